package session

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/session"
	"vireo/server"
)

// MyPermissions lists what who asks may do.
//
// @ID          MyPermissions
// @Summary     What may I do
// @Tags        session
// @Produce     json
// @Success     200 {object} session.PermissionsResponse
// @Router      /admin/api/v1/me/permissions [get]
func MyPermissions(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, _ *session.SessionRequest, resp *session.PermissionsResponse) error {
		resp.Data = k.Staff.Permissions()
		resp.Total, resp.TotalExact = int64(len(resp.Data)), true
		return nil
	})
}
