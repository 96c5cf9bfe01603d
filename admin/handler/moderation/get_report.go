package moderation

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/moderation"
	"vireo/server"
)

// GetReport reads a report.
//
// @ID          GetReport
// @Summary     Read a report
// @Tags        reports
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Success     200 {object} moderation.Report
// @Router      /admin/api/v1/reports/{id} [get]
func GetReport(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *moderation.IDRequest, resp *moderation.Report) error {
		v, err := k.Biz.StaffReport(ctx, k.Staff, req.ID)
		if err == nil {
			*resp = *packReport(k)(&v)
		}
		return err
	})
}
