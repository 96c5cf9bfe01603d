package biz

import (
	"context"
	"slices"
	"strings"

	"vireo/biz/errs"
	"vireo/biz/wordfilter"
	"vireo/dal"
	"vireo/dal/model"
)

// The words as staff edit them at the panel. A list that has an owner is edited
// by that role and by higher ones.

const wordsEdit = "word-lists:edit"

var errListOwner = errs.New(errs.Forbidden, errs.T("another role looks after this list", "该词表由其他角色负责"))

// mayEditList reports why somebody may not edit a list.
func (st Staff) mayEditList(owner string) error {
	if err := st.Need(wordsEdit); err != nil {
		return err
	}
	if owner == "" || owner == st.Role || st.Rank() > st.table.Rank(owner) {
		return nil
	}
	return errListOwner
}

func (st Staff) editor() wordEditor {
	return wordEditor{by: st.Actor(), may: func(l *model.WordList) error { return st.mayEditList(l.OwnerRole) }}
}

// StaffWordList is a word list with what the viewer may do.
type StaffWordList struct {
	WordList
	Allowed []string
}

func (st Staff) wordList(r *model.WordListView) StaffWordList {
	return StaffWordList{wordListOf(r), st.listActions(r.OwnerRole)}
}

func (st Staff) listActions(owner string) []string {
	if st.mayEditList(owner) != nil {
		return []string{}
	}
	return []string{ActEdit, ActDelete}
}

// StaffWordLists is one page of the word lists.
func (s *Service) StaffWordLists(ctx context.Context, st Staff, q ListQuery) (List[StaffWordList], error) {
	return listOf(ctx, s.db, &dal.WordListList, q, st.wordList)
}

// StaffWordList reads one word list.
func (s *Service) StaffWordList(ctx context.Context, st Staff, id int64) (StaffWordList, error) {
	row, err := s.db.WordList(ctx, id)
	if err != nil {
		return StaffWordList{}, notFound(err, noWordList)
	}
	return st.wordList(row), nil
}

// checkOwner refuses owners that are no role, and those that would shut the
// editor out.
func (st Staff) checkOwner(role string) error {
	if _, ok := st.table.Role(role); role != "" && !ok {
		return errs.Invalid("owner_role", noRole)
	}
	return st.mayEditList(role)
}

// AddWordList makes a list of the draft and answers its id.
func (s *Service) AddWordList(ctx context.Context, st Staff, l WordList) (int64, error) {
	if err := st.checkOwner(l.OwnerRole); err != nil {
		return 0, err
	}
	return s.createWordList(ctx, st.editor(), l)
}

// WordListChange is what is to change of a list; nil: it stays.
type WordListChange struct {
	Name, Category, OwnerRole, Note *string
}

// ChangeWordList changes what a list says about itself.
func (s *Service) ChangeWordList(ctx context.Context, st Staff, id int64, c WordListChange) error {
	old, err := s.WordList(ctx, id)
	if err != nil {
		return err
	}
	if c.OwnerRole != nil {
		if err := st.checkOwner(*c.OwnerRole); err != nil {
			return err
		}
	}
	for _, f := range []struct{ to, from *string }{{&old.Name, c.Name}, {&old.Category, c.Category}, {&old.OwnerRole, c.OwnerRole}, {&old.Note, c.Note}} {
		if f.from != nil {
			*f.to = *f.from
		}
	}
	return s.updateWordList(ctx, st.editor(), old)
}

// RemoveWordList removes a list of the draft with its entries.
func (s *Service) RemoveWordList(ctx context.Context, st Staff, id int64) error {
	return s.deleteWordList(ctx, st.editor(), id)
}

// StaffWord is an entry of the draft with its list and what the viewer may do.
type StaffWord struct {
	Word
	List, Category string
	TagText        string // the tags as files have them
	Allowed        []string
}

