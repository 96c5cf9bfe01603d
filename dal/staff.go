package dal

import (
	"context"

	"vireo/dal/model"
)

// StaffView is a member of the staff with their account.
type StaffView struct {
	model.Staff   `gorm:"embedded"`
	Name          string
	Causes        model.Cause
	RecoveryCodes int64 // left
}

const (
	staffColumns = "s.*, u.name, u.causes, (SELECT COUNT(*) FROM recovery_codes c WHERE c.user_id = s.user_id) AS recovery_codes"
	staffFrom    = "staff s JOIN users u ON u.id = s.user_id"
)

// StaffList is the list of the staff.
var StaffList = ListSpec{
	Columns: staffColumns, From: staffFrom, ID: "s.user_id", Search: []string{"u.name_key"}, Names: true, Default: "id",
	Fields: []ListField{
		{Name: "username", SQL: "u.name", Kind: TextField, Filter: true, Sort: true},
		{Name: "role", SQL: "s.role", Kind: TextField, Filter: true, Sort: true},
		{Name: "disabled", SQL: "s.disabled", Kind: BoolField, Filter: true},
		{Name: "created_at", SQL: "s.created_at", Kind: TimeField, Range: true, Sort: true},
		{Name: "signed_in_at", SQL: "s.signed_in_at", Kind: TimeField, Range: true, Sort: true},
	},
}

// StaffMember reads one member of the staff.
func (d *DB) StaffMember(ctx context.Context, user int64) (*StaffView, error) {
	var v StaffView
	err := d.ctx(ctx).Raw("SELECT "+staffColumns+" FROM "+staffFrom+" WHERE s.user_id = ?", user).Scan(&v).Error
	if err == nil && v.UserID == 0 {
		err = ErrNotFound
	}
	return &v, err
}

// LockStaff locks one member of the staff until the transaction ends.
func (d *DB) LockStaff(ctx context.Context, user int64) (*model.Staff, error) {
	var row model.Staff
	err := d.ctx(ctx).Raw("SELECT * FROM staff WHERE user_id = ?"+d.dialect.forUpdate(), user).Scan(&row).Error
	if err == nil && row.UserID == 0 {
		err = ErrNotFound
	}
	return &row, err
}

// LockAdmins locks everybody of a role, in ascending order, and returns those
// who can sign in.
func (d *DB) LockAdmins(ctx context.Context, role string) ([]int64, error) {
	var ids []int64
	err := d.ctx(ctx).Raw("SELECT s.user_id FROM staff s JOIN users u ON u.id = s.user_id WHERE s.role = ? AND s.disabled = FALSE AND u.causes = 0 ORDER BY s.user_id"+d.dialect.forUpdate(), role).Scan(&ids).Error
	return ids, err
}

// StaffCount counts the staff.
func (d *DB) StaffCount(ctx context.Context) (n int64, err error) {
	return n, d.ctx(ctx).Raw("SELECT COUNT(*) FROM staff").Scan(&n).Error
}

// CreateStaff makes an account staff; ErrConflict when it is already.
func (d *DB) CreateStaff(ctx context.Context, s *model.Staff) error {
	if s.TOTP == nil {
		s.TOTP = []byte{}
	}
	if s.TOTPNext == nil {
		s.TOTPNext = []byte{}
	}
	return translate(d.q.Staff.WithContext(ctx).Create(s))
}

// UpdateStaff replaces what is known of a member of the staff.
func (d *DB) UpdateStaff(ctx context.Context, s *model.Staff) error {
	q := d.q.Staff
	_, err := q.WithContext(ctx).Where(q.UserID.Eq(s.UserID)).UpdateSimple(q.Role.Value(s.Role), q.PasswordHash.Value(s.PasswordHash), q.OneTime.Value(s.OneTime),
		q.TOTP.Value(s.TOTP), q.TOTPNext.Value(s.TOTPNext), q.TOTPStep.Value(s.TOTPStep), q.Disabled.Value(s.Disabled), q.UpdatedAt.Value(s.UpdatedAt))
	return err
}

// DeleteStaff makes an account one like all others, with nothing left of its
// sign-ins to the panel. It must run in a transaction.
func (d *DB) DeleteStaff(ctx context.Context, user int64) error {
	for _, table := range []string{"staff_sessions", "staff_tokens", "recovery_codes", "staff"} {
		if err := d.ctx(ctx).Exec("DELETE FROM "+table+" WHERE user_id = ?", user).Error; err != nil {
			return err
		}
	}
	return nil
}

// UseTOTPStep notes that a code was used, and tells whether it was the first
// time: of several at once one is.
func (d *DB) UseTOTPStep(ctx context.Context, user, step int64) (bool, error) {
	res := d.ctx(ctx).Exec("UPDATE staff SET totp_step = ? WHERE user_id = ? AND totp_step < ?", step, user, step)
	return res.RowsAffected == 1, res.Error
}

// UseRecoveryCode takes a recovery code away, and tells whether it was there.
func (d *DB) UseRecoveryCode(ctx context.Context, user int64, hash []byte) (bool, error) {
	c := d.q.RecoveryCode
	res, err := c.WithContext(ctx).Where(c.UserID.Eq(user), c.CodeHash.Eq(hash)).Delete()
	return res.RowsAffected == 1, err
}

// SetRecoveryCodes replaces the recovery codes of a member of the staff.
func (d *DB) SetRecoveryCodes(ctx context.Context, user int64, hashes [][]byte) error {
	c := d.q.RecoveryCode
	if _, err := c.WithContext(ctx).Where(c.UserID.Eq(user)).Delete(); err != nil {
		return err
	}
	for _, h := range hashes {
		if err := c.WithContext(ctx).Create(&model.RecoveryCode{UserID: user, CodeHash: h}); err != nil {
			return translate(err)
		}
	}
	return nil
}

// SetStaffPassword replaces the password for the panel.
func (d *DB) SetStaffPassword(ctx context.Context, user int64, phc string) error {
	s := d.q.Staff
	_, err := s.WithContext(ctx).Where(s.UserID.Eq(user)).UpdateSimple(s.PasswordHash.Value(phc))
	return err
}

// NoteStaffSignIn notes when a member of the staff last signed in.
func (d *DB) NoteStaffSignIn(ctx context.Context, user, now int64) error {
	s := d.q.Staff
	_, err := s.WithContext(ctx).Where(s.UserID.Eq(user)).UpdateSimple(s.SignedInAt.Value(now))
	return err
}

// HasRecoveryCode reports whether a recovery code can be used.
func (d *DB) HasRecoveryCode(ctx context.Context, user int64, hash []byte) (bool, error) {
	c := d.q.RecoveryCode
	n, err := c.WithContext(ctx).Where(c.UserID.Eq(user), c.CodeHash.Eq(hash)).Count()
	return n > 0, err
}
