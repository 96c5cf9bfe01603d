package policy

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/policy"
	"vireo/server"
)

// AddUserNote writes a note about a user, for staff.
//
// @ID          AddUserNote
// @Summary     Write a note about a user
// @Tags        users
// @Accept      json
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Param       request body policy.AddNoteRequest true "what is wanted"
// @Success     200 {object} policy.Note
// @Router      /admin/api/v1/users/{id}/notes [post]
func AddUserNote(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *policy.AddNoteRequest, resp *policy.Note) error {
		n, err := k.Biz.AddNote(ctx, k.Staff, "user", req.ID, req.Text)
		if err == nil {
			*resp = *PackNote(&n)
		}
		return err
	})
}
