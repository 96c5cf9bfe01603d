package biz

import (
	"context"
	"errors"
	"fmt"
	"time"

	"vireo/biz/access"
	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// How an account ends: its user asks for it, and it is hidden at once. Signing in
// during the grace takes that back. Then it is erased, unless a legal hold or an
// open case keeps it; what begins then is in erasure.go.

// Bounds of what delays an erasure that is due.
const (
	caseDelay = 30 * 24 * time.Hour // open cases delay it at most so long
	lookAgain = time.Hour           // meanwhile it is looked at so often
)

// The steps of an account's end in the log of actions.
const stepKeep = "keep" // the user wants the account back

var (
	errPassword   = errs.New(errs.BadCredentials, errs.T("the password is wrong", "密码错误"))
	errErased     = errs.New(errs.Conflict, errs.T("this account is erased already", "该账号已被清除"))
	errHeld       = errs.New(errs.Conflict, errs.T("a legal hold keeps this account from being erased", "该账号处于法律保全状态，不能清除"))
	errNotLeaving = errs.New(errs.Conflict, errs.T("nobody wants this account deleted", "该账号没有待处理的注销申请"))
)

// DeleteAccount hides the viewer's account, ends its sessions, and has it erased
// when the grace is over. It answers when, in ms. Staff are staff no more from now
// on; the last admin can't go.
func (s *Service) DeleteAccount(ctx context.Context, v Viewer, password string) (at int64, err error) {
	if err := need(v); err != nil {
		return 0, err
	}
	user, err := s.db.User(ctx, v.UserID)
	if err != nil {
		return 0, notFound(err, noUser)
	}
	if err := s.verify(ctx, user, password); err != nil {
		return 0, wrongPassword(err)
	}
	err = s.db.InTx(ctx, func(tx *dal.DB) error {
		if err := samePassword(ctx, tx, user); err != nil {
			return wrongPassword(err)
		}
		if err := s.mayAct(ctx, tx, v.UserID); err != nil {
			return err
		}
		at, err = s.askDeletion(ctx, tx, v.actor(), v.UserID)
		return err
	})
	return at, err
}

// wrongPassword says which of sign-in's two is meant.
func wrongPassword(err error) error {
	if errs.CodeOf(err) == errs.BadCredentials {
		return errPassword
	}
	return err
}

// askDeletion begins the end of an account; who asks again hears the same time.
func (s *Service) askDeletion(ctx context.Context, tx *dal.DB, by Actor, id int64) (at int64, err error) {
	u, err := tx.LockUser(ctx, id)
	switch {
	case err != nil:
		return 0, notFound(err, noUser)
	case u.IsSystem:
		return 0, errSystem
	case u.ErasedAt != 0:
		return 0, errErased
	case u.DeleteAskedAt != 0:
		return u.DeleteAt, nil
	}
	if err := s.leaveStaff(ctx, tx, by, id); err != nil {
		return 0, err
	}
	u.DeleteAskedAt = s.now()
	u.DeleteAt = u.DeleteAskedAt + s.cfg.DeleteGrace.Milliseconds()
	if err := tx.SaveDeletion(ctx, u); err != nil {
		return 0, err
	}
	if err := s.hideAccount(ctx, tx, by, id, stepDelete); err != nil {
		return 0, err
	}
	if err := tx.DeleteSessions(ctx, id); err != nil {
		return 0, err
	}
	return u.DeleteAt, s.record(ctx, tx, AuditEvent{Actor: by, Action: "user.delete", ObjectKind: "user", ObjectID: id, Data: map[string]any{"delete_at": u.DeleteAt}})
}

// leaveStaff takes the role of who leaves; the last admin stays.
func (s *Service) leaveStaff(ctx context.Context, tx *dal.DB, by Actor, id int64) error {
	if _, err := tx.StaffMember(ctx, id); err != nil {
		return ignoreMissing(err)
	}
	none := access.User
	return s.setStaff(ctx, tx, by, id, StaffChange{Role: &none})
}

// hideAccount sets the cause of an account that ends, or takes it away, as an
// action; a job spreads it.
func (s *Service) hideAccount(ctx context.Context, tx *dal.DB, by Actor, id int64, step string) error {
	t, err := s.lockTarget(ctx, tx, Subject{model.SubjectUser, id})
	if err != nil {
		return err
	}
	causes := t.causes | model.CauseOwnerDeleted
	if step == stepKeep {
		causes = t.causes &^ model.CauseOwnerDeleted
	}
	if causes == t.causes {
		return nil
	}
	err = tx.AddAction(ctx, &model.Action{
		Measure: step, SubjectKind: t.Kind, SubjectID: id, OwnerID: id, AboutKind: t.Kind, AboutID: id, CausesSet: causes &^ t.causes, CausesCleared: t.causes &^ causes,
		ActorKind: by.Kind, ActorID: by.UserID, CreatedAt: s.now(),
	})
	if err != nil {
		return err
	}
	return s.setCauses(ctx, tx, t, causes)
}

// keepAccount takes the wish to be deleted back, while there is something to keep.
func (s *Service) keepAccount(ctx context.Context, tx *dal.DB, by Actor, id int64) error {
	u, err := tx.LockUser(ctx, id)
	switch {
	case err != nil:
		return notFound(err, noUser)
	case u.ErasedAt != 0:
		return errGone
	case u.DeleteAskedAt == 0:
		return nil
	}
	asked := u.DeleteAskedAt
	u.DeleteAskedAt, u.DeleteAt = 0, 0
	if err := tx.SaveDeletion(ctx, u); err != nil {
		return err
	}
	if err := s.hideAccount(ctx, tx, by, id, stepKeep); err != nil {
		return err
	}
	if err := s.tell(ctx, tx, id, noticeKept, fmt.Sprint("kept:", id, ":", asked), noticeData{}); err != nil {
		return err
	}
	return s.record(ctx, tx, AuditEvent{Actor: by, Action: "user.keep", ObjectKind: "user", ObjectID: id})
}

// leaving reports whether an account is in its grace.
func leaving(u *model.User) bool { return u.DeleteAskedAt != 0 && u.ErasedAt == 0 }

// SetLegalHold keeps an account from being erased, or lifts that. The reason of
// a hold is kept in the audit log.
func (s *Service) SetLegalHold(ctx context.Context, st Staff, id int64, hold bool, reason string) (StaffUser, error) {
	if err := st.Need(permHold); err != nil {
		return StaffUser{}, err
	}
	if hold {
		if err := checkText("reason", reason, maxCaseNote); err != nil {
			return StaffUser{}, err
		}
	}
	err := s.db.InTx(ctx, func(tx *dal.DB) error {
		u, err := tx.LockUser(ctx, id)
		switch {
		case err != nil:
			return notFound(err, noUser)
		case u.IsSystem:
			return errSystem
		case u.ErasedAt != 0:
			return errErased
		case u.LegalHold == hold:
			return nil
		}
		if err := s.mayActOn(ctx, tx, st.Actor(), id); err != nil {
			return err
		}
		u.LegalHold = hold
		if err := tx.SaveDeletion(ctx, u); err != nil {
			return err
		}
		e := AuditEvent{Actor: st.Actor(), Action: "user.release", ObjectKind: "user", ObjectID: id}
		if hold {
			e.Action, e.Text, e.TextOwner = "user.hold", reason, id
		}
		return s.record(ctx, tx, e)
	})
	if err != nil {
		return StaffUser{}, err
	}
	return s.StaffUser(ctx, st, id)
}

// holdsOn is what may be done about the legal hold of an account.
func (st Staff) holdsOn(p people, u *UserItem) []string {
	switch {
	case u.System || u.ErasedAt != 0 || !st.May(permHold) || !st.reaches(p, model.SubjectUser, u.ID):
		return nil
	case u.LegalHold:
		return []string{"release"}
	}
	return []string{"hold"}
}

// CommandDelete is what the command line may do about an account's end.
type CommandDelete struct {
	Cancel bool // take it back
	Now    bool // without the grace
}

// CommandDeleteUser ends the account of a name, or takes that back. It answers
// when the account is erased, in ms; zero: it stays, or is erased now.
func (s *Service) CommandDeleteUser(ctx context.Context, name string, how CommandDelete) (at int64, err error) {
	user, err := s.userByName(ctx, name)
	if err != nil {
		return 0, err
	}
	if user == nil {
		return 0, errs.New(errs.NotFound, noUser)
	}
	err = s.db.InTx(ctx, func(tx *dal.DB) error {
		if how.Cancel {
			if !leaving(user) {
				return errNotLeaving
			}
			return s.keepAccount(ctx, tx, command, user.ID)
		}
		at, err = s.askDeletion(ctx, tx, command, user.ID)
		return err
	})
	if err != nil || !how.Now || how.Cancel {
		return at, err
	}
	return 0, s.eraseNow(ctx, user.ID, eraseAtOnce)
}

// EraseDue begins the erasure of every account whose time has come.
func (s *Service) EraseDue(ctx context.Context) error {
	ids, err := s.db.DueErasures(ctx, s.now(), sweepBatch)
	if err != nil {
		return err
	}
	for _, id := range ids {
		if err := s.beginErasure(ctx, id, eraseWhenDue); err != nil && !errors.Is(err, errNotNow) && !errors.Is(err, errHeld) {
			return err
		}
	}
	return nil
}
