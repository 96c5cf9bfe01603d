package moderation

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/moderation"
	"vireo/server"
)

// GetVideo reads a video.
//
// @ID          GetVideo
// @Summary     Read a video
// @Tags        videos
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Success     200 {object} moderation.Video
// @Router      /admin/api/v1/videos/{id} [get]
func GetVideo(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *moderation.IDRequest, resp *moderation.Video) error {
		v, err := k.Biz.StaffVideo(ctx, k.Staff, req.ID)
		if err == nil {
			*resp = *packVideo(k)(&v)
		}
		return err
	})
}
