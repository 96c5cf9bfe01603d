package moderation

import (
	"strings"

	"vireo/admin/handler/policy"
	"vireo/admin/model/moderation"
	"vireo/biz"
	"vireo/biz/errs"
	"vireo/server"
)

func packCase(k *server.Call) func(*biz.StaffCase) *moderation.Case {
	return func(c *biz.StaffCase) *moderation.Case {
		out := &moderation.Case{
			ID: server.ID(c.ID), SubjectKind: c.Subject.Kind, SubjectID: server.ID(c.Subject.ID), OwnerID: server.ID(c.OwnerID), OwnerName: c.OwnerName,
			SubjectGone: c.SubjectGone, Private: c.Private, Text: c.Snapshot.Text, State: c.State, Outcome: c.Outcome, Reason: c.Reason, ReasonText: k.Text(c.ReasonText),
			Severity: c.Severity, Reports: c.Reports, Holds: c.Holds, Reach: c.Reach, Priority: c.Rank, DueAt: c.DueAt,
			AssigneeID: server.ID(c.AssigneeID), AssigneeName: c.AssigneeName, LeaseHolder: server.ID(c.LeaseHolder), HolderName: c.HolderName,
			LeaseUntil: c.LeaseUntil, LeaseToken: c.LeaseToken, SnoozedUntil: c.SnoozedUntil, Version: c.Version, PreviousID: server.ID(c.PreviousID),
			DuplicateOf: server.ID(c.DuplicateOf), DecidedBy: server.ID(c.DecidedBy), DeciderName: c.DeciderName, ResolvedAt: c.ResolvedAt,
			QueueID: server.ID(c.QueueID), QueueName: c.QueueName, Pinned: c.Pinned, Category: c.Category, Script: c.Script,
			CreatedAt: c.CreatedAt, UpdatedAt: c.UpdatedAt, AllowedMeasures: c.Measures, AllowedActions: c.Allowed,
		}
		if c.Subject.Kind == "user" {
			out.Text = c.Snapshot.Name
		}
		for _, p := range c.RankParts {
			out.PriorityParts = append(out.PriorityParts, &moderation.RankPart{Name: p.Name, Value: p.Value, Ms: p.MS})
		}
		return out
	}
}

func packDetail(k *server.Call, d *biz.StaffCaseDetail) *moderation.Case {
	out := packCase(k)(&d.StaffCase)
	s := &d.Snapshot
	out.Detail = &moderation.CaseDetail{
		Snapshot: &moderation.Snapshot{
			AuthorID: server.ID(s.AuthorID), AuthorName: s.AuthorName, Text: s.Text, PublicText: s.PublicText, VideoID: server.ID(s.VideoID), VideoTitle: s.VideoTitle,
			Name: s.Name, Signature: s.Signature,
		},
		PlayURL: link(k, d.Play), CoverURL: link(k, d.Cover),
	}
	for _, h := range d.Hits {
		out.Detail.Snapshot.Hits = append(out.Detail.Snapshot.Hits, &moderation.Hit{
			EntryID: server.ID(h.EntryID), Entry: h.Entry, Level: h.Level, Techniques: words(h.Techniques), RulesetVersion: server.ID(h.Ruleset),
			Field: h.Field, List: h.List, Category: h.Category, Start: h.Start, End: h.End, Found: h.Found, Normalized: h.Normalized,
		})
	}
	for i := range d.Reported {
		out.Detail.Reports = append(out.Detail.Reports, packReport(k)(&d.Reported[i]))
	}
	for _, l := range d.Similar {
		out.Detail.Similar = append(out.Detail.Similar, &moderation.Similar{Kind: l.Kind, WaveID: server.ID(l.WaveID), Items: l.Items, Accounts: l.Accounts, TakenDown: l.TakenDown})
	}
	for i := range d.Earlier {
		out.Detail.Earlier = append(out.Detail.Earlier, packAction(&d.Earlier[i]))
	}
	out.Detail.Standing = policy.PackStanding(k, d.Standing)
	for i := range d.Notes {
		out.Detail.Notes = append(out.Detail.Notes, policy.PackNote(&d.Notes[i]))
	}
	return out
}

