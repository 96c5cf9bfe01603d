package appeal

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/appeal"
	"vireo/admin/model/moderation"
	"vireo/server"
)

// HeartbeatAppeal renews a lease that has not ended.
//
// @ID          HeartbeatAppeal
// @Summary     Keep an appeal
// @Tags        appeals
// @Accept      json
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Param       request body appeal.LeaseRequest true "what is wanted"
// @Success     200 {object} moderation.HeartbeatResponse
// @Router      /admin/api/v1/appeals/{id}/heartbeat [post]
func HeartbeatAppeal(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *appeal.LeaseRequest, resp *moderation.HeartbeatResponse) error {
		var err error
		resp.LeaseUntil, err = k.Biz.HeartbeatAppeal(ctx, k.Staff, req.ID, req.LeaseToken)
		return err
	})
}
