// Words on history: dry runs of the draft, applying a ruleset, and how right entries are.
namespace go scan

include "moderation.thrift"

struct IDRequest {
    1: i64 id (api.path = "id", go.tag = 'swaggerignore:"true"')
}

struct StartScanRequest {
    1: list<string> fields (go.tag = 'example:"comment,title" validate:"optional"') // kinds of text: title, comment, message, username, signature; all unless given
}

struct Scan {
    1: string id (go.tag = 'example:"3"')
    2: string state (go.tag = 'example:"done"') // queued, running, done, dead or cancelled
    3: string last_error (go.tag = 'example:""')
    4: list<string> fields // kinds of text that it looks at
    5: string checksum (go.tag = 'example:"b53bc2531cd747c28d7eb9445c001f21b9bb801bf5cb9cd683530a0904aad2cd"') // of the draft that it judges by
    6: string base_version (go.tag = 'example:"7"') // ruleset that was in force
    7: i64 entries (go.tag = 'example:"42"')
    8: i64 done (go.tag = 'example:"1000"') // ids that were passed
    9: i64 total (go.tag = 'example:"1000"')
    10: list<moderation.FieldCounts> counts // what the draft would do
    11: double forecast (go.tag = 'example:"1.4"') // cases a day more than today; below zero: less
    12: i64 forecast_days (go.tag = 'example:"30"') // of how many days of items that is reckoned
    13: string actor_id (go.tag = 'example:"2"') // 0: the command line
    14: string actor_name (go.tag = 'example:"sen"')
    15: i64 created_at (go.tag = 'example:"1767182400000"')
    16: i64 finished_at (go.tag = 'example:"1767182460000"') // 0: not at its end
    17: list<string> allowed_actions // cancel, apply
    18: double forecast_refused (go.tag = 'example:"0.2"') // texts a day that would be refused; reckoned as forecast is
}

struct ListScansRequest {
    1: i64 page
    2: i64 per_page
    3: string sort
    4: string cursor
    5: list<string> id
    6: list<string> state
    7: list<string> checksum
    8: list<string> actor_id
    9: string created_at_gte
    10: string created_at_lte
}

struct ListScansResponse {
    1: list<Scan> data
    2: i64 total (go.tag = 'example:"1"')
    3: bool total_exact (go.tag = 'example:"true"')
    4: string next_cursor (go.tag = 'example:""')
}

struct ListScanSamplesRequest {
    1: i64 id (api.path = "id", go.tag = 'swaggerignore:"true"')
    2: i64 page
    3: i64 per_page
    4: string sort
    5: string cursor
    6: list<string> outcome
    7: list<string> field
    8: list<string> level
    9: list<string> entry_id
    10: list<string> user_id
}

struct SampleHit {
    1: string entry_id (go.tag = 'example:"120"')
    2: string entry (go.tag = 'example:"cheap followers"')
    3: string level (go.tag = 'example:"hold"') // what it does there
    4: i64 start (go.tag = 'example:"4"') // characters (code points) before it
    5: i64 end (go.tag = 'example:"19"')
    6: string found (go.tag = 'example:"cheap f0llowers"')
    7: list<string> techniques // that were needed to see it
}

struct ScanSample {
    1: string id (go.tag = 'example:"8"')
    2: string outcome (go.tag = 'example:"held"') // blocked, held, masked or released
    3: string field (go.tag = 'example:"comment"')
    4: string subject_kind (go.tag = 'example:"comment"')
    5: string subject_id (go.tag = 'example:"31"')
    6: string user_id (go.tag = 'example:"9"') // who wrote it
    7: string level (go.tag = 'example:"hold"') // of the draft's verdict
    8: string entry_id (go.tag = 'example:"120"') // the strongest; 0: none
    9: string entry (go.tag = 'example:"cheap followers"')
    10: string text (go.tag = 'example:"buy cheap f0llowers"') // empty: it is gone, or another one by now
    11: string public_text (go.tag = 'example:"buy cheap f0llowers"') // as others would see it
    12: list<SampleHit> hits
    13: list<string> allowed_actions
}

struct ListScanSamplesResponse {
    1: list<ScanSample> data
    2: i64 total (go.tag = 'example:"1"')
    3: bool total_exact (go.tag = 'example:"true"')
    4: string next_cursor (go.tag = 'example:""')
}

struct ApplyWordsRequest {
    1: i64 id (api.path = "id", go.tag = 'swaggerignore:"true"')
    2: string scan_id (go.tag = 'example:"3" maxLength:"20"') // the dry run of these words that was looked at
    3: string note (go.tag = 'example:"spam of this week" maxLength:"1000" validate:"optional"') // for staff
}

struct ListEntryStatsRequest {
    1: i64 page
    2: i64 per_page
    3: string sort
    4: string q
    5: string cursor
    6: list<string> id
    7: string days
    8: list<string> entry
    9: list<string> review
    10: string precision_gte
    11: string precision_lte
    12: string hits_gte
    13: string hits_lte
    14: string holds_gte
    15: string holds_lte
}

struct EntryStats {
    1: string id (go.tag = 'example:"120"') // of the entry
    2: string entry (go.tag = 'example:"cheap followers"')
    3: i64 hits (go.tag = 'example:"90"') // texts
    4: i64 holds (go.tag = 'example:"31"') // items that it put on hold
    5: i64 confirmed (go.tag = 'example:"5"') // of them: moderators acted
    6: i64 overturned (go.tag = 'example:"20"') // of them: moderators let them go
    7: i64 precision (go.tag = 'example:"20"') // per cent of the decided ones that were confirmed; -1: none is decided
    8: bool review (go.tag = 'example:"true"') // it is often overturned: look at it
    9: list<string> allowed_actions
}

struct ListEntryStatsResponse {
    1: list<EntryStats> data
    2: i64 total (go.tag = 'example:"1"')
    3: bool total_exact (go.tag = 'example:"true"')
    4: string next_cursor (go.tag = 'example:""')
}

service ScanService {
    Scan StartScan(1: StartScanRequest req) (api.post = "/admin/api/v1/words/scans", api.handler_path = "scan")
    ListScansResponse ListScans(1: ListScansRequest req) (api.get = "/admin/api/v1/words/scans", api.handler_path = "scan")
    Scan GetScan(1: IDRequest req) (api.get = "/admin/api/v1/words/scans/:id", api.handler_path = "scan")
    ListScanSamplesResponse ListScanSamples(1: ListScanSamplesRequest req) (api.get = "/admin/api/v1/words/scans/:id/samples", api.handler_path = "scan")
    Scan CancelScan(1: IDRequest req) (api.post = "/admin/api/v1/words/scans/:id/cancel", api.handler_path = "scan")
    moderation.Batch ApplyWords(1: ApplyWordsRequest req) (api.post = "/admin/api/v1/words/rulesets/:id/apply", api.handler_path = "moderation")
    ListEntryStatsResponse ListEntryStats(1: ListEntryStatsRequest req) (api.get = "/admin/api/v1/words/hits/entries", api.handler_path = "scan")
}
