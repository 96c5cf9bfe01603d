// Queues, and the rules that send cases to them.
namespace go queue

include "common.thrift"

struct IDRequest {
    1: i64 id (api.path = "id", go.tag = 'swaggerignore:"true"')
}

struct QueueMember {
    1: string id (go.tag = 'example:"2"')
    2: string name (go.tag = 'example:"mod"')
}

struct Queue {
    1: string id (go.tag = 'example:"3"')
    2: string name (go.tag = 'example:"minors"')
    3: string title (go.tag = 'example:"Danger to minors"') // in the language of who asks
    4: string title_en (go.tag = 'example:"Danger to minors"')
    5: string title_zh (go.tag = 'example:"危害未成年人"')
    6: i64 due_ms (go.tag = 'example:"3600000"') // after its opening a case is due
    7: i64 position (go.tag = 'example:"10"') // among the queues, smallest first
    8: bool active (go.tag = 'example:"true"') // rules send cases to it
    9: bool built_in (go.tag = 'example:"false"') // the default queue
    10: i64 version (go.tag = 'example:"1"')
    11: list<string> roles // that work it; with staff empty, too: everybody who decides cases
    12: list<QueueMember> staff // who work it by name
    13: bool mine (go.tag = 'example:"true"') // who asks works it
    14: i64 live (go.tag = 'example:"12"') // cases, counted to 10,000
    15: i64 due (go.tag = 'example:"2"') // of these, those that should be decided already
    16: bool live_exact (go.tag = 'example:"true"')
    17: i64 oldest (go.tag = 'example:"1767182400000"') // when the one that is due first was opened; 0: there is none
    18: i64 created_at (go.tag = 'example:"1767182400000"')
    19: i64 updated_at (go.tag = 'example:"1767182400000"')
    20: list<string> allowed_actions // edit, delete
}

struct ListQueuesRequest {
    1: i64 page
    2: i64 per_page
    3: string sort
    4: string q
    5: string cursor
    6: list<string> id
    7: list<string> name
    8: list<string> active
    9: list<string> built_in
    10: string updated_at_gte
    11: string updated_at_lte
}

struct ListQueuesResponse {
    1: list<Queue> data
    2: i64 total (go.tag = 'example:"3"')
    3: bool total_exact (go.tag = 'example:"true"')
    4: string next_cursor (go.tag = 'example:""')
}

struct CreateQueueRequest {
    1: string name (go.tag = 'example:"minors" maxLength:"32"') // small letters, digits and hyphens
    2: optional string title_en (go.tag = 'example:"Danger to minors" maxLength:"64" validate:"optional"') // the name unless given
    3: optional string title_zh (go.tag = 'example:"危害未成年人" maxLength:"64" validate:"optional"') // the name unless given
    4: optional i64 due_ms (go.tag = 'example:"3600000" minimum:"60000" maximum:"7776000000" validate:"optional"') // after its opening a case is due; a day unless given
    5: optional i64 position (go.tag = 'example:"10" minimum:"0" maximum:"1000000" validate:"optional"') // among the queues; 100 unless given
    6: optional bool active (go.tag = 'example:"true" validate:"optional"') // rules send cases to it; true unless given
    7: optional list<string> roles (go.tag = 'validate:"optional"') // that work it
    8: optional list<string> staff_ids (go.tag = 'validate:"optional"') // who work it by name
}

struct UpdateQueueRequest {
    1: i64 id (api.path = "id", go.tag = 'swaggerignore:"true"')
    2: i64 version (go.tag = 'example:"1" minimum:"1"') // as it is known
    3: optional string name (go.tag = 'example:"minors" maxLength:"32" validate:"optional"') // small letters, digits and hyphens
    4: optional string title_en (go.tag = 'example:"Danger to minors" maxLength:"64" validate:"optional"') // in English
    5: optional string title_zh (go.tag = 'example:"危害未成年人" maxLength:"64" validate:"optional"') // in Chinese
    6: optional i64 due_ms (go.tag = 'example:"3600000" minimum:"60000" maximum:"7776000000" validate:"optional"') // after its opening a case is due
    7: optional i64 position (go.tag = 'example:"10" minimum:"0" maximum:"1000000" validate:"optional"') // among the queues
    8: optional bool active (go.tag = 'example:"true" validate:"optional"') // rules send cases to it
    9: optional list<string> roles (go.tag = 'validate:"optional"') // all that work it
    10: optional list<string> staff_ids (go.tag = 'validate:"optional"') // all who work it by name
}

