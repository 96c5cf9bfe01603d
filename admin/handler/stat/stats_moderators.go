package stat

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/stat"
	"vireo/biz"
	"vireo/server"
)

// StatsModerators tells what the staff did, in the order of their names.
//
// @ID          StatsModerators
// @Summary     What the staff did
// @Description Without the permission stats:read: only what who asks did.
// @Tags        stats
// @Produce     json
// @Param       from query string false "the first day, in the server's zone; without it the last four weeks" format(date)
// @Param       to query string false "the last day; without it today" format(date)
// @Success     200 {object} stat.ModeratorsResponse
// @Router      /admin/api/v1/stats/moderators [get]
func StatsModerators(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *stat.SpanRequest, resp *stat.ModeratorsResponse) error {
		v, err := k.Biz.StatsModerators(ctx, k.Staff, biz.StatsQuery{From: req.From, To: req.To})
		if err != nil {
			return err
		}
		resp.From, resp.To, resp.Zone = v.From, v.To, v.Zone
		for i := range v.Rows {
			resp.Moderators = append(resp.Moderators, packModerator(&v.Rows[i]))
		}
		return nil
	})
}
