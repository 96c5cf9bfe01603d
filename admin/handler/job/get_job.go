package job

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/job"
	"vireo/server"
)

// GetJob reads a job.
//
// @ID          GetJob
// @Summary     Read a job
// @Tags        jobs
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Success     200 {object} job.Job
// @Router      /admin/api/v1/jobs/{id} [get]
func GetJob(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *job.IDRequest, resp *job.Job) error {
		v, err := k.Biz.StaffJob(ctx, k.Staff, req.ID)
		if err == nil {
			*resp = *packJob(&v)
		}
		return err
	})
}
