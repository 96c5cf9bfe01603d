package dal

import (
	"context"

	"vireo/dal/model"
)

// heldTables are the tables of items that can be on hold, by kind.
var heldTables = map[string]string{model.SubjectVideo: "videos", model.SubjectComment: "comments"}

// HeldItem is an item on hold and whose it is.
type HeldItem struct{ ID, UserID int64 }

// HeldItems lists the items on hold among so many ids after one, and the last id
// there is.
func (d *DB) HeldItems(ctx context.Context, kind string, after, window int64) (rows []HeldItem, last int64, err error) {
	table := heldTables[kind]
	if err := d.ctx(ctx).Raw("SELECT COALESCE(MAX(id), 0) FROM " + table).Scan(&last).Error; err != nil {
		return nil, 0, err
	}
	err = d.ctx(ctx).Raw("SELECT id, user_id FROM "+table+" WHERE id > ? AND id <= ? AND causes & ? <> 0 AND causes & ? = 0 ORDER BY id",
		after, after+window, model.CauseOnHold, model.CauseAuthorDeleted).Scan(&rows).Error
	return rows, last, err
}

// HasHold tells whether a hold of a subject is in the log of actions.
func (d *DB) HasHold(ctx context.Context, kind string, id int64) (bool, error) {
	var n int64
	err := d.ctx(ctx).Raw("SELECT COUNT(*) FROM actions WHERE subject_kind = ? AND subject_id = ? AND measure = 'hold'", kind, id).Scan(&n).Error
	return n > 0, err
}

// HitsOf lists the hits of the word filter in a subject.
func (d *DB) HitsOf(ctx context.Context, kind string, id int64, limit int) ([]model.WordHit, error) {
	var rows []model.WordHit
	err := d.ctx(ctx).Raw("SELECT * FROM word_hits WHERE subject_kind = ? AND subject_id = ? ORDER BY id LIMIT ?", kind, id, limit).Scan(&rows).Error
	return rows, err
}

// NewSetting keeps value under name unless something is kept there, and tells
// whether it did.
func (d *DB) NewSetting(ctx context.Context, name, value string) (bool, error) {
	return d.insertNew(ctx, "settings", "name, value", name, value)
}
