package moderation

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/moderation"
	"vireo/biz"
	"vireo/server"
)

// ListBatches lists batches.
//
// @ID          ListBatches
// @Summary     List batches
// @Tags        batches
// @Produce     json
// @Param       page query int false "which page, from 1" minimum(1)
// @Param       per_page query int false "rows of a page" minimum(1) maximum(200) default(25)
// @Param       sort query string false "names with commas between them, with - before them in descending order: id, created_at, finished_at"
// @Param       cursor query string false "next_cursor of the page before; then page is not looked at"
// @Param       id query []string false "only these" collectionFormat(multi)
// @Param       state query []string false "only these" collectionFormat(multi)
// @Param       operation query []string false "only these" collectionFormat(multi)
// @Param       actor_id query []string false "only these" collectionFormat(multi)
// @Param       is_undo query []string false "only these" collectionFormat(multi)
// @Param       created_at_gte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       created_at_lte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       finished_at_gte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       finished_at_lte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Success     200 {object} moderation.ListBatchesResponse
// @Router      /admin/api/v1/batches [get]
func ListBatches(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, _ *moderation.ListBatchesRequest, resp *moderation.ListBatchesResponse) error {
		var err error
		resp.Data, resp.Total, resp.TotalExact, resp.NextCursor, err = server.List(k, func(q biz.ListQuery) (biz.List[biz.StaffBatch], error) {
			return k.Biz.StaffBatches(ctx, k.Staff, q)
		}, packBatch)
		return err
	})
}
