package moderation

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/moderation"
	"vireo/biz"
	"vireo/server"
)

// RunBatch does the same with many subjects, each with a result of its own; a large batch, and one on a list, goes on after the answer.
//
// @ID          RunBatch
// @Summary     Work on many at once
// @Tags        batches
// @Accept      json
// @Produce     json
// @Param       request body moderation.RunBatchRequest true "what is wanted"
// @Success     200 {object} moderation.Batch
// @Router      /admin/api/v1/batches [post]
func RunBatch(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *moderation.RunBatchRequest, resp *moderation.Batch) error {
		d, err := decision(req.Outcome, req.Policy, req.PolicyText, req.Note, req.Measures)
		if err != nil {
			return err
		}
		deed, err := batchDeed(req, d)
		if err != nil {
			return err
		}
		var v biz.StaffBatch
		if req.Resource != "" {
			v, err = runOnList(ctx, k, req, deed)
		} else {
			v, err = runOnNamed(ctx, k, req, deed)
		}
		if err == nil {
			*resp = *packBatch(&v)
		}
		return err
	})
}
