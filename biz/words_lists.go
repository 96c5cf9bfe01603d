package biz

import (
	"cmp"
	"context"
	"errors"
	"strings"
	"unicode/utf8"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// WordList is a named set of entries of the draft.
type WordList struct {
	ID        int64
	Name      string // unique
	Category  string // one of WordCategories
	OwnerRole string // who looks after it
	Note      string
	CreatedAt int64 // ms
	UpdatedAt int64 // ms: it or its entries
	Entries   int64
}

var (
	noWordList = errs.T("this word list does not exist", "该词表不存在")
	listTaken  = errs.T("there is a word list of this name already", "已存在同名词表")
)

// The most characters of what people write about lists and entries.
const (
	maxListName = 64
	maxWordNote = 255
)

// WordLists is every list of the draft, by name.
func (s *Service) WordLists(ctx context.Context) ([]WordList, error) {
	rows, err := s.db.WordLists(ctx)
	lists := make([]WordList, len(rows))
	for i := range rows {
		lists[i] = wordListOf(&rows[i])
	}
	return lists, err
}

// WordList is one list of the draft.
func (s *Service) WordList(ctx context.Context, id int64) (WordList, error) {
	row, err := s.db.WordList(ctx, id)
	if err != nil {
		return WordList{}, notFound(err, noWordList)
	}
	return wordListOf(row), nil
}

func wordListOf(r *model.WordListView) WordList {
	return WordList{
		ID: r.ID, Name: r.Name, Category: r.Category, OwnerRole: r.OwnerRole, Note: r.Note,
		CreatedAt: r.CreatedAt, UpdatedAt: r.UpdatedAt, Entries: r.Entries,
	}
}

// CreateWordList makes a list and answers its id. Its name must be free.
func (s *Service) CreateWordList(ctx context.Context, l WordList) (int64, error) {
	return s.createWordList(ctx, anyWordEditor, l)
}

func (s *Service) createWordList(ctx context.Context, e wordEditor, l WordList) (int64, error) {
	row, err := s.wordListRow(l)
	if err != nil {
		return 0, err
	}
	row.CreatedAt = row.UpdatedAt
	err = s.db.InTx(ctx, func(tx *dal.DB) error {
		row.ID = 0
		if err := tx.CreateWordList(ctx, row); err != nil {
			return err
		}
		return s.recordList(ctx, tx, e, "word_list.create", row)
	})
	return row.ID, taken(err, listTaken)
}

func (s *Service) recordList(ctx context.Context, tx *dal.DB, e wordEditor, action string, l *model.WordList) error {
	return s.record(ctx, tx, AuditEvent{Actor: e.by, Action: action, ObjectKind: "word_list", ObjectID: l.ID, Data: map[string]any{"name": l.Name, "category": l.Category}})
}

// UpdateWordList replaces a list's name, category, owner and note.
func (s *Service) UpdateWordList(ctx context.Context, l WordList) error {
	return s.updateWordList(ctx, anyWordEditor, l)
}

func (s *Service) updateWordList(ctx context.Context, e wordEditor, l WordList) error {
	row, err := s.wordListRow(l)
	if err != nil {
		return err
	}
	row.ID = l.ID
	err = s.db.InTx(ctx, func(tx *dal.DB) error {
		old, err := tx.LockWordList(ctx, l.ID)
		if err != nil {
			return notFound(err, noWordList)
		}
		if err := e.check(old); err != nil {
			return err
		}
		if err := tx.UpdateWordList(ctx, row); err != nil {
			return err
		}
		return s.recordList(ctx, tx, e, "word_list.update", row)
	})
	return taken(err, listTaken)
}

// DeleteWordList removes a list and its entries from the draft. What is
// published stays in force.
func (s *Service) DeleteWordList(ctx context.Context, id int64) error {
	return s.deleteWordList(ctx, anyWordEditor, id)
}

func (s *Service) deleteWordList(ctx context.Context, e wordEditor, id int64) error {
	return s.db.InTx(ctx, func(tx *dal.DB) error {
		old, err := tx.LockWordList(ctx, id)
		if err != nil {
			return notFound(err, noWordList)
		}
		if err := e.check(old); err != nil {
			return err
		}
		if err := tx.DeleteWordList(ctx, id); err != nil {
			return err
		}
		return s.recordList(ctx, tx, e, "word_list.delete", old)
	})
}

// wordListRow checks what people give and makes a row of it, changed now.
func (s *Service) wordListRow(l WordList) (*model.WordList, error) {
	l.Name = strings.TrimSpace(l.Name)
	l.Category = cmp.Or(l.Category, "other")
	err := cmp.Or(
		checkText("name", l.Name, maxListName), checkCategory(l.Category),
		checkOptional("owner_role", l.OwnerRole, maxListName), checkOptional("note", l.Note, maxWordNote),
	)
	return &model.WordList{Name: l.Name, Category: l.Category, OwnerRole: l.OwnerRole, Note: l.Note, UpdatedAt: s.now()}, err
}

// checkOptional is checkText for what may be empty.
func checkOptional(field, text string, limit int) error {
	if text == "" {
		return nil
	}
	return checkText(field, text, limit)
}

// taken turns a key that exists into an answer that says which.
func taken(err error, what errs.Text) error {
	if errors.Is(err, dal.ErrConflict) {
		return errs.New(errs.Conflict, what)
	}
	return err
}

// listNameFits reports whether a list may have this name.
func listNameFits(name string) bool {
	return strings.TrimSpace(name) != "" && utf8.RuneCountInString(name) <= maxListName && !strings.ContainsFunc(name, unshowable)
}
