package biz

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"vireo/dal"
	"vireo/dal/model"
)

// heldHit is a hit that put the item of a case on hold.
type heldHit struct {
	model.WordHit
	caseID int64
}

// deeds is what one part of a batch over history has done, for its last steps.
type deeds struct {
	hits   []heldHit
	former []dal.HistoryRow // what was judged, with the version that had judged it
}

// applyPart changes one part of the rows of a kind, in one transaction. Those that
// change are locked and judged once more, one by one; the rest get the version.
func (a *applying) applyPart(ctx context.Context, tx *dal.DB, b *model.Batch, d *HistoryRun, kind string, part []judgedRow) error {
	var done deeds
	plain := map[int64][]int64{} // ids by the version that had judged them
	for i := range part {
		r := &part[i]
		if r.changes() {
			if err := a.applyRow(ctx, tx, b, d, &done, r); err != nil {
				return err
			}
			continue
		}
		for _, x := range r.found {
			d.Counts.add(x.field.String(), OutcomeUnchanged)
		}
		done.former = append(done.former, r.HistoryRow)
		if kind == model.SubjectUser {
			if err := tx.SetJudgedUser(ctx, r.HistoryRow, a.force.version); err != nil {
				return err
			}
			continue
		}
		plain[r.RulesetVersion] = append(plain[r.RulesetVersion], r.ID)
	}
	for was, ids := range plain {
		if err := tx.SetJudged(ctx, kind, ids, was, a.force.version); err != nil {
			return err
		}
	}
	if err := tx.AddHistoryRanges(ctx, rangesOf(b.ID, kind, done.former)); err != nil {
		return err
	}
	return a.s.recordHeld(ctx, tx, done.hits)
}

// rangesOf joins neighbours that one version had judged.
func rangesOf(batch int64, kind string, rows []dal.HistoryRow) []model.HistoryRange {
	slices.SortFunc(rows, func(x, y dal.HistoryRow) int { return cmp.Compare(x.ID, y.ID) })
	var out []model.HistoryRange
	for _, r := range rows {
		if n := len(out); n > 0 && out[n-1].LastID == r.ID-1 && out[n-1].Version == r.RulesetVersion {
			out[n-1].LastID = r.ID
			continue
		}
		out = append(out, model.HistoryRange{BatchID: batch, SubjectKind: kind, FirstID: r.ID, LastID: r.ID, Version: r.RulesetVersion})
	}
	return out
}

// recordHeld stores hits of several items as the last step of a transaction, in
// the order in which everybody counts them.
func (s *Service) recordHeld(ctx context.Context, tx *dal.DB, hits []heldHit) error {
	slices.SortStableFunc(hits, func(a, b heldHit) int {
		return cmp.Or(cmp.Compare(a.EntryID, b.EntryID), cmp.Compare(a.Field, b.Field), cmp.Compare(a.Level, b.Level))
	})
	rows := make([]model.WordHit, len(hits))
	for i := range hits {
		rows[i] = hits[i].WordHit
	}
	day := s.today()
	if err := tx.AddWordHits(ctx, day, rows); err != nil {
		return err
	}
	for i := range hits {
		if err := recordHolds(ctx, tx, day, hits[i].caseID, rows[i:i+1]); err != nil {
			return err
		}
	}
	return nil
}

// applyRow changes one row: locked and judged again, because somebody may have
// edited, deleted or decided about it meanwhile. Case before item.
func (a *applying) applyRow(ctx context.Context, tx *dal.DB, b *model.Batch, d *HistoryRun, done *deeds, seen *judgedRow) error {
	s, id := a.s, seen.ID
	if seen.moves() {
		if _, err := s.lockCaseOf(ctx, tx, Subject{seen.kind, id}); err != nil {
			return err
		}
	}
	row, err := tx.LockHistoryRow(ctx, seen.kind, id)
	if errors.Is(err, dal.ErrNotFound) || err == nil && row.RulesetVersion >= a.force.version {
		return nil
	}
	if err != nil {
		return err
	}
	row.Skip = seen.Skip
	r := judgeRow(a.force.filter, seen.kind, row, HistoryFields())
	if r.moves() {
		st, err := s.standings(ctx, tx, r.kind, []int64{id})
		if err != nil {
			return err
		}
		r.decide(st[id])
	}
	for i := range r.found {
		x := &r.found[i]
		d.Counts.add(x.field.String(), x.outcome)
		if x.outcome == OutcomeUnchanged {
			continue
		}
		if err := a.applyText(ctx, tx, b, done, &r, x); err != nil {
			return err
		}
	}
	done.former = append(done.former, row)
	return tx.SetJudged(ctx, r.kind, []int64{id}, row.RulesetVersion, a.force.version)
}

