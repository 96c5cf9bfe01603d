package dal

import (
	"context"

	"vireo/dal/model"
)

// AppealView is an appeal with the statement that it is against.
type AppealView struct {
	model.Appeal `gorm:"embedded"`
	Statement    model.Statement `gorm:"embedded;embeddedPrefix:s_"`
}

const statementColumns = "s.id AS s_id, s.action_id AS s_action_id, s.user_id AS s_user_id, s.subject_kind AS s_subject_kind, s.subject_id AS s_subject_id, s.case_id AS s_case_id, " +
	"s.kind AS s_kind, s.measures AS s_measures, s.policy AS s_policy, s.policy_version AS s_policy_version, s.text_en AS s_text_en, s.text_zh AS s_text_zh, s.facts AS s_facts, " +
	"s.found_by AS s_found_by, s.actor_kind AS s_actor_kind, s.actor_id AS s_actor_id, s.appeal_until AS s_appeal_until, s.undone_at AS s_undone_at, s.created_at AS s_created_at"

// AppealList is the list of appeals.
var AppealList = ListSpec{
	From: "appeals a", Columns: "a.*, " + statementColumns, ID: "a.id", Default: "-id",
	Join: "JOIN statements s ON s.id = a.statement_id",
	Fields: []ListField{
		{Name: "state", SQL: "a.state", Kind: TextField, Filter: true,
			Values: []string{model.AppealOpen, model.AppealUpheld, model.AppealOverturned, model.AppealPartly, model.AppealSettled}},
		{Name: "user_id", SQL: "a.user_id", Kind: IntField, Filter: true},
		{Name: "action_id", SQL: "a.action_id", Kind: IntField, Filter: true},
		{Name: "actor_id", SQL: "a.actor_id", Kind: IntField, Filter: true},
		{Name: "decided_by", SQL: "a.decided_by", Kind: IntField, Filter: true},
		{Name: "self_reviewed", SQL: "a.self_reviewed", Kind: BoolField, Filter: true},
		{Name: "policy", SQL: "s.policy", Kind: TextField, Filter: true, Joined: true},
		{Name: "due_at", SQL: "a.due_at", Kind: TimeField, Range: true, Sort: true},
		{Name: "created_at", SQL: "a.created_at", Kind: TimeField, Range: true, Sort: true},
		{Name: "decided_at", SQL: "a.decided_at", Kind: TimeField, Range: true, Sort: true},
	},
}

// AddAppeal adds an appeal and tells whether it is the first against its decision.
func (d *DB) AddAppeal(ctx context.Context, a *model.Appeal) (bool, error) {
	return d.insertNew(ctx, "appeals", "action_id, statement_id, user_id, actor_id, text, state, due_at, decided_by, self_reviewed, answer, note, version, decided_at, created_at",
		a.ActionID, a.StatementID, a.UserID, a.ActorID, a.Text, model.AppealOpen, a.DueAt, 0, false, "", "", 1, 0, a.CreatedAt)
}

// Appeal reads an appeal with its statement.
func (d *DB) Appeal(ctx context.Context, id int64) (*AppealView, error) {
	var row AppealView
	err := d.ctx(ctx).Raw("SELECT a.*, "+statementColumns+" FROM appeals a JOIN statements s ON s.id = a.statement_id WHERE a.id = ?", id).Scan(&row).Error
	if err == nil && row.ID == 0 {
		err = ErrNotFound
	}
	return &row, err
}

// AppealOf reads the appeal against a decision.
func (d *DB) AppealOf(ctx context.Context, action int64) (*model.Appeal, error) {
	a := d.q.Appeal
	row, err := a.WithContext(ctx).Where(a.ActionID.Eq(action)).Take()
	return row, translate(err)
}

// AppealsOf is one page of a user's appeals, newest first.
func (d *DB) AppealsOf(ctx context.Context, user, before int64, limit int) ([]AppealView, error) {
	var rows []AppealView
	err := d.ctx(ctx).Raw("SELECT a.*, "+statementColumns+" FROM appeals a JOIN statements s ON s.id = a.statement_id WHERE a.user_id = ? AND a.id < ? ORDER BY a.id DESC LIMIT ?",
		user, before, limit).Scan(&rows).Error
	return rows, err
}

