package role

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/role"
	"vireo/biz"
	"vireo/server"
)

// UpdateRole changes a role. Everybody who has it has the change within two seconds. Of a
// built-in role only require_totp can change.
//
// @ID          UpdateRole
// @Summary     Change a role
// @Tags        role
// @Accept      json
// @Produce     json
// @Param       id path int true "the role's id" minimum(1)
// @Param       request body role.UpdateRoleRequest true "what is wanted"
// @Success     200 {object} role.Role
// @Router      /admin/api/v1/roles/{id} [patch]
func UpdateRole(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *role.UpdateRoleRequest, resp *role.Role) error {
		err := k.Biz.UpdateRole(ctx, k.Staff, req.ID, biz.RoleChange{
			Title: req.Title, Rank: req.Rank, Inherits: req.Inherits, RequireTOTP: req.RequireTotp, Allow: given(req.Allow), Deny: given(req.Deny),
		})
		if err != nil {
			return err
		}
		return read(ctx, k, req.ID, resp)
	})
}
