package queue

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/common"
	"vireo/admin/model/queue"
	"vireo/server"
)

// DeleteQueue removes a queue that no rule names and no live case is in.
//
// @ID          DeleteQueue
// @Summary     Remove a queue
// @Tags        queues
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Success     200 {object} common.Empty
// @Router      /admin/api/v1/queues/{id} [delete]
func DeleteQueue(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *queue.IDRequest, _ *common.Empty) error {
		return k.Biz.DeleteQueue(ctx, k.Staff, req.ID)
	})
}
