package moderation

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/moderation"
	"vireo/biz"
	"vireo/server"
)

// SnoozeCase puts a case aside until a time.
//
// @ID          SnoozeCase
// @Summary     Put a case aside
// @Tags        cases
// @Accept      json
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Param       request body moderation.SnoozeCaseRequest true "what is wanted"
// @Success     200 {object} moderation.Case
// @Router      /admin/api/v1/cases/{id}/snooze [post]
func SnoozeCase(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *moderation.SnoozeCaseRequest, resp *moderation.Case) error {
		v, err := k.Biz.StaffSnooze(ctx, k.Staff, biz.CaseRef{ID: req.ID, LeaseToken: req.LeaseToken, Version: req.Version}, req.Until, req.Note)
		if err == nil {
			*resp = *packCase(k)(&v)
		}
		return err
	})
}
