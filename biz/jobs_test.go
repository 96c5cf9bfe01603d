package biz

import (
	"context"
	"fmt"
	"testing"

	"vireo/dal"
	"vireo/dal/model"
)

// counting is a job that likes videos 1 to N, a chunk a Step: the likes are what
// it has done, and doing one twice would show in the number of steps.
type counting struct{ N, Chunk int64 }

type countingState struct{ At int64 }

// countTo registers the kind "count"; between runs before each Step.
func (s *testRules) countTo(between func(ctx context.Context, at int64) error) {
	s.handle("count", func(ctx context.Context, r *JobRun) error {
		var p counting
		var st countingState
		if err := r.Payload(&p); err != nil {
			return err
		}
		if err := r.State(&st); err != nil {
			return err
		}
		for st.At < p.N {
			if between != nil {
				if err := between(ctx, st.At); err != nil {
					return err
				}
			}
			next := countingState{min(st.At+p.Chunk, p.N)}
			err := r.Step(ctx, func(tx *dal.DB) (any, int64, error) {
				for v := st.At + 1; v <= next.At; v++ {
					if fresh, err := tx.AddLike(ctx, r.job.ID, v, 1); err != nil || !fresh {
						return nil, 0, fmt.Errorf("item %d: %t, %w", v, fresh, err)
					}
				}
				return next, next.At - st.At, nil
			})
			if err != nil {
				return err
			}
			st = next
		}
		return nil
	})
}

// count queues a counting job.
func (s *testRules) count(p counting, o JobOptions) (id int64) {
	s.t.Helper()
	s.tx(func(tx *dal.DB) (err error) {
		id, err = s.enqueue(context.Background(), tx, "count", p, o)
		return err
	})
	return id
}

func (s *testRules) job(id int64) *model.Job {
	s.t.Helper()
	j, err := s.db.Job(context.Background(), id)
	if err != nil {
		s.t.Fatal(err)
	}
	return j
}

// TestJob: a job that is queued is done, and what it did is there.
func TestJob(t *testing.T) {
	eachRules(t, func(t *testing.T, s *testRules) {
		s.countTo(nil)
		s.run(s.RunJobs)
		id := s.count(counting{N: 95, Chunk: 10}, JobOptions{Key: "k", Total: 95})
		eventually(t, "the job", func() bool { return s.job(id).Status == model.JobDone })
		if j := s.job(id); j.Done != 95 || j.Live || j.LiveKey != nil || j.State != `{"At":95}` {
			t.Errorf("%+v", j)
		}
	})
}
