package biz

import (
	"context"
	"crypto/rand"
	"time"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// leaseTime is how long a claim lasts without a heartbeat.
const leaseTime = 5 * time.Minute

// The most characters of what moderators write about a case.
const maxCaseNote = 1000

// ClaimCase leases one case; version 0 takes it as it is. Who holds it already
// gets a new token.
func (s *Service) ClaimCase(ctx context.Context, actor Actor, id, version int64) (Case, error) {
	c, err := s.claimCase(ctx, actor, id, version, false)
	return c, s.conflict(ctx, err)
}

// claimCase takes a lease. A queue hands out only what nobody holds, not even the
// same moderator elsewhere.
func (s *Service) claimCase(ctx context.Context, actor Actor, id, version int64, queue bool) (Case, error) {
	var out Case
	err := s.db.InTx(ctx, func(tx *dal.DB) (err error) {
		out, err = s.claimIn(ctx, tx, actor, id, version, queue)
		return err
	})
	return out, err
}

// claimIn is claimCase in a transaction, which a refusal must take back.
func (s *Service) claimIn(ctx context.Context, tx *dal.DB, actor Actor, id, version int64, queue bool) (Case, error) {
	now := s.now()
	l := dal.Lease{Holder: actor.UserID, Token: rand.Text(), Until: now + leaseTime.Milliseconds()}
	took, err := tx.TakeLease(ctx, id, version, queue, l, now)
	if err != nil {
		return Case{}, err
	}
	c, err := tx.Case(ctx, id)
	if err != nil {
		return Case{}, notFound(err, noCase)
	}
	if !took {
		if err := s.mayWorkCase(ctx, tx, actor, c); err != nil && c.Live {
			return Case{}, err // they need not know who has it
		}
		return Case{}, staleClaim(c, now)
	}
	if c.OwnerID == actor.UserID {
		return Case{}, errOwnCase
	}
	if err := s.mayWorkCase(ctx, tx, actor, c); err != nil {
		return Case{}, err
	}
	return s.mine(c), s.record(ctx, tx, AuditEvent{Actor: actor, Action: "case.claim", ObjectKind: "case", ObjectID: id, CaseID: id, Data: withFacts(nil, c)})
}

func staleClaim(c *model.CaseRow, now int64) error {
	switch {
	case !c.Live:
		return &errStale{*c, caseResolved}
	case c.LeaseUntil > now:
		return &errStale{*c, caseTaken}
	}
	return &errStale{*c, caseChanged}
}

// Heartbeat renews a lease that has not ended and answers until when. It leaves
// the version as it is.
func (s *Service) Heartbeat(ctx context.Context, actor Actor, ref CaseRef) (until int64, err error) {
	err = s.db.InTx(ctx, func(tx *dal.DB) error {
		now := s.now()
		until = now + leaseTime.Milliseconds()
		ok, err := tx.RenewLease(ctx, ref.ID, actor.UserID, ref.LeaseToken, until, now)
		if err != nil || ok {
			return err
		}
		// It was renewed at this very moment already, or lockMine says why not.
		c, err := tx.Case(ctx, ref.ID)
		if err != nil {
			return notFound(err, noCase)
		}
		ref.Version = c.Version
		_, err = s.lockMine(ctx, tx, actor, ref)
		return err
	})
	return until, s.conflict(ctx, err)
}

// ReleaseCase gives a case back undecided.
func (s *Service) ReleaseCase(ctx context.Context, actor Actor, ref CaseRef) (Case, error) {
	return s.changeCase(ctx, actor, ref, AuditEvent{Action: "case.release"}, func(_ *dal.DB, c *model.CaseRow) error {
		endLease(c)
		return nil
	})
}

// SkipCase gives a case back for others to decide; the queue does not hand it to
// this moderator again.
func (s *Service) SkipCase(ctx context.Context, actor Actor, ref CaseRef, reason string) (Case, error) {
	if err := checkText("reason", reason, 255); err != nil {
		return Case{}, err
	}
	return s.changeCase(ctx, actor, ref, AuditEvent{Action: "case.skip", Text: reason}, func(tx *dal.DB, c *model.CaseRow) error {
		endLease(c)
		if c.AssigneeID == actor.UserID {
			c.AssigneeID = 0
		}
		if err := tx.SkipCase(ctx, c.ID, actor.UserID, reason, s.now()); err != nil {
			return err
		}
		return s.step(ctx, tx, actor, c, stepSkip, reason, 0)
	})
}

// Escalation is to whom a case is handed.
type Escalation struct {
	Back  bool  // to those who decide open cases
	Queue int64 // to who works this queue; zero: to those who decide escalated cases
	Note  string
}

// EscalateCase hands a case to those who decide escalated ones, or to the workers
// of a queue, or back. Its lease ends.
func (s *Service) EscalateCase(ctx context.Context, actor Actor, ref CaseRef, to Escalation) (Case, error) {
	if err := to.check(); err != nil {
		return Case{}, err
	}
	e := AuditEvent{Action: "case." + to.measure(), Text: to.Note}
	if to.Queue != 0 {
		e.Data = map[string]any{"queue_id": idText(to.Queue)}
	}
	return s.changeCase(ctx, actor, ref, e, func(tx *dal.DB, c *model.CaseRow) error {
		return s.escalate(ctx, tx, actor, c, to)
	})
}

func (to Escalation) check() error {
	if to.Back && to.Queue != 0 {
		return errs.Invalid("queue_id", errs.T("a case goes back, or to a queue", "退回与转交队列不能同时使用"))
	}
	return checkNote(to.Note)
}

func (to Escalation) measure() string {
	if to.Back {
		return stepDeescalate
	}
	return stepEscalate
}

// escalate changes a locked case; the caller stores it.
func (s *Service) escalate(ctx context.Context, tx *dal.DB, actor Actor, c *model.CaseRow, to Escalation) error {
	c.State, c.AssigneeID = model.CaseEscalated, 0
	if to.Back || to.Queue != 0 {
		c.State = model.CaseOpen
	}
	if to.Queue != 0 {
		if err := s.pin(ctx, tx, c, to.Queue); err != nil {
			return err
		}
	}
	endLease(c)
	return s.step(ctx, tx, actor, c, to.measure(), to.Note, 0)
}

// maxSnooze bounds for how long a case can be put aside.
const maxSnooze = 30 * 24 * time.Hour

func (s *Service) checkSnooze(until int64) error {
	if now := s.now(); until <= now || until > now+maxSnooze.Milliseconds() {
		return errs.Invalid("until", errs.T("the time must lie in the next 30 days", "时间须在未来 30 天内"))
	}
	return nil
}

// SnoozeCase puts a case aside until a time (ms); the queue does not hand it out
// before.
func (s *Service) SnoozeCase(ctx context.Context, actor Actor, ref CaseRef, until int64, note string) (Case, error) {
	if err := checkNote(note); err != nil {
		return Case{}, err
	}
	if err := s.checkSnooze(until); err != nil {
		return Case{}, err
	}
	return s.changeCase(ctx, actor, ref, AuditEvent{Action: "case.snooze", Text: note}, func(tx *dal.DB, c *model.CaseRow) error {
		return s.snooze(ctx, tx, actor, c, until, note)
	})
}

// snooze changes a locked case; the caller stores it.
func (s *Service) snooze(ctx context.Context, tx *dal.DB, actor Actor, c *model.CaseRow, until int64, note string) error {
	endLease(c)
	c.SnoozedUntil = until
	return s.step(ctx, tx, actor, c, stepSnooze, note, until)
}

// AssignCase gives a case to one moderator, or, with 0, to nobody in particular.
// It needs no lease, but nobody else may hold the case. That the assignee may
// decide it is for the caller to see to.
func (s *Service) AssignCase(ctx context.Context, actor Actor, ref CaseRef, to int64) (Case, error) {
	var out Case
	err := s.db.InTx(ctx, func(tx *dal.DB) error {
		c, err := tx.LockCase(ctx, ref.ID)
		if err != nil {
			return notFound(err, noCase)
		}
		switch held := c.LeaseUntil > s.now(); {
		case c.OwnerID == actor.UserID:
			return errOwnCase
		case !c.Live:
			return &errStale{*c, caseResolved}
		case held && c.LeaseHolder != actor.UserID:
			return &errStale{*c, caseTaken}
		case c.Version != ref.Version:
			return &errStale{*c, caseChanged}
		}
		if err := s.assign(ctx, tx, actor, c, to); err != nil {
			return err
		}
		out, err = s.saveStep(ctx, tx, actor, c, AuditEvent{Action: "case.assign", Data: map[string]any{"assignee_id": idText(to)}})
		return err
	})
	return out, s.conflict(ctx, err)
}

// assign changes a locked case; the caller stores it.
func (s *Service) assign(ctx context.Context, tx *dal.DB, actor Actor, c *model.CaseRow, to int64) error {
	if to != 0 && to == c.OwnerID {
		return errs.Invalid("assignee_id", errs.T("the case is about this user", "该案件涉及此用户"))
	}
	if to != 0 {
		if _, err := tx.Owner(ctx, to); err != nil {
			return notFound(err, noUser)
		}
	}
	c.AssigneeID = to
	if to != actor.UserID {
		endLease(c)
	}
	return s.step(ctx, tx, actor, c, stepAssign, "", 0)
}

// checkNote checks what staff write; nothing is fine.
func checkNote(text string) error { return checkOptional("note", text, maxCaseNote) }
