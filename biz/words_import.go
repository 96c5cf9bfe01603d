package biz

import (
	"context"
	"errors"
	"slices"
	"strings"

	"vireo/biz/errs"
	"vireo/biz/wordfilter"
	"vireo/dal"
	"vireo/dal/model"
)

// WordImport tells what an import does, or would do.
type WordImport struct {
	Added, Changed []WordChange
	Unchanged      int
	Repeated       int // lines equal to an earlier one of the file
	NewLists       []string
	Bad            []BadLine // with any of them nothing is imported
}

// errDryRun ends a transaction that is only tried.
var errDryRun = errors.New("only tried")

// ImportWords puts lines into the draft: new entries are added, equal ones take
// over what the file says, and nothing is removed. With bad lines, and with dry,
// it changes nothing. Doing it again changes nothing.
func (s *Service) ImportWords(ctx context.Context, lines []WordLine, by int64, dry bool) (WordImport, error) {
	return s.importWords(ctx, anyWordEditor, lines, by, dry)
}

func (s *Service) importWords(ctx context.Context, e wordEditor, lines []WordLine, by int64, dry bool) (WordImport, error) {
	lines, repeated, bad := uniqueLines(lines)
	bad = append(bad, unfindable(lines)...)
	if len(bad) > 0 {
		return WordImport{Bad: bad}, nil
	}
	var im wordImporter
	err := s.db.InTx(ctx, func(tx *dal.DB) error {
		im = wordImporter{s: s, tx: tx, editor: e, now: s.now(), by: by, dry: dry, out: WordImport{Repeated: repeated}}
		for _, list := range byList(lines) {
			if err := im.importList(ctx, list); err != nil {
				return err
			}
		}
		if dry || len(im.out.Bad) > 0 {
			return errDryRun
		}
		return nil
	})
	if errors.Is(err, errDryRun) {
		err = nil
	}
	return im.out, err
}

// wordImporter is one import in its transaction.
type wordImporter struct {
	s      *Service // that writes imports down; nil: nobody does
	tx     *dal.DB
	editor wordEditor
	now    int64
	by     int64
	dry    bool
	out    WordImport
}

// uniqueLines leaves out lines that say again what one before them says, and
// names those that contradict it.
func uniqueLines(lines []WordLine) (unique []WordLine, repeated int, bad []BadLine) {
	seen := make(map[string]int, len(lines))
	for i := range lines {
		l := &lines[i]
		key := l.List + "\x00" + wordKey(l.Text)
		first, again := seen[key]
		if !again {
			seen[key] = len(unique)
			unique = append(unique, *l)
			continue
		}
		repeated++
		a, b := unique[first].row(), l.row()
		if b.Text = a.Text; !sameEntry(&a, &b) {
			bad = append(bad, BadLine{l.Line, errs.T("the entry stands on line %d already and says something else there", "该词条已出现在第 %d 行，且内容不一致").F(unique[first].Line)})
		}
	}
	return unique, repeated, bad
}

// unfindable lists the lines that the filter can't look for.
func unfindable(lines []WordLine) []BadLine {
	set := wordfilter.Ruleset{Entries: make([]wordfilter.Entry, len(lines))}
	for i := range lines {
		set.Entries[i] = lines[i].Entry()
	}
	_, report, err := wordfilter.Build(set)
	if err != nil {
		return nil // publishing tells what the filter says of all lists together
	}
	var bad []BadLine
	for _, p := range report.Refused {
		bad = append(bad, BadLine{lines[p.Entry].Line, EntryProblem(p.Err)})
	}
	return bad
}

// Entry is the word as the filter looks for it.
func (w *Word) Entry() wordfilter.Entry {
	return wordfilter.Entry{ID: w.ID, Text: strings.TrimSpace(w.Text), Match: w.Match, Level: w.Level, Off: w.Off}
}

// byList groups lines by their lists' names, in ascending order: the order in
// which their rows are locked.
func byList(lines []WordLine) [][]WordLine {
	groups := map[string][]WordLine{}
	for _, l := range lines {
		groups[l.List] = append(groups[l.List], l)
	}
	names := make([]string, 0, len(groups))
	for name := range groups {
		names = append(names, name)
	}
	slices.Sort(names)
	out := make([][]WordLine, len(names))
	for i, name := range names {
		out[i] = groups[name]
	}
	return out
}

