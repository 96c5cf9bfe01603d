package word

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/word"
	"vireo/biz"
	"vireo/server"
)

// ListRulesets lists the published versions.
//
// @ID          ListRulesets
// @Summary     List versions
// @Tags        words
// @Produce     json
// @Param       page query int false "which page, from 1" minimum(1)
// @Param       per_page query int false "rows of a page" minimum(1) maximum(200) default(25)
// @Param       sort query string false "names with commas between them, with - before them in descending order: id, created_at"
// @Param       cursor query string false "next_cursor of the page before; then page is not looked at"
// @Param       id query []string false "only these" collectionFormat(multi)
// @Param       author query []string false "only theirs" collectionFormat(multi)
// @Param       created_at_gte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       created_at_lte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Success     200 {object} word.ListRulesetsResponse
// @Router      /admin/api/v1/words/rulesets [get]
func ListRulesets(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, _ *word.ListRulesetsRequest, resp *word.ListRulesetsResponse) error {
		var err error
		resp.Data, resp.Total, resp.TotalExact, resp.NextCursor, err = server.List(k, func(q biz.ListQuery) (biz.List[biz.StaffRuleset], error) {
			return k.Biz.StaffRulesets(ctx, k.Staff, q)
		}, packRuleset)
		return err
	})
}
