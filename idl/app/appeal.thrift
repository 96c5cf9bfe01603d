// Appeals of users against what was done to them or to what is theirs.
namespace go appeal

include "common.thrift"
include "notice.thrift"

struct Appeal {
    1: i64 id (go.tag = 'example:"2"')
    2: i64 action_id (go.tag = 'example:"40"')
    3: string text (go.tag = 'example:"This was no advertising."')
    4: string state (go.tag = 'example:"open"') // open, upheld, overturned, partly or settled
    5: string answer (go.tag = 'example:""')
    6: bool self_reviewed (go.tag = 'example:"false"') // the moderator who acted has decided, because there is no other
    7: i64 create_time (go.tag = 'example:"1735689600000"')
    8: i64 decide_time (go.tag = 'example:"0"') // 0: not yet
    9: notice.Statement statement // what it is against
}

struct AppealActionRequest {
    1: string token
    2: i64 action_id // of a notice
    3: string text
}

struct AppealActionResponse {
    1: i32 status_code (go.tag = 'example:"0"')
    2: string status_msg (go.tag = 'example:"success"')
    3: optional Appeal appeal (go.tag = 'validate:"optional"') // not there in an error
}

struct AppealListRequest {
    1: string token
    2: i32 page_size
    3: string cursor
}

struct AppealListResponse {
    1: i32 status_code (go.tag = 'example:"0"')
    2: string status_msg (go.tag = 'example:"success"')
    3: list<Appeal> appeal_list
    4: string next_cursor (go.tag = 'example:""')
}

service AppealService {
    AppealActionResponse AppealAction(1: AppealActionRequest req) (api.post = "/douyin/appeal/action/", api.handler_path = "appeal")
    AppealListResponse AppealList(1: AppealListRequest req) (api.get = "/douyin/appeal/list/", api.handler_path = "appeal")
}
