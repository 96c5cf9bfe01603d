package notice

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/api/model/common"
	"vireo/api/model/notice"
	"vireo/server"
)

// NoticeRead marks notices as read: one and those before it, or all.
//
// @ID          NoticeRead
// @Summary     Mark notices as read
// @Tags        notice
// @Accept      x-www-form-urlencoded,mpfd,json
// @Produce     json
// @Param       notice_id formData int false "this one and those before it; missing or 0: all" minimum(0)
// @Security    token
// @Success     200 {object} common.StatusResponse
// @Failure     429 {object} common.StatusResponse "too many requests; Retry-After tells when to come back"
// @Router      /douyin/notice/read/ [post]
func NoticeRead(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *notice.NoticeReadRequest, resp *common.StatusResponse) error {
		return k.Biz.ReadNotices(ctx, k.Viewer, req.NoticeID)
	})
}
