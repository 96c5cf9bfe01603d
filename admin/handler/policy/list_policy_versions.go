package policy

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/policy"
	"vireo/biz"
	"vireo/server"
)

// ListPolicyVersions lists what a rule has said.
//
// @ID          ListPolicyVersions
// @Summary     List the versions of a policy
// @Tags        policies
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Param       page query int false "which page, from 1" minimum(1)
// @Param       per_page query int false "rows of a page" minimum(1) maximum(200) default(25)
// @Param       sort query string false "names with commas between them, with - before them in descending order: id, version, created_at"
// @Param       cursor query string false "next_cursor of the page before; then page is not looked at"
// @Param       version query []string false "only these" collectionFormat(multi)
// @Param       created_at_gte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       created_at_lte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Success     200 {object} policy.ListPolicyVersionsResponse
// @Router      /admin/api/v1/policies/{id}/versions [get]
func ListPolicyVersions(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *policy.ListPolicyVersionsRequest, resp *policy.ListPolicyVersionsResponse) error {
		var err error
		resp.Data, resp.Total, resp.TotalExact, resp.NextCursor, err = server.List(k, func(q biz.ListQuery) (biz.List[biz.PolicyText], error) {
			return k.Biz.PolicyTexts(ctx, req.ID, q)
		}, packVersion)
		return err
	})
}
