package policy

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/policy"
	"vireo/server"
)

// LiftStrike takes the points of a decision away; its measures stay.
//
// @ID          LiftStrike
// @Summary     Lift a strike
// @Tags        strikes
// @Accept      json
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Param       request body policy.LiftStrikeRequest true "what is wanted"
// @Success     200 {object} policy.Strike
// @Router      /admin/api/v1/strikes/{id}/lift [post]
func LiftStrike(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *policy.LiftStrikeRequest, resp *policy.Strike) error {
		v, err := k.Biz.LiftStrike(ctx, k.Staff, req.ID, req.Reason)
		if err == nil {
			*resp = *packStrike(k)(&v)
		}
		return err
	})
}
