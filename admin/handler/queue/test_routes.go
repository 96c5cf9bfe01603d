package queue

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/queue"
	"vireo/server"
)

// TestRoutes tells where rules that are not in force would send a case, and how many live cases they would move. Nothing changes.
//
// @ID          TestRoutes
// @Summary     Try routing rules
// @Tags        queues
// @Accept      json
// @Produce     json
// @Param       request body queue.TestRoutesRequest true "what is wanted"
// @Success     200 {object} queue.RouteTest
// @Router      /admin/api/v1/queues/routes/test [post]
func TestRoutes(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *queue.TestRoutesRequest, resp *queue.RouteTest) error {
		rules, err := routeRules(req.Rules)
		if err != nil {
			return err
		}
		sample, err := routeSample(req)
		if err != nil {
			return err
		}
		v, err := k.Biz.TestRoutes(ctx, k.Staff, rules, sample)
		if err == nil {
			*resp = *packTest(&v)
		}
		return err
	})
}
