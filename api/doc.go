package api

// What the app API's document says before its endpoints, for scripts/gen/swag.sh.
// The server adds the table of status codes.
//
//	@title			vireo app API
//	@version		1.0
//	@description	The API of the short-video app.
//	@description
//	@description	- **Parameters** of a POST may come in the query string, as a form, as multipart or as JSON. An empty one counts as absent.
//	@description	- **The token** of register and login signs a caller in; it may also come as a form or JSON field, or as `Authorization: Bearer`. Where a lock is drawn but guests are allowed, the token makes the answer personal.
//	@description	- **Paths** work without their last slash, too.
//	@description	- **Ids and counts** are JSON numbers, lists are never null, times are milliseconds since 1970.
//	@license.name	Apache-2.0
//
//	@tag.name			account
//	@tag.description	accounts, and signing in
//	@tag.name			video
//	@tag.description	the feed, and what users publish
//	@tag.name			favorite
//	@tag.description	likes
//	@tag.name			comment
//	@tag.description	comments under videos
//	@tag.name			relation
//	@tag.description	who follows whom
//	@tag.name			message
//	@tag.description	messages between two users
//	@tag.name			person
//	@tag.description	what users decide about themselves and about whom they meet
//	@tag.name			report
//	@tag.description	what users tell the moderators
//	@tag.name			notice
//	@tag.description	what the server tells a user
//	@tag.name			appeal
//	@tag.description	what users say against decisions about them
//	@tag.name			media
//	@tag.description	the files that answers point to
//	@tag.name			system
//	@tag.description	probes
//
//	@securityDefinitions.apikey	token
//	@in							query
//	@name						token
//	@description				what register and login answer
