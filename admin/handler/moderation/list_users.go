package moderation

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/moderation"
	"vireo/biz"
	"vireo/server"
)

// ListUsers lists all accounts.
//
// @ID          ListUsers
// @Summary     List accounts
// @Tags        users
// @Produce     json
// @Param       page query int false "which page, from 1" minimum(1)
// @Param       per_page query int false "rows of a page" minimum(1) maximum(200) default(25)
// @Param       sort query string false "names with commas between them, with - before them in descending order: id, created_at, follower_count, work_count, total_favorited, muted_until"
// @Param       q query string false "an id, or the beginning of a name"
// @Param       cursor query string false "next_cursor of the page before; then page is not looked at"
// @Param       id query []string false "only these" collectionFormat(multi)
// @Param       demo query []string false "only these" collectionFormat(multi)
// @Param       system query []string false "only these" collectionFormat(multi)
// @Param       hidden query []string false "only these" collectionFormat(multi)
// @Param       suspended query []string false "only these" collectionFormat(multi)
// @Param       banned query []string false "only these" collectionFormat(multi)
// @Param       pending query []string false "only these" collectionFormat(multi)
// @Param       legal_hold query []string false "only these" collectionFormat(multi)
// @Param       created_at_gte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       created_at_lte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       follower_count_gte query string false "bound"
// @Param       follower_count_lte query string false "bound"
// @Param       work_count_gte query string false "bound"
// @Param       work_count_lte query string false "bound"
// @Param       total_favorited_gte query string false "bound"
// @Param       total_favorited_lte query string false "bound"
// @Param       muted_until_gte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       muted_until_lte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Success     200 {object} moderation.ListUsersResponse
// @Router      /admin/api/v1/users [get]
func ListUsers(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, _ *moderation.ListUsersRequest, resp *moderation.ListUsersResponse) error {
		var err error
		resp.Data, resp.Total, resp.TotalExact, resp.NextCursor, err = server.List(k, func(q biz.ListQuery) (biz.List[biz.StaffUser], error) {
			return k.Biz.StaffUsers(ctx, k.Staff, q)
		}, packUser(k))
		return err
	})
}
