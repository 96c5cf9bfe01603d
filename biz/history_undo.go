package biz

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// jobUndoApply takes a batch over history back: what others saw, holds and their
// cases, and which version had judged what.
const jobUndoApply = "words.undo"

// How much one step takes back: on SQLite others' writes wait for it.
const (
	undoDeeds = 2  // changes
	undoIDs   = 50 // ids of a range
)

// undoState is how far it is.
type undoState struct {
	Before int64 `json:"before"` // changes below this id are left; zero: all
	After  int64 `json:"after"`  // ranges above this id are left
	First  int64 `json:"first"`  // of the next range, ids from here on are left; zero: all
	Ranges bool  `json:"ranges"` // changes are done
	Done   bool  `json:"done"`
}

var (
	errSince     = errs.New(errs.Conflict, errs.T("somebody has decided about this since", "此后已有人对其作出裁决"))
	errGoneSince = errs.New(errs.Conflict, errs.T("this was deleted since", "此后已被删除"))
	errRejudged  = errs.New(errs.Conflict, errs.T("this was judged by other words since", "此后已被其他词库重新判定"))
)

// undoHistory begins to take a batch over history back, as a batch of its own.
func (s *Service) undoHistory(ctx context.Context, actor Actor, old *model.Batch, note string) (BatchView, error) {
	total, err := s.db.CountHistoryChanges(ctx, old.ID)
	if err != nil {
		return BatchView{}, err
	}
	row := model.Batch{
		Operation: OpHistory, Details: old.Details, Decision: "{}", ActorKind: actor.Kind, ActorID: actor.UserID, State: model.BatchRunning, Total: total, Note: note,
		UndoOf: &old.ID, CreatedAt: s.now(),
	}
	err = s.db.InTx(ctx, func(tx *dal.DB) error {
		b, err := tx.LockBatch(ctx, old.ID)
		if err != nil {
			return err
		}
		if err := s.endApply(ctx, tx, b); err != nil {
			return err
		}
		if s.undoEnded(b.FinishedAt) {
			return errs.New(errs.Conflict, errs.T("words on history can be taken back for %d days, which are over", "应用到历史内容的操作只能在 %d 天内撤销，现已过期").F(int(s.cfg.UndoTime.Hours()/24))).
				With("undo_until", b.FinishedAt+s.cfg.UndoTime.Milliseconds())
		}
		if err := tx.CreateBatch(ctx, &row, nil); err != nil {
			return orUndone(err)
		}
		job, err := s.enqueue(ctx, tx, jobUndoApply, batchPayload{row.ID}, JobOptions{Actor: actor, Total: total, Priority: JobLong})
		if err != nil {
			return err
		}
		if err := tx.SetBatchJob(ctx, row.ID, job); err != nil {
			return err
		}
		return s.record(ctx, tx, AuditEvent{Actor: actor, Action: "batch.undo", ObjectKind: "batch", ObjectID: row.ID, Text: note,
			Data: map[string]any{"undo_of": idText(old.ID), "items": total}})
	})
	if err != nil {
		return BatchView{}, err
	}
	return s.Batch(ctx, row.ID)
}

// undoEnded reports whether words on history that were done at a time can't be taken
// back any more; zero: they are not done.
func (s *Service) undoEnded(finished int64) bool {
	return finished != 0 && s.cfg.UndoTime > 0 && s.now() >= finished+s.cfg.UndoTime.Milliseconds()
}

