package account

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/api/model/account"
	"vireo/server"
)

// Login signs an account in; earlier sessions stay.
//
// @ID          Login
// @Summary     Sign in
// @Tags        account
// @Accept      x-www-form-urlencoded,mpfd,json
// @Produce     json
// @Param       username formData string true "the name" minlength(1) maxlength(32)
// @Param       password formData string true "the password" minlength(5) maxlength(32)
// @Success     200 {object} account.TokenResponse
// @Failure     429 {object} account.TokenResponse "too many requests; Retry-After tells when to come back"
// @Router      /douyin/user/login/ [post]
func Login(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *account.LoginRequest, resp *account.TokenResponse) error {
		in, err := k.Biz.Login(ctx, req.Username, req.Password)
		resp.UserID, resp.Token = in.UserID, in.Token
		return err
	})
}
