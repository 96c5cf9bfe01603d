// Statements of reasons, and appeals against them.
namespace go appeal

include "moderation.thrift"

struct IDRequest {
    1: i64 id (api.path = "id", go.tag = 'swaggerignore:"true"')
}

struct Statement {
    1: string id (go.tag = 'example:"6"')
    2: string action_id (go.tag = 'example:"40"') // the first action of the decision, or the hold
    3: string user_id (go.tag = 'example:"9"') // whom it is for
    4: string user_name (go.tag = 'example:"ann"')
    5: string subject_kind (go.tag = 'example:"video"') // what was decided about
    6: string subject_id (go.tag = 'example:"31"')
    7: string case_id (go.tag = 'example:"12"') // 0: none
    8: string kind (go.tag = 'example:"decision"') // decision or hold
    9: list<moderation.Measure> measures // what was done
    10: string policy (go.tag = 'example:"ads"')
    11: i64 policy_version (go.tag = 'example:"1"') // 0: a free text, or none
    12: string policy_title (go.tag = 'example:"Advertising"') // as it stood, in the language of who asks
    13: string policy_text (go.tag = 'example:"Unwanted advertising is not allowed."') // as it stood
    14: string text_en (go.tag = 'example:""') // what was written to the user besides
    15: string text_zh (go.tag = 'example:""') // the same in Chinese
    16: string facts (go.tag = 'example:"buy cheap followers"') // the beginning of what the user wrote; of a private message nothing
    17: string reason (go.tag = 'example:"spam"') // that it was reported for; empty: it was not
    18: i64 reports (go.tag = 'example:"2"')
    19: string found_by (go.tag = 'example:"reports"') // reports, automation or staff
    20: bool automated (go.tag = 'example:"false"') // the program decided
    21: string actor_id (go.tag = 'example:"2"') // 0: the program
    22: string actor_name (go.tag = 'example:"mod"')
    23: i64 appeal_until (go.tag = 'example:"1767182400000"')
    24: i64 undone_at (go.tag = 'example:"0"') // 0: it stands
    25: i64 created_at (go.tag = 'example:"1767182400000"')
    26: list<string> allowed_actions // undo: of its actions
}

struct ListStatementsRequest {
    1: i64 page
    2: i64 per_page
    3: string sort
    4: string q
    5: string cursor
    6: list<string> id
    7: list<string> user_id
    8: list<string> action_id
    9: list<string> case_id
    10: list<string> kind
    11: list<string> subject_kind
    12: list<string> subject_id
    13: list<string> policy
    14: list<string> found_by
    15: list<string> actor_id
    16: list<string> undone
    17: string created_at_gte
    18: string created_at_lte
    19: string appeal_until_gte
    20: string appeal_until_lte
}

struct ListStatementsResponse {
    1: list<Statement> data
    2: i64 total (go.tag = 'example:"3"')
    3: bool total_exact (go.tag = 'example:"true"')
    4: string next_cursor (go.tag = 'example:""')
}

struct Appeal {
    1: string id (go.tag = 'example:"2"')
    2: string action_id (go.tag = 'example:"40"') // of the statement
    3: string user_id (go.tag = 'example:"9"')
    4: string user_name (go.tag = 'example:"ann"')
    5: string actor_id (go.tag = 'example:"2"') // who acted; 0: the program
    6: string actor_name (go.tag = 'example:"mod"')
    7: string text (go.tag = 'example:"This was no advertising."')
    8: string state (go.tag = 'example:"open"') // open, upheld, overturned, partly or settled
    9: i64 due_at (go.tag = 'example:"1767182400000"')
    10: bool overdue (go.tag = 'example:"false"')
    11: string decided_by (go.tag = 'example:"0"') // 0: nobody yet
    12: string decider_name (go.tag = 'example:""')
    13: bool self_reviewed (go.tag = 'example:"false"') // who acted decided, because there was nobody else
    14: bool self_review (go.tag = 'example:"false"') // who asks has acted and would decide all the same; it needs a step-up
    15: string answer (go.tag = 'example:""') // to the user
    16: string note (go.tag = 'example:""') // for staff
    17: i64 version (go.tag = 'example:"1"')
    18: i64 decided_at (go.tag = 'example:"0"')
    19: i64 created_at (go.tag = 'example:"1767182400000"')
    20: Statement statement // what it is against
    21: list<string> allowed_actions // claim, decide, heartbeat, release
    22: string lease_holder (go.tag = 'example:"0"') // who works on it; 0: nobody
    23: string holder_name (go.tag = 'example:""')
    24: i64 lease_until (go.tag = 'example:"0"') // 0: nobody works on it
    25: string lease_token (go.tag = 'example:""') // only in the answer to its claim
}

