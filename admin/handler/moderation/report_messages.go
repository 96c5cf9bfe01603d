package moderation

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/moderation"
	"vireo/biz"
	"vireo/server"
)

// ReportMessages lists a reported private message with those around it, as they were then; each reading is in the audit log.
//
// @ID          ReportMessages
// @Summary     Read reported messages
// @Tags        reports
// @Produce     json
// @Param       id path int true "the report's id" minimum(1)
// @Param       page query int false "which page, from 1" minimum(1)
// @Param       per_page query int false "rows of a page" minimum(1) maximum(200) default(25)
// @Success     200 {object} moderation.ListMessagesResponse
// @Router      /admin/api/v1/reports/{id}/messages [get]
func ReportMessages(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *moderation.ReportMessagesRequest, resp *moderation.ListMessagesResponse) error {
		var err error
		resp.Data, resp.Total, resp.TotalExact, resp.NextCursor, err = server.List(k, func(q biz.ListQuery) (biz.List[biz.SnapshotMessage], error) {
			return k.Biz.ReportedMessages(ctx, k.Staff, req.ID, q)
		}, packMessage)
		return err
	})
}
