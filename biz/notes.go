package biz

import (
	"context"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// Note is what staff wrote about a user or a case, for staff.
type Note struct {
	ID          int64
	AuthorID    int64
	AuthorName  string
	Text        string // empty once it is retracted
	CreatedAt   int64  // ms
	RetractedAt int64  // zero: it stands
	Allowed     []string
}

// ActRetract is taking one's own note back.
const ActRetract = "retract"

const permNote = "users:note"

// notePermission is what writing notes about a kind of subject needs.
func notePermission(kind string) string {
	if kind == model.NoteUser {
		return permNote
	}
	return permWork
}

var noNote = errs.T("this note does not exist", "该备注不存在")

func (st Staff) note(kind string) func(*model.Note) Note {
	return func(r *model.Note) Note {
		n := Note{ID: r.ID, AuthorID: r.AuthorID, Text: r.Text, CreatedAt: r.CreatedAt, RetractedAt: r.RetractedAt, Allowed: []string{}}
		switch {
		case n.RetractedAt != 0:
			n.Text = ""
		case n.AuthorID == st.UserID && st.May(notePermission(kind)):
			n.Allowed = append(n.Allowed, ActRetract)
		}
		return n
	}
}

// noted fails unless there is what a note is about. It answers whose it is.
func (s *Service) noted(ctx context.Context, kind string, id int64) (owner int64, err error) {
	if kind == model.NoteUser {
		_, err := s.db.Owner(ctx, id)
		return id, notFound(err, noUser)
	}
	c, err := s.db.Case(ctx, id)
	return c.OwnerID, notFound(err, noCase)
}

// StaffNotes is one page of the notes about a user or a case.
func (s *Service) StaffNotes(ctx context.Context, st Staff, kind string, subject int64, q ListQuery) (List[Note], error) {
	if _, err := s.noted(ctx, kind, subject); err != nil {
		return List[Note]{}, err
	}
	q.Filters = append(q.Filters, ListFilter{"subject_kind", []string{kind}})
	list, err := listOf(ctx, s.db, &dal.NoteList, q.only("subject_id", subject), st.note(kind))
	return mapList(list, err, func(rows []Note) ([]Note, error) { return s.signNotes(ctx, rows) })
}

// mostNotes is how many notes come with what they are about.
const mostNotes = 100

// notesOf is the first notes about a user or a case.
func (s *Service) notesOf(ctx context.Context, st Staff, kind string, subject int64) ([]Note, error) {
	rows, err := s.db.NotesOf(ctx, kind, subject, mostNotes)
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	notes := make([]Note, len(rows))
	for i := range rows {
		notes[i] = st.note(kind)(&rows[i])
	}
	return s.signNotes(ctx, notes)
}

func (s *Service) signNotes(ctx context.Context, rows []Note) ([]Note, error) {
	p, err := s.people(ctx, ownersOf(rows, func(n *Note) int64 { return n.AuthorID }))
	for i := range rows {
		rows[i].AuthorName = p.names[rows[i].AuthorID]
	}
	return rows, err
}

// AddNote writes a note about a user or a case.
func (s *Service) AddNote(ctx context.Context, st Staff, kind string, subject int64, text string) (Note, error) {
	if err := checkText("text", text, maxCaseNote); err != nil {
		return Note{}, err
	}
	owner, err := s.noted(ctx, kind, subject)
	if err != nil {
		return Note{}, err
	}
	row := model.Note{SubjectKind: kind, SubjectID: subject, AuthorID: st.UserID, Text: text, CreatedAt: s.now()}
	err = s.db.InTx(ctx, func(tx *dal.DB) error {
		if err := tx.AddNote(ctx, &row); err != nil {
			return err
		}
		return s.recordNote(ctx, tx, st, "note.create", &row, owner)
	})
	return s.oneNote(ctx, st, &row, err)
}

func (s *Service) oneNote(ctx context.Context, st Staff, row *model.Note, err error) (Note, error) {
	if err != nil {
		return Note{}, err
	}
	rows, err := s.signNotes(ctx, []Note{st.note(row.SubjectKind)(row)})
	return rows[0], err
}

// RetractNote takes one's own note back, once. The audit log keeps it.
func (s *Service) RetractNote(ctx context.Context, st Staff, kind string, subject, id int64) (Note, error) {
	owner, err := s.noted(ctx, kind, subject)
	if err != nil {
		return Note{}, err
	}
	row, err := s.db.Note(ctx, kind, subject, id)
	if err != nil {
		return Note{}, notFound(err, noNote)
	}
	if row.AuthorID != st.UserID {
		return Note{}, errs.New(errs.Forbidden, errs.T("only its author retracts a note", "只有作者可以撤回备注"))
	}
	row.RetractedAt = s.now()
	err = s.db.InTx(ctx, func(tx *dal.DB) error {
		ok, err := tx.RetractNote(ctx, id, row.RetractedAt)
		if err != nil {
			return err
		}
		if !ok {
			return errs.New(errs.Conflict, errs.T("this note has been retracted already", "该备注已被撤回"))
		}
		return s.recordNote(ctx, tx, st, "note.retract", row, owner)
	})
	return s.oneNote(ctx, st, row, err)
}

func (s *Service) recordNote(ctx context.Context, tx *dal.DB, st Staff, action string, n *model.Note, owner int64) error {
	e := AuditEvent{Actor: st.Actor(), Action: action, ObjectKind: n.SubjectKind, ObjectID: n.SubjectID, Text: n.Text, TextOwner: owner, Data: map[string]any{"note_id": idText(n.ID)}}
	if n.SubjectKind == model.NoteCase {
		e.CaseID = n.SubjectID
	}
	return s.record(ctx, tx, e)
}
