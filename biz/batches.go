package biz

import (
	"context"
	"encoding/json"
	"errors"
	"unicode/utf8"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// Bounds of batches: how many subjects one has, and up to how many it is carried
// out before the answer.
const (
	maxBatch    = 10_000
	inlineBatch = 50
	batchStep   = 20 // subjects that one step of its job decides
)

const jobBatch = "batch"

type batchPayload struct {
	Batch int64 `json:"batch"`
}

// BatchView is a batch as moderators see it.
type BatchView struct {
	ID         int64
	Decision   Decision
	ActorID    int64
	State      string
	Total      int64
	Done       int64
	Failed     int64
	Note       string
	UndoOf     int64 // the batch that this one undoes; zero: none
	CreatedAt  int64
	FinishedAt int64
}

// BatchItemView is what became of one subject.
type BatchItemView struct {
	ID      int64
	Subject Subject
	CaseID  int64
	Result  string // model.ItemPending and its like
	Code    string // of the error
	Message string
}

func batchView(b *model.Batch) BatchView {
	v := BatchView{ID: b.ID, ActorID: b.ActorID, State: b.State, Total: b.Total, Done: b.Done, Failed: b.Failed, Note: b.Note,
		CreatedAt: b.CreatedAt, FinishedAt: b.FinishedAt}
	if b.UndoOf != nil {
		v.UndoOf = *b.UndoOf
	}
	_ = json.Unmarshal([]byte(b.Decision), &v.Decision) // ours
	return v
}

// RunBatch decides about many subjects alike. Each is a transaction of its own,
// with a result of its own; a small batch is done when this returns, a large one
// by a job. A subject that stands twice counts once.
func (s *Service) RunBatch(ctx context.Context, actor Actor, subjects []Subject, d Decision) (BatchView, error) {
	return s.runBatchOf(ctx, actor, subjects, d, nil)
}

// runBatchOf is RunBatch for what has more to write in the transaction that stores the
// batch; more may be nil.
func (s *Service) runBatchOf(ctx context.Context, actor Actor, subjects []Subject, d Decision, more func(tx *dal.DB, batch int64) error) (BatchView, error) {
	if len(subjects) == 0 || len(subjects) > maxBatch {
		return BatchView{}, errs.Invalid("subjects", errs.T("a batch has 1 to %d subjects", "批量操作须包含 1 到 %d 个对象").F(maxBatch))
	}
	seen := map[Subject]bool{}
	var items []model.BatchItem
	for _, sub := range subjects {
		if err := checkSubject(sub); err != nil {
			return BatchView{}, err
		}
		if err := d.check(sub.Kind, s.now()); err != nil {
			return BatchView{}, err
		}
		if !seen[sub] {
			seen[sub] = true
			items = append(items, model.BatchItem{SubjectKind: sub.Kind, SubjectID: sub.ID, Result: model.ItemPending})
		}
	}
	return s.startBatch(ctx, actor, items, d, nil, more)
}

// UndoBatch takes back what a finished batch did, once, as a batch of its own.
func (s *Service) UndoBatch(ctx context.Context, actor Actor, id int64, note string) (BatchView, error) {
	if err := checkNote(note); err != nil {
		return BatchView{}, err
	}
	old, err := s.db.Batch(ctx, id)
	switch {
	case err != nil:
		return BatchView{}, notFound(err, noBatch)
	case old.UndoOf != nil:
		return BatchView{}, errNoUndo
	case old.State != model.BatchDone:
		return BatchView{}, errs.New(errs.Conflict, errs.T("this batch is not finished", "该批量操作尚未完成"))
	}
	items, err := s.db.DoneItems(ctx, id)
	if err != nil {
		return BatchView{}, err
	}
	for i := range items {
		items[i] = model.BatchItem{SubjectKind: items[i].SubjectKind, SubjectID: items[i].SubjectID, Result: model.ItemPending}
	}
	return s.startBatch(ctx, actor, items, Decision{Note: note}, &id, nil)
}

var noBatch = errs.T("this batch does not exist", "该批量操作不存在")

// startBatch stores a batch with the job that carries it out.
func (s *Service) startBatch(ctx context.Context, actor Actor, items []model.BatchItem, d Decision, undoOf *int64, more func(tx *dal.DB, batch int64) error) (BatchView, error) {
	b, err := json.Marshal(d)
	if err != nil {
		return BatchView{}, err
	}
	row := model.Batch{
		Decision: string(b), ActorKind: actor.Kind, ActorID: actor.UserID, State: model.BatchRunning, Total: int64(len(items)), Note: d.Note,
		UndoOf: undoOf, CreatedAt: s.now(),
	}
	err = s.db.InTx(ctx, func(tx *dal.DB) error {
		if err := tx.CreateBatch(ctx, &row, items); err != nil {
			return orUndone(err)
		}
		job, err := s.enqueue(ctx, tx, jobBatch, batchPayload{row.ID}, JobOptions{})
		if err != nil {
			return err
		}
		if err := tx.SetBatchJob(ctx, row.ID, job); err != nil {
			return err
		}
		e := AuditEvent{Actor: actor, Action: "batch.run", ObjectKind: "batch", ObjectID: row.ID, Text: d.Note,
			Data: map[string]any{"items": len(items), "outcome": d.Outcome, "measures": measureNames(d.Measures)}}
		if undoOf != nil {
			e.Action, e.Data["undo_of"] = "batch.undo", idText(*undoOf)
		}
		if more != nil {
			if err := more(tx, row.ID); err != nil {
				return err
			}
		}
		return s.record(ctx, tx, e)
	})
	if err != nil {
		return BatchView{}, err
	}
	for n := 0; len(items) <= inlineBatch; n += batchStep {
		var left bool
		err := s.db.InTx(ctx, func(tx *dal.DB) (err error) {
			left, _, err = s.batchPart(ctx, tx, row.ID, actor)
			return err
		})
		if err != nil {
			return BatchView{}, err
		}
		if !left {
			break
		}
	}
	return s.Batch(ctx, row.ID)
}

// runBatch is the job: it goes on where a batch is, whoever began it.
func (s *Service) runBatch(ctx context.Context, run *JobRun) error {
	var p batchPayload
	if err := run.Payload(&p); err != nil {
		return err
	}
	row, err := s.db.Batch(ctx, p.Batch)
	if err != nil {
		return ignoreMissing(err)
	}
	actor := Actor{UserID: row.ActorID, Kind: row.ActorKind}
	for left := true; left; {
		err := run.Step(ctx, func(tx *dal.DB) (any, int64, error) {
			var done int64
			var err error
			left, done, err = s.batchPart(ctx, tx, p.Batch, actor)
			return struct{}{}, done, err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// batchPart decides the next subjects of a batch. The batch is locked, so that
// each subject has its turn once.
func (s *Service) batchPart(ctx context.Context, tx *dal.DB, id int64, actor Actor) (left bool, done int64, err error) {
	b, err := tx.LockBatch(ctx, id)
	if err != nil || b.State == model.BatchDone {
		return false, 0, ignoreMissing(err)
	}
	items, err := tx.PendingItems(ctx, id, batchStep)
	if err != nil {
		return false, 0, err
	}
	for i := range items {
		if err := s.batchItem(ctx, tx, b, &items[i], actor); err != nil {
			return false, 0, err
		}
		if items[i].Result == model.ItemDone {
			b.Done++
		} else {
			b.Failed++
		}
	}
	if left = len(items) == batchStep; !left {
		b.State, b.FinishedAt = model.BatchDone, s.now()
	}
	return left, b.Done + b.Failed, tx.SaveBatch(ctx, b)
}

// batchItem decides one subject and stores its result. A refusal is a result; it
// is rolled back to before the subject.
func (s *Service) batchItem(ctx context.Context, tx *dal.DB, b *model.Batch, item *model.BatchItem, actor Actor) error {
	err := tx.Savepoint(ctx, func() (err error) {
		item.CaseID, err = s.batchDeed(ctx, tx, b, Subject{item.SubjectKind, item.SubjectID}, actor)
		return err
	})
	var stale *errStale
	var e *errs.Error
	switch {
	case err == nil:
		item.Result = model.ItemDone
	case errors.As(err, &stale):
		item.Result, item.Code, item.Message = model.ItemFailed, string(errs.Conflict), stale.text.EN
	case errors.As(err, &e):
		item.Result, item.Code, item.Message = model.ItemFailed, string(e.Code), firstRunes(e.Text.EN, 255)
	default:
		return err
	}
	return tx.SaveItem(ctx, item)
}

func (s *Service) batchDeed(ctx context.Context, tx *dal.DB, b *model.Batch, sub Subject, actor Actor) (int64, error) {
	if b.UndoOf != nil {
		rows, err := tx.ActionsOfBatch(ctx, *b.UndoOf, sub.Kind, sub.ID)
		if err != nil {
			return 0, err
		}
		left, err := s.leftToUndo(ctx, tx, rows)
		if err != nil {
			return 0, err
		}
		var out Decided
		err = s.undoAll(ctx, tx, actor, Undo{Note: b.Note}, left, b.ID, &out)
		return out.CaseID, err
	}
	d := decided{actor: actor, batch: b.ID}
	if err := json.Unmarshal([]byte(b.Decision), &d.Decision); err != nil {
		return 0, err
	}
	out, err := s.decideIn(ctx, tx, func(tx *dal.DB) (*model.CaseRow, Subject, error) {
		c, err := s.freeCase(ctx, tx, actor, sub)
		return c, sub, err
	}, &d)
	return out.CaseID, err
}

func firstRunes(text string, n int) string {
	if utf8.RuneCountInString(text) <= n {
		return text
	}
	return string([]rune(text)[:n])
}

// Batch reads a batch.
func (s *Service) Batch(ctx context.Context, id int64) (BatchView, error) {
	row, err := s.db.Batch(ctx, id)
	if err != nil {
		return BatchView{}, notFound(err, noBatch)
	}
	return batchView(row), nil
}
