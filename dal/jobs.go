package dal

import (
	"context"

	"vireo/dal/model"
)

// AddJob queues a job and sets its id; ErrConflict when a live one has its key.
func (d *DB) AddJob(ctx context.Context, j *model.Job) error {
	j.ID = 0
	return translate(d.q.Job.WithContext(ctx).Create(j))
}

// LiveJob finds the live job with a key.
func (d *DB) LiveJob(ctx context.Context, key string) (*model.Job, error) {
	q := d.q.Job
	row, err := q.WithContext(ctx).Where(q.LiveKey.Eq(key)).Take()
	return row, translate(err)
}

// Job reads one job.
func (d *DB) Job(ctx context.Context, id int64) (*model.Job, error) {
	return d.job(ctx, "*", id, "")
}

// LockJob reads one job and locks it until the transaction ends.
func (d *DB) LockJob(ctx context.Context, id int64) (*model.Job, error) {
	return d.job(ctx, "*", id, d.dialect.forUpdate())
}

// leaseColumns are what a run asks again and again; payload and state can be long.
const leaseColumns = "id, kind, status, live, holder, due_at, cancel, again, attempts"

// JobLease reads who does a job, and whether they should; not its payload or state.
func (d *DB) JobLease(ctx context.Context, id int64) (*model.Job, error) {
	return d.job(ctx, leaseColumns, id, "")
}

// LockJobLease is JobLease that locks the job until the transaction ends.
func (d *DB) LockJobLease(ctx context.Context, id int64) (*model.Job, error) {
	return d.job(ctx, leaseColumns, id, d.dialect.forUpdate())
}

func (d *DB) job(ctx context.Context, columns string, id int64, lock string) (*model.Job, error) {
	var row model.Job
	err := d.ctx(ctx).Raw("SELECT "+columns+" FROM jobs WHERE id = ?"+lock, id).Scan(&row).Error
	if err == nil && row.ID == 0 {
		err = ErrNotFound
	}
	return &row, err
}

// DueJobs lists live jobs of some kinds and up to a priority whose time has come:
// those that wait, and those whose lease has ended. The most urgent come first.
func (d *DB) DueJobs(ctx context.Context, kinds []string, priority, now int64, limit int) ([]model.Job, error) {
	var rows []model.Job
	return rows, d.ctx(ctx).Raw("SELECT id, holder, due_at FROM jobs WHERE live = TRUE AND priority <= ? AND due_at <= ? AND kind IN ? ORDER BY priority, due_at, id LIMIT ?",
		priority, now, kinds, limit).Scan(&rows).Error
}

// ClaimJob takes the lease of a job as DueJobs saw it, for one more try. False:
// another one was faster.
func (d *DB) ClaimJob(ctx context.Context, seen *model.Job, holder string, until, now int64) (mine bool, err error) {
	err = d.InTx(ctx, func(tx *DB) error {
		res := tx.ctx(ctx).Exec("UPDATE jobs SET status = ?, holder = ?, due_at = ?, attempts = attempts + 1, updated_at = ?, "+
			"started_at = CASE WHEN started_at = 0 THEN ? ELSE started_at END WHERE id = ? AND live = TRUE AND holder = ? AND due_at = ?",
			model.JobRunning, holder, until, now, now, seen.ID, seen.Holder, seen.DueAt)
		mine = res.RowsAffected == 1
		return res.Error
	})
	return mine && err == nil, err
}

// SaveJob stores how far a job is and renews its lease. It must run in the
// transaction that locked the job.
func (d *DB) SaveJob(ctx context.Context, id int64, state string, done, until, now int64) error {
	return d.ctx(ctx).Exec("UPDATE jobs SET state = ?, done = ?, due_at = ?, attempts = 0, last_error = '', updated_at = ? WHERE id = ?",
		state, done, until, now, id).Error
}

// BeatJob renews the lease of a job, if it is still the holder's.
func (d *DB) BeatJob(ctx context.Context, id int64, holder string, until int64) error {
	return d.InTx(ctx, func(tx *DB) error {
		return tx.ctx(ctx).Exec("UPDATE jobs SET due_at = ? WHERE id = ? AND holder = ?", until, id, holder).Error
	})
}

// RequeueJob gives back the lease: the job waits again. It must run in the
// transaction that locked the job.
func (d *DB) RequeueJob(ctx context.Context, id int64, attempts, due, now int64, lastError string) error {
	return d.ctx(ctx).Exec("UPDATE jobs SET status = ?, holder = '', due_at = ?, attempts = ?, last_error = ?, updated_at = ? WHERE id = ?",
		model.JobQueued, due, attempts, lastError, now, id).Error
}

// RepeatJob lets a job that has begun start anew at its end.
func (d *DB) RepeatJob(ctx context.Context, id int64) error {
	return d.ctx(ctx).Exec("UPDATE jobs SET again = TRUE WHERE id = ?", id).Error
}

// RestartJob queues a job from its start. It must run in the transaction that
// locked the job.
func (d *DB) RestartJob(ctx context.Context, id, due, now int64) error {
	return d.ctx(ctx).Exec("UPDATE jobs SET status = ?, holder = '', due_at = ?, attempts = 0, again = FALSE, state = '', done = 0, last_error = '', updated_at = ? WHERE id = ?",
		model.JobQueued, due, now, id).Error
}

// EndJob ends a job for good. It must run in the transaction that locked it.
func (d *DB) EndJob(ctx context.Context, id int64, status, lastError string, now int64) error {
	return d.ctx(ctx).Exec("UPDATE jobs SET status = ?, live = FALSE, live_key = NULL, holder = '', due_at = 0, last_error = ?, finished_at = ?, updated_at = ? WHERE id = ?",
		status, lastError, now, now, id).Error
}

// CancelJob asks a job to end at its next step. It must run in the transaction
// that locked the job.
func (d *DB) CancelJob(ctx context.Context, id int64) error {
	return d.ctx(ctx).Exec("UPDATE jobs SET cancel = TRUE, again = FALSE WHERE id = ?", id).Error
}

// RetryJob queues a job that has ended, to go on where it stopped; ErrConflict
// when a live one has its key. It must run in the transaction that locked the job.
func (d *DB) RetryJob(ctx context.Context, id, now int64) error {
	return translate(d.ctx(ctx).Exec("UPDATE jobs SET status = ?, live = TRUE, live_key = CASE WHEN job_key = '' THEN NULL ELSE job_key END, cancel = FALSE, "+
		"attempts = 0, due_at = ?, finished_at = 0, updated_at = ? WHERE id = ?", model.JobQueued, now, now, id).Error)
}

// DeleteOldJobs removes at most limit jobs that ended before a time, but for those
// of some kinds whose work is not done, and returns how many it removed.
func (d *DB) DeleteOldJobs(ctx context.Context, before int64, keep []string, limit int) (int64, error) {
	var ids []int64
	err := d.ctx(ctx).Raw("SELECT id FROM jobs WHERE live = FALSE AND finished_at < ? AND (status = 'done' OR kind NOT IN ?) ORDER BY finished_at LIMIT ?",
		before, keep, limit).Scan(&ids).Error
	if err != nil || len(ids) == 0 {
		return 0, err
	}
	var n int64
	err = d.InTx(ctx, func(tx *DB) error {
		res := tx.ctx(ctx).Exec("DELETE FROM jobs WHERE live = FALSE AND id IN ?", ids)
		n = res.RowsAffected
		return res.Error
	})
	return n, err
}
