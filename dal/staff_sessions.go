package dal

import (
	"context"

	"vireo/dal/model"
)

// StaffSignIn is a session or a token of the staff, with all that decides
// whether it still counts.
type StaffSignIn struct {
	ID          int64
	UserID      int64
	UsedAt      int64
	ExpiresAt   int64
	SteppedUpTo int64  // of a session
	Scopes      string // of a token
	Name        string
	Causes      model.Cause
	Role        string
	OneTime     bool
	Disabled    bool
	HasTOTP     bool
	RequireTOTP bool
}

const signInColumns = "x.id, x.user_id, x.used_at, x.expires_at, u.name, u.causes, s.role, s.one_time, s.disabled, " +
	"LENGTH(s.totp) > 0 AS has_totp, COALESCE(r.require_totp, TRUE) AS require_totp"

const signInFrom = " x JOIN users u ON u.id = x.user_id JOIN staff s ON s.user_id = x.user_id LEFT JOIN roles r ON r.name = s.role WHERE x.token_hash = ?"

// StaffSession finds a session of the panel by its token's hash.
func (d *DB) StaffSession(ctx context.Context, hash []byte) (*StaffSignIn, error) {
	return d.staffSignIn(ctx, "SELECT "+signInColumns+", x.stepped_up_to FROM staff_sessions"+signInFrom, hash)
}

// StaffToken finds a script's token by its hash.
func (d *DB) StaffToken(ctx context.Context, hash []byte) (*StaffSignIn, error) {
	return d.staffSignIn(ctx, "SELECT "+signInColumns+", x.scopes FROM staff_tokens"+signInFrom, hash)
}

func (d *DB) staffSignIn(ctx context.Context, query string, hash []byte) (*StaffSignIn, error) {
	var v StaffSignIn
	err := d.ctx(ctx).Raw(query, hash).Scan(&v).Error
	if err == nil && v.ID == 0 {
		err = ErrNotFound
	}
	return &v, err
}

// StaffSessionView is a session with whose it is.
type StaffSessionView struct {
	model.StaffSession `gorm:"embedded"`
	Username           string
	Role               string
}

// StaffSessionList is the list of the panel's sessions.
var StaffSessionList = ListSpec{
	Columns: "x.*, u.name AS username, s.role", ID: "x.id", Search: []string{"u.name_key"}, Names: true, Default: "-created_at",
	From: "staff_sessions x JOIN users u ON u.id = x.user_id JOIN staff s ON s.user_id = x.user_id",
	Fields: []ListField{
		{Name: "user_id", SQL: "x.user_id", Kind: IntField, Filter: true},
		{Name: "created_at", SQL: "x.created_at", Kind: TimeField, Range: true, Sort: true},
		{Name: "used_at", SQL: "x.used_at", Kind: TimeField, Range: true, Sort: true},
	},
}

// StaffTokenView is a script's token with whose it is.
type StaffTokenView struct {
	model.StaffToken `gorm:"embedded"`
	Username         string
	Role             string
}

// StaffTokenList is the list of the scripts' tokens.
var StaffTokenList = ListSpec{
	Columns: "x.*, u.name AS username, s.role", ID: "x.id", Search: []string{"x.name"}, Default: "-created_at",
	From: "staff_tokens x JOIN users u ON u.id = x.user_id JOIN staff s ON s.user_id = x.user_id",
	Fields: []ListField{
		{Name: "user_id", SQL: "x.user_id", Kind: IntField, Filter: true},
		{Name: "name", SQL: "x.name", Kind: TextField, Filter: true, Sort: true},
		{Name: "created_at", SQL: "x.created_at", Kind: TimeField, Range: true, Sort: true},
		{Name: "expires_at", SQL: "x.expires_at", Kind: TimeField, Range: true, Sort: true},
	},
}

// StaffSessionByID reads one session of the panel.
func (d *DB) StaffSessionByID(ctx context.Context, id int64) (*StaffSessionView, error) {
	var v StaffSessionView
	err := d.ctx(ctx).Raw("SELECT "+StaffSessionList.Columns+" FROM "+StaffSessionList.From+" WHERE x.id = ?", id).Scan(&v).Error
	if err == nil && v.ID == 0 {
		err = ErrNotFound
	}
	return &v, err
}

