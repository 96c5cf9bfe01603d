package session

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/session"
	"vireo/biz"
	"vireo/server"
)

// SignIn signs in to the panel. It sets a cookie that only this host gets, and answers
// the CSRF token that every change has to bring along.
//
// @ID          SignIn
// @Summary     Sign in
// @Tags        session
// @Accept      json
// @Produce     json
// @Param       request body session.SignInRequest true "what is wanted"
// @Success     200 {object} session.Session
// @Router      /admin/api/v1/session [post]
func SignIn(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *session.SignInRequest, resp *session.Session) error {
		in, err := k.Biz.SignInStaff(ctx, biz.StaffSignIn{
			Username: req.Username, Password: req.Password, Code: req.Code, Device: k.Device(), From: k.Origin(),
		})
		if err != nil {
			return err
		}
		k.SignedIn(in)
		*resp = packSession(k)
		return nil
	})
}
