package policy

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/common"
	"vireo/admin/model/policy"
	"vireo/server"
)

// DeleteTemplate removes a template.
//
// @ID          DeleteTemplate
// @Summary     Delete a template
// @Tags        templates
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Success     200 {object} common.Empty
// @Router      /admin/api/v1/templates/{id} [delete]
func DeleteTemplate(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *policy.IDRequest, _ *common.Empty) error {
		return k.Biz.DeleteTemplate(ctx, k.Staff, req.ID)
	})
}
