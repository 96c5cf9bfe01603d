package stat

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/stat"
	"vireo/server"
)

// ListExports tells of which lists who asks can make a list export, and their columns.
//
// @ID          ListExports
// @Summary     Which list exports there are
// @Tags        exports
// @Produce     json
// @Success     200 {object} stat.ListExportsResponse
// @Router      /admin/api/v1/exports [get]
func ListExports(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, _ *stat.ListExportsRequest, resp *stat.ListExportsResponse) error {
		for _, r := range k.Biz.ExportResources(k.Staff) {
			resp.Data = append(resp.Data, &stat.ExportResource{Name: r.Name, Columns: r.Columns, Needs: r.Needs})
		}
		return nil
	})
}
