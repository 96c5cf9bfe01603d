package policy

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/policy"
	"vireo/server"
)

// GetStrike reads one strike.
//
// @ID          GetStrike
// @Summary     Read a strike
// @Tags        strikes
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Success     200 {object} policy.Strike
// @Router      /admin/api/v1/strikes/{id} [get]
func GetStrike(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *policy.IDRequest, resp *policy.Strike) error {
		v, err := k.Biz.StaffStrike(ctx, k.Staff, req.ID)
		if err == nil {
			*resp = *packStrike(k)(&v)
		}
		return err
	})
}
