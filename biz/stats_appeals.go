package biz

import (
	"context"

	"vireo/dal/model"
)

// AppealStats is how appeals went in a span.
type AppealStats struct {
	StatsSpan
	In, Upheld, Overturned, Partly, Settled int64
	Overturn                                float64     // Overturned and Partly by what was decided
	Decision                                Percentiles // from an appeal to its decision
}

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
	return out, nil
}
