package moderation

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/moderation"
	"vireo/server"
)

// RouteCase puts a case into a queue, where it stays whatever the rules say.
//
// @ID          RouteCase
// @Summary     Put a case into a queue
// @Tags        cases
// @Accept      json
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Param       request body moderation.RouteCaseRequest true "what is wanted"
// @Success     200 {object} moderation.Case
// @Router      /admin/api/v1/cases/{id}/route [post]
func RouteCase(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *moderation.RouteCaseRequest, resp *moderation.Case) error {
		queue, err := server.ParseID("queue_id", req.QueueID)
		if err != nil {
			return err
		}
		v, err := k.Biz.StaffRoute(ctx, k.Staff, req.ID, req.Version, queue, req.Note)
		if err == nil {
			*resp = *packCase(k)(&v)
		}
		return err
	})
}
