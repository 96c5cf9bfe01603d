package audit

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/audit"
	"vireo/biz"
	"vireo/server"
)

// ListAuditLog lists the audit log.
//
// @ID          ListAuditLog
// @Summary     Read the audit log
// @Tags        audit
// @Produce     json
// @Param       page query int false "which page, from 1" minimum(1)
// @Param       per_page query int false "rows of a page" minimum(1) maximum(200) default(25)
// @Param       sort query string false "names with commas between them, with - before them in descending order: id, created_at"
// @Param       q query string false "a place, or the beginning of an action: case."
// @Param       cursor query string false "next_cursor of the page before; then page is not looked at"
// @Param       id query []string false "only these" collectionFormat(multi)
// @Param       actor_id query []string false "only these" collectionFormat(multi)
// @Param       actor_kind query []string false "only these" collectionFormat(multi)
// @Param       action query []string false "only these" collectionFormat(multi)
// @Param       object_kind query []string false "only these" collectionFormat(multi)
// @Param       object_id query []string false "only these" collectionFormat(multi)
// @Param       case_id query []string false "only these" collectionFormat(multi)
// @Param       created_at_gte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       created_at_lte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Success     200 {object} audit.ListAuditEntriesResponse
// @Router      /admin/api/v1/audit-log [get]
func ListAuditLog(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, _ *audit.ListAuditLogRequest, resp *audit.ListAuditEntriesResponse) error {
		var err error
		resp.Data, resp.Total, resp.TotalExact, resp.NextCursor, err = server.List(k, func(q biz.ListQuery) (biz.List[biz.StaffAudit], error) {
			return k.Biz.StaffAuditLog(ctx, q)
		}, packEntry)
		return err
	})
}
