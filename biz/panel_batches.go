package biz

import (
	"context"

	"vireo/biz/errs"
	"vireo/dal/model"
)

// StaffBatch is a batch with the name of who began it.
type StaffBatch struct {
	BatchView
	ActorName string
	UndoneBy  int64 // batch; zero: none
	UndoUntil int64 // ms: when it can't be undone any more by who asks; zero: no end, or it can't at all
	Allowed   []string
}

func (s *Service) staffBatches(ctx context.Context, st Staff, rows []BatchView) ([]StaffBatch, error) {
	ids, actors := make([]int64, len(rows)), make([]int64, len(rows))
	for i := range rows {
		ids[i], actors[i] = rows[i].ID, rows[i].ActorID
	}
	p, err := s.people(ctx, actors)
	if err != nil {
		return nil, err
	}
	undone, err := s.db.BatchesUndoneBy(ctx, ids)
	out := make([]StaffBatch, len(rows))
	for i := range rows {
		b := &rows[i]
		out[i] = StaffBatch{BatchView: *b, ActorName: p.names[b.ActorID], UndoneBy: undone[b.ID], Allowed: []string{}}
		ended := b.State == model.BatchDone || b.State == model.BatchCancelled
		undoable := b.Operation == OpDecide && b.Done > 0 || b.Operation == OpHistory && !s.undoEnded(b.FinishedAt)
		if until, may := s.unbatchOf(st, b); may && ended && undoable && b.UndoOf == 0 && undone[b.ID] == 0 {
			out[i].Allowed, out[i].UndoUntil = append(out[i].Allowed, stepUndo), until
		}
		if unfinished(b.State) && b.UndoOf == 0 && (b.ActorID == st.UserID || st.May(permUnbatch)) {
			out[i].Allowed = append(out[i].Allowed, ActCancel)
		}
	}
	return out, err
}

func (s *Service) oneBatch(ctx context.Context, st Staff, b BatchView, err error) (StaffBatch, error) {
	if err != nil {
		return StaffBatch{}, err
	}
	out, err := s.staffBatches(ctx, st, []BatchView{b})
	if err != nil {
		return StaffBatch{}, err
	}
	return out[0], nil
}

// StaffBatches is one page of the batches.
func (s *Service) StaffBatches(ctx context.Context, st Staff, q ListQuery) (List[StaffBatch], error) {
	list, err := s.ListBatches(ctx, q)
	return mapList(list, err, func(rows []BatchView) ([]StaffBatch, error) { return s.staffBatches(ctx, st, rows) })
}

// StaffBatch reads one batch.
func (s *Service) StaffBatch(ctx context.Context, st Staff, id int64) (StaffBatch, error) {
	b, err := s.Batch(ctx, id)
	return s.oneBatch(ctx, st, b, err)
}

// StaffBatchItems is one page of the subjects of a batch.
func (s *Service) StaffBatchItems(ctx context.Context, id int64, q ListQuery) (List[BatchItemView], error) {
	if _, err := s.Batch(ctx, id); err != nil {
		return List[BatchItemView]{}, err
	}
	return s.ListBatchItems(ctx, q.only("batch_id", id))
}

// StaffRunBatch does the same with many subjects: those named, and those of the
// cases named. What is not a decision is done with the cases themselves.
func (s *Service) StaffRunBatch(ctx context.Context, st Staff, subjects []Subject, cases []int64, op string, d BatchDeed) (StaffBatch, error) {
	op, err := s.settleDeed(ctx, op, &d)
	if err != nil {
		return StaffBatch{}, err
	}
	d.scope = st.scope
	if len(d.Leases) > 0 {
		return s.runOnLeases(ctx, st, op, d)
	}
	if op != OpDecide {
		return s.runOnCases(ctx, st, subjects, cases, op, d)
	}
	if len(subjects)+len(cases) > maxBatch {
		return StaffBatch{}, errs.Invalid("subjects", errs.T("a batch has 1 to %d subjects", "批量操作须包含 1 到 %d 个对象").F(maxBatch))
	}
	of, err := s.db.SubjectsOfCases(ctx, cases)
	if err != nil {
		return StaffBatch{}, err
	}
	for _, id := range cases {
		c, ok := of[id]
		if !ok {
			return StaffBatch{}, errs.Invalid("case_ids", noCase)
		}
		subjects = append(subjects, Subject{c.SubjectKind, c.SubjectID})
	}
	for _, sub := range subjects {
		if err := checkSubject(sub); err != nil {
			return StaffBatch{}, errs.Invalid("subjects", noSubject)
		}
	}
	if err := s.needBatch(ctx, st, subjects, d.Decision); err != nil {
		return StaffBatch{}, err
	}
	if _, err := s.ruleFor(ctx, s.db, st.Actor(), &d.Decision); err != nil {
		return StaffBatch{}, err
	}
	b, err := s.runNamed(ctx, st.Actor(), subjects, d, nil)
	return s.oneBatch(ctx, st, b, err)
}

// needBatch is needDecision for many.
func (s *Service) needBatch(ctx context.Context, st Staff, subjects []Subject, d Decision) error {
	seen := map[string]bool{}
	var users []int64
	for _, sub := range subjects {
		if sub.Kind == model.SubjectUser {
			users = append(users, sub.ID)
		}
		if seen[sub.Kind] {
			continue
		}
		seen[sub.Kind] = true
		if err := st.needMeasures(sub.Kind, d); err != nil {
			return err
		}
	}
	states, err := s.db.Owners(ctx, users)
	if err != nil {
		return err
	}
	for i := range states {
		if err := s.needLifts(st, &states[i], d); err != nil {
			return err
		}
	}
	return nil
}

// StaffUndoBatch takes back what a batch did.
func (s *Service) StaffUndoBatch(ctx context.Context, st Staff, id int64, note string) (StaffBatch, error) {
	old, err := s.Batch(ctx, id)
	if err != nil {
		return StaffBatch{}, err
	}
	if _, may := s.unbatchOf(st, &old); !may {
		if !st.May(permUnbatch) {
			return StaffBatch{}, errMayNot(permUnbatch)
		}
		return StaffBatch{}, errMayNot(permPublish)
	}
	b, err := s.UndoBatch(ctx, st.Actor(), id, note)
	return s.oneBatch(ctx, st, b, err)
}

// mayUnbatch reports whether who asks may take a batch back. Words on history need
// the right to publish words besides.
func (st Staff) mayUnbatch(op string) bool {
	return st.May(permUnbatch) && (op != OpHistory || st.May(permPublish))
}
