package staff

import (
	"context"

	"vireo/admin/model/staff"
	"vireo/biz"
	"vireo/server"
)

func packMember(m *biz.StaffMember) *staff.Member {
	return &staff.Member{
		ID: server.ID(m.UserID), Username: m.Username, Role: m.Role, Disabled: m.Disabled, Suspended: m.Suspended, Totp: m.TOTP, OneTime: m.OneTime,
		RecoveryCodes: m.RecoveryCodes, CreatedAt: m.CreatedAt, SignedInAt: m.SignedInAt, AllowedActions: m.Allowed,
	}
}

// read answers a member as they are now.
func read(ctx context.Context, k *server.Call, id int64, resp *staff.Member) error {
	m, err := k.Biz.StaffMember(ctx, k.Staff, id)
	if err == nil {
		*resp = *packMember(&m)
	}
	return err
}
