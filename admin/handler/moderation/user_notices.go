package moderation

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/moderation"
	"vireo/biz"
	"vireo/server"
)

// UserNotices lists what the service told a user, or will.
//
// @ID          UserNotices
// @Summary     What a user was told
// @Tags        users
// @Produce     json
// @Param       id path int true "the account's id" minimum(1)
// @Param       page query int false "which page, from 1" minimum(1)
// @Param       per_page query int false "rows of a page" minimum(1) maximum(200) default(25)
// @Param       sort query string false "names with commas between them, with - before them in descending order: id, send_at"
// @Param       cursor query string false "next_cursor of the page before; then page is not looked at"
// @Param       kind query []string false "only these" collectionFormat(multi)
// @Param       state query []string false "only these" collectionFormat(multi)
// @Param       action_id query []string false "only these" collectionFormat(multi)
// @Param       send_at_gte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       send_at_lte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Success     200 {object} moderation.ListNoticesResponse
// @Router      /admin/api/v1/users/{id}/notices [get]
func UserNotices(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *moderation.UserNoticesRequest, resp *moderation.ListNoticesResponse) error {
		var err error
		resp.Data, resp.Total, resp.TotalExact, resp.NextCursor, err = server.List(k, func(q biz.ListQuery) (biz.List[biz.StaffNotice], error) {
			return k.Biz.StaffNotices(ctx, req.ID, q)
		}, packNotice(k))
		return err
	})
}
