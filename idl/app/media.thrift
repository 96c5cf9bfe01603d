// Files. The answers are bytes, so the methods return an empty struct.
namespace go media

struct VideoFileRequest {
    1: i64 id (api.path = "id")
    2: string file (api.path = "file") // play.mp4 or cover.jpg
    3: i64 expires // of a signed link, unix seconds
    4: string sig
}

struct UserFileRequest {
    1: string id (api.path = "id") // a user id, or "default"
    2: string file (api.path = "file") // avatar.jpg or background.jpg
}

struct FileResponse {}

service MediaService {
    FileResponse VideoFile(1: VideoFileRequest req) (api.get = "/media/v/:id/:file", api.handler_path = "media")
    FileResponse UserFile(1: UserFileRequest req) (api.get = "/media/u/:id/:file", api.handler_path = "media")
}
