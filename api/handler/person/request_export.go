package person

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/api/model/person"
	"vireo/server"
)

// RequestExport begins to make a file with everything about the viewer, once a day.
// While one is being made, that is the answer.
//
// @ID          RequestExport
// @Summary     Ask for everything about oneself
// @Tags        person
// @Accept      x-www-form-urlencoded,mpfd,json
// @Produce     json
// @Security    token
// @Success     200 {object} person.ExportResponse
// @Failure     429 {object} person.ExportResponse "too many requests; Retry-After tells when to come back"
// @Router      /douyin/user/export/ [post]
func RequestExport(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, _ *person.RequestExportRequest, resp *person.ExportResponse) error {
		e, err := k.Biz.RequestExport(ctx, k.Viewer)
		if err == nil {
			packExport(k, e, resp)
		}
		return err
	})
}
