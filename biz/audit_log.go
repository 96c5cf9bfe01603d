package biz

import (
	"context"
	"encoding/json"
	"math"

	"vireo/dal"
	"vireo/dal/model"
)

// AuditFilter says which rows of the audit log are wanted; empty fields do not count.
type AuditFilter = dal.AuditFilter

// AuditEntry is a row of the audit log as its readers see it.
type AuditEntry struct {
	Seq        int64
	Time       int64 // ms
	ActorID    int64
	ActorKind  string
	RequestID  string
	Action     string
	ObjectKind string
	ObjectID   int64
	CaseID     int64
	Data       json.RawMessage
	IP, Text   AuditText
}

// AuditText is personal text of an entry.
type AuditText struct {
	Value  string // empty: there was none, it was erased, or it was not asked for
	Erased bool
}

// AuditLog is the entries before a place that a filter lets through, newest
// first; before 0 is the newest of all. Personal text comes only when asked for.
func (s *Service) AuditLog(ctx context.Context, f AuditFilter, texts bool, before int64, limit int) ([]AuditEntry, error) {
	if before == 0 {
		before = math.MaxInt64
	}
	rows, err := s.db.AuditPage(ctx, f, before, limit)
	if err != nil {
		return nil, err
	}
	found := map[int64]model.AuditText{}
	if texts {
		if found, err = s.auditTexts(ctx, rows); err != nil {
			return nil, err
		}
	}
	out := make([]AuditEntry, len(rows))
	for i := range rows {
		out[i] = auditEntry(&rows[i], found)
	}
	return out, nil
}

// mostCounted is how far rows of a long list are counted.
const mostCounted = 10_000

// CountAudit counts the entries that a filter lets through. It stops at 10,000:
// then the number is not exact.
func (s *Service) CountAudit(ctx context.Context, f AuditFilter) (n int64, exact bool, err error) {
	n, err = s.db.CountAudit(ctx, f, mostCounted+1)
	return min(n, mostCounted), n <= mostCounted, err
}

func (s *Service) auditTexts(ctx context.Context, rows []model.AuditLog) (map[int64]model.AuditText, error) {
	var ids []int64
	for _, r := range rows {
		for _, id := range []int64{r.IPID, r.TextID} {
			if id != 0 {
				ids = append(ids, id)
			}
		}
	}
	list, err := s.db.AuditTexts(ctx, ids)
	found := make(map[int64]model.AuditText, len(list))
	for _, t := range list {
		found[t.ID] = t
	}
	return found, err
}

func auditEntry(r *model.AuditLog, texts map[int64]model.AuditText) AuditEntry {
	text := func(id int64) AuditText { return AuditText{texts[id].Text, texts[id].ErasedAt != 0} }
	return AuditEntry{
		Seq: r.Seq, Time: r.CreatedAt, ActorID: r.ActorID, ActorKind: r.ActorKind, RequestID: r.RequestID, Action: r.Action,
		ObjectKind: r.ObjectKind, ObjectID: r.ObjectID, CaseID: r.CaseID, Data: json.RawMessage(r.Data),
		IP: text(r.IPID), Text: text(r.TextID),
	}
}
