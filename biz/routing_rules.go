package biz

import (
	"context"
	"encoding/json"
	"slices"
	"strings"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// Bounds of the rules: how many, how many names in one condition, how old a new
// account can be, and how many live cases a preview counts.
const (
	maxRules      = 100
	maxRuleNames  = 50
	maxAccountDay = 3650
	previewCases  = 20_000
)

// Routes is the whole ordered list of rules, with the version to change it by.
type Routes struct {
	Version   int64
	Rules     []RouteRule
	UpdatedAt int64
	UpdatedBy int64 // zero: nobody has
	Allowed   []string
}

func rulesOf(r *model.Routing) (rules []RouteRule, err error) {
	return rules, json.Unmarshal([]byte(r.Rules), &rules)
}

// Routes reads the rules.
func (s *Service) Routes(ctx context.Context, st Staff) (Routes, error) {
	row, err := s.db.Routing(ctx)
	if err != nil {
		return Routes{}, err
	}
	out := Routes{Version: row.Version, UpdatedAt: row.UpdatedAt, UpdatedBy: row.UpdatedBy, Allowed: []string{}}
	if st.May(permQueues) {
		out.Allowed = append(out.Allowed, ActEdit)
	}
	out.Rules, err = rulesOf(row)
	return out, err
}

// SetRoutes replaces the rules as they are known. A job moves the live cases that
// the new ones want elsewhere.
func (s *Service) SetRoutes(ctx context.Context, st Staff, version int64, rules []RouteRule) (Routes, error) {
	err := s.rerouting(ctx, st, func(tx *dal.DB, r *model.Routing) error {
		if r.Version != version {
			return errs.New(errs.Conflict, errs.T("the rules have changed meanwhile; load them again", "路由规则已被更新，请刷新后重试")).With("version", r.Version)
		}
		queues, err := tx.Queues(ctx)
		if err != nil {
			return err
		}
		if err := checkRules(rules, queues); err != nil {
			return err
		}
		b, err := json.Marshal(rules)
		if err != nil {
			return err
		}
		r.Version++
		r.Rules, r.UpdatedAt, r.UpdatedBy = string(b), s.now(), st.UserID
		if err := s.queueRerouting(ctx, tx, st.Actor()); err != nil {
			return err
		}
		return s.record(ctx, tx, AuditEvent{Actor: st.Actor(), Action: "queues.route", ObjectKind: "routes", ObjectID: 1,
			Data: map[string]any{"version": r.Version, "rules": len(rules)}})
	})
	if err != nil {
		return Routes{}, err
	}
	return s.Routes(ctx, st)
}

// checkRules refuses rules that name what there is not.
func checkRules(rules []RouteRule, queues []model.Queue) error {
	if len(rules) > maxRules {
		return errs.Invalid("rules", errs.T("there are at most %d rules", "路由规则最多 %d 条").F(maxRules))
	}
	for i := range rules {
		r := &rules[i]
		wrong := func(what string) error {
			return errs.Invalid("rules", errs.T("rule %d: %s is wrong", "第 %d 条规则：%s 无效").F(i+1, what))
		}
		if !slices.ContainsFunc(queues, func(q model.Queue) bool { return q.ID == r.Queue }) {
			return wrong("queue_id")
		}
		for _, f := range []struct {
			name  string
			names []string
			known func(string) bool
		}{
			{"kinds", r.Kinds, func(n string) bool { return slices.Contains(SubjectKinds(), n) }},
			{"reasons", r.Reasons, func(n string) bool { _, ok := reasonOf(n); return ok }},
			{"categories", r.Categories, func(n string) bool { return slices.Contains(wordCategories, n) }},
			{"scripts", r.Scripts, knownScript},
		} {
			if len(f.names) > maxRuleNames {
				return wrong(f.name)
			}
			for _, n := range f.names {
				if !f.known(n) {
					return wrong(f.name)
				}
			}
		}
		switch {
		case r.MinSeverity < 0 || r.MinSeverity > 4:
			return wrong("min_severity")
		case !slices.Contains([]string{"", SourceReported, SourceAutomatic}, r.Source):
			return wrong("source")
		case r.NewAccountDays < 0 || r.NewAccountDays > maxAccountDay:
			return wrong("new_account_days")
		case checkOptional("note", r.Note, 255) != nil:
			return wrong("note")
		}
	}
	return nil
}

// RouteSample is a case that need not exist.
type RouteSample struct {
	CaseID         int64 // this one; the rest is not looked at
	Kind           string
	Reason         string
	Category       string
	Text           string
	Source         string
	AccountAgeDays int64 // of its owner
}

// RouteTest is what a draft of the rules would do.
type RouteTest struct {
	Queue  int64 // of the sample
	Name   string
	Rule   int  // the place of the one that decides, from 1; zero: none, so it is the default queue
	Pinned bool // a moderator put it there
	Moves  []QueueMoves
	Looked int64 // live cases
	Exact  bool  // these are all
}

// QueueMoves is how many live cases go from one queue to another.
type QueueMoves struct {
	From, To, Cases int64
}

// TestRoutes tells where rules that are not in force would send a case, and how
// many live cases they would move. Nothing changes.
func (s *Service) TestRoutes(ctx context.Context, st Staff, rules []RouteRule, sample *RouteSample) (RouteTest, error) {
	if err := st.Need(permQueues); err != nil {
		return RouteTest{}, err
	}
	now, err := s.routing(ctx)
	if err != nil {
		return RouteTest{}, err
	}
	var queues []model.Queue
	for _, id := range now.order {
		queues = append(queues, *now.queues[id])
	}
	if err := checkRules(rules, queues); err != nil {
		return RouteTest{}, err
	}
	draft := *now
	draft.rules = rules
	var out RouteTest
	if sample != nil {
		c, err := s.sampleCase(ctx, *sample)
		if err != nil {
			return RouteTest{}, err
		}
		q, rule := draft.target(c)
		out.Queue, out.Name, out.Rule, out.Pinned = q.ID, q.Name, rule+1, c.Pinned
	}
	return out, s.previewRoutes(ctx, &draft, &out)
}

// previewRoutes counts what moves, as the job would move it.
func (s *Service) previewRoutes(ctx context.Context, draft *routing, out *RouteTest) error {
	rows, err := s.db.SomeLiveCases(ctx, previewCases+1)
	if err != nil {
		return err
	}
	if out.Exact = len(rows) <= previewCases; !out.Exact {
		rows = rows[:previewCases]
	}
	out.Looked = int64(len(rows))
	moves := map[[2]int64]int64{}
	for i := range rows {
		if q, _ := draft.target(&rows[i]); q.ID != rows[i].QueueID {
			moves[[2]int64{rows[i].QueueID, q.ID}]++
		}
	}
	for _, from := range draft.order {
		for _, to := range draft.order {
			if n := moves[[2]int64{from, to}]; n > 0 {
				out.Moves = append(out.Moves, QueueMoves{from, to, n})
			}
		}
	}
	return nil
}

func (s *Service) sampleCase(ctx context.Context, in RouteSample) (*model.CaseRow, error) {
	if in.CaseID != 0 {
		c, err := s.db.Case(ctx, in.CaseID)
		return c, notFound(err, noCase)
	}
	c := &model.CaseRow{SubjectKind: in.Kind, Category: in.Category, Script: scriptOf(in.Text), CreatedAt: s.now(), Reports: 1}
	c.OwnerSince = c.CreatedAt - in.AccountAgeDays*dayMS
	if in.Source == SourceAutomatic {
		c.Reports, c.Holds = 0, 1
	}
	reason, ok := reasonOf(in.Reason)
	c.Reason, c.Severity = reason.Name, reason.Severity
	switch {
	case !slices.Contains(SubjectKinds(), in.Kind):
		return nil, checkSubject(Subject{in.Kind, 1})
	case !ok && in.Reason != "":
		return nil, errs.Invalid("reason", errs.T("there is no such reason", "举报原因无效"))
	case in.Category != "" && !slices.Contains(wordCategories, in.Category):
		return nil, errs.Invalid("category", errs.T("the category must be one of %s", "分类只能是 %s").F(strings.Join(wordCategories, ", ")))
	case !slices.Contains([]string{"", SourceReported, SourceAutomatic}, in.Source):
		return nil, errs.Invalid("source", errs.T("source must be reported or automatic", "source 只能是 reported 或 automatic"))
	case in.AccountAgeDays < 0 || in.AccountAgeDays > 100*365:
		return nil, errs.Invalid("account_age_days", errs.T("%s is wrong", "%s 无效").F("account_age_days"))
	}
	return c, checkOptional("text", in.Text, 5000)
}
