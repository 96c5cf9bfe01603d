package queue

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/queue"
	"vireo/server"
)

// GetQueue reads a queue, with what waits in it.
//
// @ID          GetQueue
// @Summary     Read a queue
// @Tags        queues
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Success     200 {object} queue.Queue
// @Router      /admin/api/v1/queues/{id} [get]
func GetQueue(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *queue.IDRequest, resp *queue.Queue) error {
		v, err := k.Biz.Queue(ctx, k.Staff, req.ID)
		if err == nil {
			*resp = *packQueue(k)(&v)
		}
		return err
	})
}
