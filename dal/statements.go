package dal

import (
	"context"

	"vireo/dal/model"
)

// StatementList is the list of statements of reasons.
var StatementList = ListSpec{
	From: "statements", Columns: "*", ID: "id", Default: "-id", SearchID: bySubject,
	Fields: []ListField{
		{Name: "user_id", SQL: "user_id", Kind: IntField, Filter: true},
		{Name: "action_id", SQL: "action_id", Kind: IntField, Filter: true},
		{Name: "case_id", SQL: "case_id", Kind: IntField, Filter: true},
		{Name: "kind", SQL: "kind", Kind: TextField, Filter: true},
		{Name: "subject_kind", SQL: "subject_kind", Kind: TextField, Filter: true, Values: subjectKinds},
		{Name: "subject_id", SQL: "subject_id", Kind: IntField, Filter: true},
		{Name: "policy", SQL: "policy", Kind: TextField, Filter: true},
		{Name: "found_by", SQL: "found_by", Kind: TextField, Filter: true},
		{Name: "actor_id", SQL: "actor_id", Kind: IntField, Filter: true},
		{Name: "undone", SQL: "(undone_at > 0)", Kind: BoolField, Filter: true},
		{Name: "created_at", SQL: "created_at", Kind: TimeField, Range: true, Sort: true},
		{Name: "appeal_until", SQL: "appeal_until", Kind: TimeField, Range: true, Sort: true},
	},
}

// AddStatement adds a statement, unless its action has one, and tells whether it did.
func (d *DB) AddStatement(ctx context.Context, s *model.Statement) (bool, error) {
	return d.insertNew(ctx, "statements", "action_id, user_id, subject_kind, subject_id, case_id, kind, measures, policy, policy_version, text_en, text_zh, facts, found_by, "+
		"actor_kind, actor_id, appeal_until, undone_at, created_at",
		s.ActionID, s.UserID, s.SubjectKind, s.SubjectID, s.CaseID, s.Kind, s.Measures, s.Policy, s.PolicyVersion, s.TextEN, s.TextZH, s.Facts, s.FoundBy,
		s.ActorKind, s.ActorID, s.AppealUntil, 0, s.CreatedAt)
}

// LockStatementOf reads the statement of an action and locks it until the
// transaction ends.
func (d *DB) LockStatementOf(ctx context.Context, action int64) (*model.Statement, error) {
	var row model.Statement
	err := d.ctx(ctx).Raw("SELECT * FROM statements WHERE action_id = ?"+d.dialect.forUpdate(), action).Scan(&row).Error
	if err == nil && row.ID == 0 {
		err = ErrNotFound
	}
	return &row, err
}

// StatementsOf reads the statements of actions, by the action.
func (d *DB) StatementsOf(ctx context.Context, actions []int64) (map[int64]model.Statement, error) {
	out := make(map[int64]model.Statement, len(actions))
	if len(actions) == 0 {
		return out, nil
	}
	var rows []model.Statement
	err := d.ctx(ctx).Raw("SELECT * FROM statements WHERE action_id IN ?", actions).Scan(&rows).Error
	for _, r := range rows {
		out[r.ActionID] = r
	}
	return out, err
}

// StatementUndone marks the statement of an action as taken back.
func (d *DB) StatementUndone(ctx context.Context, action, now int64) error {
	return d.ctx(ctx).Exec("UPDATE statements SET undone_at = ? WHERE action_id = ? AND undone_at = 0", now, action).Error
}

// ActionsOfDecision lists the actions of a decision, oldest first.
func (d *DB) ActionsOfDecision(ctx context.Context, decision int64) ([]model.Action, error) {
	var rows []model.Action
	return rows, d.ctx(ctx).Raw("SELECT * FROM actions WHERE id = ? OR decision_id = ? ORDER BY id", decision, decision).Scan(&rows).Error
}

// ActionKey is a place in the log of actions in order of time.
type ActionKey struct {
	At int64 // ms
	ID int64
}

// LastingHolds lists holds that began after a place in the log and not after a
// time, of which nobody was told, in order of time. Their items may have been
// released meanwhile.
func (d *DB) LastingHolds(ctx context.Context, after ActionKey, until int64, limit int) ([]model.Action, error) {
	var rows []model.Action
	err := d.ctx(ctx).Raw("SELECT a.* FROM actions a LEFT JOIN statements s ON s.action_id = a.id WHERE a.created_at >= ? AND (a.created_at > ? OR a.id > ?) AND a.created_at <= ? "+
		"AND a.measure = 'hold' AND a.subject_kind IN ('video', 'comment') AND s.id IS NULL ORDER BY a.created_at, a.id LIMIT ?",
		after.At, after.At, after.ID, until, limit).Scan(&rows).Error
	return rows, err
}

// HoldStatements lists the statements about holds of a case.
func (d *DB) HoldStatements(ctx context.Context, id int64) ([]model.Statement, error) {
	var rows []model.Statement
	return rows, d.ctx(ctx).Raw("SELECT * FROM statements WHERE case_id = ? AND kind = 'hold' ORDER BY id", id).Scan(&rows).Error
}
