package role

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/role"
	"vireo/biz"
	"vireo/server"
)

// CreateRole makes a role. It can not do more than who makes it.
//
// @ID          CreateRole
// @Summary     Make a role
// @Tags        role
// @Accept      json
// @Produce     json
// @Param       request body role.CreateRoleRequest true "what is wanted"
// @Success     200 {object} role.Role
// @Router      /admin/api/v1/roles [post]
func CreateRole(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *role.CreateRoleRequest, resp *role.Role) error {
		id, err := k.Biz.CreateRole(ctx, k.Staff, biz.RoleChange{
			Name: req.Name, Title: req.Title, Rank: req.Rank, Inherits: req.Inherits, RequireTOTP: req.RequireTotp, Allow: given(req.Allow), Deny: given(req.Deny),
		})
		if err != nil {
			return err
		}
		return read(ctx, k, id, resp)
	})
}
