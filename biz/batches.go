package biz

import (
	"context"
	"encoding/json"
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
	Operation  string       // OpDecide and its like
	BatchDeed               // with what
	Source     *BatchSource // the list that its subjects come from; nil: they were named
	History    HistoryRun   // of OpHistory
	ActorKind  string
	ActorID    int64
	State      string
	Total      int64
	Done       int64
	Failed     int64
	Skipped    int64 // there was nothing to do
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
	Code    string // of the error, or why it was skipped
	Message errs.Text
}

func batchView(b *model.Batch) BatchView {
	v := BatchView{ID: b.ID, Operation: b.Operation, ActorKind: b.ActorKind, ActorID: b.ActorID, State: b.State, Total: b.Total, Done: b.Done, Failed: b.Failed, Skipped: b.Skipped,
		CreatedAt: b.CreatedAt, FinishedAt: b.FinishedAt}
	if b.UndoOf != nil {
		v.UndoOf = *b.UndoOf
	}
	_ = json.Unmarshal([]byte(b.Decision), &v.BatchDeed) // ours
	if b.Operation == OpHistory {
		_ = json.Unmarshal([]byte(b.Details), &v.History) // ours
	}
	if b.Source != "" {
		v.Source = &BatchSource{}
		_ = json.Unmarshal([]byte(b.Source), v.Source) // ours
	}
	return v
}

// RunBatch decides about many subjects alike. Each is a transaction of its own,
// with a result of its own; a small batch is done when this returns, a large one
// by a job. A subject that stands twice counts once.
func (s *Service) RunBatch(ctx context.Context, actor Actor, subjects []Subject, d Decision) (BatchView, error) {
	return s.runNamed(ctx, actor, subjects, BatchDeed{Decision: d}, nil)
}

// runNamed is RunBatch for what has more to write in the transaction that stores
// the batch; more may be nil.
func (s *Service) runNamed(ctx context.Context, actor Actor, subjects []Subject, d BatchDeed, more func(tx *dal.DB, batch int64) error) (BatchView, error) {
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
	return s.startBatch(ctx, actor, model.Batch{Operation: OpDecide}, items, d, more)
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
	case old.Operation == OpHistory:
		return s.undoHistory(ctx, actor, old, note)
	case old.Operation != OpDecide:
		return BatchView{}, errNoUndo
	case old.State != model.BatchDone && old.State != model.BatchCancelled:
		return BatchView{}, errUnfinished
	}
	items, err := s.db.DoneItems(ctx, id)
	if err != nil {
		return BatchView{}, err
	}
	for i := range items {
		items[i] = model.BatchItem{SubjectKind: items[i].SubjectKind, SubjectID: items[i].SubjectID, Result: model.ItemPending}
	}
	return s.startBatch(ctx, actor, model.Batch{Operation: OpDecide, UndoOf: &id}, items, BatchDeed{Decision: Decision{Note: note}}, nil)
}

var errUnfinished = errs.New(errs.Conflict, errs.T("this batch is not finished", "该批量操作尚未完成"))

var noBatch = errs.T("this batch does not exist", "该批量操作不存在")

// startBatch stores a batch with the job that carries it out. One whose items are
// still to be found has a source. More may be nil.
func (s *Service) startBatch(ctx context.Context, actor Actor, row model.Batch, items []model.BatchItem, d BatchDeed, more func(tx *dal.DB, batch int64) error) (BatchView, error) {
	b, err := json.Marshal(d)
	if err != nil {
		return BatchView{}, err
	}
	row.Decision, row.ActorKind, row.ActorID, row.Note = string(b), actor.Kind, actor.UserID, d.Note
	row.State, row.Total, row.CreatedAt = model.BatchRunning, int64(len(items)), s.now()
	if row.Source != "" {
		row.State = model.BatchResolving
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
			Data: map[string]any{"items": len(items), "operation": row.Operation, "outcome": d.Outcome, "measures": measureNames(d.Measures)}}
		if row.UndoOf != nil {
			e.Action, e.Data["undo_of"] = "batch.undo", idText(*row.UndoOf)
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
	for row.Source == "" && len(items) <= inlineBatch {
		var left bool
		err := s.db.InTx(ctx, func(tx *dal.DB) (err error) {
			left, _, err = s.batchPart(ctx, tx, row.ID, actor)
			return err
		})
		if err != nil { // it is stored: its job goes on, and who asked must not ask again
			s.log.Warn("the job of a batch goes on with it", "batch", row.ID, "error", err)
			break
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
	if row.State == model.BatchResolving {
		if err := s.resolveBatch(ctx, run, row); err != nil {
			return err
		}
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
