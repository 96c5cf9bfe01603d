package view

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/view"
	"vireo/server"
)

// SetDefaultView makes a view the one that its list begins with, for oneself.
//
// @ID          SetDefaultView
// @Summary     Begin with a view
// @Tags        saved views
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Success     200 {object} view.SavedView
// @Router      /admin/api/v1/saved-views/{id}/default [post]
func SetDefaultView(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *view.IDRequest, resp *view.SavedView) error {
		v, err := k.Biz.SetDefaultView(ctx, k.Staff, req.ID, false)
		if err == nil {
			*resp = *packView(&v)
		}
		return err
	})
}
