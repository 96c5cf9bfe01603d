package biz

import (
	"cmp"
	"context"
	"errors"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// Decided is what became of a decision.
type Decided struct {
	CaseID    int64 // zero: there was none
	Outcome   string
	ActionIDs []int64 // in the order in which they were carried out
	NoticeAt  int64   // ms: until then an undo is seen by nobody; zero: nobody is told
	// Allowed is what who decided may do with it, the undo until UndoUntil (ms; zero: no end).
	Allowed   []string
	UndoUntil int64
	at        int64 // ms: when it was decided
}

// Decide resolves a case that the moderator has leased. Verdict, measures,
// causes, notices and logs are one transaction. What its author has deleted
// meanwhile can still have consequences for the author; without any it resolves
// as "subject gone".
func (s *Service) Decide(ctx context.Context, actor Actor, ref CaseRef, d Decision) (Decided, error) {
	return s.decide(ctx, func(tx *dal.DB) (*model.CaseRow, Subject, error) {
		c, err := s.lockMine(ctx, tx, actor, ref)
		if err != nil {
			return nil, Subject{}, err
		}
		return c, Subject{c.SubjectKind, c.SubjectID}, nil
	}, decided{Decision: d, actor: actor})
}

// Act decides about a subject without its case being claimed. When it has a live
// case, that is resolved with it, unless somebody else holds it.
func (s *Service) Act(ctx context.Context, actor Actor, sub Subject, d Decision) (Decided, error) {
	return s.actOn(ctx, actor, sub, d, 0)
}

func (s *Service) actOn(ctx context.Context, actor Actor, sub Subject, d Decision, batch int64) (Decided, error) {
	if err := checkSubject(sub); err != nil {
		return Decided{}, err
	}
	return s.decide(ctx, func(tx *dal.DB) (*model.CaseRow, Subject, error) {
		c, err := s.freeCase(ctx, tx, actor, sub)
		return c, sub, err
	}, decided{Decision: d, actor: actor, batch: batch})
}

// freeCase locks the live case of a subject that nobody else holds; nil: there
// is none.
func (s *Service) freeCase(ctx context.Context, tx *dal.DB, actor Actor, sub Subject) (*model.CaseRow, error) {
	c, err := s.lockCaseOf(ctx, tx, sub)
	if err != nil || c == nil {
		return nil, err
	}
	return c, s.freeFor(ctx, tx, actor, c)
}

// freeFor refuses a live case that somebody else holds, or that is of a queue
// which the actor does not work.
func (s *Service) freeFor(ctx context.Context, tx *dal.DB, actor Actor, c *model.CaseRow) error {
	held := c.LeaseUntil > s.now()
	if held && c.LeaseHolder == actor.UserID {
		return nil
	}
	if err := s.mayWorkCase(ctx, tx, actor, c); err != nil || !held {
		return err
	}
	return &errStale{*c, caseTaken}
}

// decide runs a decision in one transaction.
func (s *Service) decide(ctx context.Context, lock func(tx *dal.DB) (*model.CaseRow, Subject, error), with decided) (Decided, error) {
	var out Decided
	err := s.db.InTx(ctx, func(tx *dal.DB) (err error) {
		d := with
		out, err = s.decideIn(ctx, tx, lock, &d)
		return err
	})
	return out, s.conflict(ctx, err)
}

// decideIn is a decision inside a transaction.
func (s *Service) decideIn(ctx context.Context, tx *dal.DB, lock func(tx *dal.DB) (*model.CaseRow, Subject, error), d *decided) (Decided, error) {
	c, sub, err := lock(tx)
	if err != nil {
		return Decided{}, err
	}
	d.row, d.about, d.now = c, sub, s.now()
	if err := d.check(sub.Kind, d.now); err != nil {
		return Decided{}, err
	}
	if d.rule, err = s.ruleFor(ctx, tx, d.actor, &d.Decision); err != nil {
		return Decided{}, err
	}
	t, err := s.lockTarget(ctx, tx, sub)
	if err != nil {
		return Decided{}, err
	}
	if c == nil && t.missing {
		return Decided{}, errs.New(errs.NotFound, noSubject)
	}
	if c != nil && t.owner == 0 {
		t.owner = c.OwnerID
	}
	if err := cmp.Or(t.unanswered(d.Outcome), s.checkDuplicate(ctx, tx, d)); err != nil {
		return Decided{}, err
	}
	if d.actor.UserID != 0 && d.actor.UserID == t.owner {
		return Decided{}, errOwnCase
	}
	if err := s.explain(ctx, tx, d, t); err != nil {
		return Decided{}, err
	}
	if err := s.carryOut(ctx, tx, d, t); err != nil {
		return Decided{}, err
	}
	if d.hits() {
		if err := errors.Join(s.giveStrike(ctx, tx, d, t.owner), s.giveReasons(ctx, tx, d, t)); err != nil {
			return Decided{}, err
		}
	}
	return s.closeDecided(ctx, tx, d, sub, t.owner)
}

// unanswered refuses an outcome that says nothing of a hold: the item would stay
// hidden, with nobody to look at it.
func (t *target) unanswered(outcome string) error {
	if t.gone || t.causes&held == 0 || outcome != model.OutcomeDuplicate && outcome != model.OutcomeGone {
		return nil
	}
	return errs.Invalid("outcome", errs.T("this waits for a decision: say whether it breaks the rules", "该对象正等待裁决，请判定是否违规"))
}

func (s *Service) checkDuplicate(ctx context.Context, tx *dal.DB, d *decided) error {
	if d.Outcome != model.OutcomeDuplicate {
		return nil
	}
	if d.row == nil || d.row.ID == d.DuplicateOf {
		return errs.Invalid("duplicate_of", errs.T("a case repeats another case", "重复须指向另一案件"))
	}
	_, err := tx.Case(ctx, d.DuplicateOf)
	return notFound(err, noCase)
}

// closeDecided resolves the case and writes the logs.
func (s *Service) closeDecided(ctx context.Context, tx *dal.DB, d *decided, sub Subject, owner int64) (Decided, error) {
	out := Decided{Outcome: d.Outcome, at: d.now}
	e := AuditEvent{Actor: d.actor, Action: "act", ObjectKind: sub.Kind, ObjectID: sub.ID, Text: d.Note, TextOwner: owner, Data: map[string]any{
		"outcome": d.Outcome, "policy": d.Policy, "measures": measureNames(d.Measures),
	}}
	for i := range d.steps {
		out.ActionIDs = append(out.ActionIDs, d.steps[i].ID)
		if tells(&d.steps[i]) {
			out.NoticeAt = d.now + noticeGrace.Milliseconds()
		}
	}
	if d.batch != 0 {
		e.Data["batch_id"] = idText(d.batch)
	}
	if c := d.row; c != nil {
		out.CaseID, e.CaseID, e.Action = c.ID, c.ID, "case.decide"
		e.Data = withFacts(e.Data, c)
		if err := s.resolve(ctx, tx, c, d.actor, d.Outcome, d.DuplicateOf); err != nil {
			return Decided{}, err
		}
		if err := s.answerReporters(ctx, tx, c.ID, c.Reports); err != nil {
			return Decided{}, err
		}
		if err := s.countVerdict(ctx, tx, c, d.verdictOfHold()); err != nil {
			return Decided{}, err
		}
		if err := s.settleHolds(ctx, tx, d); err != nil {
			return Decided{}, err
		}
	}
	if err := s.decidedPrints(ctx, tx, sub, d.steps); err != nil {
		return Decided{}, err
	}
	return out, s.record(ctx, tx, e)
}

func measureNames(list []Measure) []string {
	names := make([]string, len(list))
	for i, m := range list {
		names[i] = m.Kind
	}
	return names
}

// resolve ends a locked case: it is live no more, and its subject is free for
// the next one.
func (s *Service) resolve(ctx context.Context, tx *dal.DB, c *model.CaseRow, actor Actor, outcome string, duplicateOf int64) error {
	now := s.now()
	c.OpenKey, c.Live, c.State, c.Outcome, c.DuplicateOf = nil, false, model.CaseResolved, outcome, duplicateOf
	c.DecidedBy, c.ResolvedAt, c.UpdatedAt = actor.UserID, now, now
	c.SnoozedUntil, c.AvailableAt = 0, 0
	c.Version++
	endLease(c)
	if err := tx.SaveCase(ctx, c); err != nil {
		return err
	}
	return s.casePrints(ctx, tx, c, -1)
}

// end resolves a locked case without a decision: its question is gone. The event
// lets the statistics know.
func (s *Service) end(ctx context.Context, tx *dal.DB, c *model.CaseRow, by Actor, outcome string) error {
	if err := s.resolve(ctx, tx, c, bySystem, outcome, 0); err != nil {
		return err
	}
	return s.record(ctx, tx, AuditEvent{Actor: by, Action: "case.end", ObjectKind: "case", ObjectID: c.ID, CaseID: c.ID,
		Data: withFacts(map[string]any{"outcome": outcome}, c)})
}

// ReopenCase makes a new case of one that is resolved, linked to it. When the
// subject has a live case already, the answer is that one.
func (s *Service) ReopenCase(ctx context.Context, actor Actor, id int64, note string) (Case, error) {
	if err := checkNote(note); err != nil {
		return Case{}, err
	}
	var out Case
	err := s.db.InTx(ctx, func(tx *dal.DB) error {
		old, err := tx.LockCase(ctx, id)
		if err != nil {
			return notFound(err, noCase)
		}
		if old.Live {
			return errs.New(errs.Conflict, errs.T("this case is not resolved yet", "该案件尚未处理"))
		}
		c, err := s.reopen(ctx, tx, actor, old, note)
		if err == nil {
			out = s.caseOf(c)
		}
		return err
	})
	return out, err
}

// reopen opens the case after one, with what it knew.
func (s *Service) reopen(ctx context.Context, tx *dal.DB, actor Actor, old *model.CaseRow, note string) (*model.CaseRow, error) {
	fresh := *old
	book, err := s.shareRouting(ctx, tx)
	if err != nil {
		return nil, err
	}
	fresh.PreviousID, fresh.AssigneeID, fresh.Pinned = old.ID, 0, false
	fresh.CreatedAt = s.now()
	book.route(&fresh)
	fresh.Priority, _ = rankOf(&fresh)
	c, made, err := tx.OpenCase(ctx, &fresh)
	if err != nil || !made {
		return c, err
	}
	if err := s.casePrints(ctx, tx, c, 1); err != nil {
		return nil, err
	}
	c.Reports, c.ReportWeight, c.Holds, c.SubjectGone = old.Reports, old.ReportWeight, old.Holds, old.SubjectGone
	c.Priority, _ = rankOf(c)
	if err := tx.SaveCase(ctx, c); err != nil {
		return nil, err
	}
	if err := s.step(ctx, tx, actor, c, stepReopen, note, 0); err != nil {
		return nil, err
	}
	if c.Holds > 0 {
		if err := tx.MoveWordHolds(ctx, old.ID, c.ID); err != nil {
			return nil, err
		}
	}
	return c, s.record(ctx, tx, AuditEvent{Actor: actor, Action: "case.reopen", ObjectKind: "case", ObjectID: c.ID, CaseID: c.ID, Text: note, TextOwner: c.OwnerID,
		Data: withFacts(map[string]any{"previous_id": idText(old.ID)}, c)})
}
