package session

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/session"
	"vireo/biz"
	"vireo/server"
)

// ListTokens lists the tokens of scripts: one's own, and with tokens:read those of everybody.
//
// @ID          ListTokens
// @Summary     List tokens
// @Tags        session
// @Produce     json
// @Param       page query int false "which page, from 1" minimum(1)
// @Param       per_page query int false "rows of a page" minimum(1) maximum(200) default(25)
// @Param       sort query string false "names with commas between them, with - before them in descending order: id, name, created_at, expires_at"
// @Param       q query string false "an id, or the beginning of a name"
// @Param       cursor query string false "next_cursor of the page before; then page is not looked at"
// @Param       id query []string false "only these" collectionFormat(multi)
// @Param       user_id query []string false "only theirs" collectionFormat(multi)
// @Param       name query []string false "only of this name" collectionFormat(multi)
// @Param       created_at_gte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       created_at_lte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       expires_at_gte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       expires_at_lte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Success     200 {object} session.ListTokensResponse
// @Router      /admin/api/v1/tokens [get]
func ListTokens(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, _ *session.ListTokensRequest, resp *session.ListTokensResponse) error {
		var err error
		resp.Data, resp.Total, resp.TotalExact, resp.NextCursor, err = server.List(k, func(q biz.ListQuery) (biz.List[biz.StaffToken], error) {
			return k.Biz.StaffTokens(ctx, k.Staff, q)
		}, packToken)
		return err
	})
}
