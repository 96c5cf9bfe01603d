package biz

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// The spans of statistics, in days.
const (
	statsSpan     = 28
	maxStatsSpan  = 366
	maxWordsSpan  = 92
	topWords      = 50
	maxStatsStaff = 500
)

// permStats is seeing what others did; one's own needs none.
const permStats = "stats:read"

// StatsQuery is what statistics are asked for.
type StatsQuery struct {
	From, To string // days, both included; empty: the last four weeks
	Queue    int64  // zero: all
	Group    string // day, week or month; empty: day
}

// StatsSpan is the days that an answer is about.
type StatsSpan struct {
	From, To string
	Zone     string // in which the days are
}

// span checks a query against the longest span.
func (s *Service) span(q StatsQuery, longest int) (dal.StatSpan, StatsSpan, error) {
	to, err := s.dateOr("to", q.To, s.localDay(s.clock()))
	if err != nil {
		return dal.StatSpan{}, StatsSpan{}, err
	}
	from, err := s.dateOr("from", q.From, to.AddDate(0, 0, 1-statsSpan))
	switch {
	case err != nil:
		return dal.StatSpan{}, StatsSpan{}, err
	case to.Before(from):
		err = errs.Invalid("to", errs.T("the span ends before it begins", "结束日期早于开始日期"))
	case !to.Before(from.AddDate(0, 0, longest)):
		err = errs.Invalid("from", errs.T("a span has at most %d days", "时间跨度最多 %d 天").F(longest))
	case q.Queue < 0:
		err = errs.Invalid("queue", errs.T("%s must be an id", "%s 须为编号").F("queue"))
	}
	a, b := from.Format(time.DateOnly), to.Format(time.DateOnly)
	return dal.StatSpan{From: a, To: b, Queue: q.Queue}, StatsSpan{From: a, To: b, Zone: s.cfg.Zone.String()}, err
}

// Percentiles are of a histogram: how many, and below which time, ms, half, nine
// tenths and nineteen twentieths of them lie, to about a fifth.
type Percentiles struct{ N, MedianMS, P90MS, P95MS int64 }

func percentilesOf(h map[int64]int64) Percentiles {
	p := Percentiles{MedianMS: quantile(h, .5), P90MS: quantile(h, .9), P95MS: quantile(h, .95)}
	for _, n := range h {
		p.N += n
	}
	return p
}

// histograms sorts rows by what they are of.
func histograms(rows []model.StatTime) map[int64]map[int64]int64 {
	out := map[int64]map[int64]int64{}
	for _, r := range rows {
		if out[r.ScopeID] == nil {
			out[r.ScopeID] = map[int64]int64{}
		}
		out[r.ScopeID][r.Bucket] += r.N
	}
	return out
}

// openAges are the ages by which open cases are told.
var openAges = []time.Duration{time.Hour, 4 * time.Hour, 24 * time.Hour, 3 * 24 * time.Hour, 7 * 24 * time.Hour}

// AgeCount is how many are younger than an age, and not younger than the one before.
type AgeCount struct {
	UnderMS int64 // zero: any age
	N       int64 // at most dal.CountedTo
	Exact   bool
}

// QueueStats is a queue in numbers.
type QueueStats struct {
	QueueID  int64
	Name     string
	Title    errs.Text
	Open     int64 // now
	Exact    bool  // of Open
	OldestAt int64 // ms: when the oldest open case was opened; zero: there is none
	Ages     []AgeCount
	Opened   int64 // in the span, as the next two
	Resolved int64
	Decision Percentiles // from opening to decision
}

// Share is a part of a span's cases.
type Share struct {
	Name     string
	Text     errs.Text
	Opened   int64
	Resolved int64
}

// Overview is a span in numbers.
type Overview struct {
	StatsSpan
	Queues    []QueueStats
	Opened    int64
	Resolved  int64
	Decision  Percentiles
	Kinds     []Share
	Reasons   []Share
	Outcomes  []Share // Opened is zero
	Reports   Judged
	Holds     Judged
	Posted    Posted
	AppealsIn int64
}

// Judged is how many came in, and what became of those that were decided.
type Judged struct{ In, Confirmed, Rejected int64 }

// Posted is what was made meanwhile, for context.
type Posted struct{ Users, Videos, Comments int64 }

func judgedOf(counts map[string]int64, metric string) Judged {
	return Judged{counts[metric], counts[metric+".confirmed"], counts[metric+".rejected"]}
}

func postedOf(counts map[string]int64) Posted {
	return Posted{counts[MetricUsers], counts[MetricVideos], counts[MetricComment]}
}

// StatsOverview tells what is open now, and what came and went in a span.
func (s *Service) StatsOverview(ctx context.Context, q StatsQuery) (Overview, error) {
	span, told, err := s.span(q, maxStatsSpan)
	out := Overview{StatsSpan: told}
	if err != nil {
		return out, err
	}
	if out.Queues, err = s.openQueues(ctx, q.Queue); err != nil {
		return out, err
	}
	times, err := s.db.StatTimes(ctx, span, model.ScopeQueue)
	if err != nil {
		return out, err
	}
	counts, err := s.db.StatCounts(ctx, span)
	if err != nil {
		return out, err
	}
	cases, err := s.db.StatCases(ctx, span)
	if err != nil {
		return out, err
	}
	out.addTimes(histograms(times))
	out.addCases(cases)
	out.Reports, out.Holds, out.AppealsIn = judgedOf(counts, MetricReports), judgedOf(counts, MetricHolds), counts[MetricAppeals]
	out.Posted = postedOf(counts)
	return out, nil
}

