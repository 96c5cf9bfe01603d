package scan

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/scan"
	"vireo/server"
)

// CancelScan ends a dry run at its next step; what it has found stays.
//
// @ID          CancelScan
// @Summary     Cancel a dry run
// @Tags        words
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Success     200 {object} scan.Scan
// @Router      /admin/api/v1/words/scans/{id}/cancel [post]
func CancelScan(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *scan.IDRequest, resp *scan.Scan) error {
		v, err := k.Biz.StaffCancelScan(ctx, k.Staff, req.ID)
		if err == nil {
			*resp = *packScan(&v)
		}
		return err
	})
}
