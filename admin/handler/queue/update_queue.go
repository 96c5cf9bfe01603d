package queue

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/queue"
	"vireo/biz"
	"vireo/server"
)

// UpdateQueue changes a queue. When its due time or its being active changes, a job moves its live cases.
//
// @ID          UpdateQueue
// @Summary     Change a queue
// @Tags        queues
// @Accept      json
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Param       request body queue.UpdateQueueRequest true "what is wanted"
// @Success     200 {object} queue.Queue
// @Router      /admin/api/v1/queues/{id} [patch]
func UpdateQueue(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *queue.UpdateQueueRequest, resp *queue.Queue) error {
		staff, err := staffIDs(req.StaffIds)
		if err != nil {
			return err
		}
		v, err := k.Biz.ChangeQueue(ctx, k.Staff, req.ID, biz.QueueChange{
			Name: req.Name, TitleEN: req.TitleEn, TitleZH: req.TitleZh, DueMS: req.DueMs, Position: req.Position, Active: req.Active, Roles: listed(req.Roles), Staff: staff,
			Version: req.Version,
		})
		if err == nil {
			*resp = *packQueue(k)(&v)
		}
		return err
	})
}
