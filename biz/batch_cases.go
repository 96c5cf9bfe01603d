package biz

import (
	"context"
	"slices"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// What a batch does with each of its subjects. The name of a measure stands for a
// decision with that measure alone.
const (
	OpDecide   = "decide"
	OpAssign   = "assign"
	OpSnooze   = "snooze"
	OpEscalate = "escalate"
	OpRelease  = "release"
	OpRoute    = "route"
	OpHistory  = "history" // words on what was written before; see history.go
)

var caseOperations = []string{OpAssign, OpSnooze, OpEscalate, OpRelease, OpRoute}

// BatchDeed is what a batch does besides its operation's name. Its JSON is kept.
type BatchDeed struct {
	Decision       // of a decision
	Assignee int64 `json:"assignee_id,omitempty"` // of assign; zero: nobody in particular
	Until    int64 `json:"until,omitempty"`       // ms, of snooze
	Queue    int64 `json:"queue_id,omitempty"`    // of route, and of escalate if it is not for seniors
	// Leases are the cases of a decision that whoever began it holds; empty: they hold
	// none, and it may be about others.
	Leases []CaseRef `json:"leases,omitempty"`
	scope            // of the token that began it
}

// operationPermission is what an operation on cases needs.
func operationPermission(op string) string {
	if op == OpAssign || op == OpRoute {
		return permAssign
	}
	return permWork
}

// settleDeed makes a decision of an operation that is a measure, completes it by
// its template, and checks what does not hang on the subjects.
func (s *Service) settleDeed(ctx context.Context, op string, d *BatchDeed) (string, error) {
	if op == "" || op == OpDecide {
		return OpDecide, s.fromTemplate(ctx, &d.Decision)
	}
	if _, ok := measureOf(op); ok {
		if d.Outcome != "" && d.Outcome != model.OutcomeActioned || len(d.Measures) > 1 || len(d.Measures) == 1 && d.Measures[0].Kind != op {
			return "", errs.Invalid("measures", errs.T("the operation %q is a decision with this measure alone", "操作 %q 即仅含该措施的处理决定").F(op))
		}
		if d.Outcome = model.OutcomeActioned; len(d.Measures) == 0 {
			d.Measures = []Measure{{Kind: op}}
		}
		return OpDecide, s.fromTemplate(ctx, &d.Decision)
	}
	if !slices.Contains(caseOperations, op) {
		return "", errs.Invalid("operation", errs.T("there is no operation %q", "不支持操作 %q").F(op))
	}
	if d.Outcome != "" || len(d.Measures) > 0 {
		return "", errs.Invalid("outcome", errs.T("only a decision has an outcome and measures", "只有处理决定可附带结论与措施"))
	}
	return op, s.checkOperation(ctx, op, d)
}

func (s *Service) checkOperation(ctx context.Context, op string, d *BatchDeed) error {
	if err := checkNote(d.Note); err != nil {
		return err
	}
	switch op {
	case OpAssign:
		return s.assignable(ctx, s.db, d.Assignee)
	case OpSnooze:
		return s.checkSnooze(d.Until)
	case OpRoute, OpEscalate:
		if d.Queue == 0 && op == OpEscalate {
			return nil
		}
		book, err := s.routing(ctx)
		if err != nil {
			return err
		}
		if q := book.queues[d.Queue]; q == nil || !q.Active {
			return errNoActive
		}
	}
	return nil
}

// runOnCases carries an operation out on the cases named.
func (s *Service) runOnCases(ctx context.Context, st Staff, subjects []Subject, cases []int64, op string, d BatchDeed) (StaffBatch, error) {
	if err := st.Need(operationPermission(op)); err != nil {
		return StaffBatch{}, err
	}
	if len(subjects) > 0 {
		return StaffBatch{}, errs.Invalid("subjects", errs.T("this is for cases only", "该操作仅适用于案件"))
	}
	if len(cases) == 0 || len(cases) > maxBatch {
		return StaffBatch{}, errs.Invalid("case_ids", errs.T("a batch has 1 to %d subjects", "批量操作须包含 1 到 %d 个对象").F(maxBatch))
	}
	slices.Sort(cases)
	var items []model.BatchItem
	for _, id := range slices.Compact(cases) {
		items = append(items, model.BatchItem{SubjectKind: model.SubjectCase, SubjectID: id, Result: model.ItemPending})
	}
	b, err := s.startBatch(ctx, st.Actor(), model.Batch{Operation: op}, items, d, nil)
	return s.oneBatch(ctx, st, b, err)
}

// batchCase carries an operation out on one case.
func (s *Service) batchCase(ctx context.Context, tx *dal.DB, w *batchWork, id int64) error {
	c, err := tx.LockCase(ctx, id)
	if err != nil {
		return notFound(err, noCase)
	}
	if !c.Live {
		return skipResolved
	}
	if err := w.deed.leased(c, w.actor, s.now()); err != nil {
		return err
	}
	if w.row.Operation == OpDecide {
		_, err := s.batchDecide(ctx, tx, w, Subject{c.SubjectKind, c.SubjectID}, func(tx *dal.DB) (*model.CaseRow, error) {
			return c, s.freeFor(ctx, tx, w.actor, c)
		})
		return err
	}
	if err := w.need(operationPermission(w.row.Operation)); err != nil {
		return err
	}
	action, err := s.operate(ctx, tx, w, c)
	if err != nil {
		return err
	}
	_, err = s.saveStep(ctx, tx, w.actor, c, AuditEvent{Action: "case." + action, Text: w.deed.Note, Data: map[string]any{"batch_id": idText(w.row.ID)}})
	return err
}

// operate changes a locked case, and answers what that is called.
func (s *Service) operate(ctx context.Context, tx *dal.DB, w *batchWork, c *model.CaseRow) (string, error) {
	d, op := &w.deed, w.row.Operation
	if op == OpRelease {
		return op, s.batchRelease(ctx, tx, w, c)
	}
	if c.OwnerID == w.actor.UserID {
		return "", errOwnCase
	}
	if err := s.freeFor(ctx, tx, w.actor, c); err != nil {
		return "", err
	}
	switch op {
	case OpAssign:
		if c.AssigneeID == d.Assignee {
			return "", skipUnchanged
		}
		return op, s.assign(ctx, tx, w.actor, c, d.Assignee)
	case OpSnooze:
		if c.SnoozedUntil == d.Until {
			return "", skipUnchanged
		}
		return op, s.snooze(ctx, tx, w.actor, c, d.Until, d.Note)
	case OpEscalate:
		if d.Queue == 0 && c.State == model.CaseEscalated {
			return "", skipUnchanged
		}
		return op, s.escalate(ctx, tx, w.actor, c, Escalation{Queue: d.Queue, Note: d.Note})
	}
	if c.QueueID == d.Queue && c.Pinned {
		return "", skipUnchanged
	}
	return op, s.moveCase(ctx, tx, w.actor, c, d.Queue, d.Note)
}

// batchRelease ends a lease: one's own, or anybody's by who gives cases to others.
func (s *Service) batchRelease(ctx context.Context, tx *dal.DB, w *batchWork, c *model.CaseRow) error {
	if c.LeaseUntil <= s.now() {
		return skipFree
	}
	if c.LeaseHolder != w.actor.UserID {
		if err := w.need(permAssign); err != nil {
			return err
		}
		if err := s.mayWorkCase(ctx, tx, w.actor, c); err != nil {
			return err
		}
	}
	endLease(c)
	return nil
}
