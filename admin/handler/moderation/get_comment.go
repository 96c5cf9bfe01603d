package moderation

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/moderation"
	"vireo/server"
)

// GetComment reads a comment.
//
// @ID          GetComment
// @Summary     Read a comment
// @Tags        comments
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Success     200 {object} moderation.Comment
// @Router      /admin/api/v1/comments/{id} [get]
func GetComment(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *moderation.IDRequest, resp *moderation.Comment) error {
		v, err := k.Biz.StaffComment(ctx, k.Staff, req.ID)
		if err == nil {
			*resp = *packComment(&v)
		}
		return err
	})
}
