namespace go relation

include "common.thrift"

struct RelationActionRequest {
    1: string token
    2: i64 to_user_id
    3: i32 action_type // 1 follow, 2 unfollow
}

struct RelationListRequest {
    1: i64 user_id
    2: string token
    3: i32 page_size
    4: string cursor
}

struct UserListResponse {
    1: i32 status_code (go.tag = 'example:"0"')
    2: string status_msg (go.tag = 'example:"success"')
    3: list<common.User> user_list
    4: string next_cursor (go.tag = 'example:""')
}

// A user's fields flattened, and the latest message of the two.
struct FriendUser {
    1: i64 id (go.tag = 'example:"7"')
    2: string name (go.tag = 'example:"river"')
    3: i64 follow_count (go.tag = 'example:"12"')
    4: i64 follower_count (go.tag = 'example:"34"')
    5: bool is_follow (go.tag = 'example:"true"')
    6: string avatar (go.tag = 'example:"http://127.0.0.1:8080/media/u/default/avatar.jpg"')
    7: string background_image (go.tag = 'example:"http://127.0.0.1:8080/media/u/default/background.jpg"')
    8: string signature (go.tag = 'example:"This person is too busy filming to write a signature."')
    9: i64 total_favorited (go.tag = 'example:"560"')
    10: i64 work_count (go.tag = 'example:"3"')
    11: i64 favorite_count (go.tag = 'example:"21"')
    12: string message (go.tag = 'example:"See you tomorrow"')
    13: i32 msgType (go.tag = 'example:"0"') // 0 the viewer received it, 1 the viewer sent it
}

struct FriendListResponse {
    1: i32 status_code (go.tag = 'example:"0"')
    2: string status_msg (go.tag = 'example:"success"')
    3: list<FriendUser> user_list
    4: string next_cursor (go.tag = 'example:""')
}

service RelationService {
    common.StatusResponse RelationAction(1: RelationActionRequest req) (api.post = "/douyin/relation/action/", api.handler_path = "relation")
    UserListResponse FollowList(1: RelationListRequest req) (api.get = "/douyin/relation/follow/list/", api.handler_path = "relation")
    UserListResponse FollowerList(1: RelationListRequest req) (api.get = "/douyin/relation/follower/list/", api.handler_path = "relation")
    FriendListResponse FriendList(1: RelationListRequest req) (api.get = "/douyin/relation/friend/list/", api.handler_path = "relation")
}
