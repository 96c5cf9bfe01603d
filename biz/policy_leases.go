package biz

import (
	"context"
	"errors"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// settlePolicy takes from the staff what they may not decide by the policy in force
// any more: leases, and, from those who decide no cases, what is assigned to them.
// Each process does so once it judges by a policy, so nobody has claimed something by
// an older one after the last of them did.
func (s *Service) settlePolicy(ctx context.Context) {
	version := s.policy.force.Load().Version()
	if s.policy.settled.Load() == version {
		return
	}
	if err := errors.Join(s.releaseUnfit(ctx), s.unassignUnfit(ctx)); err != nil {
		if ctx.Err() == nil {
			s.log.Error("roles: cases are not taken from who may not decide them; going on trying", "error", err)
		}
		return
	}
	s.policy.settled.Store(version)
}

// releaseUnfit ends the leases of who may not decide their case.
func (s *Service) releaseUnfit(ctx context.Context) error {
	ids, err := s.db.LeasedCases(ctx, s.now())
	for i := 0; err == nil && i < len(ids); i++ {
		err = s.db.InTx(ctx, func(tx *dal.DB) error {
			c, err := tx.LockCase(ctx, ids[i])
			if err != nil || !c.Live || c.LeaseUntil <= s.now() {
				return ignoreMissing(err)
			}
			holder := c.LeaseHolder
			fit, err := s.mayHold(ctx, tx, c)
			if err != nil || fit {
				return err
			}
			endLease(c)
			_, err = s.saveStep(ctx, tx, bySystem, c, AuditEvent{Action: "case.release", Data: map[string]any{"reason": "role", "holder_id": idText(holder)}})
			return err
		})
	}
	return err
}

// mayHold reports whether who holds a case may still decide it.
func (s *Service) mayHold(ctx context.Context, tx *dal.DB, c *model.CaseRow) (bool, error) {
	row, err := tx.StaffMember(ctx, c.LeaseHolder)
	if errors.Is(err, dal.ErrNotFound) || err == nil && (row.Disabled || !s.policy.force.Load().Allows(row.Role, permWork)) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	err = s.mayWorkCase(ctx, tx, Actor{Kind: ActorStaff, UserID: c.LeaseHolder}, c)
	var refused *errs.Error
	if errors.As(err, &refused) {
		return false, nil
	}
	return err == nil, err
}

// unassignUnfit gives what is assigned to staff who decide no cases to nobody in
// particular.
func (s *Service) unassignUnfit(ctx context.Context) error {
	staff, err := s.db.ActiveStaff(ctx)
	for i := 0; err == nil && i < len(staff); i++ {
		if !s.policy.force.Load().Allows(staff[i].Role, permWork) {
			err = s.db.UnassignAll(ctx, staff[i].UserID, s.now())
		}
	}
	return err
}
