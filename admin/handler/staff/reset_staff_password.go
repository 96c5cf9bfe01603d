package staff

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/staff"
	"vireo/server"
)

// ResetStaffPassword gives a member a password of one use. Their sessions and tokens end.
//
// @ID          ResetStaffPassword
// @Summary     Reset a member's password
// @Tags        staff
// @Produce     json
// @Param       id path int true "the account's id" minimum(1)
// @Success     200 {object} staff.Member
// @Router      /admin/api/v1/staff/{id}/reset-password [post]
func ResetStaffPassword(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *staff.MemberRequest, resp *staff.Member) error {
		password, err := k.Biz.ResetStaffPassword(ctx, k.Staff, req.ID)
		if err != nil {
			return err
		}
		err = read(ctx, k, req.ID, resp)
		resp.Password = password
		return err
	})
}
