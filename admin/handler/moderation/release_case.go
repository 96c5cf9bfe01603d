package moderation

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/moderation"
	"vireo/biz"
	"vireo/server"
)

// ReleaseCase gives a case back undecided.
//
// @ID          ReleaseCase
// @Summary     Give a case back
// @Tags        cases
// @Accept      json
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Param       request body moderation.LeaseRequest true "what is wanted"
// @Success     200 {object} moderation.Case
// @Router      /admin/api/v1/cases/{id}/release [post]
func ReleaseCase(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *moderation.LeaseRequest, resp *moderation.Case) error {
		v, err := k.Biz.StaffRelease(ctx, k.Staff, biz.CaseRef{ID: req.ID, LeaseToken: req.LeaseToken, Version: req.Version})
		if err == nil {
			*resp = *packCase(k)(&v)
		}
		return err
	})
}
