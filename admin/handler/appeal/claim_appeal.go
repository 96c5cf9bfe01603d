package appeal

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/appeal"
	"vireo/server"
)

// ClaimAppeal leases an open appeal for five minutes; nobody else decides it meanwhile.
//
// @ID          ClaimAppeal
// @Summary     Claim an appeal
// @Tags        appeals
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Success     200 {object} appeal.Appeal
// @Router      /admin/api/v1/appeals/{id}/claim [post]
func ClaimAppeal(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *appeal.IDRequest, resp *appeal.Appeal) error {
		v, err := k.Biz.ClaimAppeal(ctx, k.Staff, req.ID)
		if err == nil {
			*resp = *packAppeal(k)(&v)
		}
		return err
	})
}
