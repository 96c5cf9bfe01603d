package moderation

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/moderation"
	"vireo/biz"
	"vireo/server"
)

// ListCases lists cases.
//
// @ID          ListCases
// @Summary     List cases
// @Tags        cases
// @Produce     json
// @Param       page query int false "which page, from 1" minimum(1)
// @Param       per_page query int false "rows of a page" minimum(1) maximum(200) default(25)
// @Param       sort query string false "names with commas between them, with - before them in descending order: id, severity, reports, holds, reach, priority, due_at, snoozed_until, created_at, updated_at, resolved_at"
// @Param       q query string false "an id, of the row or of a subject"
// @Param       cursor query string false "next_cursor of the page before; then page is not looked at"
// @Param       id query []string false "only these" collectionFormat(multi)
// @Param       state query []string false "only these" collectionFormat(multi)
// @Param       outcome query []string false "only these" collectionFormat(multi)
// @Param       live query []string false "only these" collectionFormat(multi)
// @Param       reason query []string false "only these" collectionFormat(multi)
// @Param       subject_kind query []string false "only these" collectionFormat(multi)
// @Param       subject_id query []string false "only these" collectionFormat(multi)
// @Param       owner_id query []string false "only these" collectionFormat(multi)
// @Param       assignee_id query []string false "only these" collectionFormat(multi)
// @Param       lease_holder query []string false "only these" collectionFormat(multi)
// @Param       decided_by query []string false "only these" collectionFormat(multi)
// @Param       previous_id query []string false "only these" collectionFormat(multi)
// @Param       severity query []string false "only these" collectionFormat(multi)
// @Param       subject_gone query []string false "only these" collectionFormat(multi)
// @Param       queue_id query []string false "only these" collectionFormat(multi)
// @Param       category query []string false "only these" collectionFormat(multi)
// @Param       script query []string false "only these" collectionFormat(multi)
// @Param       severity_gte query string false "bound"
// @Param       severity_lte query string false "bound"
// @Param       reports_gte query string false "bound"
// @Param       reports_lte query string false "bound"
// @Param       holds_gte query string false "bound"
// @Param       holds_lte query string false "bound"
// @Param       reach_gte query string false "bound"
// @Param       reach_lte query string false "bound"
// @Param       priority_gte query string false "bound"
// @Param       priority_lte query string false "bound"
// @Param       due_at_gte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       due_at_lte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       snoozed_until_gte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       snoozed_until_lte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       created_at_gte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       created_at_lte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       updated_at_gte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       updated_at_lte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       resolved_at_gte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       resolved_at_lte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Success     200 {object} moderation.ListCasesResponse
// @Router      /admin/api/v1/cases [get]
func ListCases(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, _ *moderation.ListCasesRequest, resp *moderation.ListCasesResponse) error {
		var err error
		resp.Data, resp.Total, resp.TotalExact, resp.NextCursor, err = server.List(k, func(q biz.ListQuery) (biz.List[biz.StaffCase], error) {
			return k.Biz.StaffCases(ctx, k.Staff, q)
		}, packCase(k))
		return err
	})
}
