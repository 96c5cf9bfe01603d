package biz

import (
	"context"
	"errors"
	"fmt"
	"sync/atomic"
	"time"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// What is counted a day.
const (
	MetricReports = "reports" // also .confirmed and .rejected
	MetricHolds   = "holds"   // of the word filter; also .confirmed and .rejected
	MetricAppeals = "appeals" // also .upheld, .overturned, .partly and .settled
	MetricUsers   = "users"   // accounts made
	MetricVideos  = "videos"
	MetricComment = "comments"

	metricCases       = "cases." // and the event, of all queues: a series of days reads few rows
	metricClaims      = "claims"
	metricSkips       = "skips"
	metricEscalations = "escalations"
	metricDecisions   = "decisions" // of cases
	metricActs        = "acts"      // without a case
	metricBulk        = "bulk"      // of both, in batches
	metricMeasure     = "measure."  // and its name
	metricUndos       = "undos"
	metricOverturned  = "overturned"  // actions that another undid
	metricUndoneSelf  = "undone_self" // actions that they undid themselves
)

// posted are the tables that are counted for context. Nothing of them is in the
// audit log, so they are not part of a rebuild.
var posted = []string{MetricUsers, MetricVideos, MetricComment}

const (
	statsEvery   = time.Second
	statsBatch   = 500              // events that one transaction counts
	rebuildBatch = 2_000            // events that are read at once
	settledAfter = 10 * time.Minute // a row that is not committed by then never will be
	postedBatch  = 50_000           // ids that one transaction counts
)

// dayOf is the day of a time in the server's zone.
func (s *Service) dayOf(ms int64) string { return s.localTime(ms).Format(time.DateOnly) }

// WatchStats counts what happens until ctx ends. Every process may: the head's
// lock lets one count at a time, and each event once.
func (s *Service) WatchStats(ctx context.Context) {
	ctx = inBackground(ctx)
	t := time.NewTicker(statsEvery)
	defer t.Stop()
	var trouble trouble
	for {
		if err := errors.Join(s.RollStats(ctx), s.CountPosted(ctx)); trouble.begins(ctx, err) {
			s.log.Error("statistics: events are not counted; going on trying", "error", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-t.C:
		}
	}
}

// RollStats counts every sealed event that is not counted yet, once: its counts
// and the place up to which the log is counted are one transaction.
func (s *Service) RollStats(ctx context.Context) error {
	for {
		behind, err := s.db.StatsBehind(ctx)
		if err != nil || behind <= 0 {
			return err
		}
		n := 0
		err = s.db.InTx(ctx, func(tx *dal.DB) error {
			from, err := tx.LockStats(ctx)
			if err != nil {
				return err
			}
			rows, err := tx.AuditFacts(ctx, from, 1<<62, statsBatch)
			if n = len(rows); err != nil || n == 0 {
				return err
			}
			f := s.newFold("")
			if err := f.add(ctx, tx, rows); err != nil {
				return err
			}
			if err := tx.AddStats(ctx, f.rows()); err != nil {
				return err
			}
			return tx.SetStatsSeq(ctx, rows[n-1].Seq)
		})
		if err != nil || n == 0 {
			return err
		}
	}
}

// CountPosted counts accounts, videos and comments by their ids. Ids are given out
// before their rows are committed, so a row is looked at when its id is so old
// that whatever was to be committed is.
func (s *Service) CountPosted(ctx context.Context) error {
	if now := s.now(); now < s.stats.posted.Load() {
		return nil
	}
	for _, source := range posted {
		for more := true; more; {
			err := s.db.InTx(ctx, func(tx *dal.DB) (err error) {
				more, err = s.countPosted(ctx, tx, source)
				return err
			})
			if err != nil {
				return fmt.Errorf("count %s: %w", source, err)
			}
		}
	}
	s.stats.posted.Store(s.now() + time.Minute.Milliseconds())
	return nil
}

func (s *Service) countPosted(ctx context.Context, tx *dal.DB, source string) (more bool, err error) {
	m, err := tx.StatMark(ctx, source)
	if err != nil || s.now() < m.NextAt+settledAfter.Milliseconds() {
		return false, err
	}
	upTo := min(m.NextID, m.DoneID+postedBatch)
	slots, err := tx.CountRows(ctx, source, m.DoneID, upTo)
	if err != nil {
		return false, err
	}
	f := s.newFold("")
	for _, slot := range slots {
		f.counts[model.StatCount{Day: s.dayOf(slot.At), Metric: source}] += slot.N
	}
	if err := tx.AddStats(ctx, f.rows()); err != nil {
		return false, err
	}
	if m.DoneID = upTo; upTo < m.NextID {
		return true, tx.SaveStatMark(ctx, m)
	}
	m.NextAt = s.now()
	if m.NextID, err = tx.LastID(ctx, source); err != nil {
		return false, err
	}
	return false, tx.SaveStatMark(ctx, m)
}

// RebuildStats makes the rollups of a span of days anew from the audit log, a day
// at a time, while the server goes on; empty dates are its ends. progress hears of
// each day.
func (s *Service) RebuildStats(ctx context.Context, from, to string, progress func(done, total int64)) (days int64, err error) {
	begin, err := s.db.FirstAudit(ctx)
	if err != nil {
		return 0, err
	}
	if begin == 0 { // there is nothing, and that is soon counted
		begin = s.now()
	}
	first, last := s.localDay(s.localTime(begin)), s.localDay(s.clock())
	if first, err = s.dateOr("from", from, first); err != nil {
		return 0, err
	}
	if last, err = s.dateOr("to", to, last); err != nil {
		return 0, err
	}
	if last.Before(first) {
		return 0, errs.Invalid("to", errs.T("the span ends before it begins", "结束日期早于开始日期"))
	}
	total := int64(last.Sub(first).Hours()/24+0.5) + 1
	for day := first; !day.After(last); day = day.AddDate(0, 0, 1) {
		if err := s.rebuildDay(ctx, day); err != nil {
			return days, fmt.Errorf("%s: %w", day.Format(time.DateOnly), err)
		}
		days++
		if progress != nil {
			progress(days, total)
		}
	}
	return days, nil
}

// localDay is the beginning of a time's day in the server's zone.
func (s *Service) localDay(t time.Time) time.Time {
	y, m, d := t.In(s.cfg.Zone).Date()
	return time.Date(y, m, d, 0, 0, 0, 0, s.cfg.Zone)
}

func (s *Service) dateOr(field, text string, or time.Time) (time.Time, error) {
	if text == "" {
		return or, nil
	}
	t, err := time.ParseInLocation(time.DateOnly, text, s.cfg.Zone)
	if err != nil {
		return t, errs.Invalid(field, errs.T("%s must be a date such as 2026-01-31", "%s 须为日期，如 2026-01-31").F(field))
	}
	return t, nil
}

// rebuildTries bounds how often a rebuild finds that others have counted on.
const rebuildTries = 1000

var errCountedOn = errors.New("others have counted on")

// rebuildDay reads a day's events without a lock, since they never change, and
// stores what they make under the head's lock, when it knows all that is counted.
func (s *Service) rebuildDay(ctx context.Context, day time.Time) error {
	name := day.Format(time.DateOnly)
	f := s.newFold(name)
	after, started := int64(0), false
	for range rebuildTries {
		head, err := s.db.StatsSeq(ctx)
		if err != nil {
			return err
		}
		first, last, err := s.db.AuditRange(ctx, day.UnixMilli(), day.AddDate(0, 0, 1).UnixMilli())
		if err != nil {
			return err
		}
		if !started && first > 0 {
			after, started = first-1, true
		}
		if after, err = s.foldRange(ctx, f, after, min(last, head)); err != nil {
			return err
		}
		err = s.db.InTx(ctx, func(tx *dal.DB) error {
			now, err := tx.LockStats(ctx)
			if err != nil {
				return err
			}
			if now != head {
				return errCountedOn
			}
			return tx.ReplaceStats(ctx, name, posted, f.rows())
		})
		if !errors.Is(err, errCountedOn) {
			return err
		}
	}
	return errCountedOn
}

// foldRange adds the events after one place and up to another.
func (s *Service) foldRange(ctx context.Context, f *fold, after, upTo int64) (int64, error) {
	for after < upTo {
		rows, err := s.db.AuditFacts(ctx, after, upTo, rebuildBatch)
		if err != nil || len(rows) == 0 {
			return after, err
		}
		if err := f.add(ctx, s.db, rows); err != nil {
			return after, err
		}
		after = rows[len(rows)-1].Seq
	}
	return after, nil
}

// statsState is this process's part in counting.
type statsState struct {
	posted atomic.Int64 // ms: when to look again for what was posted
}
