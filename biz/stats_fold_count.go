package biz

import (
	"cmp"
	"slices"

	"vireo/dal"
	"vireo/dal/model"
)

func (f *fold) count(e *statEvent) {
	if c := e.data.Case; c != nil && c.Opened {
		f.caseEvent(e, model.StatOpened)
	}
	if e.byStaff() {
		f.countStaff(e)
	}
	if e.work() {
		f.countWork(e)
	}
	switch e.Action {
	case "report.create":
		f.metric(e, MetricReports, 1)
	case "case.hold":
		if e.data.Reason == reasonWords {
			f.metric(e, MetricHolds, 1)
		}
	case "case.end":
		f.caseEvent(e, e.data.Outcome)
	case "case.decide":
		f.countDecision(e)
	case "appeal.create":
		f.metric(e, MetricAppeals, 1)
	case "appeal.settle":
		f.metric(e, MetricAppeals+".settled", 1)
	case "appeal.decide":
		f.metric(e, MetricAppeals+"."+e.data.Outcome, 1)
		if e.data.OpenedAt != 0 {
			f.times[model.StatTime{Day: e.day, Scope: model.ScopeAppeal, Bucket: bucketOf(e.CreatedAt - e.data.OpenedAt)}]++
		}
	}
}

func (f *fold) metric(e *statEvent, name string, n int64) {
	if n != 0 {
		f.counts[model.StatCount{Day: e.day, Metric: name}] += n
	}
}

// caseEvent counts an event of a case, by what the case is and among all.
func (f *fold) caseEvent(e *statEvent, event string) {
	k := model.StatCase{Day: e.day, Event: event}
	if c := e.data.Case; c != nil {
		k.QueueID, k.SubjectKind, k.Reason = c.Queue, c.Kind, c.Reason
	}
	f.cases[k]++
	f.metric(e, metricCases+event, 1)
}

// countDecision counts how a case ended, and what its reports and holds turned
// out to be. A question that is asked again counts as it was decided first.
func (f *fold) countDecision(e *statEvent) {
	f.caseEvent(e, e.data.Outcome)
	c := e.data.Case
	if c == nil {
		return
	}
	if c.OpenedAt != 0 && e.data.Outcome != model.OutcomeGone {
		f.times[model.StatTime{Day: e.day, Scope: model.ScopeQueue, ScopeID: c.Queue, Bucket: bucketOf(e.CreatedAt - c.OpenedAt)}]++
	}
	right := ".confirmed"
	switch e.data.Outcome {
	case model.OutcomeActioned:
	case model.OutcomeNoViolation:
		right = ".rejected"
	default:
		return
	}
	if c.Again {
		return
	}
	f.metric(e, MetricReports+right, c.Reports)
	if c.Kind == model.SubjectUser { // what waits there is a registration
		return
	}
	if slices.Contains(e.data.Measures, MeasureRestore) {
		right = ".rejected"
	}
	f.metric(e, MetricHolds+right, min(c.Holds, 1))
}

// countStaff counts what one of the staff did.
func (f *fold) countStaff(e *statEvent) {
	did := func(user int64, name string) { f.staff[model.StatStaff{Day: e.day, UserID: user, Metric: name}]++ }
	switch e.Action {
	case "case.claim":
		did(e.ActorID, metricClaims)
	case "case.skip":
		did(e.ActorID, metricSkips)
	case "case.escalate":
		did(e.ActorID, metricEscalations)
	case "appeal.decide":
		did(e.ActorID, MetricAppeals)
	case "action.undo":
		did(e.ActorID, metricUndos)
		switch e.data.UndoneActor {
		case 0:
		case e.ActorID:
			did(e.ActorID, metricUndoneSelf)
		default:
			did(e.data.UndoneActor, metricOverturned)
		}
	case "case.decide", "act":
		name := metricDecisions
		if e.Action == "act" {
			name = metricActs
		}
		did(e.ActorID, name)
		if e.data.BatchID != "" {
			did(e.ActorID, metricBulk)
		}
		for _, m := range e.data.Measures {
			did(e.ActorID, metricMeasure+m)
		}
		if len(e.data.Measures) == 0 {
			did(e.ActorID, metricMeasure+stepNone)
		}
		if at := f.claimed(e); at != 0 && e.Action == "case.decide" && e.data.BatchID == "" {
			f.times[model.StatTime{Day: e.day, Scope: model.ScopeStaff, ScopeID: e.ActorID, Bucket: bucketOf(e.CreatedAt - at)}]++
		}
	}
}

