package word

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/word"
	"vireo/biz"
	"vireo/server"
)

// ListWordHits lists single hits: entries that were found in texts of users.
//
// @ID          ListWordHits
// @Summary     List hits
// @Tags        words
// @Produce     json
// @Param       page query int false "which page, from 1" minimum(1)
// @Param       per_page query int false "rows of a page" minimum(1) maximum(200) default(25)
// @Param       sort query string false "names with commas between them, with - before them in descending order: id, created_at"
// @Param       cursor query string false "next_cursor of the page before; then page is not looked at"
// @Param       id query []string false "only these" collectionFormat(multi)
// @Param       entry_id query []string false "only of these entries" collectionFormat(multi)
// @Param       ruleset_version query []string false "only of these versions" collectionFormat(multi)
// @Param       level query []string false "only of these levels" collectionFormat(multi) Enums(allow,observe,mask,hold,block)
// @Param       field query []string false "only of these kinds of text" collectionFormat(multi) Enums(title,comment,message,username,signature)
// @Param       subject_kind query []string false "only of these" collectionFormat(multi) Enums(video,comment,message,user)
// @Param       subject_id query []string false "only of these" collectionFormat(multi)
// @Param       user_id query []string false "only of texts of these accounts" collectionFormat(multi)
// @Param       created_at_gte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       created_at_lte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Success     200 {object} word.ListWordHitsResponse
// @Router      /admin/api/v1/words/hits [get]
func ListWordHits(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, _ *word.ListWordHitsRequest, resp *word.ListWordHitsResponse) error {
		var err error
		resp.Data, resp.Total, resp.TotalExact, resp.NextCursor, err = server.List(k, func(q biz.ListQuery) (biz.List[biz.WordHit], error) {
			return k.Biz.WordHits(ctx, q)
		}, packHit)
		return err
	})
}
