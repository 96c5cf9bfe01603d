package biz

import (
	"context"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"vireo/biz/access"
	"vireo/dal"
	"vireo/dal/daltest"
	"vireo/dal/model"
)

// queueCases is how many live cases the benchmark's queue has, each of a comment of its
// own.
const queueCases = 1_000_000

// BenchmarkQueue works in a queue of a million cases and tells the median and the 99th
// percentile of what moderators wait for: scripts/bench-queue.sh. The bar for the latter
// is 20 ms.
func BenchmarkQueue(b *testing.B) {
	for _, kind := range daltest.Kinds {
		b.Run(kind, func(b *testing.B) {
			at := &atomic.Int64{}
			at.Store(time.Date(2026, 3, 14, 15, 9, 26, 0, time.UTC).UnixMilli())
			s := openRules(b, daltest.Fresh(b, kind), at)
			s.log = slog.New(slog.DiscardHandler)
			s.SetGuard(func(context.Context, *dal.DB, Actor, string, int64, string) error { return nil }) // one read of one row more
			if err := s.FirstPolicies(b.Context()); err != nil {                                          // a decision names one
				b.Fatal(err)
			}
			begun := time.Now()
			s.queueMillion()
			b.Logf("%d cases are written in %v", queueCases, time.Since(begun).Round(time.Millisecond))
			for b.Loop() {
				s.workQueue(b)
				s.rerouteAll(b)
			}
		})
	}
}

func (s *testRules) workQueue(b *testing.B) {
	ctx, staff := b.Context(), Actor{UserID: benchStaff, Kind: ActorStaff}
	open := ListQuery{PerPage: 25, Sort: []string{"priority"}, Filters: []ListFilter{{"state", []string{"open"}}}}
	fail := func(err error) {
		if err != nil {
			b.Fatal(err)
		}
	}
	percentiles(b, "list, first page with its total", func() {
		l, err := s.ListCases(ctx, open)
		fail(err)
		if len(l.Rows) != 25 {
			b.Fatalf("%d rows", len(l.Rows))
		}
	})
	cursor := ""
	percentiles(b, "list, next page by cursor", func() {
		q := open
		q.Cursor = cursor
		l, err := s.ListCases(ctx, q)
		fail(err)
		cursor = l.Next
	})
	percentiles(b, "list of one queue, first page", func() {
		q := open
		q.Filters = append(q.Filters[:1:1], ListFilter{"queue_id", []string{"4"}})
		_, err := s.ListCases(ctx, q)
		fail(err)
	})
	percentiles(b, "queues with their counts", func() {
		_, err := s.Queues(ctx, Staff{UserID: benchStaff, Role: access.Senior, table: s.policy.force.Load()}, ListQuery{})
		fail(err)
	})
	var c *Case
	take := func(queues ...int64) func() {
		return func() {
			var err error
			c, err = s.NextCase(ctx, staff, false, queues...)
			fail(err)
			if c == nil {
				b.Fatal("no case")
			}
		}
	}
	next := take()
	percentiles(b, "next case, of all five queues", next)
	percentiles(b, "next case, of one queue", take(3))
	percentiles(b, "next case, of three queues", take(2, 4, 5))
	percentiles(b, "next case, and decide: no violation", func() {
		next()
		_, err := s.Decide(ctx, staff, CaseRef{c.ID, c.LeaseToken, c.Version}, Decision{Outcome: model.OutcomeNoViolation})
		fail(err)
	})
	percentiles(b, "next case, and decide: take down", func() {
		next()
		_, err := s.Decide(ctx, staff, CaseRef{c.ID, c.LeaseToken, c.Version}, Decision{
			Outcome: model.OutcomeActioned, Policy: "spam", Measures: []Measure{{Kind: MeasureTakedown}},
		})
		fail(err)
	})
}

// rerouteAll has rules send every case to another queue, by the job, while reports
// could come: how long does a step hold the others up?
func (s *testRules) rerouteAll(b *testing.B) {
	ctx := b.Context()
	st := Staff{UserID: benchStaff, Role: access.Admin, table: s.policy.force.Load()}
	if _, err := s.SetRoutes(ctx, st, 1, []RouteRule{{Queue: 2, Scripts: []string{scriptLatin}}}); err != nil {
		b.Fatal(err)
	}
	begun := time.Now()
	var took []time.Duration
	var state routeState
	for state.Last == 0 || state.After < state.Last {
		step := time.Now()
		err := s.db.InTx(ctx, func(tx *dal.DB) error { _, err := s.routeStep(ctx, tx, &state); return err })
		if err != nil {
			b.Fatal(err)
		}
		took = append(took, time.Since(step))
	}
	slices.Sort(took)
	b.Logf("%d cases move to another queue in %v; a step p50 %v, worst %v", state.Moved, time.Since(begun).Round(time.Millisecond),
		took[len(took)/2].Round(time.Microsecond), took[len(took)-1].Round(time.Microsecond))
}

