namespace go system

struct ProbeRequest {}

struct HealthResponse {
    1: string status (go.tag = 'example:"ok"')
}

struct ReadyCheck {
    1: string name (go.tag = 'example:"database"')
    2: string status (go.tag = 'example:"ok"')
}

struct ReadyResponse {
    1: string status (go.tag = 'example:"ok"')
    2: list<ReadyCheck> checks
}

service SystemService {
    HealthResponse Healthz(1: ProbeRequest req) (api.get = "/healthz", api.handler_path = "system")
    ReadyResponse Readyz(1: ProbeRequest req) (api.get = "/readyz", api.handler_path = "system")
}
