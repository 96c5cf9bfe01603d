package biz

import (
	"context"
	"encoding/json"
	"errors"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// Case is a case as moderators see it.
type Case struct {
	ID           int64
	Subject      Subject
	OwnerID      int64
	SubjectGone  bool
	Snapshot     Snapshot
	State        string
	Outcome      string // empty: not resolved
	Reason       string
	Severity     int64
	Reports      int64
	Holds        int64
	Reach        int64
	QueueID      int64
	Pinned       bool   // a moderator put it into its queue
	Category     string // of the worst word that held it; empty: none did
	Script       string // of its text
	Rank         int64
	RankParts    []RankPart // what it is made of
	DueAt        int64      // ms, as are the other times; zero: never
	AssigneeID   int64      // zero: anybody
	LeaseHolder  int64      // zero: nobody has it
	LeaseUntil   int64
	LeaseToken   string // only in what its holder is answered
	SnoozedUntil int64
	Version      int64
	PreviousID   int64 // the case that this one reopens
	DuplicateOf  int64
	DecidedBy    int64
	ResolvedAt   int64
	CreatedAt    int64
	UpdatedAt    int64
	Allowed      []string // what can be done with it now, roles apart
}

// CaseRef is a case as whoever changes it knows it.
type CaseRef struct {
	ID         int64  `json:"id"`
	LeaseToken string `json:"lease_token"`
	Version    int64  `json:"version"`
}

var (
	noCase        = errs.T("this case does not exist", "该案件不存在")
	caseResolved  = errs.T("this case is resolved already", "该案件已处理")
	caseTaken     = errs.T("somebody else is working on this case", "该案件正由他人处理")
	caseChanged   = errs.T("this case has changed meanwhile; load it again", "该案件已被更新，请刷新后重试")
	caseNotLeased = errs.T("your time for this case is over; claim it again", "处理时限已过，请重新领取")
)

// caseOf is a row as moderators see it. The token is only for its holder, and so
// are the private messages around a reported one: whoever else wants to read them
// asks CaseMessages.
func (s *Service) caseOf(c *model.CaseRow) Case {
	v := Case{
		ID: c.ID, Subject: Subject{c.SubjectKind, c.SubjectID}, OwnerID: c.OwnerID, SubjectGone: c.SubjectGone,
		State: c.State, Outcome: c.Outcome, Reason: c.Reason, Severity: c.Severity, Reports: c.Reports, Holds: c.Holds, Reach: c.Reach,
		QueueID: c.QueueID, Pinned: c.Pinned, Category: c.Category, Script: c.Script,
		DueAt: c.DueAt, AssigneeID: c.AssigneeID, Version: c.Version, PreviousID: c.PreviousID, DuplicateOf: c.DuplicateOf,
		DecidedBy: c.DecidedBy, ResolvedAt: c.ResolvedAt, CreatedAt: c.CreatedAt, UpdatedAt: c.UpdatedAt,
	}
	v.Rank, v.RankParts = rankOf(c)
	v.Snapshot = snapshotOf(c)
	v.Snapshot.Messages = nil
	now := s.now()
	if c.LeaseUntil > now {
		v.LeaseHolder, v.LeaseUntil = c.LeaseHolder, c.LeaseUntil
	}
	if c.SnoozedUntil > now {
		v.SnoozedUntil = c.SnoozedUntil
	}
	v.Allowed = allowedOn(c, now)
	return v
}

// mine is a row as its holder sees it.
func (s *Service) mine(c *model.CaseRow) Case {
	v := s.caseOf(c)
	v.LeaseToken = c.LeaseToken
	if c.LeaseHolder != 0 {
		v.Snapshot.Messages = snapshotOf(c).Messages
	}
	return v
}

func snapshotOf(c *model.CaseRow) Snapshot {
	var p Snapshot
	_ = json.Unmarshal([]byte(c.Snapshot), &p) // ours
	return p
}

// CaseMessages reads the messages around a reported one. The audit log tells who
// did.
func (s *Service) CaseMessages(ctx context.Context, actor Actor, id int64) ([]SnapshotMessage, error) {
	var out []SnapshotMessage
	err := s.db.InTx(ctx, func(tx *dal.DB) error {
		c, err := tx.Case(ctx, id)
		if err != nil {
			return notFound(err, noCase)
		}
		if out = snapshotOf(c).Messages; len(out) == 0 {
			return nil
		}
		return s.record(ctx, tx, AuditEvent{Actor: actor, Action: "messages.read", ObjectKind: c.SubjectKind, ObjectID: c.SubjectID, CaseID: id})
	})
	return out, err
}

// allowedOn is what a case's state allows.
func allowedOn(c *model.CaseRow, now int64) []string {
	if !c.Live {
		return []string{"reopen"}
	}
	if c.LeaseUntil > now {
		return []string{"decide", "heartbeat", "release", "skip", "escalate", "snooze", "assign", "route"} // for its holder
	}
	return []string{"claim", "assign", "route"}
}

// Case reads a case.
func (s *Service) Case(ctx context.Context, id int64) (Case, error) {
	row, err := s.db.Case(ctx, id)
	if err != nil {
		return Case{}, notFound(err, noCase)
	}
	return s.caseOf(row), nil
}

// caseConflict is the answer to who comes too late: it carries who holds the case
// and its version.
func (s *Service) caseConflict(ctx context.Context, c *model.CaseRow, text errs.Text) error {
	d := map[string]any{"case_id": idText(c.ID), "version": c.Version, "state": c.State}
	if c.Outcome != "" {
		d["outcome"] = c.Outcome
	}
	holder := c.LeaseHolder
	if !c.Live {
		holder = c.DecidedBy
	} else if c.LeaseUntil <= s.now() {
		holder = 0
	}
	if holder != 0 {
		d["holder_id"] = idText(holder)
		if c.Live {
			d["lease_until"] = c.LeaseUntil
		}
		if u, err := s.db.Owner(ctx, holder); err == nil {
			d["holder_name"] = u.Name
		}
	}
	return &errs.Error{Code: errs.Conflict, Text: text, Details: d}
}

// errStale says that a case is not as the caller knows it. The answer is made
// after the transaction: it reads more.
type errStale struct {
	row  model.CaseRow
	text errs.Text
}

// Error implements error.
func (e *errStale) Error() string { return "stale: " + e.text.EN }

// conflict turns errStale into an answer.
func (s *Service) conflict(ctx context.Context, err error) error {
	var stale *errStale
	if errors.As(err, &stale) {
		return s.caseConflict(ctx, &stale.row, stale.text)
	}
	return err
}

// lockMine locks a case that the caller has leased and knows as it is.
func (s *Service) lockMine(ctx context.Context, tx *dal.DB, actor Actor, ref CaseRef) (*model.CaseRow, error) {
	c, err := tx.LockCase(ctx, ref.ID)
	if err != nil {
		return nil, notFound(err, noCase)
	}
	text, stale := staleness(c, actor, ref, s.now())
	if !stale {
		return c, nil
	}
	if c.Live && c.LeaseHolder != actor.UserID {
		if err := s.mayWorkCase(ctx, tx, actor, c); err != nil {
			return nil, err
		}
	}
	return nil, &errStale{*c, text}
}

// staleness says why a case is not one that the caller holds and knows as it is.
func staleness(c *model.CaseRow, actor Actor, ref CaseRef, now int64) (errs.Text, bool) {
	switch {
	case !c.Live:
		return caseResolved, true
	case c.LeaseUntil > now && c.LeaseHolder != actor.UserID:
		return caseTaken, true
	case c.LeaseUntil <= now || c.LeaseToken == "" || c.LeaseToken != ref.LeaseToken:
		return caseNotLeased, true
	case c.Version != ref.Version:
		return caseChanged, true
	}
	return errs.Text{}, false
}

// changeCase lets a moderator change a case they hold, in one transaction with
// what the logs say about it.
func (s *Service) changeCase(ctx context.Context, actor Actor, ref CaseRef, e AuditEvent, change func(tx *dal.DB, c *model.CaseRow) error) (Case, error) {
	var out Case
	err := s.db.InTx(ctx, func(tx *dal.DB) error {
		c, err := s.lockMine(ctx, tx, actor, ref)
		if err != nil {
			return err
		}
		if err := change(tx, c); err != nil {
			return err
		}
		out, err = s.saveStep(ctx, tx, actor, c, e)
		return err
	})
	return out, s.conflict(ctx, err)
}

// saveStep stores a changed case with a line in the audit log.
func (s *Service) saveStep(ctx context.Context, tx *dal.DB, actor Actor, c *model.CaseRow, e AuditEvent) (Case, error) {
	c.Version++
	c.UpdatedAt = s.now()
	c.AvailableAt = max(c.LeaseUntil, c.SnoozedUntil)
	c.Priority, _ = rankOf(c)
	if err := tx.SaveCase(ctx, c); err != nil {
		return Case{}, err
	}
	e.Actor, e.ObjectKind, e.ObjectID, e.CaseID, e.TextOwner = actor, "case", c.ID, c.ID, c.OwnerID
	e.Data = withFacts(e.Data, c)
	return s.mine(c), s.record(ctx, tx, e)
}

// step adds what happened to a case to its log of actions.
func (s *Service) step(ctx context.Context, tx *dal.DB, actor Actor, c *model.CaseRow, measure, note string, ends int64) error {
	return tx.AddAction(ctx, &model.Action{
		Measure: measure, SubjectKind: c.SubjectKind, SubjectID: c.SubjectID, OwnerID: c.OwnerID, AboutKind: c.SubjectKind, AboutID: c.SubjectID,
		CaseID: c.ID, Note: note, EndsAt: ends,
		ActorKind: actor.Kind, ActorID: actor.UserID, CreatedAt: s.now(),
	})
}

// endLease gives a case back.
func endLease(c *model.CaseRow) {
	c.LeaseToken, c.LeaseHolder, c.LeaseUntil = "", 0, 0
}
