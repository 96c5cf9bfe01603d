package biz

import (
	"context"

	"vireo/dal"
	"vireo/dal/model"
)

// holdCase opens or joins the case of what nobody else sees as it is written, in
// the transaction that writes it.
func (s *Service) holdCase(ctx context.Context, tx *dal.DB, sub Subject, owner int64, causes model.Cause, hits []model.WordHit) error {
	reason := reasonWords
	switch {
	case causes&held == 0:
		return nil
	case causes&model.CauseOnHold == 0:
		reason = reasonFirst
	}
	return s.openHold(ctx, tx, sub, owner, reason, causes&held, hits)
}

// openHold records that the program hid something until somebody has looked.
func (s *Service) openHold(ctx context.Context, tx *dal.DB, sub Subject, owner int64, reason string, cause model.Cause, hits []model.WordHit) error {
	_, _, err := s.openHoldOf(ctx, tx, sub, owner, reason, cause, hits, 0)
	return err
}

// openHoldOf is openHold by a batch. It answers the case and the action.
func (s *Service) openHoldOf(ctx context.Context, tx *dal.DB, sub Subject, owner int64, reason string, cause model.Cause, hits []model.WordHit, batch int64) (id, action int64, err error) {
	category, err := s.worstCategory(ctx, tx, hits)
	if err != nil {
		return 0, 0, err
	}
	c, book, err := s.joinCase(ctx, tx, sub, func(p *Snapshot, fresh *model.CaseRow) {
		p.addHits(hits)
		joinReason(fresh, reason)
		joinCategory(fresh, category)
		fresh.Holds++ // as it will be
	})
	if err != nil {
		return 0, 0, err
	}
	c.Holds++
	joinReason(c, reason)
	joinCategory(c, category)
	c.UpdatedAt = s.now()
	book.route(c)
	c.Priority, _ = rankOf(c)
	if err := tx.SaveCase(ctx, c); err != nil {
		return 0, 0, err
	}
	a := model.Action{
		Measure: stepHold, SubjectKind: sub.Kind, SubjectID: sub.ID, OwnerID: owner, AboutKind: sub.Kind, AboutID: sub.ID, CaseID: c.ID, BatchID: batch, CausesSet: cause,
		Policy: reason, ActorKind: ActorSystem, CreatedAt: s.now(),
	}
	if err := tx.AddAction(ctx, &a); err != nil {
		return 0, 0, err
	}
	return c.ID, a.ID, s.record(ctx, tx, AuditEvent{Actor: bySystem, Action: "case.hold", ObjectKind: sub.Kind, ObjectID: sub.ID, CaseID: c.ID,
		Data: withFacts(map[string]any{"reason": reason}, c)})
}

// joinCase locks the live case of a subject, or opens it with a snapshot of what
// the subject is now; more says what else the snapshot and the fresh case have.
// The rules by which the caller then routes it stay until the transaction ends.
func (s *Service) joinCase(ctx context.Context, tx *dal.DB, sub Subject, more func(*Snapshot, *model.CaseRow)) (*model.CaseRow, *routing, error) {
	p, u, reach, err := s.snapshot(ctx, tx, sub)
	if err != nil {
		return nil, nil, notFound(err, noSubject)
	}
	book, err := s.shareRouting(ctx, tx)
	if err != nil {
		return nil, nil, err
	}
	fresh := model.CaseRow{
		SubjectKind: sub.Kind, SubjectID: sub.ID, OwnerID: u.ID, OwnerSince: u.CreatedAt, Reach: reach, Script: scriptOf(p.text()), CreatedAt: s.now(),
	}
	more(&p, &fresh)
	fresh.Snapshot = p.json()
	book.route(&fresh)
	fresh.Priority, _ = rankOf(&fresh)
	c, made, err := tx.OpenCase(ctx, &fresh)
	if err == nil && !made {
		c.Reach = max(c.Reach, reach)
	}
	if made {
		err = s.casePrints(ctx, tx, c, 1)
	}
	return c, book, err
}

// worstCategory is the most severe category of what the word filter found; empty:
// nothing, or its entries are gone.
func (s *Service) worstCategory(ctx context.Context, tx *dal.DB, hits []model.WordHit) (string, error) {
	if len(hits) == 0 {
		return "", nil
	}
	ids := make([]int64, len(hits))
	for i := range hits {
		ids[i] = hits[i].EntryID
	}
	names, err := tx.WordCategories(ctx, ids)
	var c model.CaseRow
	for _, name := range names {
		joinCategory(&c, name)
	}
	return c.Category, err
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
		return s.end(ctx, tx, c, by, model.OutcomeGone)
	}
	c.UpdatedAt = s.now()
	return tx.SaveCase(ctx, c)
}
