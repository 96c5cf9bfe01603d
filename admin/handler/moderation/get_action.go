package moderation

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/moderation"
	"vireo/server"
)

// GetAction reads an action.
//
// @ID          GetAction
// @Summary     Read an action
// @Tags        actions
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Success     200 {object} moderation.Action
// @Router      /admin/api/v1/actions/{id} [get]
func GetAction(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *moderation.IDRequest, resp *moderation.Action) error {
		v, err := k.Biz.StaffAction(ctx, k.Staff, req.ID)
		if err == nil {
			*resp = *packAction(&v)
		}
		return err
	})
}
