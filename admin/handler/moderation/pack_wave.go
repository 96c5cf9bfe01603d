package moderation

import (
	"vireo/admin/model/wave"
	"vireo/biz"
	"vireo/server"
)

func packWave(w *biz.Wave) *wave.Wave {
	return &wave.Wave{
		ID: server.ID(w.ID), Kind: w.Kind, Items: w.Items, Accounts: w.Accounts, Messages: w.Messages, TakenDown: w.TakenDown, OpenCases: w.OpenCases,
		FirstSeen: w.FirstSeen, LastSeen: w.LastSeen, SampleKind: w.Sample.Kind, SampleID: server.ID(w.Sample.ID), SampleText: w.Text,
		BatchID: server.ID(w.BatchID), AllowedMeasures: w.Measures, AllowedActions: w.Allowed,
	}
}

func packWaveItem(i *biz.WaveItem) *wave.WaveItem {
	return &wave.WaveItem{
		ID: server.ID(i.ID), SubjectKind: i.Subject.Kind, SubjectID: server.ID(i.Subject.ID), OwnerID: server.ID(i.OwnerID), OwnerName: i.OwnerName,
		Text: i.Text, Causes: i.Causes, Public: i.Public, Gone: i.Gone, CaseID: server.ID(i.CaseID), CreatedAt: i.CreatedAt, AllowedActions: i.Allowed,
	}
}
