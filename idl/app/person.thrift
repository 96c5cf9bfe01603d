// What users decide about themselves and about whom they meet.
namespace go person

include "common.thrift"

struct BlockRequest {
    1: string token
    2: i64 to_user_id
    3: i32 action_type // 1 block, 2 let in again
}

struct BlockListRequest {
    1: string token
    2: i32 page_size
    3: string cursor
}

struct BlockListResponse {
    1: i32 status_code (go.tag = 'example:"0"')
    2: string status_msg (go.tag = 'example:"success"')
    3: list<common.User> user_list
    4: string next_cursor (go.tag = 'example:""')
}

// The pictures are read by the handler's own multipart reader.
struct ProfileRequest {
    1: string token
    2: string signature
    3: string clear // any of signature, avatar and background, with commas between them
}

struct RequestExportRequest {
    1: string token
}

struct ExportRequest {
    1: string token
}

struct ExportResponse {
    1: i32 status_code (go.tag = 'example:"0"')
    2: string status_msg (go.tag = 'example:"success"')
    3: string state (go.tag = 'example:"ready"') // none, making, ready, failed or expired
    4: i64 done (go.tag = 'example:"42"') // items so far, while it is made
    5: i64 total (go.tag = 'example:"42"')
    6: i64 asked_at (go.tag = 'example:"1767182400000"') // ms; 0: never
    7: i64 ready_at (go.tag = 'example:"1767182460000"') // ms; 0: not yet
    8: i64 expires_at (go.tag = 'example:"1767787260000"') // ms: the file is there until then; 0: there is none
    9: i64 size (go.tag = 'example:"1048576"') // bytes
    10: string url (go.tag = 'example:"http://127.0.0.1:8080/media/e/7/1767182400000.zip?expires=1767186060&sig=abc"') // good for an hour; empty: not ready
}

struct DeleteRequest {
    1: string token
    2: string password
}

struct DeleteResponse {
    1: i32 status_code (go.tag = 'example:"0"')
    2: string status_msg (go.tag = 'example:"success"')
    3: i64 delete_at (go.tag = 'example:"1768392000000"') // ms: until then signing in takes it back
}

service PersonService {
    common.StatusResponse Block(1: BlockRequest req) (api.post = "/douyin/user/block/", api.handler_path = "person")
    BlockListResponse BlockList(1: BlockListRequest req) (api.get = "/douyin/user/block/list/", api.handler_path = "person")
    common.StatusResponse Profile(1: ProfileRequest req) (api.post = "/douyin/user/profile/", api.handler_path = "person")
    ExportResponse RequestExport(1: RequestExportRequest req) (api.post = "/douyin/user/export/", api.handler_path = "person")
    ExportResponse Export(1: ExportRequest req) (api.get = "/douyin/user/export/", api.handler_path = "person")
    DeleteResponse Delete(1: DeleteRequest req) (api.post = "/douyin/user/delete/", api.handler_path = "person")
}
