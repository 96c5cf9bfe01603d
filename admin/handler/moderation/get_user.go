package moderation

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/handler/policy"
	"vireo/admin/model/moderation"
	"vireo/server"
)

// GetUser reads an account.
//
// @ID          GetUser
// @Summary     Read an account
// @Tags        users
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Success     200 {object} moderation.User
// @Router      /admin/api/v1/users/{id} [get]
func GetUser(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *moderation.IDRequest, resp *moderation.User) error {
		v, err := k.Biz.StaffUserDetail(ctx, k.Staff, req.ID)
		if err == nil {
			*resp = *packUser(k)(&v.StaffUser)
			resp.Standing = policy.PackStanding(k, v.Standing)
		}
		return err
	})
}
