package word

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/common"
	"vireo/admin/model/word"
	"vireo/server"
)

// DeleteWordList removes a word list with its entries from the draft. What is published stays.
//
// @ID          DeleteWordList
// @Summary     Remove a word list
// @Tags        words
// @Produce     json
// @Param       id path int true "the list's id" minimum(1)
// @Success     200 {object} common.Empty
// @Router      /admin/api/v1/word-lists/{id} [delete]
func DeleteWordList(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *word.IDRequest, _ *common.Empty) error {
		return k.Biz.RemoveWordList(ctx, k.Staff, req.ID)
	})
}
