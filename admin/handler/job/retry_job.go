package job

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/job"
	"vireo/server"
)

// RetryJob queues a job that is dead or was cancelled; it goes on where it stopped.
//
// @ID          RetryJob
// @Summary     Try a job again
// @Tags        jobs
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Success     200 {object} job.Job
// @Router      /admin/api/v1/jobs/{id}/retry [post]
func RetryJob(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *job.IDRequest, resp *job.Job) error {
		v, err := k.Biz.StaffRetryJob(ctx, k.Staff, req.ID)
		if err == nil {
			*resp = *packJob(&v)
		}
		return err
	})
}
