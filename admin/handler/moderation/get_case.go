package moderation

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/moderation"
	"vireo/server"
)

// GetCase reads a case with its snapshot, its reports and earlier decisions.
//
// @ID          GetCase
// @Summary     Read a case
// @Tags        cases
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Success     200 {object} moderation.Case
// @Router      /admin/api/v1/cases/{id} [get]
func GetCase(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *moderation.IDRequest, resp *moderation.Case) error {
		v, err := k.Biz.StaffCase(ctx, k.Staff, req.ID)
		if err == nil {
			*resp = *packDetail(k, &v)
		}
		return err
	})
}
