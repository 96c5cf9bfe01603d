package biz

import (
	"context"
	"encoding/json"
	"errors"
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
	Kind    int              `json:"kind"`  // place in historyKinds
	After   int64            `json:"after"` // the last id that was passed
	Last    []int64          `json:"last"`  // of each kind, when it began
	Counts  HistoryCounts    `json:"counts"`
	Recent  int64            `json:"recent"`
	Refused int64            `json:"refused"`
	Passed  int64            `json:"passed"`
	Bars    map[string]int64 `json:"bars"` // by outcome: lots from here on are not sampled
}

var (
	noScan       = errs.T("this dry run does not exist", "该试运行不存在")
	errScanEnded = errs.New(errs.Conflict, errs.T("this dry run has ended already", "该试运行已结束"))
	scanRuns     = errs.T("another dry run waits or runs; let it end, or cancel it", "已有试运行在等待或进行中，请等待其结束或先取消")
)

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
			switch {
			case r.CreatedAt < since:
			case x.outcome == OutcomeHeld || x.move < 0:
				st.Recent += int64(x.move)
			case x.outcome == OutcomeBlocked: // it would never be written
				st.Refused++
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
	row.Counts, row.Done, row.Recent, row.Refused, row.FinishedAt = string(counts), st.Passed, st.Recent, st.Refused, 0
	if st.Kind == len(historyKinds) {
		row.FinishedAt = s.now()
	}
	return tx.SaveScan(ctx, row)
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
