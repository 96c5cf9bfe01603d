package queue

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/queue"
	"vireo/biz"
	"vireo/server"
)

// ListQueues lists the queues, with what waits in each.
//
// @ID          ListQueues
// @Summary     List queues
// @Tags        queues
// @Produce     json
// @Param       page query int false "which page, from 1" minimum(1)
// @Param       per_page query int false "rows of a page" minimum(1) maximum(200) default(25)
// @Param       sort query string false "names with commas between them, with - before them in descending order: id, name, position, updated_at"
// @Param       q query string false "an id, or the beginning of a name"
// @Param       cursor query string false "next_cursor of the page before; then page is not looked at"
// @Param       id query []string false "only these" collectionFormat(multi)
// @Param       name query []string false "only these" collectionFormat(multi)
// @Param       active query []string false "only these" collectionFormat(multi)
// @Param       built_in query []string false "only these" collectionFormat(multi)
// @Param       updated_at_gte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       updated_at_lte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Success     200 {object} queue.ListQueuesResponse
// @Router      /admin/api/v1/queues [get]
func ListQueues(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, _ *queue.ListQueuesRequest, resp *queue.ListQueuesResponse) error {
		var err error
		resp.Data, resp.Total, resp.TotalExact, resp.NextCursor, err = server.List(k, func(q biz.ListQuery) (biz.List[biz.Queue], error) {
			return k.Biz.Queues(ctx, k.Staff, q)
		}, packQueue(k))
		return err
	})
}
