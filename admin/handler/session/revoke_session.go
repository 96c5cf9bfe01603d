package session

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/common"
	"vireo/admin/model/session"
	"vireo/server"
)

// RevokeSession ends a session: one's own, or with sessions:revoke that of somebody of a lower rank.
//
// @ID          RevokeSession
// @Summary     End a session
// @Tags        session
// @Produce     json
// @Param       id path int true "the session's id" minimum(1)
// @Success     200 {object} common.Empty
// @Router      /admin/api/v1/sessions/{id} [delete]
func RevokeSession(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *session.IDRequest, _ *common.Empty) error {
		return k.Biz.RevokeStaffSession(ctx, k.Staff, req.ID)
	})
}
