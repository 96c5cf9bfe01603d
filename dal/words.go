package dal

import (
	"context"

	"vireo/dal/model"
)

const listViews = "SELECT l.*, (SELECT COUNT(*) FROM word_entries e WHERE e.list_id = l.id) AS entries FROM word_lists l"

// WordLists reads every list with the number of its entries, by name.
func (d *DB) WordLists(ctx context.Context) ([]model.WordListView, error) {
	var rows []model.WordListView
	return rows, d.ctx(ctx).Raw(listViews + " ORDER BY l.name").Scan(&rows).Error
}

// WordList reads one list.
func (d *DB) WordList(ctx context.Context, id int64) (*model.WordListView, error) {
	var row model.WordListView
	err := d.ctx(ctx).Raw(listViews+" WHERE l.id = ?", id).Scan(&row).Error
	if err == nil && row.ID == 0 {
		err = ErrNotFound
	}
	return &row, err
}

// WordListByName reads one list by its unique name.
func (d *DB) WordListByName(ctx context.Context, name string) (*model.WordList, error) {
	l := d.q.WordList
	row, err := l.WithContext(ctx).Where(l.Name.Eq(name)).Take()
	return row, translate(err)
}

// CreateWordList adds a list and sets its id; ErrConflict when the name is taken.
func (d *DB) CreateWordList(ctx context.Context, l *model.WordList) error {
	return translate(d.q.WordList.WithContext(ctx).Create(l))
}

// UpdateWordList replaces what a list says about itself; ErrConflict when the
// name is taken.
func (d *DB) UpdateWordList(ctx context.Context, l *model.WordList) error {
	q := d.q.WordList
	_, err := q.WithContext(ctx).Where(q.ID.Eq(l.ID)).UpdateSimple(q.Name.Value(l.Name), q.Category.Value(l.Category),
		q.OwnerRole.Value(l.OwnerRole), q.Note.Value(l.Note), q.UpdatedAt.Value(l.UpdatedAt))
	return translate(err)
}

// LockWordList locks a list until the transaction ends, so that its entries are
// changed by one at a time.
func (d *DB) LockWordList(ctx context.Context, id int64) (*model.WordList, error) {
	var row model.WordList
	err := d.ctx(ctx).Raw("SELECT * FROM word_lists WHERE id = ?"+d.dialect.forUpdate(), id).Scan(&row).Error
	if err == nil && row.ID == 0 {
		err = ErrNotFound
	}
	return &row, err
}

// TouchWordList notes when a list or its entries last changed.
func (d *DB) TouchWordList(ctx context.Context, id, now int64) error {
	q := d.q.WordList
	_, err := q.WithContext(ctx).Where(q.ID.Eq(id)).UpdateSimple(q.UpdatedAt.Value(now))
	return err
}

// DeleteWordList removes a list with its entries. It must run in a transaction.
func (d *DB) DeleteWordList(ctx context.Context, id int64) error {
	e, l := d.q.WordEntry, d.q.WordList
	if _, err := e.WithContext(ctx).Where(e.ListID.Eq(id)).Delete(); err != nil {
		return err
	}
	_, err := l.WithContext(ctx).Where(l.ID.Eq(id)).Delete()
	return err
}

// Draft reads every entry of every list with its list, by id: one statement, so
// that it is the draft as it was at one moment.
func (d *DB) Draft(ctx context.Context) ([]model.DraftEntry, error) {
	var rows []model.DraftEntry
	return rows, d.ctx(ctx).Raw("SELECT e.*, l.name AS list, l.category FROM word_entries e JOIN word_lists l ON l.id = e.list_id ORDER BY e.id").Scan(&rows).Error
}