func words(text string) []string {
	if text == "" {
		return nil
	}
	return strings.Split(text, ",")
}

// link makes a path absolute; what is not there has none.
func link(k *server.Call, path string) string {
	if path == "" {
		return ""
	}
	return k.URL(path)
}

func packReport(k *server.Call) func(*biz.StaffReport) *moderation.Report {
	return func(r *biz.StaffReport) *moderation.Report {
		return &moderation.Report{
			ID: server.ID(r.ID), CaseID: server.ID(r.CaseID), ReporterID: server.ID(r.ReporterID), ReporterName: r.ReporterName,
			SubjectKind: r.Subject.Kind, SubjectID: server.ID(r.Subject.ID), Reason: r.Reason, ReasonText: k.Text(r.ReasonText), Text: r.Text,
			StartMs: r.StartMS, EndMs: r.EndMS, CreatedAt: r.CreatedAt, AllowedActions: r.Allowed,
			ReporterReports: r.Reporter.Reports, ReporterConfirmed: r.Reporter.Confirmed, ReporterRejected: r.Reporter.Rejected, ReporterReliability: r.Reporter.Weight,
		}
	}
}

func packMessage(m *biz.SnapshotMessage) *moderation.Message {
	return &moderation.Message{ID: server.ID(m.ID), FromID: server.ID(m.FromID), Text: m.Text, At: m.At}
}

func packAction(a *biz.ActionView) *moderation.Action {
	return &moderation.Action{
		ID: server.ID(a.ID), Measure: a.Measure, SubjectKind: a.Subject.Kind, SubjectID: server.ID(a.Subject.ID), OwnerID: server.ID(a.OwnerID), OwnerName: a.OwnerName,
		CausesSet: a.CausesSet, CausesCleared: a.CausesCleared, CaseID: server.ID(a.CaseID), BatchID: server.ID(a.BatchID), Outcome: a.Outcome,
		Policy: a.Policy, PolicyText: a.PolicyText, Note: a.Note, EndsAt: a.EndsAt, ActorKind: a.ActorKind, ActorID: server.ID(a.ActorID), ActorName: a.ActorName,
		UndoOf: server.ID(a.UndoOf), UndoneBy: server.ID(a.UndoneBy), CreatedAt: a.CreatedAt, AllowedActions: a.Allowed, Similar: a.Similar, UndoUntil: a.UndoUntil,
		PolicyVersion: a.PolicyVersion, DecisionID: server.ID(a.DecisionID),
	}
}

// packUserEvent writes a note about a user as an action of the measure note, so that a
// timeline is one list of one kind.
func packUserEvent(user int64) func(*biz.StaffTimelineEntry) *moderation.Action {
	return func(e *biz.StaffTimelineEntry) *moderation.Action {
		if e.Action != nil {
			return packAction(e.Action)
		}
		return &moderation.Action{
			ID: "note-" + server.ID(e.Note.ID), Measure: "note", SubjectKind: "user", SubjectID: server.ID(user), OwnerID: server.ID(user), CausesSet: []string{},
			CausesCleared: []string{}, CaseID: "0", BatchID: "0", Note: e.Note.Text, ActorKind: "staff", ActorID: server.ID(e.Note.AuthorID), ActorName: e.Note.AuthorName,
			UndoOf: "0", UndoneBy: "0", DecisionID: "0", CreatedAt: e.Note.CreatedAt, AllowedActions: e.Note.Allowed,
		}
	}
}

func packDecided(d *biz.Decided) *moderation.Decided {
	out := &moderation.Decided{CaseID: server.ID(d.CaseID), Outcome: d.Outcome, NoticeAt: d.NoticeAt, AllowedActions: d.Allowed, UndoUntil: d.UndoUntil}
	for _, id := range d.ActionIDs {
		out.ActionIds = append(out.ActionIds, server.ID(id))
	}
	return out
}

