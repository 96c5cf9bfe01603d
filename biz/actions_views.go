package biz

import (
	"context"

	"vireo/dal/model"
)

// ActionView is a step as moderators see it.
type ActionView struct {
	ID            int64
	Measure       string
	Subject       Subject
	OwnerID       int64
	About         Subject // what was decided about; of a measure against an owner, the item
	CausesSet     []string
	CausesCleared []string
	CaseID        int64
	BatchID       int64
	Outcome       string
	Policy        string
	PolicyVersion int64 // zero: a free text, or none
	PolicyText    string
	DecisionID    int64 // the first action of its decision
	Note          string
	EndsAt        int64 // ms; zero: no end
	ActorKind     string
	ActorID       int64
	UndoOf        int64 // zero: it undoes nothing
	UndoneBy      int64 // zero: nothing undid it
	CreatedAt     int64
	OwnerName     string // for the panel only
	ActorName     string // for the panel only
	Similar       string // why it was found: kind of the fingerprint that its subject shares with a case's; empty: for another reason
	Allowed       []string
	UndoUntil     int64 // ms: until when who asks may undo it; zero: no end, or they may not
}

func actionView(a *model.Action) ActionView {
	v := ActionView{
		ID: a.ID, Measure: a.Measure, Subject: Subject{a.SubjectKind, a.SubjectID}, OwnerID: a.OwnerID, About: Subject{a.AboutKind, a.AboutID},
		CausesSet: CauseNames(a.CausesSet), CausesCleared: CauseNames(a.CausesCleared), CaseID: a.CaseID, BatchID: a.BatchID, Outcome: a.Outcome,
		Policy: a.Policy, PolicyVersion: a.PolicyVersion, PolicyText: a.PolicyText, DecisionID: a.Decision(), Note: a.Note, EndsAt: a.EndsAt,
		ActorKind: a.ActorKind, ActorID: a.ActorID, CreatedAt: a.CreatedAt,
	}
	if a.UndoOf != nil {
		v.UndoOf = *a.UndoOf
	}
	return v
}

// actionViews tells of each step whether it was undone and can be.
func (s *Service) actionViews(ctx context.Context, rows []model.Action) ([]ActionView, error) {
	views := make([]ActionView, len(rows))
	for i := range rows {
		views[i] = actionView(&rows[i])
	}
	return views, s.markUndone(ctx, views)
}

func (s *Service) markUndone(ctx context.Context, views []ActionView) error {
	ids := make([]int64, len(views))
	for i := range views {
		ids[i] = views[i].ID
	}
	undone, err := s.db.UndoneBy(ctx, ids)
	for i := range views {
		v := &views[i]
		if v.UndoneBy = undone[v.ID]; v.UndoneBy == 0 && undoable(v.Measure) {
			v.Allowed = []string{stepUndo}
		}
	}
	return err
}

// Action reads one step.
func (s *Service) Action(ctx context.Context, id int64) (ActionView, error) {
	row, err := s.db.Action(ctx, id)
	if err != nil {
		return ActionView{}, notFound(err, noAction)
	}
	views, err := s.actionViews(ctx, []model.Action{*row})
	return views[0], err
}