// StaffTokenByID reads one script's token.
func (d *DB) StaffTokenByID(ctx context.Context, id int64) (*StaffTokenView, error) {
	var v StaffTokenView
	err := d.ctx(ctx).Raw("SELECT "+StaffTokenList.Columns+" FROM "+StaffTokenList.From+" WHERE x.id = ?", id).Scan(&v).Error
	if err == nil && v.ID == 0 {
		err = ErrNotFound
	}
	return &v, err
}

// CreateStaffSession stores a sign-in to the panel.
func (d *DB) CreateStaffSession(ctx context.Context, x *model.StaffSession) error {
	return translate(d.q.StaffSession.WithContext(ctx).Create(x))
}

// CreateStaffToken stores a script's token.
func (d *DB) CreateStaffToken(ctx context.Context, x *model.StaffToken) error {
	return translate(d.q.StaffToken.WithContext(ctx).Create(x))
}

// TouchStaffSession notes that a session was used.
func (d *DB) TouchStaffSession(ctx context.Context, id, now int64) error {
	return d.exec(ctx, "UPDATE staff_sessions SET used_at = ? WHERE id = ?", now, id)
}

// TouchStaffToken notes that a token was used.
func (d *DB) TouchStaffToken(ctx context.Context, id, now int64) error {
	return d.exec(ctx, "UPDATE staff_tokens SET used_at = ? WHERE id = ?", now, id)
}

// StepUpStaffSession opens irreversible acts to a session until a time.
func (d *DB) StepUpStaffSession(ctx context.Context, id, until int64) error {
	return d.exec(ctx, "UPDATE staff_sessions SET stepped_up_to = ? WHERE id = ?", until, id)
}

// DeleteStaffSession ends a session of the panel.
func (d *DB) DeleteStaffSession(ctx context.Context, id int64) error {
	return d.exec(ctx, "DELETE FROM staff_sessions WHERE id = ?", id)
}

// DeleteStaffToken revokes a script's token.
func (d *DB) DeleteStaffToken(ctx context.Context, id int64) error {
	return d.exec(ctx, "DELETE FROM staff_tokens WHERE id = ?", id)
}

// DeleteStaffSessions ends all sessions of a member of the staff but one.
func (d *DB) DeleteStaffSessions(ctx context.Context, user, but int64) error {
	return d.exec(ctx, "DELETE FROM staff_sessions WHERE user_id = ? AND id <> ?", user, but)
}

// DeleteStaffTokens revokes all tokens of a member of the staff.
func (d *DB) DeleteStaffTokens(ctx context.Context, user int64) error {
	return d.exec(ctx, "DELETE FROM staff_tokens WHERE user_id = ?", user)
}

// DeleteEndedSignIns removes what ended before a time: sessions and tokens of
// the staff, answers for idempotency keys, counted failures, replicas.
func (d *DB) DeleteEndedSignIns(ctx context.Context, now, dayAgo int64) error {
	for _, q := range []struct {
		sql    string
		before int64
	}{
		{"DELETE FROM staff_sessions WHERE expires_at < ?", now},
		{"DELETE FROM staff_tokens WHERE expires_at < ?", now},
		{"DELETE FROM idempotency_keys WHERE created_at < ?", dayAgo},
		{"DELETE FROM sign_in_tries WHERE last_at < ?", dayAgo},
		{"DELETE FROM replicas WHERE seen_at < ?", dayAgo},
	} {
		if err := d.exec(ctx, q.sql, q.before); err != nil {
			return err
		}
	}
	return nil
}

// exec runs one statement in a transaction.
func (d *DB) exec(ctx context.Context, query string, args ...any) error {
	return d.InTx(ctx, func(tx *DB) error { return tx.ctx(ctx).Exec(query, args...).Error })
}

// StaffTokenCount counts the tokens of a member of the staff.
func (d *DB) StaffTokenCount(ctx context.Context, user int64) (int64, error) {
	t := d.q.StaffToken
	return t.WithContext(ctx).Where(t.UserID.Eq(user)).Count()
}
