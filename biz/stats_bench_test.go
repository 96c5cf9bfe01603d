package biz

import (
	"context"
	"fmt"
	"log/slog"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"vireo/dal"
	"vireo/dal/daltest"
)

// statDays is how many days the benchmark's rollups have.
const statDays = 730

// BenchmarkStats asks for statistics over two years of days beside a million cases and
// tells the median and the 99th percentile: scripts/bench-stats.sh.
func BenchmarkStats(b *testing.B) {
	for _, kind := range daltest.Kinds {
		b.Run(kind, func(b *testing.B) {
			at := &atomic.Int64{}
			at.Store(time.Date(2026, 3, 14, 15, 9, 26, 0, time.UTC).UnixMilli())
			s := openRules(b, daltest.Fresh(b, kind), at)
			s.log = slog.New(slog.DiscardHandler)
			s.SetGuard(func(context.Context, *dal.DB, Actor, string, int64, string) error { return nil })
			s.queueMillion()
			n := s.twoYears(b)
			b.Logf("%d cases, %d rows of %d days are written", queueCases, n, statDays)
			for b.Loop() {
				s.askStats(b)
				s.exportMillion(b)
			}
		})
	}
}

// exportMillion writes the million comments as CSV and tells how much memory that takes
// as the file grows.
func (s *testRules) exportMillion(b *testing.B) {
	e, err := s.BeginExport(b.Context(), s.Operator(), ExportQuery{Resource: "comments"})
	if err != nil {
		b.Fatal(err)
	}
	w := &heapWriter{b: b, next: 10 << 20}
	begun := time.Now()
	rows, err := e.Write(b.Context(), w, func(context.Context) error { return nil })
	if err != nil {
		b.Fatal(err)
	}
	b.Logf("list export: %d rows, %d MiB in %v, at most %d KiB of heap in use at once", rows, w.n>>20, time.Since(begun).Round(time.Millisecond), w.peak>>10)
}

// heapWriter counts what is written and looks at the heap now and then.
type heapWriter struct {
	b             *testing.B
	n, next, seen int64
	peak          uint64
}

func (w *heapWriter) Write(p []byte) (int, error) {
	w.n += int64(len(p))
	var m runtime.MemStats
	if w.n-w.seen >= 100<<10 {
		w.seen = w.n
		runtime.ReadMemStats(&m)
		w.peak = max(w.peak, m.HeapAlloc)
	}
	if w.n >= w.next {
		w.next += 20 << 20
		runtime.GC()
		runtime.ReadMemStats(&m)
		w.b.Logf("list export: after %3d MiB of the file %d KiB are live", w.n>>20, m.HeapAlloc>>10)
	}
	return len(p), nil
}

func (s *testRules) askStats(b *testing.B) {
	ctx := b.Context()
	st := Staff{UserID: 1}
	ask := func(what string, fn func(q StatsQuery) error) {
		for _, span := range []struct{ name, from string }{{"4 weeks", ""}, {"a year", "2025-03-15"}} {
			percentiles(b, what+", "+span.name, func() {
				if err := fn(StatsQuery{From: span.from}); err != nil {
					b.Fatal(err)
				}
			})
		}
	}
	ask("overview", func(q StatsQuery) error { _, err := s.StatsOverview(ctx, q); return err })
	ask("flow", func(q StatsQuery) error { _, err := s.StatsFlow(ctx, q); return err })
	ask("moderators", func(q StatsQuery) error { _, err := s.StatsModerators(ctx, st, q); return err })
	ask("appeals", func(q StatsQuery) error { _, err := s.StatsAppeals(ctx, q); return err })
	percentiles(b, "exposure", func() {
		if _, err := s.StatsExposure(ctx, st, false); err != nil {
			b.Fatal(err)
		}
	})
}

// twoYears writes rollups as a busy house has them: five queues, fifteen reasons, thirty
// moderators.
func (s *testRules) twoYears(b *testing.B) (n int) {
	tx, err := s.raw().Begin()
	if err != nil {
		b.Fatal(err)
	}
	insert := func(table, columns string, rows [][]any) {
		for len(rows) > 0 && err == nil {
			part := rows[:min(100, len(rows))]
			rows = rows[len(part):]
			var marks []string
			var args []any
			for _, r := range part {
				marks, args = append(marks, "(?"+strings.Repeat(", ?", len(r)-1)+")"), append(args, r...)
			}
			n += len(part)
			_, err = tx.Exec("INSERT INTO "+table+" ("+columns+") VALUES "+strings.Join(marks, ", "), args...)
		}
	}
	for d := range statDays {
		day := time.UnixMilli(s.at.Load()).UTC().AddDate(0, 0, -d).Format(time.DateOnly)
		var cases, times, staff, counts, exposures [][]any
		for q := 1; q <= 5; q++ {
			for r := range reasons {
				for _, event := range []string{"opened", "actioned", "no_violation"} {
					cases = append(cases, []any{day, q, "comment", reasons[r].Name, event, r + q})
				}
			}
			for bucket := range 25 {
				times = append(times, []any{day, "queue", q, bucket, bucket})
			}
		}
		for user := 1; user <= 30; user++ {
			for m := range 12 {
				staff = append(staff, []any{day, user, fmt.Sprint("measure.", m), m})
			}
			for bucket := range 10 {
				times = append(times, []any{day, "staff", user, bucket, bucket})
			}
			exposures = append(exposures, append([]any{day, user, s.at.Load() - int64(d)*86_400_000, 1}, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1))
		}
		for m := range 12 {
			counts = append(counts, []any{day, fmt.Sprint("m", m), m})
		}
		for _, event := range []string{"opened", "actioned", "no_violation"} {
			counts = append(counts, []any{day, metricCases + event, 5 * len(reasons)})
		}
		insert("stat_cases", "day, queue_id, subject_kind, reason, event, n", cases)
		insert("stat_times", "day, scope, scope_id, bucket, n", times)
		insert("stat_staff", "day, user_id, metric, n", staff)
		insert("stat_counts", "day, metric, n", counts)
		insert("stat_exposures", "day, user_id, last_at, active_ms, severe0, severe1, severe2, severe3, severe4, shift_at, shift_ms, shift0, shift1, shift2, shift3, shift4, work_at, work_ms, work_hard", exposures)
	}
	for table, key := range map[string]string{
		"stat_cases": "queue_id, subject_kind, reason, event", "stat_times": "scope, scope_id, bucket", "stat_staff": "user_id, metric", "stat_counts": "metric",
	} {
		if err == nil {
			_, err = tx.Exec("INSERT INTO " + table + " (day, " + key + ", n) SELECT SUBSTR(day, 1, 7), " + key + ", SUM(n) FROM " + table + " GROUP BY SUBSTR(day, 1, 7), " + key)
		}
	}
	if err == nil {
		err = tx.Commit()
	}
	if err != nil {
		b.Fatal(err)
	}
	return n
}
