namespace go system

struct ProbeRequest {}

struct HealthResponse {
    1: string status (go.tag = 'example:"ok"')
}

struct ReadyCheck {
    1: string name (go.tag = 'example:"database"')
    2: string status (go.tag = 'example:"ok"')
}

// What the process judges texts by.
struct WordsState {
    1: string state (go.tag = 'example:"ok"')   // ok, empty, missing, loading, stale or failed
    2: i64 version (go.tag = 'example:"7"')     // in force in this process; 0: none
    3: i64 wanted (go.tag = 'example:"7"')      // in force, as the database says
    4: i64 entries (go.tag = 'example:"42"')    // looked for in this process
    5: string error (go.tag = 'example:""')     // why the wanted one is not in force; empty: it is
}

// What the process decides by about roles.
struct RolesState {
    1: string state (go.tag = 'example:"ok"')   // ok or stale
    2: i64 version (go.tag = 'example:"3"')     // in force in this process
    3: i64 wanted (go.tag = 'example:"3"')      // in force, as the database says
    4: string error (go.tag = 'example:""')     // why the wanted one is not in force; empty: it is
}

struct ReadyResponse {
    1: string status (go.tag = 'example:"ok"')
    2: list<ReadyCheck> checks
    3: WordsState words (go.tag = 'extensions:"x-nullable"') // null in an error
    4: RolesState roles (go.tag = 'extensions:"x-nullable"') // null in an error
}

service SystemService {
    HealthResponse Healthz(1: ProbeRequest req) (api.get = "/healthz", api.handler_path = "system")
    ReadyResponse Readyz(1: ProbeRequest req) (api.get = "/readyz", api.handler_path = "system")
}
