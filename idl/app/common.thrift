// What several domains of the app API share. app-wide rules (parameters from
// query, form, multipart and JSON; [] for empty lists; zero values present)
// are the binder's and the marshaller's, not the contract's.
namespace go common

// The status that every answer carries: 0 is success.
struct StatusResponse {
    1: i32 status_code (go.tag = 'example:"0"')
    2: string status_msg (go.tag = 'example:"success"')
}

struct User {
    1: i64 id (go.tag = 'example:"7"')
    2: string name (go.tag = 'example:"river"')
    3: i64 follow_count (go.tag = 'example:"12"')
    4: i64 follower_count (go.tag = 'example:"34"')
    5: bool is_follow (go.tag = 'example:"false"')
    6: string avatar (go.tag = 'example:"http://127.0.0.1:8080/media/u/default/avatar.jpg"')
    7: string background_image (go.tag = 'example:"http://127.0.0.1:8080/media/u/default/background.jpg"')
    8: string signature (go.tag = 'example:"This person is too busy filming to write a signature."')
    9: i64 total_favorited (go.tag = 'example:"560"')
    10: i64 work_count (go.tag = 'example:"3"')
    11: i64 favorite_count (go.tag = 'example:"21"')
}

struct Video {
    1: i64 id (go.tag = 'example:"42"')
    2: User author
    3: string play_url (go.tag = 'example:"http://127.0.0.1:8080/media/v/42/play.mp4"')
    4: string cover_url (go.tag = 'example:"http://127.0.0.1:8080/media/v/42/cover.jpg"')
    5: i64 favorite_count (go.tag = 'example:"21"')
    6: i64 comment_count (go.tag = 'example:"5"')
    7: bool is_favorite (go.tag = 'example:"true"')
    8: string title (go.tag = 'example:"Sunrise over the river"')
}
