package session

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/session"
	"vireo/server"
)

// EnrolTOTP begins to set up an authenticator. It counts once its first code is confirmed.
//
// @ID          EnrolTOTP
// @Summary     Begin to set up an authenticator
// @Tags        session
// @Produce     json
// @Success     200 {object} session.EnrolResponse
// @Router      /admin/api/v1/me/totp [post]
func EnrolTOTP(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, _ *session.SessionRequest, resp *session.EnrolResponse) error {
		totp, err := k.Biz.EnrolTOTP(ctx, k.Staff)
		resp.Secret, resp.URI, resp.Qr = totp.Secret, totp.URI, totp.QR
		return err
	})
}
