package person

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/api/model/person"
	"vireo/server"
)

// Export tells how the file with everything about the viewer is, and where.
//
// @ID          Export
// @Summary     See how one's export is
// @Tags        person
// @Produce     json
// @Security    token
// @Success     200 {object} person.ExportResponse
// @Failure     429 {object} person.ExportResponse "too many requests; Retry-After tells when to come back"
// @Router      /douyin/user/export/ [get]
func Export(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, _ *person.ExportRequest, resp *person.ExportResponse) error {
		e, err := k.Biz.Export(ctx, k.Viewer)
		if err == nil {
			packExport(k, e, resp)
		}
		return err
	})
}
