package word

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/word"
	"vireo/server"
)

// GetWordList reads a word list.
//
// @ID          GetWordList
// @Summary     Read a word list
// @Tags        words
// @Produce     json
// @Param       id path int true "the list's id" minimum(1)
// @Success     200 {object} word.WordList
// @Router      /admin/api/v1/word-lists/{id} [get]
func GetWordList(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *word.IDRequest, resp *word.WordList) error {
		return readList(ctx, k, req.ID, resp)
	})
}