struct RouteRule {
    1: string queue_id (go.tag = 'example:"3" maxLength:"20"') // where cases go for which all of the rest holds
    2: list<string> kinds (go.tag = 'validate:"optional"') // of subjects: video, comment, user, message; empty: any
    3: list<string> reasons (go.tag = 'validate:"optional"') // of reports, or words, wave, registration, premoderation; empty: any
    4: list<string> categories (go.tag = 'validate:"optional"') // of the words that held it; empty: any
    5: i64 min_severity (go.tag = 'example:"0" minimum:"0" maximum:"4" validate:"optional"') // of the worse of reason and category
    6: list<string> scripts (go.tag = 'validate:"optional"') // of the text: han, japanese, hangul, latin, cyrillic, arabic, devanagari, thai, other, none; empty: any
    7: string source (go.tag = 'example:"reported" validate:"optional"') // reported, automatic; empty: any
    8: i64 new_account_days (go.tag = 'example:"0" minimum:"0" maximum:"3650" validate:"optional"') // its owner's account was younger; 0: any
    9: string note (go.tag = 'example:"" validate:"optional" maxLength:"255"') // for staff
}

struct GetRoutesRequest {}

struct Routes {
    1: i64 version (go.tag = 'example:"4"')
    2: list<RouteRule> rules // the first that holds decides; else it is the default queue
    3: i64 updated_at (go.tag = 'example:"1767182400000"')
    4: string updated_by (go.tag = 'example:"2"') // 0: nobody
    5: list<string> allowed_actions // edit
}

struct SetRoutesRequest {
    1: i64 version (go.tag = 'example:"4" minimum:"1"') // as it is known
    2: list<RouteRule> rules // all of them, in order
}

struct TestRoutesRequest {
    1: list<RouteRule> rules // a draft, in order
    2: string case_id (go.tag = 'example:"12" maxLength:"20" validate:"optional"') // where would this case go? then the rest is not looked at
    3: string kind (go.tag = 'example:"comment" maxLength:"16" validate:"optional"') // or one that need not exist, about a video, comment, user or message
    4: string reason (go.tag = 'example:"spam" maxLength:"16" validate:"optional"') // of its report
    5: string category (go.tag = 'example:"" maxLength:"16" validate:"optional"') // of the words that held it
    6: string text (go.tag = 'example:"buy cheap followers" maxLength:"5000" validate:"optional"') // whose script is looked at
    7: string source (go.tag = 'example:"reported" maxLength:"16" validate:"optional"') // reported or automatic
    8: i64 account_age_days (go.tag = 'example:"30" minimum:"0" validate:"optional"') // of its owner
}

struct QueueMoves {
    1: string from_queue (go.tag = 'example:"1"')
    2: string to_queue (go.tag = 'example:"3"')
    3: i64 cases (go.tag = 'example:"17"')
}

struct RouteTest {
    1: string queue_id (go.tag = 'example:"3"') // of the sample; 0: there was none
    2: string queue_name (go.tag = 'example:"minors"')
    3: i64 rule (go.tag = 'example:"2"') // the place of the one that decides, from 1; 0: none does
    4: bool pinned (go.tag = 'example:"false"') // a moderator put it there, so no rule moves it
    5: list<QueueMoves> moves // live cases
    6: i64 looked_at (go.tag = 'example:"120"') // live cases
    7: bool exact (go.tag = 'example:"true"') // these are all
}

service QueueService {
    ListQueuesResponse ListQueues(1: ListQueuesRequest req) (api.get = "/admin/api/v1/queues", api.handler_path = "queue")
    Queue CreateQueue(1: CreateQueueRequest req) (api.post = "/admin/api/v1/queues", api.handler_path = "queue")
    Routes GetRoutes(1: GetRoutesRequest req) (api.get = "/admin/api/v1/queues/routes", api.handler_path = "queue")
    Routes SetRoutes(1: SetRoutesRequest req) (api.put = "/admin/api/v1/queues/routes", api.handler_path = "queue")
    RouteTest TestRoutes(1: TestRoutesRequest req) (api.post = "/admin/api/v1/queues/routes/test", api.handler_path = "queue")
    Queue GetQueue(1: IDRequest req) (api.get = "/admin/api/v1/queues/:id", api.handler_path = "queue")
    Queue UpdateQueue(1: UpdateQueueRequest req) (api.patch = "/admin/api/v1/queues/:id", api.handler_path = "queue")
    common.Empty DeleteQueue(1: IDRequest req) (api.delete = "/admin/api/v1/queues/:id", api.handler_path = "queue")
}
