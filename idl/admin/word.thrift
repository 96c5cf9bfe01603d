// The words of the filter: the draft, what was published, and trying them.
namespace go word

include "common.thrift"

struct ListWordListsRequest {
    1: i64 page
    2: i64 per_page
    3: string sort
    4: string q
    5: string cursor
    6: list<string> id
    7: list<string> name
    8: list<string> category
    9: list<string> owner_role
    10: string updated_at_gte
    11: string updated_at_lte
}

struct WordList {
    1: string id (go.tag = 'example:"4"')
    2: string name (go.tag = 'example:"spam"')
    3: string category (go.tag = 'example:"ads"') // ads, gambling, fraud, drugs, violence, sexual, abuse or other
    4: string owner_role (go.tag = 'example:""') // the role that edits it, besides higher ones; empty: all that edit words
    5: string note (go.tag = 'example:""')
    6: i64 entries (go.tag = 'example:"42"')
    7: i64 created_at (go.tag = 'example:"1767182400000"')
    8: i64 updated_at (go.tag = 'example:"1767182400000"') // it or its entries
    9: list<string> allowed_actions
}

struct ListWordListsResponse {
    1: list<WordList> data
    2: i64 total (go.tag = 'example:"3"')
    3: bool total_exact (go.tag = 'example:"true"')
    4: string next_cursor (go.tag = 'example:""')
}

struct IDRequest {
    1: i64 id (api.path = "id", go.tag = 'swaggerignore:"true"')
}

struct CreateWordListRequest {
    1: string name (go.tag = 'example:"spam" maxLength:"64"') // unique
    2: string category (go.tag = 'example:"ads" maxLength:"16" validate:"optional"') // other unless given
    3: string owner_role (go.tag = 'example:"" maxLength:"32" validate:"optional"') // the role that edits it, besides higher ones
    4: string note (go.tag = 'example:"" maxLength:"255" validate:"optional"') // for people
}

struct UpdateWordListRequest {
    1: i64 id (api.path = "id", go.tag = 'swaggerignore:"true"')
    2: optional string name (go.tag = 'example:"spam" maxLength:"64" validate:"optional"') // unique
    3: optional string category (go.tag = 'example:"ads" maxLength:"16" validate:"optional"') // of the list
    4: optional string owner_role (go.tag = 'example:"" maxLength:"32" validate:"optional"') // the role that edits it, besides higher ones
    5: optional string note (go.tag = 'example:"" maxLength:"255" validate:"optional"') // for people
}

struct ListWordEntriesRequest {
    1: i64 page
    2: i64 per_page
    3: string sort
    4: string q
    5: string cursor
    6: list<string> id
    7: list<string> list_id
    8: list<string> text
    9: list<string> level
    10: list<string> match
    11: list<string> added_by
    12: string added_at_gte
    13: string added_at_lte
    14: string expires_at_gte
    15: string expires_at_lte
}

struct WordEntry {
    1: string id (go.tag = 'example:"120"')
    2: string list_id (go.tag = 'example:"4"')
    3: string list (go.tag = 'example:"spam"') // its name
    4: string category (go.tag = 'example:"ads"')
    5: string text (go.tag = 'example:"cheap followers"')
    6: string match (go.tag = 'example:"auto"') // auto, substring or word
    7: string level (go.tag = 'example:"hold"') // allow, observe, mask, hold or block
    8: list<string> tags
    9: list<string> off // techniques that do not count for it
    10: i64 expires_at (go.tag = 'example:"0"') // ms; 0: never
    11: string note (go.tag = 'example:""')
    12: string added_by (go.tag = 'example:"7"') // account; 0: the command line
    13: i64 added_at (go.tag = 'example:"1767182400000"')
    14: list<string> allowed_actions
}

struct ListWordEntriesResponse {
    1: list<WordEntry> data
    2: i64 total (go.tag = 'example:"42"')
    3: bool total_exact (go.tag = 'example:"true"')
    4: string next_cursor (go.tag = 'example:""')
}

