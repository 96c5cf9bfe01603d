package role

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/role"
	"vireo/biz"
	"vireo/server"
)

// ListRoles lists the roles.
//
// @ID          ListRoles
// @Summary     List roles
// @Tags        role
// @Produce     json
// @Param       page query int false "which page, from 1" minimum(1)
// @Param       per_page query int false "rows of a page" minimum(1) maximum(200) default(25)
// @Param       sort query string false "names with commas between them, with - before them in descending order: id, name, rank"
// @Param       q query string false "an id, or the beginning of a name"
// @Param       cursor query string false "next_cursor of the page before; then page is not looked at"
// @Param       id query []string false "only these" collectionFormat(multi)
// @Param       name query []string false "only of this name" collectionFormat(multi)
// @Param       built_in query []string false "only these" collectionFormat(multi) Enums(true,false)
// @Param       rank_gte query string false "lowest rank"
// @Param       rank_lte query string false "highest rank"
// @Success     200 {object} role.ListRolesResponse
// @Router      /admin/api/v1/roles [get]
func ListRoles(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, _ *role.ListRolesRequest, resp *role.ListRolesResponse) error {
		var err error
		resp.Data, resp.Total, resp.TotalExact, resp.NextCursor, err = server.List(k, func(q biz.ListQuery) (biz.List[biz.Role], error) {
			return k.Biz.Roles(ctx, k.Staff, q)
		}, packRole)
		return err
	})
}
