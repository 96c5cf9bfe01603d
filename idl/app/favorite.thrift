namespace go favorite

include "common.thrift"
include "video.thrift"

struct FavoriteActionRequest {
    1: string token
    2: i64 video_id
    3: i32 action_type // 1 like, 2 unlike
}

struct FavoriteListRequest {
    1: i64 user_id
    2: string token
    3: i32 page_size
    4: string cursor
}

service FavoriteService {
    common.StatusResponse FavoriteAction(1: FavoriteActionRequest req) (api.post = "/douyin/favorite/action/", api.handler_path = "favorite")
    video.VideoListResponse FavoriteList(1: FavoriteListRequest req) (api.get = "/douyin/favorite/list/", api.handler_path = "favorite")
}
