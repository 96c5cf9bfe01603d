package stat

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/stat"
	"vireo/biz"
	"vireo/server"
)

// StatsFlow tells what came and went, as a series.
//
// @ID          StatsFlow
// @Summary     What came and went, day by day
// @Tags        stats
// @Produce     json
// @Param       from query string false "the first day, in the server's zone; without it the last four weeks" format(date)
// @Param       to query string false "the last day; without it today" format(date)
// @Param       queue query int false "only this queue" minimum(1)
// @Param       group query string false "what a point is" Enums(day, week, month) default(day)
// @Success     200 {object} stat.FlowResponse
// @Router      /admin/api/v1/stats/flow [get]
func StatsFlow(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *stat.FlowRequest, resp *stat.FlowResponse) error {
		v, err := k.Biz.StatsFlow(ctx, biz.StatsQuery{From: req.From, To: req.To, Queue: req.Queue, Group: req.Group})
		if err != nil {
			return err
		}
		resp.From, resp.To, resp.Zone = v.From, v.To, v.Zone
		for i := range v.Points {
			resp.Points = append(resp.Points, packPoint(&v.Points[i]))
		}
		return nil
	})
}
