package scan

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/scan"
	"vireo/biz"
	"vireo/server"
)

// ListScans lists the dry runs of the last 90 days.
//
// @ID          ListScans
// @Summary     List dry runs
// @Tags        words
// @Produce     json
// @Param       page query int false "which page, from 1" minimum(1)
// @Param       per_page query int false "rows of a page" minimum(1) maximum(200) default(25)
// @Param       sort query string false "names with commas between them, with - before them in descending order: id, created_at"
// @Param       cursor query string false "next_cursor of the page before; then page is not looked at"
// @Param       id query []string false "only these" collectionFormat(multi)
// @Param       state query []string false "only in these states" collectionFormat(multi) Enums(queued,running,done,dead,cancelled)
// @Param       checksum query []string false "only of these words" collectionFormat(multi)
// @Param       actor_id query []string false "only theirs" collectionFormat(multi)
// @Param       created_at_gte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       created_at_lte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Success     200 {object} scan.ListScansResponse
// @Router      /admin/api/v1/words/scans [get]
func ListScans(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, _ *scan.ListScansRequest, resp *scan.ListScansResponse) error {
		var err error
		resp.Data, resp.Total, resp.TotalExact, resp.NextCursor, err = server.List(k, func(q biz.ListQuery) (biz.List[biz.Scan], error) {
			return k.Biz.StaffScans(ctx, k.Staff, q)
		}, packScan)
		return err
	})
}
