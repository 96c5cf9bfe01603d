package appeal

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/appeal"
	"vireo/server"
)

// ReleaseAppeal gives an appeal back undecided.
//
// @ID          ReleaseAppeal
// @Summary     Give an appeal back
// @Tags        appeals
// @Accept      json
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Param       request body appeal.LeaseRequest true "what is wanted"
// @Success     200 {object} appeal.Appeal
// @Router      /admin/api/v1/appeals/{id}/release [post]
func ReleaseAppeal(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *appeal.LeaseRequest, resp *appeal.Appeal) error {
		v, err := k.Biz.ReleaseAppeal(ctx, k.Staff, req.ID, req.LeaseToken)
		if err == nil {
			*resp = *packAppeal(k)(&v)
		}
		return err
	})
}
