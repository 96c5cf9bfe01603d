package view

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/view"
	"vireo/biz"
	"vireo/server"
)

// UpdateSavedView changes one's own view.
//
// @ID          UpdateSavedView
// @Summary     Change a saved view
// @Tags        saved views
// @Accept      json
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Param       request body view.UpdateSavedViewRequest true "what is wanted"
// @Success     200 {object} view.SavedView
// @Router      /admin/api/v1/saved-views/{id} [patch]
func UpdateSavedView(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *view.UpdateSavedViewRequest, resp *view.SavedView) error {
		change := biz.ViewChange{Name: req.Name, SharedWith: req.SharedWith, Search: req.Q, Sort: req.Sort, Columns: listed(req.Columns)}
		if req.Filters != nil {
			filters, err := viewFilters(req.Filters)
			if err != nil {
				return err
			}
			change.Filters = &filters
		}
		v, err := k.Biz.ChangeSavedView(ctx, k.Staff, req.ID, change)
		if err == nil {
			*resp = *packView(&v)
		}
		return err
	})
}
