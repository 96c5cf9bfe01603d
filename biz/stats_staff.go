package biz

import (
	"context"
	"slices"
	"strings"
	"time"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// ModeratorStats is what one of the staff did in a span.
type ModeratorStats struct {
	UserID      int64
	Name        string
	Claims      int64
	Decisions   int64 // of cases
	Acts        int64 // without a case
	Bulk        int64 // of both, in batches
	Skips       int64
	Escalations int64
	Appeals     int64 // decided
	Undos       int64
	Measures    []NamedCount
	Overturned  int64       // of their measures, undone by another in the span
	UndoneSelf  int64       // of their measures, undone by themselves
	Overturn    float64     // Overturned by measure; zero: none
	Handling    Percentiles // from claim to decision
	ActiveMS    int64
}

// NamedCount is how often something of a name happened.
type NamedCount struct {
	Name string
	N    int64
}

// Moderators is a span in numbers, by who worked in it, in the order of their names.
type Moderators struct {
	StatsSpan
	Rows []ModeratorStats
}

// StatsModerators tells what the staff did. Who may not see statistics sees
// their own numbers.
func (s *Service) StatsModerators(ctx context.Context, st Staff, q StatsQuery) (Moderators, error) {
	span, told, err := s.span(q, maxStatsSpan)
	out := Moderators{StatsSpan: told, Rows: []ModeratorStats{}}
	if err != nil {
		return out, err
	}
	user := int64(0)
	if !st.May(permStats) {
		user = st.UserID
	}
	did, err := s.db.StatStaff(ctx, span, user)
	if err != nil {
		return out, err
	}
	active, err := s.db.StatActive(ctx, span, user)
	if err != nil {
		return out, err
	}
	times, err := s.db.StatTimes(ctx, dal.StatSpan{From: span.From, To: span.To, Queue: user}, model.ScopeStaff)
	if err != nil {
		return out, err
	}
	rows := map[int64]*ModeratorStats{}
	of := func(id int64) *ModeratorStats {
		if rows[id] == nil {
			rows[id] = &ModeratorStats{UserID: id, Measures: []NamedCount{}}
		}
		return rows[id]
	}
	for _, r := range did {
		of(r.UserID).add(r.Metric, r.N)
	}
	for _, r := range active {
		of(r.UserID).ActiveMS = r.ActiveMS
	}
	for id, h := range histograms(times) {
		of(id).Handling = percentilesOf(h)
	}
	return out, s.nameModerators(ctx, rows, &out)
}

func (m *ModeratorStats) add(metric string, n int64) {
	if name, ok := strings.CutPrefix(metric, metricMeasure); ok {
		m.Measures = append(m.Measures, NamedCount{name, n})
		return
	}
	if p := map[string]*int64{
		metricClaims: &m.Claims, metricDecisions: &m.Decisions, metricActs: &m.Acts, metricBulk: &m.Bulk, metricSkips: &m.Skips,
		metricEscalations: &m.Escalations, MetricAppeals: &m.Appeals, metricUndos: &m.Undos, metricOverturned: &m.Overturned, metricUndoneSelf: &m.UndoneSelf,
	}[metric]; p != nil {
		*p = n
	}
}

// nameModerators puts the rows into the order of their names: speed ranks nobody.
func (s *Service) nameModerators(ctx context.Context, rows map[int64]*ModeratorStats, out *Moderators) error {
	var ids []int64
	for id := range rows {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	ids = ids[:min(len(ids), maxStatsStaff)]
	names, err := s.db.Names(ctx, ids)
	if err != nil {
		return err
	}
	for _, id := range ids {
		m := rows[id]
		m.Name = names[id]
		all := int64(0)
		for _, c := range m.Measures {
			all += c.N
		}
		if all > 0 {
			m.Overturn = float64(m.Overturned) / float64(all)
		}
		slices.SortFunc(m.Measures, func(a, b NamedCount) int { return strings.Compare(a.Name, b.Name) })
		out.Rows = append(out.Rows, *m)
	}
	slices.SortFunc(out.Rows, func(a, b ModeratorStats) int { return strings.Compare(a.Name, b.Name) })
	return nil
}

// WordStats is the entries of the words that were found most in a span.
type WordStats struct {
	StatsSpan
	Rows []dal.WordTotal
}

// StatsWords tells which words were found most.
func (s *Service) StatsWords(ctx context.Context, q StatsQuery) (WordStats, error) {
	span, told, err := s.span(q, maxWordsSpan)
	out := WordStats{StatsSpan: told}
	if err != nil {
		return out, err
	}
	out.Rows, err = s.db.TopWords(ctx, span, topWords)
	return out, err
}

// Exposure is what one of the staff has looked at in their shift and today, and
// whether it is time for a break. It says nothing of how fast they are.
type Exposure struct {
	UserID    int64
	Name      string
	LastAt    int64 // ms: their last act
	Working   bool  // that was less than a break ago
	Today     []int64
	ShiftAt   int64   // ms: when the shift began
	ShiftMS   int64   // worked in it
	Shift     []int64 // cases viewed in it, by severity from 0 to 4
	WorkAt    int64   // ms: when the work since the last break began
	WorkMS    int64
	Severe    int64    // severe cases since the last break
	TakeBreak []string // why it is time for a break: time, severe; empty: it is not
	Hint      errs.Text
}

// StatsExposure tells a member of the staff what they have looked at in the last
// day; team adds all others, in the order of their names.
func (s *Service) StatsExposure(ctx context.Context, st Staff, team bool) ([]Exposure, error) {
	var rows []model.StatExposure
	var err error
	if team {
		if err := st.Need(permStats); err != nil {
			return nil, err
		}
		since := s.now() - 24*time.Hour.Milliseconds()
		rows, err = s.db.ExposuresSince(ctx, s.dayOf(since), since, 2*maxStatsStaff)
	} else {
		rows, err = s.db.Exposures(ctx, []int64{st.UserID}, "")
	}
	if err != nil {
		return nil, err
	}
	var ids []int64
	out := []Exposure{}
	for i := range rows {
		if x := &rows[i]; !slices.Contains(ids, x.UserID) && s.now()-x.LastAt < 24*time.Hour.Milliseconds() {
			ids = append(ids, x.UserID)
			out = append(out, s.exposure(x))
		}
	}
	names, err := s.db.Names(ctx, ids)
	for i := range out {
		out[i].Name = names[out[i].UserID]
	}
	slices.SortFunc(out, func(a, b Exposure) int { return strings.Compare(a.Name, b.Name) })
	return out, err
}

func (s *Service) exposure(x *model.StatExposure) Exposure {
	now := s.now()
	e := Exposure{
		UserID: x.UserID, LastAt: x.LastAt, Working: now-x.LastAt <= breakGap.Milliseconds(), Today: make([]int64, 5), TakeBreak: []string{},
		ShiftAt: x.ShiftAt, ShiftMS: x.ShiftMS, Shift: []int64{x.Shift0, x.Shift1, x.Shift2, x.Shift3, x.Shift4},
	}
	if x.Day == s.dayOf(now) {
		e.Today = []int64{x.Severe0, x.Severe1, x.Severe2, x.Severe3, x.Severe4}
	}
	if !e.Working {
		return e
	}
	e.WorkAt, e.WorkMS, e.Severe = x.WorkAt, x.WorkMS, x.WorkHard
	if after := s.cfg.BreakAfter.Milliseconds(); after > 0 && e.WorkMS >= after {
		e.TakeBreak = append(e.TakeBreak, "time")
	}
	if s.cfg.BreakSevere > 0 && e.Severe >= s.cfg.BreakSevere {
		e.TakeBreak = append(e.TakeBreak, "severe")
	}
	if len(e.TakeBreak) > 0 {
		e.Hint = errs.T("you have earned a break: look at something else for a while", "该休息一下了，先看看别的东西吧")
	}
	return e
}
