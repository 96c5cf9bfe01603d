namespace go system

struct HealthRequest {}

struct HealthResponse {
    1: string status (go.tag = 'example:"ok"')
    2: string version (go.tag = 'example:"0.1.0"')
}

struct ListReplicasRequest {
    1: i64 page
    2: i64 per_page
}

struct Replica {
    1: string id (go.tag = 'example:"J4ZQX2M5T7A6WPLKD3RVE2YHNC"')
    2: string address (go.tag = 'example:"127.0.0.1:8080"') // it listens on
    3: string program (go.tag = 'example:"0.1.0"') // its version
    4: i64 started_at (go.tag = 'example:"1767182400000"')
    5: i64 seen_at (go.tag = 'example:"1767182400000"')
    6: i64 ruleset_version (go.tag = 'example:"7"') // it judges by
    7: string ruleset_state (go.tag = 'example:"ok"') // ok, empty, missing, loading, stale or failed
    8: i64 policy_version (go.tag = 'example:"3"') // of the roles it decides by
    9: string policy_state (go.tag = 'example:"ok"') // ok or stale
    10: list<string> allowed_actions
    11: i64 ruleset_wanted (go.tag = 'example:"7"') // in force, as the database says
    12: i64 ruleset_lag_ms (go.tag = 'example:"0"') // since the wanted one was published, while another one judges here; 0: it judges
    13: string ruleset_error (go.tag = 'example:""') // why the wanted one is not in force here
}

struct ListReplicasResponse {
    1: list<Replica> data
    2: i64 total (go.tag = 'example:"1"')
    3: bool total_exact (go.tag = 'example:"true"')
    4: string next_cursor (go.tag = 'example:""')
}

service SystemService {
    HealthResponse Health(1: HealthRequest req) (api.get = "/admin/api/v1/health", api.handler_path = "system")
    ListReplicasResponse ListReplicas(1: ListReplicasRequest req) (api.get = "/admin/api/v1/replicas", api.handler_path = "system")
}