// openQueues counts what is open in the queues, or in one, by age.
func (s *Service) openQueues(ctx context.Context, only int64) ([]QueueStats, error) {
	rows, err := s.db.StatQueues(ctx)
	if err != nil {
		return nil, err
	}
	out, ids := []QueueStats{}, []int64{}
	for _, r := range rows {
		if only == 0 || only == r.ID {
			ids = append(ids, r.ID)
			out = append(out, QueueStats{QueueID: r.ID, Name: r.Name, Title: errs.T(r.TitleEN, r.TitleZH), Exact: true, Ages: agesOf(openAges)})
		}
	}
	if only != 0 && len(out) == 0 {
		return nil, errs.Invalid("queue", errs.T("there is no such queue", "队列不存在"))
	}
	since := make([]int64, len(openAges))
	for i, age := range openAges {
		since[i] = s.now() - age.Milliseconds()
	}
	ages, err := s.db.OpenAges(ctx, ids, since)
	if err != nil {
		return nil, err
	}
	oldest, err := s.db.OldestOpen(ctx, ids)
	for _, a := range ages {
		i := slices.Index(ids, a.QueueID)
		c := &out[i].Ages[a.Age]
		c.count(a.N)
		out[i].Open += c.N
		out[i].Exact = out[i].Exact && c.Exact
		out[i].OldestAt = oldest[a.QueueID]
	}
	return out, err
}

func agesOf(bounds []time.Duration) []AgeCount {
	out := make([]AgeCount, len(bounds)+1)
	for i, b := range bounds {
		out[i].UnderMS = b.Milliseconds()
	}
	for i := range out {
		out[i].Exact = true
	}
	return out
}

// addTimes tells the times to decision, by queue and together.
func (o *Overview) addTimes(h map[int64]map[int64]int64) {
	all := map[int64]int64{}
	for id, one := range h {
		for bucket, n := range one {
			all[bucket] += n
		}
		if i := slices.IndexFunc(o.Queues, func(q QueueStats) bool { return q.QueueID == id }); i >= 0 {
			o.Queues[i].Decision = percentilesOf(one)
		}
	}
	o.Decision = percentilesOf(all)
}

// addCases tells a span's cases by queue, kind, reason and outcome.
func (o *Overview) addCases(rows []model.StatCase) {
	kinds, reasons, outcomes := shares{}, shares{}, shares{}
	for _, r := range rows {
		opened, resolved := r.N, int64(0)
		if r.Event != model.StatOpened {
			opened, resolved = 0, r.N
			outcomes.add(r.Event, 0, r.N)
		}
		kinds.add(r.SubjectKind, opened, resolved)
		reasons.add(r.Reason, opened, resolved)
		o.Opened += opened
		o.Resolved += resolved
		if i := slices.IndexFunc(o.Queues, func(q QueueStats) bool { return q.QueueID == r.QueueID }); i >= 0 {
			o.Queues[i].Opened += opened
			o.Queues[i].Resolved += resolved
		}
	}
	o.Kinds, o.Reasons, o.Outcomes = kinds.list(kindText), reasons.list(reasonText), outcomes.list(outcomeText)
}

// shares sums parts by name.
type shares map[string]Share

func (m shares) add(name string, opened, resolved int64) {
	p := m[name]
	p.Name, p.Opened, p.Resolved = name, p.Opened+opened, p.Resolved+resolved
	m[name] = p
}

// list is the parts, the largest first.
func (m shares) list(text func(string) errs.Text) []Share {
	out := []Share{}
	for _, p := range m {
		p.Text = text(p.Name)
		out = append(out, p)
	}
	slices.SortFunc(out, func(a, b Share) int {
		return cmp.Or(cmp.Compare(b.Opened+b.Resolved, a.Opened+a.Resolved), strings.Compare(a.Name, b.Name))
	})
	return out
}

func reasonText(name string) errs.Text {
	r, _ := reasonOf(name)
	return r.Text
}

func kindText(name string) errs.Text {
	return map[string]errs.Text{
		model.SubjectVideo: errs.T("videos", "视频"), model.SubjectComment: errs.T("comments", "评论"),
		model.SubjectMessage: errs.T("messages", "私信"), model.SubjectUser: errs.T("accounts", "账号"),
	}[name]
}

func outcomeText(name string) errs.Text {
	return map[string]errs.Text{
		model.OutcomeActioned: errs.T("actioned", "已处置"), model.OutcomeNoViolation: errs.T("no violation", "未违规"),
		model.OutcomeDuplicate: errs.T("duplicate", "重复"), model.OutcomeGone: errs.T("subject gone", "对象已删除"),
	}[name]
}
