package biz

import (
	"context"
	"encoding/json"
	"math"
	"slices"
	"strings"
	"time"

	"vireo/dal"
	"vireo/dal/model"
)

// Work and rest, as the log shows them: acts that follow each other within
// breakGap are one piece of work, and within shiftGap one shift. While a case is
// held its lease is renewed, so the time from a claim to its decision is work.
const (
	breakGap = 10 * time.Minute
	shiftGap = 4 * time.Hour
	severe   = 3 // the severity from which a case is hard to look at
)

// bucketOf is the bucket of a time: they begin at one second and each is longer
// than the one before by the square root of two.
func bucketOf(ms int64) int64 {
	if ms < 1000 {
		return 0
	}
	return 1 + int64(math.Floor(2*math.Log2(float64(ms)/1000)))
}

// bucketBounds are the times of a bucket, ms.
func bucketBounds(bucket int64) (from, to float64) {
	if bucket <= 0 {
		return 0, 1000
	}
	return 1000 * math.Exp2(float64(bucket-1)/2), 1000 * math.Exp2(float64(bucket)/2)
}

// quantile is a time below which the share q of a histogram lies, ms, as if each
// bucket were filled evenly; zero: the histogram is empty.
func quantile(h map[int64]int64, q float64) int64 {
	keys, all := []int64{}, int64(0)
	for k, n := range h {
		keys, all = append(keys, k), all+n
	}
	slices.Sort(keys)
	want, seen := q*float64(all), int64(0)
	for _, k := range keys {
		if n := h[k]; n > 0 && float64(seen+n) >= want {
			from, to := bucketBounds(k)
			return int64(from + (to-from)*(want-float64(seen))/float64(n))
		}
		seen += h[k]
	}
	return 0
}

// fold makes rollups of events. It is a function of the events, in their order,
// and of where the shifts of the staff stood before them.
type fold struct {
	s         *Service
	only      string // the day whose events count; empty: all
	cases     map[model.StatCase]int64
	times     map[model.StatTime]int64
	staff     map[model.StatStaff]int64
	counts    map[model.StatCount]int64
	claims    map[claimKey][]claim
	exposures map[exposureKey]*model.StatExposure
	last      map[int64]*model.StatExposure // of each user; nil: none yet
}

type claimKey struct{ caseID, user int64 }

type claim struct{ seq, at int64 }

type exposureKey struct {
	day  string
	user int64
}

func (s *Service) newFold(day string) *fold {
	return &fold{
		s: s, only: day, cases: map[model.StatCase]int64{}, times: map[model.StatTime]int64{}, staff: map[model.StatStaff]int64{},
		counts: map[model.StatCount]int64{}, exposures: map[exposureKey]*model.StatExposure{}, last: map[int64]*model.StatExposure{},
	}
}

// statEvent is a row of the audit log with what the statistics read of its data.
type statEvent struct {
	*model.AuditLog
	day  string
	data struct {
		Case        *caseFacts `json:"case"`
		Reason      string     `json:"reason"`
		Outcome     string     `json:"outcome"`
		Measures    []string   `json:"measures"`
		BatchID     string     `json:"batch_id"`
		UndoneActor int64      `json:"undone_actor,string"`
		OpenedAt    int64      `json:"opened_at"`
	}
}

// add counts events, which follow those that were added before.
func (f *fold) add(ctx context.Context, db *dal.DB, rows []model.AuditLog) error {
	events := make([]statEvent, 0, len(rows))
	for i := range rows {
		e := statEvent{AuditLog: &rows[i], day: f.s.dayOf(rows[i].CreatedAt)}
		if f.only != "" && e.day != f.only {
			continue
		}
		_ = json.Unmarshal([]byte(rows[i].Data), &e.data) // ours; what is not there is not counted
		events = append(events, e)
	}
	if len(events) == 0 {
		return nil
	}
	if err := f.load(ctx, db, events); err != nil {
		return err
	}
	for i := range events {
		f.count(&events[i])
	}
	return nil
}

// load reads what the events refer to: the claims of their cases, and the shifts.
func (f *fold) load(ctx context.Context, db *dal.DB, events []statEvent) error {
	var cases, users []int64
	for _, e := range events {
		if _, seen := f.last[e.ActorID]; !seen && e.work() {
			f.last[e.ActorID] = nil
			users = append(users, e.ActorID)
		}
		if e.work() && e.CaseID != 0 && e.Action != "case.claim" {
			cases = append(cases, e.CaseID)
		}
	}
	slices.Sort(cases)
	rows, err := db.CaseClaims(ctx, slices.Compact(cases), events[len(events)-1].Seq)
	if err != nil {
		return err
	}
	f.claims = map[claimKey][]claim{}
	for _, r := range rows {
		k := claimKey{r.CaseID, r.ActorID}
		f.claims[k] = append(f.claims[k], claim{r.Seq, r.CreatedAt})
	}
	shifts, err := db.Exposures(ctx, users, f.only)
	for i := range shifts {
		f.last[shifts[i].UserID] = &shifts[i]
	}
	return err
}

// byStaff reports whether somebody of the staff did it, by hand or by a script.
func (e *statEvent) byStaff() bool {
	return e.ActorID != 0 && (e.ActorKind == ActorStaff || e.ActorKind == ActorToken)
}

// work reports whether it shows somebody at the panel at work. Batches go on by
// themselves.
func (e *statEvent) work() bool {
	if e.ActorID == 0 || e.ActorKind != ActorStaff || e.data.BatchID != "" {
		return false
	}
	switch e.Action {
	case "act", "action.undo", "appeal.decide", "messages.read":
		return true
	}
	return strings.HasPrefix(e.Action, "case.")
}

// claimed is when who did it claimed the case last; zero: never.
func (f *fold) claimed(e *statEvent) int64 {
	at := int64(0)
	for _, c := range f.claims[claimKey{e.CaseID, e.ActorID}] {
		if c.seq < e.Seq {
			at = c.at
		}
	}
	return at
}
