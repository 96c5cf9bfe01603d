package biz

import (
	"context"
	"encoding/json"
	"strings"
	"unicode/utf8"

	"vireo/dal"
	"vireo/dal/model"
)

// Scan is a dry run as the panel shows it.
type Scan struct {
	ID           int64
	State        string // queued, running, done, dead or cancelled
	LastError    string
	Fields       []string
	Checksum     string // of the draft that it judges by
	Base         int64  // the ruleset that was in force
	Entries      int64
	Done, Total  int64 // ids that were passed
	Counts       HistoryCounts
	Forecast     float64 // cases a day more than today; below zero: less
	Refused      float64 // texts a day that would be refused
	ForecastDays int64   // of how many days of items that is reckoned
	ActorID      int64
	ActorName    string
	CreatedAt    int64
	FinishedAt   int64 // zero: not at its end
	Allowed      []string
}

// ActApply puts the words of a dry run on history.
const ActApply = "apply"

func (st Staff) scan(r *dal.ScanView) Scan {
	v := Scan{
		ID: r.ID, State: r.State, LastError: r.LastError, Fields: strings.Split(r.Fields, ","), Checksum: r.Checksum, Base: r.Base, Entries: r.Entries,
		Done: r.Done, Total: r.Total, Counts: HistoryCounts{}, Forecast: float64(r.Recent*100/max(r.RecentDays, 1)) / 100, Refused: float64(r.Refused*100/max(r.RecentDays, 1)) / 100, ForecastDays: r.RecentDays,
		ActorID: r.ActorID, ActorName: r.ActorName, CreatedAt: r.CreatedAt, FinishedAt: r.FinishedAt, Allowed: []string{},
	}
	_ = json.Unmarshal([]byte(r.Counts), &v.Counts) // ours
	if (r.State == model.JobQueued || r.State == model.JobRunning) && st.May(permScan) {
		v.Allowed = append(v.Allowed, ActCancel)
	}
	if r.InForce && r.FinishedAt != 0 && len(v.Fields) == len(HistoryFields()) && st.May(permPublish) {
		v.Allowed = append(v.Allowed, ActApply)
	}
	return v
}

// StaffScans is one page of the dry runs.
func (s *Service) StaffScans(ctx context.Context, st Staff, q ListQuery) (List[Scan], error) {
	return listOf(ctx, s.db, &dal.ScanList, q, st.scan)
}

// StaffScan reads one dry run.
func (s *Service) StaffScan(ctx context.Context, st Staff, id int64) (Scan, error) {
	return one(ctx, id, noScan, func(ctx context.Context, q ListQuery) (List[Scan], error) { return s.StaffScans(ctx, st, q) })
}

// Scan reads one dry run, for the command line.
func (s *Service) Scan(ctx context.Context, id int64) (Scan, error) {
	return s.StaffScan(ctx, Staff{}, id)
}

// StaffStartScan begins a dry run of the draft.
func (s *Service) StaffStartScan(ctx context.Context, st Staff, fields []string) (Scan, error) {
	id, err := s.StartScan(ctx, st.Actor(), fields)
	if err != nil {
		return Scan{}, err
	}
	return s.StaffScan(ctx, st, id)
}

// StaffCancelScan ends a dry run.
func (s *Service) StaffCancelScan(ctx context.Context, st Staff, id int64) (Scan, error) {
	if err := s.CancelScan(ctx, st.Actor(), id); err != nil {
		return Scan{}, err
	}
	return s.StaffScan(ctx, st, id)
}

// StaffApplyWords judges all that is stored by the ruleset in force.
func (s *Service) StaffApplyWords(ctx context.Context, st Staff, version, scan int64, note string) (StaffBatch, error) {
	b, err := s.ApplyWords(ctx, st.Actor(), version, scan, note)
	return s.oneBatch(ctx, st, b, err)
}

// ScanSample is an item of a dry run's sample.
type ScanSample struct {
	ID         int64
	Outcome    string
	Field      string
	Subject    Subject
	UserID     int64
	Level      string // of the verdict
	EntryID    int64  // the strongest that was found; zero: none
	Entry      string
	Text       string // empty: it is not there any more, or is another one by now
	PublicText string // as others would see it
	Hits       []WordMatch
}

