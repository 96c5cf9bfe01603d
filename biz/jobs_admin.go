package biz

import (
	"context"
	"errors"
	"slices"
	"time"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// jobTime is how long jobs that have ended are kept.
const jobTime = 30 * 24 * time.Hour

// mustFinish are the kinds of jobs that only end with their work: nobody cancels
// them, and those that are dead are kept until somebody has queued them again.
var mustFinish = []string{jobErase, jobSpread}

// Job is a job as its watchers see it. Times are in ms; zero: not yet.
type Job struct {
	ID         int64
	Kind       string
	Key        string
	Status     string // model.JobQueued …
	Priority   int64
	Attempts   int64 // tries since it last got on
	Done       int64
	Total      int64 // zero: nobody knows
	Cancelling bool  // it ends at its next step
	LastError  string
	ActorID    int64
	ActorKind  string
	CreatedAt  int64
	StartedAt  int64
	FinishedAt int64
	DueAt      int64 // when it may run, or its lease ends; zero: it has ended
}

var (
	noJob       = errs.T("this job does not exist", "任务不存在")
	errJobEnded = errs.New(errs.Conflict, errs.T("this job has ended already", "任务已结束"))
	errJobLives = errs.New(errs.Conflict, errs.T("this job, or another one like it, waits or runs already", "该任务或同类任务正在等待或运行"))
	errJobMust  = errs.New(errs.Conflict, errs.T("this job can't be cancelled: its work must be done", "该任务不能取消，必须完成"))
	errJobDone  = errs.New(errs.Conflict, errs.T("this job has done its work", "任务已完成"))
)

// Job is one job.
func (s *Service) Job(ctx context.Context, id int64) (Job, error) {
	j, err := s.db.Job(ctx, id)
	if err != nil {
		return Job{}, notFound(err, noJob)
	}
	return jobOf(j), nil
}

// CancelJob ends a job: at once when it waits, at its next step when it runs.
// What it has done stays.
func (s *Service) CancelJob(ctx context.Context, by Actor, id int64) error {
	return s.changeJob(ctx, by, "job.cancel", id, func(tx *dal.DB, j *model.Job) error {
		switch {
		case !j.Live:
			return errJobEnded
		case slices.Contains(mustFinish, j.Kind):
			return errJobMust
		case j.Status == model.JobQueued:
			return tx.EndJob(ctx, id, model.JobCancelled, "", s.now())
		}
		return tx.CancelJob(ctx, id)
	})
}

// RetryJob queues a job that is dead or was cancelled; it goes on where it stopped.
func (s *Service) RetryJob(ctx context.Context, by Actor, id int64) error {
	return s.changeJob(ctx, by, "job.retry", id, func(tx *dal.DB, j *model.Job) error {
		switch {
		case j.Live:
			return errJobLives
		case j.Status == model.JobDone:
			return errJobDone
		}
		err := tx.RetryJob(ctx, id, s.now())
		if errors.Is(err, dal.ErrConflict) {
			return errJobLives
		}
		tx.AfterCommit(s.jobs.poke)
		return err
	})
}

// changeJob changes a job under its lock, and records it.
func (s *Service) changeJob(ctx context.Context, by Actor, action string, id int64, change func(tx *dal.DB, j *model.Job) error) error {
	return s.db.InTx(ctx, func(tx *dal.DB) error {
		j, err := tx.LockJob(ctx, id)
		if err != nil {
			return notFound(err, noJob)
		}
		if err := change(tx, j); err != nil {
			return err
		}
		return s.record(ctx, tx, AuditEvent{Actor: by, Action: action, ObjectKind: "job", ObjectID: id, Data: map[string]any{"kind": j.Kind}})
	})
}

// sweepJobs removes jobs that ended long ago.
func (s *Service) sweepJobs(ctx context.Context) error {
	before := s.clock().Add(-jobTime).UnixMilli()
	for {
		n, err := s.db.DeleteOldJobs(ctx, before, mustFinish, sweepBatch)
		if err != nil || n < sweepBatch {
			return err
		}
	}
}

func jobOf(j *model.Job) Job {
	return Job{
		ID: j.ID, Kind: j.Kind, Key: j.JobKey, Status: j.Status, Priority: j.Priority, Attempts: j.Attempts, Done: j.Done, Total: j.Total,
		Cancelling: j.Live && j.Cancel, LastError: j.LastError, ActorID: j.ActorID, ActorKind: j.ActorKind,
		CreatedAt: j.CreatedAt, StartedAt: j.StartedAt, FinishedAt: j.FinishedAt, DueAt: j.DueAt,
	}
}
