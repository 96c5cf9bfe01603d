package policy

import (
	"context"

	"vireo/admin/model/policy"
	"vireo/biz"
	"vireo/biz/errs"
	"vireo/server"
)

func packPolicy(k *server.Call) func(*biz.StaffPolicy) *policy.Policy {
	return func(p *biz.StaffPolicy) *policy.Policy {
		return &policy.Policy{
			ID: server.ID(p.ID), Code: p.Code, Version: p.Version, Active: p.Active, Category: p.Category, TitleEn: p.Title.EN, TitleZh: p.Title.ZH,
			TextEn: p.Text.EN, TextZh: p.Text.ZH, Title: k.Text(p.Title), Points: p.Points, StrikeDays: p.StrikeDays, Measure: p.Measure, MeasureDays: p.MeasureDays,
			CreatedAt: p.CreatedAt, UpdatedAt: p.UpdatedAt, AllowedActions: p.Allowed,
		}
	}
}

func readPolicy(ctx context.Context, k *server.Call, id int64, resp *policy.Policy) error {
	p, err := k.Biz.StaffPolicy(ctx, k.Staff, id)
	if err == nil {
		*resp = *packPolicy(k)(&p)
	}
	return err
}

func packVersion(p *biz.PolicyText) *policy.PolicyVersion {
	return &policy.PolicyVersion{
		ID: server.ID(p.ID), Code: p.Code, Version: p.Version, Category: p.Category, TitleEn: p.Title.EN, TitleZh: p.Title.ZH, TextEn: p.Text.EN, TextZh: p.Text.ZH,
		Points: p.Points, StrikeDays: p.StrikeDays, Measure: p.Measure, MeasureDays: p.MeasureDays,
		AuthorID: server.ID(p.AuthorID), AuthorName: p.AuthorName, CreatedAt: p.CreatedAt,
	}
}

func packThreshold(t *biz.Threshold) *policy.Threshold {
	return &policy.Threshold{Points: t.Points, Measure: t.Measure, Days: t.Days}
}

func packSettings(k *server.Call, p *biz.PolicySettings) *policy.PolicySettings {
	out := &policy.PolicySettings{AppealDays: p.AppealDays, DueDays: p.DueDays, HoldHours: p.HoldHours, Placeholders: biz.Placeholders()}
	for i := range p.Thresholds {
		out.Thresholds = append(out.Thresholds, packThreshold(&p.Thresholds[i]))
	}
	if k.Staff.May("policies:edit") {
		out.AllowedActions = []string{biz.ActEdit}
	}
	return out
}

func packStrike(k *server.Call) func(*biz.StrikeView) *policy.Strike {
	return func(s *biz.StrikeView) *policy.Strike {
		return &policy.Strike{
			ID: server.ID(s.ID), UserID: server.ID(s.UserID), UserName: s.UserName, ActionID: server.ID(s.ActionID), CaseID: server.ID(s.CaseID),
			Policy: s.Policy, PolicyVersion: s.PolicyVersion, PolicyTitle: k.Text(s.PolicyTitle), Points: s.Points, CreatedAt: s.CreatedAt, ExpiresAt: s.ExpiresAt,
			LiftedAt: s.LiftedAt, LiftedBy: server.ID(s.LiftedBy), LifterName: s.LifterName, LiftAction: server.ID(s.LiftAction), LiftReason: s.LiftReason,
			Counts: s.Counts, AllowedActions: s.Allowed,
		}
	}
}

// PackStanding packs how a user stands with the rules; nil stays nil.
func PackStanding(k *server.Call, s *biz.Standing) *policy.Standing {
	if s == nil {
		return nil
	}
	out := &policy.Standing{Points: s.Points, Strikes: s.Strikes}
	if s.Next != nil {
		out.Next = packThreshold(s.Next)
	}
	for i := range s.Suggestions {
		g := &s.Suggestions[i]
		out.Suggestions = append(out.Suggestions, &policy.Suggestion{Policy: g.Policy, Title: k.Text(g.Title), Points: g.Points, Measure: g.Measure, EndsAt: g.EndsAt})
	}
	return out
}

func packTemplate(t *biz.Template) *policy.Template {
	out := &policy.Template{
		ID: server.ID(t.ID), Name: t.Name, Kind: t.Kind, Policy: t.Policy, TextEn: t.Text.EN, TextZh: t.Text.ZH, AuthorID: server.ID(t.AuthorID), AuthorName: t.AuthorName,
		CreatedAt: t.CreatedAt, UpdatedAt: t.UpdatedAt, AllowedActions: t.Allowed,
	}
	for _, m := range t.Measures {
		out.Measures = append(out.Measures, &policy.TemplateMeasure{Kind: m.Kind, Days: m.Days})
	}
	return out
}

func readTemplate(ctx context.Context, k *server.Call, id int64, resp *policy.Template) error {
	t, err := k.Biz.StaffTemplate(ctx, k.Staff, id)
	if err == nil {
		*resp = *packTemplate(&t)
	}
	return err
}

// templateMeasures are measures as they were sent; nil: none were.
func templateMeasures(list []*policy.TemplateMeasure) ([]biz.TemplateMeasure, error) {
	if list == nil {
		return nil, nil
	}
	out := []biz.TemplateMeasure{}
	for _, m := range list {
		if m == nil {
			return nil, wrongType("measures")
		}
		out = append(out, biz.TemplateMeasure{Kind: m.Kind, Days: m.Days})
	}
	return out, nil
}

func wrongType(field string) error {
	return errs.Invalid(field, errs.T("%s has the wrong type", "%s 的类型不正确").F(field))
}

// PackNote packs what staff wrote.
func PackNote(n *biz.Note) *policy.Note {
	return &policy.Note{
		ID: server.ID(n.ID), AuthorID: server.ID(n.AuthorID), AuthorName: n.AuthorName, Text: n.Text, CreatedAt: n.CreatedAt, RetractedAt: n.RetractedAt, AllowedActions: n.Allowed,
	}
}
