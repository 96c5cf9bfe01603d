package queue

import (
	"vireo/admin/model/queue"
	"vireo/biz"
	"vireo/biz/errs"
	"vireo/server"
)

func packQueue(k *server.Call) func(*biz.Queue) *queue.Queue {
	return func(q *biz.Queue) *queue.Queue {
		out := &queue.Queue{
			ID: server.ID(q.ID), Name: q.Name, Title: k.Text(q.Title), TitleEn: q.Title.EN, TitleZh: q.Title.ZH, DueMs: q.DueMS, Position: q.Position,
			Active: q.Active, BuiltIn: q.BuiltIn, Version: q.Version, Roles: q.Roles, Mine: q.Mine, Live: q.Live, Due: q.Due, LiveExact: q.Exact, Oldest: q.Oldest,
			CreatedAt: q.CreatedAt, UpdatedAt: q.UpdatedAt, AllowedActions: q.Allowed,
		}
		for _, m := range q.Staff {
			out.Staff = append(out.Staff, &queue.QueueMember{ID: server.ID(m.UserID), Name: m.Name})
		}
		return out
	}
}

func packRoutes(r *biz.Routes) *queue.Routes {
	out := &queue.Routes{Version: r.Version, UpdatedAt: r.UpdatedAt, UpdatedBy: server.ID(r.UpdatedBy), AllowedActions: r.Allowed}
	for _, u := range r.Rules {
		out.Rules = append(out.Rules, &queue.RouteRule{
			QueueID: server.ID(u.Queue), Kinds: u.Kinds, Reasons: u.Reasons, Categories: u.Categories, MinSeverity: u.MinSeverity, Scripts: u.Scripts,
			Source: u.Source, NewAccountDays: u.NewAccountDays, Note: u.Note,
		})
	}
	return out
}

func packTest(t *biz.RouteTest) *queue.RouteTest {
	out := &queue.RouteTest{QueueID: server.ID(t.Queue), QueueName: t.Name, Rule: int64(t.Rule), Pinned: t.Pinned, LookedAt: t.Looked, Exact: t.Exact}
	for _, m := range t.Moves {
		out.Moves = append(out.Moves, &queue.QueueMoves{FromQueue: server.ID(m.From), ToQueue: server.ID(m.To), Cases: m.Cases})
	}
	return out
}

// routeRules are what was sent as the rules.
func routeRules(list []*queue.RouteRule) ([]biz.RouteRule, error) {
	out := []biz.RouteRule{}
	for _, r := range list {
		if r == nil {
			return nil, errs.Invalid("rules", errs.T("%s has the wrong type", "%s 的类型不正确").F("rules"))
		}
		id, err := server.ParseID("rules", r.QueueID)
		if err != nil {
			return nil, err
		}
		out = append(out, biz.RouteRule{
			Queue: id, Kinds: r.Kinds, Reasons: r.Reasons, Categories: r.Categories, MinSeverity: r.MinSeverity, Scripts: r.Scripts,
			Source: r.Source, NewAccountDays: r.NewAccountDays, Note: r.Note,
		})
	}
	return out, nil
}

// routeSample is the case whose way is asked for; nil: none is.
func routeSample(s *queue.TestRoutesRequest) (*biz.RouteSample, error) {
	if s.CaseID == "" && s.Kind == "" {
		return nil, nil
	}
	out := &biz.RouteSample{Kind: s.Kind, Reason: s.Reason, Category: s.Category, Text: s.Text, Source: s.Source, AccountAgeDays: s.AccountAgeDays}
	if s.CaseID == "" {
		return out, nil
	}
	var err error
	out.CaseID, err = server.ParseID("case_id", s.CaseID)
	return out, err
}

// staffIDs reads the ids of those who work a queue; nil: they stay.
func staffIDs(texts []string) (*[]int64, error) {
	if texts == nil {
		return nil, nil
	}
	out := []int64{}
	for _, text := range texts {
		id, err := server.ParseID("staff_ids", text)
		if err != nil {
			return nil, err
		}
		out = append(out, id)
	}
	return &out, nil
}

// listed is a list that may be left out.
func listed(names []string) *[]string {
	if names == nil {
		return nil
	}
	return &names
}
