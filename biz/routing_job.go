package biz

import (
	"context"

	"vireo/dal"
)

// jobRoute moves the live cases to the queues that the rules want, and to the due
// times of these.
const jobRoute = "cases.route"

// routeWindow is how many ids one step looks at.
const routeWindow = 500

type routeState struct {
	After int64 `json:"after"`
	Last  int64 `json:"last"` // the highest id at the beginning: later cases know the rules
	Moved int64 `json:"moved"`
}

// queueRerouting queues that job, in the transaction that changes rules or queues.
// One that runs begins anew at its end.
func (s *Service) queueRerouting(ctx context.Context, tx *dal.DB, by Actor) error {
	_, err := s.enqueue(ctx, tx, jobRoute, struct{}{}, JobOptions{Key: jobRoute, Actor: by})
	return err
}

func (s *Service) reroute(ctx context.Context, run *JobRun) error {
	var st routeState
	if err := run.State(&st); err != nil {
		return err
	}
	for st.Last == 0 || st.After < st.Last {
		next := st
		err := run.Step(ctx, func(tx *dal.DB) (any, int64, error) {
			next = st
			moved, err := s.routeStep(ctx, tx, &next)
			return next, moved, err
		})
		if err != nil {
			return err
		}
		if st = next; st.Last == 0 {
			return nil // there are no cases
		}
	}
	return nil
}

// moveKey is where a case goes and when it is due there.
type moveKey struct{ queue, due int64 }

// routeStep moves the live cases of one stretch of ids. It leaves leases,
// assignees and versions as they are: whoever holds a case goes on with it.
func (s *Service) routeStep(ctx context.Context, tx *dal.DB, st *routeState) (moved int64, err error) {
	book, err := s.shareRouting(ctx, tx)
	if err != nil {
		return 0, err
	}
	if st.Last == 0 {
		if st.Last, err = tx.LastCase(ctx); err != nil || st.Last == 0 {
			return 0, err
		}
	}
	upTo := min(st.After+routeWindow, st.Last)
	rows, err := tx.LockLiveCases(ctx, st.After, upTo)
	if err != nil {
		return 0, err
	}
	moves, scripts := map[moveKey][]int64{}, map[string][]int64{}
	for i := range rows {
		c := &rows[i]
		if c.Script == "" {
			name := scriptOfCase(c)
			c.Script, scripts[name] = name, append(scripts[name], c.ID)
		}
		if q, _ := book.target(c); q.ID != c.QueueID || c.DueAt != c.CreatedAt+q.DueMS {
			k := moveKey{q.ID, q.DueMS}
			moves[k] = append(moves[k], c.ID)
			moved++
		}
	}
	for k, ids := range moves {
		if err := tx.MoveCases(ctx, ids, k.queue, k.due, s.now()); err != nil {
			return 0, err
		}
	}
	for name, ids := range scripts {
		if err := tx.SetScripts(ctx, ids, name); err != nil {
			return 0, err
		}
	}
	st.After, st.Moved = upTo, st.Moved+moved
	return moved, nil
}
