package session

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/session"
	"vireo/server"
)

// RenewRecoveryCodes makes new recovery codes; the old ones end.
//
// @ID          RenewRecoveryCodes
// @Summary     Make new recovery codes
// @Tags        session
// @Produce     json
// @Success     200 {object} session.RecoveryCodesResponse
// @Router      /admin/api/v1/me/recovery-codes [post]
func RenewRecoveryCodes(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, _ *session.SessionRequest, resp *session.RecoveryCodesResponse) error {
		codes, err := k.Biz.RenewRecoveryCodes(ctx, k.Staff)
		resp.RecoveryCodes = codes
		return err
	})
}
