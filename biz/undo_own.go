package biz

import (
	"context"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// errGraceOver is what a moderator hears who comes too late to take back their own
// decision by themselves.
var errGraceOver = errs.New(errs.Forbidden, errs.T("the time in which you can take this back yourself is over", "自行撤销的时限已过，请联系有撤销权限的同事")).With("permission", permUndo)

// undoUntil is until when (ms) an actor's own decision is theirs to take back:
// as long as its notice waits.
func undoUntil(decided int64) int64 { return decided + noticeGrace.Milliseconds() }

// ownDecision reports whether a step is a decision of who asks. What undoes is none.
func (st Staff) ownDecision(kind string, actor, undoOf int64) bool {
	return actor == st.UserID && actor != 0 && (kind == ActorStaff || kind == ActorToken) && undoOf == 0
}

// decides reports whether who asks makes decisions at all.
func (st Staff) decides() bool { return st.May(permWork) || st.May(permAct) }

// mayUndoAll refuses to take actions back: by permission, or, while their notices
// wait, because they are one's own.
func (s *Service) mayUndoAll(ctx context.Context, tx *dal.DB, st Staff, permission string, rows []model.Action) error {
	for i := range rows {
		if err := s.needUndo(ctx, tx, st, &rows[i]); err != nil {
			return err
		}
	}
	if st.May(permission) {
		return nil
	}
	ids := make([]int64, len(rows))
	for i := range rows {
		a := &rows[i]
		if ids[i] = a.ID; !st.decides() || a.UndoOf != nil || !st.ownDecision(a.ActorKind, a.ActorID, 0) {
			return errMayNot(permission)
		}
		if s.now() >= undoUntil(a.CreatedAt) {
			return errGraceOver
		}
	}
	// Another server's clock may be ahead: what counts is that nobody was told.
	told, err := tx.NoticesLeft(ctx, ids)
	if err == nil && told {
		err = errGraceOver
	}
	return err
}

// needUndo refuses to take back what who asks may not do: the measure itself, and
// those that it lifted, which come back.
func (s *Service) needUndo(ctx context.Context, tx *dal.DB, st Staff, a *model.Action) error {
	back, err := tx.LiftedBy(ctx, a.ID, s.now())
	if err != nil {
		return err
	}
	measures := []string{a.Measure}
	for i := range back {
		measures = append(measures, back[i].Measure)
	}
	for _, m := range measures {
		if err := st.needMeasure(m, a.SubjectKind); err != nil {
			return err
		}
	}
	return nil
}

// needMeasure refuses who may not use a measure on a kind of subject. A step that
// is none needs nothing.
func (st Staff) needMeasure(measure, kind string) error {
	if _, ok := measureOf(measure); !ok {
		return nil
	}
	return st.Need(measurePermission(measure, kind))
}

// undoOf tells of a step that can be undone whether who asks may, and until when;
// zero: no end.
func (s *Service) undoOf(st Staff, v *ActionView) (until int64, ok bool) {
	if st.needMeasure(v.Measure, v.Subject.Kind) != nil {
		return 0, false
	}
	if st.May(permUndo) {
		return 0, true
	}
	until = undoUntil(v.CreatedAt)
	return until, st.decides() && st.ownDecision(v.ActorKind, v.ActorID, v.UndoOf) && s.now() < until
}

// unbatchOf is undoOf for what a batch decided.
func (s *Service) unbatchOf(st Staff, b *BatchView) (until int64, ok bool) {
	if st.mayUnbatch(b.Operation) {
		return 0, true
	}
	until = undoUntil(b.CreatedAt)
	return until, b.Operation == OpDecide && st.May(permBatch) && st.ownDecision(b.ActorKind, b.ActorID, b.UndoOf) && s.now() < until
}

// decidedBy completes what is answered to who has decided.
func (s *Service) decidedBy(st Staff, d Decided, err error) (Decided, error) {
	if err != nil || len(d.ActionIDs) == 0 {
		return d, err
	}
	d.Allowed = []string{stepUndo}
	if !st.May(permUndo) {
		d.UndoUntil = undoUntil(d.at)
	}
	return d, nil
}

// StaffUndo takes one action back, or all that was decided with it.
func (s *Service) StaffUndo(ctx context.Context, st Staff, id int64, u Undo) (Decided, error) {
	return s.undoMany(ctx, st.Actor(), u, func(tx *dal.DB) ([]model.Action, error) {
		a, err := tx.Action(ctx, id)
		if err != nil {
			return nil, notFound(err, noAction)
		}
		rows := []model.Action{*a}
		if u.Decision {
			if rows, err = tx.ActionsOfDecision(ctx, a.Decision()); err != nil {
				return nil, err
			}
			if rows, err = s.leftToUndo(ctx, tx, rows); err != nil {
				return nil, err
			}
		}
		return rows, s.mayUndoAll(ctx, tx, st, permUndo, rows)
	})
}
