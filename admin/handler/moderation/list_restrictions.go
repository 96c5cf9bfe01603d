package moderation

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/moderation"
	"vireo/biz"
	"vireo/server"
)

// ListRestrictions lists measures that are in force or were.
//
// @ID          ListRestrictions
// @Summary     List measures in force
// @Tags        restrictions
// @Produce     json
// @Param       page query int false "which page, from 1" minimum(1)
// @Param       per_page query int false "rows of a page" minimum(1) maximum(200) default(25)
// @Param       sort query string false "names with commas between them, with - before them in descending order: id, starts_at, ends_at, lifted_at"
// @Param       q query string false "an id, of the row or of a subject"
// @Param       cursor query string false "next_cursor of the page before; then page is not looked at"
// @Param       id query []string false "only these" collectionFormat(multi)
// @Param       measure query []string false "only these" collectionFormat(multi)
// @Param       subject_kind query []string false "only these" collectionFormat(multi)
// @Param       subject_id query []string false "only these" collectionFormat(multi)
// @Param       owner_id query []string false "only these" collectionFormat(multi)
// @Param       action_id query []string false "only these" collectionFormat(multi)
// @Param       policy query []string false "only these" collectionFormat(multi)
// @Param       in_force query []string false "only these" collectionFormat(multi)
// @Param       starts_at_gte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       starts_at_lte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       ends_at_gte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       ends_at_lte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       lifted_at_gte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       lifted_at_lte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Success     200 {object} moderation.ListRestrictionsResponse
// @Router      /admin/api/v1/restrictions [get]
func ListRestrictions(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, _ *moderation.ListRestrictionsRequest, resp *moderation.ListRestrictionsResponse) error {
		var err error
		resp.Data, resp.Total, resp.TotalExact, resp.NextCursor, err = server.List(k, func(q biz.ListQuery) (biz.List[biz.StaffRestriction], error) {
			return k.Biz.StaffRestrictions(ctx, k.Staff, q)
		}, packRestriction)
		return err
	})
}
