package moderation

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/moderation"
	"vireo/server"
)

// ReleaseCases gives cases back undecided; what one holds no more is told.
//
// @ID          ReleaseCases
// @Summary     Give several cases back
// @Tags        cases
// @Accept      json
// @Produce     json
// @Param       request body moderation.LeasesRequest true "what is wanted"
// @Success     200 {object} moderation.LeasesResponse
// @Router      /admin/api/v1/cases/release [post]
func ReleaseCases(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *moderation.LeasesRequest, resp *moderation.LeasesResponse) error {
		refs, err := leases(req.Leases)
		if err != nil {
			return err
		}
		l, err := k.Biz.ReleaseAll(ctx, k.Staff.Actor(), refs)
		packLeases(resp, l)
		return err
	})
}
