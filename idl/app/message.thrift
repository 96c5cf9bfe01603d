namespace go message

include "common.thrift"

struct Message {
    1: i64 id (go.tag = 'example:"15"')
    2: i64 to_user_id (go.tag = 'example:"7"')
    3: i64 from_user_id (go.tag = 'example:"8"')
    4: string content (go.tag = 'example:"See you tomorrow"')
    5: i64 create_time (go.tag = 'example:"1735689600000"')
}

struct ChatRequest {
    1: string token
    2: i64 to_user_id
    3: i64 pre_msg_time // ms; 0 or missing: the newest page
    4: string cursor
    5: bool include_own // with pre_msg_time: the viewer's own messages too
}

struct ChatResponse {
    1: i32 status_code (go.tag = 'example:"0"')
    2: string status_msg (go.tag = 'example:"success"')
    3: list<Message> message_list
    4: string next_cursor (go.tag = 'example:""')
}

struct MessageActionRequest {
    1: string token
    2: i64 to_user_id
    3: i32 action_type // 1 send
    4: string content
}

service MessageService {
    ChatResponse Chat(1: ChatRequest req) (api.get = "/douyin/message/chat/", api.handler_path = "message")
    common.StatusResponse MessageAction(1: MessageActionRequest req) (api.post = "/douyin/message/action/", api.handler_path = "message")
}
