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

struct ExportFileRequest {
    1: i64 id (api.path = "id") // the user
    2: string file (api.path = "file") // when it was asked for, in ms, and .zip
    3: i64 expires // of the signed link, unix seconds
    4: string sig
}

struct FileResponse {}

service MediaService {
    FileResponse VideoFile(1: VideoFileRequest req) (api.get = "/media/v/:id/:file", api.handler_path = "media")
    FileResponse UserFile(1: UserFileRequest req) (api.get = "/media/u/:id/:file", api.handler_path = "media")
    FileResponse ExportFile(1: ExportFileRequest req) (api.get = "/media/e/:id/:file", api.handler_path = "media")
}
