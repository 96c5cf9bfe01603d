package biz

import (
	"cmp"
	"context"
	"slices"
	"time"

	"vireo/biz/wordfilter"
	"vireo/dal"
	"vireo/dal/model"
)

// What is stored, judged again: by a draft for a dry run, by the ruleset in force
// when it is applied to history. Both decide by the same functions.

// What judging again would do, or did, to an item.
const (
	OutcomeBlocked   = "blocked"   // it would be refused today: held, a signature cleared, a message masked
	OutcomeHeld      = "held"      // it goes on hold
	OutcomeMasked    = "masked"    // others see more, or other, stars
	OutcomeReleased  = "released"  // a hold or its stars go
	OutcomeUnchanged = "unchanged" // nothing
)

// historyKinds are the tables that are gone through, in this order.
var historyKinds = []string{model.SubjectVideo, model.SubjectComment, model.SubjectMessage, model.SubjectUser}

// historyFields are the kinds of text in each of them.
var historyFields = map[string][]textKind{
	model.SubjectVideo: {titleText}, model.SubjectComment: {commentText}, model.SubjectMessage: {messageText}, model.SubjectUser: {nameText, signatureText},
}

// HistoryFields lists the kinds of text that are judged again, by name.
func HistoryFields() []string {
	var out []string
	for _, kind := range historyKinds {
		for _, k := range historyFields[kind] {
			out = append(out, k.field.String())
		}
	}
	return out
}

// OutcomeCounts are how many items had which outcome.
type OutcomeCounts struct {
	Blocked   int64 `json:"blocked"`
	Held      int64 `json:"held"`
	Masked    int64 `json:"masked"`
	Released  int64 `json:"released"`
	Unchanged int64 `json:"unchanged"`
}

// HistoryCounts are OutcomeCounts by kind of text.
type HistoryCounts map[string]OutcomeCounts

func (c HistoryCounts) add(field, outcome string) {
	n := c[field]
	switch outcome {
	case OutcomeBlocked:
		n.Blocked++
	case OutcomeHeld:
		n.Held++
	case OutcomeMasked:
		n.Masked++
	case OutcomeReleased:
		n.Released++
	case OutcomeUnchanged:
		n.Unchanged++
	}
	c[field] = n
}

// clone is a copy that may be changed.
func (c HistoryCounts) clone() HistoryCounts {
	out := HistoryCounts{}
	for field, n := range c {
		out[field] = n
	}
	return out
}

// standing is what keeps the program from holding or releasing something.
type standing struct {
	decided bool  // people have decided about it
	touched bool  // people have reported it, or are at it, or it waits for another reason
	holds   int64 // that its live case has
}

// finding is one stored text and what a filter makes of it.
type finding struct {
	textKind
	text    string
	public  string // as others see it
	verdict wordfilter.Verdict
	outcome string
	after   string // public, afterwards
	move    int    // +1: it goes on hold, -1: it is released from hold
}

// judgedRow is one stored row with its texts judged.
type judgedRow struct {
	dal.HistoryRow
	kind  string
	found []finding // empty: it is gone, or not the users'
}

// gone reports whether nobody sees the row's texts any more, or no user wrote them.
func (r *judgedRow) gone() bool {
	own := model.CauseGone
	if r.kind == model.SubjectUser {
		own = model.CauseOwnerDeleted
	}
	return r.Skip || r.Causes&own != 0
}

// changes reports whether the row is to be changed.
func (r *judgedRow) changes() bool {
	return slices.ContainsFunc(r.found, func(x finding) bool { return x.outcome != OutcomeUnchanged })
}

// moves reports whether it is to be held or released.
func (r *judgedRow) moves() bool {
	return slices.ContainsFunc(r.found, func(x finding) bool {
		return x.move != 0 || x.field == wordfilter.Signature && x.outcome != OutcomeUnchanged
	})
}

// texts are the texts of a row, as users wrote them and as others see them.
func (r *judgedRow) texts(fields []string) []finding {
	if r.gone() {
		return nil
	}
	var out []finding
	for _, k := range historyFields[r.kind] {
		if !slices.Contains(fields, k.field.String()) {
			continue
		}
		x := finding{textKind: k, text: r.Text, public: r.PublicText}
		switch k.field {
		case wordfilter.Username:
			x.public = x.text
		case wordfilter.Signature:
			x.text = r.PublicText
		}
		if x.text != "" {
			out = append(out, x)
		}
	}
	return out
}

// judgeRow judges the texts of a row as if nobody had touched it.
func judgeRow(f *wordfilter.Filter, kind string, row dal.HistoryRow, fields []string) judgedRow {
	r := judgedRow{HistoryRow: row, kind: kind}
	r.found = r.texts(fields)
	for i := range r.found {
		x := &r.found[i]
		x.verdict = f.Judge(nil, x.text, x.field)
	}
	r.decide(standing{})
	return r
}

