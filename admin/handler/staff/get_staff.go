package staff

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/staff"
	"vireo/server"
)

// GetStaff reads a member of the staff.
//
// @ID          GetStaff
// @Summary     Read a member
// @Tags        staff
// @Produce     json
// @Param       id path int true "the account's id" minimum(1)
// @Success     200 {object} staff.Member
// @Router      /admin/api/v1/staff/{id} [get]
func GetStaff(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *staff.MemberRequest, resp *staff.Member) error {
		return read(ctx, k, req.ID, resp)
	})
}
