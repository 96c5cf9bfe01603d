package video

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/api/model/common"
	"vireo/api/model/video"
	"vireo/server"
)

// PublishDelete takes a video of the viewer's own away for good.
//
// @ID          PublishDelete
// @Summary     Delete a video of one's own
// @Tags        video
// @Accept      x-www-form-urlencoded,mpfd,json
// @Produce     json
// @Param       video_id formData int true "the video" minimum(1)
// @Security    token
// @Success     200 {object} common.StatusResponse
// @Failure     429 {object} common.StatusResponse "too many requests; Retry-After tells when to come back"
// @Router      /douyin/publish/delete/ [post]
func PublishDelete(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *video.PublishDeleteRequest, resp *common.StatusResponse) error {
		return k.Biz.DeleteVideo(ctx, k.Viewer, req.VideoID)
	})
}