// CloseAppeal stores how an open appeal ended, and tells whether it was open, as
// the caller knew it, and held by nobody else.
func (d *DB) CloseAppeal(ctx context.Context, a *model.Appeal) (bool, error) {
	res := d.ctx(ctx).Exec("UPDATE appeals SET state = ?, decided_by = ?, self_reviewed = ?, answer = ?, note = ?, decided_at = ?, version = version + 1, "+noLease+
		" WHERE id = ? AND state = 'open' AND version = ? AND (lease_until <= ? OR lease_holder = ?)",
		a.State, a.DecidedBy, a.SelfReviewed, a.Answer, a.Note, a.DecidedAt, a.ID, a.Version, a.DecidedAt, a.DecidedBy)
	return res.RowsAffected == 1, res.Error
}

// SettleAppeal closes the open appeal against a decision that was taken back, and
// tells whether there was one.
func (d *DB) SettleAppeal(ctx context.Context, action, now int64) (bool, error) {
	res := d.ctx(ctx).Exec("UPDATE appeals SET state = ?, decided_at = ?, version = version + 1, "+noLease+" WHERE action_id = ? AND state = 'open'", model.AppealSettled, now, action)
	return res.RowsAffected == 1, res.Error
}

// noLease gives an appeal back, whose ever it was.
const noLease = "lease_holder = 0, lease_token = '', lease_until = 0"

// TakeAppealLease leases an open appeal that nobody else holds, and tells whether
// it did. Who holds it already takes it anew. The version stays: what is said in
// the appeal is the same.
func (d *DB) TakeAppealLease(ctx context.Context, id int64, l Lease, now int64) (bool, error) {
	res := d.ctx(ctx).Exec("UPDATE appeals SET lease_holder = ?, lease_token = ?, lease_until = ? WHERE id = ? AND state = 'open' AND (lease_until <= ? OR lease_holder = ?)",
		l.Holder, l.Token, l.Until, id, now, l.Holder)
	return res.RowsAffected == 1, res.Error
}

// RenewAppealLease extends a holder's lease that has not ended, and tells whether
// it changed.
func (d *DB) RenewAppealLease(ctx context.Context, id int64, l Lease, now int64) (bool, error) {
	res := d.ctx(ctx).Exec("UPDATE appeals SET lease_until = ? WHERE id = ? AND state = 'open' AND lease_holder = ? AND lease_token = ? AND lease_until > ?",
		l.Until, id, l.Holder, l.Token, now)
	return res.RowsAffected == 1, res.Error
}

// EndAppealLease ends a holder's lease that has not ended, and tells whether it did.
func (d *DB) EndAppealLease(ctx context.Context, id int64, l Lease, now int64) (bool, error) {
	res := d.ctx(ctx).Exec("UPDATE appeals SET "+noLease+" WHERE id = ? AND state = 'open' AND lease_holder = ? AND lease_token = ? AND lease_until > ?", id, l.Holder, l.Token, now)
	return res.RowsAffected == 1, res.Error
}

// ReleaseAppealLeases ends every lease of a user on appeals.
func (d *DB) ReleaseAppealLeases(ctx context.Context, user int64) error {
	return d.ctx(ctx).Exec("UPDATE appeals SET "+noLease+" WHERE lease_holder = ?", user).Error
}

// StaffRole is a member of the staff who could act.
type StaffRole struct {
	UserID int64
	Role   string
}

// ActiveStaff lists the staff that is not disabled and whose accounts are neither
// suspended nor banned.
func (d *DB) ActiveStaff(ctx context.Context) ([]StaffRole, error) {
	var rows []StaffRole
	err := d.ctx(ctx).Raw("SELECT s.user_id, s.role FROM staff s JOIN users u ON u.id = s.user_id WHERE s.disabled = FALSE AND u.causes = 0 ORDER BY s.user_id").Scan(&rows).Error
	return rows, err
}

// OpenAppealAbout tells whether somebody waits for the answer to an appeal about a subject.
func (d *DB) OpenAppealAbout(ctx context.Context, kind string, id int64) (bool, error) {
	var n int64
	err := d.ctx(ctx).Raw("SELECT COUNT(*) FROM statements s JOIN appeals a ON a.statement_id = s.id WHERE s.subject_kind = ? AND s.subject_id = ? AND a.state = ?", kind, id, model.AppealOpen).Scan(&n).Error
	return n > 0, err
}
