package dal_test

import (
	"context"
	"fmt"
	"maps"
	"math/rand/v2"
	"testing"
	"time"

	"vireo/dal"
	"vireo/dal/daltest"
	"vireo/dal/model"
)

// TestStatMonths: whatever is counted, in pieces and anew, a span's sums out of months
// and days are those of its days alone.
func TestStatMonths(t *testing.T) {
	daltest.EachDB(t, func(t *testing.T, db *dal.DB) {
		ctx, seed := t.Context(), rand.Uint64()
		t.Logf("seed %d", seed)
		rng := rand.New(rand.NewPCG(seed, 1))
		begin := time.Date(2027, 11, 20, 0, 0, 0, 0, time.UTC)
		day := func(n int) string { return begin.AddDate(0, 0, n).Format(time.DateOnly) }
		const days = 130 // over the end of a year, and the February of a leap year
		stored := map[string]dal.Stats{}
		some := func(n int) dal.Stats {
			d, k := day(n), rng.Int64N(3)
			return dal.Stats{
				Cases: []model.StatCase{{Day: d, QueueID: 1 + k, SubjectKind: "video", Reason: "spam", Event: model.StatOpened, N: 1 + rng.Int64N(5)}},
				Times: []model.StatTime{{Day: d, Scope: model.ScopeQueue, ScopeID: 1 + k, Bucket: rng.Int64N(4), N: 1 + rng.Int64N(5)}, {Day: d, Scope: model.ScopeAppeal, N: 1}},
				Staff: []model.StatStaff{{Day: d, UserID: 1 + k, Metric: "claims", N: 1 + rng.Int64N(5)}},
				Counts: []model.StatCount{
					{Day: d, Metric: fmt.Sprint("m", k), N: 1 + rng.Int64N(5)}, {Day: d, Metric: "users", N: 2},
				},
			}
		}
		for range 250 {
			n := rng.IntN(days)
			s, was, anew := some(n), stored[day(n)], rng.IntN(4) == 0
			err := db.InTx(ctx, func(tx *dal.DB) error {
				if anew { // the day is counted anew
					fresh := s
					fresh.Counts = s.Counts[:1]
					kept := []model.StatCount{}
					for _, c := range was.Counts {
						if c.Metric == "users" {
							kept = append(kept, c)
						}
					}
					stored[day(n)] = dal.Stats{Cases: fresh.Cases, Times: fresh.Times, Staff: fresh.Staff, Counts: append(kept, fresh.Counts...)}
					return tx.ReplaceStats(ctx, day(n), []string{"users"}, &fresh)
				}
				stored[day(n)] = dal.Stats{Cases: append(was.Cases, s.Cases...), Times: append(was.Times, s.Times...), Staff: append(was.Staff, s.Staff...), Counts: append(was.Counts, s.Counts...)}
				return tx.AddStats(ctx, &s)
			})
			if err != nil {
				t.Fatal(err)
			}
		}
		for range 60 {
			from := rng.IntN(days)
			to := from + rng.IntN(days-from)
			want := map[string]int64{}
			for n := from; n <= to; n++ {
				sums(want, stored[day(n)])
			}
			span := dal.StatSpan{From: day(from), To: day(to)}
			if got := readSums(t, ctx, db, span); !maps.Equal(got, want) {
				t.Errorf("%s to %s: %v, want %v", span.From, span.To, got, want)
			}
			for key, n := range want {
				if n == 0 {
					t.Errorf("%s is zero", key)
				}
			}
		}
	})
}

func sums(to map[string]int64, s dal.Stats) {
	for _, r := range s.Cases {
		to[fmt.Sprint("case ", r.QueueID)] += r.N
	}
	for _, r := range s.Times {
		to[fmt.Sprint(r.Scope, " ", r.ScopeID, " ", r.Bucket)] += r.N
	}
	for _, r := range s.Staff {
		to[fmt.Sprint("staff ", r.UserID)] += r.N
	}
	for _, r := range s.Counts {
		to[r.Metric] += r.N
	}
}

// readSums reads a span's sums, and its series, which must come to the same.
func readSums(t *testing.T, ctx context.Context, db *dal.DB, span dal.StatSpan) map[string]int64 {
	t.Helper()
	var s dal.Stats
	var err error
	check := func() {
		if err != nil {
			t.Fatal(err)
		}
	}
	s.Cases, err = db.StatCases(ctx, span)
	check()
	s.Times, err = db.StatTimes(ctx, span, model.ScopeQueue)
	check()
	appeals, err := db.StatTimes(ctx, span, model.ScopeAppeal)
	check()
	for _, r := range appeals {
		r.Scope = model.ScopeAppeal
		s.Times = append(s.Times, r)
	}
	for i := range s.Times {
		if s.Times[i].Scope == "" {
			s.Times[i].Scope = model.ScopeQueue
		}
	}
	s.Staff, err = db.StatStaff(ctx, span, 0)
	check()
	out := map[string]int64{}
	sums(out, s)
	counts, err := db.StatCounts(ctx, span)
	check()
	maps.Copy(out, counts)
	var series dal.Stats
	series.Counts, err = db.StatCountDays(ctx, span)
	check()
	byDay := map[string]int64{}
	sums(byDay, series)
	if !maps.Equal(byDay, counts) {
		t.Errorf("%s to %s: days come to %v, months to %v", span.From, span.To, byDay, counts)
	}
	for q := int64(1); q <= 3; q++ {
		one, err := db.StatCaseDays(ctx, dal.StatSpan{From: span.From, To: span.To, Queue: q})
		check()
		sum := int64(0)
		for _, r := range one {
			sum += r.N
		}
		if err != nil || sum != out[fmt.Sprint("case ", q)] {
			t.Errorf("queue %d: %d, want %d, %v", q, sum, out[fmt.Sprint("case ", q)], err)
		}
	}
	return out
}
