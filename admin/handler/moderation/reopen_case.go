package moderation

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/moderation"
	"vireo/server"
)

// ReopenCase makes a new case of a resolved one.
//
// @ID          ReopenCase
// @Summary     Open a case again
// @Tags        cases
// @Accept      json
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Param       request body moderation.NoteRequest true "what is wanted"
// @Success     200 {object} moderation.Case
// @Router      /admin/api/v1/cases/{id}/reopen [post]
func ReopenCase(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *moderation.NoteRequest, resp *moderation.Case) error {
		v, err := k.Biz.StaffReopen(ctx, k.Staff, req.ID, req.Note)
		if err == nil {
			*resp = *packCase(k)(&v)
		}
		return err
	})
}
