package moderation

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/moderation"
	"vireo/biz"
	"vireo/server"
)

// ListBatchItems lists the subjects of a batch and what became of each.
//
// @ID          ListBatchItems
// @Summary     What became of a batch
// @Tags        batches
// @Produce     json
// @Param       id path int true "the batch's id" minimum(1)
// @Param       page query int false "which page, from 1" minimum(1)
// @Param       per_page query int false "rows of a page" minimum(1) maximum(200) default(25)
// @Param       sort query string false "names with commas between them, with - before them in descending order: id"
// @Param       cursor query string false "next_cursor of the page before; then page is not looked at"
// @Param       result query []string false "only these" collectionFormat(multi)
// @Param       code query []string false "only these" collectionFormat(multi)
// @Param       subject_kind query []string false "only these" collectionFormat(multi)
// @Param       subject_id query []string false "only these" collectionFormat(multi)
// @Success     200 {object} moderation.ListBatchItemsResponse
// @Router      /admin/api/v1/batches/{id}/items [get]
func ListBatchItems(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *moderation.ListBatchItemsRequest, resp *moderation.ListBatchItemsResponse) error {
		var err error
		resp.Data, resp.Total, resp.TotalExact, resp.NextCursor, err = server.List(k, func(q biz.ListQuery) (biz.List[biz.BatchItemView], error) {
			return k.Biz.StaffBatchItems(ctx, req.ID, q)
		}, packItem(k))
		return err
	})
}
