package role

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/role"
	"vireo/biz/access"
	"vireo/biz/errs"
	"vireo/server"
)

// ListPermissions lists all permissions there are.
//
// @ID          ListPermissions
// @Summary     List permissions
// @Tags        role
// @Produce     json
// @Param       page query int false "which page, from 1" minimum(1)
// @Param       per_page query int false "rows of a page" minimum(1) maximum(200) default(25)
// @Success     200 {object} role.ListPermissionsResponse
// @Router      /admin/api/v1/permissions [get]
func ListPermissions(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, _ *role.ListPermissionsRequest, resp *role.ListPermissionsResponse) error {
		var err error
		resp.Data, resp.Total, resp.TotalExact, resp.NextCursor, err = server.List(k, k.Biz.Permissions, func(p *access.Permission) *role.Permission {
			return &role.Permission{ID: p.Name(), Object: p.Object, Action: p.Action, Title: k.Text(errs.T(p.EN, p.ZH))}
		})
		return err
	})
}
