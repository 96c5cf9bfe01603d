package stat

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/stat"
	"vireo/biz"
	"vireo/server"
)

// StatsWords tells which words were found most.
//
// @ID          StatsWords
// @Summary     The words that were found most
// @Description A span has at most 92 days.
// @Tags        stats
// @Produce     json
// @Param       from query string false "the first day, in the server's zone; without it the last four weeks" format(date)
// @Param       to query string false "the last day; without it today" format(date)
// @Success     200 {object} stat.WordsResponse
// @Router      /admin/api/v1/stats/words [get]
func StatsWords(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *stat.SpanRequest, resp *stat.WordsResponse) error {
		v, err := k.Biz.StatsWords(ctx, biz.StatsQuery{From: req.From, To: req.To})
		if err != nil {
			return err
		}
		resp.From, resp.To, resp.Zone = v.From, v.To, v.Zone
		for _, r := range v.Rows {
			resp.Words = append(resp.Words, &stat.WordTotal{
				EntryID: server.ID(r.EntryID), Text: r.EntryText, Hits: r.Hits, Observed: r.Observed, Masked: r.Masked, Held: r.Held, Blocked: r.Blocked,
			})
		}
		return nil
	})
}
