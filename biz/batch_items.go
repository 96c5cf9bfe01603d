package biz

import (
	"context"
	"encoding/json"
	"errors"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// batchPart works on the next subjects of a batch. The batch is locked, so that
// each subject has its turn once.
func (s *Service) batchPart(ctx context.Context, tx *dal.DB, id int64, actor Actor) (left bool, done int64, err error) {
	b, err := tx.LockBatch(ctx, id)
	if err != nil || b.State != model.BatchRunning {
		return false, 0, ignoreMissing(err)
	}
	items, err := tx.PendingItems(ctx, id, batchStep)
	if err != nil {
		return false, 0, err
	}
	w, err := s.batchWork(ctx, tx, b, actor)
	if err != nil {
		return false, 0, err
	}
	for i := range items {
		if err := s.batchItem(ctx, tx, w, &items[i]); err != nil {
			return false, 0, err
		}
		switch items[i].Result {
		case model.ItemDone:
			b.Done++
		case model.ItemSkipped:
			b.Skipped++
		default:
			b.Failed++
		}
	}
	if left = len(items) == batchStep; !left {
		b.State, b.FinishedAt = model.BatchDone, s.now()
	}
	return left, int64(len(items)), tx.SaveBatch(ctx, b)
}

// batchWork is what a part of a batch does, and by whose right.
type batchWork struct {
	row   *model.Batch
	deed  BatchDeed
	actor Actor
	st    Staff // with the role that the actor has now
}

func (s *Service) batchWork(ctx context.Context, tx *dal.DB, b *model.Batch, actor Actor) (*batchWork, error) {
	w := &batchWork{row: b, actor: actor}
	if err := json.Unmarshal([]byte(b.Decision), &w.deed); err != nil {
		return nil, err
	}
	if actor.Kind != ActorStaff && actor.Kind != ActorToken {
		return w, nil
	}
	w.actor.scope = w.deed.scope
	w.st = Staff{UserID: actor.UserID, table: s.policy.force.Load(), scope: w.deed.scope}
	row, err := tx.StaffMember(ctx, actor.UserID)
	if err == nil && !row.Disabled {
		w.st.Role = row.Role
	}
	return w, ignoreMissing(err)
}

// need refuses what the actor may not do any more.
func (w *batchWork) need(permission string) error {
	if w.actor.Kind != ActorStaff && w.actor.Kind != ActorToken {
		return nil
	}
	return w.st.Need(permission)
}

// errSkip says that there is nothing to do with an item, and why.
type errSkip struct {
	code string
	text errs.Text
}

// Error implements error.
func (e *errSkip) Error() string { return "skipped: " + e.code }

var (
	skipResolved  = &errSkip{"resolved", caseResolved}
	skipUnchanged = &errSkip{"unchanged", errs.T("it is so already", "已是该状态")}
	skipFree      = &errSkip{"not_leased", errs.T("nobody holds it", "该案件未被领取")}
)

// batchItem works on one subject and stores its result. A refusal is a result; it
// is rolled back to before the subject.
func (s *Service) batchItem(ctx context.Context, tx *dal.DB, w *batchWork, item *model.BatchItem) error {
	err := tx.Savepoint(ctx, func() (err error) {
		item.CaseID, err = s.batchDeed(ctx, tx, w, Subject{item.SubjectKind, item.SubjectID})
		return err
	})
	var stale *errStale
	var skip *errSkip
	var e *errs.Error
	switch {
	case err == nil:
		item.Result = model.ItemDone
	case errors.As(err, &skip):
		refused(item, model.ItemSkipped, skip.code, skip.text)
	case errors.As(err, &stale):
		refused(item, model.ItemFailed, string(errs.Conflict), stale.text)
	case errors.As(err, &e):
		refused(item, model.ItemFailed, string(e.Code), e.Text)
	default:
		return err
	}
	return tx.SaveItem(ctx, item)
}

// refused stores why an item was not done. Both languages are stored: a text is made
// with its arguments where something is refused, and has no name to make it by again.
func refused(item *model.BatchItem, result, code string, text errs.Text) {
	item.Result, item.Code, item.Message, item.MessageZH = result, code, firstRunes(text.EN, 255), firstRunes(text.ZH, 255)
}

// batchDeed works on one item, and answers the case that it has to do with.
func (s *Service) batchDeed(ctx context.Context, tx *dal.DB, w *batchWork, sub Subject) (int64, error) {
	switch {
	case w.row.UndoOf != nil:
		return s.batchUndo(ctx, tx, w, sub)
	case sub.Kind == model.SubjectCase:
		return sub.ID, s.batchCase(ctx, tx, w, sub.ID)
	}
	return s.batchDecide(ctx, tx, w, sub, func(tx *dal.DB) (*model.CaseRow, error) { return s.freeCase(ctx, tx, w.actor, sub) })
}

// batchDecide decides about one subject; free locks its case.
func (s *Service) batchDecide(ctx context.Context, tx *dal.DB, w *batchWork, sub Subject, free func(tx *dal.DB) (*model.CaseRow, error)) (int64, error) {
	if w.st.UserID != 0 {
		if err := cmpErr(w.st.Need(permBatch), s.needDecision(ctx, tx, w.st, sub, w.deed.Decision)); err != nil {
			return 0, err
		}
	}
	d := decided{Decision: w.deed.Decision, actor: w.actor, batch: w.row.ID}
	out, err := s.decideIn(ctx, tx, func(tx *dal.DB) (*model.CaseRow, Subject, error) {
		c, err := free(tx)
		return c, sub, err
	}, &d)
	return out.CaseID, err
}

// batchUndo takes back what a batch did about one item.
func (s *Service) batchUndo(ctx context.Context, tx *dal.DB, w *batchWork, sub Subject) (int64, error) {
	if sub.Kind == model.SubjectCase {
		c, err := tx.Case(ctx, sub.ID)
		if err != nil {
			return 0, notFound(err, noCase)
		}
		sub = Subject{c.SubjectKind, c.SubjectID}
	}
	rows, err := tx.ActionsOfBatch(ctx, *w.row.UndoOf, sub.Kind, sub.ID)
	if err != nil {
		return 0, err
	}
	left, err := s.leftToUndo(ctx, tx, rows)
	if err != nil {
		return 0, err
	}
	if w.st.UserID != 0 {
		if err := s.mayUndoAll(ctx, tx, w.st, permUnbatch, left); err != nil {
			return 0, err
		}
	}
	var out Decided
	err = s.undoAll(ctx, tx, w.actor, Undo{Note: w.deed.Note}, left, w.row.ID, &out)
	return out.CaseID, err
}