func packEntry(k *server.Call) func(*biz.StaffTimelineEntry) *moderation.TimelineEntry {
	return func(e *biz.StaffTimelineEntry) *moderation.TimelineEntry {
		out := &moderation.TimelineEntry{At: e.At}
		switch {
		case e.Report != nil:
			out.ID, out.Report = "report-"+server.ID(e.Report.ID), packReport(k)(e.Report)
		case e.Action != nil:
			out.ID, out.Action = "action-"+server.ID(e.Action.ID), packAction(e.Action)
		case e.Note != nil:
			out.ID, out.Note = "note-"+server.ID(e.Note.ID), policy.PackNote(e.Note)
		}
		return out
	}
}

func packRestriction(r *biz.StaffRestriction) *moderation.Restriction {
	return &moderation.Restriction{
		ID: server.ID(r.ID), Measure: r.Measure, SubjectKind: r.Subject.Kind, SubjectID: server.ID(r.Subject.ID), OwnerID: server.ID(r.OwnerID), OwnerName: r.OwnerName,
		Causes: r.Cause, ActionID: server.ID(r.ActionID), Policy: r.Policy, StartsAt: r.StartsAt, EndsAt: r.EndsAt, LiftedAt: r.LiftedAt,
		LiftedBy: server.ID(r.LiftedBy), InForce: r.InForce, AllowedActions: r.Allowed,
	}
}

func packBatch(b *biz.StaffBatch) *moderation.Batch {
	out := &moderation.Batch{
		ID: server.ID(b.ID), State: b.State, Outcome: b.Decision.Outcome, Policy: b.Decision.Policy, Total: b.Total, Done: b.Done, Failed: b.Failed, Note: b.Note,
		ActorID: server.ID(b.ActorID), ActorName: b.ActorName, UndoOf: server.ID(b.UndoOf), UndoneBy: server.ID(b.UndoneBy), UndoUntil: b.UndoUntil,
		Operation: b.Operation, Skipped: b.Skipped, AssigneeID: server.ID(b.Assignee), Until: b.Until, QueueID: server.ID(b.Queue),
		CreatedAt: b.CreatedAt, FinishedAt: b.FinishedAt, AllowedActions: b.Allowed,
		RulesetVersion: server.ID(b.History.Version), ScanID: server.ID(b.History.ScanID), Waiting: b.History.Waiting,
	}
	for _, field := range biz.HistoryFields() {
		if n, ok := b.History.Counts[field]; ok {
			out.Counts = append(out.Counts, &moderation.FieldCounts{
				Field: field, Blocked: n.Blocked, Held: n.Held, Masked: n.Masked, Released: n.Released, Unchanged: n.Unchanged,
			})
		}
	}
	if src := b.Source; src != nil {
		out.Resource, out.Q, out.ExpectedTotal = src.Resource, src.Search, src.Expected
		for _, f := range src.Filters {
			out.Filter = append(out.Filter, &moderation.BatchFilter{Name: f.Param, Values: f.Values})
		}
	}
	for _, m := range b.Decision.Measures {
		out.Measures = append(out.Measures, &moderation.Measure{Kind: m.Kind, EndsAt: m.EndsAt})
	}
	return out
}

func packItem(k *server.Call) func(*biz.BatchItemView) *moderation.BatchItem {
	return func(i *biz.BatchItemView) *moderation.BatchItem {
		return &moderation.BatchItem{
			ID: server.ID(i.ID), SubjectKind: i.Subject.Kind, SubjectID: server.ID(i.Subject.ID), CaseID: server.ID(i.CaseID), Result: i.Result, Code: i.Code,
			Message: k.Text(i.Message),
		}
	}
}

