package biz

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"hash/fnv"
	"slices"
	"strings"
	"time"

	"vireo/biz/errs"
	"vireo/biz/wordfilter"
	"vireo/dal"
	"vireo/dal/model"
)

// jobScan is a dry run of the draft over what is stored. It changes nothing.
const jobScan = "words.scan"

const (
	scanWindow   = 1000 // ids that one step looks at
	scanSample   = 200  // items of each outcome that are shown
	scanForecast = 30   // days of items that tell how many cases a day brings
	scanTime     = 90 * 24 * time.Hour
)

type scanPayload struct {
	Scan int64 `json:"scan"`
}

// scanState is how far a dry run is, with what it has found. Both are saved at once.
type scanState struct {
	Kind   int              `json:"kind"`  // place in historyKinds
	After  int64            `json:"after"` // the last id that was passed
	Last   []int64          `json:"last"`  // of each kind, when it began
	Counts HistoryCounts    `json:"counts"`
	Recent int64            `json:"recent"`
	Passed int64            `json:"passed"`
	Bars   map[string]int64 `json:"bars"` // by outcome: lots from here on are not sampled
}

var (
	noScan       = errs.T("this dry run does not exist", "该试运行不存在")
	errScanEnded = errs.New(errs.Conflict, errs.T("this dry run has ended already", "该试运行已结束"))
	scanRuns     = errs.T("another dry run waits or runs; let it end, or cancel it", "已有试运行在等待或进行中，请等待其结束或先取消")
)

// StartScan begins a dry run of the draft over the kinds of text named; nil: all.
// It judges by the draft as it is now.
func (s *Service) StartScan(ctx context.Context, actor Actor, fields []string) (int64, error) {
	fields, err := scanFields(fields)
	if err != nil {
		return 0, err
	}
	draft, err := s.publishable(ctx)
	if err != nil {
		return 0, err
	}
	content, checksum, err := draft.pack()
	if err != nil {
		return 0, err
	}
	row := model.WordScan{
		Fields: strings.Join(fields, ","), Checksum: checksum, Entries: int64(len(draft.Entries)), Counts: "{}", ActorID: actor.UserID, CreatedAt: s.now(),
	}
	if row.Base, err = s.db.RulesetVersion(ctx); err != nil {
		return 0, err
	}
	if row.RecentDays, err = s.forecastDays(ctx); err != nil {
		return 0, err
	}
	if _, row.Total, err = s.lastIDs(ctx, fields); err != nil {
		return 0, err
	}
	err = s.db.InTx(ctx, func(tx *dal.DB) error { return s.createScan(ctx, tx, actor, &row, content) })
	return row.ID, err
}

func (s *Service) createScan(ctx context.Context, tx *dal.DB, actor Actor, row *model.WordScan, content []byte) error {
	other, err := tx.LiveScan(ctx)
	if err != nil {
		return err
	}
	if other != 0 {
		return errs.New(errs.Conflict, scanRuns).With("scan_id", idText(other))
	}
	if err := tx.CreateScan(ctx, row, content); err != nil {
		return err
	}
	job, err := s.enqueue(ctx, tx, jobScan, scanPayload{row.ID}, JobOptions{Actor: actor, Total: row.Total})
	if err != nil {
		return err
	}
	if err := tx.SetScanJob(ctx, row.ID, job); err != nil {
		return err
	}
	return s.record(ctx, tx, AuditEvent{Actor: actor, Action: "words.scan", ObjectKind: "scan", ObjectID: row.ID,
		Data: map[string]any{"fields": row.Fields, "sha256": row.Checksum, "entries": row.Entries}})
}

// scanFields checks which kinds of text are wanted.
func scanFields(fields []string) ([]string, error) {
	all := HistoryFields()
	if len(fields) == 0 {
		return all, nil
	}
	for _, f := range fields {
		if !slices.Contains(all, f) {
			return nil, errs.Invalid("fields", errs.T("%s can't be %q", "%s 不能为 %q").F("fields", f))
		}
	}
	return slices.DeleteFunc(all, func(f string) bool { return !slices.Contains(fields, f) }), nil
}

// publishable is the draft as it would be published: without what can't be looked
// for.
func (s *Service) publishable(ctx context.Context) (rules, error) {
	draft, err := s.draftRules(ctx)
	if err != nil {
		return rules{}, err
	}
	b, err := draft.build(s.now())
	if err != nil {
		return rules{}, errBuild.Because(err)
	}
	if len(b.report.Refused) > 0 {
		draft.Entries = withoutRefused(draft, b)
	}
	return draft, nil
}

