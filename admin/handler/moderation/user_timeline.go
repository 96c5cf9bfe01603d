package moderation

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/moderation"
	"vireo/biz"
	"vireo/server"
)

// UserTimeline lists what was done about a user and what is theirs, and the notes about them.
//
// @ID          UserTimeline
// @Summary     What happened to a user
// @Description Notes about the user stand among the actions with the measure note: their id is note-5, note is their text, and actor who wrote them.
// @Tags        users
// @Produce     json
// @Param       id path int true "the account's id" minimum(1)
// @Param       page query int false "which page, from 1" minimum(1)
// @Param       per_page query int false "rows of a page" minimum(1) maximum(200) default(25)
// @Param       sort query string false "names with commas between them, with - before them in descending order: id, created_at"
// @Param       cursor query string false "next_cursor of the page before; then page is not looked at"
// @Param       measure query []string false "only these" collectionFormat(multi)
// @Param       subject_kind query []string false "only these" collectionFormat(multi)
// @Param       actor_kind query []string false "only these" collectionFormat(multi)
// @Param       created_at_gte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       created_at_lte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Success     200 {object} moderation.ListActionsResponse
// @Router      /admin/api/v1/users/{id}/timeline [get]
func UserTimeline(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *moderation.UserTimelineRequest, resp *moderation.ListActionsResponse) error {
		var err error
		resp.Data, resp.Total, resp.TotalExact, resp.NextCursor, err = server.List(k, func(q biz.ListQuery) (biz.List[biz.StaffTimelineEntry], error) {
			return k.Biz.StaffUserTimeline(ctx, k.Staff, req.ID, q)
		}, packUserEvent(req.ID))
		return err
	})
}
