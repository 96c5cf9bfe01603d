package admin

// What the admin API's document says before its endpoints, for
// scripts/gen/swag.sh. The server adds the table of errors, and to each
// operation who may use it.
//
//	@title			vireo admin API
//	@version		1.0
//	@description	The API of the moderators' panel and of scripts.
//	@description
//	@description	- **Signing in**: `POST session` sets a cookie. Every change brings the header `X-CSRF-Token` along, which the answer names. Scripts send `Authorization: Bearer` with a token of their own instead; tokens of apps are refused.
//	@description	- **Parameters**: of reads and deletions in the query, of changes as a JSON body. An unknown name is refused with 400.
//	@description	- **Lists**: `page`, `per_page`, `sort=-created_at,id`, `q`, filters that may be repeated (one value has to hold), bounds `_gte` and `_lte`. The answer is `{"data":[…],"total":n,"total_exact":b,"next_cursor":"…"}`, with `X-Total-Count`; it is counted up to 10,000. Go deep with `cursor`.
//	@description	- **Changes** take `Idempotency-Key`: with the same key and the same request the first answer comes again, for a day; with another request 409.
//	@description	- **Ids** are strings, times are milliseconds since 1970, lists are never null. Each record has `allowed_actions`: what who asks may do with it.
//	@description	- **Texts** are in English or Chinese, by `Accept-Language`.
//	@license.name	Apache-2.0
//
//	@tag.name			session
//	@tag.description	signing in, and what is one's own
//	@tag.name			staff
//	@tag.description	accounts with a role
//	@tag.name			role
//	@tag.description	roles, and what they may do
//	@tag.name			cases
//	@tag.description	what waits for a decision: taking, deciding, putting aside
//	@tag.name			queues
//	@tag.description	parts of the live cases, who works them, and the rules that send cases there
//	@tag.name			saved views
//	@tag.description	how one wants to see a list
//	@tag.name			reports
//	@tag.description	what users reported
//	@tag.name			actions
//	@tag.description	what was done, and taking it back
//	@tag.name			waves
//	@tag.description	groups of equal or nearly equal items, decided at once
//	@tag.name			batches
//	@tag.description	the same with many
//	@tag.name			restrictions
//	@tag.description	measures in force
//	@tag.name			policies
//	@tag.description	the rules for users, and the numbers they are applied by
//	@tag.name			templates
//	@tag.description	decisions and notes that are used again and again
//	@tag.name			strikes
//	@tag.description	points that decisions gave
//	@tag.name			statements
//	@tag.description	why something was done to users, as they were told
//	@tag.name			appeals
//	@tag.description	what users said against decisions
//	@tag.name			videos
//	@tag.description	all videos, hidden ones too
//	@tag.name			comments
//	@tag.description	all comments, hidden ones too
//	@tag.name			users
//	@tag.description	all accounts, what was done about them and what they were told
//	@tag.name			words
//	@tag.description	the word filter: the draft, versions, trying it, hits
//	@tag.name			audit
//	@tag.description	the audit log, and what happens as it happens
//	@tag.name			jobs
//	@tag.description	work that goes on after the request which caused it
//	@tag.name			stats
//	@tag.description	statistics, and when it is time for a break
//	@tag.name			exports
//	@tag.description	lists as CSV files
//	@tag.name			system
//	@tag.description	probes and servers
//
//	@securityDefinitions.apikey	csrf
//	@in							header
//	@name						X-CSRF-Token
//	@description				of the session whose cookie the browser sends by itself; only for changes
//
//	@securityDefinitions.apikey	script
//	@in							header
//	@name						Authorization
//	@description				"Bearer " and a script's token
