package queue

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/queue"
	"vireo/server"
)

// SetRoutes replaces the rules that send cases to queues. A job moves the live cases that they want elsewhere.
//
// @ID          SetRoutes
// @Summary     Replace the routing rules
// @Tags        queues
// @Accept      json
// @Produce     json
// @Param       request body queue.SetRoutesRequest true "what is wanted"
// @Success     200 {object} queue.Routes
// @Router      /admin/api/v1/queues/routes [put]
func SetRoutes(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *queue.SetRoutesRequest, resp *queue.Routes) error {
		rules, err := routeRules(req.Rules)
		if err != nil {
			return err
		}
		v, err := k.Biz.SetRoutes(ctx, k.Staff, req.Version, rules)
		if err == nil {
			*resp = *packRoutes(&v)
		}
		return err
	})
}
