package biz

import (
	"context"
	"errors"
	"slices"

	"vireo/biz/access"
	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// NewStaffMember is somebody who has become staff; the password is told here and
// nowhere else.
type NewStaffMember struct {
	StaffMember
	Password string
}

var errStaffAlready = errs.New(errs.Conflict, errs.T("this account is staff already", "该账号已是工作人员"))

// grantable refuses roles that give what the granter lacks.
func (st Staff) grantable(role string) error {
	r, ok := st.table.Role(role)
	if !ok || role == access.User {
		return errs.Invalid("role", errs.T("there is no role %q for staff", "不存在可授予的角色 %q").F(role))
	}
	if r.Rank > st.Rank() || !st.table.Covers(st.Role, role) {
		return errRoleMore
	}
	return nil
}

// AddStaff gives an account a role.
func (s *Service) AddStaff(ctx context.Context, st Staff, name, role string) (NewStaffMember, error) {
	if err := st.Need("staff:edit"); err != nil {
		return NewStaffMember{}, err
	}
	if err := st.grantable(role); err != nil {
		return NewStaffMember{}, err
	}
	user, err := s.userByName(ctx, name)
	if err == nil && (user == nil || user.Causes != 0) {
		err = errs.New(errs.NotFound, noUser)
	}
	if err != nil {
		return NewStaffMember{}, err
	}
	if user.ID == st.UserID {
		return NewStaffMember{}, errOneself
	}
	password, err := s.addStaff(ctx, st.Actor(), user.ID, role)
	if err != nil {
		return NewStaffMember{}, err
	}
	m, err := s.StaffMember(ctx, st, user.ID)
	return NewStaffMember{m, password}, err
}

// addStaff makes an account staff, with a one-time password.
func (s *Service) addStaff(ctx context.Context, by Actor, user int64, role string) (string, error) {
	password, phc, err := s.oneTimePassword(ctx)
	if err != nil {
		return "", err
	}
	err = s.db.InTx(ctx, func(tx *dal.DB) error {
		if err := s.roleStays(ctx, tx, role); err != nil {
			return err
		}
		if u, err := tx.Owner(ctx, user); err != nil || u.IsSystem {
			return cmpErr(notFound(err, noUser), errSystem)
		}
		now := s.now()
		if err := tx.CreateStaff(ctx, &model.Staff{UserID: user, Role: role, PasswordHash: phc, OneTime: true, CreatedAt: now, UpdatedAt: now}); err != nil {
			return err
		}
		return s.record(ctx, tx, AuditEvent{Actor: by, Action: "staff.create", ObjectKind: "user", ObjectID: user, Data: map[string]any{"role": role}})
	})
	if errors.Is(err, dal.ErrConflict) {
		err = errStaffAlready
	}
	return password, err
}

// roleStays locks the policy, so that a role that is being given can't go.
func (s *Service) roleStays(ctx context.Context, tx *dal.DB, role string) error {
	if err := tx.LockPolicy(ctx); err != nil {
		return err
	}
	_, err := tx.RoleByName(ctx, role)
	return notFound(err, noRole)
}

// StaffChange is what is to change; nil: it stays.
type StaffChange struct {
	Role     *string // access.User: they are staff no more
	Disabled *bool
}

// ChangeStaff gives a member of the staff another role, or keeps them out of the
// panel. Their sessions and tokens end with either.
func (s *Service) ChangeStaff(ctx context.Context, st Staff, user int64, c StaffChange) error {
	if err := st.Need("staff:edit"); err != nil {
		return err
	}
	if c.Role != nil && *c.Role != access.User {
		if err := st.grantable(*c.Role); err != nil {
			return err
		}
	}
	return s.db.InTx(ctx, func(tx *dal.DB) error {
		row, err := tx.LockStaff(ctx, user)
		if err != nil {
			return notFound(err, noStaff)
		}
		if err := st.over(user, row.Role); err != nil {
			return err
		}
		return s.setStaff(ctx, tx, st.Actor(), user, c)
	})
}

// setStaff is ChangeStaff without the guards of who asks.
func (s *Service) setStaff(ctx context.Context, tx *dal.DB, by Actor, user int64, c StaffChange) error {
	if err := s.adminStays(ctx, tx, user, c); err != nil {
		return err
	}
	data := map[string]any{}
	if c.Role != nil {
		data["role"] = *c.Role
	}
	if c.Disabled != nil {
		data["disabled"] = *c.Disabled
	}
	if c.Role != nil && *c.Role == access.User {
		if err := s.releaseStaff(ctx, tx, user, false); err != nil {
			return err
		}
		if err := tx.ForgetViews(ctx, user); err != nil {
			return err
		}
		if err := tx.DeleteStaff(ctx, user); err != nil {
			return err
		}
		return s.record(ctx, tx, AuditEvent{Actor: by, Action: "staff.delete", ObjectKind: "user", ObjectID: user, Data: data})
	}
	if c.Role != nil {
		if err := s.roleStays(ctx, tx, *c.Role); err != nil {
			return err
		}
	}
	decides := false
	err := s.changeStaff(ctx, tx, user, func(row *model.Staff) error {
		if c.Role != nil {
			data["role_before"] = row.Role
			row.Role = *c.Role
		}
		if c.Disabled != nil {
			row.Disabled = *c.Disabled
		}
		decides = !row.Disabled && s.policy.force.Load().Allows(row.Role, permWork)
		return nil
	})
	if err != nil {
		return err
	}
	if err := s.releaseStaff(ctx, tx, user, decides); err != nil {
		return err
	}
	if err := endSignIns(ctx, tx, user, 0); err != nil {
		return err
	}
	return s.record(ctx, tx, AuditEvent{Actor: by, Action: "staff.update", ObjectKind: "user", ObjectID: user, Data: data})
}

// adminStays refuses a change after which nobody is admin.
func (s *Service) adminStays(ctx context.Context, tx *dal.DB, user int64, c StaffChange) error {
	leaves := c.Role != nil && *c.Role != access.Admin || c.Disabled != nil && *c.Disabled
	if !leaves {
		return nil
	}
	admins, err := tx.LockAdmins(ctx, access.Admin)
	if err == nil && slices.Contains(admins, user) && len(admins) == 1 {
		err = errLast
	}
	return err
}

// ResetStaffTOTP takes a member's authenticator and recovery codes away; they set
// up a new one at the next sign-in.
func (s *Service) ResetStaffTOTP(ctx context.Context, st Staff, user int64) error {
	return s.reset(ctx, st, user, func(tx *dal.DB) error { return s.resetTOTP(ctx, tx, st.Actor(), user) })
}

func (s *Service) resetTOTP(ctx context.Context, tx *dal.DB, by Actor, user int64) error {
	err := s.changeStaff(ctx, tx, user, func(row *model.Staff) error {
		row.TOTP, row.TOTPNext, row.TOTPStep = []byte{}, []byte{}, 0
		return nil
	})
	if err != nil {
		return err
	}
	if err := tx.SetRecoveryCodes(ctx, user, nil); err != nil {
		return err
	}
	if err := endSignIns(ctx, tx, user, 0); err != nil {
		return err
	}
	return s.record(ctx, tx, AuditEvent{Actor: by, Action: "totp.reset", ObjectKind: "user", ObjectID: user})
}

// ResetStaffPassword gives a member a one-time password for the panel.
func (s *Service) ResetStaffPassword(ctx context.Context, st Staff, user int64) (string, error) {
	password, phc, err := s.oneTimePassword(ctx)
	if err != nil {
		return "", err
	}
	return password, s.reset(ctx, st, user, func(tx *dal.DB) error { return s.resetPassword(ctx, tx, st.Actor(), user, phc) })
}

func (s *Service) resetPassword(ctx context.Context, tx *dal.DB, by Actor, user int64, phc string) error {
	err := s.changeStaff(ctx, tx, user, func(row *model.Staff) error {
		row.PasswordHash, row.OneTime = phc, true
		return nil
	})
	if err != nil {
		return err
	}
	if err := endSignIns(ctx, tx, user, 0); err != nil {
		return err
	}
	return s.record(ctx, tx, AuditEvent{Actor: by, Action: "password.reset", ObjectKind: "user", ObjectID: user})
}

// reset changes how a member signs in who has a lower rank and may do no more.
func (s *Service) reset(ctx context.Context, st Staff, user int64, fn func(tx *dal.DB) error) error {
	if err := st.Need("staff:edit"); err != nil {
		return err
	}
	return s.db.InTx(ctx, func(tx *dal.DB) error {
		row, err := tx.LockStaff(ctx, user)
		if err != nil {
			return notFound(err, noStaff)
		}
		if err := st.mayReset(user, row.Role); err != nil {
			return err
		}
		return fn(tx)
	})
}
