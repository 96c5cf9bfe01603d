package moderation

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/moderation"
	"vireo/server"
)

// NextCase claims the first case of one's queues: what is assigned to one comes first, what one has skipped last.
//
// @ID          NextCase
// @Summary     Claim the next case
// @Tags        cases
// @Accept      json
// @Produce     json
// @Param       request body moderation.NextCaseRequest false "what is wanted"
// @Success     200 {object} moderation.NextCaseResponse
// @Router      /admin/api/v1/cases/next [post]
func NextCase(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *moderation.NextCaseRequest, resp *moderation.NextCaseResponse) error {
		queues, err := ids("queue", req.Queue)
		if err != nil {
			return err
		}
		v, err := k.Biz.StaffNext(ctx, k.Staff, req.Escalated, queues)
		if err == nil && v != nil {
			resp.Case = packCase(k)(v)
		}
		return err
	})
}
