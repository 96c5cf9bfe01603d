// Statistics, and lists as files.
namespace go stat

struct StatsRequest {
    1: string from (go.tag = 'example:"2026-01-01"')
    2: string to (go.tag = 'example:"2026-01-28"')
    3: i64 queue
}

struct SpanRequest {
    1: string from (go.tag = 'example:"2026-01-01"')
    2: string to (go.tag = 'example:"2026-01-28"')
}

struct FlowRequest {
    1: string from (go.tag = 'example:"2026-01-01"')
    2: string to (go.tag = 'example:"2026-01-28"')
    3: i64 queue
    4: string group (go.tag = 'example:"day"')
}

struct Percentiles {
    1: i64 n (go.tag = 'example:"42"')
    2: i64 median_ms (go.tag = 'example:"310000"') // half took no longer; to about a fifth, as is the next
    3: i64 p90_ms (go.tag = 'example:"5400000"')
    4: i64 p95_ms (go.tag = 'example:"9100000"')
}

struct AgeCount {
    1: i64 under_ms (go.tag = 'example:"3600000"') // younger than this, and not younger than the one before; 0: any age
    2: i64 n (go.tag = 'example:"7"')
    3: bool exact (go.tag = 'example:"true"') // counted to 10,000
}

struct QueueStats {
    1: string queue_id (go.tag = 'example:"1"')
    2: string name (go.tag = 'example:"default"')
    3: string title (go.tag = 'example:"Everything else"')
    4: i64 open (go.tag = 'example:"12"') // now
    5: bool exact (go.tag = 'example:"true"')
    6: i64 oldest_at (go.tag = 'example:"1767182400000"') // 0: none is open
    7: list<AgeCount> ages
    8: i64 opened (go.tag = 'example:"120"') // in the span
    9: i64 resolved (go.tag = 'example:"118"')
    10: Percentiles decision // from opening to decision
}

struct Share {
    1: string name (go.tag = 'example:"spam"')
    2: string text (go.tag = 'example:"spam"')
    3: i64 opened (go.tag = 'example:"30"')
    4: i64 resolved (go.tag = 'example:"28"')
}

struct Judged {
    1: i64 received (go.tag = 'example:"60"')
    2: i64 confirmed (go.tag = 'example:"41"') // in cases that were actioned
    3: i64 rejected (go.tag = 'example:"9"') // in cases without a violation
}

struct Posted {
    1: i64 users (go.tag = 'example:"80"')
    2: i64 videos (go.tag = 'example:"310"')
    3: i64 comments (go.tag = 'example:"2900"')
}

struct OverviewResponse {
    1: string from (go.tag = 'example:"2026-01-01"')
    2: string to (go.tag = 'example:"2026-01-28"')
    3: string zone (go.tag = 'example:"UTC"') // in which the days are
    4: list<QueueStats> queues
    5: i64 opened (go.tag = 'example:"120"')
    6: i64 resolved (go.tag = 'example:"118"')
    7: Percentiles decision
    8: list<Share> kinds
    9: list<Share> reasons
    10: list<Share> outcomes
    11: Judged reports
    12: Judged holds
    13: Posted posted
    14: i64 appeals (go.tag = 'example:"3"')
}

struct FlowPoint {
    1: string day (go.tag = 'example:"2026-01-01"') // the first one of a week or month
    2: i64 opened (go.tag = 'example:"12"')
    3: i64 actioned (go.tag = 'example:"7"')
    4: i64 no_violation (go.tag = 'example:"4"')
    5: i64 duplicate (go.tag = 'example:"0"')
    6: i64 subject_gone (go.tag = 'example:"1"')
    7: Judged reports
    8: Judged holds
    9: i64 appeals (go.tag = 'example:"0"')
    10: Posted posted
}

struct FlowResponse {
    1: string from (go.tag = 'example:"2026-01-01"')
    2: string to (go.tag = 'example:"2026-01-28"')
    3: string zone (go.tag = 'example:"UTC"')
    4: list<FlowPoint> points
}

struct NamedCount {
    1: string name (go.tag = 'example:"takedown"')
    2: i64 n (go.tag = 'example:"12"')
}

struct ModeratorStats {
    1: string user_id (go.tag = 'example:"3"')
    2: string username (go.tag = 'example:"mod"')
    3: i64 claims (go.tag = 'example:"60"')
    4: i64 decisions (go.tag = 'example:"55"') // of cases
    5: i64 acts (go.tag = 'example:"4"') // without a case
    6: i64 bulk (go.tag = 'example:"0"') // of both, in batches
    7: i64 skips (go.tag = 'example:"2"')
    8: i64 escalations (go.tag = 'example:"1"')
    9: i64 appeals (go.tag = 'example:"0"') // decided
    10: i64 undos (go.tag = 'example:"1"')
    11: list<NamedCount> measures
    12: i64 overturned (go.tag = 'example:"2"') // of their measures, undone by somebody else in the span
    13: i64 undone_self (go.tag = 'example:"1"') // of their measures, undone by themselves
    14: double overturn_rate (go.tag = 'example:"0.03"') // overturned, by their measures in the span
    15: Percentiles handling // from claim to decision
    16: i64 active_ms (go.tag = 'example:"14400000"')
}

struct ModeratorsResponse {
    1: string from (go.tag = 'example:"2026-01-01"')
    2: string to (go.tag = 'example:"2026-01-28"')
    3: string zone (go.tag = 'example:"UTC"')
    4: list<ModeratorStats> moderators // in the order of their names
}

