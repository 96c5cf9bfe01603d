package moderation

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/moderation"
	"vireo/biz"
	"vireo/server"
)

// HeartbeatCase renews a lease that has not ended.
//
// @ID          HeartbeatCase
// @Summary     Keep a case
// @Tags        cases
// @Accept      json
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Param       request body moderation.HeartbeatRequest true "what is wanted"
// @Success     200 {object} moderation.HeartbeatResponse
// @Router      /admin/api/v1/cases/{id}/heartbeat [post]
func HeartbeatCase(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *moderation.HeartbeatRequest, resp *moderation.HeartbeatResponse) error {
		var err error
		resp.LeaseUntil, err = k.Biz.Heartbeat(ctx, k.Staff.Actor(), biz.CaseRef{ID: req.ID, LeaseToken: req.LeaseToken})
		return err
	})
}