struct CreateWordEntryRequest {
    1: string list_id (go.tag = 'example:"4" maxLength:"20"') // of the list it goes into
    2: optional string text (go.tag = 'example:"cheap followers" maxLength:"256"') // the phrase
    3: optional string match (go.tag = 'example:"auto" enums:"auto,substring,word" validate:"optional"') // how it has to stand in a text; auto unless given
    4: optional string level (go.tag = 'example:"hold" enums:"allow,observe,mask,hold,block"') // what it does
    5: optional list<string> tags (go.tag = 'validate:"optional"') // for people
    6: optional list<string> off (go.tag = 'validate:"optional"') // techniques that do not count for it
    7: optional i64 expires_at (go.tag = 'example:"0" minimum:"0" validate:"optional"') // ms; 0: never
    8: optional string note (go.tag = 'example:"" maxLength:"255" validate:"optional"') // for people
}

struct UpdateWordEntryRequest {
    1: i64 id (api.path = "id", go.tag = 'swaggerignore:"true"')
    2: optional string text (go.tag = 'example:"cheap followers" maxLength:"256" validate:"optional"') // the phrase
    3: optional string match (go.tag = 'example:"auto" enums:"auto,substring,word" validate:"optional"') // how it has to stand in a text
    4: optional string level (go.tag = 'example:"hold" enums:"allow,observe,mask,hold,block" validate:"optional"') // what it does
    5: optional list<string> tags (go.tag = 'validate:"optional"') // for people
    6: optional list<string> off (go.tag = 'validate:"optional"') // techniques that do not count for it
    7: optional i64 expires_at (go.tag = 'example:"0" minimum:"0" validate:"optional"') // ms; 0: never
    8: optional string note (go.tag = 'example:"" maxLength:"255" validate:"optional"') // for people
}

struct DraftRequest {}

struct WordChange {
    1: string list (go.tag = 'example:"spam"') // its name
    2: string text (go.tag = 'example:"cheap followers"')
    3: string before (go.tag = 'example:"cheap followers auto mask"') // what it says in the version in force; empty: it is not there
    4: string after (go.tag = 'example:"cheap followers auto hold"') // what it says in the draft; empty: it is gone
}

struct DraftResponse {
    1: i64 added (go.tag = 'example:"1"') // how many, as are the next two
    2: i64 removed (go.tag = 'example:"0"')
    3: i64 changed (go.tag = 'example:"2"')
    4: bool policy (go.tag = 'example:"false"') // what it says about techniques differs
    5: list<WordChange> changes // at most 1,000
    6: list<string> allowed_actions
    7: string checksum (go.tag = 'example:"b53bc2531cd747c28d7eb9445c001f21b9bb801bf5cb9cd683530a0904aad2cd"') // of the whole draft
}

struct ImportWordsRequest {
    1: string text (go.tag = 'example:"cheap followers" maxLength:"1000000"') // the file: one entry a line, or CSV with a header
    2: string list (go.tag = 'example:"spam" maxLength:"64"') // by name, of lines that name none; it is made if there is none
    3: string category (go.tag = 'example:"ads" maxLength:"16" validate:"optional"') // of lines that name none; empty: that of the list, or other
    4: string level (go.tag = 'example:"hold" enums:"allow,observe,mask,hold,block" validate:"optional"') // of lines that name none; mask unless given
    5: string match (go.tag = 'example:"auto" enums:"auto,substring,word" validate:"optional"') // of lines that name none; auto unless given
    6: bool dry_run (go.tag = 'example:"true" validate:"optional"') // only tell what would change
}

struct BadLine {
    1: i64 line (go.tag = 'example:"3"') // of the file, from 1
    2: string reason (go.tag = 'example:"the text is empty"') // for people, by Accept-Language
}

