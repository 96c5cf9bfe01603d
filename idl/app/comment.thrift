namespace go comment

include "common.thrift"

struct Comment {
    1: i64 id (go.tag = 'example:"9"')
    2: common.User user
    3: string content (go.tag = 'example:"Beautiful light!"')
    4: string create_date (go.tag = 'example:"01-31"')
}

struct CommentActionRequest {
    1: string token
    2: i64 video_id
    3: i32 action_type // 1 add, 2 delete
    4: string comment_text
    5: i64 comment_id
}

struct CommentActionResponse {
    1: i32 status_code (go.tag = 'example:"0"')
    2: string status_msg (go.tag = 'example:"success"')
    3: Comment comment (go.tag = 'extensions:"x-nullable"') // null unless one was added
}

struct CommentListRequest {
    1: i64 video_id
    2: string token
    3: i32 page_size
    4: string cursor
}

struct CommentListResponse {
    1: i32 status_code (go.tag = 'example:"0"')
    2: string status_msg (go.tag = 'example:"success"')
    3: list<Comment> comment_list
    4: string next_cursor (go.tag = 'example:""')
}

service CommentService {
    CommentActionResponse CommentAction(1: CommentActionRequest req) (api.post = "/douyin/comment/action/", api.handler_path = "comment")
    CommentListResponse CommentList(1: CommentListRequest req) (api.get = "/douyin/comment/list/", api.handler_path = "comment")
}
