package policy

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/policy"
	"vireo/biz"
	"vireo/server"
)

// ListTemplates lists decisions and notes that are used again and again.
//
// @ID          ListTemplates
// @Summary     List templates
// @Tags        templates
// @Produce     json
// @Param       page query int false "which page, from 1" minimum(1)
// @Param       per_page query int false "rows of a page" minimum(1) maximum(200) default(25)
// @Param       sort query string false "names with commas between them, with - before them in descending order: id, name, updated_at"
// @Param       q query string false "an id, or the beginning of a name"
// @Param       cursor query string false "next_cursor of the page before; then page is not looked at"
// @Param       id query []string false "only these" collectionFormat(multi)
// @Param       name query []string false "only these" collectionFormat(multi)
// @Param       kind query []string false "only these" collectionFormat(multi)
// @Param       policy query []string false "only these" collectionFormat(multi)
// @Param       updated_at_gte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       updated_at_lte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Success     200 {object} policy.ListTemplatesResponse
// @Router      /admin/api/v1/templates [get]
func ListTemplates(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, _ *policy.ListTemplatesRequest, resp *policy.ListTemplatesResponse) error {
		var err error
		resp.Data, resp.Total, resp.TotalExact, resp.NextCursor, err = server.List(k, func(q biz.ListQuery) (biz.List[biz.Template], error) {
			return k.Biz.StaffTemplates(ctx, k.Staff, q)
		}, packTemplate)
		return err
	})
}
