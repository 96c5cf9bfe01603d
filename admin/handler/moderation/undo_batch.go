package moderation

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/moderation"
	"vireo/server"
)

// UndoBatch takes back what a batch did, once, as a batch of its own.
//
// @ID          UndoBatch
// @Summary     Undo a batch
// @Tags        batches
// @Accept      json
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Param       request body moderation.NoteRequest true "what is wanted"
// @Success     200 {object} moderation.Batch
// @Router      /admin/api/v1/batches/{id}/undo [post]
func UndoBatch(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *moderation.NoteRequest, resp *moderation.Batch) error {
		v, err := k.Biz.StaffUndoBatch(ctx, k.Staff, req.ID, req.Note)
		if err == nil {
			*resp = *packBatch(&v)
		}
		return err
	})
}
