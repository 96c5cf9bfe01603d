package dal

import (
	"context"
	"strings"

	"vireo/dal/model"
)

// WordEntry reads one entry.
func (d *DB) WordEntry(ctx context.Context, id int64) (*model.WordEntry, error) {
	e := d.q.WordEntry
	row, err := e.WithContext(ctx).Where(e.ID.Eq(id)).Take()
	return row, translate(err)
}

// WordEntries is one page of a list's entries, by id, after one of them.
func (d *DB) WordEntries(ctx context.Context, list, after int64, limit int) ([]model.WordEntry, error) {
	var rows []model.WordEntry
	return rows, d.ctx(ctx).Raw("SELECT * FROM word_entries WHERE list_id = ? AND id > ? ORDER BY id LIMIT ?", list, after, limit).Scan(&rows).Error
}

// EntriesOfList reads all entries of a list, by id.
func (d *DB) EntriesOfList(ctx context.Context, list int64) ([]model.WordEntry, error) {
	var rows []model.WordEntry
	return rows, d.ctx(ctx).Raw("SELECT * FROM word_entries WHERE list_id = ? ORDER BY id", list).Scan(&rows).Error
}

// CreateWordEntry adds an entry and sets its id; ErrConflict when its list has
// an equal one.
func (d *DB) CreateWordEntry(ctx context.Context, e *model.WordEntry) error {
	return translate(d.q.WordEntry.WithContext(ctx).Create(e))
}

// UpdateWordEntry replaces what an entry says; ErrConflict when its list has an
// equal one.
func (d *DB) UpdateWordEntry(ctx context.Context, e *model.WordEntry) error {
	q := d.q.WordEntry
	_, err := q.WithContext(ctx).Where(q.ID.Eq(e.ID)).UpdateSimple(q.Text.Value(e.Text), q.TextKey.Value(e.TextKey), q.MatchMode.Value(e.MatchMode),
		q.Level.Value(e.Level), q.Tags.Value(e.Tags), q.SwitchedOff.Value(e.SwitchedOff), q.ExpiresAt.Value(e.ExpiresAt), q.Note.Value(e.Note))
	return translate(err)
}

// DeleteWordEntry removes an entry, and tells whether it was there.
func (d *DB) DeleteWordEntry(ctx context.Context, id int64) (bool, error) {
	e := d.q.WordEntry
	res, err := e.WithContext(ctx).Where(e.ID.Eq(id)).Delete()
	return res.RowsAffected == 1, err
}

var entriesTable = table[model.WordEntry]{
	name: "word_entries",
	columns: []string{"list_id", "text", "text_key", "match_mode", "level", "tags", "switched_off", "expires_at",
		"note", "added_by", "added_at"},
	values: func(args []any, e *model.WordEntry) []any {
		return append(args, e.ListID, e.Text, e.TextKey, e.MatchMode, e.Level, e.Tags, e.SwitchedOff, e.ExpiresAt, e.Note, e.AddedBy, e.AddedAt)
	},
}

// InsertWordEntries adds many entries in their order. It must run in a
// transaction; ErrConflict when a list has an equal one.
func (d *DB) InsertWordEntries(ctx context.Context, rows []model.WordEntry) error {
	return insertRows(ctx, d, entriesTable, rows)
}

// SetWordEntries gives many entries what one of them says, but for its list, id
// and who added it. It must run in a transaction.
func (d *DB) SetWordEntries(ctx context.Context, ids []int64, as model.WordEntry) error {
	set := []string{"text", "match_mode", "level", "tags", "switched_off", "expires_at", "note"}
	return d.execIn(ctx, "UPDATE word_entries SET "+strings.Join(set, " = ?, ")+" = ? WHERE id IN ?", ids,
		as.Text, as.MatchMode, as.Level, as.Tags, as.SwitchedOff, as.ExpiresAt, as.Note)
}
