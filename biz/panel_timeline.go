package biz

import (
	"cmp"
	"context"
	"slices"

	"vireo/dal"
	"vireo/dal/model"
)

// StaffTimelineEntry is something that happened: a report or a step.
type StaffTimelineEntry struct {
	At     int64
	Report *StaffReport // one of the three
	Action *ActionView
	Note   *Note
}

// StaffTimeline is one page of what happened in a case, oldest first.
func (s *Service) StaffTimeline(ctx context.Context, st Staff, id int64, q ListQuery) (List[StaffTimelineEntry], error) {
	if _, err := s.Case(ctx, id); err != nil {
		return List[StaffTimelineEntry]{}, err
	}
	all, err := s.CaseTimeline(ctx, id)
	if err != nil {
		return List[StaffTimelineEntry]{}, err
	}
	notes, err := s.notesOf(ctx, st, model.NoteCase, id)
	if err != nil {
		return List[StaffTimelineEntry]{}, err
	}
	for i := range notes {
		all = append(all, TimelineEntry{At: notes[i].CreatedAt, Note: &notes[i]})
	}
	slices.SortStableFunc(all, func(a, b TimelineEntry) int { return cmp.Compare(a.At, b.At) })
	list, err := sliceOf(all, q)
	return mapList(list, err, func(rows []TimelineEntry) ([]StaffTimelineEntry, error) { return s.staffEntries(ctx, st, rows) })
}

func (s *Service) staffEntries(ctx context.Context, st Staff, rows []TimelineEntry) ([]StaffTimelineEntry, error) {
	var reports []ReportView
	var actions []ActionView
	for _, e := range rows {
		switch {
		case e.Report != nil:
			reports = append(reports, *e.Report)
		case e.Action != nil:
			actions = append(actions, *e.Action)
		}
	}
	told, err := s.staffReports(ctx, st, reports)
	if err != nil {
		return nil, err
	}
	if actions, err = s.staffActions(ctx, st, actions); err != nil {
		return nil, err
	}
	out := make([]StaffTimelineEntry, len(rows))
	for i, e := range rows { // both are in the order of the rows
		out[i].At, out[i].Note = e.At, e.Note
		switch {
		case e.Report != nil:
			out[i].Report, told = &told[0], told[1:]
		case e.Action != nil:
			out[i].Action, actions = &actions[0], actions[1:]
		}
	}
	return out, nil
}

// StaffUserTimeline is one page of what was done about a user and what is theirs, with
// the notes about them, which whoever reads users may read.
func (s *Service) StaffUserTimeline(ctx context.Context, st Staff, user int64, q ListQuery) (List[StaffTimelineEntry], error) {
	if _, err := s.UserItem(ctx, user); err != nil {
		return List[StaffTimelineEntry]{}, err
	}
	list, err := listOf(ctx, s.db, &dal.UserTimelineList, q.only("owner_id", user), func(e *dal.UserEvent) dal.UserEvent { return *e })
	return mapList(list, err, func(rows []dal.UserEvent) ([]StaffTimelineEntry, error) { return s.userEvents(ctx, st, rows) })
}

func (s *Service) userEvents(ctx context.Context, st Staff, rows []dal.UserEvent) ([]StaffTimelineEntry, error) {
	var acts, written []int64
	for _, e := range rows {
		if e.Note {
			written = append(written, e.Ref)
		} else {
			acts = append(acts, e.Ref)
		}
	}
	found, err := s.db.ActionsByID(ctx, acts)
	if err != nil {
		return nil, err
	}
	actions, err := s.actionViews(ctx, found)
	if err != nil {
		return nil, err
	}
	if actions, err = s.staffActions(ctx, st, actions); err != nil {
		return nil, err
	}
	texts, err := s.db.NotesByID(ctx, written)
	if err != nil {
		return nil, err
	}
	notes := make([]Note, len(texts))
	for i := range texts {
		notes[i] = st.note(model.NoteUser)(&texts[i])
	}
	if notes, err = s.signNotes(ctx, notes); err != nil {
		return nil, err
	}
	out := []StaffTimelineEntry{}
	for _, e := range rows {
		if e.Note {
			i := slices.IndexFunc(notes, func(n Note) bool { return n.ID == e.Ref })
			out = append(out, StaffTimelineEntry{At: notes[i].CreatedAt, Note: &notes[i]})
			continue
		}
		i := slices.IndexFunc(actions, func(a ActionView) bool { return a.ID == e.Ref })
		out = append(out, StaffTimelineEntry{At: actions[i].CreatedAt, Action: &actions[i]})
	}
	return out, nil
}
