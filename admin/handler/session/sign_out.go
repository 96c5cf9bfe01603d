package session

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/common"
	"vireo/admin/model/session"
	"vireo/server"
)

// SignOut ends the session.
//
// @ID          SignOut
// @Summary     Sign out
// @Tags        session
// @Produce     json
// @Success     200 {object} common.Empty
// @Router      /admin/api/v1/session [delete]
func SignOut(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, _ *session.SessionRequest, _ *common.Empty) error {
		if err := k.Biz.SignOutStaff(ctx, k.Staff); err != nil {
			return err
		}
		k.SignedOut()
		return nil
	})
}
