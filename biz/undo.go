package biz

import (
	"context"
	"errors"
	"maps"
	"slices"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// Undo is how an action is taken back.
type Undo struct {
	Note string
	// Settled leaves the case of the action resolved. Otherwise an undone decision
	// leaves its question to be decided anew, in a new case.
	Settled bool
	// Decision takes back whatever was decided together with the action.
	Decision bool
	appeal   bool // it is how an appeal is decided, which then is not settled by it
}

var (
	noAction   = errs.T("this action does not exist", "该操作不存在")
	errUndone  = errs.New(errs.Conflict, errs.T("this has been undone already", "该操作已被撤销"))
	errNoUndo  = errs.New(errs.Conflict, errs.T("this can't be undone", "该操作无法撤销"))
	errNoneToo = errs.New(errs.Conflict, errs.T("there is nothing left to undo", "没有可撤销的操作"))
)

// settles reports whether nobody has to decide anew what an action decided. An
// account that waited for approval always waits again: nobody has let it in.
func (u Undo) settles(a *model.Action) bool {
	waited := a.SubjectKind == model.SubjectUser && a.CausesCleared&model.CausePremoderation != 0
	return u.Settled && !waited
}

// undoable are the steps that can be undone.
func undoable(measure string) bool {
	_, ok := measureOf(measure)
	return ok || measure == stepNone
}

// UndoAction takes one action back, once, as a new action. It removes what the
// action gave, unless another measure in force gives it too, and puts back what
// it took, unless that would have ended. Before its notice is sent, nobody
// outside ever hears of either.
func (s *Service) UndoAction(ctx context.Context, actor Actor, id int64, u Undo) (Decided, error) {
	return s.undoMany(ctx, actor, u, func(tx *dal.DB) ([]model.Action, error) {
		a, err := tx.Action(ctx, id)
		if err != nil {
			return nil, notFound(err, noAction)
		}
		return []model.Action{*a}, nil
	})
}

// UndoDecision takes back every action of a case's decision that can be and is
// not yet undone, the last one first.
func (s *Service) UndoDecision(ctx context.Context, actor Actor, id int64, u Undo) (Decided, error) {
	return s.undoMany(ctx, actor, u, func(tx *dal.DB) ([]model.Action, error) {
		if _, err := tx.LockCase(ctx, id); err != nil {
			return nil, notFound(err, noCase)
		}
		rows, err := tx.ActionsOfCase(ctx, id, 1000)
		if err != nil {
			return nil, err
		}
		return s.leftToUndo(ctx, tx, rows)
	})
}

// leftToUndo are those of some actions that can be undone, the last one first.
func (s *Service) leftToUndo(ctx context.Context, tx *dal.DB, rows []model.Action) ([]model.Action, error) {
	ids := make([]int64, len(rows))
	for i := range rows {
		ids[i] = rows[i].ID
	}
	undone, err := tx.UndoneBy(ctx, ids)
	if err != nil {
		return nil, err
	}
	var left []model.Action
	for i := len(rows) - 1; i >= 0; i-- {
		if undone[rows[i].ID] == 0 && undoable(rows[i].Measure) {
			left = append(left, rows[i])
		}
	}
	if len(left) == 0 {
		return nil, errNoneToo
	}
	return left, nil
}

func (s *Service) undoMany(ctx context.Context, actor Actor, u Undo, find func(tx *dal.DB) ([]model.Action, error)) (Decided, error) {
	if err := checkNote(u.Note); err != nil {
		return Decided{}, err
	}
	var out Decided
	err := s.db.InTx(ctx, func(tx *dal.DB) error {
		out = Decided{}
		list, err := find(tx)
		if err != nil {
			return err
		}
		return s.undoAll(ctx, tx, actor, u, list, 0, &out)
	})
	return out, s.conflict(ctx, err)
}

// undoAll undoes actions in a transaction.
func (s *Service) undoAll(ctx context.Context, tx *dal.DB, actor Actor, u Undo, list []model.Action, batch int64, out *Decided) error {
	cases := map[int64]bool{}
	for i := range list {
		id, err := s.undo(ctx, tx, actor, u, &list[i], batch)
		if err != nil {
			return err
		}
		out.ActionIDs = append(out.ActionIDs, id)
		if c := list[i].CaseID; c != 0 && list[i].Outcome != "" && !cases[c] {
			cases[c] = true
			settled := u.settles(&list[i])
			if !settled {
				if out.CaseID, err = s.reopenUndone(ctx, tx, actor, c, u.Note); err != nil {
					return err
				}
			}
			if err := s.takeBackVerdict(ctx, tx, c, out.CaseID, settled); err != nil {
				return err
			}
		}
	}
	return s.afterUndo(ctx, tx, u, list, out.ActionIDs)
}

// afterUndo takes back what a decision gave besides its measures, once nothing of
// it is left: the strike, the statement, what it counts for reporters. An open
// appeal against it has got what it wanted.
func (s *Service) afterUndo(ctx context.Context, tx *dal.DB, u Undo, list []model.Action, undos []int64) error {
	last := map[int64]int64{}
	for i := range list {
		last[list[i].Decision()] = undos[i]
	}
	for _, decision := range slices.Sorted(maps.Keys(last)) {
		rows, err := tx.ActionsOfDecision(ctx, decision)
		if err != nil {
			return err
		}
		if _, err := s.leftToUndo(ctx, tx, rows); !errors.Is(err, errNoneToo) {
			if err != nil {
				return err
			}
			continue // something of it is in force
		}
		if err := s.withdraw(ctx, tx, decision, last[decision], u.appeal); err != nil {
			return err
		}
		if err := s.undoneToReporters(ctx, tx, rows[0].CaseID); err != nil {
			return err
		}
	}
	return nil
}

func (s *Service) withdraw(ctx context.Context, tx *dal.DB, decision, undo int64, byAppeal bool) error {
	if err := tx.StatementUndone(ctx, decision, s.now()); err != nil {
		return err
	}
	if err := tx.LiftStrikeOf(ctx, decision, dal.Lift{At: s.now(), Action: undo}); err != nil || byAppeal {
		return err
	}
	return s.settleAppeal(ctx, tx, decision)
}

// reopenUndone makes the case of an undone decision anew, unless that has
// happened.
func (s *Service) reopenUndone(ctx context.Context, tx *dal.DB, actor Actor, id int64, note string) (int64, error) {
	old, err := tx.LockCase(ctx, id)
	if errors.Is(err, dal.ErrNotFound) {
		return 0, nil
	}
	if err != nil || old.Live {
		return old.ID, err
	}
	next, err := tx.ReopenedBy(ctx, old.ID, old.SubjectID, old.SubjectKind)
	if err != nil || next != 0 {
		return next, err
	}
	c, err := s.reopen(ctx, tx, actor, old, note)
	if err != nil {
		return 0, err
	}
	return c.ID, nil
}

// undo takes one action back and answers the id of the action that did.
func (s *Service) undo(ctx context.Context, tx *dal.DB, actor Actor, u Undo, a *model.Action, batch int64) (int64, error) {
	if !undoable(a.Measure) {
		return 0, errNoUndo
	}
	if err := s.guarded(ctx, tx, actor, a.SubjectKind, a.OwnerID, stepUndo); err != nil {
		return 0, err
	}
	waits, err := s.waitsAgain(ctx, tx, u, a)
	if err != nil {
		return 0, err
	}
	t, err := s.lockTarget(ctx, tx, Subject{a.SubjectKind, a.SubjectID})
	if err != nil {
		return 0, err
	}
	if t.owner == 0 {
		t.owner = a.OwnerID
	}
	now := s.now()
	row := model.Action{
		Measure: stepUndo, SubjectKind: a.SubjectKind, SubjectID: a.SubjectID, OwnerID: a.OwnerID, AboutKind: a.AboutKind, AboutID: a.AboutID,
		CaseID: a.CaseID, BatchID: batch,
		Policy: a.Policy, Note: u.Note, ActorKind: actor.Kind, ActorID: actor.UserID, UndoOf: &a.ID, CreatedAt: now,
	}
	causes, err := s.causesWithout(ctx, tx, t, a, waits)
	if err != nil {
		return 0, err
	}
	row.CausesSet, row.CausesCleared = causes&^t.causes, t.causes&^causes
	if err := tx.AddAction(ctx, &row); err != nil {
		return 0, orUndone(err)
	}
	if err := s.swapRestrictions(ctx, tx, t, a, row.ID); err != nil {
		return 0, err
	}
	if err := s.setCauses(ctx, tx, t, causes); err != nil {
		return 0, err
	}
	if t.Kind == model.SubjectUser && causes&(model.CauseOwnerSuspended|model.CauseOwnerBanned) != 0 {
		if err := tx.DeleteSessions(ctx, t.ID); err != nil {
			return 0, err
		}
	}
	if err := s.noticeOfUndo(ctx, tx, a, &row); err != nil {
		return 0, err
	}
	return row.ID, s.record(ctx, tx, AuditEvent{Actor: actor, Action: "action.undo", ObjectKind: a.SubjectKind, ObjectID: a.SubjectID, CaseID: a.CaseID,
		Text: u.Note, TextOwner: a.OwnerID, Data: map[string]any{"undo_of": idText(a.ID), "measure": a.Measure, "undone_actor": idText(a.ActorID)}})
}

func orUndone(err error) error {
	if errors.Is(err, dal.ErrConflict) {
		return errUndone
	}
	return err
}

// waitsAgain reports whether what an action's decision answered waits for somebody
// again once it is taken back: then its hold comes back, because there is a case
// for it. What stays settled, or was decided anew meanwhile, waits for nobody.
func (s *Service) waitsAgain(ctx context.Context, tx *dal.DB, u Undo, a *model.Action) (bool, error) {
	if settled := u.settles(a); settled || a.CausesCleared&held == 0 || a.CaseID == 0 {
		return !settled, nil
	}
	next, err := tx.ReopenedBy(ctx, a.CaseID, a.AboutID, a.AboutKind)
	if err != nil || next == 0 {
		return err == nil, err
	}
	c, err := tx.LockCase(ctx, next)
	return err == nil && c.Live, ignoreMissing(err)
}

// causesWithout is what a target's causes are once an action is taken back:
// those of the restrictions that are then in force, and of the rest what the
// action changed the other way round; a hold only if it waits for somebody again.
func (s *Service) causesWithout(ctx context.Context, tx *dal.DB, t *target, a *model.Action, waits bool) (model.Cause, error) {
	causes := t.causes &^ (a.CausesSet & held)
	if waits {
		causes |= a.CausesCleared & held
	}
	given, err := s.restrictionsWithout(ctx, tx, t, a)
	if err != nil {
		return 0, err
	}
	causes &^= restrictable(t.Kind)
	for _, r := range given {
		causes |= r.Cause
	}
	return causes, nil
}

// restrictable are the causes that restrictions of a kind of subject give. An
// item has its owner's state from the owner.
func restrictable(kind string) model.Cause {
	if kind == model.SubjectUser {
		return model.CauseOwnerSuspended | model.CauseOwnerBanned
	}
	return model.CauseTakenDown | model.CauseLimited
}

// restrictionsWithout are those in force once an action is taken back.
func (s *Service) restrictionsWithout(ctx context.Context, tx *dal.DB, t *target, a *model.Action) ([]model.Restriction, error) {
	now := s.now()
	rows, err := tx.InForce(ctx, t.Kind, t.ID, now)
	if err != nil {
		return nil, err
	}
	var left []model.Restriction
	for _, r := range rows {
		if r.ActionID != a.ID {
			left = append(left, r)
		}
	}
	back, err := tx.LiftedBy(ctx, a.ID, now)
	return append(left, back...), err
}

// swapRestrictions lifts what an action put in force and puts back what it lifted.
func (s *Service) swapRestrictions(ctx context.Context, tx *dal.DB, t *target, a *model.Action, by int64) error {
	now := s.now()
	if err := tx.UnliftRestrictions(ctx, a.ID, now); err != nil {
		return err
	}
	r, err := tx.RestrictionOf(ctx, a.ID)
	switch {
	case errors.Is(err, dal.ErrNotFound):
	case err != nil:
		return err
	default:
		if err := tx.LiftRestrictions(ctx, []int64{r.ID}, by, now); err != nil {
			return err
		}
	}
	if t.Kind != model.SubjectUser || t.missing {
		return nil
	}
	return s.reckonMute(ctx, tx, t)
}
