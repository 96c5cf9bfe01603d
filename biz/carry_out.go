package biz

import (
	"context"
	"slices"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// decided is a decision while it is being carried out.
type decided struct {
	Decision
	actor Actor
	row   *model.CaseRow // nil: none
	batch int64
	now   int64
	about Subject
	steps []model.Action

	rule        *model.Policy // that it goes by; nil: a free text, or none
	text        errs.Text     // what the owner is told besides
	language    string        // in which the log keeps it
	appealUntil int64
	facts       string // what it is about, as its owner wrote it
	caseID      int64  // whose consequence it is, without resolving it; zero: none
	byAppeal    bool   // it is how an appeal is decided
}

// hits reports whether something was done to somebody by now.
func (d *decided) hits() bool {
	return slices.ContainsFunc(d.steps, func(a model.Action) bool {
		_, ok := measureOf(a.Measure)
		return ok && a.Measure != MeasureRestore
	})
}

func (d *decided) action(t *target, measure string) model.Action {
	a := model.Action{
		Measure: measure, SubjectKind: t.Kind, SubjectID: t.ID, OwnerID: t.owner, AboutKind: d.about.Kind, AboutID: d.about.ID, BatchID: d.batch, Outcome: d.Outcome,
		Policy: d.Policy, Note: d.Note, ActorKind: d.actor.Kind, ActorID: d.actor.UserID, CreatedAt: d.now,
	}
	a.PolicyText, a.CaseID = d.text.In(d.language), d.caseID
	if d.row != nil {
		a.CaseID = d.row.ID
	}
	if d.rule != nil {
		a.PolicyVersion = d.rule.Version
	}
	if len(d.steps) > 0 {
		a.DecisionID = d.steps[0].ID
	}
	return a
}

// carryOut applies a decision to a locked target. Measures against the owner
// have the owner for their subject.
func (s *Service) carryOut(ctx context.Context, tx *dal.DB, d *decided, t *target) error {
	if t.gone {
		d.forGone()
	} else {
		d.forHeld(t)
	}
	if len(d.Measures) == 0 {
		return s.closeWithout(ctx, tx, d, t)
	}
	for _, m := range d.Measures {
		k, _ := measureOf(m.Kind)
		if err := s.guarded(ctx, tx, d.actor, hitBy(m.Kind, t.Kind), t.owner, m.Kind); err != nil {
			return err
		}
		on := t
		if k.on == nil && t.Kind != model.SubjectUser {
			var err error
			if on, err = s.lockTarget(ctx, tx, Subject{model.SubjectUser, t.owner}); err != nil {
				return err
			}
			if on.missing {
				continue
			}
		}
		if err := s.apply(ctx, tx, d, on, k, m, on == t); err != nil {
			return err
		}
	}
	if len(d.steps) == 0 { // the owner is gone, too
		return s.closeWithout(ctx, tx, d, t)
	}
	return nil
}

// forGone leaves of a decision about what is gone only what hits the owner.
func (d *decided) forGone() {
	d.Measures = slices.DeleteFunc(slices.Clone(d.Measures), func(m Measure) bool {
		k, _ := measureOf(m.Kind)
		return k.on != nil
	})
	if len(d.Measures) == 0 && d.Outcome != model.OutcomeDuplicate {
		d.Outcome = model.OutcomeGone
	}
}

// forHeld takes a held item down when measures were decided that do not say what
// becomes of the item: it must not appear because its author is warned.
func (d *decided) forHeld(t *target) {
	if t.Kind == model.SubjectUser || t.causes&held == 0 || d.Outcome != model.OutcomeActioned {
		return
	}
	for _, m := range d.Measures {
		if k, _ := measureOf(m.Kind); k.on != nil {
			return
		}
	}
	d.Measures = append([]Measure{{Kind: MeasureTakedown}}, d.Measures...)
}

// closeWithout records a decision without measures. No violation releases a hold.
func (s *Service) closeWithout(ctx context.Context, tx *dal.DB, d *decided, t *target) error {
	a := d.action(t, stepNone)
	causes := t.causes
	if d.Outcome == model.OutcomeNoViolation {
		causes &^= held
	}
	if err := s.act(ctx, tx, d, t, &a, causes); err != nil {
		return err
	}
	return s.noticeOf(ctx, tx, d, &a)
}

// act appends an action with the causes it changes, and changes them.
func (s *Service) act(ctx context.Context, tx *dal.DB, d *decided, t *target, a *model.Action, causes model.Cause) error {
	a.CausesSet, a.CausesCleared = causes&^t.causes, t.causes&^causes
	if err := tx.AddAction(ctx, a); err != nil {
		return err
	}
	d.steps = append(d.steps, *a)
	return s.setCauses(ctx, tx, t, causes)
}

// apply carries out one measure, against what was decided about itself or its owner.
func (s *Service) apply(ctx context.Context, tx *dal.DB, d *decided, t *target, k measureKind, m Measure, itself bool) error {
	if t.user.IsSystem {
		return errSystem
	}
	a := d.action(t, k.name)
	a.EndsAt = m.EndsAt
	causes := t.causes | k.cause
	if itself {
		causes &^= held // what is decided waits for nobody
	}
	lift, err := s.restored(ctx, tx, t, k)
	if err != nil {
		return err
	}
	for _, r := range lift {
		causes &^= r.Cause
	}
	if err := s.act(ctx, tx, d, t, &a, causes); err != nil {
		return err
	}
	if err := tx.LiftRestrictions(ctx, restrictionIDs(lift), a.ID, d.now); err != nil {
		return err
	}
	if k.holds {
		err := tx.AddRestriction(ctx, &model.Restriction{
			Measure: k.name, SubjectKind: t.Kind, SubjectID: t.ID, OwnerID: t.owner, Cause: k.cause, ActionID: a.ID, Policy: d.Policy, StartsAt: d.now, EndsAt: m.EndsAt,
		})
		if err != nil {
			return err
		}
	}
	if err := s.afterMeasure(ctx, tx, t, k, len(lift) > 0); err != nil {
		return err
	}
	return s.noticeOf(ctx, tx, d, &a)
}

// restored lists what restore lifts: everything in force on the target.
func (s *Service) restored(ctx context.Context, tx *dal.DB, t *target, k measureKind) ([]model.Restriction, error) {
	if k.name != MeasureRestore {
		return nil, nil
	}
	return tx.InForce(ctx, t.Kind, t.ID, s.now())
}

func restrictionIDs(rows []model.Restriction) []int64 {
	ids := make([]int64, len(rows))
	for i := range rows {
		ids[i] = rows[i].ID
	}
	return ids
}

// afterMeasure keeps what follows from the restrictions of a user.
func (s *Service) afterMeasure(ctx context.Context, tx *dal.DB, t *target, k measureKind, lifted bool) error {
	if t.Kind != model.SubjectUser {
		return nil
	}
	if k.name == MeasureMute || lifted {
		if err := s.reckonMute(ctx, tx, t); err != nil {
			return err
		}
	}
	if k.name == MeasureSuspend || k.name == MeasureBan {
		return tx.DeleteSessions(ctx, t.ID)
	}
	return nil
}

// reckonMute stores until when a user is muted: as long as the longest of the
// restrictions in force.
func (s *Service) reckonMute(ctx context.Context, tx *dal.DB, t *target) error {
	rows, err := tx.InForce(ctx, model.SubjectUser, t.ID, s.now())
	if err != nil {
		return err
	}
	until := int64(0)
	for _, r := range rows {
		if r.Measure != MeasureMute {
			continue
		}
		if r.EndsAt == 0 {
			until = model.Forever
		}
		until = max(until, r.EndsAt)
	}
	if until == t.user.MutedUntil {
		return nil
	}
	t.user.MutedUntil = until // another measure of the same decision may follow
	return tx.SetMuted(ctx, t.ID, until)
}