// benchStaff works in the benchmark's queue.
const benchStaff = 1 << 40

// percentiles does something often and logs how long it took.
func percentiles(b *testing.B, what string, do func()) {
	const times = 500
	took := make([]time.Duration, times)
	for i := range took {
		begun := time.Now()
		do()
		took[i] = time.Since(begun)
	}
	slices.Sort(took)
	b.Logf("%-40s p50 %8v  p99 %8v  worst %8v", what, took[times/2].Round(time.Microsecond), took[times*99/100].Round(time.Microsecond), took[times-1].Round(time.Microsecond))
}

// queueMillion writes accounts, videos, comments and a case for each comment, many in a
// statement.
func (s *testRules) queueMillion() {
	s.t.Helper()
	db := s.raw()
	tx, err := db.Begin()
	insert := func(table, columns, row string, n int, values func(i int) []any) {
		const part = 200
		for from := 0; err == nil && from < n; from += part {
			rows, args := []string{}, []any{}
			for i := from; i < min(from+part, n); i++ {
				rows, args = append(rows, row), append(args, values(i+1)...)
			}
			_, err = tx.Exec("INSERT INTO "+table+" ("+columns+") VALUES "+strings.Join(rows, ", "), args...)
		}
	}
	const people = 1000
	insert("users", "id, name, name_key, password_hash, avatar, background, signature, causes, follow_count, follower_count, work_count, favorite_count, total_favorited, demo, ruleset_version, created_at",
		"(?, ?, ?, '', '', '', '', 0, 0, 0, 1, 0, 0, 0, 0, 1)", people, func(i int) []any { return []any{i, fmt.Sprint("u", i), fmt.Sprint("u", i)} })
	insert("videos", "id, user_id, title, public_title, file, cover, size, duration_ms, width, height, causes, published_at, favorite_count, comment_count, ruleset_version, demo, created_at",
		"(?, ?, 't', 't', 'f', 'c', 1, 1, 1, 1, 0, ?, 0, ?, 0, 0, 1)", people, func(i int) []any { return []any{i, i, i, queueCases / people} })
	insert("comments", "id, video_id, user_id, text, public_text, causes, ruleset_version, created_at",
		"(?, ?, ?, 'a comment of some length', 'a comment of some length', 0, 0, ?)", queueCases, func(i int) []any { return []any{i, i%people + 1, i/7%people + 1, i} })
	insert("cases", "id, open_key, live, subject_kind, subject_id, owner_id, subject_gone, snapshot, state, outcome, reason, severity, reports, holds, reach, priority, due_at, assignee_id, "+
		"lease_token, lease_holder, lease_until, snoozed_until, available_at, version, previous_id, duplicate_of, decided_by, resolved_at, created_at, updated_at, queue_id",
		`(?, ?, 1, 'comment', ?, ?, 0, '{"text":"a comment of some length"}', 'open', '', 'spam', 1, 1, 0, 1, ?, ?, 0, '', 0, 0, 0, 0, 1, 0, 0, 0, 0, ?, ?, ?)`,
		queueCases, func(i int) []any {
			due := int64(i*7919%queueCases) * 1000
			return []any{i, fmt.Sprint("comment:", i), i, i/7%people + 1, due, due, i, i, i%5 + 1}
		})
	insert("queues", "id, name, title_en, title_zh, due_ms, position, active, built_in, version, created_at, updated_at",
		"(?, ?, 't', 't', 86400000, 1, 1, 0, 1, 0, 0)", 4, func(i int) []any { return []any{i + 1, fmt.Sprint("q", i)} })
	insert("users", "id, name, name_key, password_hash, avatar, background, signature, causes, follow_count, follower_count, work_count, favorite_count, total_favorited, demo, ruleset_version, created_at",
		"(?, 'staff', 'staff', '', '', '', '', 0, 0, 0, 0, 0, 0, 0, 0, 1)", 1, func(int) []any { return []any{benchStaff} })
	insert("staff", "user_id, role, password_hash, one_time, totp, totp_next, totp_step, disabled, created_at, updated_at, signed_in_at",
		"(?, 'senior', '', 0, '', '', 0, 0, 0, 0, 0)", 1, func(int) []any { return []any{benchStaff} })
	if err == nil {
		err = tx.Commit()
	}
	if err != nil {
		s.t.Fatal(err)
	}
	s.exec("ANALYZE" + map[string]string{"mysql": " TABLE cases, comments, videos, users"}[s.db.Dialect()])
}
