package biz

import (
	"context"
	"crypto/rand"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// What can be done with an open appeal, besides ActDecide.
const (
	actClaim     = "claim"
	actHeartbeat = "heartbeat"
	actRelease   = "release"
)

var (
	appealTaken     = errs.T("somebody else is working on this appeal", "该申诉正由他人处理")
	appealNotLeased = errs.T("your time for this appeal is over; claim it again", "处理时限已过，请重新领取")
)

// ClaimAppeal leases an open appeal to who may decide it, for as long as a case is
// leased. Nobody else decides it meanwhile. Who holds it already gets a new token.
func (s *Service) ClaimAppeal(ctx context.Context, st Staff, id int64) (AppealView, error) {
	var l dal.Lease
	err := s.changeAppeal(ctx, st, id, func(tx *dal.DB, a *dal.AppealView) (bool, error) {
		if _, err := s.mayReview(ctx, tx, st, a); err != nil {
			return false, err
		}
		now := s.now()
		l = dal.Lease{Holder: st.UserID, Token: rand.Text(), Until: now + leaseTime.Milliseconds()}
		ok, err := tx.TakeAppealLease(ctx, id, l, now)
		if err != nil || !ok {
			return ok, err
		}
		return ok, s.recordLease(ctx, tx, st, a, "appeal.claim")
	})
	if err != nil {
		return AppealView{}, err
	}
	v, err := s.StaffAppeal(ctx, st, id)
	v.LeaseToken = l.Token
	return v, err
}

// HeartbeatAppeal renews a lease that has not ended and answers until when (ms).
func (s *Service) HeartbeatAppeal(ctx context.Context, st Staff, id int64, token string) (until int64, err error) {
	err = s.changeAppeal(ctx, st, id, func(tx *dal.DB, a *dal.AppealView) (bool, error) {
		now := s.now()
		until = now + leaseTime.Milliseconds()
		// It may have been renewed at this very moment already.
		if a.State == model.AppealOpen && a.LeaseHolder == st.UserID && a.LeaseToken == token && a.LeaseUntil == until {
			return true, nil
		}
		return tx.RenewAppealLease(ctx, id, dal.Lease{Holder: st.UserID, Token: token, Until: until}, now)
	})
	return until, err
}

// ReleaseAppeal gives an appeal back undecided.
func (s *Service) ReleaseAppeal(ctx context.Context, st Staff, id int64, token string) (AppealView, error) {
	err := s.changeAppeal(ctx, st, id, func(tx *dal.DB, a *dal.AppealView) (bool, error) {
		ok, err := tx.EndAppealLease(ctx, id, dal.Lease{Holder: st.UserID, Token: token}, s.now())
		if err != nil || !ok {
			return ok, err
		}
		return ok, s.recordLease(ctx, tx, st, a, "appeal.release")
	})
	if err != nil {
		return AppealView{}, err
	}
	return s.StaffAppeal(ctx, st, id)
}

// changeAppeal changes the lease of an open appeal in one transaction, and says why
// where the change finds nothing to do.
func (s *Service) changeAppeal(ctx context.Context, st Staff, id int64, change func(tx *dal.DB, a *dal.AppealView) (bool, error)) error {
	return s.db.InTx(ctx, func(tx *dal.DB) error {
		a, err := tx.Appeal(ctx, id)
		if err != nil {
			return notFound(err, noAppeal)
		}
		if a.State != model.AppealOpen {
			return s.appealConflict(ctx, tx, &a.Appeal, appealDecided)
		}
		if ok, err := change(tx, a); err != nil || ok {
			return err
		}
		return s.appealStale(ctx, tx, st, id, appealNotLeased)
	})
}

func (s *Service) recordLease(ctx context.Context, tx *dal.DB, st Staff, a *dal.AppealView, action string) error {
	return s.record(ctx, tx, AuditEvent{Actor: st.Actor(), Action: action, ObjectKind: "appeal", ObjectID: a.ID, CaseID: a.Statement.CaseID})
}

// appealStale reads an appeal again that is not as the caller knew it, and says why;
// otherwise is what it is where it is open and nobody else's.
func (s *Service) appealStale(ctx context.Context, tx *dal.DB, st Staff, id int64, otherwise errs.Text) error {
	a, err := tx.Appeal(ctx, id)
	switch {
	case err != nil:
		return notFound(err, noAppeal)
	case a.State != model.AppealOpen:
		return s.appealConflict(ctx, tx, &a.Appeal, appealDecided)
	case s.heldByOther(&a.Appeal, st):
		return s.appealConflict(ctx, tx, &a.Appeal, appealTaken)
	}
	return s.appealConflict(ctx, tx, &a.Appeal, otherwise)
}

// heldByOther reports whether another than who asks has an appeal.
func (s *Service) heldByOther(a *model.Appeal, st Staff) bool {
	return a.LeaseUntil > s.now() && a.LeaseHolder != st.UserID
}

// allowedOnAppeal is what the lease of an open appeal leaves to who may decide it.
func allowedOnAppeal(a *AppealView, st Staff) []string {
	switch a.LeaseHolder {
	case 0:
		return []string{actClaim, ActDecide}
	case st.UserID:
		return []string{actClaim, ActDecide, actHeartbeat, actRelease}
	}
	return nil
}
