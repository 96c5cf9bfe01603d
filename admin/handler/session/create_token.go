package session

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/session"
	"vireo/biz"
	"vireo/server"
)

// CreateToken makes a script's token. It is told once.
//
// @ID          CreateToken
// @Summary     Make a token
// @Tags        session
// @Accept      json
// @Produce     json
// @Param       request body session.CreateTokenRequest true "what is wanted"
// @Success     200 {object} session.Token
// @Router      /admin/api/v1/tokens [post]
func CreateToken(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *session.CreateTokenRequest, resp *session.Token) error {
		t, err := k.Biz.NewStaffToken(ctx, k.Staff, biz.TokenOrder{Name: req.Name, Scopes: req.Scopes, Days: req.Days})
		if err != nil {
			return err
		}
		*resp = *packToken(&t.StaffToken)
		resp.Token = t.Token
		return nil
	})
}
