package policy

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/policy"
	"vireo/biz"
	"vireo/biz/errs"
	"vireo/server"
)

// CreatePolicy adds a rule for users; it is active at once.
//
// @ID          CreatePolicy
// @Summary     Add a policy
// @Tags        policies
// @Accept      json
// @Produce     json
// @Param       request body policy.CreatePolicyRequest true "what is wanted"
// @Success     200 {object} policy.Policy
// @Router      /admin/api/v1/policies [post]
func CreatePolicy(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *policy.CreatePolicyRequest, resp *policy.Policy) error {
		id, err := k.Biz.CreatePolicy(ctx, k.Staff, biz.Policy{
			Code: req.Code, Category: req.Category, Title: errs.T(req.TitleEn, req.TitleZh), Text: errs.T(req.TextEn, req.TextZh),
			Points: req.Points, StrikeDays: req.StrikeDays, Measure: req.Measure, MeasureDays: req.MeasureDays,
		})
		if err != nil {
			return err
		}
		return readPolicy(ctx, k, id, resp)
	})
}
