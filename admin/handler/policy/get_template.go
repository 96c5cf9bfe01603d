package policy

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/policy"
	"vireo/server"
)

// GetTemplate reads one template.
//
// @ID          GetTemplate
// @Summary     Read a template
// @Tags        templates
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Success     200 {object} policy.Template
// @Router      /admin/api/v1/templates/{id} [get]
func GetTemplate(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *policy.IDRequest, resp *policy.Template) error {
		return readTemplate(ctx, k, req.ID, resp)
	})
}
