// Work that goes on after the request which caused it.
namespace go job

struct IDRequest {
    1: i64 id (api.path = "id", go.tag = 'swaggerignore:"true"')
}

struct Job {
    1: string id (go.tag = 'example:"15"')
    2: string kind (go.tag = 'example:"batch"')
    3: string status (go.tag = 'example:"running"') // queued, running, done, dead or cancelled
    4: bool cancelling (go.tag = 'example:"false"') // it ends at its next step
    5: i64 attempts (go.tag = 'example:"1"') // since it last got on
    6: i64 done (go.tag = 'example:"40"')
    7: i64 total (go.tag = 'example:"60"') // 0: nobody knows
    8: string last_error (go.tag = 'example:""')
    9: string actor_kind (go.tag = 'example:"staff"')
    10: string actor_id (go.tag = 'example:"2"')
    11: i64 created_at (go.tag = 'example:"1767182400000"')
    12: i64 started_at (go.tag = 'example:"0"')
    13: i64 finished_at (go.tag = 'example:"0"')
    14: i64 due_at (go.tag = 'example:"0"') // when it may run, or its lease ends
    15: list<string> allowed_actions // cancel, retry
}

struct ListJobsResponse {
    1: list<Job> data
    2: i64 total (go.tag = 'example:"3"')
    3: bool total_exact (go.tag = 'example:"true"')
    4: string next_cursor (go.tag = 'example:""')
}

struct ListJobsRequest {
    1: i64 page
    2: i64 per_page
    3: string sort
    4: string cursor
    5: list<string> id
    6: list<string> kind
    7: list<string> status
    8: list<string> live
    9: list<string> actor_id
    10: string created_at_gte
    11: string created_at_lte
    12: string finished_at_gte
    13: string finished_at_lte
}

service JobService {
    ListJobsResponse ListJobs(1: ListJobsRequest req) (api.get = "/admin/api/v1/jobs", api.handler_path = "job")
    Job GetJob(1: IDRequest req) (api.get = "/admin/api/v1/jobs/:id", api.handler_path = "job")
    Job CancelJob(1: IDRequest req) (api.post = "/admin/api/v1/jobs/:id/cancel", api.handler_path = "job")
    Job RetryJob(1: IDRequest req) (api.post = "/admin/api/v1/jobs/:id/retry", api.handler_path = "job")
}
