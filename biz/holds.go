package biz

import (
	"context"

	"vireo/dal"
	"vireo/dal/model"
)

// holdCase opens or joins the case of what is put on hold as it is written, in
// the transaction that writes it.
func (s *Service) holdCase(ctx context.Context, tx *dal.DB, sub Subject, owner int64, causes model.Cause, hits []model.WordHit) error {
	if causes&model.CauseOnHold == 0 {
		return nil
	}
	return s.openHold(ctx, tx, sub, owner, reasonWords, causes&model.CauseOnHold, hits)
}

// openHold records that the program hid something until somebody has looked.
func (s *Service) openHold(ctx context.Context, tx *dal.DB, sub Subject, owner int64, reason string, cause model.Cause, hits []model.WordHit) error {
	c, err := s.joinCase(ctx, tx, sub, reason, func(p *Snapshot) { p.addHits(hits) })
	if err != nil {
		return err
	}
	c.Holds++
	joinReason(c, reason)
	c.UpdatedAt = s.now()
	c.Priority, _ = rankOf(c)
	if err := tx.SaveCase(ctx, c); err != nil {
		return err
	}
	err = tx.AddAction(ctx, &model.Action{
		Measure: stepHold, SubjectKind: sub.Kind, SubjectID: sub.ID, OwnerID: owner, AboutKind: sub.Kind, AboutID: sub.ID, CaseID: c.ID, CausesSet: cause,
		Policy: reason, ActorKind: ActorSystem, CreatedAt: s.now(),
	})
	if err != nil {
		return err
	}
	return s.record(ctx, tx, AuditEvent{Actor: bySystem, Action: "case.hold", ObjectKind: sub.Kind, ObjectID: sub.ID, CaseID: c.ID})
}

// joinCase locks the live case of a subject, or opens it with a snapshot of what
// the subject is now.
func (s *Service) joinCase(ctx context.Context, tx *dal.DB, sub Subject, reason string, more func(*Snapshot)) (*model.CaseRow, error) {
	p, owner, reach, err := s.snapshot(ctx, tx, sub)
	if err != nil {
		return nil, notFound(err, noSubject)
	}
	if more != nil {
		more(&p)
	}
	now := s.now()
	fresh := model.CaseRow{
		SubjectKind: sub.Kind, SubjectID: sub.ID, OwnerID: owner, Snapshot: p.json(), Reach: reach,
		DueAt: now + caseTime.Milliseconds(), CreatedAt: now,
	}
	joinReason(&fresh, reason)
	fresh.Priority, _ = rankOf(&fresh)
	c, made, err := tx.OpenCase(ctx, &fresh)
	if err == nil && !made {
		c.Reach = max(c.Reach, reach)
	}
	if made {
		err = s.casePrints(ctx, tx, c, 1)
	}
	return c, err
}

// lockCaseOf locks the live case of a subject; nil: there is none. Whoever
// changes an item and its case locks the case first.
func (s *Service) lockCaseOf(ctx context.Context, tx *dal.DB, sub Subject) (*model.CaseRow, error) {
	c, err := tx.LiveCase(ctx, sub.Kind, sub.ID)
	if err != nil {
		return nil, ignoreMissing(err)
	}
	return c, nil
}

// authorDeleted logs a deletion, and tells the live case of what was deleted, if
// there is one. A case of nothing but holds is over with that; what others
// reported can still have consequences.
func (s *Service) authorDeleted(ctx context.Context, tx *dal.DB, c *model.CaseRow, sub Subject, owner int64, by Actor) error {
	err := tx.AddAction(ctx, &model.Action{
		Measure: stepDelete, SubjectKind: sub.Kind, SubjectID: sub.ID, OwnerID: owner, AboutKind: sub.Kind, AboutID: sub.ID, CausesSet: model.CauseAuthorDeleted,
		ActorKind: by.Kind, ActorID: by.UserID, CreatedAt: s.now(),
	})
	if err != nil || c == nil {
		return err
	}
	c.SubjectGone = true
	if c.Reports == 0 {
		return s.resolve(ctx, tx, c, bySystem, model.OutcomeGone, 0)
	}
	c.UpdatedAt = s.now()
	return tx.SaveCase(ctx, c)
}
