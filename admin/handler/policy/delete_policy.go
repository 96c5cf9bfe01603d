package policy

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/common"
	"vireo/admin/model/policy"
	"vireo/server"
)

// DeletePolicy removes a rule that no decision and no template goes by.
//
// @ID          DeletePolicy
// @Summary     Delete a policy
// @Tags        policies
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Success     200 {object} common.Empty
// @Router      /admin/api/v1/policies/{id} [delete]
func DeletePolicy(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *policy.IDRequest, _ *common.Empty) error {
		return k.Biz.DeletePolicy(ctx, k.Staff, req.ID)
	})
}
