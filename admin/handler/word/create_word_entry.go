package word

import (
	"context"
	"strconv"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/word"
	"vireo/biz/errs"
	"vireo/server"
)

// CreateWordEntry adds an entry to a list of the draft.
//
// @ID          CreateWordEntry
// @Summary     Add an entry
// @Tags        words
// @Accept      json
// @Produce     json
// @Param       request body word.CreateWordEntryRequest true "what is wanted"
// @Success     200 {object} word.WordEntry
// @Router      /admin/api/v1/word-entries [post]
func CreateWordEntry(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *word.CreateWordEntryRequest, resp *word.WordEntry) error {
		list, err := strconv.ParseInt(req.ListID, 10, 64)
		if err != nil {
			return errs.Invalid("list_id", errs.T("%s must be an id", "%s 须为编号").F("list_id"))
		}
		id, err := k.Biz.AddStaffWord(ctx, k.Staff, list, order(req.Text, req.Match, req.Level, req.Note, req.Tags, req.Off, req.ExpiresAt))
		if err != nil {
			return err
		}
		return readEntry(ctx, k, id, resp)
	})
}
