package biz

import (
	"context"

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

type holdsState struct {
	After int64 `json:"after"`
	Done  bool  `json:"done"`
}

// StateHolds queues that job when there is something to tell.
func (s *Service) StateHolds(ctx context.Context) error {
	rows, err := s.lastingHolds(ctx, s.db, 0, 1)
	if err != nil || len(rows) == 0 {
		return err
	}
	return s.db.InTx(ctx, func(tx *dal.DB) error {
		_, err := s.enqueue(ctx, tx, jobHolds, struct{}{}, JobOptions{Key: jobHolds})
		return err
	})
}

func (s *Service) lastingHolds(ctx context.Context, db *dal.DB, after int64, limit int) ([]model.Action, error) {
	p, err := settingsOf(ctx, db)
	if err != nil {
		return nil, err
	}
	return db.LastingHolds(ctx, s.now()-p.HoldHours*dayMS/24, after, limit)
}

func (s *Service) tellHolds(ctx context.Context, run *JobRun) error {
	var st holdsState
	if err := run.State(&st); err != nil {
		return err
	}
	for !st.Done {
		next := st
		err := run.Step(ctx, func(tx *dal.DB) (any, int64, error) {
			next = st
			rows, err := s.lastingHolds(ctx, tx, st.After, holdStep)
			if err != nil {
				return nil, 0, err
			}
			for i := range rows {
				if err := s.tellHold(ctx, tx, &rows[i]); err != nil {
					return nil, 0, err
				}
				next.After = rows[i].ID
			}
			next.Done = len(rows) < holdStep
			return next, int64(len(rows)), nil
		})
		if err != nil {
			return err
		}
		st = next
	}
	return nil
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
