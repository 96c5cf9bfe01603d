package biz

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"vireo/biz/errs"
	"vireo/biz/wordfilter"
	"vireo/dal"
	"vireo/dal/model"
)

// Word is one entry of the draft, or of a file.
type Word struct {
	ID      int64
	ListID  int64
	Text    string
	Match   wordfilter.Match
	Level   wordfilter.Level
	Tags    []string
	Off     wordfilter.Technique // techniques that do not count for it
	Expires int64                // ms; zero: never
	Note    string
	AddedBy int64 // user; zero: the command line
	AddedAt int64 // ms
}

var (
	noWord    = errs.T("this entry does not exist", "该词条不存在")
	wordTaken = errs.T("the list has an equal entry already", "词表中已有相同词条")
)

// wordKey is what makes two entries of a list equal: case, width and outer
// space make no other entry. A hash, because the text it stands for may grow
// beyond what a key may be long.
func wordKey(text string) string {
	folded := strings.ToLower(norm.NFKC.String(strings.TrimSpace(text)))
	sum := sha256.Sum256([]byte(strings.Join(strings.Fields(folded), " ")))
	return hex.EncodeToString(sum[:])
}

// problem says why the entry can't be one; nothing: it can.
func (w *Word) problem() errs.Text {
	switch n := utf8.RuneCountInString(w.Text); {
	case !utf8.ValidString(w.Text):
		return errs.T("the text is not valid UTF-8", "文本不是有效的 UTF-8")
	case strings.TrimSpace(w.Text) == "":
		return errs.T("the text is empty", "文本为空")
	case n > wordfilter.MaxEntry:
		return errs.T("the text has %d characters, at most %d are allowed", "文本有 %d 个字符，最多允许 %d 个").F(n, wordfilter.MaxEntry)
	case strings.ContainsFunc(w.Text, unshowable) || strings.ContainsAny(w.Text, "\r\n"):
		return errs.T("the text has control characters", "文本含有控制字符")
	case len(strings.Join(w.Tags, ",")) > maxWordNote:
		return errs.T("the tags have more than %d bytes", "标签超过 %d 字节").F(maxWordNote)
	case w.Note != "" && checkText("note", w.Note, maxWordNote) != nil:
		return errs.T("the note has control characters or more than %d of others", "备注含有控制字符，或超过 %d 个字符").F(maxWordNote)
	}
	return errs.Text{}
}

// row is the entry as it is stored.
func (w *Word) row() model.WordEntry {
	return model.WordEntry{
		ID: w.ID, ListID: w.ListID, Text: strings.TrimSpace(w.Text), TextKey: wordKey(w.Text), MatchMode: w.Match.String(), Level: w.Level.String(),
		Tags: strings.Join(w.Tags, ","), SwitchedOff: w.Off.String(), ExpiresAt: w.Expires, Note: w.Note, AddedBy: w.AddedBy, AddedAt: w.AddedAt,
	}
}

// wordOf reads a stored entry. Names that this program does not know are an
// error: a rule that is misread must not be published.
func wordOf(r *model.WordEntry) (Word, error) {
	w := Word{ID: r.ID, ListID: r.ListID, Text: r.Text, Expires: r.ExpiresAt, Note: r.Note, AddedBy: r.AddedBy, AddedAt: r.AddedAt, Tags: splitTags(r.Tags)}
	var err error
	if w.Match, err = wordfilter.ParseMatch(r.MatchMode); err == nil {
		if w.Level, err = wordfilter.ParseLevel(r.Level); err == nil {
			w.Off, err = wordfilter.ParseTechniques(r.SwitchedOff)
		}
	}
	if err != nil {
		err = fmt.Errorf("entry %d: %w", r.ID, err)
	}
	return w, err
}

// splitTags reads tags with commas between them; equal ones count once.
func splitTags(s string) []string {
	var tags []string
	for t := range strings.SplitSeq(s, ",") {
		if t = strings.TrimSpace(t); t != "" && !slices.Contains(tags, t) {
			tags = append(tags, t)
		}
	}
	return tags
}

// WordPage is one page of a list's entries.
type WordPage struct {
	Words []Word
	Next  int64 // the id to go on after; zero: that was the last page
}