// forecastDays is how many days of items there are, at most scanForecast.
func (s *Service) forecastDays(ctx context.Context) (int64, error) {
	first, err := s.db.FirstWritten(ctx)
	if err != nil || first == 0 {
		return 1, err
	}
	days := (s.now() - first + dayMS - 1) / dayMS
	return max(1, min(days, scanForecast)), nil
}

const dayMS = int64(24 * time.Hour / time.Millisecond)

// lastIDs are the greatest ids of the tables that have these kinds of text, zero
// for the others, and their sum.
func (s *Service) lastIDs(ctx context.Context, fields []string) (last []int64, sum int64, err error) {
	last = make([]int64, len(historyKinds))
	for i, kind := range historyKinds {
		if !slices.ContainsFunc(historyFields[kind], func(k textKind) bool { return slices.Contains(fields, k.field.String()) }) {
			continue
		}
		if last[i], err = s.db.LastID(ctx, kind); err != nil {
			return nil, 0, err
		}
		sum += last[i]
	}
	return last, sum, nil
}

// scan is the job. Its filter is built once; reading and judging are outside of
// transactions, so that nobody waits for them.
func (s *Service) scan(ctx context.Context, run *JobRun) error {
	var p scanPayload
	var st scanState
	if err := errors.Join(run.Payload(&p), run.State(&st)); err != nil {
		return err
	}
	row, err := s.db.Scan(ctx, p.Scan)
	if err != nil || row.FinishedAt != 0 {
		return ignoreMissing(err)
	}
	f, err := s.scanFilter(ctx, row)
	if err != nil {
		return err
	}
	fields := strings.Split(row.Fields, ",")
	if st.Last == nil {
		if st.Last, row.Total, err = s.lastIDs(ctx, fields); err != nil {
			return err
		}
		st.Counts, st.Bars = HistoryCounts{}, map[string]int64{}
	}
	for row.FinishedAt == 0 {
		begun := time.Now()
		next, samples, err := s.scanPart(ctx, f, row, fields, st)
		if err != nil {
			return err
		}
		err = run.Step(ctx, func(tx *dal.DB) (any, int64, error) {
			if err := s.saveScan(ctx, tx, row, &next, samples); err != nil {
				return nil, 0, err
			}
			return next, next.Passed - st.Passed, nil
		})
		if err != nil {
			return err
		}
		st = next
		if err := rest(ctx, time.Since(begun)); err != nil {
			return err
		}
	}
	return nil
}

func (s *Service) scanFilter(ctx context.Context, row *model.WordScan) (*wordfilter.Filter, error) {
	content, err := s.db.ScanContent(ctx, row.ID)
	if err != nil {
		return nil, err
	}
	r, err := unpack(content, row.Checksum)
	if err != nil {
		return nil, err
	}
	b, err := r.build(s.now())
	return b.filter, err
}

// scanPart judges the next stretch of ids. It answers the state after it and what
// may be sampled, by outcome.
func (s *Service) scanPart(ctx context.Context, f *wordfilter.Filter, row *model.WordScan, fields []string, st scanState) (scanState, map[string][]model.WordScanSample, error) {
	for st.Kind < len(historyKinds) && st.After >= st.Last[st.Kind] {
		st.Kind, st.After = st.Kind+1, 0
	}
	st.Counts = st.Counts.clone()
	if st.Kind == len(historyKinds) {
		return st, nil, nil
	}
	kind, to := historyKinds[st.Kind], min(st.After+scanWindow, st.Last[st.Kind])
	rows, err := s.db.HistoryRows(ctx, kind, st.After, to, anyVersion)
	if err != nil {
		return st, nil, err
	}
	judged, err := s.judgeRows(ctx, f, kind, rows, fields)
	if err != nil {
		return st, nil, err
	}
	samples := map[string][]model.WordScanSample{}
	since := row.CreatedAt - row.RecentDays*dayMS
	for i := range judged {
		r := &judged[i]
		for j := range r.found {
			x := &r.found[j]
			st.Counts.add(x.field.String(), x.outcome)
			if r.CreatedAt >= since && (x.outcome == OutcomeHeld || x.move < 0) {
				st.Recent += int64(x.move)
			}
			lot := lotOf(row.ID, x.field.String(), r.ID)
			if bar, full := st.Bars[x.outcome]; x.outcome != OutcomeUnchanged && (!full || lot < bar) {
				samples[x.outcome] = append(samples[x.outcome], sampleOf(f, row.ID, lot, r, x))
			}
		}
	}
	st.Passed += to - st.After
	st.After = to
	return st, samples, nil
}

