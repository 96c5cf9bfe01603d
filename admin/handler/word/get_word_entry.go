package word

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/word"
	"vireo/server"
)

// GetWordEntry reads an entry of the draft.
//
// @ID          GetWordEntry
// @Summary     Read an entry
// @Tags        words
// @Produce     json
// @Param       id path int true "the entry's id" minimum(1)
// @Success     200 {object} word.WordEntry
// @Router      /admin/api/v1/word-entries/{id} [get]
func GetWordEntry(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *word.IDRequest, resp *word.WordEntry) error {
		return readEntry(ctx, k, req.ID, resp)
	})
}
