package session

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/session"
	"vireo/server"
)

// ConfirmTOTP takes the new authenticator into use. Other sessions and the tokens of scripts end.
//
// @ID          ConfirmTOTP
// @Summary     Confirm the authenticator
// @Tags        session
// @Accept      json
// @Produce     json
// @Param       request body session.ConfirmRequest true "what is wanted"
// @Success     200 {object} session.RecoveryCodesResponse
// @Router      /admin/api/v1/me/totp/confirm [post]
func ConfirmTOTP(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *session.ConfirmRequest, resp *session.RecoveryCodesResponse) error {
		codes, err := k.Biz.ConfirmTOTP(ctx, k.Staff, req.Code)
		resp.RecoveryCodes = codes
		return err
	})
}
