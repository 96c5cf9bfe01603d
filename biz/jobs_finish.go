package biz

import (
	"context"
	"sync"
	"time"

	"vireo/dal/model"
)

// finishEvery is how often a job is looked at that somebody waits for.
const finishEvery = 200 * time.Millisecond

// FinishJob waits until a job has ended, and does it here when no server takes it.
// tell hears how far it is. When ctx ends, so does the work here; the job waits
// for whoever goes on with it.
func (s *Service) FinishJob(ctx context.Context, id int64, tell func(Job)) (Job, error) {
	var work sync.WaitGroup
	defer work.Wait()
	t := time.NewTicker(finishEvery)
	defer t.Stop()
	for {
		j, err := s.db.Job(ctx, id)
		if err != nil {
			return Job{}, notFound(err, noJob)
		}
		tell(jobOf(j))
		if !j.Live {
			return jobOf(j), nil
		}
		if j.DueAt <= s.now() {
			if err := s.workOn(ctx, j, &work); err != nil {
				return jobOf(j), err
			}
		}
		select {
		case <-ctx.Done():
			return jobOf(j), ctx.Err()
		case <-t.C:
		}
	}
}

// workOn does a job that is due, unless another process is faster.
func (s *Service) workOn(ctx context.Context, j *model.Job, work *sync.WaitGroup) error {
	run, err := s.claim(ctx, j)
	if err != nil || run == nil {
		return err
	}
	work.Go(func() { s.runJob(inBackground(ctx), run) })
	return nil
}

// Command is who acts when the command line does.
func Command() Actor { return command }
