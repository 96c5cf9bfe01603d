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

// UserEvent is an action about a user or what is theirs, or a note about them.
type UserEvent struct {
	ID   int64 // of the event
	Ref  int64 // of the action or the note
	Note bool
}

// UserTimelineList is the list of both. Ids of events are even for actions and odd for notes.
var UserTimelineList = ListSpec{
	From: "(SELECT id * 2 AS id, id AS ref, FALSE AS note, owner_id, created_at, measure, subject_kind, actor_kind FROM actions UNION ALL " +
		"SELECT id * 2 + 1, id, TRUE, subject_id, created_at, 'note', 'user', 'staff' FROM notes WHERE subject_kind = 'user') t",
	Columns: "t.id, t.ref, t.note", ID: "t.id", Default: "-created_at",
	Fields: []ListField{
		{Name: "owner_id", SQL: "t.owner_id", Kind: IntField, Filter: true},
		{Name: "measure", SQL: "t.measure", Kind: TextField, Filter: true},
		{Name: "subject_kind", SQL: "t.subject_kind", Kind: TextField, Filter: true, Values: subjectKinds},
		{Name: "actor_kind", SQL: "t.actor_kind", Kind: TextField, Filter: true},
		{Name: "created_at", SQL: "t.created_at", Kind: TimeField, Range: true, Sort: true},
	},
}

// NotesByID reads notes.
func (d *DB) NotesByID(ctx context.Context, ids []int64) ([]model.Note, error) {
	var rows []model.Note
	if len(ids) == 0 {
		return nil, nil
	}
	return rows, d.ctx(ctx).Raw("SELECT * FROM notes WHERE id IN ?", ids).Scan(&rows).Error
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
