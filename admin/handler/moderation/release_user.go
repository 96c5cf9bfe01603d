package moderation

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/moderation"
	"vireo/server"
)

// ReleaseUser lifts the legal hold of an account. If its erasure is due, it begins.
//
// @ID          ReleaseUser
// @Summary     Lift the legal hold of an account
// @Tags        users
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Success     200 {object} moderation.User
// @Router      /admin/api/v1/users/{id}/legal-hold [delete]
func ReleaseUser(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *moderation.IDRequest, resp *moderation.User) error {
		return legalHold(ctx, k, req.ID, false, "", resp)
	})
}
