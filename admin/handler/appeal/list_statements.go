package appeal

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/appeal"
	"vireo/biz"
	"vireo/server"
)

// ListStatements lists statements of reasons: why something was done to users.
//
// @ID          ListStatements
// @Summary     List statements of reasons
// @Tags        statements
// @Produce     json
// @Param       page query int false "which page, from 1" minimum(1)
// @Param       per_page query int false "rows of a page" minimum(1) maximum(200) default(25)
// @Param       sort query string false "names with commas between them, with - before them in descending order: id, created_at, appeal_until"
// @Param       q query string false "an id, of the row or of a subject"
// @Param       cursor query string false "next_cursor of the page before; then page is not looked at"
// @Param       id query []string false "only these" collectionFormat(multi)
// @Param       user_id query []string false "only these" collectionFormat(multi)
// @Param       action_id query []string false "only these" collectionFormat(multi)
// @Param       case_id query []string false "only these" collectionFormat(multi)
// @Param       kind query []string false "only these" collectionFormat(multi)
// @Param       subject_kind query []string false "only these" collectionFormat(multi)
// @Param       subject_id query []string false "only these" collectionFormat(multi)
// @Param       policy query []string false "only these" collectionFormat(multi)
// @Param       found_by query []string false "only these" collectionFormat(multi)
// @Param       actor_id query []string false "only these" collectionFormat(multi)
// @Param       undone query []string false "only these" collectionFormat(multi)
// @Param       created_at_gte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       created_at_lte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       appeal_until_gte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       appeal_until_lte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Success     200 {object} appeal.ListStatementsResponse
// @Router      /admin/api/v1/statements [get]
func ListStatements(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, _ *appeal.ListStatementsRequest, resp *appeal.ListStatementsResponse) error {
		var err error
		resp.Data, resp.Total, resp.TotalExact, resp.NextCursor, err = server.List(k, func(q biz.ListQuery) (biz.List[biz.Statement], error) {
			return k.Biz.StaffStatements(ctx, k.Staff, q)
		}, packStatement(k))
		return err
	})
}