struct ImportWordsResponse {
    1: bool imported (go.tag = 'example:"false"') // false: nothing has changed
    2: i64 added (go.tag = 'example:"2"') // how many, as are the next five
    3: i64 changed (go.tag = 'example:"0"')
    4: i64 unchanged (go.tag = 'example:"0"')
    5: i64 repeated (go.tag = 'example:"1"') // lines equal to one before them
    6: i64 bad (go.tag = 'example:"0"') // with any of them nothing is imported
    7: list<string> new_lists
    8: list<WordChange> changes // at most 1,000; before is what the draft says
    9: list<BadLine> bad_lines // at most 1,000, in the file's order
}

struct ListRulesetsRequest {
    1: i64 page
    2: i64 per_page
    3: string sort
    4: string cursor
    5: list<string> id
    6: list<string> author
    7: string created_at_gte
    8: string created_at_lte
}

struct Ruleset {
    1: string id (go.tag = 'example:"7"') // the version
    2: string checksum (go.tag = 'example:"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"')
    3: string author (go.tag = 'example:"7"') // account; 0: the command line, or the program itself
    4: string note (go.tag = 'example:"spam of this week"')
    5: string rollback_of (go.tag = 'example:"0"') // the version whose content it has again; 0: none
    6: i64 entries (go.tag = 'example:"42"')
    7: i64 added (go.tag = 'example:"1"') // against the version before, as are the next two
    8: i64 removed (go.tag = 'example:"0"')
    9: i64 changed (go.tag = 'example:"2"')
    10: i64 created_at (go.tag = 'example:"1767182400000"')
    11: bool in_force (go.tag = 'example:"true"')
    12: list<string> allowed_actions
}

struct ListRulesetsResponse {
    1: list<Ruleset> data
    2: i64 total (go.tag = 'example:"7"')
    3: bool total_exact (go.tag = 'example:"true"')
    4: string next_cursor (go.tag = 'example:""')
}

struct PublishRequest {
    1: string note (go.tag = 'example:"spam of this week" maxLength:"255" validate:"optional"') // what the version is for
    2: bool skip_refused (go.tag = 'example:"false" validate:"optional"') // leave out entries that can't be looked for
    3: string checksum (go.tag = 'example:"b53bc2531cd747c28d7eb9445c001f21b9bb801bf5cb9cd683530a0904aad2cd" maxLength:"64" validate:"optional"') // of the draft that was looked at; another one is not published
}

struct TestWordsRequest {
    1: string text (go.tag = 'example:"buy cheap f0llowers" maxLength:"10000"') // to be judged
    2: string field (go.tag = 'example:"comment" enums:"title,comment,message,username,signature" validate:"optional"') // what kind of text it is; comment unless given
    3: bool draft (go.tag = 'example:"false" validate:"optional"') // by the draft, not by what is in force
}

struct WordMatch {
    1: string entry_id (go.tag = 'example:"120"')
    2: string entry (go.tag = 'example:"cheap followers"')
    3: string level (go.tag = 'example:"hold"') // what it does there
    4: i64 start (go.tag = 'example:"4"') // characters (code points) before it
    5: i64 end (go.tag = 'example:"19"')
    6: string found (go.tag = 'example:"cheap f0llowers"')
    7: list<string> techniques // that were needed to see it
    8: string normalised (go.tag = 'example:"cheap followers"') // found, as the filter reads it
}

struct TestWordsResponse {
    1: string version (go.tag = 'example:"7"') // that judged; 0: the draft
    2: string verdict (go.tag = 'example:"hold"') // pass, observe, mask, hold or block
    3: string public_text (go.tag = 'example:"buy ***************"') // as others would see it
    4: list<WordMatch> hits
    5: string normalised (go.tag = 'example:"buy cheap followers"') // the text as the filter reads it
}

struct ListWordHitsRequest {
    1: i64 page
    2: i64 per_page
    3: string sort
    4: string cursor
    5: list<string> id
    6: list<string> entry_id
    7: list<string> ruleset_version
    8: list<string> level
    9: list<string> field
    10: list<string> subject_kind
    11: list<string> subject_id
    12: list<string> user_id
    13: string created_at_gte
    14: string created_at_lte
}

