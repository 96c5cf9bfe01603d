package scan

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/scan"
	"vireo/biz"
	"vireo/server"
)

// ListEntryStats lists the entries that were found in the last days, with what moderators made of what they put on hold. Those
// that are often overturned are marked to be reviewed.
//
// @ID          ListEntryStats
// @Summary     List entries by what they did
// @Tags        words
// @Produce     json
// @Param       page query int false "which page, from 1" minimum(1)
// @Param       per_page query int false "rows of a page" minimum(1) maximum(200) default(25)
// @Param       sort query string false "names with commas between them, with - before them in descending order: id, entry, hits, holds, confirmed, overturned, precision"
// @Param       q query string false "an id, or the beginning of a text"
// @Param       cursor query string false "next_cursor of the page before; then page is not looked at"
// @Param       id query []string false "only these" collectionFormat(multi)
// @Param       days query int false "the window" minimum(1) maximum(366) default(90)
// @Param       entry query []string false "only these texts" collectionFormat(multi)
// @Param       review query []bool false "only those to be reviewed, or only others" collectionFormat(multi)
// @Param       precision_gte query string false "bound: per cent"
// @Param       precision_lte query string false "bound: per cent"
// @Param       hits_gte query string false "bound"
// @Param       hits_lte query string false "bound"
// @Param       holds_gte query string false "bound"
// @Param       holds_lte query string false "bound"
// @Success     200 {object} scan.ListEntryStatsResponse
// @Router      /admin/api/v1/words/hits/entries [get]
func ListEntryStats(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, _ *scan.ListEntryStatsRequest, resp *scan.ListEntryStatsResponse) error {
		var err error
		resp.Data, resp.Total, resp.TotalExact, resp.NextCursor, err = server.List(k, func(q biz.ListQuery) (biz.List[biz.EntryStats], error) {
			return k.Biz.EntryStats(ctx, q)
		}, packEntryStats)
		return err
	})
}
