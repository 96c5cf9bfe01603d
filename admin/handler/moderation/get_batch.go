package moderation

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/moderation"
	"vireo/server"
)

// GetBatch reads a batch.
//
// @ID          GetBatch
// @Summary     Read a batch
// @Tags        batches
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Success     200 {object} moderation.Batch
// @Router      /admin/api/v1/batches/{id} [get]
func GetBatch(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *moderation.IDRequest, resp *moderation.Batch) error {
		v, err := k.Biz.StaffBatch(ctx, k.Staff, req.ID)
		if err == nil {
			*resp = *packBatch(&v)
		}
		return err
	})
}
