package biz

import (
	"context"
	"slices"
	"time"

	"vireo/dal"
	"vireo/dal/model"
)

// AppealStats is how appeals went in a span.
type AppealStats struct {
	StatsSpan
	In, Upheld, Overturned, Partly, Settled int64
	Overturn                                float64     // Overturned and Partly by what was decided
	Decision                                Percentiles // from an appeal to its decision
	Open                                    OpenAppeals
}

// OpenAppeals is the appeals that wait now.
type OpenAppeals struct {
	N        int64 // at most as often dal.CountedTo as there are ages
	Exact    bool
	Overdue  AgeCount   // whose deadline is over
	OldestAt int64      // ms: when the oldest was made; zero: there is none
	NextDue  int64      // ms: the first deadline, which may be over; zero: there is none
	Ages     []AgeCount // by how long they wait
	Due      []AgeCount // by how much time is left
}

// The ages by which open appeals are told, and the times that are left.
var (
	appealAges = []time.Duration{24 * time.Hour, 3 * 24 * time.Hour, 7 * 24 * time.Hour, 14 * 24 * time.Hour}
	appealLeft = []time.Duration{24 * time.Hour, 3 * 24 * time.Hour, 7 * 24 * time.Hour}
)

// StatsAppeals tells how appeals went.
func (s *Service) StatsAppeals(ctx context.Context, q StatsQuery) (AppealStats, error) {
	span, told, err := s.span(q, maxStatsSpan)
	out := AppealStats{StatsSpan: told}
	if err != nil {
		return out, err
	}
	counts, err := s.db.StatCounts(ctx, span)
	if err != nil {
		return out, err
	}
	of := func(name string) int64 { return counts[MetricAppeals+"."+name] }
	out.In, out.Upheld, out.Overturned, out.Partly, out.Settled = counts[MetricAppeals], of("upheld"), of("overturned"), of("partly"), of("settled")
	if all := out.Upheld + out.Overturned + out.Partly; all > 0 {
		out.Overturn = float64(out.Overturned+out.Partly) / float64(all)
	}
	times, err := s.db.StatTimes(ctx, span, model.ScopeAppeal)
	if err != nil {
		return out, err
	}
	out.Decision = percentilesOf(histograms(times)[0])
	out.Open, err = s.openAppeals(ctx)
	return out, err
}

// openAppeals counts what waits by age and by deadline.
func (s *Service) openAppeals(ctx context.Context) (o OpenAppeals, err error) {
	now := s.now()
	var made []int64 // ascending: the oldest are counted first
	for _, age := range slices.Backward(appealAges) {
		made = append(made, now-age.Milliseconds()+1) // as old as the age is not younger than it
	}
	due := []int64{now}
	for _, left := range appealLeft {
		due = append(due, now+left.Milliseconds())
	}
	ages, err := s.db.OpenAppealsBy(ctx, "created_at", made)
	if err != nil {
		return o, err
	}
	left, err := s.db.OpenAppealsBy(ctx, "due_at", due)
	if err != nil {
		return o, err
	}
	slices.Reverse(ages)
	o = OpenAppeals{Exact: true, Ages: agesOf(appealAges), Due: agesOf(appealLeft)}
	for i, n := range ages {
		o.Ages[i].count(n)
		o.N, o.Exact = o.N+o.Ages[i].N, o.Exact && o.Ages[i].Exact
	}
	o.Overdue.count(left[0])
	for i, n := range left[1:] {
		o.Due[i].count(n)
	}
	o.OldestAt, o.NextDue, err = s.db.FirstOpenAppeal(ctx)
	return o, err
}

// count sets what was counted to one more than dal.CountedTo.
func (c *AgeCount) count(n int64) { c.N, c.Exact = min(n, dal.CountedTo), n <= dal.CountedTo }