struct WordHit {
    1: string id (go.tag = 'example:"900"')
    2: string ruleset_version (go.tag = 'example:"7"')
    3: string entry_id (go.tag = 'example:"120"')
    4: string entry (go.tag = 'example:"cheap followers"')
    5: string level (go.tag = 'example:"hold"')
    6: string field (go.tag = 'example:"comment"')
    7: list<string> techniques
    8: string subject_kind (go.tag = 'example:"comment"') // video, comment, message or user
    9: string subject_id (go.tag = 'example:"31"') // 0: the text was refused
    10: string user_id (go.tag = 'example:"9"') // who wrote it; 0: a name that nobody got
    11: i64 created_at (go.tag = 'example:"1767182400000"')
    12: list<string> allowed_actions
}

struct ListWordHitsResponse {
    1: list<WordHit> data
    2: i64 total (go.tag = 'example:"1"')
    3: bool total_exact (go.tag = 'example:"true"')
    4: string next_cursor (go.tag = 'example:""')
}

service WordService {
    ListWordListsResponse ListWordLists(1: ListWordListsRequest req) (api.get = "/admin/api/v1/word-lists", api.handler_path = "word")
    WordList CreateWordList(1: CreateWordListRequest req) (api.post = "/admin/api/v1/word-lists", api.handler_path = "word")
    WordList GetWordList(1: IDRequest req) (api.get = "/admin/api/v1/word-lists/:id", api.handler_path = "word")
    WordList UpdateWordList(1: UpdateWordListRequest req) (api.patch = "/admin/api/v1/word-lists/:id", api.handler_path = "word")
    common.Empty DeleteWordList(1: IDRequest req) (api.delete = "/admin/api/v1/word-lists/:id", api.handler_path = "word")
    ListWordEntriesResponse ListWordEntries(1: ListWordEntriesRequest req) (api.get = "/admin/api/v1/word-entries", api.handler_path = "word")
    WordEntry CreateWordEntry(1: CreateWordEntryRequest req) (api.post = "/admin/api/v1/word-entries", api.handler_path = "word")
    WordEntry GetWordEntry(1: IDRequest req) (api.get = "/admin/api/v1/word-entries/:id", api.handler_path = "word")
    WordEntry UpdateWordEntry(1: UpdateWordEntryRequest req) (api.patch = "/admin/api/v1/word-entries/:id", api.handler_path = "word")
    common.Empty DeleteWordEntry(1: IDRequest req) (api.delete = "/admin/api/v1/word-entries/:id", api.handler_path = "word")
    ImportWordsResponse ImportWords(1: ImportWordsRequest req) (api.post = "/admin/api/v1/words/import", api.handler_path = "word")
    DraftResponse GetDraft(1: DraftRequest req) (api.get = "/admin/api/v1/words/draft", api.handler_path = "word")
    TestWordsResponse TestWords(1: TestWordsRequest req) (api.post = "/admin/api/v1/words/test", api.handler_path = "word")
    ListRulesetsResponse ListRulesets(1: ListRulesetsRequest req) (api.get = "/admin/api/v1/words/rulesets", api.handler_path = "word")
    Ruleset PublishWords(1: PublishRequest req) (api.post = "/admin/api/v1/words/rulesets", api.handler_path = "word")
    Ruleset GetRuleset(1: IDRequest req) (api.get = "/admin/api/v1/words/rulesets/:id", api.handler_path = "word")
    Ruleset RollbackWords(1: IDRequest req) (api.post = "/admin/api/v1/words/rulesets/:id/rollback", api.handler_path = "word")
    ListWordHitsResponse ListWordHits(1: ListWordHitsRequest req) (api.get = "/admin/api/v1/words/hits", api.handler_path = "word")
}
