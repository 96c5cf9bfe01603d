package policy

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/policy"
	"vireo/biz"
	"vireo/server"
)

// UserNotes lists what staff wrote about a user.
//
// @ID          UserNotes
// @Summary     List the notes about a user
// @Tags        users
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Param       page query int false "which page, from 1" minimum(1)
// @Param       per_page query int false "rows of a page" minimum(1) maximum(200) default(25)
// @Param       sort query string false "names with commas between them, with - before them in descending order: id, created_at"
// @Param       cursor query string false "next_cursor of the page before; then page is not looked at"
// @Param       author_id query []string false "only these" collectionFormat(multi)
// @Param       retracted query []string false "only these" collectionFormat(multi)
// @Param       created_at_gte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       created_at_lte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Success     200 {object} policy.ListNotesResponse
// @Router      /admin/api/v1/users/{id}/notes [get]
func UserNotes(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *policy.ListNotesRequest, resp *policy.ListNotesResponse) error {
		var err error
		resp.Data, resp.Total, resp.TotalExact, resp.NextCursor, err = server.List(k, func(q biz.ListQuery) (biz.List[biz.Note], error) {
			return k.Biz.StaffNotes(ctx, k.Staff, "user", req.ID, q)
		}, PackNote)
		return err
	})
}
