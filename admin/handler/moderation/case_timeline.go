package moderation

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/moderation"
	"vireo/biz"
	"vireo/server"
)

// CaseTimeline lists the reports and steps of a case, oldest first.
//
// @ID          CaseTimeline
// @Summary     What happened in a case
// @Tags        cases
// @Produce     json
// @Param       id path int true "the case's id" minimum(1)
// @Param       page query int false "which page, from 1" minimum(1)
// @Param       per_page query int false "rows of a page" minimum(1) maximum(200) default(25)
// @Success     200 {object} moderation.ListTimelineEntriesResponse
// @Router      /admin/api/v1/cases/{id}/timeline [get]
func CaseTimeline(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *moderation.CaseTimelineRequest, resp *moderation.ListTimelineEntriesResponse) error {
		var err error
		resp.Data, resp.Total, resp.TotalExact, resp.NextCursor, err = server.List(k, func(q biz.ListQuery) (biz.List[biz.StaffTimelineEntry], error) {
			return k.Biz.StaffTimeline(ctx, k.Staff, req.ID, q)
		}, packEntry(k))
		return err
	})
}
