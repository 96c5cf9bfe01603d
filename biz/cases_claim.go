package biz

import (
	"context"
	"crypto/rand"
	"errors"
	"time"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// leaseTime is how long a claim lasts without a heartbeat.
const leaseTime = 5 * time.Minute

// What NextCase looks at: so many candidates at a time.
const queueWindow = 32

// The most characters of what moderators write about a case.
const maxCaseNote = 1000

// NextCase claims the first case of the queue that the moderator may decide:
// nobody holds it, it is not snoozed, not assigned to somebody else, not about
// the moderator, who has not skipped it. nil: there is none. escalated asks for
// the cases that were escalated, instead of the others.
func (s *Service) NextCase(ctx context.Context, actor Actor, escalated bool) (*Case, error) {
	q := dal.QueueQuery{UserID: actor.UserID, Escalated: escalated, Now: s.now(), Limit: queueWindow}
	for {
		found, err := s.db.QueueCandidates(ctx, q)
		if err != nil || len(found) == 0 {
			return nil, err
		}
		c, err := s.claimFirst(ctx, actor, found)
		if c != nil || err != nil {
			return c, err
		}
		q.After = found[len(found)-1]
	}
}

// claimFirst claims the first of the candidates that is still free.
func (s *Service) claimFirst(ctx context.Context, actor Actor, found []dal.Candidate) (*Case, error) {
	ids := make([]int64, len(found))
	for i, c := range found {
		ids[i] = c.ID
	}
	skipped, err := s.db.SkippedCases(ctx, actor.UserID, ids)
	if err != nil {
		return nil, err
	}
	for _, id := range ids {
		if skipped[id] {
			continue
		}
		c, err := s.claimCase(ctx, actor, id, 0, true)
		var stale *errStale
		if errors.As(err, &stale) {
			continue // another was faster
		}
		if err != nil {
			return nil, err
		}
		return &c, nil
	}
	return nil, nil
}

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
	err := s.db.InTx(ctx, func(tx *dal.DB) error {
		now := s.now()
		l := dal.Lease{Holder: actor.UserID, Token: rand.Text(), Until: now + leaseTime.Milliseconds()}
		took, err := tx.TakeLease(ctx, id, version, queue, l, now)
		if err != nil {
			return err
		}
		c, err := tx.Case(ctx, id)
		if err != nil {
			return notFound(err, noCase)
		}
		if !took {
			return staleClaim(c, now)
		}
		if c.OwnerID == actor.UserID {
			return errOwnCase
		}
		out = s.mine(c)
		return s.record(ctx, tx, AuditEvent{Actor: actor, Action: "case.claim", ObjectKind: "case", ObjectID: id, CaseID: id, Data: withFacts(nil, c)})
	})
	return out, err
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

// EscalateCase hands a case to those who decide escalated ones, or, with back,
// takes it from them. Its lease ends.
func (s *Service) EscalateCase(ctx context.Context, actor Actor, ref CaseRef, back bool, note string) (Case, error) {
	if err := checkNote(note); err != nil {
		return Case{}, err
	}
	state, measure := model.CaseEscalated, stepEscalate
	if back {
		state, measure = model.CaseOpen, stepDeescalate
	}
	return s.changeCase(ctx, actor, ref, AuditEvent{Action: "case." + measure, Text: note}, func(tx *dal.DB, c *model.CaseRow) error {
		c.State, c.AssigneeID = state, 0
		endLease(c)
		return s.step(ctx, tx, actor, c, measure, note, 0)
	})
}

// maxSnooze bounds for how long a case can be put aside.
const maxSnooze = 30 * 24 * time.Hour

// SnoozeCase puts a case aside until a time (ms); the queue does not hand it out
// before.
func (s *Service) SnoozeCase(ctx context.Context, actor Actor, ref CaseRef, until int64, note string) (Case, error) {
	if err := checkNote(note); err != nil {
		return Case{}, err
	}
	if now := s.now(); until <= now || until > now+maxSnooze.Milliseconds() {
		return Case{}, errs.Invalid("until", errs.T("the time must lie in the next 30 days", "时间须在未来 30 天内"))
	}
	return s.changeCase(ctx, actor, ref, AuditEvent{Action: "case.snooze", Text: note}, func(tx *dal.DB, c *model.CaseRow) error {
		endLease(c)
		c.SnoozedUntil = until
		return s.step(ctx, tx, actor, c, stepSnooze, note, until)
	})
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
		case !c.Live:
			return &errStale{*c, caseResolved}
		case held && c.LeaseHolder != actor.UserID:
			return &errStale{*c, caseTaken}
		case c.Version != ref.Version:
			return &errStale{*c, caseChanged}
		case to != 0 && to == c.OwnerID:
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
		if err := s.step(ctx, tx, actor, c, stepAssign, "", 0); err != nil {
			return err
		}
		out, err = s.saveStep(ctx, tx, actor, c, AuditEvent{Action: "case.assign", Data: map[string]any{"assignee_id": idText(to)}})
		return err
	})
	return out, s.conflict(ctx, err)
}

// checkNote checks what staff write; nothing is fine.
func checkNote(text string) error { return checkOptional("note", text, maxCaseNote) }
