package biz

import (
	"context"
	"fmt"
	"strconv"

	"vireo/dal"
	"vireo/dal/model"
)

// jobHolds tells authors of what has been on hold for long why it is. Each hold
// is told of once.
const jobHolds = "statements.holds"

// holdStep is how many holds one step tells of.
const holdStep = 50

// noticeHeld tells an author that something waits for a moderator.
const noticeHeld = "held"

// heldUntilSetting is up to when holds have been looked at, in ms.
const heldUntilSetting = "holds_told_until"

type holdsState struct {
	After dal.ActionKey `json:"after"`
	Until int64         `json:"until"`
	Done  bool          `json:"done"`
}

// StateHolds queues that job when there is something to tell. What was looked at
// is not looked at again, so that it costs what happened since.
func (s *Service) StateHolds(ctx context.Context) error {
	st, err := s.holdsToTell(ctx)
	if err != nil || st.Until <= st.After.At {
		return err
	}
	rows, err := s.db.LastingHolds(ctx, st.After, st.Until, 1)
	if err != nil {
		return err
	}
	return s.db.InTx(ctx, func(tx *dal.DB) error {
		if len(rows) == 0 {
			return tx.SetSetting(ctx, heldUntilSetting, idText(st.Until))
		}
		_, err := s.enqueue(ctx, tx, jobHolds, struct{}{}, JobOptions{Key: jobHolds})
		return err
	})
}

// holdsToTell is where the job begins and ends.
func (s *Service) holdsToTell(ctx context.Context) (st holdsState, err error) {
	p, err := s.PolicySettings(ctx)
	if err != nil {
		return st, err
	}
	kept, err := s.db.Settings(ctx, heldUntilSetting)
	if err != nil {
		return st, err
	}
	if text, ok := kept[heldUntilSetting]; ok {
		if st.After.At, err = strconv.ParseInt(text, 10, 64); err != nil {
			return st, fmt.Errorf("setting %s: %w", heldUntilSetting, err)
		}
		st.After.ID = maxID // all of that moment
	}
	st.Until = s.now() - p.HoldHours*dayMS/24
	return st, nil
}

func (s *Service) tellHolds(ctx context.Context, run *JobRun) error {
	st, err := s.holdsToTell(ctx)
	if err == nil {
		err = run.State(&st)
	}
	if err != nil {
		return err
	}
	for !st.Done {
		next := st
		err := run.Step(ctx, func(tx *dal.DB) (any, int64, error) {
			next = st
			n, err := s.holdsStep(ctx, tx, &next)
			return next, n, err
		})
		if err != nil {
			return err
		}
		st = next
	}
	return nil
}

// holdsStep tells of the next holds.
func (s *Service) holdsStep(ctx context.Context, tx *dal.DB, st *holdsState) (int64, error) {
	rows, err := tx.LastingHolds(ctx, st.After, st.Until, holdStep)
	if err != nil {
		return 0, err
	}
	for i := range rows {
		if err := s.tellHold(ctx, tx, &rows[i]); err != nil {
			return 0, err
		}
		st.After = dal.ActionKey{At: rows[i].CreatedAt, ID: rows[i].ID}
	}
	if st.Done = len(rows) < holdStep; st.Done {
		err = tx.SetSetting(ctx, heldUntilSetting, idText(st.Until))
	}
	return int64(len(rows)), err
}

// tellHold tells the author of one hold, if it is still there.
func (s *Service) tellHold(ctx context.Context, tx *dal.DB, a *model.Action) error {
	c, err := s.lockCaseOf(ctx, tx, Subject{a.SubjectKind, a.SubjectID})
	if err != nil || c == nil || c.ID != a.CaseID {
		return err
	}
	t, err := s.lockTarget(ctx, tx, Subject{a.SubjectKind, a.SubjectID})
	if err != nil || t.gone || t.causes&model.CauseOnHold == 0 {
		return err
	}
	p, err := settingsOf(ctx, tx)
	if err != nil {
		return err
	}
	words, err := s.wording(ctx, tx, t.Subject)
	if err != nil {
		return err
	}
	now := s.now()
	row := model.Statement{
		ActionID: a.ID, UserID: t.owner, SubjectKind: t.Kind, SubjectID: t.ID, CaseID: c.ID, Kind: model.StatementHold, FoundBy: model.FoundByAutomation,
		ActorKind: ActorSystem, AppealUntil: now + noticeGrace.Milliseconds() + p.AppealDays*dayMS, CreatedAt: now,
	}
	if err := s.addStatement(ctx, tx, &row, []Measure{{Kind: stepHold}}, Facts{Text: shortened(words, factsLength)}); err != nil {
		return err
	}
	if err := s.notify(ctx, tx, a, noticeHeld, "hold:"+idText(a.ID), noticeData{Measure: noticeHeld, AppealUntil: row.AppealUntil, Decision: a.ID}); err != nil {
		return err
	}
	return s.record(ctx, tx, AuditEvent{Actor: bySystem, Action: "statement.hold", ObjectKind: t.Kind, ObjectID: t.ID, CaseID: c.ID})
}
