package moderation

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/moderation"
	"vireo/biz"
	"vireo/server"
)

// PurgeVideo asks to remove the files of a video that is taken down for good. The
// second who asks agrees, and it is done; where nobody else may, the first does it.
// Nothing undoes it.
//
// @ID          PurgeVideo
// @Summary     Remove a video's files for good, or agree with who asked for it
// @Tags        videos
// @Accept      json
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Param       request body moderation.PurgeRequest true "what is wanted"
// @Success     200 {object} moderation.Video
// @Router      /admin/api/v1/videos/{id}/purge [post]
func PurgeVideo(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *moderation.PurgeRequest, resp *moderation.Video) error {
		v, err := k.Biz.Purge(ctx, k.Staff, req.ID, req.Reason)
		return answerVideo(k, &v, err, resp)
	})
}

func answerVideo(k *server.Call, v *biz.VideoItem, err error, resp *moderation.Video) error {
	if err == nil {
		*resp = *packVideo(k)(v)
	}
	return err
}
