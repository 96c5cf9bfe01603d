namespace go system

struct HealthRequest {}

struct HealthResponse {
    1: string status (go.tag = 'example:"ok"')
    2: string version (go.tag = 'example:"0.1.0"')
}

service SystemService {
    HealthResponse Health(1: HealthRequest req) (api.get = "/admin/api/v1/health", api.handler_path = "system")
}
