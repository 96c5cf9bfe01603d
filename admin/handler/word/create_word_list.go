package word

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/word"
	"vireo/biz"
	"vireo/server"
)

// CreateWordList makes a word list.
//
// @ID          CreateWordList
// @Summary     Make a word list
// @Tags        words
// @Accept      json
// @Produce     json
// @Param       request body word.CreateWordListRequest true "what is wanted"
// @Success     200 {object} word.WordList
// @Router      /admin/api/v1/word-lists [post]
func CreateWordList(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *word.CreateWordListRequest, resp *word.WordList) error {
		id, err := k.Biz.AddWordList(ctx, k.Staff, biz.WordList{Name: req.Name, Category: req.Category, OwnerRole: req.OwnerRole, Note: req.Note})
		if err != nil {
			return err
		}
		return readList(ctx, k, id, resp)
	})
}
