package dal

import (
	"context"

	"vireo/dal/model"
)

// StrikeList is the list of strikes.
var StrikeList = ListSpec{
	From: "strikes", Columns: "*", ID: "id", Default: "-id",
	Fields: []ListField{
		{Name: "user_id", SQL: "user_id", Kind: IntField, Filter: true},
		{Name: "action_id", SQL: "action_id", Kind: IntField, Filter: true},
		{Name: "case_id", SQL: "case_id", Kind: IntField, Filter: true},
		{Name: "policy", SQL: "policy", Kind: TextField, Filter: true},
		{Name: "lifted", SQL: "(lifted_at > 0)", Kind: BoolField, Filter: true},
		{Name: "points", SQL: "points", Kind: IntField, Range: true, Sort: true},
		{Name: "created_at", SQL: "created_at", Kind: TimeField, Range: true, Sort: true},
		{Name: "expires_at", SQL: "expires_at", Kind: TimeField, Range: true, Sort: true},
	},
}

// AddStrike gives a strike, unless its decision has given one.
func (d *DB) AddStrike(ctx context.Context, s *model.Strike) error {
	_, err := d.insertNew(ctx, "strikes", "user_id, action_id, case_id, policy, policy_version, points, created_at, expires_at, lifted_at, lifted_by, lift_action, lift_reason",
		s.UserID, s.ActionID, s.CaseID, s.Policy, s.PolicyVersion, s.Points, s.CreatedAt, s.ExpiresAt, 0, 0, 0, "")
	return err
}

// StruckBy tells whether a strike of a user by a policy stands that a batch gave.
func (d *DB) StruckBy(ctx context.Context, batch, user int64, policy string) (bool, error) {
	var n int64
	err := d.ctx(ctx).Raw("SELECT COUNT(*) FROM strikes s JOIN actions a ON a.id = s.action_id WHERE s.user_id = ? AND s.lifted_at = 0 AND s.policy = ? AND a.batch_id = ?",
		user, policy, batch).Scan(&n).Error
	return n > 0, err
}

// Lift is how a strike was taken away.
type Lift struct {
	At     int64 // ms
	By     int64 // user
	Action int64 // the undo; zero: somebody lifted it
	Reason string
}

// LiftStrike takes a strike away, once, and tells whether it did.
func (d *DB) LiftStrike(ctx context.Context, id int64, l Lift) (bool, error) {
	return d.liftStrike(ctx, "id = ?", id, l)
}

// LiftStrikeOf takes the strike of a decision away, if there is one that stands.
func (d *DB) LiftStrikeOf(ctx context.Context, decision int64, l Lift) error {
	_, err := d.liftStrike(ctx, "action_id = ?", decision, l)
	return err
}

func (d *DB) liftStrike(ctx context.Context, where string, id int64, l Lift) (bool, error) {
	res := d.ctx(ctx).Exec("UPDATE strikes SET lifted_at = ?, lifted_by = ?, lift_action = ?, lift_reason = ? WHERE "+where+" AND lifted_at = 0",
		l.At, l.By, l.Action, l.Reason, id)
	return res.RowsAffected == 1, res.Error
}

// Points sums the strikes of a user that count now, and counts them.
func (d *DB) Points(ctx context.Context, user, now int64) (points, strikes int64, err error) {
	var row struct{ Points, Strikes int64 }
	err = d.ctx(ctx).Raw("SELECT COALESCE(SUM(points), 0) AS points, COUNT(*) AS strikes FROM strikes WHERE user_id = ? AND lifted_at = 0 AND (expires_at = 0 OR expires_at > ?)",
		user, now).Scan(&row).Error
	return row.Points, row.Strikes, err
}