// Words reads entries of a list, by id, after one of them.
func (s *Service) Words(ctx context.Context, list, after int64, limit int) (WordPage, error) {
	rows, err := s.db.WordEntries(ctx, list, after, limit)
	if err != nil {
		return WordPage{}, err
	}
	page := WordPage{Words: make([]Word, len(rows))}
	for i := range rows {
		if page.Words[i], err = wordOf(&rows[i]); err != nil {
			return WordPage{}, err
		}
	}
	if len(rows) == limit && limit > 0 {
		page.Next = rows[limit-1].ID
	}
	return page, nil
}

// wordEditor is who edits the draft, and which lists they may edit.
type wordEditor struct {
	by  Actor
	may func(list *model.WordList) error // nil: all
}

// anyWordEditor is the command line, and tests.
var anyWordEditor = wordEditor{by: command}

func (e wordEditor) check(list *model.WordList) error {
	if e.may == nil {
		return nil
	}
	return e.may(list)
}

// AddWord adds an entry to a list of the draft and answers its id.
func (s *Service) AddWord(ctx context.Context, w Word) (int64, error) {
	return s.addWord(ctx, anyWordEditor, w)
}

func (s *Service) addWord(ctx context.Context, e wordEditor, w Word) (int64, error) {
	w.ID, w.AddedAt = 0, s.now()
	var row model.WordEntry
	err := s.editWord(ctx, e, "word.create", w, func(tx *dal.DB) (int64, error) {
		row = w.row()
		err := tx.CreateWordEntry(ctx, &row)
		return row.ID, err
	})
	return row.ID, err
}

// UpdateWord replaces what an entry says; its list and who added it stay.
func (s *Service) UpdateWord(ctx context.Context, w Word) error {
	return s.updateWord(ctx, anyWordEditor, w)
}

func (s *Service) updateWord(ctx context.Context, e wordEditor, w Word) error {
	old, err := s.db.WordEntry(ctx, w.ID)
	if err != nil {
		return notFound(err, noWord)
	}
	w.ListID = old.ListID
	return s.editWord(ctx, e, "word.update", w, func(tx *dal.DB) (int64, error) {
		row := w.row()
		return w.ID, tx.UpdateWordEntry(ctx, &row)
	})
}

// DeleteWord removes an entry from the draft.
func (s *Service) DeleteWord(ctx context.Context, id int64) error {
	return s.deleteWord(ctx, anyWordEditor, id)
}

func (s *Service) deleteWord(ctx context.Context, e wordEditor, id int64) error {
	return s.db.InTx(ctx, func(tx *dal.DB) error {
		old, err := tx.WordEntry(ctx, id)
		if err != nil {
			return notFound(err, noWord)
		}
		list, err := tx.LockWordList(ctx, old.ListID)
		if err != nil {
			return notFound(err, noWordList)
		}
		if err := e.check(list); err != nil {
			return err
		}
		if gone, err := tx.DeleteWordEntry(ctx, id); err != nil || !gone {
			return err
		}
		if err := tx.TouchWordList(ctx, old.ListID, s.now()); err != nil {
			return err
		}
		return s.record(ctx, tx, AuditEvent{Actor: e.by, Action: "word.delete", ObjectKind: "word", ObjectID: id, Data: map[string]any{"list": old.ListID}, Text: old.Text})
	})
}

// editWord checks an entry and changes its list under the list's lock.
func (s *Service) editWord(ctx context.Context, e wordEditor, action string, w Word, edit func(tx *dal.DB) (int64, error)) error {
	if why := w.problem(); why != (errs.Text{}) {
		return errs.Invalid("text", errs.T("this can't be an entry: %s", "词条无效：%s").Fill(why))
	}
	if w.Level == wordfilter.Pass {
		return errs.Invalid("level", errs.T("an entry needs a level", "词条必须有等级"))
	}
	err := s.db.InTx(ctx, func(tx *dal.DB) error {
		list, err := tx.LockWordList(ctx, w.ListID)
		if err != nil {
			return notFound(err, noWordList)
		}
		if err := e.check(list); err != nil {
			return err
		}
		id, err := edit(tx)
		if err != nil {
			return err
		}
		if err := tx.TouchWordList(ctx, w.ListID, s.now()); err != nil {
			return err
		}
		data := map[string]any{"list": w.ListID, "level": w.Level.String(), "match": w.Match.String()}
		return s.record(ctx, tx, AuditEvent{Actor: e.by, Action: action, ObjectKind: "word", ObjectID: id, Data: data, Text: w.Text})
	})
	return taken(err, wordTaken)
}
