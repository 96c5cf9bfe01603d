package view

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/view"
	"vireo/biz"
	"vireo/server"
)

// CreateSavedView keeps how one wants to see a list.
//
// @ID          CreateSavedView
// @Summary     Save a view
// @Tags        saved views
// @Accept      json
// @Produce     json
// @Param       request body view.CreateSavedViewRequest true "what is wanted"
// @Success     200 {object} view.SavedView
// @Router      /admin/api/v1/saved-views [post]
func CreateSavedView(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *view.CreateSavedViewRequest, resp *view.SavedView) error {
		filters, err := viewFilters(req.Filters)
		if err != nil {
			return err
		}
		v, err := k.Biz.CreateSavedView(ctx, k.Staff, req.Resource, biz.ViewChange{
			Name: &req.Name, SharedWith: &req.SharedWith, Filters: &filters, Search: &req.Q, Sort: &req.Sort, Columns: &req.Columns,
		})
		if err == nil {
			*resp = *packView(&v)
		}
		return err
	})
}
