package moderation

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/moderation"
	"vireo/server"
)

// CancelBatch stops a batch: what is done stays, the rest has no turn.
//
// @ID          CancelBatch
// @Summary     Cancel a batch
// @Tags        batches
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Success     200 {object} moderation.Batch
// @Router      /admin/api/v1/batches/{id}/cancel [post]
func CancelBatch(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *moderation.IDRequest, resp *moderation.Batch) error {
		v, err := k.Biz.StaffCancelBatch(ctx, k.Staff, req.ID)
		if err == nil {
			*resp = *packBatch(&v)
		}
		return err
	})
}