func (r *judgedRow) decide(st standing) {
	for i := range r.found {
		r.found[i].decide(r.Causes, st)
	}
}

// decide says what becomes of a text. Rules of each kind: docs/words.md.
func (x *finding) decide(causes model.Cause, st standing) {
	x.outcome, x.after, x.move = OutcomeUnchanged, x.public, 0
	level := x.verdict.Level
	switch x.field {
	case wordfilter.Username:
		if level == wordfilter.Block && !st.decided && st.holds == 0 {
			x.outcome, x.move = OutcomeBlocked, 1
		}
		return
	case wordfilter.Signature:
		if level == wordfilter.Block && !st.decided {
			x.outcome, x.after = OutcomeBlocked, ""
		}
		return
	case wordfilter.Message:
		x.after = maskRefused(x.verdict).Mask(x.text)
		x.outcome = x.visible()
		if level == wordfilter.Block && x.outcome != OutcomeUnchanged {
			x.outcome = OutcomeBlocked
		}
		return
	}
	x.after = x.verdict.Mask(x.text)
	onHold, hold := causes&model.CauseOnHold != 0, level >= wordfilter.Hold
	settled := st.decided || causes&model.CauseTakenDown != 0
	switch {
	case hold && !onHold && !settled && level == wordfilter.Block:
		x.outcome, x.move = OutcomeBlocked, 1
	case hold && !onHold && !settled:
		x.outcome, x.move = OutcomeHeld, 1
	case !hold && onHold && !settled && !st.touched:
		x.outcome, x.move = OutcomeReleased, -1
	default:
		x.outcome = x.visible()
	}
}

// visible is what changes for others.
func (x *finding) visible() string {
	switch x.after {
	case x.public:
		return OutcomeUnchanged
	case x.text:
		return OutcomeReleased
	}
	return OutcomeMasked
}

// maskRefused is a verdict whose refusals are masks: a message that was sent can't
// be refused any more.
func maskRefused(v wordfilter.Verdict) wordfilter.Verdict {
	v.Hits = slices.Clone(v.Hits)
	for i := range v.Hits {
		v.Hits[i].Level = min(v.Hits[i].Level, wordfilter.Mask)
	}
	return v
}

// strongest is the hit that decides; nil: there is none.
func (x *finding) strongest() *wordfilter.Hit {
	if len(x.verdict.Hits) == 0 {
		return nil
	}
	h := slices.MaxFunc(x.verdict.Hits, func(a, b wordfilter.Hit) int { return cmp.Compare(a.Level, b.Level) })
	return &h
}

// standings reads what keeps rows of a kind from being held or released.
func (s *Service) standings(ctx context.Context, db *dal.DB, kind string, ids []int64) (map[int64]standing, error) {
	out := make(map[int64]standing, len(ids))
	decided, err := db.DecidedSubjects(ctx, kind, ids)
	if err != nil {
		return nil, err
	}
	cases, err := db.CaseStandings(ctx, kind, ids, s.now())
	if err != nil {
		return nil, err
	}
	otherwise, err := db.HeldOtherwise(ctx, kind, ids, reasonWords)
	for _, id := range ids {
		out[id] = standing{decided: decided[id], touched: cases[id].Touched || otherwise[id], holds: cases[id].Holds}
	}
	return out, err
}

// judgeRows judges rows of a kind, with what people have done to them.
func (s *Service) judgeRows(ctx context.Context, f *wordfilter.Filter, kind string, rows []dal.HistoryRow, fields []string) ([]judgedRow, error) {
	own, err := s.findSystem(ctx)
	if err != nil {
		return nil, err
	}
	out := make([]judgedRow, len(rows))
	var moving []int64
	for i := range rows {
		rows[i].Skip = rows[i].Skip || own != 0 && rows[i].UserID == own
		out[i] = judgeRow(f, kind, rows[i], fields)
		if out[i].moves() {
			moving = append(moving, rows[i].ID)
		}
	}
	if len(moving) == 0 {
		return out, nil
	}
	st, err := s.standings(ctx, s.db, kind, moving)
	for i := range out {
		if out[i].moves() {
			out[i].decide(st[out[i].ID])
		}
	}
	return out, err
}

// historyRest is how long work on history rests after each part of it, as a share
// of how long that took: the app has the machine meanwhile (docs/adr/0017).
const historyRest = 2

// rest lets the app have the machine.
func rest(ctx context.Context, took time.Duration) error {
	t := time.NewTimer(min(took*historyRest, time.Second))
	defer t.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-t.C:
		return nil
	}
}
