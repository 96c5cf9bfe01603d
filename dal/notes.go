package dal

import (
	"context"

	"vireo/dal/model"
)

// NoteList is the list of what staff wrote about users and cases.
var NoteList = ListSpec{
	From: "notes", Columns: "*", ID: "id", Default: "-id",
	Fields: []ListField{
		{Name: "subject_kind", SQL: "subject_kind", Kind: TextField, Filter: true},
		{Name: "subject_id", SQL: "subject_id", Kind: IntField, Filter: true},
		{Name: "author_id", SQL: "author_id", Kind: IntField, Filter: true},
		{Name: "retracted", SQL: "(retracted_at > 0)", Kind: BoolField, Filter: true},
		{Name: "created_at", SQL: "created_at", Kind: TimeField, Range: true, Sort: true},
	},
}

// AddNote adds a note and sets its id.
func (d *DB) AddNote(ctx context.Context, n *model.Note) error {
	n.ID = 0
	return translate(d.q.Note.WithContext(ctx).Create(n))
}

// Note reads a note about a user or a case.
func (d *DB) Note(ctx context.Context, kind string, subject, id int64) (*model.Note, error) {
	n := d.q.Note
	row, err := n.WithContext(ctx).Where(n.ID.Eq(id), n.SubjectKind.Eq(kind), n.SubjectID.Eq(subject)).Take()
	return row, translate(err)
}

// NotesOf lists the notes about a user or a case, oldest first.
func (d *DB) NotesOf(ctx context.Context, kind string, subject int64, limit int) ([]model.Note, error) {
	var rows []model.Note
	return rows, d.ctx(ctx).Raw("SELECT * FROM notes WHERE subject_kind = ? AND subject_id = ? ORDER BY id LIMIT ?", kind, subject, limit).Scan(&rows).Error
}

// RetractNote marks a note as retracted, once, and tells whether it did.
func (d *DB) RetractNote(ctx context.Context, id, now int64) (bool, error) {
	res := d.ctx(ctx).Exec("UPDATE notes SET retracted_at = ? WHERE id = ? AND retracted_at = 0", now, id)
	return res.RowsAffected == 1, res.Error
}
