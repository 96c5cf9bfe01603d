package biz

import (
	"context"
	"errors"
	"slices"

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

// MaxSheet is how many cases can be claimed at once.
const MaxSheet = 20

// Wanted is which cases somebody wants to claim.
type Wanted struct {
	Escalated bool    // those that were escalated, instead of the others
	Queues    []int64 // the only ones that are wanted, which they must work; none: all of theirs
	Kind      string  // of the subject; empty: any
	Except    []int64 // what they have just given back: only when nothing else is left
	Limit     int     // at most so many, up to MaxSheet; 0: one
}

func (w *Wanted) check() error {
	switch {
	case w.Kind != "" && !slices.Contains(SubjectKinds(), w.Kind):
		return errs.Invalid("kind", errs.T("%s can't be %q", "%s 不能为 %q").F("kind", w.Kind))
	case w.Limit < 0 || w.Limit > MaxSheet:
		return errs.Invalid("limit", errs.T("%s must be from %d to %d", "%s 须在 %d 到 %d 之间").F("limit", 1, MaxSheet))
	case len(w.Except) > mostSkipped:
		return errs.Invalid("except", errs.T("%s has too many values", "%s 的取值过多").F("except"))
	}
	w.Limit = max(w.Limit, 1)
	return nil
}

// NextCase claims the next case; nil: there is none. See NextCases.
func (s *Service) NextCase(ctx context.Context, actor Actor, escalated bool, queues ...int64) (*Case, error) {
	list, err := s.NextCases(ctx, actor, Wanted{Escalated: escalated, Queues: queues})
	if len(list) == 0 || err != nil {
		return nil, err
	}
	return &list[0], nil
}

// NextCases claims the first cases that the moderator may decide: nobody holds them,
// they are not snoozed, not assigned to somebody else, not about the moderator. What
// is assigned to the moderator comes first, then the rest of their queues by rank,
// and what they have skipped or just given back only when nothing else is left. Cases
// that are claimed at once are claimed in one transaction, as far as others are not
// faster.
func (s *Service) NextCases(ctx context.Context, actor Actor, want Wanted) ([]Case, error) {
	if err := want.check(); err != nil {
		return nil, err
	}
	book, err := s.routing(ctx)
	if err != nil {
		return nil, err
	}
	w, err := s.workerOf(ctx, s.db, actor, book)
	if err != nil {
		return nil, err
	}
	if want.Escalated && !w.free && !w.table.Allows(w.role, permEscalated) {
		return nil, errMayNot(permEscalated)
	}
	mine, err := w.queues(want.Queues)
	if err != nil {
		return nil, err
	}
	f := finder{s: s, actor: actor, want: want.Limit, except: want.Except,
		q: dal.QueueQuery{UserID: actor.UserID, Escalated: want.Escalated, Kind: want.Kind, Now: s.now(), Limit: queueWindow}}
	f.q.Queues = want.Queues
	if err := f.find(ctx, s.db.AssignedCandidates); err != nil {
		return f.got, err
	}
	f.q.Queues = mine
	if err := f.find(ctx, s.db.QueueCandidates); err != nil {
		return f.got, err
	}
	if len(f.got) > 0 {
		return f.got, nil
	}
	return f.got, f.claim(ctx, f.skipped)
}

// finder looks for cases to claim.
type finder struct {
	s       *Service
	actor   Actor
	q       dal.QueueQuery
	want    int
	except  []int64
	skipped []int64 // and the exceptions
	got     []Case
}

// find claims the first of what read finds, window by window.
func (f *finder) find(ctx context.Context, read func(context.Context, dal.QueueQuery) ([]dal.Candidate, error)) error {
	q := f.q
	for len(f.got) < f.want {
		found, err := read(ctx, q)
		if err != nil || len(found) == 0 {
			return err
		}
		ids := make([]int64, len(found))
		for i, c := range found {
			ids[i] = c.ID
		}
		skipped, err := f.s.db.SkippedCases(ctx, f.actor.UserID, ids)
		if err != nil {
			return err
		}
		var fresh []int64
		for _, id := range ids {
			switch {
			case !skipped[id] && !slices.Contains(f.except, id):
				fresh = append(fresh, id)
			case len(f.skipped) < mostSkipped:
				f.skipped = append(f.skipped, id)
			}
		}
		if err := f.claim(ctx, fresh); err != nil {
			return err
		}
		q.After = found[len(found)-1]
	}
	return nil
}

// claim claims the first that are still free, as many as are wanted.
func (f *finder) claim(ctx context.Context, ids []int64) error {
	for len(ids) > 0 && len(f.got) < f.want {
		n := min(f.want-len(f.got), len(ids))
		list, err := f.s.claimFree(ctx, f.actor, ids[:n])
		if err != nil {
			return err
		}
		f.got, ids = append(f.got, list...), ids[n:]
	}
	return nil
}

// claimFree claims those of some cases that are still free, in one transaction. The
// others are left out: another was faster, or they have moved meanwhile.
func (s *Service) claimFree(ctx context.Context, actor Actor, ids []int64) ([]Case, error) {
	if len(ids) == 1 { // no savepoint, which takes a part back
		c, err := s.claimCase(ctx, actor, ids[0], 0, true)
		if err != nil {
			return nil, unlessTaken(err)
		}
		return []Case{c}, nil
	}
	var out []Case
	err := s.db.InTx(ctx, func(tx *dal.DB) error {
		out = nil
		for _, id := range slices.Sorted(slices.Values(ids)) { // everybody locks them in this order
			err := tx.Savepoint(ctx, func() error {
				c, err := s.claimIn(ctx, tx, actor, id, 0, true)
				if err == nil {
					out = append(out, c)
				}
				return err
			})
			if err := unlessTaken(err); err != nil {
				return err
			}
		}
		return nil
	})
	slices.SortFunc(out, func(a, b Case) int { return slices.Index(ids, a.ID) - slices.Index(ids, b.ID) })
	return out, err
}

// unlessTaken is an error unless it says that a case can't be had.
func unlessTaken(err error) error {
	var stale *errStale
	if errors.As(err, &stale) || err != nil && errs.CodeOf(err) == errs.Forbidden {
		return nil
	}
	return err
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
