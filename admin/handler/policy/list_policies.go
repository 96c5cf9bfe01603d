package policy

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/policy"
	"vireo/biz"
	"vireo/server"
)

// ListPolicies lists the rules for users.
//
// @ID          ListPolicies
// @Summary     List policies
// @Tags        policies
// @Produce     json
// @Param       page query int false "which page, from 1" minimum(1)
// @Param       per_page query int false "rows of a page" minimum(1) maximum(200) default(25)
// @Param       sort query string false "names with commas between them, with - before them in descending order: id, code, category, points, updated_at"
// @Param       q query string false "an id, or the beginning of a code"
// @Param       cursor query string false "next_cursor of the page before; then page is not looked at"
// @Param       id query []string false "only these" collectionFormat(multi)
// @Param       code query []string false "only these" collectionFormat(multi)
// @Param       category query []string false "only these" collectionFormat(multi)
// @Param       active query []string false "only these" collectionFormat(multi)
// @Param       points_gte query string false "bound"
// @Param       points_lte query string false "bound"
// @Param       updated_at_gte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       updated_at_lte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Success     200 {object} policy.ListPoliciesResponse
// @Router      /admin/api/v1/policies [get]
func ListPolicies(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, _ *policy.ListPoliciesRequest, resp *policy.ListPoliciesResponse) error {
		var err error
		resp.Data, resp.Total, resp.TotalExact, resp.NextCursor, err = server.List(k, func(q biz.ListQuery) (biz.List[biz.StaffPolicy], error) {
			return k.Biz.StaffPolicies(ctx, k.Staff, q)
		}, packPolicy(k))
		return err
	})
}
