package word

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/word"
	"vireo/biz"
	"vireo/server"
)

// UpdateWordList changes what a word list says about itself.
//
// @ID          UpdateWordList
// @Summary     Change a word list
// @Tags        words
// @Accept      json
// @Produce     json
// @Param       id path int true "the list's id" minimum(1)
// @Param       request body word.UpdateWordListRequest true "what is wanted"
// @Success     200 {object} word.WordList
// @Router      /admin/api/v1/word-lists/{id} [patch]
func UpdateWordList(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *word.UpdateWordListRequest, resp *word.WordList) error {
		err := k.Biz.ChangeWordList(ctx, k.Staff, req.ID, biz.WordListChange{Name: req.Name, Category: req.Category, OwnerRole: req.OwnerRole, Note: req.Note})
		if err != nil {
			return err
		}
		return readList(ctx, k, req.ID, resp)
	})
}