// sweepHistory removes what taking words on history back needs, once that can't be done
// any more: its time is over, or it was done.
func (s *Service) sweepHistory(ctx context.Context) error {
	before := int64(0)
	if s.cfg.UndoTime > 0 {
		before = s.clock().Add(-s.cfg.UndoTime).UnixMilli()
	}
	ids, err := s.db.SettledHistory(ctx, before)
	if err != nil {
		return err
	}
	for _, id := range ids {
		for more := true; more; {
			n, err := s.db.DeleteHistory(ctx, id, sweepBatch)
			if err != nil {
				return fmt.Errorf("words on history, batch %d: %w", id, err)
			}
			if more = n == sweepBatch; more {
				if err := rest(ctx, 10*time.Millisecond); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// endApply makes sure that a locked batch changes nothing more.
func (s *Service) endApply(ctx context.Context, tx *dal.DB, b *model.Batch) error {
	if b.State != model.BatchRunning {
		return nil
	}
	j, err := tx.Job(ctx, b.JobID)
	if err == nil && j.Live {
		return errUnfinished
	}
	if ignoreMissing(err) != nil {
		return err
	}
	b.State, b.FinishedAt = model.BatchCancelled, s.now()
	return tx.SaveBatchDetails(ctx, b)
}

// undoApply is the job.
func (s *Service) undoApply(ctx context.Context, run *JobRun) error {
	var p batchPayload
	var st undoState
	if err := errors.Join(run.Payload(&p), run.State(&st)); err != nil {
		return err
	}
	row, err := s.db.Batch(ctx, p.Batch)
	if err != nil || row.UndoOf == nil {
		return ignoreMissing(err)
	}
	var details HistoryRun
	if err := json.Unmarshal([]byte(row.Details), &details); err != nil {
		return err
	}
	u := undoing{s: s, batch: row.ID, of: *row.UndoOf, version: details.Version, actor: Actor{UserID: row.ActorID, Kind: row.ActorKind}}
	if st.Before == 0 {
		st.Before = anyVersion
	}
	for !st.Done {
		begun := time.Now()
		var next undoState
		err := run.Step(ctx, func(tx *dal.DB) (any, int64, error) {
			b, err := tx.LockBatch(ctx, u.batch)
			if err != nil {
				return nil, 0, err
			}
			was := b.Done + b.Failed
			if next, err = u.part(ctx, tx, b, st); err != nil {
				return nil, 0, err
			}
			return next, b.Done + b.Failed - was, tx.SaveBatchDetails(ctx, b)
		})
		if err != nil {
			return err
		}
		st = next
		if err := rest(ctx, time.Since(begun)); err != nil {
			return err
		}
	}
	return nil
}

// undoing is one try of the job.
type undoing struct {
	s         *Service
	batch, of int64
	version   int64 // by which the batch had judged
	actor     Actor
}

// part takes back the next changes, the last first, and then the versions.
func (u *undoing) part(ctx context.Context, tx *dal.DB, b *model.Batch, st undoState) (undoState, error) {
	if st.Ranges {
		return u.ranges(ctx, tx, b, st)
	}
	rows, err := tx.HistoryChanges(ctx, u.of, st.Before, undoDeeds)
	if err != nil {
		return st, err
	}
	for i := range rows {
		c := &rows[i]
		st.Before = c.ID
		if err := u.change(ctx, tx, b, c); err != nil {
			return st, err
		}
	}
	st.Ranges = len(rows) < undoDeeds
	return st, nil
}

func (u *undoing) ranges(ctx context.Context, tx *dal.DB, b *model.Batch, st undoState) (undoState, error) {
	rows, err := tx.HistoryRanges(ctx, u.of, st.After, 1)
	if err != nil {
		return st, err
	}
	if len(rows) == 0 {
		st.Done, b.State, b.FinishedAt = true, model.BatchDone, u.s.now()
		return st, nil
	}
	r := &rows[0]
	first := max(r.FirstID, st.First)
	last := min(first+undoIDs-1, r.LastID)
	if st.First = last + 1; last == r.LastID {
		st.After, st.First = r.ID, 0
	}
	return st, tx.SetJudgedRange(ctx, r.SubjectKind, first, last, u.version, r.Version)
}

// change takes one change back and notes its result. A refusal is a result.
func (u *undoing) change(ctx context.Context, tx *dal.DB, b *model.Batch, c *model.HistoryChange) error {
	item := model.BatchItem{BatchID: b.ID, SubjectKind: c.SubjectKind, SubjectID: c.SubjectID, CaseID: c.CaseID, Result: model.ItemDone}
	err := tx.Savepoint(ctx, func() error { return u.undo(ctx, tx, c) })
	var e *errs.Error
	switch {
	case err == nil:
		b.Done++
	case errors.As(err, &e):
		refused(&item, model.ItemFailed, string(e.Code), e.Text)
		b.Failed++
	default:
		return err
	}
	return tx.AddDoneItem(ctx, item)
}

func (u *undoing) undo(ctx context.Context, tx *dal.DB, c *model.HistoryChange) error {
	s, sub := u.s, Subject{c.SubjectKind, c.SubjectID}
	var live *model.CaseRow
	var err error
	if c.ActionID != 0 {
		if live, err = s.lockCaseOf(ctx, tx, sub); err != nil {
			return err
		}
	}
	row, err := tx.LockHistoryRow(ctx, c.SubjectKind, c.SubjectID)
	r := judgedRow{HistoryRow: row, kind: c.SubjectKind}
	switch {
	case errors.Is(err, dal.ErrNotFound), err == nil && r.gone():
		return errGoneSince
	case err != nil:
		return err
	case row.RulesetVersion != u.version, c.Field == signatureText.field.String() && row.PublicText != "":
		return errRejudged
	}
	since, err := tx.DecidedSince(ctx, c.SubjectKind, c.SubjectID, c.ActionID, c.CreatedAt)
	if err != nil {
		return err
	}
	if since {
		return errSince
	}
	if c.Field != nameText.field.String() && c.Former != row.PublicText {
		if err := tx.SetPublicText(ctx, c.SubjectKind, c.SubjectID, c.Former); err != nil {
			return err
		}
	}
	if c.ActionID == 0 {
		return nil
	}
	return u.undoMove(ctx, tx, c, live, row.UserID)
}

// undoMove takes a hold or a release back. A hold's case closes when nothing else
// is in it; a release's case opens anew.
func (u *undoing) undoMove(ctx context.Context, tx *dal.DB, c *model.HistoryChange, live *model.CaseRow, owner int64) error {
	s := u.s
	t, err := s.lockTarget(ctx, tx, Subject{c.SubjectKind, c.SubjectID})
	if err != nil {
		return err
	}
	a := model.Action{
		Measure: stepUndo, SubjectKind: c.SubjectKind, SubjectID: c.SubjectID, OwnerID: owner, AboutKind: c.SubjectKind, AboutID: c.SubjectID, CaseID: c.CaseID, BatchID: u.batch,
		Policy: reasonWords, ActorKind: u.actor.Kind, ActorID: u.actor.UserID, UndoOf: &c.ActionID, CreatedAt: s.now(),
	}
	causes := t.causes
	released := c.Outcome == OutcomeReleased
	switch {
	case released:
		causes |= model.CauseOnHold
	case c.SubjectKind != model.SubjectUser:
		causes &^= model.CauseOnHold
	}
	a.CausesSet, a.CausesCleared = causes&^t.causes, t.causes&^causes
	if err := tx.AddAction(ctx, &a); err != nil {
		return orUndone(err)
	}
	if err := s.setCauses(ctx, tx, t, causes); err != nil {
		return err
	}
	if released {
		return u.reopenReleased(ctx, tx, c)
	}
	if live == nil || live.ID != c.CaseID {
		return nil
	}
	return u.closeHeld(ctx, tx, live)
}

func (u *undoing) reopenReleased(ctx context.Context, tx *dal.DB, c *model.HistoryChange) error {
	if c.CaseID == 0 {
		return nil
	}
	old, err := tx.LockCase(ctx, c.CaseID)
	if err != nil || old.Live {
		return ignoreMissing(err)
	}
	_, err = u.s.reopen(ctx, tx, u.actor, old, "")
	return err
}

// closeHeld takes one hold out of a live case.
func (u *undoing) closeHeld(ctx context.Context, tx *dal.DB, c *model.CaseRow) error {
	s := u.s
	if err := tx.DropWordHolds(ctx, c.ID); err != nil {
		return err
	}
	c.Holds = max(c.Holds-1, 0)
	if c.Holds == 0 && c.Reports == 0 {
		return s.end(ctx, tx, c, bySystem, model.OutcomeUndone)
	}
	c.UpdatedAt = s.now()
	c.Priority, _ = rankOf(c)
	return tx.SaveCase(ctx, c)
}
