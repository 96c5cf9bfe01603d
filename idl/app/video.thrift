namespace go video

include "common.thrift"

struct FeedRequest {
    1: string latest_time // text, because what can't be read means "now"
    2: string token
}

struct FeedResponse {
    1: i32 status_code (go.tag = 'example:"0"')
    2: string status_msg (go.tag = 'example:"success"')
    3: list<common.Video> video_list
    4: i64 next_time (go.tag = 'example:"1735689600000"')
}

// The file itself is read by the handler's own multipart reader.
struct PublishActionRequest {
    1: string token
    2: string title
}

struct PublishListRequest {
    1: i64 user_id
    2: string token
    3: i32 page_size
    4: string cursor
}

struct PublishDeleteRequest {
    1: string token
    2: i64 video_id
}

struct VideoListResponse {
    1: i32 status_code (go.tag = 'example:"0"')
    2: string status_msg (go.tag = 'example:"success"')
    3: list<common.Video> video_list
    4: string next_cursor (go.tag = 'example:""')
}

service VideoService {
    FeedResponse Feed(1: FeedRequest req) (api.get = "/douyin/feed/", api.handler_path = "video")
    common.StatusResponse PublishAction(1: PublishActionRequest req) (api.post = "/douyin/publish/action/", api.handler_path = "video")
    VideoListResponse PublishList(1: PublishListRequest req) (api.get = "/douyin/publish/list/", api.handler_path = "video")
    common.StatusResponse PublishDelete(1: PublishDeleteRequest req) (api.post = "/douyin/publish/delete/", api.handler_path = "video")
}
