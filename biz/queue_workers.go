package biz

import (
	"context"
	"errors"
	"slices"

	"vireo/biz/access"
	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// permEscalated is deciding what others have escalated.
const permEscalated = "cases:escalated"

var noQueue = errs.T("this queue does not exist", "该队列不存在")

// errOtherQueue is what a moderator hears who does not work a case's queue.
func errOtherQueue(name string) error {
	return errs.New(errs.Forbidden, errs.T("you don't work the queue of this case", "您不负责该案件所在的队列")).With("queue", name)
}

// worker is a moderator, as far as queues are concerned.
type worker struct {
	free  bool // not staff: the program itself, or a command
	user  int64
	role  string
	scope scope
	table *access.Table
	book  *routing
}

// workerOf reads what an actor's role is now.
func (s *Service) workerOf(ctx context.Context, db *dal.DB, actor Actor, book *routing) (worker, error) {
	w := worker{user: actor.UserID, scope: actor.scope, book: book, table: s.policy.force.Load()}
	if actor.Kind != ActorStaff && actor.Kind != ActorToken {
		w.free = true
		return w, nil
	}
	row, err := db.StaffMember(ctx, actor.UserID)
	if errors.Is(err, dal.ErrNotFound) || err == nil && row.Disabled {
		return w, errs.New(errs.Forbidden, noStaff)
	}
	w.role = row.Role
	return w, err
}

// allows reports whether their role, and a script's scope, have a permission.
func (w worker) allows(permission string) bool {
	return w.scope.has(permission) && w.table.Allows(w.role, permission)
}

// works reports whether they work a queue. Who gives cases to others works all.
func (w worker) works(queue int64) bool {
	return w.free || w.allows(permAssign) || w.book.worked(queue, w.user, w.role)
}

// may refuses a case of a queue that they don't work, and escalated ones to who
// does not decide these. What was assigned to somebody is theirs.
func (w worker) may(c *model.CaseRow) error {
	switch {
	case w.free || c.AssigneeID == w.user:
		return nil
	case !w.works(c.QueueID):
		return errOtherQueue(w.book.name(c.QueueID))
	case c.State == model.CaseEscalated && !w.allows(permEscalated):
		return errMayNot(permEscalated)
	}
	return nil
}

// queues lists the queues that they work, in order; of some, if any are named.
func (w worker) queues(only []int64) ([]int64, error) {
	for _, id := range only {
		if w.book.queues[id] == nil {
			return nil, errs.New(errs.NotFound, noQueue)
		}
		if !w.works(id) {
			return nil, errOtherQueue(w.book.name(id))
		}
	}
	var out []int64
	for _, id := range w.book.order {
		if (len(only) == 0 || slices.Contains(only, id)) && w.works(id) {
			out = append(out, id)
		}
	}
	return out, nil
}

// mayWorkCase refuses an actor a case that is not theirs to decide.
func (s *Service) mayWorkCase(ctx context.Context, tx *dal.DB, actor Actor, c *model.CaseRow) error {
	generation, err := tx.RoutingGeneration(ctx)
	if err != nil {
		return err
	}
	book, err := s.routingOf(ctx, tx, generation)
	if err != nil {
		return err
	}
	w, err := s.workerOf(ctx, tx, actor, book)
	if err != nil {
		return err
	}
	return w.may(c)
}

// releaseStaff takes from a member of the staff what they hold, and, unless they
// still decide cases, what is assigned to them.
func (s *Service) releaseStaff(ctx context.Context, tx *dal.DB, user int64, decides bool) error {
	if err := errors.Join(tx.ReleaseLeases(ctx, user, s.now()), tx.ReleaseAppealLeases(ctx, user)); err != nil || decides {
		return err
	}
	return tx.UnassignAll(ctx, user, s.now())
}
