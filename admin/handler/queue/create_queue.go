package queue

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/queue"
	"vireo/biz"
	"vireo/server"
)

// CreateQueue makes a queue; no rule sends cases to it yet.
//
// @ID          CreateQueue
// @Summary     Make a queue
// @Tags        queues
// @Accept      json
// @Produce     json
// @Param       request body queue.CreateQueueRequest true "what is wanted"
// @Success     200 {object} queue.Queue
// @Router      /admin/api/v1/queues [post]
func CreateQueue(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *queue.CreateQueueRequest, resp *queue.Queue) error {
		staff, err := staffIDs(req.StaffIds)
		if err != nil {
			return err
		}
		v, err := k.Biz.CreateQueue(ctx, k.Staff, biz.QueueChange{
			Name: &req.Name, TitleEN: req.TitleEn, TitleZH: req.TitleZh, DueMS: req.DueMs, Position: req.Position, Active: req.Active, Roles: listed(req.Roles), Staff: staff,
		})
		if err == nil {
			*resp = *packQueue(k)(&v)
		}
		return err
	})
}
