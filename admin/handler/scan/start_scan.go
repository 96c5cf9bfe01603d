package scan

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/scan"
	"vireo/server"
)

// StartScan tries the draft on what is stored: how many items it would block, hold, mask and release. It changes nothing.
//
// @ID          StartScan
// @Summary     Begin a dry run
// @Tags        words
// @Accept      json
// @Produce     json
// @Param       request body scan.StartScanRequest true "what is wanted"
// @Success     200 {object} scan.Scan
// @Router      /admin/api/v1/words/scans [post]
func StartScan(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *scan.StartScanRequest, resp *scan.Scan) error {
		v, err := k.Biz.StaffStartScan(ctx, k.Staff, req.Fields)
		if err == nil {
			*resp = *packScan(&v)
		}
		return err
	})
}
