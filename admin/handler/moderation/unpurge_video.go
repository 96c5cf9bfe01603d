package moderation

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/moderation"
	"vireo/server"
)

// UnpurgeVideo takes back that somebody wants the files of a video removed for good.
//
// @ID          UnpurgeVideo
// @Summary     Take back the wish to remove a video's files
// @Tags        videos
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Success     200 {object} moderation.Video
// @Router      /admin/api/v1/videos/{id}/purge [delete]
func UnpurgeVideo(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *moderation.IDRequest, resp *moderation.Video) error {
		v, err := k.Biz.Unpurge(ctx, k.Staff, req.ID)
		return answerVideo(k, &v, err, resp)
	})
}
