package biz

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"unicode/utf8"

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
	Allowed        []string
}

func (st Staff) word(r *dal.WordEntryView) StaffWord {
	w, err := wordOf(&r.WordEntry)
	if err != nil { // of a later version of the program: shown as far as it is known
		w = Word{ID: r.ID, ListID: r.ListID, Text: r.Text, Note: r.Note}
	}
	return StaffWord{Word: w, List: r.List, Category: r.Category, Allowed: st.listActions(r.OwnerRole)}
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

// StaffRuleset is a published version with what the viewer may do.
type StaffRuleset struct {
	Ruleset
	InForce bool
	Allowed []string
}

// ActRollback publishes a version's content again.
const ActRollback = "rollback"

// StaffRulesets is one page of the published versions.
func (s *Service) StaffRulesets(ctx context.Context, st Staff, q ListQuery) (List[StaffRuleset], error) {
	now, err := s.db.RulesetVersion(ctx)
	if err != nil {
		return List[StaffRuleset]{}, err
	}
	return listOf(ctx, s.db, &dal.RulesetList, q, func(r *model.Ruleset) StaffRuleset { return st.ruleset(r, now) })
}

func (st Staff) ruleset(r *model.Ruleset, now int64) StaffRuleset {
	v := StaffRuleset{Ruleset: rulesetOf(r), InForce: r.Version == now, Allowed: []string{}}
	if !v.InForce && st.May(permPublish) {
		v.Allowed = append(v.Allowed, ActRollback)
	}
	return v
}

// StaffRuleset reads one published version.
func (s *Service) StaffRuleset(ctx context.Context, st Staff, version int64) (StaffRuleset, error) {
	now, err := s.db.RulesetVersion(ctx)
	if err != nil {
		return StaffRuleset{}, err
	}
	row, err := s.db.Ruleset(ctx, version)
	if err != nil {
		return StaffRuleset{}, notFound(err, noRuleset)
	}
	return st.ruleset(row, now), nil
}

// PublishStaffWords makes the draft the next version. What can't be looked for is
// named in the error's details.
func (s *Service) PublishStaffWords(ctx context.Context, st Staff, note string, skip bool) (int64, error) {
	out, err := s.PublishWords(ctx, Publication{Author: st.UserID, Note: note, SkipRefused: skip, By: st.Actor()})
	var refused *RefusedError
	var e *errs.Error
	if errors.As(err, &refused) && errors.As(err, &e) {
		return 0, e.With("refused", refused.Problems[:min(len(refused.Problems), 100)])
	}
	return out.Version, err
}

// RollbackStaffWords publishes an older version's content again.
func (s *Service) RollbackStaffWords(ctx context.Context, st Staff, version int64) (int64, error) {
	r, err := s.rollbackWords(ctx, st.Actor(), version, st.UserID)
	return r.Version, err
}

// WordHit is one entry that was found in one text.
type WordHit = model.WordHit

// WordHits is one page of the single hits.
func (s *Service) WordHits(ctx context.Context, q ListQuery) (List[WordHit], error) {
	return listOf(ctx, s.db, &dal.WordHitList, q, func(h *model.WordHit) WordHit { return *h })
}

// WordTest is a text that somebody wants to see judged.
type WordTest struct {
	Text  string
	Field string // title, comment, message, username or signature
	Draft bool   // by the draft, not by what is in force
}

// WordVerdict is how a text would be judged.
type WordVerdict struct {
	Version int64 // of the ruleset; zero: the draft, or none
	Level   string
	Public  string // as others would see it
	Normal  string // as the filter reads it
	Hits    []WordMatch
}

// WordMatch is one place where an entry was found.
type WordMatch struct {
	EntryID    int64
	Entry      string
	Level      string
	Start, End int64 // characters (code points) of the text
	Found      string
	Normal     string // Found as the filter reads it
	Techniques []string
}

// maxTest is the most characters of a text that is tested.
const maxTest = 10_000

// TestWords judges a text as if a user had written it; nothing is recorded.
func (s *Service) TestWords(ctx context.Context, t WordTest) (WordVerdict, error) {
	if err := checkText("text", t.Text, maxTest); err != nil {
		return WordVerdict{}, err
	}
	field, err := wordField(t.Field)
	if err != nil {
		return WordVerdict{}, err
	}
	f, version, err := s.testFilter(ctx, t.Draft)
	if err != nil {
		return WordVerdict{}, err
	}
	v := f.Judge(nil, t.Text, field)
	out := WordVerdict{Version: version, Level: v.Level.String(), Public: v.Mask(t.Text), Normal: wordfilter.Normalise(t.Text), Hits: []WordMatch{}}
	for _, h := range v.Hits {
		e := f.Entry(h.Entry)
		out.Hits = append(out.Hits, WordMatch{
			EntryID: e.ID, Entry: e.Text, Level: h.Level.String(), Techniques: h.Techniques.Names(), Found: t.Text[h.Start:h.End],
			Normal: wordfilter.Normalise(t.Text[h.Start:h.End]),
			Start:  int64(utf8.RuneCountInString(t.Text[:h.Start])), End: int64(utf8.RuneCountInString(t.Text[:h.End])),
		})
	}
	return out, nil
}

func wordField(name string) (wordfilter.Field, error) {
	name = cmp.Or(name, "comment")
	for f := range wordfilter.Fields {
		if f.String() == name {
			return f, nil
		}
	}
	return 0, errs.Invalid("field", errs.T("%s can't be %q", "%s 不能为 %q").F("field", name))
}

// testFilter is the filter in force, or one that is built from the draft.
func (s *Service) testFilter(ctx context.Context, draft bool) (*wordfilter.Filter, int64, error) {
	if !draft {
		f := s.words.force.Load()
		if f == nil {
			return nil, 0, errs.New(errs.Unavailable, errNoFilter).After(noFilterWait)
		}
		return f.filter, f.version, nil
	}
	r, err := s.draftRules(ctx)
	if err != nil {
		return nil, 0, err
	}
	b, err := r.build(s.now())
	if err != nil {
		return nil, 0, errBuild.Because(err)
	}
	return b.filter, 0, nil
}
