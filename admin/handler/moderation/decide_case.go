package moderation

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/moderation"
	"vireo/biz"
	"vireo/server"
)

// DecideCase resolves a case: verdict, measures, notices and logs in one step.
//
// @ID          DecideCase
// @Summary     Decide a case
// @Tags        cases
// @Accept      json
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Param       request body moderation.DecideCaseRequest true "what is wanted"
// @Success     200 {object} moderation.Decided
// @Router      /admin/api/v1/cases/{id}/decide [post]
func DecideCase(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *moderation.DecideCaseRequest, resp *moderation.Decided) error {
		d, err := decision(req.Outcome, req.Policy, req.PolicyText, req.Note, req.Measures, req.TemplateID)
		if err == nil && req.DuplicateOf != "" {
			d.DuplicateOf, err = server.ParseID("duplicate_of", req.DuplicateOf)
		}
		if err != nil {
			return err
		}
		v, err := k.Biz.StaffDecide(ctx, k.Staff, biz.CaseRef{ID: req.ID, LeaseToken: req.LeaseToken, Version: req.Version}, d)
		if err == nil {
			*resp = *packDecided(&v)
		}
		return err
	})
}
