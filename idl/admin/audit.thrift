// The audit log, and what happens as it happens.
namespace go audit

struct AuditEntry {
    1: string id (go.tag = 'example:"204"') // its place in the log
    2: i64 created_at (go.tag = 'example:"1767182400000"')
    3: string action (go.tag = 'example:"case.decide"')
    4: string object_kind (go.tag = 'example:"comment"')
    5: string object_id (go.tag = 'example:"31"')
    6: string case_id (go.tag = 'example:"12"') // 0: none
    7: string actor_kind (go.tag = 'example:"staff"') // staff, token, user, system or command
    8: string actor_id (go.tag = 'example:"2"')
    9: string actor_name (go.tag = 'example:"mod"')
    10: string request_id (go.tag = 'example:"q6v3"')
    11: string data (go.tag = 'example:"{}"') // JSON
    12: string ip (go.tag = 'example:"127.0.0.1"')
    13: string text (go.tag = 'example:""') // what somebody wrote
    14: bool erased (go.tag = 'example:"false"') // its personal text was erased
    15: list<string> allowed_actions
}

struct ListAuditEntriesResponse {
    1: list<AuditEntry> data
    2: i64 total (go.tag = 'example:"204"')
    3: bool total_exact (go.tag = 'example:"true"')
    4: string next_cursor (go.tag = 'example:""')
}

struct ListAuditLogRequest {
    1: i64 page
    2: i64 per_page
    3: string sort
    4: string q
    5: string cursor
    6: list<string> id
    7: list<string> actor_id
    8: list<string> actor_kind
    9: list<string> action
    10: list<string> object_kind
    11: list<string> object_id
    12: list<string> case_id
    13: string created_at_gte
    14: string created_at_lte
}

struct VerifyRequest {
    1: i64 from
}

struct VerifyResponse {
    1: bool intact (go.tag = 'example:"true"')
    2: string damage_id (go.tag = 'example:"0"') // the first row that is not as it was sealed; 0: none
    3: string damage_kind (go.tag = 'example:""') // altered, missing, cut, text, head or found
    4: string damage_reason (go.tag = 'example:""')
    5: string from (go.tag = 'example:"1"') // the first row that was checked
    6: string head (go.tag = 'example:"204"') // the last row of the log
    7: string head_mac (go.tag = 'example:"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"')
    8: i64 rows (go.tag = 'example:"204"')
    9: i64 texts (go.tag = 'example:"12"')
    10: i64 erased (go.tag = 'example:"0"')
    11: i64 waiting (go.tag = 'example:"0"') // events that are not sealed yet
    12: string guard (go.tag = 'example:"triggers"') // what keeps rows from being changed
}

struct EventsRequest {}

struct EventsResponse {}

service AuditService {
    ListAuditEntriesResponse ListAuditLog(1: ListAuditLogRequest req) (api.get = "/admin/api/v1/audit-log", api.handler_path = "audit")
    VerifyResponse VerifyAuditLog(1: VerifyRequest req) (api.get = "/admin/api/v1/audit-log/verify", api.handler_path = "audit")
    EventsResponse Events(1: EventsRequest req) (api.get = "/admin/api/v1/events", api.handler_path = "audit")
}
