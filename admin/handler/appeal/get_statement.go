package appeal

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/appeal"
	"vireo/server"
)

// GetStatement reads one statement of reasons.
//
// @ID          GetStatement
// @Summary     Read a statement of reasons
// @Tags        statements
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Success     200 {object} appeal.Statement
// @Router      /admin/api/v1/statements/{id} [get]
func GetStatement(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *appeal.IDRequest, resp *appeal.Statement) error {
		v, err := k.Biz.StaffStatement(ctx, k.Staff, req.ID)
		if err == nil {
			*resp = *packStatement(k)(&v)
		}
		return err
	})
}
