package biz

import (
	"context"
	"slices"

	"vireo/biz/secret"
	"vireo/dal"
	"vireo/dal/model"
)

// StaffJob is a job with what who asks may do.
type StaffJob struct {
	Job
	Allowed []string
}

// What may be done with a job.
const (
	ActCancel = "cancel"
	ActRetry  = "retry"
)

func (st Staff) job(j *model.Job) StaffJob {
	v := StaffJob{jobOf(j), []string{}}
	switch {
	case !st.May(permJobs):
	case j.Live && !j.Cancel && !slices.Contains(mustFinish, j.Kind):
		v.Allowed = append(v.Allowed, ActCancel)
	case j.Status == model.JobDead || j.Status == model.JobCancelled:
		v.Allowed = append(v.Allowed, ActRetry)
	}
	return v
}

// StaffJobs is one page of the jobs.
func (s *Service) StaffJobs(ctx context.Context, st Staff, q ListQuery) (List[StaffJob], error) {
	return listOf(ctx, s.db, &dal.JobList, q, st.job)
}

// StaffJob reads one job.
func (s *Service) StaffJob(ctx context.Context, st Staff, id int64) (StaffJob, error) {
	return one(ctx, id, noJob, func(ctx context.Context, q ListQuery) (List[StaffJob], error) { return s.StaffJobs(ctx, st, q) })
}

// StaffCancelJob ends a job.
func (s *Service) StaffCancelJob(ctx context.Context, st Staff, id int64) (StaffJob, error) {
	if err := s.CancelJob(ctx, st.Actor(), id); err != nil {
		return StaffJob{}, err
	}
	return s.StaffJob(ctx, st, id)
}

// StaffRetryJob queues a job again.
func (s *Service) StaffRetryJob(ctx context.Context, st Staff, id int64) (StaffJob, error) {
	if err := s.RetryJob(ctx, st.Actor(), id); err != nil {
		return StaffJob{}, err
	}
	return s.StaffJob(ctx, st, id)
}

// StaffAudit is an entry of the audit log with the actor's name.
type StaffAudit struct {
	AuditEntry
	ActorName string
}

// StaffAuditLog is one page of the audit log, with its personal texts.
func (s *Service) StaffAuditLog(ctx context.Context, q ListQuery) (List[StaffAudit], error) {
	list, err := listOf(ctx, s.db, &dal.AuditList, q, func(r *model.AuditLog) model.AuditLog { return *r })
	return mapList(list, err, func(rows []model.AuditLog) ([]StaffAudit, error) {
		texts, err := s.auditTexts(ctx, rows)
		if err != nil {
			return nil, err
		}
		p, err := s.people(ctx, ownersOf(rows, func(r *model.AuditLog) int64 { return r.ActorID }))
		out := make([]StaffAudit, len(rows))
		for i := range rows {
			out[i] = StaffAudit{auditEntry(&rows[i], texts), p.names[rows[i].ActorID]}
		}
		return out, err
	})
}

// StaffStill reads who a session or a script's token belongs to once more, for
// answers that go on for long. It does not count as using them: nobody stays
// signed in by listening.
func (s *Service) StaffStill(ctx context.Context, st Staff, session string) (Staff, error) {
	if st.Script() {
		return s.StaffByToken(ctx, session, st.From)
	}
	row, err := s.db.StaffSession(ctx, secret.HashToken(session))
	if err != nil {
		return Staff{}, staffGone(err)
	}
	if row.UsedAt+staffIdle.Milliseconds() <= s.now() {
		return Staff{}, errLogin
	}
	again, err := s.staffOf(row, st.From)
	again.SessionID = row.ID
	return again, err
}
