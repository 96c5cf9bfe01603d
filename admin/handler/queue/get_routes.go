package queue

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/queue"
	"vireo/server"
)

// GetRoutes reads the rules that send cases to queues, in order.
//
// @ID          GetRoutes
// @Summary     Read the routing rules
// @Tags        queues
// @Produce     json
// @Success     200 {object} queue.Routes
// @Router      /admin/api/v1/queues/routes [get]
func GetRoutes(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, _ *queue.GetRoutesRequest, resp *queue.Routes) error {
		v, err := k.Biz.Routes(ctx, k.Staff)
		if err == nil {
			*resp = *packRoutes(&v)
		}
		return err
	})
}