// importList brings the lines of one list into the draft and notes what that
// does.
func (im *wordImporter) importList(ctx context.Context, lines []WordLine) error {
	out := &im.out
	list, fresh, err := im.list(ctx, lines)
	if err != nil {
		return err
	}
	if err := im.editor.check(list); err != nil {
		return err
	}
	if fresh {
		out.NewLists = append(out.NewLists, list.Name)
	}
	old, err := im.entriesByKey(ctx, list.ID)
	if err != nil {
		return err
	}
	var added []model.WordEntry
	changed := map[model.WordEntry][]int64{} // what it becomes, without id, list and origin → ids
	for i := range lines {
		l := &lines[i]
		if l.Category != "" && l.Category != list.Category {
			out.Bad = append(out.Bad, BadLine{l.Line, errs.T("the list %s has the category %s", "词表 %s 的类别为 %s").F(list.Name, list.Category)})
			continue
		}
		row := l.row()
		switch was := old[row.TextKey]; {
		case was == nil:
			row.ListID, row.AddedBy, row.AddedAt = list.ID, im.by, im.now
			added = append(added, row)
			out.Added = append(out.Added, WordChange{List: list.Name, Text: row.Text, New: says(&row)})
		case sameEntry(was, &row):
			out.Unchanged++
		default:
			out.Changed = append(out.Changed, WordChange{List: list.Name, Text: row.Text, Old: says(was), New: says(&row)})
			row.TextKey = ""
			changed[row] = append(changed[row], was.ID)
		}
	}
	if im.dry {
		return nil
	}
	return im.store(ctx, list, added, changed)
}

// list finds and locks the list that lines go into, or makes it.
func (im *wordImporter) list(ctx context.Context, lines []WordLine) (*model.WordList, bool, error) {
	row, err := im.tx.WordListByName(ctx, lines[0].List)
	if err == nil {
		row, err = im.tx.LockWordList(ctx, row.ID)
		return row, false, err
	}
	if !errors.Is(err, dal.ErrNotFound) {
		return nil, false, err
	}
	category := "other"
	if i := slices.IndexFunc(lines, func(l WordLine) bool { return l.Category != "" }); i >= 0 {
		category = lines[i].Category
	}
	row = &model.WordList{Name: lines[0].List, Category: category, CreatedAt: im.now, UpdatedAt: im.now}
	return row, true, taken(im.tx.CreateWordList(ctx, row), listTaken)
}

func (im *wordImporter) entriesByKey(ctx context.Context, list int64) (map[string]*model.WordEntry, error) {
	rows, err := im.tx.EntriesOfList(ctx, list)
	byKey := make(map[string]*model.WordEntry, len(rows))
	for i := range rows {
		byKey[rows[i].TextKey] = &rows[i]
	}
	return byKey, err
}

// store writes what an import adds and changes in one list.
func (im *wordImporter) store(ctx context.Context, list *model.WordList, added []model.WordEntry, changed map[model.WordEntry][]int64) error {
	if len(added)+len(changed) == 0 {
		return nil
	}
	if err := im.tx.InsertWordEntries(ctx, added); err != nil {
		return err
	}
	for row, ids := range changed {
		if err := im.tx.SetWordEntries(ctx, ids, row); err != nil {
			return err
		}
	}
	if err := im.tx.TouchWordList(ctx, list.ID, im.now); err != nil {
		return err
	}
	if im.s == nil {
		return nil
	}
	changes := 0
	for _, ids := range changed {
		changes += len(ids)
	}
	return im.s.record(ctx, im.tx, AuditEvent{Actor: im.editor.by, Action: "word_list.import", ObjectKind: "word_list", ObjectID: list.ID,
		Data: map[string]any{"name": list.Name, "added": len(added), "changed": changes}})
}

// sameEntry reports whether two rows say the same.
func sameEntry(a, b *model.WordEntry) bool {
	return a.Text == b.Text && a.MatchMode == b.MatchMode && a.Level == b.Level && a.Tags == b.Tags &&
		a.SwitchedOff == b.SwitchedOff && a.ExpiresAt == b.ExpiresAt && a.Note == b.Note
}

// says is what a row does, in words.
func says(r *model.WordEntry) string {
	e := ruleEntry{Text: r.Text, Match: r.MatchMode, Level: r.Level, Off: r.SwitchedOff, Tags: r.Tags, Expires: r.ExpiresAt}
	return e.says()
}
