package session

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/common"
	"vireo/admin/model/session"
	"vireo/server"
)

// ChangePassword sets a new password for the panel. Other sessions and the tokens of scripts end.
//
// @ID          ChangePassword
// @Summary     Change the password
// @Tags        session
// @Accept      json
// @Produce     json
// @Param       request body session.PasswordRequest true "what is wanted"
// @Success     200 {object} common.Empty
// @Router      /admin/api/v1/me/password [post]
func ChangePassword(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *session.PasswordRequest, _ *common.Empty) error {
		return k.Biz.ChangeStaffPassword(ctx, k.Staff, req.OldPassword, req.NewPassword)
	})
}
