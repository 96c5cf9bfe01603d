package word

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/word"
	"vireo/server"
)

// UpdateWordEntry changes an entry of the draft.
//
// @ID          UpdateWordEntry
// @Summary     Change an entry
// @Tags        words
// @Accept      json
// @Produce     json
// @Param       id path int true "the entry's id" minimum(1)
// @Param       request body word.UpdateWordEntryRequest true "what is wanted"
// @Success     200 {object} word.WordEntry
// @Router      /admin/api/v1/word-entries/{id} [patch]
func UpdateWordEntry(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *word.UpdateWordEntryRequest, resp *word.WordEntry) error {
		err := k.Biz.ChangeStaffWord(ctx, k.Staff, req.ID, order(req.Text, req.Match, req.Level, req.Note, req.Tags, req.Off, req.ExpiresAt))
		if err != nil {
			return err
		}
		return readEntry(ctx, k, req.ID, resp)
	})
}
