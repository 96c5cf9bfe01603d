package moderation

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/moderation"
	"vireo/biz"
	"vireo/server"
)

// UndoAction takes an action back, once, as a new action; one's own decision also without the permission, while its notice has not left.
//
// @ID          UndoAction
// @Summary     Undo an action
// @Tags        actions
// @Accept      json
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Param       request body moderation.UndoRequest true "what is wanted"
// @Success     200 {object} moderation.Decided
// @Router      /admin/api/v1/actions/{id}/undo [post]
func UndoAction(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *moderation.UndoRequest, resp *moderation.Decided) error {
		v, err := k.Biz.StaffUndo(ctx, k.Staff, req.ID, biz.Undo{Note: req.Note, Settled: req.Settled, Decision: req.Decision})
		if err == nil {
			*resp = *packDecided(&v)
		}
		return err
	})
}
