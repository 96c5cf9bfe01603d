package staff

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/staff"
	"vireo/server"
)

// CreateStaff gives an account a role. The answer has a password of one use for the panel.
//
// @ID          CreateStaff
// @Summary     Give an account a role
// @Tags        staff
// @Accept      json
// @Produce     json
// @Param       request body staff.CreateStaffRequest true "what is wanted"
// @Success     200 {object} staff.Member
// @Router      /admin/api/v1/staff [post]
func CreateStaff(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *staff.CreateStaffRequest, resp *staff.Member) error {
		m, err := k.Biz.AddStaff(ctx, k.Staff, req.Username, req.Role)
		if err != nil {
			return err
		}
		*resp = *packMember(&m.StaffMember)
		resp.Password = m.Password
		return nil
	})
}
