package policy

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/policy"
	"vireo/server"
)

// AddCaseNote writes a note about a case, for staff.
//
// @ID          AddCaseNote
// @Summary     Write a note about a case
// @Tags        cases
// @Accept      json
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Param       request body policy.AddNoteRequest true "what is wanted"
// @Success     200 {object} policy.Note
// @Router      /admin/api/v1/cases/{id}/notes [post]
func AddCaseNote(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *policy.AddNoteRequest, resp *policy.Note) error {
		n, err := k.Biz.AddNote(ctx, k.Staff, "case", req.ID, req.Text)
		if err == nil {
			*resp = *PackNote(&n)
		}
		return err
	})
}
