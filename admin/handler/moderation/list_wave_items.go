package moderation

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/wave"
	"vireo/biz"
	"vireo/server"
)

// ListWaveItems lists the items of a wave, newest first. Private messages are among them only for who may read them; each reading is in the audit log.
//
// @ID          ListWaveItems
// @Summary     Items of a wave
// @Tags        waves
// @Produce     json
// @Param       id path int true "the wave's id" minimum(1)
// @Param       page query int false "which page, from 1" minimum(1)
// @Param       per_page query int false "rows of a page" minimum(1) maximum(200) default(25)
// @Param       sort query string false "names with commas between them, with - before them in descending order: id, created_at"
// @Param       cursor query string false "next_cursor of the page before; then page is not looked at"
// @Param       subject_kind query []string false "only these" collectionFormat(multi)
// @Param       owner_id query []string false "only these" collectionFormat(multi)
// @Param       created_at_gte query string false "not before: ms, RFC 3339 or a date"
// @Param       created_at_lte query string false "not after: ms, RFC 3339 or a date"
// @Success     200 {object} wave.ListWaveItemsResponse
// @Router      /admin/api/v1/waves/{id}/items [get]
func ListWaveItems(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *wave.ListWaveItemsRequest, resp *wave.ListWaveItemsResponse) error {
		var err error
		resp.Data, resp.Total, resp.TotalExact, resp.NextCursor, err = server.List(k, func(q biz.ListQuery) (biz.List[biz.WaveItem], error) {
			return k.Biz.StaffWaveItems(ctx, k.Staff, req.ID, q)
		}, packWaveItem)
		return err
	})
}
