package stat

import (
	"vireo/admin/model/stat"
	"vireo/biz"
	"vireo/server"
)

func packPercentiles(p biz.Percentiles) *stat.Percentiles {
	return &stat.Percentiles{N: p.N, MedianMs: p.MedianMS, P90Ms: p.P90MS, P95Ms: p.P95MS}
}

func packAges(list []biz.AgeCount) []*stat.AgeCount {
	out := make([]*stat.AgeCount, len(list))
	for i, a := range list {
		out[i] = &stat.AgeCount{UnderMs: a.UnderMS, N: a.N, Exact: a.Exact}
	}
	return out
}

func packShares(k *server.Call, list []biz.Share) []*stat.Share {
	out := make([]*stat.Share, len(list))
	for i, s := range list {
		out[i] = &stat.Share{Name: s.Name, Text: k.Text(s.Text), Opened: s.Opened, Resolved: s.Resolved}
	}
	return out
}

func packJudged(j biz.Judged) *stat.Judged {
	return &stat.Judged{Received: j.In, Confirmed: j.Confirmed, Rejected: j.Rejected}
}

func packPosted(p biz.Posted) *stat.Posted {
	return &stat.Posted{Users: p.Users, Videos: p.Videos, Comments: p.Comments}
}

func packOverview(k *server.Call, v *biz.Overview) *stat.OverviewResponse {
	out := &stat.OverviewResponse{
		From: v.From, To: v.To, Zone: v.Zone, Opened: v.Opened, Resolved: v.Resolved, Decision: packPercentiles(v.Decision),
		Kinds: packShares(k, v.Kinds), Reasons: packShares(k, v.Reasons), Outcomes: packShares(k, v.Outcomes),
		Reports: packJudged(v.Reports), Holds: packJudged(v.Holds), Posted: packPosted(v.Posted), Appeals: v.AppealsIn,
	}
	for _, q := range v.Queues {
		out.Queues = append(out.Queues, &stat.QueueStats{
			QueueID: server.ID(q.QueueID), Name: q.Name, Title: k.Text(q.Title), Open: q.Open, Exact: q.Exact, OldestAt: q.OldestAt, Ages: packAges(q.Ages),
			Opened: q.Opened, Resolved: q.Resolved, Decision: packPercentiles(q.Decision),
		})
	}
	return out
}

func packPoint(p *biz.FlowPoint) *stat.FlowPoint {
	return &stat.FlowPoint{
		Day: p.Day, Opened: p.Opened, Actioned: p.Actioned, NoViolation: p.NoViolation,
		Duplicate: p.Duplicate, SubjectGone: p.Gone,
		Reports: packJudged(p.Reports), Holds: packJudged(p.Holds), Appeals: p.Appeals, Posted: packPosted(p.Posted),
	}
}

func packModerator(m *biz.ModeratorStats) *stat.ModeratorStats {
	out := &stat.ModeratorStats{
		UserID: server.ID(m.UserID), Username: m.Name, Claims: m.Claims, Decisions: m.Decisions, Acts: m.Acts, Bulk: m.Bulk, Skips: m.Skips,
		Escalations: m.Escalations, Appeals: m.Appeals, Undos: m.Undos, Overturned: m.Overturned, UndoneSelf: m.UndoneSelf, OverturnRate: m.Overturn,
		Handling: packPercentiles(m.Handling), ActiveMs: m.ActiveMS,
	}
	for _, c := range m.Measures {
		out.Measures = append(out.Measures, &stat.NamedCount{Name: c.Name, N: c.N})
	}
	return out
}
