package word

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/word"
	"vireo/biz"
	"vireo/server"
)

// ListWordLists lists the word lists of the draft.
//
// @ID          ListWordLists
// @Summary     List word lists
// @Tags        words
// @Produce     json
// @Param       page query int false "which page, from 1" minimum(1)
// @Param       per_page query int false "rows of a page" minimum(1) maximum(200) default(25)
// @Param       sort query string false "names with commas between them, with - before them in descending order: id, name, category, updated_at"
// @Param       q query string false "an id, or the beginning of a name"
// @Param       cursor query string false "next_cursor of the page before; then page is not looked at"
// @Param       id query []string false "only these" collectionFormat(multi)
// @Param       name query []string false "only of this name" collectionFormat(multi)
// @Param       category query []string false "only of these" collectionFormat(multi)
// @Param       owner_role query []string false "only theirs" collectionFormat(multi)
// @Param       updated_at_gte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       updated_at_lte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Success     200 {object} word.ListWordListsResponse
// @Router      /admin/api/v1/word-lists [get]
func ListWordLists(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, _ *word.ListWordListsRequest, resp *word.ListWordListsResponse) error {
		var err error
		resp.Data, resp.Total, resp.TotalExact, resp.NextCursor, err = server.List(k, func(q biz.ListQuery) (biz.List[biz.StaffWordList], error) {
			return k.Biz.StaffWordLists(ctx, k.Staff, q)
		}, packList)
		return err
	})
}
