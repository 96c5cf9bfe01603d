package biz

import (
	"context"
	"errors"
	"time"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// barring are the causes of an account that may have an end.
const barring = model.CauseOwnerSuspended | model.CauseOwnerBanned

var (
	errPending = errs.New(errs.Forbidden, errs.T("this account waits for approval", "账号正在等待审核"))
	errClosed  = errs.New(errs.Forbidden, errs.T("registration is closed", "暂未开放注册"))
	errGone    = errs.New(errs.Forbidden, errs.T("this account has been deleted", "该账号已注销"))

	suspendedUntil = errs.T("this account is suspended until %s", "该账号已被停用，至 %s")
	banned         = errs.T("this account is banned", "该账号已被封禁")
	bannedUntil    = errs.T("this account is banned until %s", "该账号已被封禁，至 %s")
	mutedForGood   = errs.T("you can't write comments and messages", "你已被禁言")
	mutedUntil     = errs.T("you can't write comments and messages until %s", "你已被禁言，至 %s")
)

// admitted refuses accounts that may not act, and says why. What has ended is
// lifted first: it never bites, even before its sweeper comes.
func (s *Service) admitted(ctx context.Context, user int64, causes model.Cause) error {
	if causes&barring != 0 {
		if err := s.liftEndedOf(ctx, Subject{model.SubjectUser, user}); err != nil {
			return err
		}
		var err error
		if causes, err = s.db.UserCauses(ctx, user); err != nil {
			return notFound(err, noUser)
		}
	}
	if causes == 0 {
		return nil
	}
	return s.barred(ctx, s.db, user, causes)
}

// barred says why an account may not act.
func (s *Service) barred(ctx context.Context, db *dal.DB, user int64, causes model.Cause) error {
	measure, forGood, until := MeasureSuspend, errSuspended.Text, suspendedUntil
	switch {
	case causes&model.CauseOwnerDeleted != 0:
		return errGone
	case causes&model.CauseOwnerBanned != 0:
		measure, forGood, until = MeasureBan, banned, bannedUntil
	case causes&model.CauseOwnerSuspended != 0:
	case causes&model.CausePremoderation != 0:
		return errPending
	default:
		return errSuspended
	}
	rows, err := db.InForce(ctx, model.SubjectUser, user, s.now())
	if err != nil {
		return err
	}
	end := int64(0)
	for _, r := range rows {
		if r.Measure != measure {
			continue
		}
		if r.EndsAt == 0 {
			end = 0
			break
		}
		end = max(end, r.EndsAt)
	}
	if end == 0 {
		return errs.New(errs.Forbidden, forGood)
	}
	return errs.New(errs.Forbidden, until.F(s.timeText(end)))
}

// timeText is a time as users read it.
func (s *Service) timeText(ms int64) string { return s.localTime(ms).Format("2006-01-02 15:04") }

// mayAct refuses, inside the transaction of a deed, an account that was suspended
// or banned since its request began. The account's row is held until the
// transaction ends, so that nothing of theirs appears after it was hidden.
func (s *Service) mayAct(ctx context.Context, tx *dal.DB, user int64) error {
	_, err := s.standing(ctx, tx, user)
	return err
}

// mayWrite is mayAct for who writes to others, which the muted may not.
func (s *Service) mayWrite(ctx context.Context, tx *dal.DB, user int64) error {
	u, err := s.standing(ctx, tx, user)
	if err != nil {
		return err
	}
	switch {
	case u.MutedUntil <= s.now():
		return nil
	case u.MutedUntil >= model.Forever:
		return errs.New(errs.Forbidden, mutedForGood)
	}
	e := errs.New(errs.Forbidden, mutedUntil.F(s.timeText(u.MutedUntil)))
	return e.With("muted_until", u.MutedUntil)
}

func (s *Service) standing(ctx context.Context, tx *dal.DB, user int64) (dal.OwnerState, error) {
	u, err := tx.HoldOwner(ctx, user)
	if errors.Is(err, dal.ErrNotFound) {
		return u, errLogin
	}
	if err == nil && u.Causes != 0 {
		err = s.barred(ctx, tx, user, u.Causes)
	}
	return u, err
}

// noticeGrace is how long a notice waits: an undo before that is seen by nobody
// outside.
const noticeGrace = 10 * time.Second