// StaffScanSamples is one page of a dry run's sample. Private messages are in it
// only for who may read them; the audit log tells who did.
func (s *Service) StaffScanSamples(ctx context.Context, st Staff, id int64, q ListQuery) (List[ScanSample], error) {
	if _, err := s.db.Scan(ctx, id); err != nil {
		return List[ScanSample]{}, notFound(err, noScan)
	}
	spec := dal.ScanSampleList(st.May(permMessages))
	list, err := listOf(ctx, s.db, spec, q.only("scan_id", id), func(r *model.WordScanSample) model.WordScanSample { return *r })
	out, err := mapList(list, err, func(rows []model.WordScanSample) ([]ScanSample, error) { return s.samples(ctx, rows) })
	if err != nil {
		return out, err
	}
	return out, s.auditSamples(ctx, st, id, out.Rows)
}

// auditSamples writes down whose messages were shown.
func (s *Service) auditSamples(ctx context.Context, st Staff, id int64, rows []ScanSample) error {
	var read []string
	for i := range rows {
		if private(rows[i].Subject) && rows[i].Text != "" {
			read = append(read, idText(rows[i].Subject.ID))
		}
	}
	if len(read) == 0 {
		return nil
	}
	return s.db.InTx(ctx, func(tx *dal.DB) error {
		return s.record(ctx, tx, AuditEvent{Actor: st.Actor(), Action: "messages.read", ObjectKind: "scan", ObjectID: id, Data: map[string]any{"message_ids": read}})
	})
}

// samples reads the texts where they are.
func (s *Service) samples(ctx context.Context, rows []model.WordScanSample) ([]ScanSample, error) {
	ids := map[string][]int64{}
	for i := range rows {
		ids[rows[i].SubjectKind] = append(ids[rows[i].SubjectKind], rows[i].SubjectID)
	}
	texts := map[string]map[int64]dal.HistoryRow{}
	for kind, list := range ids {
		var err error
		if texts[kind], err = s.db.HistoryTexts(ctx, kind, list); err != nil {
			return nil, err
		}
	}
	out := make([]ScanSample, len(rows))
	for i := range rows {
		r := &rows[i]
		row := judgedRow{HistoryRow: texts[r.SubjectKind][r.SubjectID], kind: r.SubjectKind}
		out[i] = sampleView(r, row.texts([]string{r.Field}))
	}
	return out, nil
}

// sampleView shows a sample with its text, if that is still the one that was judged.
func sampleView(r *model.WordScanSample, found []finding) ScanSample {
	v := ScanSample{
		ID: r.ID, Outcome: r.Outcome, Field: r.Field, Subject: Subject{r.SubjectKind, r.SubjectID}, UserID: r.UserID, Level: r.Level,
		EntryID: r.EntryID, Entry: r.Entry, Hits: []WordMatch{},
	}
	var hits []sampleHit
	if len(found) == 0 || sampleDigest(found[0].text) != r.Digest || json.Unmarshal([]byte(r.Hits), &hits) != nil {
		return v
	}
	v.Text = found[0].text
	for _, h := range hits {
		if h.Start < 0 || h.End > len(v.Text) || h.Start > h.End {
			continue
		}
		v.Hits = append(v.Hits, WordMatch{
			EntryID: h.EntryID, Entry: h.Entry, Level: h.Level, Found: v.Text[h.Start:h.End], Techniques: h.Techniques,
			Start: int64(utf8.RuneCountInString(v.Text[:h.Start])), End: int64(utf8.RuneCountInString(v.Text[:h.End])),
		})
	}
	v.PublicText = maskedBy(v.Text, hits, r.Field == messageText.field.String())
	return v
}

// maskedBy is a text with stars over the hits that mask, and, with all, over those
// that refuse as well.
func maskedBy(text string, hits []sampleHit, all bool) string {
	stars := make([]bool, len(text))
	for _, h := range hits {
		if h.Level == "mask" || all && h.Level == "block" {
			for i := h.Start; i < min(h.End, len(text)); i++ {
				stars[i] = true
			}
		}
	}
	out := make([]byte, 0, len(text))
	for i, r := range text {
		if stars[i] {
			out = append(out, '*')
		} else {
			out = utf8.AppendRune(out, r)
		}
	}
	return string(out)
}
