package role

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/common"
	"vireo/admin/model/role"
	"vireo/server"
)

// DeleteRole removes a role that nobody has.
//
// @ID          DeleteRole
// @Summary     Remove a role
// @Tags        role
// @Produce     json
// @Param       id path int true "the role's id" minimum(1)
// @Success     200 {object} common.Empty
// @Router      /admin/api/v1/roles/{id} [delete]
func DeleteRole(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *role.RoleRequest, _ *common.Empty) error {
		return k.Biz.DeleteRole(ctx, k.Staff, req.ID)
	})
}
