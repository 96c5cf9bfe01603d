package moderation

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/moderation"
	"vireo/biz"
	"vireo/server"
)

// AssignCase gives a case to one moderator.
//
// @ID          AssignCase
// @Summary     Assign a case
// @Tags        cases
// @Accept      json
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Param       request body moderation.AssignCaseRequest true "what is wanted"
// @Success     200 {object} moderation.Case
// @Router      /admin/api/v1/cases/{id}/assign [post]
func AssignCase(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *moderation.AssignCaseRequest, resp *moderation.Case) error {
		to, err := server.ParseID("assignee_id", req.AssigneeID)
		if err != nil {
			return err
		}
		v, err := k.Biz.StaffAssign(ctx, k.Staff, biz.CaseRef{ID: req.ID, LeaseToken: req.LeaseToken, Version: req.Version}, to)
		if err == nil {
			*resp = *packCase(k)(&v)
		}
		return err
	})
}
