package biz

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"vireo/dal"
	"vireo/dal/model"
)

// JobOptions are what else is to be said of a job.
type JobOptions struct {
	Key      string    // at most one live job has it; empty: any number
	After    time.Time // not before; zero: now
	Actor    Actor     // who caused it
	Total    int64     // how much there is to do; zero: nobody knows
	Priority int64     // the lower runs first; most have 0
}

// JobUrgent is the priority of short jobs that must not wait for long ones: they
// have a place of their own in each process.
const JobUrgent = -1

// JobLong is the priority of jobs that may take hours. One place in each process is
// never theirs, so that batches and suspensions need not wait for an export.
const JobLong = 1

// jobHandler does the work of a kind. It must give up when ctx ends, and may run
// again from the last Step at any time, here or in another process.
type jobHandler func(ctx context.Context, r *JobRun) error

// handle says who does the jobs of a kind. It is called by New only.
func (s *Service) handle(kind string, h jobHandler) {
	if s.jobs.handlers[kind] != nil {
		panic("biz: two handlers for jobs of the kind " + kind)
	}
	s.jobs.handlers[kind] = h
}

// enqueue queues a job in the transaction that causes it, and returns its id.
// When a live job has the key, that one's id is returned and nothing is queued;
// has it begun, it will begin again at its end, because it may have passed what
// the transaction changes.
func (s *Service) enqueue(ctx context.Context, tx *dal.DB, kind string, payload any, o JobOptions) (int64, error) {
	if s.jobs.handlers[kind] == nil {
		return 0, fmt.Errorf("jobs of the kind %q have no handler", kind)
	}
	b, err := json.Marshal(payload)
	if err != nil {
		return 0, fmt.Errorf("job %s: %w", kind, err)
	}
	j := model.Job{
		Kind: kind, JobKey: o.Key, Payload: string(b), Status: model.JobQueued, Live: true, Priority: o.Priority, DueAt: max(s.now(), o.After.UnixMilli()),
		Total: o.Total, ActorID: o.Actor.UserID, ActorKind: o.Actor.Kind, CreatedAt: s.now(), UpdatedAt: s.now(),
	}
	if o.Key != "" {
		j.LiveKey = &o.Key
	}
	id, err := s.addJob(ctx, tx, &j)
	if err != nil {
		return 0, fmt.Errorf("queue a job of the kind %s: %w", kind, err)
	}
	tx.AfterCommit(s.jobs.poke)
	return id, nil
}

// addTries bounds how often a key is found taken by a job that then ends.
const addTries = 10

func (s *Service) addJob(ctx context.Context, tx *dal.DB, j *model.Job) (int64, error) {
	var err error
	for range addTries {
		if err = tx.AddJob(ctx, j); !errors.Is(err, dal.ErrConflict) || j.LiveKey == nil {
			return j.ID, err
		}
		id, joinErr := s.joinJob(ctx, tx, *j.LiveKey)
		if !errors.Is(joinErr, dal.ErrNotFound) {
			return id, joinErr
		}
	}
	return 0, err
}

// joinJob finds the live job of a key, and has it begin again if it has begun.
func (s *Service) joinJob(ctx context.Context, tx *dal.DB, key string) (int64, error) {
	seen, err := tx.LiveJob(ctx, key)
	if err != nil {
		return 0, err
	}
	j, err := tx.LockJob(ctx, seen.ID)
	if err != nil {
		return 0, err
	}
	if !j.Live || j.Cancel {
		return 0, dal.ErrNotFound
	}
	if j.Status == model.JobRunning || j.State != "" {
		err = tx.RepeatJob(ctx, j.ID)
	}
	return j.ID, err
}
