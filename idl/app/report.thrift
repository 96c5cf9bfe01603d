namespace go report

include "common.thrift"

struct ReportActionRequest {
    1: string token
    2: string subject_kind // video, comment, user or message
    3: i64 subject_id
    4: string reason
    5: string text // optional
    6: i64 start_ms // the part of a video that is meant; both 0: none
    7: i64 end_ms
}

service ReportService {
    common.StatusResponse ReportAction(1: ReportActionRequest req) (api.post = "/douyin/report/action/", api.handler_path = "report")
}
