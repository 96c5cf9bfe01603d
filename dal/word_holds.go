package dal

import (
	"context"
	"fmt"

	"vireo/dal/model"
)

// AddWordHold remembers that an entry has put the item of a case on hold, and
// counts it for its day, whose row AddWordHits has made. A case has each entry
// once for each kind of text.
func (d *DB) AddWordHold(ctx context.Context, h model.WordHold) error {
	fresh, err := d.insertNew(ctx, "word_holds", "case_id, entry_id, field, level, day, verdict", h.CaseID, h.EntryID, h.Field, h.Level, h.Day, "")
	if err != nil || !fresh {
		return err
	}
	return d.countHold(ctx, &h, "holds", 1)
}

func (d *DB) countHold(ctx context.Context, h *model.WordHold, column string, by int64) error {
	return d.ctx(ctx).Exec("UPDATE word_days SET "+column+" = "+column+" + ? WHERE day = ? AND entry_id = ? AND field = ? AND level = ?",
		by, h.Day, h.EntryID, h.Field, h.Level).Error
}

// wordHolds reads and locks the holds of a case, in the order in which their days
// are counted.
func (d *DB) wordHolds(ctx context.Context, id int64) ([]model.WordHold, error) {
	var rows []model.WordHold
	return rows, d.ctx(ctx).Raw("SELECT * FROM word_holds WHERE case_id = ? ORDER BY entry_id, field"+d.dialect.forUpdate(), id).Scan(&rows).Error
}

// JudgeWordHolds stores what was made of a case's holds, and moves the counts of
// their days. next, from what it was, says what it is now: empty for undecided.
// The case must be locked.
func (d *DB) JudgeWordHolds(ctx context.Context, id int64, next func(verdict string) string) error {
	rows, err := d.wordHolds(ctx, id)
	if err != nil {
		return err
	}
	for i := range rows {
		h := &rows[i]
		is := next(h.Verdict)
		if is == h.Verdict {
			continue
		}
		if err := d.ctx(ctx).Exec("UPDATE word_holds SET verdict = ? WHERE id = ?", is, h.ID).Error; err != nil {
			return err
		}
		for column, by := range map[string]int64{h.Verdict: -1, is: 1} {
			if column == "" {
				continue
			}
			if err := d.countHold(ctx, h, column, by); err != nil { // a verdict is the name of its column
				return err
			}
		}
	}
	return nil
}

// MoveWordHolds gives the holds of a case to the one that reopens it.
func (d *DB) MoveWordHolds(ctx context.Context, from, to int64) error {
	return d.ctx(ctx).Exec("UPDATE word_holds SET case_id = ? WHERE case_id = ?", to, from).Error
}

// DropWordHolds forgets what entries did to the item of a case: it was taken back.
// The case must be locked. What is decided stays.
func (d *DB) DropWordHolds(ctx context.Context, id int64) error {
	rows, err := d.wordHolds(ctx, id)
	if err != nil {
		return err
	}
	for i := range rows {
		if rows[i].Verdict != "" {
			continue
		}
		if err := d.ctx(ctx).Exec("DELETE FROM word_holds WHERE id = ?", rows[i].ID).Error; err != nil {
			return err
		}
		if err := d.countHold(ctx, &rows[i], "holds", -1); err != nil {
			return err
		}
	}
	return nil
}

// EntryStats is what an entry did in a number of days.
type EntryStats struct {
	ID         int64 // of the entry
	Entry      string
	Hits       int64
	Holds      int64
	Confirmed  int64
	Overturned int64
	Decided    int64
	Precision  int64 // per cent of the decided holds that were confirmed; -1: none is decided
	Review     bool
}

// EntryStatsList is the entries that were found since a day (2006-01-02). To be
// reviewed are those with so many decided holds, of which less than so many per
// cent were confirmed.
func EntryStatsList(since string, holds, precision int64) *ListSpec {
	const rate = "CASE WHEN confirmed + overturned = 0 THEN -1 ELSE CAST((confirmed * 100 - confirmed * 100 %% (confirmed + overturned)) / (confirmed + overturned) AS %s) END"
	from := fmt.Sprintf("(SELECT entry_id AS id, entry, hits, holds, confirmed, overturned, confirmed + overturned AS decided, "+rate+" AS prec "+
		"FROM (SELECT entry_id, MAX(entry_text) AS entry, SUM(hits) AS hits, SUM(holds) AS holds, SUM(confirmed) AS confirmed, SUM(overturned) AS overturned "+
		"FROM word_days WHERE day >= '%s' GROUP BY entry_id) d) e", "SIGNED", since)
	review := fmt.Sprintf("(e.decided >= %d AND e.prec < %d)", holds, precision)
	return &ListSpec{
		From: from, Columns: "e.id, e.entry, e.hits, e.holds, e.confirmed, e.overturned, e.decided, e.prec AS " + quoted("precision") + ", " + review + " AS review",
		ID: "e.id", Default: "-hits", Search: []string{"e.entry"},
		Fields: []ListField{
			{Name: "entry", SQL: "e.entry", Kind: TextField, Filter: true, Sort: true},
			{Name: "hits", SQL: "e.hits", Kind: IntField, Filter: true, Range: true, Sort: true},
			{Name: "holds", SQL: "e.holds", Kind: IntField, Filter: true, Range: true, Sort: true},
			{Name: "confirmed", SQL: "e.confirmed", Kind: IntField, Filter: true, Range: true, Sort: true},
			{Name: "overturned", SQL: "e.overturned", Kind: IntField, Filter: true, Range: true, Sort: true},
			{Name: "precision", SQL: "e.prec", Kind: IntField, Filter: true, Range: true, Sort: true},
			{Name: "review", SQL: review, Kind: BoolField, Filter: true},
		},
	}
}

// quoted is a name that one of the databases would take for a keyword, in the
// quotes that both read.
func quoted(name string) string { return "`" + name + "`" }
