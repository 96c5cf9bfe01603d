package dal

import (
	"context"

	"vireo/dal/model"
)

// AddAction appends a step and sets its id; ErrConflict when it undoes what is
// undone already.
func (d *DB) AddAction(ctx context.Context, a *model.Action) error {
	a.ID = 0
	return translate(d.q.Action.WithContext(ctx).Create(a))
}

// Action reads one step.
func (d *DB) Action(ctx context.Context, id int64) (*model.Action, error) {
	a := d.q.Action
	row, err := a.WithContext(ctx).Where(a.ID.Eq(id)).Take()
	return row, translate(err)
}

// ActionsOfCase lists the steps of a case, oldest first.
func (d *DB) ActionsOfCase(ctx context.Context, id int64, limit int) ([]model.Action, error) {
	var rows []model.Action
	return rows, d.ctx(ctx).Raw("SELECT * FROM actions WHERE case_id = ? ORDER BY id LIMIT ?", id, limit).Scan(&rows).Error
}

// ActionsOfBatch lists the steps of a batch about one subject, oldest first.
func (d *DB) ActionsOfBatch(ctx context.Context, batch int64, kind string, id int64) ([]model.Action, error) {
	var rows []model.Action
	return rows, d.ctx(ctx).Raw("SELECT * FROM actions WHERE batch_id = ? AND about_kind = ? AND about_id = ? ORDER BY id", batch, kind, id).Scan(&rows).Error
}

// ActionsOfOwner lists the steps about a user and what is theirs, newest first.
func (d *DB) ActionsOfOwner(ctx context.Context, user, before int64, limit int) ([]model.Action, error) {
	var rows []model.Action
	return rows, d.ctx(ctx).Raw("SELECT * FROM actions WHERE owner_id = ? AND id < ? ORDER BY id DESC LIMIT ?", user, before, limit).Scan(&rows).Error
}

// UndoneBy tells which steps undid these, by the undone one.
func (d *DB) UndoneBy(ctx context.Context, ids []int64) (map[int64]int64, error) {
	out := map[int64]int64{}
	if len(ids) == 0 {
		return out, nil
	}
	var rows []struct{ ID, UndoOf int64 }
	err := d.ctx(ctx).Raw("SELECT id, undo_of FROM actions WHERE undo_of IN ?", ids).Scan(&rows).Error
	for _, r := range rows {
		out[r.UndoOf] = r.ID
	}
	return out, err
}

// AddRestriction puts a measure in force and sets its id.
func (d *DB) AddRestriction(ctx context.Context, r *model.Restriction) error {
	r.ID = 0
	return translate(d.q.Restriction.WithContext(ctx).Create(r))
}

// InForce lists the restrictions of a subject that have not been lifted and have
// not ended by now.
func (d *DB) InForce(ctx context.Context, kind string, id, now int64) ([]model.Restriction, error) {
	var rows []model.Restriction
	err := d.ctx(ctx).Raw("SELECT * FROM restrictions WHERE subject_kind = ? AND subject_id = ? AND lifted_at = 0 AND (ends_at = 0 OR ends_at > ?) ORDER BY id",
		kind, id, now).Scan(&rows).Error
	return rows, err
}

// LiftRestrictions lifts restrictions by an action.
func (d *DB) LiftRestrictions(ctx context.Context, ids []int64, action, now int64) error {
	if len(ids) == 0 {
		return nil
	}
	return d.ctx(ctx).Exec("UPDATE restrictions SET lifted_at = ?, lifted_by = ? WHERE id IN ? AND lifted_at = 0", now, action, ids).Error
}

// UnliftRestrictions puts back in force what an action lifted and what would not
// have ended by now.
func (d *DB) UnliftRestrictions(ctx context.Context, action, now int64) error {
	return d.ctx(ctx).Exec("UPDATE restrictions SET lifted_at = 0, lifted_by = 0 WHERE lifted_by = ? AND (ends_at = 0 OR ends_at > ?)", action, now).Error
}

// RestrictionOf reads the restriction that an action put in force.
func (d *DB) RestrictionOf(ctx context.Context, action int64) (*model.Restriction, error) {
	r := d.q.Restriction
	row, err := r.WithContext(ctx).Where(r.ActionID.Eq(action)).Take()
	return row, translate(err)
}

// Ended lists subjects that have a restriction which has ended by now and is not
// lifted yet.
func (d *DB) Ended(ctx context.Context, now int64, limit int) ([]model.Restriction, error) {
	var rows []model.Restriction
	err := d.ctx(ctx).Raw("SELECT * FROM restrictions WHERE lifted_at = 0 AND ends_at > 0 AND ends_at <= ? ORDER BY ends_at LIMIT ?", now, limit).Scan(&rows).Error
	return rows, err
}

// EndedOf lists those of one subject.
func (d *DB) EndedOf(ctx context.Context, kind string, id, now int64) ([]model.Restriction, error) {
	var rows []model.Restriction
	err := d.ctx(ctx).Raw("SELECT * FROM restrictions WHERE subject_kind = ? AND subject_id = ? AND lifted_at = 0 AND ends_at > 0 AND ends_at <= ? ORDER BY id",
		kind, id, now).Scan(&rows).Error
	return rows, err
}

// LiftedBy lists the restrictions that an action lifted and that would still be
// in force.
func (d *DB) LiftedBy(ctx context.Context, action, now int64) ([]model.Restriction, error) {
	var rows []model.Restriction
	err := d.ctx(ctx).Raw("SELECT * FROM restrictions WHERE lifted_by = ? AND (ends_at = 0 OR ends_at > ?) ORDER BY id", action, now).Scan(&rows).Error
	return rows, err
}
