package biz

import (
	"context"
	"errors"

	"vireo/biz/access"
	"vireo/biz/errs"
	"vireo/biz/username"
	"vireo/dal"
	"vireo/dal/model"
)

// What the command line may do about the staff. Whoever has the command line has
// the database, so there are no guards but that an admin stays.

// NewAdmin is an account that has become staff; the password is told here and
// nowhere else.
type NewAdmin struct {
	UserID     int64
	Name, Role string
	Password   string
	Account    bool // the account was made, too; nobody can sign in to an app with it
}

// CreateAdmin makes an account staff, and the account as well where there is
// none. Reserved names are fine here.
func (s *Service) CreateAdmin(ctx context.Context, name, role string) (NewAdmin, error) {
	out := NewAdmin{Name: name, Role: role}
	if role == access.User {
		return out, errs.Invalid("role", errs.T("there is no role %q for staff", "不存在可授予的角色 %q").F(role))
	}
	clean, err := username.Clean(name)
	if err != nil {
		_, err := checkName(name)
		return out, err
	}
	user, err := s.userByName(ctx, clean)
	if err != nil {
		return out, err
	}
	if user == nil {
		out.Account = true
		user = &model.User{Name: clean, NameKey: username.Key(clean), CreatedAt: s.now()}
		if err := s.db.InTx(ctx, func(tx *dal.DB) error { user.ID = 0; return tx.CreateUser(ctx, user) }); err != nil {
			return out, taken(err, errTaken.Text)
		}
	}
	out.UserID, out.Name = user.ID, user.Name
	out.Password, err = s.addStaff(ctx, command, user.ID, role)
	return out, err
}

// Fresh reports whether nobody has ever had an account here.
func (s *Service) Fresh(ctx context.Context) (bool, error) { return s.db.NeverUsed(ctx) }

// FirstAdmin makes the account "admin" staff where there is no staff, and tells
// whether it did.
func (s *Service) FirstAdmin(ctx context.Context) (NewAdmin, bool, error) {
	n, err := s.db.StaffCount(ctx)
	if err != nil || n > 0 {
		return NewAdmin{}, false, err
	}
	out, err := s.CreateAdmin(ctx, access.Admin, access.Admin)
	return out, err == nil, err
}

// AllStaff lists the staff for the command line.
func (s *Service) AllStaff(ctx context.Context) ([]StaffMember, error) {
	var all []StaffMember
	q := ListQuery{PerPage: MaxListPage}
	for {
		list, err := s.StaffMembers(ctx, Staff{}, q)
		if err != nil {
			return nil, err
		}
		all = append(all, list.Rows...)
		if q.Cursor = list.Next; list.Next == "" {
			return all, nil
		}
	}
}

// staffNamed finds a member of the staff by name.
func (s *Service) staffNamed(ctx context.Context, name string) (*dal.StaffView, string, error) {
	key, row, err := s.staffByName(ctx, name)
	if err == nil && row == nil {
		err = errs.New(errs.NotFound, noStaff)
	}
	return row, key, err
}

// CommandResetTOTP takes a member's authenticator away.
func (s *Service) CommandResetTOTP(ctx context.Context, name string) error {
	row, _, err := s.staffNamed(ctx, name)
	if err != nil {
		return err
	}
	return s.db.InTx(ctx, func(tx *dal.DB) error { return s.resetTOTP(ctx, tx, command, row.UserID) })
}

// CommandSetRole gives a member another role; access.User: staff no more.
func (s *Service) CommandSetRole(ctx context.Context, name, role string) error {
	row, _, err := s.staffNamed(ctx, name)
	if err != nil {
		return err
	}
	return s.db.InTx(ctx, func(tx *dal.DB) error {
		return s.setStaff(ctx, tx, command, row.UserID, StaffChange{Role: &role})
	})
}

// CommandUnlock opens a name that too many have guessed at.
func (s *Service) CommandUnlock(ctx context.Context, name string) error {
	row, key, err := s.staffNamed(ctx, name)
	if err != nil {
		return err
	}
	if err := s.db.ForgetSignInTries(ctx, append(ownTries(row.UserID).names(), bucket("name", key))); err != nil {
		return err
	}
	return s.db.InTx(ctx, func(tx *dal.DB) error {
		return s.record(ctx, tx, AuditEvent{Actor: command, Action: "staff.unlock", ObjectKind: "user", ObjectID: row.UserID})
	})
}

// CommandPassword gives an account a one-time password: for the panel where
// panel is set, else for apps. Its sessions there end.
func (s *Service) CommandPassword(ctx context.Context, name string, panel bool) (string, error) {
	user, err := s.userByName(ctx, name)
	if err != nil {
		return "", err
	}
	if user == nil {
		return "", errs.New(errs.NotFound, noUser)
	}
	password, phc, err := s.oneTimePassword(ctx)
	if err != nil {
		return "", err
	}
	err = s.db.InTx(ctx, func(tx *dal.DB) error {
		if panel {
			return s.resetPassword(ctx, tx, command, user.ID, phc)
		}
		if err := errors.Join(tx.SetPassword(ctx, user.ID, phc), tx.DeleteSessions(ctx, user.ID)); err != nil {
			return err
		}
		return s.record(ctx, tx, AuditEvent{Actor: command, Action: "user.password", ObjectKind: "user", ObjectID: user.ID})
	})
	return password, err
}
