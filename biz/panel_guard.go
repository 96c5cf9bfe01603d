package biz

import (
	"context"
	"errors"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// The permissions of cases and their kin, as routes and objects ask for them.
const (
	permWork     = "cases:work"
	permAct      = "actions:work"
	permAssign   = "cases:assign"
	permReopen   = "cases:reopen"
	permUndo     = "actions:undo"
	permBatch    = "batches:work"
	permUnbatch  = "batches:undo"
	permMessages = "messages:read"
	permJobs     = "jobs:edit"
	permScan     = "words:scan"
	permPublish  = "words:publish"
	permHold     = "users:hold"
	permPurge    = "videos:purge"
)

// measurePermission is what a measure about a kind of subject needs.
func measurePermission(measure, kind string) string {
	switch measure {
	case MeasureWarn, MeasureMute, MeasureSuspend, MeasureBan:
		return "users:" + measure
	}
	switch kind {
	case model.SubjectVideo:
		return "videos:moderate"
	case model.SubjectComment:
		return "comments:moderate"
	}
	return "users:warn" // restoring a user; what it lifts is looked at besides
}

// measuresFor lists the measures that who asks may use on a kind of subject.
func (st Staff) measuresFor(kind string) []string {
	out := []string{}
	for _, m := range MeasuresFor(kind) {
		if st.May(measurePermission(m, kind)) {
			out = append(out, m)
		}
	}
	return out
}

// staffGuard is the guard of measures: by the role that the actor has now, and,
// of measures on people, whose rank is above that of the user. What colleagues
// publish has no rank: otherwise nobody could take down what the only admin posts.
func (s *Service) staffGuard(ctx context.Context, tx *dal.DB, actor Actor, kind string, user int64, measure string) error {
	if actor.Kind != ActorStaff && actor.Kind != ActorToken {
		return nil
	}
	row, err := tx.StaffMember(ctx, actor.UserID)
	if errors.Is(err, dal.ErrNotFound) || err == nil && row.Disabled {
		return errs.New(errs.Forbidden, noStaff)
	}
	if err != nil {
		return err
	}
	st := Staff{UserID: actor.UserID, Role: row.Role, scope: actor.scope, table: s.policy.force.Load()}
	switch measure {
	case MeasureWarn, MeasureMute, MeasureSuspend, MeasureBan:
		if err := st.Need("users:" + measure); err != nil {
			return err
		}
	}
	if kind != model.SubjectUser {
		return nil
	}
	return s.mayActOn(ctx, tx, actor, user)
}
