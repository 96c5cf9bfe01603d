package word

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/common"
	"vireo/admin/model/word"
	"vireo/server"
)

// DeleteWordEntry removes an entry from the draft.
//
// @ID          DeleteWordEntry
// @Summary     Remove an entry
// @Tags        words
// @Produce     json
// @Param       id path int true "the entry's id" minimum(1)
// @Success     200 {object} common.Empty
// @Router      /admin/api/v1/word-entries/{id} [delete]
func DeleteWordEntry(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *word.IDRequest, _ *common.Empty) error {
		return k.Biz.RemoveStaffWord(ctx, k.Staff, req.ID)
	})
}
