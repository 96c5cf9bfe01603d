package policy

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/policy"
	"vireo/server"
)

// GetPolicySettings tells the numbers that policies are applied by.
//
// @ID          GetPolicySettings
// @Summary     Read the settings of policies
// @Tags        policies
// @Produce     json
// @Success     200 {object} policy.PolicySettings
// @Router      /admin/api/v1/policies/settings [get]
func GetPolicySettings(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, _ *policy.PolicySettingsRequest, resp *policy.PolicySettings) error {
		p, err := k.Biz.PolicySettings(ctx)
		if err == nil {
			*resp = *packSettings(k, &p)
		}
		return err
	})
}
