package moderation

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/moderation"
	"vireo/server"
)

// ClaimCase leases a case for five minutes.
//
// @ID          ClaimCase
// @Summary     Claim a case
// @Tags        cases
// @Accept      json
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Param       request body moderation.ClaimCaseRequest true "what is wanted"
// @Success     200 {object} moderation.Case
// @Router      /admin/api/v1/cases/{id}/claim [post]
func ClaimCase(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *moderation.ClaimCaseRequest, resp *moderation.Case) error {
		v, err := k.Biz.StaffClaim(ctx, k.Staff, req.ID, req.Version)
		if err == nil {
			*resp = *packCase(k)(&v)
		}
		return err
	})
}