// applyText carries out what becomes of one text, and remembers what it was.
func (a *applying) applyText(ctx context.Context, tx *dal.DB, b *model.Batch, done *deeds, r *judgedRow, x *finding) error {
	c := model.HistoryChange{
		BatchID: b.ID, SubjectKind: r.kind, SubjectID: r.ID, Field: x.field.String(), Outcome: x.outcome, Former: x.public, CreatedAt: a.s.now(),
	}
	if x.after != x.public {
		if err := tx.SetPublicText(ctx, r.kind, r.ID, x.after); err != nil {
			return err
		}
	}
	sub := Subject{r.kind, r.ID}
	var err error
	switch {
	case x.move > 0:
		hits := hitsOf(a.force, x.verdict, x.field, r.UserID)
		a.s.setSubject(hits, sub)
		c.CaseID, c.ActionID, err = a.s.holdStored(ctx, tx, sub, r.UserID, hits, b.ID)
		for _, h := range hits {
			done.hits = append(done.hits, heldHit{h, c.CaseID})
		}
	case x.move < 0:
		c.CaseID, c.ActionID, err = a.s.releaseStored(ctx, tx, sub, r.UserID, b.ID)
	}
	if err != nil {
		return err
	}
	return tx.AddHistoryChange(ctx, &c)
}

// holdStored puts what is stored on hold as it would have been when it was
// written. Of a user only a case is opened: nobody is hidden or renamed.
func (s *Service) holdStored(ctx context.Context, tx *dal.DB, sub Subject, owner int64, hits []model.WordHit, batch int64) (id, action int64, err error) {
	cause := model.CauseOnHold
	if sub.Kind == model.SubjectUser {
		cause = 0
	}
	if id, action, err = s.openHoldOf(ctx, tx, sub, owner, reasonWords, cause, hits, batch); err != nil || cause == 0 {
		return id, action, err
	}
	t, err := s.lockTarget(ctx, tx, sub)
	if err != nil {
		return 0, 0, err
	}
	return id, action, s.setCauses(ctx, tx, t, t.causes|cause)
}

// releaseStored takes a hold back whose words are no longer looked for. Its case,
// at which nobody is, is over.
func (s *Service) releaseStored(ctx context.Context, tx *dal.DB, sub Subject, owner, batch int64) (id, action int64, err error) {
	c, err := s.lockCaseOf(ctx, tx, sub)
	if err != nil {
		return 0, 0, err
	}
	if c != nil {
		id = c.ID
	}
	t, err := s.lockTarget(ctx, tx, sub)
	if err != nil {
		return 0, 0, err
	}
	row := model.Action{
		Measure: stepRelease, SubjectKind: sub.Kind, SubjectID: sub.ID, OwnerID: owner, AboutKind: sub.Kind, AboutID: sub.ID, CaseID: id, BatchID: batch,
		CausesCleared: model.CauseOnHold, Policy: reasonWords, ActorKind: ActorSystem, CreatedAt: s.now(),
	}
	if err := tx.AddAction(ctx, &row); err != nil {
		return 0, 0, err
	}
	if err := s.setCauses(ctx, tx, t, t.causes&^model.CauseOnHold); err != nil {
		return 0, 0, err
	}
	if c != nil {
		if err := s.end(ctx, tx, c, bySystem, model.OutcomeUndone); err != nil {
			return 0, 0, err
		}
	}
	return id, row.ID, s.record(ctx, tx, AuditEvent{Actor: bySystem, Action: "hold.release", ObjectKind: sub.Kind, ObjectID: sub.ID, CaseID: id})
}
