package biz

import (
	"context"

	"vireo/dal"
	"vireo/dal/model"
)

// needDecision refuses what who asks may not decide about a subject. Ranks are the
// guard's, inside the transaction.
func (s *Service) needDecision(ctx context.Context, db *dal.DB, st Staff, sub Subject, d Decision) error {
	if err := st.needMeasures(sub.Kind, d); err != nil || sub.Kind != model.SubjectUser {
		return err
	}
	u, err := db.Owner(ctx, sub.ID)
	if err != nil {
		return ignoreMissing(err)
	}
	return s.needLifts(st, &u, d)
}

// needMeasures refuses a decision whose measures who asks may not use.
func (st Staff) needMeasures(kind string, d Decision) error {
	for _, m := range d.Measures {
		if err := st.Need(measurePermission(m.Kind, kind)); err != nil {
			return err
		}
	}
	return nil
}

// needLifts refuses a decision about a user that ends what who asks may not do.
func (s *Service) needLifts(st Staff, u *dal.OwnerState, d Decision) error {
	lifts := hasMeasure(d, MeasureRestore)
	for _, l := range []struct {
		lifted     bool
		permission string
	}{
		{u.Causes&model.CausePremoderation != 0 && d.admits(), "users:approve"},
		{u.Causes&model.CauseOwnerSuspended != 0 && lifts, "users:suspend"},
		{u.Causes&model.CauseOwnerBanned != 0 && lifts, "users:ban"},
		{u.MutedUntil > s.now() && lifts, "users:mute"},
	} {
		if !l.lifted {
			continue
		}
		if err := st.Need(l.permission); err != nil {
			return err
		}
	}
	return nil
}

// admits reports whether an account that waits for approval waits no more after a
// decision about it, and is not kept out for good by that.
func (d *Decision) admits() bool {
	return d.Outcome == model.OutcomeNoViolation || len(d.Measures) > 0 && !hasMeasure(*d, MeasureBan)
}

// prepare completes a decision by its template, and refuses what who asks may not
// decide.
func (s *Service) prepare(ctx context.Context, st Staff, sub Subject, d *Decision) error {
	if err := s.fromTemplate(ctx, d); err != nil {
		return err
	}
	return s.needDecision(ctx, s.db, st, sub, *d)
}

func hasMeasure(d Decision, kind string) bool {
	for _, m := range d.Measures {
		if m.Kind == kind {
			return true
		}
	}
	return false
}

// StaffAct decides about a subject without a case.
func (s *Service) StaffAct(ctx context.Context, st Staff, sub Subject, d Decision) (Decided, error) {
	if err := st.Need(permAct); err != nil {
		return Decided{}, err
	}
	if err := s.prepare(ctx, st, sub, &d); err != nil {
		return Decided{}, err
	}
	out, err := s.Act(ctx, st.Actor(), sub, d)
	return s.decidedBy(st, out, err)
}

// staffActions leaves of what may be done with actions what who asks may do.
func (s *Service) staffActions(ctx context.Context, st Staff, rows []ActionView) ([]ActionView, error) {
	ids := make([]int64, 0, 2*len(rows))
	for i := range rows {
		ids = append(ids, rows[i].OwnerID, rows[i].ActorID)
	}
	p, err := s.people(ctx, ids)
	for i := range rows {
		r := &rows[i]
		r.OwnerName, r.ActorName = p.names[r.OwnerID], p.names[r.ActorID]
		until, may := s.undoOf(st, r)
		if r.Allowed = allowed(r.Allowed, func(string) bool { return may && st.reaches(p, r.Subject.Kind, r.OwnerID) }); len(r.Allowed) > 0 {
			r.UndoUntil = until
		}
	}
	return rows, err
}

// StaffActions is one page of the log of actions.
func (s *Service) StaffActions(ctx context.Context, st Staff, q ListQuery) (List[ActionView], error) {
	list, err := s.ListActions(ctx, q)
	return mapList(list, err, func(rows []ActionView) ([]ActionView, error) { return s.staffActions(ctx, st, rows) })
}

// StaffAction reads one action.
func (s *Service) StaffAction(ctx context.Context, st Staff, id int64) (ActionView, error) {
	a, err := s.Action(ctx, id)
	if err != nil {
		return a, err
	}
	rows, err := s.staffActions(ctx, st, []ActionView{a})
	return rows[0], err
}

// StaffRestriction is a measure in force with names.
type StaffRestriction struct {
	RestrictionView
	OwnerName string
	Allowed   []string
}

// StaffRestrictions is one page of the restrictions.
func (s *Service) StaffRestrictions(ctx context.Context, st Staff, q ListQuery) (List[StaffRestriction], error) {
	list, err := s.ListRestrictions(ctx, q)
	return mapList(list, err, func(rows []RestrictionView) ([]StaffRestriction, error) {
		ids := make([]int64, len(rows))
		for i := range rows {
			ids[i] = rows[i].OwnerID
		}
		p, err := s.people(ctx, ids)
		out := make([]StaffRestriction, len(rows))
		for i := range rows {
			r := &rows[i]
			out[i] = StaffRestriction{*r, p.names[r.OwnerID], []string{}}
			if r.InForce && st.May(permUndo) && st.reaches(p, r.Subject.Kind, r.OwnerID) {
				out[i].Allowed = append(out[i].Allowed, stepUndo) // of its action
			}
		}
		return out, err
	})
}
