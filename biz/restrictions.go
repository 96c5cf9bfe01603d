package biz

import (
	"context"

	"vireo/dal"
	"vireo/dal/model"
)

// liftBatch is how many ended restrictions one look finds.
const liftBatch = 200

// LiftEnded lifts every measure whose end has come.
func (s *Service) LiftEnded(ctx context.Context) error {
	for {
		rows, err := s.db.Ended(ctx, s.now(), liftBatch)
		if err != nil {
			return err
		}
		seen := map[Subject]bool{}
		for _, r := range rows {
			sub := Subject{r.SubjectKind, r.SubjectID}
			if seen[sub] {
				continue
			}
			seen[sub] = true
			if err := s.liftEndedOf(ctx, sub); err != nil {
				return err
			}
		}
		if len(rows) < liftBatch {
			return nil
		}
	}
}

// liftEndedOf lifts what has ended of one subject, as an action of its own.
func (s *Service) liftEndedOf(ctx context.Context, sub Subject) error {
	return s.db.InTx(ctx, func(tx *dal.DB) error {
		t, err := s.lockTarget(ctx, tx, sub)
		if err != nil {
			return err
		}
		now := s.now()
		ended, err := tx.EndedOf(ctx, sub.Kind, sub.ID, now)
		if err != nil || len(ended) == 0 {
			return err
		}
		causes, err := s.causesInForce(ctx, tx, t)
		if err != nil {
			return err
		}
		a := model.Action{
			Measure: stepExpire, SubjectKind: t.Kind, SubjectID: t.ID, OwnerID: ended[0].OwnerID, AboutKind: t.Kind, AboutID: t.ID, ActorKind: ActorSystem, CreatedAt: now,
			CausesSet: causes &^ t.causes, CausesCleared: t.causes &^ causes,
		}
		if err := tx.AddAction(ctx, &a); err != nil {
			return err
		}
		if err := tx.LiftRestrictions(ctx, restrictionIDs(ended), a.ID, now); err != nil {
			return err
		}
		if err := s.setCauses(ctx, tx, t, causes); err != nil {
			return err
		}
		if t.Kind == model.SubjectUser && !t.missing {
			if err := s.reckonMute(ctx, tx, t); err != nil {
				return err
			}
		}
		return s.record(ctx, tx, AuditEvent{Actor: bySystem, Action: "restriction.expire", ObjectKind: t.Kind, ObjectID: t.ID})
	})
}

// causesInForce is what a target's causes are by the restrictions in force.
func (s *Service) causesInForce(ctx context.Context, tx *dal.DB, t *target) (model.Cause, error) {
	rows, err := tx.InForce(ctx, t.Kind, t.ID, s.now())
	causes := t.causes &^ restrictable(t.Kind)
	for _, r := range rows {
		causes |= r.Cause
	}
	return causes, err
}
