package policy

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/policy"
	"vireo/server"
)

// RetractUserNote takes one's own note about a user back; the audit log keeps it.
//
// @ID          RetractUserNote
// @Summary     Retract a note about a user
// @Tags        users
// @Accept      json
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Param       note_id path int true "the note" minimum(1)
// @Success     200 {object} policy.Note
// @Router      /admin/api/v1/users/{id}/notes/{note_id}/retract [post]
func RetractUserNote(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *policy.RetractNoteRequest, resp *policy.Note) error {
		n, err := k.Biz.RetractNote(ctx, k.Staff, "user", req.ID, req.NoteID)
		if err == nil {
			*resp = *PackNote(&n)
		}
		return err
	})
}
