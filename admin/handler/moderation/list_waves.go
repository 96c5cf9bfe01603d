package moderation

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/wave"
	"vireo/biz"
	"vireo/server"
)

// ListWaves lists groups of equal or nearly equal items that are still growing, those with the newest item first.
//
// @ID          ListWaves
// @Summary     Waves of equal items
// @Tags        waves
// @Produce     json
// @Param       page query int false "which page, from 1" minimum(1)
// @Param       per_page query int false "rows of a page" minimum(1) maximum(200) default(25)
// @Param       sort query string false "names with commas between them, with - before them in descending order: id, items, accounts, messages, open_cases, taken_down, first_seen, last_seen"
// @Param       cursor query string false "next_cursor of the page before; then page is not looked at"
// @Param       id query []string false "only these" collectionFormat(multi)
// @Param       kind query []string false "only these: text, file, frames" collectionFormat(multi)
// @Param       decided query []string false "only those that a batch has decided, or only the others" collectionFormat(multi)
// @Param       items_gte query string false "at least"
// @Param       items_lte query string false "at most"
// @Param       accounts_gte query string false "at least"
// @Param       accounts_lte query string false "at most"
// @Param       messages_gte query string false "at least"
// @Param       messages_lte query string false "at most"
// @Param       open_cases_gte query string false "at least"
// @Param       open_cases_lte query string false "at most"
// @Param       taken_down_gte query string false "at least"
// @Param       taken_down_lte query string false "at most"
// @Param       first_seen_gte query string false "not before: ms, RFC 3339 or a date"
// @Param       first_seen_lte query string false "not after: ms, RFC 3339 or a date"
// @Param       last_seen_gte query string false "not before: ms, RFC 3339 or a date"
// @Param       last_seen_lte query string false "not after: ms, RFC 3339 or a date"
// @Success     200 {object} wave.ListWavesResponse
// @Router      /admin/api/v1/waves [get]
func ListWaves(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, _ *wave.ListWavesRequest, resp *wave.ListWavesResponse) error {
		var err error
		resp.Data, resp.Total, resp.TotalExact, resp.NextCursor, err = server.List(k, func(q biz.ListQuery) (biz.List[biz.Wave], error) {
			return k.Biz.StaffWaves(ctx, k.Staff, q)
		}, packWave)
		return err
	})
}
