package scan

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/scan"
	"vireo/biz"
	"vireo/server"
)

// ListScanSamples lists up to 200 items of each outcome, drawn at random. Private messages are among them only for who may read
// them, and the audit log tells who did.
//
// @ID          ListScanSamples
// @Summary     List a dry run's sample
// @Tags        words
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Param       page query int false "which page, from 1" minimum(1)
// @Param       per_page query int false "rows of a page" minimum(1) maximum(200) default(25)
// @Param       sort query string false "names with commas between them, with - before them in descending order: id, lot"
// @Param       cursor query string false "next_cursor of the page before; then page is not looked at"
// @Param       outcome query []string false "only these" collectionFormat(multi) Enums(blocked,held,masked,released)
// @Param       field query []string false "only these kinds of text" collectionFormat(multi) Enums(title,comment,message,username,signature)
// @Param       level query []string false "only with these verdicts" collectionFormat(multi)
// @Param       entry_id query []string false "only with these entries" collectionFormat(multi)
// @Param       user_id query []string false "only theirs" collectionFormat(multi)
// @Success     200 {object} scan.ListScanSamplesResponse
// @Router      /admin/api/v1/words/scans/{id}/samples [get]
func ListScanSamples(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *scan.ListScanSamplesRequest, resp *scan.ListScanSamplesResponse) error {
		var err error
		resp.Data, resp.Total, resp.TotalExact, resp.NextCursor, err = server.List(k, func(q biz.ListQuery) (biz.List[biz.ScanSample], error) {
			return k.Biz.StaffScanSamples(ctx, k.Staff, req.ID, q)
		}, packSample)
		return err
	})
}
