package view

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/view"
	"vireo/server"
)

// GetSavedView reads a view; what somebody keeps to themselves does not exist for others.
//
// @ID          GetSavedView
// @Summary     Read a saved view
// @Tags        saved views
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Success     200 {object} view.SavedView
// @Router      /admin/api/v1/saved-views/{id} [get]
func GetSavedView(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *view.IDRequest, resp *view.SavedView) error {
		v, err := k.Biz.SavedView(ctx, k.Staff, req.ID)
		if err == nil {
			*resp = *packView(&v)
		}
		return err
	})
}
