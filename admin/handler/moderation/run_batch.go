package moderation

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/moderation"
	"vireo/server"
)

// RunBatch decides about many subjects alike, each with a result of its own; a large batch goes on after the answer.
//
// @ID          RunBatch
// @Summary     Decide many at once
// @Tags        batches
// @Accept      json
// @Produce     json
// @Param       request body moderation.RunBatchRequest true "what is wanted"
// @Success     200 {object} moderation.Batch
// @Router      /admin/api/v1/batches [post]
func RunBatch(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *moderation.RunBatchRequest, resp *moderation.Batch) error {
		d, err := decision(req.Outcome, req.Policy, req.PolicyText, req.Note, req.Measures, req.TemplateID)
		if err != nil {
			return err
		}
		subjects, cases, err := subjects(req.Subjects, req.CaseIds)
		if err != nil {
			return err
		}
		v, err := k.Biz.StaffRunBatch(ctx, k.Staff, subjects, cases, d)
		if err == nil {
			*resp = *packBatch(&v)
		}
		return err
	})
}
