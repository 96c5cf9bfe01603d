package moderation

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/moderation"
	"vireo/biz"
	"vireo/server"
)

// EscalateCase hands a case to those who decide escalated ones, or to the workers of a queue, or takes it back.
//
// @ID          EscalateCase
// @Summary     Escalate a case
// @Tags        cases
// @Accept      json
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Param       request body moderation.EscalateCaseRequest true "what is wanted"
// @Success     200 {object} moderation.Case
// @Router      /admin/api/v1/cases/{id}/escalate [post]
func EscalateCase(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *moderation.EscalateCaseRequest, resp *moderation.Case) error {
		to := biz.Escalation{Back: req.Back, Note: req.Note}
		if req.QueueID != "" {
			var err error
			if to.Queue, err = server.ParseID("queue_id", req.QueueID); err != nil {
				return err
			}
		}
		v, err := k.Biz.StaffEscalate(ctx, k.Staff, biz.CaseRef{ID: req.ID, LeaseToken: req.LeaseToken, Version: req.Version}, to)
		if err == nil {
			*resp = *packCase(k)(&v)
		}
		return err
	})
}
