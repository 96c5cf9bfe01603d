package moderation

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/moderation"
	"vireo/biz"
	"vireo/server"
)

// SkipCase gives a case back for others to decide; the queue does not hand it out to this moderator again.
//
// @ID          SkipCase
// @Summary     Leave a case to others
// @Tags        cases
// @Accept      json
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Param       request body moderation.SkipCaseRequest true "what is wanted"
// @Success     200 {object} moderation.Case
// @Router      /admin/api/v1/cases/{id}/skip [post]
func SkipCase(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *moderation.SkipCaseRequest, resp *moderation.Case) error {
		v, err := k.Biz.StaffSkip(ctx, k.Staff, biz.CaseRef{ID: req.ID, LeaseToken: req.LeaseToken, Version: req.Version}, req.Reason)
		if err == nil {
			*resp = *packCase(k)(&v)
		}
		return err
	})
}
