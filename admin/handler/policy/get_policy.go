package policy

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/policy"
	"vireo/server"
)

// GetPolicy reads one rule for users.
//
// @ID          GetPolicy
// @Summary     Read a policy
// @Tags        policies
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Success     200 {object} policy.Policy
// @Router      /admin/api/v1/policies/{id} [get]
func GetPolicy(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *policy.IDRequest, resp *policy.Policy) error {
		return readPolicy(ctx, k, req.ID, resp)
	})
}
