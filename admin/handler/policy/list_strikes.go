package policy

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/policy"
	"vireo/biz"
	"vireo/server"
)

// ListStrikes lists the points that decisions gave.
//
// @ID          ListStrikes
// @Summary     List strikes
// @Tags        strikes
// @Produce     json
// @Param       page query int false "which page, from 1" minimum(1)
// @Param       per_page query int false "rows of a page" minimum(1) maximum(200) default(25)
// @Param       sort query string false "names with commas between them, with - before them in descending order: id, points, created_at, expires_at"
// @Param       cursor query string false "next_cursor of the page before; then page is not looked at"
// @Param       id query []string false "only these" collectionFormat(multi)
// @Param       user_id query []string false "only these" collectionFormat(multi)
// @Param       action_id query []string false "only these" collectionFormat(multi)
// @Param       case_id query []string false "only these" collectionFormat(multi)
// @Param       policy query []string false "only these" collectionFormat(multi)
// @Param       lifted query []string false "only these" collectionFormat(multi)
// @Param       points_gte query string false "bound"
// @Param       points_lte query string false "bound"
// @Param       created_at_gte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       created_at_lte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       expires_at_gte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       expires_at_lte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Success     200 {object} policy.ListStrikesResponse
// @Router      /admin/api/v1/strikes [get]
func ListStrikes(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, _ *policy.ListStrikesRequest, resp *policy.ListStrikesResponse) error {
		var err error
		resp.Data, resp.Total, resp.TotalExact, resp.NextCursor, err = server.List(k, func(q biz.ListQuery) (biz.List[biz.StrikeView], error) {
			return k.Biz.StaffStrikes(ctx, k.Staff, q)
		}, packStrike(k))
		return err
	})
}