func packVideo(k *server.Call) func(*biz.VideoItem) *moderation.Video {
	return func(v *biz.VideoItem) *moderation.Video {
		out := &moderation.Video{
			ID: server.ID(v.ID), UserID: server.ID(v.UserID), AuthorName: v.AuthorName, AuthorCauses: v.AuthorCauses, Title: v.Title, PublicTitle: v.PublicTitle,
			Causes: v.Causes, Public: v.Public, Listed: v.Listed, PlayURL: link(k, v.Play), CoverURL: link(k, v.Cover), Size: v.Size, DurationMs: v.DurationMS,
			Width: v.Width, Height: v.Height, FavoriteCount: v.FavoriteCount, CommentCount: v.CommentCount, PublishedAt: v.PublishedAt, CreatedAt: v.CreatedAt,
			AllowedActions: v.Allowed,
		}
		if p := v.Purge; p != nil {
			out.Purge = &moderation.Purge{
				State: p.State, Reason: p.Reason, AskedBy: server.ID(p.AskedBy), AskedByName: p.AskedByName, AskedAt: p.AskedAt,
				DecidedBy: server.ID(p.DecidedBy), DecidedByName: p.DeciderName, Alone: p.Alone,
			}
		}
		return out
	}
}

func packComment(c *biz.CommentItem) *moderation.Comment {
	return &moderation.Comment{
		ID: server.ID(c.ID), VideoID: server.ID(c.VideoID), UserID: server.ID(c.UserID), AuthorName: c.AuthorName, AuthorCauses: c.AuthorCauses, Text: c.Text,
		PublicText: c.PublicText, Causes: c.Causes, Public: c.Public, CreatedAt: c.CreatedAt, AllowedActions: c.Allowed,
	}
}

func packUser(k *server.Call) func(*biz.StaffUser) *moderation.User {
	return func(u *biz.StaffUser) *moderation.User {
		return &moderation.User{
			ID: server.ID(u.ID), Name: u.Name, Role: u.Role, Signature: u.Signature, AvatarURL: link(k, u.Avatar), Causes: u.Causes, MutedUntil: u.MutedUntil,
			System: u.System, Demo: u.Demo, FollowCount: u.FollowCount, FollowerCount: u.FollowerCount, WorkCount: u.WorkCount, FavoriteCount: u.FavoriteCount,
			TotalFavorited: u.TotalFavorited, CreatedAt: u.CreatedAt, LegalHold: u.LegalHold, DeleteAt: u.DeleteAt, ErasedAt: u.ErasedAt, AllowedActions: u.Allowed,
		}
	}
}

func packNotice(k *server.Call) func(*biz.StaffNotice) *moderation.Notice {
	return func(n *biz.StaffNotice) *moderation.Notice {
		return &moderation.Notice{
			ID: server.ID(n.ID), Kind: n.Kind, SubjectKind: n.Subject.Kind, SubjectID: server.ID(n.Subject.ID), ActionID: server.ID(n.ActionID), Text: k.Text(n.Text),
			State: n.State, SendAt: n.SendAt, SentAt: n.SentAt, ReadAt: n.ReadAt,
		}
	}
}

// decision is what was sent as one.
func decision(outcome, rule, policyText, note string, measures []*moderation.Measure, template string) (biz.Decision, error) {
	d := biz.Decision{Outcome: outcome, Policy: rule, PolicyText: policyText, Note: note}
	if template != "" {
		var err error
		if d.TemplateID, err = server.ParseID("template_id", template); err != nil {
			return d, err
		}
	}
	for _, m := range measures {
		if m == nil {
			return d, errs.Invalid("measures", errs.T("%s has the wrong type", "%s 的类型不正确").F("measures"))
		}
		d.Measures = append(d.Measures, biz.Measure{Kind: m.Kind, EndsAt: m.EndsAt})
	}
	return d, nil
}

// subjectList reads what a parameter names.
func subjectList(param string, list []*moderation.Subject) ([]biz.Subject, error) {
	out := make([]biz.Subject, len(list))
	for i, s := range list {
		if s == nil {
			return nil, errs.Invalid(param, errs.T("%s has the wrong type", "%s 的类型不正确").F(param))
		}
		id, err := server.ParseID(param, s.ID)
		if err != nil {
			return nil, err
		}
		out[i] = biz.Subject{Kind: s.Kind, ID: id}
	}
	return out, nil
}

// subjects are what a batch is about.
func subjects(list []*moderation.Subject, cases []string) (out []biz.Subject, named []int64, err error) {
	if out, err = subjectList("subjects", list); err != nil {
		return nil, nil, err
	}
	named, err = ids("case_ids", cases)
	return out, named, err
}