func (st Staff) word(r *dal.WordEntryView) StaffWord {
	w, err := wordOf(&r.WordEntry)
	if err != nil { // of a later version of the program: shown as far as it is known
		w = Word{ID: r.ID, ListID: r.ListID, Text: r.Text, Note: r.Note}
	}
	return StaffWord{Word: w, List: r.List, Category: r.Category, TagText: strings.Join(w.Tags, ","), Allowed: st.listActions(r.OwnerRole)}
}

// StaffWords is one page of the draft's entries.
func (s *Service) StaffWords(ctx context.Context, st Staff, q ListQuery) (List[StaffWord], error) {
	return listOf(ctx, s.db, &dal.WordEntryList, q, st.word)
}

// StaffWord reads one entry of the draft.
func (s *Service) StaffWord(ctx context.Context, st Staff, id int64) (StaffWord, error) {
	entry, err := s.db.WordEntry(ctx, id)
	if err != nil {
		return StaffWord{}, notFound(err, noWord)
	}
	list, err := s.db.WordList(ctx, entry.ListID)
	if err != nil {
		return StaffWord{}, notFound(err, noWordList)
	}
	return st.word(&dal.WordEntryView{WordEntry: *entry, List: list.Name, Category: list.Category, OwnerRole: list.OwnerRole}), nil
}

// WordOrder is an entry as somebody at the panel writes it; nil: it stays, or is
// the usual one.
type WordOrder struct {
	Text, Match, Level, Note *string
	Tags, Off                *[]string
	Expires                  *int64
}

// apply puts an order into an entry.
func (o WordOrder) apply(w *Word) error {
	var err error
	if o.Text != nil {
		w.Text = *o.Text
	}
	if o.Match != nil {
		if w.Match, err = wordfilter.ParseMatch(*o.Match); err != nil {
			return errs.Invalid("match", errs.T("%s can't be %q", "%s 不能为 %q").F("match", *o.Match))
		}
	}
	if o.Level != nil {
		if w.Level, err = wordfilter.ParseLevel(*o.Level); err != nil {
			return errs.Invalid("level", errs.T("%s can't be %q", "%s 不能为 %q").F("level", *o.Level))
		}
	}
	if o.Off != nil {
		w.Off = 0
		for _, name := range *o.Off {
			t, err := wordfilter.ParseTechniques(name)
			if err != nil {
				return errs.Invalid("off", errs.T("%s can't be %q", "%s 不能为 %q").F("off", name))
			}
			w.Off |= t
		}
	}
	if o.Tags != nil {
		w.Tags = slices.Clone(*o.Tags)
	}
	if o.Note != nil {
		w.Note = *o.Note
	}
	if o.Expires != nil {
		if *o.Expires < 0 {
			return errs.Invalid("expires_at", errs.T("%s must not be negative", "%s 不能为负数").F("expires_at"))
		}
		w.Expires = *o.Expires
	}
	return nil
}

// AddStaffWord adds an entry to a list of the draft and answers its id.
func (s *Service) AddStaffWord(ctx context.Context, st Staff, list int64, o WordOrder) (int64, error) {
	w := Word{ListID: list, AddedBy: st.UserID}
	if err := o.apply(&w); err != nil {
		return 0, err
	}
	return s.addWord(ctx, st.editor(), w)
}

// ChangeStaffWord changes an entry of the draft.
func (s *Service) ChangeStaffWord(ctx context.Context, st Staff, id int64, o WordOrder) error {
	row, err := s.db.WordEntry(ctx, id)
	if err != nil {
		return notFound(err, noWord)
	}
	w, err := wordOf(row)
	if err != nil {
		return err
	}
	if err := o.apply(&w); err != nil {
		return err
	}
	return s.updateWord(ctx, st.editor(), w)
}

// RemoveStaffWord removes an entry of the draft.
func (s *Service) RemoveStaffWord(ctx context.Context, st Staff, id int64) error {
	return s.deleteWord(ctx, st.editor(), id)
}
