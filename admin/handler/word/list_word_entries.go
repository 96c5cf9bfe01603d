package word

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/word"
	"vireo/biz"
	"vireo/server"
)

// ListWordEntries lists the draft's entries.
//
// @ID          ListWordEntries
// @Summary     List entries
// @Tags        words
// @Produce     json
// @Param       page query int false "which page, from 1" minimum(1)
// @Param       per_page query int false "rows of a page" minimum(1) maximum(200) default(25)
// @Param       sort query string false "names with commas between them, with - before them in descending order: id, text, level, added_at, expires_at"
// @Param       q query string false "an id, or the beginning of a text"
// @Param       cursor query string false "next_cursor of the page before; then page is not looked at"
// @Param       id query []string false "only these" collectionFormat(multi)
// @Param       list_id query []string false "only of these lists" collectionFormat(multi)
// @Param       text query []string false "only this text" collectionFormat(multi)
// @Param       level query []string false "only of these levels" collectionFormat(multi) Enums(allow,observe,mask,hold,block)
// @Param       match query []string false "only of these modes" collectionFormat(multi) Enums(auto,substring,word)
// @Param       added_by query []string false "only of these accounts" collectionFormat(multi)
// @Param       added_at_gte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       added_at_lte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       expires_at_gte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       expires_at_lte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Success     200 {object} word.ListWordEntriesResponse
// @Router      /admin/api/v1/word-entries [get]
func ListWordEntries(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, _ *word.ListWordEntriesRequest, resp *word.ListWordEntriesResponse) error {
		var err error
		resp.Data, resp.Total, resp.TotalExact, resp.NextCursor, err = server.List(k, func(q biz.ListQuery) (biz.List[biz.StaffWord], error) {
			return k.Biz.StaffWords(ctx, k.Staff, q)
		}, packEntry)
		return err
	})
}
