package biz

import (
	"context"
	"encoding/json"
	"strconv"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// BatchSource is the list that a batch works on: those of its rows that a filter
// lets through, as they are when the batch begins.
type BatchSource struct {
	Resource string       `json:"resource"`
	Filters  []ListFilter `json:"filters,omitempty"`
	Search   string       `json:"q,omitempty"`
	Expected int64        `json:"expected"` // how many who began it saw
	Most     int64        `json:"most"`     // more are refused
	High     int64        `json:"high"`     // the highest id: what comes later is not meant
}

// bound is how many rows are taken: a few more than were seen, because lists grow
// while people look.
func (b *BatchSource) bound() int64 { return min(b.Most, b.Expected+max(10, b.Expected/10)) }

// resolveWindow is how many ids one step looks at.
const resolveWindow = 20_000

type resolveState struct {
	After int64 `json:"after"`
	Found int64 `json:"found"`
}

var errNoActive = errs.Invalid("queue_id", errs.T("there is no such active queue", "不存在该启用中的队列"))

// errMoreThanSeen is the answer to a filter that lets more through than was seen.
func errMoreThanSeen(n, expected int64) error {
	return errs.New(errs.Conflict, errs.T("the list has more rows than you saw; look again", "列表的实际数量多于您所见，请刷新后重试")).
		With("total", n).With("expected_total", expected)
}

// StaffBatchOfList works on all rows of a list that a filter lets through. A job
// finds them and then works on each; nothing is done when they are far more than
// who began it saw.
func (s *Service) StaffBatchOfList(ctx context.Context, st Staff, src BatchSource, op string, d BatchDeed) (StaffBatch, error) {
	res, err := bulkResource(src.Resource)
	if err != nil {
		return StaffBatch{}, err
	}
	if err := st.Need(res.permission); err != nil {
		return StaffBatch{}, err
	}
	if op, err = s.settleDeed(ctx, op, &d); err != nil {
		return StaffBatch{}, err
	}
	if err := s.needForKind(st, res.item, op, d); err != nil {
		return StaffBatch{}, err
	}
	if op == OpDecide {
		if _, err := s.ruleFor(ctx, s.db, st.Actor(), &d.Decision); err != nil {
			return StaffBatch{}, err
		}
	}
	if src.Most == 0 {
		src.Most = maxBatch
	}
	if src.Most < 1 || src.Most > maxBatch {
		return StaffBatch{}, errs.Invalid("max", errs.T("%s must be 1 to %d", "%s 须为 1 到 %d").F("max", maxBatch))
	}
	if src.Expected < 0 || src.Expected > maxBatch {
		return StaffBatch{}, errs.Invalid("expected_total", errs.T("%s must be 0 to %d", "%s 须为 0 到 %d").F("expected_total", maxBatch))
	}
	page, _, err := ListQuery{Filters: src.Filters, Search: src.Search}.page(res.spec)
	if err != nil {
		return StaffBatch{}, inFilter(err)
	}
	n, err := s.db.ListCount(ctx, res.spec, page)
	if err != nil {
		return StaffBatch{}, err
	}
	if n > src.bound() {
		return StaffBatch{}, errMoreThanSeen(n, src.Expected)
	}
	if src.High, err = s.lastOf(ctx, res.spec); err != nil {
		return StaffBatch{}, err
	}
	b, err := json.Marshal(src)
	if err != nil {
		return StaffBatch{}, err
	}
	d.scope = st.scope
	row, err := s.startBatch(ctx, st.Actor(), model.Batch{Operation: op, Source: string(b)}, nil, d, nil)
	return s.oneBatch(ctx, st, row, err)
}

// inFilter tells of an error in a filter where it was sent.
func inFilter(err error) error {
	if errs.CodeOf(err) == errs.BadRequest || errs.CodeOf(err) == errs.InvalidArgument {
		e := *asDomain(err)
		e.Code = errs.InvalidArgument
		e.Field = "filter"
		return &e
	}
	return err
}

// needForKind refuses a batch that who begins it may not do with subjects of its
// kind. Cases can be about any, so they need what all of them do. Each item is
// looked at once more when it has its turn.
func (s *Service) needForKind(st Staff, item, op string, d BatchDeed) error {
	if op != OpDecide {
		if item != model.SubjectCase {
			return errs.Invalid("operation", errs.T("this is for cases only", "该操作仅适用于案件"))
		}
		return st.Need(operationPermission(op))
	}
	kinds := []string{item}
	if item == model.SubjectCase {
		kinds = SubjectKinds()
	}
	var first error
	fits := false
	for _, kind := range kinds {
		if err := d.check(kind, s.now()); err != nil {
			first = cmpErr(first, err)
			continue
		}
		fits = true
		for _, m := range d.Measures {
			if err := st.Need(measurePermission(m.Kind, kind)); err != nil {
				return err
			}
		}
	}
	if !fits {
		return first
	}
	return nil
}

// lastOf is the highest id of a list, whatever its filter.
func (s *Service) lastOf(ctx context.Context, spec *dal.ListSpec) (int64, error) {
	keys, err := s.db.ListKeys(ctx, spec, dal.ListPage{Orders: []dal.ListOrder{{Field: spec.Field("id"), Desc: true}}, Limit: 1})
	if err != nil || len(keys) == 0 {
		return 0, err
	}
	return strconv.ParseInt(keys[0][0], 10, 64)
}

// resolveBatch finds the items of a batch, stretch by stretch of ids. Nothing is
// done before all are found.
func (s *Service) resolveBatch(ctx context.Context, run *JobRun, row *model.Batch) error {
	var src BatchSource
	if err := json.Unmarshal([]byte(row.Source), &src); err != nil {
		return err
	}
	res, err := bulkResource(src.Resource)
	if err != nil {
		return err
	}
	page, _, err := ListQuery{Filters: src.Filters, Search: src.Search}.page(res.spec)
	if err != nil {
		return err
	}
	var st resolveState
	if err := run.State(&st); err != nil {
		return err
	}
	for more := true; more; {
		next := st
		err := run.Step(ctx, func(tx *dal.DB) (any, int64, error) {
			next = st
			more, err = s.resolveStep(ctx, tx, row.ID, res, page, &src, &next)
			return next, 0, err
		})
		if err != nil {
			return err
		}
		st = next
	}
	return nil
}

// resolveStep adds the items of one stretch, and tells whether more are to come.
func (s *Service) resolveStep(ctx context.Context, tx *dal.DB, id int64, res listResource, page dal.ListPage, src *BatchSource, st *resolveState) (bool, error) {
	b, err := tx.LockBatch(ctx, id)
	if err != nil || b.State != model.BatchResolving {
		return false, err
	}
	upTo := min(st.After+resolveWindow, src.High)
	byID := res.spec.Field("id")
	page.Orders = []dal.ListOrder{{Field: byID}}
	page.Conds = append(page.Conds[:len(page.Conds):len(page.Conds)], dal.ListCond{Field: byID, Op: ">", Values: []any{st.After}}, dal.ListCond{Field: byID, Op: "<=", Values: []any{upTo}})
	page.Offset, page.Limit = 0, int(src.bound()-st.Found)+1
	keys, err := tx.ListKeys(ctx, res.spec, page)
	if err != nil {
		return false, err
	}
	if st.Found, st.After = st.Found+int64(len(keys)), upTo; st.Found > src.bound() {
		b.State, b.Total, b.FinishedAt = model.BatchRefused, st.Found, s.now()
		if err := tx.DropItems(ctx, id); err != nil {
			return false, err
		}
		return false, tx.SaveBatch(ctx, b)
	}
	items := make([]model.BatchItem, len(keys))
	for i, k := range keys {
		items[i] = model.BatchItem{SubjectKind: res.item, Result: model.ItemPending}
		if items[i].SubjectID, err = strconv.ParseInt(k[0], 10, 64); err != nil {
			return false, err
		}
	}
	if err := tx.AddItems(ctx, id, items); err != nil {
		return false, err
	}
	if st.After < src.High {
		return true, nil
	}
	b.State, b.Total = model.BatchRunning, st.Found
	return false, tx.SaveBatch(ctx, b)
}

// StaffCancelBatch stops a batch: what is done stays, the rest has no turn. Who
// began it may, and who may undo batches.
func (s *Service) StaffCancelBatch(ctx context.Context, st Staff, id int64) (StaffBatch, error) {
	err := s.db.InTx(ctx, func(tx *dal.DB) error {
		b, err := tx.LockBatch(ctx, id)
		if err != nil {
			return notFound(err, noBatch)
		}
		if b.ActorID != st.UserID {
			if err := st.Need(permUnbatch); err != nil {
				return err
			}
		}
		if !unfinished(b.State) {
			return errs.New(errs.Conflict, errs.T("this batch has ended already", "该批量操作已结束"))
		}
		if b.UndoOf != nil { // a batch is undone once: what is left over could never be
			return errs.New(errs.Conflict, errs.T("an undo runs to its end", "撤销操作不能中途取消"))
		}
		n, err := tx.CancelItems(ctx, id)
		if err != nil {
			return err
		}
		b.State, b.FinishedAt = model.BatchCancelled, s.now()
		b.Skipped += n
		b.Total = b.Done + b.Failed + b.Skipped
		if err := tx.SaveBatch(ctx, b); err != nil {
			return err
		}
		return s.record(ctx, tx, AuditEvent{Actor: st.Actor(), Action: "batch.cancel", ObjectKind: "batch", ObjectID: id, Data: map[string]any{"left": n}})
	})
	if err != nil {
		return StaffBatch{}, err
	}
	return s.StaffBatch(ctx, st, id)
}

func unfinished(state string) bool {
	return state == model.BatchRunning || state == model.BatchResolving
}
