package scan

import (
	"vireo/admin/model/moderation"
	"vireo/admin/model/scan"
	"vireo/biz"
	"vireo/server"
)

// packScan is a dry run on the wire; its kinds of text always in the same order.
func packScan(v *biz.Scan) *scan.Scan {
	out := &scan.Scan{
		ID: server.ID(v.ID), State: v.State, LastError: v.LastError, Fields: v.Fields, Checksum: v.Checksum, BaseVersion: server.ID(v.Base), Entries: v.Entries,
		Done: v.Done, Total: v.Total, Forecast: v.Forecast, ForecastRefused: v.Refused, ForecastDays: v.ForecastDays, ActorID: server.ID(v.ActorID), ActorName: v.ActorName,
		CreatedAt: v.CreatedAt, FinishedAt: v.FinishedAt, AllowedActions: v.Allowed,
	}
	for _, field := range v.Fields {
		n := v.Counts[field]
		out.Counts = append(out.Counts, &moderation.FieldCounts{
			Field: field, Blocked: n.Blocked, Held: n.Held, Masked: n.Masked, Released: n.Released, Unchanged: n.Unchanged,
		})
	}
	return out
}

func packSample(v *biz.ScanSample) *scan.ScanSample {
	out := &scan.ScanSample{
		ID: server.ID(v.ID), Outcome: v.Outcome, Field: v.Field, SubjectKind: v.Subject.Kind, SubjectID: server.ID(v.Subject.ID), UserID: server.ID(v.UserID),
		Level: v.Level, EntryID: server.ID(v.EntryID), Entry: v.Entry, Text: v.Text, PublicText: v.PublicText,
	}
	for _, h := range v.Hits {
		out.Hits = append(out.Hits, &scan.SampleHit{
			EntryID: server.ID(h.EntryID), Entry: h.Entry, Level: h.Level, Start: h.Start, End: h.End, Found: h.Found, Techniques: h.Techniques,
		})
	}
	return out
}

func packEntryStats(v *biz.EntryStats) *scan.EntryStats {
	return &scan.EntryStats{
		ID: server.ID(v.ID), Entry: v.Entry, Hits: v.Hits, Holds: v.Holds, Confirmed: v.Confirmed, Overturned: v.Overturned, Precision: v.Precision, Review: v.Review,
	}
}
