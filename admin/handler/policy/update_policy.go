package policy

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/policy"
	"vireo/biz"
	"vireo/server"
)

// UpdatePolicy changes a rule for users, or deactivates it; what it says gets a new version.
//
// @ID          UpdatePolicy
// @Summary     Change a policy
// @Tags        policies
// @Accept      json
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Param       request body policy.UpdatePolicyRequest true "what is wanted"
// @Success     200 {object} policy.Policy
// @Router      /admin/api/v1/policies/{id} [patch]
func UpdatePolicy(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *policy.UpdatePolicyRequest, resp *policy.Policy) error {
		err := k.Biz.ChangePolicy(ctx, k.Staff, req.ID, biz.PolicyChange{
			Active: req.Active, Category: req.Category, TitleEN: req.TitleEn, TitleZH: req.TitleZh, TextEN: req.TextEn, TextZH: req.TextZh,
			Points: req.Points, StrikeDays: req.StrikeDays, Measure: req.Measure, MeasureDays: req.MeasureDays,
		})
		if err != nil {
			return err
		}
		return readPolicy(ctx, k, req.ID, resp)
	})
}
