package appeal

import (
	"vireo/admin/model/appeal"
	"vireo/admin/model/moderation"
	"vireo/biz"
	"vireo/server"
)

func packStatement(k *server.Call) func(*biz.Statement) *appeal.Statement {
	return func(s *biz.Statement) *appeal.Statement {
		out := &appeal.Statement{
			ID: server.ID(s.ID), ActionID: server.ID(s.ActionID), UserID: server.ID(s.UserID), UserName: s.UserName, SubjectKind: s.Subject.Kind, SubjectID: server.ID(s.Subject.ID),
			CaseID: server.ID(s.CaseID), Kind: s.Kind, Policy: s.Policy, PolicyVersion: s.Rule.Version, PolicyTitle: k.Text(s.Rule.Title), PolicyText: k.Text(s.Rule.Text),
			TextEn: s.Text.EN, TextZh: s.Text.ZH, Facts: s.Facts.Text, Reason: s.Facts.Reason, Reports: s.Facts.Reports, FoundBy: s.FoundBy, Automated: s.Automated(),
			ActorID: server.ID(s.ActorID), ActorName: s.ActorName, AppealUntil: s.AppealUntil, UndoneAt: s.UndoneAt, CreatedAt: s.CreatedAt, AllowedActions: s.Allowed,
		}
		for _, m := range s.Measures {
			out.Measures = append(out.Measures, &moderation.Measure{Kind: m.Kind, EndsAt: m.EndsAt})
		}
		return out
	}
}

func packAppeal(k *server.Call) func(*biz.AppealView) *appeal.Appeal {
	return func(a *biz.AppealView) *appeal.Appeal {
		return &appeal.Appeal{
			ID: server.ID(a.ID), ActionID: server.ID(a.ActionID), UserID: server.ID(a.UserID), UserName: a.UserName, ActorID: server.ID(a.ActorID), ActorName: a.ActorName,
			Text: a.Text, State: a.State, DueAt: a.DueAt, Overdue: a.Overdue, DecidedBy: server.ID(a.DecidedBy), DeciderName: a.DeciderName, SelfReviewed: a.SelfReviewed,
			SelfReview: a.SelfReview, Answer: a.Answer, Note: a.Note, Version: a.Version, DecidedAt: a.DecidedAt, CreatedAt: a.CreatedAt,
			LeaseHolder: server.ID(a.LeaseHolder), HolderName: a.HolderName, LeaseUntil: a.LeaseUntil, LeaseToken: a.LeaseToken,
			Statement: packStatement(k)(&a.Statement), AllowedActions: a.Allowed,
		}
	}
}
