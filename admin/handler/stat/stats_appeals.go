package stat

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/stat"
	"vireo/biz"
	"vireo/server"
)

// StatsAppeals tells how appeals went in a span, and which wait now.
//
// @ID          StatsAppeals
// @Summary     How appeals went, and which wait
// @Tags        stats
// @Produce     json
// @Param       from query string false "the first day, in the server's zone; without it the last four weeks" format(date)
// @Param       to query string false "the last day; without it today" format(date)
// @Success     200 {object} stat.AppealsResponse
// @Router      /admin/api/v1/stats/appeals [get]
func StatsAppeals(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *stat.SpanRequest, resp *stat.AppealsResponse) error {
		v, err := k.Biz.StatsAppeals(ctx, biz.StatsQuery{From: req.From, To: req.To})
		if err == nil {
			*resp = stat.AppealsResponse{
				From: v.From, To: v.To, Zone: v.Zone, Received: v.In, Upheld: v.Upheld, Overturned: v.Overturned, Partly: v.Partly, Settled: v.Settled,
				OverturnRate: v.Overturn, Decision: packPercentiles(v.Decision),
				Open: &stat.OpenAppeals{
					N: v.Open.N, Exact: v.Open.Exact, Overdue: v.Open.Overdue.N, OldestAt: v.Open.OldestAt, NextDueAt: v.Open.NextDue,
					Ages: packAges(v.Open.Ages), Due: packAges(v.Open.Due),
				},
			}
		}
		return err
	})
}
