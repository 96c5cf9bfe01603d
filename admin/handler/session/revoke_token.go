package session

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/common"
	"vireo/admin/model/session"
	"vireo/server"
)

// RevokeToken ends a script's token: one's own, or with tokens:revoke that of somebody of a lower rank.
//
// @ID          RevokeToken
// @Summary     Revoke a token
// @Tags        session
// @Produce     json
// @Param       id path int true "the token's id" minimum(1)
// @Success     200 {object} common.Empty
// @Router      /admin/api/v1/tokens/{id} [delete]
func RevokeToken(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *session.IDRequest, _ *common.Empty) error {
		return k.Biz.RevokeStaffToken(ctx, k.Staff, req.ID)
	})
}
