package audit

import (
	"vireo/admin/model/audit"
	"vireo/biz"
	"vireo/server"
)

func packEntry(e *biz.StaffAudit) *audit.AuditEntry {
	return &audit.AuditEntry{
		ID: server.ID(e.Seq), CreatedAt: e.Time, Action: e.Action, ObjectKind: e.ObjectKind, ObjectID: server.ID(e.ObjectID), CaseID: server.ID(e.CaseID),
		ActorKind: e.ActorKind, ActorID: server.ID(e.ActorID), ActorName: e.ActorName, RequestID: e.RequestID, Data: string(e.Data), IP: e.IP.Value, Text: e.Text.Value,
		Erased: e.IP.Erased || e.Text.Erased,
	}
}

func packReport(r *biz.AuditReport) *audit.VerifyResponse {
	out := &audit.VerifyResponse{
		Intact: r.Intact, DamageID: server.ID(0), From: server.ID(r.From), Head: server.ID(r.Head), HeadMac: r.HeadMAC, Rows: r.Rows, Texts: r.Texts, Erased: r.Erased,
		Waiting: r.Waiting, Guard: r.Guard,
	}
	if r.Damage != nil {
		out.DamageID, out.DamageKind, out.DamageReason = server.ID(r.Damage.Seq), r.Damage.Kind, r.Damage.Reason
	}
	return out
}