// anyVersion is above all versions.
const anyVersion = int64(1) << 62

// saveScan stores what a part has found.
func (s *Service) saveScan(ctx context.Context, tx *dal.DB, row *model.WordScan, st *scanState, samples map[string][]model.WordScanSample) error {
	bars := map[string]int64{}
	for _, outcome := range []string{OutcomeBlocked, OutcomeHeld, OutcomeMasked, OutcomeReleased} {
		if bar, full := st.Bars[outcome]; full {
			bars[outcome] = bar
		}
		if len(samples[outcome]) == 0 {
			continue
		}
		bar, err := tx.AddSamples(ctx, row.ID, outcome, samples[outcome], scanSample)
		if err != nil {
			return err
		}
		bars[outcome] = bar
	}
	st.Bars = bars
	counts, err := json.Marshal(st.Counts)
	if err != nil {
		return err
	}
	row.Counts, row.Done, row.Recent, row.FinishedAt = string(counts), st.Passed, st.Recent, 0
	if st.Kind == len(historyKinds) {
		row.FinishedAt = s.now()
	}
	return tx.SaveScan(ctx, row)
}

// lotOf decides which items are sampled: those with the smallest lots are as good
// as drawn at random, and the same ones after a restart.
func lotOf(scan int64, field string, id int64) int64 {
	h := fnv.New64a()
	_, _ = h.Write([]byte(idText(scan) + field + idText(id))) // never fails
	x := h.Sum64()
	x = (x ^ x>>33) * 0xff51afd7ed558ccd
	x = (x ^ x>>33) * 0xc4ceb9fe1a85ec53
	return int64((x ^ x>>33) >> 1)
}

// sampleHit is a hit of a sample, without the text. Start and End are bytes.
type sampleHit struct {
	EntryID    int64    `json:"entry_id"`
	Entry      string   `json:"entry"`
	Level      string   `json:"level"`
	Start      int      `json:"start"`
	End        int      `json:"end"`
	Techniques []string `json:"techniques,omitempty"`
}

func sampleOf(f *wordfilter.Filter, scan, lot int64, r *judgedRow, x *finding) model.WordScanSample {
	m := model.WordScanSample{
		ScanID: scan, Outcome: x.outcome, Lot: lot, Field: x.field.String(), SubjectKind: r.kind, SubjectID: r.ID, UserID: r.UserID,
		Level: x.verdict.Level.String(), Digest: sampleDigest(x.text),
	}
	if h := x.strongest(); h != nil {
		e := f.Entry(h.Entry)
		m.EntryID, m.Entry = e.ID, e.Text
	}
	hits := []sampleHit{}
	for _, h := range x.verdict.Hits[:min(len(x.verdict.Hits), mostHits)] {
		e := f.Entry(h.Entry)
		hits = append(hits, sampleHit{EntryID: e.ID, Entry: e.Text, Level: h.Level.String(), Start: h.Start, End: h.End, Techniques: h.Techniques.Names()})
	}
	b, err := json.Marshal(hits)
	if err != nil {
		panic(err) // strings and numbers only
	}
	m.Hits = string(b)
	return m
}

func sampleDigest(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:16])
}

// FinishScan is FinishJob for a dry run.
func (s *Service) FinishScan(ctx context.Context, id int64, tell func(Job)) (Job, error) {
	row, err := s.db.Scan(ctx, id)
	if err != nil {
		return Job{}, notFound(err, noScan)
	}
	return s.FinishJob(ctx, row.JobID, tell)
}

// CancelScan ends a dry run; what it has found stays to be seen.
func (s *Service) CancelScan(ctx context.Context, by Actor, id int64) error {
	row, err := s.db.Scan(ctx, id)
	if err != nil {
		return notFound(err, noScan)
	}
	err = s.CancelJob(ctx, by, row.JobID)
	var e *errs.Error
	if errors.As(err, &e) {
		return errScanEnded
	}
	return err
}

// sweepScans removes dry runs that are old.
func (s *Service) sweepScans(ctx context.Context) error {
	before := s.clock().Add(-scanTime).UnixMilli()
	for {
		var n int64
		err := s.db.InTx(ctx, func(tx *dal.DB) (err error) {
			n, err = tx.DeleteScans(ctx, before, sweepBatch)
			return err
		})
		if err != nil || n < sweepBatch {
			return err
		}
	}
}