struct WordTotal {
    1: string entry_id (go.tag = 'example:"9"')
    2: string text (go.tag = 'example:"cheap followers"')
    3: i64 hits (go.tag = 'example:"31"')
    4: i64 observed (go.tag = 'example:"0"')
    5: i64 masked (go.tag = 'example:"0"')
    6: i64 held (go.tag = 'example:"0"')
    7: i64 blocked (go.tag = 'example:"31"')
}

struct WordsResponse {
    1: string from (go.tag = 'example:"2026-01-01"')
    2: string to (go.tag = 'example:"2026-01-28"')
    3: string zone (go.tag = 'example:"UTC"')
    4: list<WordTotal> words // the most frequent, at most 50
}

struct OpenAppeals {
    1: i64 n (go.tag = 'example:"4"')
    2: bool exact (go.tag = 'example:"true"') // each part is counted to 10,000
    3: i64 overdue (go.tag = 'example:"1"')
    4: i64 oldest_at (go.tag = 'example:"1767182400000"') // 0: none is open
    5: i64 next_due_at (go.tag = 'example:"1767441600000"') // the first deadline, which may be over; 0: none is open
    6: list<AgeCount> ages // by how long they wait
    7: list<AgeCount> due // by how much time is left until the deadline; those that are overdue are in none
}

struct AppealsResponse {
    1: string from (go.tag = 'example:"2026-01-01"')
    2: string to (go.tag = 'example:"2026-01-28"')
    3: string zone (go.tag = 'example:"UTC"')
    4: i64 received (go.tag = 'example:"9"')
    5: i64 upheld (go.tag = 'example:"5"')
    6: i64 overturned (go.tag = 'example:"2"')
    7: i64 partly (go.tag = 'example:"1"')
    8: i64 settled (go.tag = 'example:"0"') // they were moot before anybody decided
    9: double overturn_rate (go.tag = 'example:"0.375"') // overturned and partly, by those decided
    10: Percentiles decision // from appeal to decision
    11: OpenAppeals open // now, whatever the span
}

struct ExposureRequest {
    1: bool team // everybody, not only oneself
}

struct Exposure {
    1: string user_id (go.tag = 'example:"3"')
    2: string username (go.tag = 'example:"mod"')
    3: i64 last_at (go.tag = 'example:"1767182400000"') // the last act
    4: bool working (go.tag = 'example:"true"') // that was less than ten minutes ago
    5: list<i64> today // cases viewed today, by severity from 0 to 4
    6: i64 shift_at (go.tag = 'example:"1767175200000"') // when the shift began
    7: i64 shift_ms (go.tag = 'example:"6300000"') // worked in it
    8: list<i64> shift // cases viewed in it, by severity from 0 to 4
    9: i64 work_at (go.tag = 'example:"1767178800000"') // when the work since the last break began
    10: i64 work_ms (go.tag = 'example:"3600000"')
    11: i64 severe (go.tag = 'example:"4"') // cases of severity 3 and 4 since the last break
    12: list<string> take_break // why it is time for a break: time, severe
    13: string hint (go.tag = 'example:""')
}

struct ExposureResponse {
    1: list<Exposure> data // in the order of their names
}

struct Filter {
    1: string name (go.tag = 'example:"state" maxLength:"64"') // a parameter of the list, such as state or created_at_gte
    2: list<string> values // of which one has to hold
}

struct ExportRequest {
    1: string resource (go.tag = 'example:"cases" maxLength:"32"') // the path of a list
    2: list<Filter> filter (go.tag = 'validate:"optional"') // parameters of the list
    3: list<string> columns (go.tag = 'validate:"optional"') // in this order; none: all
    4: string q (go.tag = 'example:"" maxLength:"256" validate:"optional"') // the list's search
    5: bool bom (go.tag = 'example:"false" validate:"optional"') // begin with a byte order mark, for Excel
    6: string language (go.tag = 'example:"en" enums:"en,zh" validate:"optional"') // of names for people; empty: the request's
}

struct ExportResponse {}

struct ExportResource {
    1: string name (go.tag = 'example:"cases"')
    2: list<string> columns
    3: string needs (go.tag = 'example:""') // the filter that has to be there, with one id: what the list is of; empty: none
}

struct ListExportsRequest {}

struct ListExportsResponse {
    1: list<ExportResource> data
}

service StatService {
    OverviewResponse StatsOverview(1: StatsRequest req) (api.get = "/admin/api/v1/stats/overview", api.handler_path = "stat")
    FlowResponse StatsFlow(1: FlowRequest req) (api.get = "/admin/api/v1/stats/flow", api.handler_path = "stat")
    ModeratorsResponse StatsModerators(1: SpanRequest req) (api.get = "/admin/api/v1/stats/moderators", api.handler_path = "stat")
    WordsResponse StatsWords(1: SpanRequest req) (api.get = "/admin/api/v1/stats/words", api.handler_path = "stat")
    AppealsResponse StatsAppeals(1: SpanRequest req) (api.get = "/admin/api/v1/stats/appeals", api.handler_path = "stat")
    ExposureResponse StatsExposure(1: ExposureRequest req) (api.get = "/admin/api/v1/stats/exposure", api.handler_path = "stat")
    ListExportsResponse ListExports(1: ListExportsRequest req) (api.get = "/admin/api/v1/exports", api.handler_path = "stat")
    ExportResponse CreateExport(1: ExportRequest req) (api.post = "/admin/api/v1/exports", api.handler_path = "stat")
}
