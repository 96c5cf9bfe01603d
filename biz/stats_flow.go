package biz

import (
	"context"
	"slices"
	"strings"
	"time"

	"vireo/biz/errs"
	"vireo/dal/model"
)

// FlowPoint is a day, a week or a month in numbers.
type FlowPoint struct {
	Day                                    string // its first
	Opened                                 int64
	Actioned, NoViolation, Duplicate, Gone int64
	Reports                                Judged
	Holds                                  Judged
	Appeals                                int64
	Posted                                 Posted
	counts                                 map[string]int64
}

// of is where an event of cases is counted; nil: nowhere.
func (p *FlowPoint) of(event string) *int64 {
	return map[string]*int64{
		model.StatOpened: &p.Opened, model.OutcomeActioned: &p.Actioned, model.OutcomeNoViolation: &p.NoViolation,
		model.OutcomeDuplicate: &p.Duplicate, model.OutcomeGone: &p.Gone,
	}[event]
}

// Flow is a span as a series, without gaps.
type Flow struct {
	StatsSpan
	Points []FlowPoint
}

// The groups of a series.
var flowGroups = []string{"day", "week", "month"}

// StatsFlow tells what came and went, day by day.
func (s *Service) StatsFlow(ctx context.Context, q StatsQuery) (Flow, error) {
	if q.Group == "" {
		q.Group = flowGroups[0]
	}
	if !slices.Contains(flowGroups, q.Group) {
		return Flow{}, errs.Invalid("group", errs.T("%s must be one of %s", "%s 只能是 %s").F("group", strings.Join(flowGroups, ", ")))
	}
	span, told, err := s.span(q, maxStatsSpan)
	out := Flow{StatsSpan: told, Points: []FlowPoint{}}
	if err != nil {
		return out, err
	}
	counts, err := s.db.StatCountDays(ctx, span)
	if err != nil {
		return out, err
	}
	var cases []model.StatCase
	if span.Queue != 0 {
		if cases, err = s.db.StatCaseDays(ctx, span); err != nil {
			return out, err
		}
	}
	at := map[string]int{}
	for day := span.From; day <= span.To; day = nextDay(day) {
		first := groupOf(day, q.Group)
		i := len(out.Points)
		if i == 0 || groupOf(out.Points[i-1].Day, q.Group) != first {
			out.Points = append(out.Points, FlowPoint{Day: day, counts: map[string]int64{}})
		}
		at[day] = len(out.Points) - 1
	}
	for _, r := range cases {
		p := &out.Points[at[r.Day]]
		if n := p.of(r.Event); n != nil {
			*n += r.N
		}
	}
	for _, r := range counts {
		p := &out.Points[at[r.Day]]
		p.counts[r.Metric] += r.N
		if event, ok := strings.CutPrefix(r.Metric, metricCases); ok && span.Queue == 0 {
			if n := p.of(event); n != nil {
				*n += r.N
			}
		}
	}
	for i := range out.Points {
		p := &out.Points[i]
		p.Reports, p.Holds, p.Appeals, p.Posted = judgedOf(p.counts, MetricReports), judgedOf(p.counts, MetricHolds), p.counts[MetricAppeals], postedOf(p.counts)
	}
	return out, nil
}

// nextDay is the day after one. Days are dates: no zone makes one longer here.
func nextDay(day string) string { return parseDay(day).AddDate(0, 0, 1).Format(time.DateOnly) }

func parseDay(day string) time.Time {
	t, _ := time.Parse(time.DateOnly, day) //nolint:errcheck // ours
	return t
}

// groupOf names the week (from Monday) or the month of a day.
func groupOf(day, group string) string {
	switch group {
	case "week":
		t := parseDay(day)
		return t.AddDate(0, 0, -(int(t.Weekday())+6)%7).Format(time.DateOnly)
	case "month":
		return day[:7]
	}
	return day
}
