package policy

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/policy"
	"vireo/server"
)

// UserStanding tells a user's points and what each policy would suggest.
//
// @ID          UserStanding
// @Summary     Read how a user stands
// @Tags        users
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Success     200 {object} policy.Standing
// @Router      /admin/api/v1/users/{id}/standing [get]
func UserStanding(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *policy.IDRequest, resp *policy.Standing) error {
		v, err := k.Biz.StaffStanding(ctx, req.ID)
		if err == nil {
			*resp = *PackStanding(k, &v)
		}
		return err
	})
}
