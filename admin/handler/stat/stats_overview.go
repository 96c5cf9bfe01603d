package stat

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/stat"
	"vireo/biz"
	"vireo/server"
)

// StatsOverview tells what is open now, and what came and went in a span.
//
// @ID          StatsOverview
// @Summary     What is open, and what came and went
// @Description Open cases by queue and age are counted now; the rest is of the span of days, a second or two old.
// @Tags        stats
// @Produce     json
// @Param       from query string false "the first day, in the server's zone; without it the last four weeks" format(date)
// @Param       to query string false "the last day; without it today" format(date)
// @Param       queue query int false "only this queue" minimum(1)
// @Success     200 {object} stat.OverviewResponse
// @Router      /admin/api/v1/stats/overview [get]
func StatsOverview(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *stat.StatsRequest, resp *stat.OverviewResponse) error {
		v, err := k.Biz.StatsOverview(ctx, biz.StatsQuery{From: req.From, To: req.To, Queue: req.Queue})
		if err == nil {
			*resp = *packOverview(k, &v)
		}
		return err
	})
}
