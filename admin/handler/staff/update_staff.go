package staff

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/staff"
	"vireo/biz"
	"vireo/biz/access"
	"vireo/server"
)

// UpdateStaff gives a member another role, or keeps them out of the panel. Their sessions and
// tokens end.
//
// @ID          UpdateStaff
// @Summary     Change a member
// @Tags        staff
// @Accept      json
// @Produce     json
// @Param       id path int true "the account's id" minimum(1)
// @Param       request body staff.UpdateStaffRequest true "what is wanted"
// @Success     200 {object} staff.Member
// @Router      /admin/api/v1/staff/{id} [patch]
func UpdateStaff(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *staff.UpdateStaffRequest, resp *staff.Member) error {
		if err := k.Biz.ChangeStaff(ctx, k.Staff, req.ID, biz.StaffChange{Role: req.Role, Disabled: req.Disabled}); err != nil {
			return err
		}
		if req.Role != nil && *req.Role == access.User { // staff no more: nothing to read
			resp.ID, resp.Role = server.ID(req.ID), access.User
			return nil
		}
		return read(ctx, k, req.ID, resp)
	})
}
