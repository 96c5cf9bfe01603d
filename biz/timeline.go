package biz

import (
	"cmp"
	"context"
	"slices"
)

// TimelineEntry is something that happened: a report or a step.
type TimelineEntry struct {
	At     int64
	Report *ReportView // one of the three
	Action *ActionView
	Note   *Note // for staff only
}

// mostSteps is how many steps a timeline has.
const mostSteps = 200

// CaseTimeline is what happened in a case, oldest first.
func (s *Service) CaseTimeline(ctx context.Context, id int64) ([]TimelineEntry, error) {
	reports, err := s.ReportsOfCase(ctx, id)
	if err != nil {
		return nil, err
	}
	rows, err := s.db.ActionsOfCase(ctx, id, mostSteps)
	if err != nil {
		return nil, err
	}
	actions, err := s.actionViews(ctx, rows)
	if err != nil {
		return nil, err
	}
	var out []TimelineEntry
	for i := range reports {
		out = append(out, TimelineEntry{At: reports[i].CreatedAt, Report: &reports[i]})
	}
	for i := range actions {
		out = append(out, TimelineEntry{At: actions[i].CreatedAt, Action: &actions[i]})
	}
	slices.SortStableFunc(out, func(a, b TimelineEntry) int { return cmp.Compare(a.At, b.At) })
	return out, nil
}

// UserTimeline is what was done about a user and what is theirs, newest first,
// and the cursor of what came before.
func (s *Service) UserTimeline(ctx context.Context, user int64, p Page) ([]ActionView, string, error) {
	before, limit, err := p.start(mostSteps)
	if err != nil {
		return nil, "", err
	}
	if _, err := s.db.Owner(ctx, user); err != nil {
		return nil, "", notFound(err, noUser)
	}
	rows, err := s.db.ActionsOfOwner(ctx, user, before, limit)
	if err != nil || len(rows) == 0 {
		return nil, "", err
	}
	views, err := s.actionViews(ctx, rows)
	return views, nextCursor(len(rows), limit, rows[len(rows)-1].ID), err
}
