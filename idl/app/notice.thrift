namespace go notice

include "common.thrift"

// Why something was done: a statement of reasons.
struct Statement {
    1: i64 action_id (go.tag = 'example:"40"')
    2: string kind (go.tag = 'example:"decision"') // decision or hold
    3: list<string> measures // what was done
    4: string policy (go.tag = 'example:"ads"')
    5: string policy_title (go.tag = 'example:"Advertising"')
    6: string policy_text (go.tag = 'example:"Unwanted advertising is not allowed."')
    7: string text (go.tag = 'example:""') // what was written besides
    8: string facts (go.tag = 'example:"buy cheap followers"') // the beginning of what it is about
    9: string found_by (go.tag = 'example:"reports"') // reports, automation or staff
    10: bool automated (go.tag = 'example:"false"') // the program decided
    11: i64 appeal_until (go.tag = 'example:"1735689600000"')
    12: bool undone (go.tag = 'example:"false"') // it was taken back
}

struct Notice {
    1: i64 id (go.tag = 'example:"3"')
    2: string kind (go.tag = 'example:"takedown"')
    3: string subject_kind (go.tag = 'example:"video"')
    4: i64 subject_id (go.tag = 'example:"42"')
    5: string content (go.tag = 'example:"We took down your video “Sunrise over the river”."')
    6: i64 create_time (go.tag = 'example:"1735689600000"')
    7: bool is_read (go.tag = 'example:"false"')
    8: i64 action_id (go.tag = 'example:"40"') // to appeal against it; 0: none
    9: i64 appeal_until (go.tag = 'example:"1735689600000"') // 0: it can't be appealed against
    10: optional Statement statement (go.tag = 'validate:"optional"') // not there: there is none
}

struct NoticeListRequest {
    1: string token
    2: i32 page_size
    3: string cursor
}

struct NoticeListResponse {
    1: i32 status_code (go.tag = 'example:"0"')
    2: string status_msg (go.tag = 'example:"success"')
    3: list<Notice> notice_list
    4: i64 unread_count (go.tag = 'example:"1"')
    5: string next_cursor (go.tag = 'example:""')
}

struct NoticeReadRequest {
    1: string token
    2: i64 notice_id // this one and those before it; 0 or missing: all
}

service NoticeService {
    NoticeListResponse NoticeList(1: NoticeListRequest req) (api.get = "/douyin/notice/list/", api.handler_path = "notice")
    common.StatusResponse NoticeRead(1: NoticeReadRequest req) (api.post = "/douyin/notice/read/", api.handler_path = "notice")
}
