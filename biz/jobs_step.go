package biz

import (
	"context"
	"encoding/json"
	"errors"

	"vireo/dal"
	"vireo/dal/model"
)

// The errors of Step. A handler returns them as they are.
var (
	ErrCancelled = errors.New("the job was cancelled")
	ErrLeaseLost = errors.New("another process has taken the job")
)

// JobRun is one try of a job, in one process.
type JobRun struct {
	s      *Service
	job    model.Job
	holder string
}

// ID is the job's.
func (r *JobRun) ID() int64 { return r.job.ID }

// Payload reads what the job was queued with.
func (r *JobRun) Payload(into any) error { return json.Unmarshal([]byte(r.job.Payload), into) }

// State reads what the last Step kept; into stays as it is before the first.
func (r *JobRun) State(into any) error {
	if r.job.State == "" {
		return nil
	}
	return json.Unmarshal([]byte(r.job.State), into)
}

// Actor is who caused the job.
func (r *JobRun) Actor() Actor { return Actor{UserID: r.job.ActorID, Kind: r.job.ActorKind} }

// Step does one part of the work in one transaction, together with the state to
// go on from, which fn returns, and the number of items it has done. The
// transaction may run more than once, so fn has no effect outside tx. It also
// renews the lease. Nothing is done, and ErrCancelled or ErrLeaseLost returned,
// when the job is to end or is another's by now.
func (r *JobRun) Step(ctx context.Context, fn func(tx *dal.DB) (state any, done int64, err error)) error {
	var state string
	var done int64
	err := r.s.db.InTx(ctx, func(tx *dal.DB) error {
		if err := r.mine(ctx, tx); err != nil {
			return err
		}
		v, n, err := fn(tx)
		if err != nil {
			return err
		}
		b, err := json.Marshal(v)
		if err != nil {
			return err
		}
		state, done = string(b), r.job.Done+n
		return tx.SaveJob(ctx, r.job.ID, state, done, r.s.leaseEnd(), r.s.now())
	})
	if err == nil {
		r.job.State, r.job.Done = state, done
	}
	return err
}

// mine locks the job and fails unless it is this run's to do.
func (r *JobRun) mine(ctx context.Context, tx *dal.DB) error {
	j, err := tx.LockJobLease(ctx, r.job.ID)
	switch {
	case errors.Is(err, dal.ErrNotFound):
		return ErrLeaseLost
	case err != nil:
		return err
	case j.Holder != r.holder:
		return ErrLeaseLost
	case j.Cancel:
		return ErrCancelled
	}
	return nil
}

// leaseEnd is when a lease that begins now ends, in ms.
func (s *Service) leaseEnd() int64 { return s.clock().Add(jobLease).UnixMilli() }
