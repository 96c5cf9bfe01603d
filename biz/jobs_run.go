package biz

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"maps"
	"math"
	"runtime"
	"runtime/debug"
	"slices"
	"sync"
	"time"

	"vireo/dal"
	"vireo/dal/model"
)

// How jobs run. A lease that its holder does not renew ends, and the job is
// taken by whoever finds it.
const (
	jobEvery    = time.Second // jobs are looked for this often, besides those queued here
	jobLease    = 30 * time.Second
	jobBeat     = time.Second // a running job is looked after this often
	jobAttempts = 8           // in a row without getting on; then it is dead
	jobPause    = time.Second // before the second try; doubles for each further one
	jobLongest  = 5 * time.Minute
	dueJobs     = 16 // looked at to find one that nobody else takes meanwhile
)

// jobs is this process's part in the jobs.
type jobs struct {
	handlers map[string]jobHandler
	wake     chan struct{}
	slots    int
}

func newJobs() jobs {
	return jobs{handlers: map[string]jobHandler{}, wake: make(chan struct{}, 1), slots: max(2, min(4, runtime.NumCPU()))}
}

// poke makes the runner of this process look for jobs now.
func (j *jobs) poke() {
	select {
	case j.wake <- struct{}{}:
	default: // it is about to look
	}
}

// RunJobs does jobs until ctx ends, and returns when those that run have given
// up. What they have not done, the next process goes on with.
func (s *Service) RunJobs(ctx context.Context) {
	ctx = inBackground(ctx)
	var running sync.WaitGroup
	defer running.Wait()
	long := max(1, s.jobs.slots-1)
	all, short, urgent := make(chan struct{}, long), make(chan struct{}, s.jobs.slots-long), make(chan struct{}, 1)
	t := time.NewTicker(jobEvery)
	defer t.Stop()
	var trouble trouble
	for {
		err := errors.Join(s.startJobs(ctx, all, math.MaxInt64, &running), s.startJobs(ctx, short, JobLong-1, &running), s.startJobs(ctx, urgent, JobUrgent, &running))
		if trouble.begins(ctx, err) {
			s.log.Error("jobs: can't look for work; going on trying", "error", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-t.C:
		case <-s.jobs.wake:
		}
	}
}

// startJobs takes as many jobs up to a priority as there are free slots.
func (s *Service) startJobs(ctx context.Context, slots chan struct{}, priority int64, running *sync.WaitGroup) error {
	for {
		select {
		case slots <- struct{}{}:
		default:
			return nil // the end of one pokes
		}
		run, err := s.claimJob(ctx, priority)
		if run == nil {
			<-slots
			return err
		}
		running.Go(func() {
			defer func() { <-slots; s.jobs.poke() }()
			s.runJob(ctx, run)
		})
	}
}

// claimJob takes the most urgent job up to a priority that is due; nil: there is
// none.
func (s *Service) claimJob(ctx context.Context, priority int64) (*JobRun, error) {
	kinds := slices.Sorted(maps.Keys(s.jobs.handlers))
	if len(kinds) == 0 || ctx.Err() != nil {
		return nil, ctx.Err()
	}
	due, err := s.db.DueJobs(ctx, kinds, priority, s.now(), dueJobs)
	if err != nil {
		return nil, err
	}
	for i := range due {
		if run, err := s.claim(ctx, &due[i]); run != nil || err != nil {
			return run, err
		}
	}
	return nil, nil
}

// claim takes one job, unless another is faster.
func (s *Service) claim(ctx context.Context, seen *model.Job) (*JobRun, error) {
	holder := rand.Text()
	mine, err := s.db.ClaimJob(ctx, seen, holder, s.leaseEnd(), s.now())
	if err != nil || !mine {
		return nil, err
	}
	j, err := s.db.Job(ctx, seen.ID)
	if err != nil {
		return nil, err
	}
	return &JobRun{s: s, job: *j, holder: holder}, nil
}

// runLive does the live job of a key now, unless there is none, or another process
// does it already. It is for commands, which do not run jobs otherwise.
func (s *Service) runLive(ctx context.Context, key string) error {
	j, err := s.db.LiveJob(ctx, key)
	if err != nil {
		return ignoreMissing(err)
	}
	run, err := s.claim(ctx, j)
	if run == nil || err != nil {
		return err
	}
	s.runJob(ctx, run)
	j, err = s.db.Job(ctx, j.ID)
	if err == nil && j.Live {
		err = fmt.Errorf("job %d: %s", j.ID, j.LastError)
	}
	return err
}

// runJob does one try and writes down how it ended.
func (s *Service) runJob(ctx context.Context, r *JobRun) {
	work, stop := context.WithCancelCause(ctx)
	var beat sync.WaitGroup
	beat.Go(func() { s.lookAfter(work, r, stop) })
	err := s.tryJob(work, r)
	if err != nil && ctx.Err() == nil && work.Err() != nil {
		err = context.Cause(work) // why it had to give up
	}
	stop(nil)
	beat.Wait()
	if ctx.Err() != nil && err != nil {
		err = errStopping
	}
	last, cancel := context.WithTimeout(context.WithoutCancel(ctx), 10*time.Second)
	defer cancel()
	if err := s.endJob(last, r, err); err != nil {
		s.log.Error("jobs: the end of a job is not written down", "job", r.job.ID, "kind", r.job.Kind, "error", err)
	}
}

// errStopping says that the process ends.
var errStopping = errors.New("the program stops")

// tryJob calls the handler; a panic is an error like others.
func (s *Service) tryJob(ctx context.Context, r *JobRun) (err error) {
	defer func() {
		if p := recover(); p != nil {
			s.log.Error("jobs: panic", "job", r.job.ID, "kind", r.job.Kind, "panic", p, "stack", string(debug.Stack()))
			err = fmt.Errorf("panic: %v", p)
		}
	}()
	if r.job.Cancel {
		return ErrCancelled
	}
	if r.job.Attempts > jobAttempts {
		return fmt.Errorf("%d tries ended without a word, as when a process is killed", r.job.Attempts-1)
	}
	return s.jobs.handlers[r.job.Kind](ctx, r)
}

// lookAfter renews the lease while the job runs, and ends its context when it is
// cancelled or another's.
func (s *Service) lookAfter(ctx context.Context, r *JobRun, stop context.CancelCauseFunc) {
	t := time.NewTicker(jobBeat)
	defer t.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-t.C:
		}
		j, err := s.db.JobLease(ctx, r.job.ID)
		switch {
		case ctx.Err() != nil:
			return
		case errors.Is(err, dal.ErrNotFound) || err == nil && j.Holder != r.holder:
			stop(ErrLeaseLost)
		case err == nil && j.Cancel:
			stop(ErrCancelled)
		case err == nil && j.DueAt-s.now() < jobLease.Milliseconds()*2/3:
			err = s.db.BeatJob(ctx, r.job.ID, r.holder, s.leaseEnd())
		}
		if err != nil && ctx.Err() == nil {
			s.log.Error("jobs: a lease is not renewed", "job", r.job.ID, "error", err)
		}
	}
}