// countWork moves the shift of who did it.
func (f *fold) countWork(e *statEvent) {
	was := f.last[e.ActorID]
	x := was
	if was == nil {
		x = &model.StatExposure{Day: e.day, UserID: e.ActorID}
	} else if was.Day < e.day { // the shift goes on, the day's counts begin anew
		next := *was
		next.Day, next.ActiveMS, next.Severe0, next.Severe1, next.Severe2, next.Severe3, next.Severe4 = e.day, 0, 0, 0, 0, 0, 0
		x = &next
	}
	f.last[e.ActorID] = x
	f.exposures[exposureKey{x.Day, x.UserID}] = x
	held := e.Action != "case.claim" && f.claimed(e) != 0 && f.claimed(e) <= x.LastAt
	moveShift(x, e.CreatedAt, held)
	if c := e.data.Case; c != nil && e.Action == "case.claim" {
		viewed(x, c.Severity)
	}
}

// moveShift lets somebody act at a time; held says that they held a case since
// their last act.
func moveShift(x *model.StatExposure, at int64, held bool) {
	gap := max(0, at-x.LastAt)
	switch {
	case x.LastAt == 0 || !held && gap > shiftGap.Milliseconds():
		x.ShiftAt, x.ShiftMS, x.Shift0, x.Shift1, x.Shift2, x.Shift3, x.Shift4 = at, 0, 0, 0, 0, 0, 0
		x.WorkAt, x.WorkMS, x.WorkHard = at, 0, 0
	case !held && gap > breakGap.Milliseconds():
		x.WorkAt, x.WorkMS, x.WorkHard = at, 0, 0
	default:
		x.ActiveMS += gap
		x.ShiftMS += gap
		x.WorkMS += gap
	}
	x.LastAt = max(x.LastAt, at)
}

// viewed counts a case that somebody looks at.
func viewed(x *model.StatExposure, severity int64) {
	day := []*int64{&x.Severe0, &x.Severe1, &x.Severe2, &x.Severe3, &x.Severe4}
	shift := []*int64{&x.Shift0, &x.Shift1, &x.Shift2, &x.Shift3, &x.Shift4}
	i := max(0, min(severity, int64(len(day)-1)))
	*day[i]++
	*shift[i]++
	if severity >= severe {
		x.WorkHard++
	}
}

// rows are the rollups, in the order of their keys.
func (f *fold) rows() *dal.Stats {
	out := &dal.Stats{}
	for k, n := range f.cases {
		k.N = n
		out.Cases = append(out.Cases, k)
	}
	for k, n := range f.times {
		k.N = n
		out.Times = append(out.Times, k)
	}
	for k, n := range f.staff {
		k.N = n
		out.Staff = append(out.Staff, k)
	}
	for k, n := range f.counts {
		k.N = n
		out.Counts = append(out.Counts, k)
	}
	for _, x := range f.exposures {
		out.Exposures = append(out.Exposures, *x)
	}
	slices.SortFunc(out.Cases, func(a, b model.StatCase) int {
		return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.QueueID, b.QueueID), cmp.Compare(a.SubjectKind, b.SubjectKind),
			cmp.Compare(a.Reason, b.Reason), cmp.Compare(a.Event, b.Event))
	})
	slices.SortFunc(out.Times, func(a, b model.StatTime) int {
		return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.Scope, b.Scope), cmp.Compare(a.ScopeID, b.ScopeID), cmp.Compare(a.Bucket, b.Bucket))
	})
	slices.SortFunc(out.Staff, func(a, b model.StatStaff) int {
		return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.UserID, b.UserID), cmp.Compare(a.Metric, b.Metric))
	})
	slices.SortFunc(out.Counts, func(a, b model.StatCount) int {
		return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.Metric, b.Metric))
	})
	slices.SortFunc(out.Exposures, func(a, b model.StatExposure) int {
		return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.UserID, b.UserID))
	})
	return out
}
