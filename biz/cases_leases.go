package biz

import (
	"context"
	"errors"
	"slices"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// maxLeases bounds how many cases one holds that are named at once: what a batch
// decides before it answers.
const maxLeases = inlineBatch

// Leases is what became of several leases.
type Leases struct {
	Until int64 // ms, of those that were renewed
	Kept  []int64
	Lost  []int64 // the caller holds them no more, or not as they know them
}

// checkLeases sorts cases that a caller says they hold by id, each once.
func checkLeases(refs []CaseRef) ([]CaseRef, error) {
	if len(refs) == 0 || len(refs) > maxLeases {
		return nil, errs.Invalid("leases", errs.T("%s must have 1 to %d values", "%s 须有 1 到 %d 项").F("leases", maxLeases))
	}
	refs = slices.Clone(refs)
	slices.SortFunc(refs, func(a, b CaseRef) int { return int(a.ID - b.ID) })
	for i := range refs {
		if i > 0 && refs[i].ID == refs[i-1].ID {
			return nil, errs.Invalid("leases", errs.T("case %d stands twice", "案件 %d 重复").F(refs[i].ID))
		}
	}
	return refs, nil
}

// HeartbeatAll renews leases that have not ended. It leaves versions as they are.
func (s *Service) HeartbeatAll(ctx context.Context, actor Actor, refs []CaseRef) (Leases, error) {
	refs, err := checkLeases(refs)
	if err != nil {
		return Leases{}, err
	}
	ids, tokens := make([]int64, len(refs)), make([]string, len(refs))
	for i, r := range refs {
		ids[i], tokens[i] = r.ID, r.LeaseToken
	}
	var out Leases
	err = s.db.InTx(ctx, func(tx *dal.DB) error {
		now := s.now()
		out = Leases{Until: now + leaseTime.Milliseconds()}
		if err := tx.RenewLeases(ctx, ids, actor.UserID, tokens, out.Until, now); err != nil {
			return err
		}
		held, err := tx.LeasesOf(ctx, ids)
		for _, r := range refs {
			l := held[r.ID]
			out.add(r.ID, l.Holder == actor.UserID && l.Token != "" && l.Token == r.LeaseToken && l.Until > now)
		}
		return err
	})
	return out, err
}

// ReleaseAll gives cases back undecided. What the caller does not hold any more is
// told, and stays as it is.
func (s *Service) ReleaseAll(ctx context.Context, actor Actor, refs []CaseRef) (Leases, error) {
	refs, err := checkLeases(refs)
	if err != nil {
		return Leases{}, err
	}
	var out Leases
	err = s.db.InTx(ctx, func(tx *dal.DB) error {
		out = Leases{}
		for _, r := range refs {
			c, err := s.lockMine(ctx, tx, actor, r)
			if err == nil {
				endLease(c)
				_, err = s.saveStep(ctx, tx, actor, c, AuditEvent{Action: "case.release"})
			} else if errors.As(err, new(*errStale)) || errs.CodeOf(err) == errs.Forbidden || errs.CodeOf(err) == errs.NotFound {
				out.add(r.ID, false)
				continue
			}
			if err != nil {
				return err
			}
			out.add(r.ID, true)
		}
		return nil
	})
	return out, err
}

func (l *Leases) add(id int64, kept bool) {
	if kept {
		l.Kept = append(l.Kept, id)
	} else {
		l.Lost = append(l.Lost, id)
	}
}

// runOnLeases decides about cases that who asks holds, each as they know it, as one
// batch.
func (s *Service) runOnLeases(ctx context.Context, st Staff, op string, d BatchDeed) (StaffBatch, error) {
	if op != OpDecide {
		return StaffBatch{}, errs.Invalid("leases", errs.T("this is for decisions only", "仅可用于处理决定"))
	}
	var err error
	if d.Leases, err = checkLeases(d.Leases); err != nil {
		return StaffBatch{}, err
	}
	ids := make([]int64, len(d.Leases))
	for i, r := range d.Leases {
		ids[i] = r.ID
	}
	of, err := s.db.SubjectsOfCases(ctx, ids)
	if err != nil {
		return StaffBatch{}, err
	}
	var subjects []Subject
	items := make([]model.BatchItem, len(ids))
	for i, id := range ids {
		c, ok := of[id]
		if !ok {
			return StaffBatch{}, errs.Invalid("leases", noCase)
		}
		if err := d.check(c.SubjectKind, s.now()); err != nil {
			return StaffBatch{}, err
		}
		subjects = append(subjects, Subject{c.SubjectKind, c.SubjectID})
		items[i] = model.BatchItem{SubjectKind: model.SubjectCase, SubjectID: id, Result: model.ItemPending}
	}
	if err := s.needBatch(ctx, st, subjects, d.Decision); err != nil {
		return StaffBatch{}, err
	}
	if _, err := s.ruleFor(ctx, s.db, st.Actor(), &d.Decision); err != nil {
		return StaffBatch{}, err
	}
	b, err := s.startBatch(ctx, st.Actor(), model.Batch{Operation: OpDecide}, items, d, nil)
	return s.oneBatch(ctx, st, b, err)
}

// leased refuses a locked case that whoever began a batch does not hold as they knew
// it. A batch of cases that were not leased lets any pass.
func (d *BatchDeed) leased(c *model.CaseRow, actor Actor, now int64) error {
	for _, r := range d.Leases {
		if r.ID != c.ID {
			continue
		}
		if text, stale := staleness(c, actor, r, now); stale {
			return &errStale{*c, text}
		}
	}
	return nil
}
