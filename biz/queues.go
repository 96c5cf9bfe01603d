package biz

import (
	"context"
	"regexp"
	"slices"
	"time"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// Bounds of queues: how many there are, how many names one has of those who work
// it, and its due time.
const (
	maxQueues   = 100
	maxWorkers  = 100
	shortestDue = time.Minute
	longestDue  = 90 * 24 * time.Hour
)

const permQueues = "queues:edit"

// Queue is a queue as moderators see it.
type Queue struct {
	ID        int64
	Name      string
	Title     errs.Text
	DueMS     int64 // after its opening a case is due
	Position  int64
	Active    bool
	BuiltIn   bool
	Version   int64
	Roles     []string // that work it; with Staff empty, too: everybody who decides cases
	Staff     []QueueMember
	Mine      bool  // who asks works it
	Live      int64 // cases, counted up to dal.CountedTo
	Due       int64 // of these, those that should be decided already
	Exact     bool  // there are no more than Live
	Oldest    int64 // ms: when the one that is due first was opened; zero: none
	CreatedAt int64
	UpdatedAt int64
	Allowed   []string
}

// QueueMember is one of the staff who works a queue by name.
type QueueMember struct {
	UserID int64
	Name   string
}

// QueueChange is what is to be of a queue; nil: it stays, or is as usual.
type QueueChange struct {
	Name     *string
	TitleEN  *string
	TitleZH  *string
	DueMS    *int64
	Position *int64
	Active   *bool
	Roles    *[]string
	Staff    *[]int64
	Version  int64 // as it is known; of a new one: 0
}

var (
	queueTaken = errs.T("there is a queue of this name already", "已存在同名队列")
	queueName  = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
)

// Queues is one page of the queues, with what waits in each.
func (s *Service) Queues(ctx context.Context, st Staff, q ListQuery) (List[Queue], error) {
	list, err := listOf(ctx, s.db, &dal.QueueList, q, func(r *model.Queue) model.Queue { return *r })
	return mapList(list, err, func(rows []model.Queue) ([]Queue, error) { return s.queueViews(ctx, st, rows) })
}

// Queue reads one queue.
func (s *Service) Queue(ctx context.Context, st Staff, id int64) (Queue, error) {
	return one(ctx, id, noQueue, func(ctx context.Context, q ListQuery) (List[Queue], error) { return s.Queues(ctx, st, q) })
}

func (s *Service) queueViews(ctx context.Context, st Staff, rows []model.Queue) ([]Queue, error) {
	book, err := s.routing(ctx)
	if err != nil {
		return nil, err
	}
	var ids, people []int64
	for i := range rows {
		ids = append(ids, rows[i].ID)
		for _, w := range book.workers[rows[i].ID] {
			people = append(people, w.UserID)
		}
	}
	names, err := s.db.Names(ctx, people)
	if err != nil {
		return nil, err
	}
	counts, err := s.db.CountQueueCases(ctx, ids, s.now())
	w := worker{user: st.UserID, role: st.Role, table: st.table, book: book}
	out := make([]Queue, len(rows))
	for i := range rows {
		out[i] = queueView(&rows[i], book, names, counts[rows[i].ID])
		out[i].Mine = st.May(permWork) && w.works(rows[i].ID)
		if out[i].Allowed = []string{}; st.May(permQueues) {
			out[i].Allowed = append(out[i].Allowed, ActEdit)
			if !rows[i].BuiltIn {
				out[i].Allowed = append(out[i].Allowed, ActDelete)
			}
		}
	}
	return out, err
}

func queueView(r *model.Queue, book *routing, names map[int64]string, n dal.QueueCount) Queue {
	v := Queue{
		ID: r.ID, Name: r.Name, Title: errs.T(r.TitleEN, r.TitleZH), DueMS: r.DueMS, Position: r.Position, Active: r.Active, BuiltIn: r.BuiltIn, Version: r.Version,
		Live: min(n.Live, dal.CountedTo), Due: min(n.Due, dal.CountedTo), Exact: n.Live <= dal.CountedTo, Oldest: n.Oldest,
		CreatedAt: r.CreatedAt, UpdatedAt: r.UpdatedAt, Roles: []string{}, Staff: []QueueMember{},
	}
	for _, w := range book.workers[r.ID] {
		if w.Role != "" {
			v.Roles = append(v.Roles, w.Role)
		} else {
			v.Staff = append(v.Staff, QueueMember{w.UserID, names[w.UserID]})
		}
	}
	return v
}

// CreateQueue makes a queue. No rule sends cases to it yet.
func (s *Service) CreateQueue(ctx context.Context, st Staff, c QueueChange) (Queue, error) {
	row := model.Queue{DueMS: (24 * time.Hour).Milliseconds(), Position: 100, Active: true, Version: 1, CreatedAt: s.now(), UpdatedAt: s.now()}
	workers, err := s.changeQueue(ctx, &row, c)
	if err != nil {
		return Queue{}, err
	}
	err = s.rerouting(ctx, st, func(tx *dal.DB, _ *model.Routing) error {
		if n, err := tx.CountQueues(ctx); err != nil || n >= maxQueues {
			return cmpErr(err, errs.New(errs.Conflict, errs.T("there are %d queues: no more fit", "队列数量已达上限（%d）").F(maxQueues)))
		}
		row.ID = 0
		if err := tx.CreateQueue(ctx, &row); err != nil {
			return taken(err, queueTaken)
		}
		if err := tx.SetQueueWorkers(ctx, row.ID, workers); err != nil {
			return err
		}
		return s.recordQueue(ctx, tx, st, "queue.create", &row)
	})
	if err != nil {
		return Queue{}, err
	}
	return s.Queue(ctx, st, row.ID)
}

// ChangeQueue changes a queue as it is known. Where its due time or its being
// active changes, a job moves its live cases.
func (s *Service) ChangeQueue(ctx context.Context, st Staff, id int64, c QueueChange) (Queue, error) {
	err := s.rerouting(ctx, st, func(tx *dal.DB, _ *model.Routing) error {
		row, err := tx.Queue(ctx, id)
		if err != nil {
			return notFound(err, noQueue)
		}
		if row.Version != c.Version {
			return errs.New(errs.Conflict, errs.T("this queue has changed meanwhile; load it again", "该队列已被更新，请刷新后重试")).With("version", row.Version)
		}
		workers, err := s.changeQueue(ctx, row, c)
		if err != nil {
			return err
		}
		if row.BuiltIn && !row.Active {
			return errs.New(errs.Conflict, errs.T("the default queue always takes cases", "默认队列不能停用"))
		}
		row.Version++
		row.UpdatedAt = s.now()
		if err := tx.UpdateQueue(ctx, row); err != nil {
			return taken(err, queueTaken)
		}
		if c.Roles != nil || c.Staff != nil {
			if err := s.changeWorkers(ctx, tx, row.ID, c, workers); err != nil {
				return err
			}
		}
		if c.DueMS != nil || c.Active != nil {
			if err := s.queueRerouting(ctx, tx, st.Actor()); err != nil {
				return err
			}
		}
		return s.recordQueue(ctx, tx, st, "queue.update", row)
	})
	if err != nil {
		return Queue{}, err
	}
	return s.Queue(ctx, st, id)
}

// changeWorkers replaces the roles, the names or both.
func (s *Service) changeWorkers(ctx context.Context, tx *dal.DB, id int64, c QueueChange, workers []model.QueueWorker) error {
	if c.Roles == nil || c.Staff == nil {
		known, err := tx.QueueWorkers(ctx)
		if err != nil {
			return err
		}
		for _, w := range known {
			if w.QueueID == id && (w.Role != "" && c.Roles == nil || w.UserID != 0 && c.Staff == nil) {
				workers = append(workers, w)
			}
		}
	}
	return tx.SetQueueWorkers(ctx, id, workers)
}

// DeleteQueue removes a queue that no rule names and no live case is in: make it
// inactive first, and a job moves its cases.
func (s *Service) DeleteQueue(ctx context.Context, st Staff, id int64) error {
	return s.rerouting(ctx, st, func(tx *dal.DB, r *model.Routing) error {
		row, err := tx.Queue(ctx, id)
		if err != nil {
			return notFound(err, noQueue)
		}
		if row.BuiltIn {
			return errs.New(errs.Conflict, errs.T("the default queue stays", "默认队列不能删除"))
		}
		rules, err := rulesOf(r)
		if err != nil {
			return err
		}
		if slices.ContainsFunc(rules, func(u RouteRule) bool { return u.Queue == id }) {
			return errs.New(errs.Conflict, errs.T("a rule sends cases to this queue", "仍有规则指向该队列")).With("reason", "routed")
		}
		if used, err := tx.QueueHasCases(ctx, id); err != nil || used {
			return cmpErr(err, errs.New(errs.Conflict, errs.T("live cases are in this queue", "该队列中仍有未处理的案件")).With("reason", "in_use"))
		}
		if err := tx.DeleteQueue(ctx, id); err != nil {
			return err
		}
		return s.recordQueue(ctx, tx, st, "queue.delete", row)
	})
}

// rerouting runs a change of queues or rules, alone, as the next generation.
func (s *Service) rerouting(ctx context.Context, st Staff, change func(tx *dal.DB, r *model.Routing) error) error {
	if err := st.Need(permQueues); err != nil {
		return err
	}
	return s.db.InTx(ctx, func(tx *dal.DB) error {
		r, err := tx.LockRouting(ctx)
		if err != nil {
			return err
		}
		if err := change(tx, r); err != nil {
			return err
		}
		return tx.SaveRouting(ctx, r)
	})
}

func (s *Service) recordQueue(ctx context.Context, tx *dal.DB, st Staff, action string, q *model.Queue) error {
	return s.record(ctx, tx, AuditEvent{Actor: st.Actor(), Action: action, ObjectKind: "queue", ObjectID: q.ID,
		Data: map[string]any{"name": q.Name, "due_ms": q.DueMS, "active": q.Active}})
}
