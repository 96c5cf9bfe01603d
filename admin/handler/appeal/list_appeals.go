package appeal

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/appeal"
	"vireo/biz"
	"vireo/server"
)

// ListAppeals lists what users said against decisions.
//
// @ID          ListAppeals
// @Summary     List appeals
// @Tags        appeals
// @Produce     json
// @Param       page query int false "which page, from 1" minimum(1)
// @Param       per_page query int false "rows of a page" minimum(1) maximum(200) default(25)
// @Param       sort query string false "names with commas between them, with - before them in descending order: id, due_at, created_at, decided_at"
// @Param       cursor query string false "next_cursor of the page before; then page is not looked at"
// @Param       id query []string false "only these" collectionFormat(multi)
// @Param       state query []string false "only these" collectionFormat(multi)
// @Param       user_id query []string false "only these" collectionFormat(multi)
// @Param       action_id query []string false "only these" collectionFormat(multi)
// @Param       actor_id query []string false "only these" collectionFormat(multi)
// @Param       decided_by query []string false "only these" collectionFormat(multi)
// @Param       self_reviewed query []string false "only these" collectionFormat(multi)
// @Param       policy query []string false "only these" collectionFormat(multi)
// @Param       due_at_gte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       due_at_lte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       created_at_gte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       created_at_lte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       decided_at_gte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       decided_at_lte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Success     200 {object} appeal.ListAppealsResponse
// @Router      /admin/api/v1/appeals [get]
func ListAppeals(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, _ *appeal.ListAppealsRequest, resp *appeal.ListAppealsResponse) error {
		var err error
		resp.Data, resp.Total, resp.TotalExact, resp.NextCursor, err = server.List(k, func(q biz.ListQuery) (biz.List[biz.AppealView], error) {
			return k.Biz.StaffAppeals(ctx, k.Staff, q)
		}, packAppeal(k))
		return err
	})
}