// endJob writes down how a try ended, unless the job is another's by now.
func (s *Service) endJob(ctx context.Context, r *JobRun, cause error) error {
	return s.db.InTx(ctx, func(tx *dal.DB) error {
		j, err := tx.LockJobLease(ctx, r.job.ID)
		if errors.Is(err, dal.ErrNotFound) || err == nil && j.Holder != r.holder {
			return nil
		}
		if err != nil {
			return err
		}
		return s.settleJob(ctx, tx, j, cause)
	})
}

func (s *Service) settleJob(ctx context.Context, tx *dal.DB, j *model.Job, cause error) error {
	now := s.now()
	switch {
	case cause == nil && j.Again:
		tx.AfterCommit(s.jobs.poke)
		return tx.RestartJob(ctx, j.ID, now, now)
	case cause == nil:
		return tx.EndJob(ctx, j.ID, model.JobDone, "", now)
	case j.Cancel:
		return tx.EndJob(ctx, j.ID, model.JobCancelled, "", now)
	case errors.Is(cause, errStopping):
		return tx.RequeueJob(ctx, j.ID, max(j.Attempts-1, 0), now, now, "")
	case j.Attempts >= jobAttempts:
		s.log.Error("jobs: a job is dead", "job", j.ID, "kind", j.Kind, "error", cause)
		return tx.EndJob(ctx, j.ID, model.JobDead, clip(cause.Error()), now)
	}
	s.log.Warn("jobs: a try failed", "job", j.ID, "kind", j.Kind, "attempt", j.Attempts, "error", cause)
	return tx.RequeueJob(ctx, j.ID, j.Attempts, now+backOff(j.Attempts).Milliseconds(), now, clip(cause.Error()))
}

// backOff is how long to wait after so many tries in a row.
func backOff(attempts int64) time.Duration {
	return min(jobPause<<min(max(attempts-1, 0), 20), jobLongest)
}

// clip fits an error's text into its column.
func clip(text string) string {
	r := []rune(text)
	return string(r[:min(len(r), 255)])
}
