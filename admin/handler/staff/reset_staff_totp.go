package staff

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/staff"
	"vireo/server"
)

// ResetStaffTOTP takes a member's authenticator and recovery codes away. Their sessions and tokens
// end; they set up a new one at the next sign-in.
//
// @ID          ResetStaffTOTP
// @Summary     Reset a member's authenticator
// @Tags        staff
// @Produce     json
// @Param       id path int true "the account's id" minimum(1)
// @Success     200 {object} staff.Member
// @Router      /admin/api/v1/staff/{id}/reset-totp [post]
func ResetStaffTOTP(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *staff.MemberRequest, resp *staff.Member) error {
		if err := k.Biz.ResetStaffTOTP(ctx, k.Staff, req.ID); err != nil {
			return err
		}
		return read(ctx, k, req.ID, resp)
	})
}
