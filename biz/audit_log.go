package biz

import (
	"context"
	"encoding/json"

	"vireo/dal/model"
)

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
