package role

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/role"
	"vireo/server"
)

// GetRole reads a role.
//
// @ID          GetRole
// @Summary     Read a role
// @Tags        role
// @Produce     json
// @Param       id path int true "the role's id" minimum(1)
// @Success     200 {object} role.Role
// @Router      /admin/api/v1/roles/{id} [get]
func GetRole(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *role.RoleRequest, resp *role.Role) error {
		return read(ctx, k, req.ID, resp)
	})
}
