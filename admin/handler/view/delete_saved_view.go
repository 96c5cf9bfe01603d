package view

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/common"
	"vireo/admin/model/view"
	"vireo/server"
)

// DeleteSavedView removes one's own view, or, with saved-views:share, one that is shared.
//
// @ID          DeleteSavedView
// @Summary     Remove a saved view
// @Tags        saved views
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Success     200 {object} common.Empty
// @Router      /admin/api/v1/saved-views/{id} [delete]
func DeleteSavedView(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *view.IDRequest, _ *common.Empty) error {
		return k.Biz.DeleteSavedView(ctx, k.Staff, req.ID)
	})
}
