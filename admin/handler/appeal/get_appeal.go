package appeal

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/appeal"
	"vireo/server"
)

// GetAppeal reads one appeal with the statement that it is against.
//
// @ID          GetAppeal
// @Summary     Read an appeal
// @Tags        appeals
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Success     200 {object} appeal.Appeal
// @Router      /admin/api/v1/appeals/{id} [get]
func GetAppeal(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *appeal.IDRequest, resp *appeal.Appeal) error {
		v, err := k.Biz.StaffAppeal(ctx, k.Staff, req.ID)
		if err == nil {
			*resp = *packAppeal(k)(&v)
		}
		return err
	})
}