struct ListAppealsRequest {
    1: i64 page
    2: i64 per_page
    3: string sort
    4: string cursor
    5: list<string> id
    6: list<string> state
    7: list<string> user_id
    8: list<string> action_id
    9: list<string> actor_id
    10: list<string> decided_by
    11: list<string> self_reviewed
    12: list<string> policy
    13: string due_at_gte
    14: string due_at_lte
    15: string created_at_gte
    16: string created_at_lte
    17: string decided_at_gte
    18: string decided_at_lte
}

struct ListAppealsResponse {
    1: list<Appeal> data
    2: i64 total (go.tag = 'example:"3"')
    3: bool total_exact (go.tag = 'example:"true"')
    4: string next_cursor (go.tag = 'example:""')
}

struct DecideAppealRequest {
    1: i64 id (api.path = "id", go.tag = 'swaggerignore:"true"')
    2: i64 version (go.tag = 'example:"1" minimum:"1"') // as it is known
    3: string outcome (go.tag = 'example:"overturn" enums:"uphold,overturn,partly"') // of the appeal
    4: string answer (go.tag = 'example:"It was our mistake." maxLength:"1000" validate:"optional"') // to the user
    5: string note (go.tag = 'example:"" maxLength:"1000" validate:"optional"') // for staff
    6: string policy (go.tag = 'example:"ads" maxLength:"64" validate:"optional"') // with partly: of what takes its place; empty: as before
    7: list<moderation.Measure> measures (go.tag = 'validate:"optional"') // with partly: what takes the place of the old ones
}

struct LeaseRequest {
    1: i64 id (api.path = "id", go.tag = 'swaggerignore:"true"')
    2: string lease_token (go.tag = 'example:"J4ZQX2M5T7A6WPLKD3RVE2YHNC" maxLength:"64"') // of the claim
}

service AppealService {
    ListStatementsResponse ListStatements(1: ListStatementsRequest req) (api.get = "/admin/api/v1/statements", api.handler_path = "appeal")
    Statement GetStatement(1: IDRequest req) (api.get = "/admin/api/v1/statements/:id", api.handler_path = "appeal")
    ListAppealsResponse ListAppeals(1: ListAppealsRequest req) (api.get = "/admin/api/v1/appeals", api.handler_path = "appeal")
    Appeal GetAppeal(1: IDRequest req) (api.get = "/admin/api/v1/appeals/:id", api.handler_path = "appeal")
    Appeal ClaimAppeal(1: IDRequest req) (api.post = "/admin/api/v1/appeals/:id/claim", api.handler_path = "appeal")
    moderation.HeartbeatResponse HeartbeatAppeal(1: LeaseRequest req) (api.post = "/admin/api/v1/appeals/:id/heartbeat", api.handler_path = "appeal")
    Appeal ReleaseAppeal(1: LeaseRequest req) (api.post = "/admin/api/v1/appeals/:id/release", api.handler_path = "appeal")
    Appeal DecideAppeal(1: DecideAppealRequest req) (api.post = "/admin/api/v1/appeals/:id/decide", api.handler_path = "appeal")
}
