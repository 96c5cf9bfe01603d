package stat

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/stat"
	"vireo/server"
)

// StatsExposure tells what one has looked at, and whether it is time for a break.
//
// @ID          StatsExposure
// @Summary     What one has looked at, and whether it is time for a break
// @Description Of oneself; with team of everybody who worked in the last day, for who has the permission stats:read.
// @Tags        stats
// @Produce     json
// @Param       team query bool false "everybody"
// @Success     200 {object} stat.ExposureResponse
// @Router      /admin/api/v1/stats/exposure [get]
func StatsExposure(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *stat.ExposureRequest, resp *stat.ExposureResponse) error {
		rows, err := k.Biz.StatsExposure(ctx, k.Staff, req.Team)
		for _, x := range rows {
			resp.Data = append(resp.Data, &stat.Exposure{
				UserID: server.ID(x.UserID), Username: x.Name, LastAt: x.LastAt, Working: x.Working, Today: x.Today, ShiftAt: x.ShiftAt, ShiftMs: x.ShiftMS,
				Shift: x.Shift, WorkAt: x.WorkAt, WorkMs: x.WorkMS, Severe: x.Severe, TakeBreak: x.TakeBreak, Hint: k.Text(x.Hint),
			})
		}
		return err
	})
}
