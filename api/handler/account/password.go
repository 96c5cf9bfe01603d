package account

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/api/model/account"
	"vireo/server"
)

// Password sets a new password, ends every session of the user and starts a new one.
//
// @ID          Password
// @Summary     Change the password
// @Tags        account
// @Accept      x-www-form-urlencoded,mpfd,json
// @Produce     json
// @Param       old_password formData string true "the password until now" minlength(5) maxlength(32)
// @Param       new_password formData string true "the new password" minlength(5) maxlength(32)
// @Security    token
// @Success     200 {object} account.TokenResponse
// @Failure     429 {object} account.TokenResponse "too many requests; Retry-After tells when to come back"
// @Router      /douyin/user/password/ [post]
func Password(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *account.PasswordRequest, resp *account.TokenResponse) error {
		in, err := k.Biz.ChangePassword(ctx, k.Viewer, req.OldPassword, req.NewPassword)
		resp.UserID, resp.Token = in.UserID, in.Token
		return err
	})
}
