package job

import (
	"vireo/admin/model/job"
	"vireo/biz"
	"vireo/server"
)

func packJob(j *biz.StaffJob) *job.Job {
	return &job.Job{
		ID: server.ID(j.ID), Kind: j.Kind, Status: j.Status, Cancelling: j.Cancelling, Attempts: j.Attempts, Done: j.Done, Total: j.Total, LastError: j.LastError,
		ActorKind: j.ActorKind, ActorID: server.ID(j.ActorID), CreatedAt: j.CreatedAt, StartedAt: j.StartedAt, FinishedAt: j.FinishedAt, DueAt: j.DueAt,
		AllowedActions: j.Allowed,
	}
}
