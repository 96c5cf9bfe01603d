package view

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/view"
	"vireo/server"
)

// UnsetDefaultView lets the list begin as usual again.
//
// @ID          UnsetDefaultView
// @Summary     Begin without a view
// @Tags        saved views
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Success     200 {object} view.SavedView
// @Router      /admin/api/v1/saved-views/{id}/default [delete]
func UnsetDefaultView(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *view.IDRequest, resp *view.SavedView) error {
		v, err := k.Biz.SetDefaultView(ctx, k.Staff, req.ID, true)
		if err == nil {
			*resp = *packView(&v)
		}
		return err
	})
}
