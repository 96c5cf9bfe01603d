package biz

import (
	"context"

	"vireo/dal/model"
)

// Similar is what is like the subject of a case in one way.
type Similar struct {
	Kind      string // model.PrintText and its like
	WaveID    int64  // zero: there are too few for a wave
	Items     int64  // the subject among them
	Accounts  int64
	TakenDown int64
}

// earlier is what there is like the subject of a case, and earlier decisions: those
// about the same text, file or nearly the same frames, then those about the owner.
func (s *Service) earlier(ctx context.Context, st Staff, c *Case) ([]Similar, []ActionView, error) {
	var prints []model.Print
	var err error
	if c.Subject.Kind != model.SubjectUser {
		if prints, err = s.db.PrintsOf(ctx, c.Subject.Kind, c.Subject.ID); err != nil {
			return nil, nil, err
		}
	}
	similar, why := similarTo(prints)
	ids := make([]int64, 0, len(why))
	for id := range why {
		ids = append(ids, id)
	}
	like, err := s.db.ActionsByID(ctx, ids)
	if err != nil {
		return nil, nil, err
	}
	of, err := s.db.DecisionsOf(ctx, c.OwnerID, c.ID, mostEarlier)
	if err != nil {
		return nil, nil, err
	}
	var rows []model.Action
	for _, a := range append(like, of...) {
		if a.CaseID != c.ID && !hasAction(rows, a.ID) {
			rows = append(rows, a)
		}
	}
	views, err := s.actionViews(ctx, rows)
	if err != nil {
		return nil, nil, err
	}
	for i := range views {
		views[i].Similar = why[views[i].ID]
	}
	views, err = s.staffActions(ctx, st, views)
	return similar, views, err
}

// similarTo tells what fingerprints count, and why each latest decision is similar:
// by the kind that says most.
func similarTo(prints []model.Print) ([]Similar, map[int64]string) {
	similar, why := []Similar{}, map[int64]string{}
	for _, kind := range []string{model.PrintText, model.PrintFrames, model.PrintSource, model.PrintFile} {
		for _, p := range prints {
			if p.Kind != kind {
				continue
			}
			name := kind
			if kind == model.PrintSource {
				name = model.PrintFile // for people it is the same file
			}
			if p.ActionID != 0 {
				why[p.ActionID] = name
			}
			if p.Items < 2 || kind == model.PrintSource {
				continue
			}
			one := Similar{Kind: kind, Items: p.Items, Accounts: p.Accounts, TakenDown: p.TakenDown}
			if p.Wave {
				one.WaveID = p.ID
			}
			similar = append(similar, one)
		}
	}
	return similar, why
}

func hasAction(rows []model.Action, id int64) bool {
	for i := range rows {
		if rows[i].ID == id {
			return true
		}
	}
	return false
}
