package biz

import (
	"context"
	"errors"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// What NextCase looks at: so many candidates at a time, and so many skipped ones
// that it remembers for the case that nothing else is left.
const (
	queueWindow = 32
	mostSkipped = 200
)

// NextCase claims the first case that the moderator may decide: nobody holds it,
// it is not snoozed, not assigned to somebody else, not about the moderator. What
// is assigned to the moderator comes first, then the rest of their queues by
// rank, and what they have skipped only when nothing else is left. nil: there is
// none. escalated asks for the cases that were escalated, instead of the others;
// queues are the only ones that are wanted, which they must work.
func (s *Service) NextCase(ctx context.Context, actor Actor, escalated bool, queues ...int64) (*Case, error) {
	book, err := s.routing(ctx)
	if err != nil {
		return nil, err
	}
	w, err := s.workerOf(ctx, s.db, actor, book)
	if err != nil {
		return nil, err
	}
	if escalated && !w.free && !w.table.Allows(w.role, permEscalated) {
		return nil, errMayNot(permEscalated)
	}
	mine, err := w.queues(queues)
	if err != nil {
		return nil, err
	}
	f := finder{s: s, actor: actor, q: dal.QueueQuery{UserID: actor.UserID, Escalated: escalated, Now: s.now(), Limit: queueWindow}}
	f.q.Queues = queues
	if c, err := f.find(ctx, s.db.AssignedCandidates); c != nil || err != nil {
		return c, err
	}
	f.q.Queues = mine
	if c, err := f.find(ctx, s.db.QueueCandidates); c != nil || err != nil {
		return c, err
	}
	return f.claimAny(ctx, f.skipped)
}

// finder looks for a case to claim.
type finder struct {
	s       *Service
	actor   Actor
	q       dal.QueueQuery
	skipped []int64
}

// find claims the first of what read finds, window by window.
func (f *finder) find(ctx context.Context, read func(context.Context, dal.QueueQuery) ([]dal.Candidate, error)) (*Case, error) {
	q := f.q
	for {
		found, err := read(ctx, q)
		if err != nil || len(found) == 0 {
			return nil, err
		}
		ids := make([]int64, len(found))
		for i, c := range found {
			ids[i] = c.ID
		}
		skipped, err := f.s.db.SkippedCases(ctx, f.actor.UserID, ids)
		if err != nil {
			return nil, err
		}
		var fresh []int64
		for _, id := range ids {
			switch {
			case !skipped[id]:
				fresh = append(fresh, id)
			case len(f.skipped) < mostSkipped:
				f.skipped = append(f.skipped, id)
			}
		}
		if c, err := f.claimAny(ctx, fresh); c != nil || err != nil {
			return c, err
		}
		q.After = found[len(found)-1]
	}
}

// claimAny claims the first that is still free.
func (f *finder) claimAny(ctx context.Context, ids []int64) (*Case, error) {
	for _, id := range ids {
		c, err := f.s.claimCase(ctx, f.actor, id, 0, true)
		var stale *errStale
		switch {
		case errors.As(err, &stale), errs.CodeOf(err) == errs.Forbidden && err != nil:
			continue // another was faster, or it has moved meanwhile
		case err != nil:
			return nil, err
		}
		return &c, nil
	}
	return nil, nil
}

// RouteCase puts a case into a queue, where it stays whatever the rules say.
func (s *Service) RouteCase(ctx context.Context, actor Actor, id, version, queue int64, note string) (Case, error) {
	if err := checkNote(note); err != nil {
		return Case{}, err
	}
	var out Case
	err := s.db.InTx(ctx, func(tx *dal.DB) error {
		c, err := tx.LockCase(ctx, id)
		if err != nil {
			return notFound(err, noCase)
		}
		switch {
		case c.OwnerID == actor.UserID:
			return errOwnCase
		case !c.Live:
			return &errStale{*c, caseResolved}
		case c.LeaseUntil > s.now() && c.LeaseHolder != actor.UserID:
			return &errStale{*c, caseTaken}
		case c.Version != version:
			return &errStale{*c, caseChanged}
		}
		if err := s.moveCase(ctx, tx, actor, c, queue, note); err != nil {
			return err
		}
		out, err = s.saveStep(ctx, tx, actor, c, AuditEvent{Action: "case.route", Text: note, Data: map[string]any{"queue_id": idText(queue)}})
		return err
	})
	return out, s.conflict(ctx, err)
}

// moveCase changes a locked case; the caller stores it.
func (s *Service) moveCase(ctx context.Context, tx *dal.DB, actor Actor, c *model.CaseRow, queue int64, note string) error {
	if err := s.pin(ctx, tx, c, queue); err != nil {
		return err
	}
	endLease(c)
	return s.step(ctx, tx, actor, c, stepRoute, note, 0)
}

// pin puts a locked case into an active queue, where no rule moves it.
func (s *Service) pin(ctx context.Context, tx *dal.DB, c *model.CaseRow, queue int64) error {
	book, err := s.shareRouting(ctx, tx)
	if err != nil {
		return err
	}
	q := book.queues[queue]
	if q == nil || !q.Active {
		return errNoActive
	}
	c.Pinned = true
	book.put(c, q)
	return nil
}
