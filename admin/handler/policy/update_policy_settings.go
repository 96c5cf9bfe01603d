package policy

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/policy"
	"vireo/biz"
	"vireo/server"
)

// UpdatePolicySettings changes the numbers that policies are applied by, from now on.
//
// @ID          UpdatePolicySettings
// @Summary     Change the settings of policies
// @Tags        policies
// @Accept      json
// @Produce     json
// @Param       request body policy.UpdatePolicySettingsRequest true "what is wanted"
// @Success     200 {object} policy.PolicySettings
// @Router      /admin/api/v1/policies/settings [patch]
func UpdatePolicySettings(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *policy.UpdatePolicySettingsRequest, resp *policy.PolicySettings) error {
		change := biz.SettingsChange{AppealDays: req.AppealDays, DueDays: req.DueDays, HoldHours: req.HoldHours}
		if req.Thresholds != nil {
			change.Thresholds = []biz.Threshold{}
		}
		for _, t := range req.Thresholds {
			if t == nil {
				return wrongType("thresholds")
			}
			change.Thresholds = append(change.Thresholds, biz.Threshold{Points: t.Points, Measure: t.Measure, Days: t.Days})
		}
		p, err := k.Biz.ChangePolicySettings(ctx, k.Staff, change)
		if err == nil {
			*resp = *packSettings(k, &p)
		}
		return err
	})
}
