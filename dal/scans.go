package dal

import (
	"bytes"
	"context"
	"math"
	"slices"

	"vireo/dal/model"
)

// CreateScan adds a dry run with the draft it judges by, and sets its id. It must
// run in a transaction.
func (d *DB) CreateScan(ctx context.Context, w *model.WordScan, content []byte) error {
	w.ID = 0
	if err := d.q.WordScan.WithContext(ctx).Create(w); err != nil {
		return translate(err)
	}
	seq := int64(0)
	for part := range slices.Chunk(content, chunkSize) {
		if err := d.q.WordScanChunk.WithContext(ctx).Create(&model.WordScanChunk{ScanID: w.ID, Seq: seq, Data: part}); err != nil {
			return translate(err)
		}
		seq++
	}
	return nil
}

// SetScanJob remembers the job of a dry run.
func (d *DB) SetScanJob(ctx context.Context, id, job int64) error {
	return d.ctx(ctx).Exec("UPDATE word_scans SET job_id = ? WHERE id = ?", job, id).Error
}

// Scan reads a dry run.
func (d *DB) Scan(ctx context.Context, id int64) (*model.WordScan, error) {
	w := d.q.WordScan
	row, err := w.WithContext(ctx).Where(w.ID.Eq(id)).Take()
	return row, translate(err)
}

// ScanContent reads the draft that a dry run judges by, as it was stored.
func (d *DB) ScanContent(ctx context.Context, id int64) ([]byte, error) {
	var b bytes.Buffer
	for seq := int64(0); ; seq++ {
		var chunk []model.WordScanChunk
		err := d.ctx(ctx).Raw("SELECT * FROM word_scan_chunks WHERE scan_id = ? AND seq = ?", id, seq).Scan(&chunk).Error
		if err != nil {
			return nil, err
		}
		if len(chunk) == 0 {
			return b.Bytes(), nil
		}
		b.Write(chunk[0].Data)
	}
}

// SaveScan stores how far a dry run is. One that is at its end loses its draft.
func (d *DB) SaveScan(ctx context.Context, w *model.WordScan) error {
	err := d.ctx(ctx).Exec("UPDATE word_scans SET counts = ?, done = ?, total = ?, recent = ?, refused = ?, finished_at = ? WHERE id = ?",
		w.Counts, w.Done, w.Total, w.Recent, w.Refused, w.FinishedAt, w.ID).Error
	if err != nil || w.FinishedAt == 0 {
		return err
	}
	return d.ctx(ctx).Exec("DELETE FROM word_scan_chunks WHERE scan_id = ?", w.ID).Error
}

// LiveScan is the newest dry run that waits or runs; zero: none does.
func (d *DB) LiveScan(ctx context.Context) (int64, error) {
	var id int64
	return id, d.ctx(ctx).Raw("SELECT COALESCE(MAX(w.id), 0) FROM word_scans w JOIN jobs j ON j.id = w.job_id WHERE j.live = TRUE").Scan(&id).Error
}

var samplesTable = table[model.WordScanSample]{
	name: "word_scan_samples",
	columns: []string{"scan_id", "outcome", "lot", "field", "subject_kind", "subject_id", "user_id", "level", "entry_id", "entry",
		"hits", "digest"},
	values: func(args []any, s *model.WordScanSample) []any {
		return append(args, s.ScanID, s.Outcome, s.Lot, s.Field, s.SubjectKind, s.SubjectID, s.UserID, s.Level, s.EntryID, s.Entry, s.Hits, s.Digest)
	},
}

// AddSamples adds items of one outcome to a dry run's sample, and leaves in it
// the n with the smallest lots. It answers the lot from which on further ones
// have no chance. It must run in a transaction.
func (d *DB) AddSamples(ctx context.Context, scan int64, outcome string, rows []model.WordScanSample, n int) (int64, error) {
	if err := insertRows(ctx, d, samplesTable, rows); err != nil {
		return 0, err
	}
	var lots []int64
	err := d.ctx(ctx).Raw("SELECT lot FROM word_scan_samples WHERE scan_id = ? AND outcome = ? ORDER BY lot LIMIT 1 OFFSET ?", scan, outcome, n-1).Scan(&lots).Error
	if err != nil || len(lots) == 0 {
		return math.MaxInt64, err
	}
	return lots[0], d.ctx(ctx).Exec("DELETE FROM word_scan_samples WHERE scan_id = ? AND outcome = ? AND lot > ?", scan, outcome, lots[0]).Error
}

// FirstWritten is when the oldest of the videos, comments and messages was
// written, in ms; zero: there are none.
func (d *DB) FirstWritten(ctx context.Context) (int64, error) {
	first := int64(0)
	for _, table := range []string{"videos", "comments", "messages"} {
		var at []int64
		if err := d.ctx(ctx).Raw("SELECT created_at FROM " + table + " ORDER BY id LIMIT 1").Scan(&at).Error; err != nil {
			return 0, err
		}
		if len(at) > 0 && (first == 0 || at[0] < first) {
			first = at[0]
		}
	}
	return first, nil
}

// DeleteScans removes at most limit dry runs of before a time, with what belongs
// to them, and returns how many it removed. It must run in a transaction.
func (d *DB) DeleteScans(ctx context.Context, before int64, limit int) (int64, error) {
	var ids []int64
	err := d.ctx(ctx).Raw("SELECT id FROM word_scans WHERE created_at < ? ORDER BY created_at LIMIT ?", before, limit).Scan(&ids).Error
	if err != nil || len(ids) == 0 {
		return 0, err
	}
	for _, table := range []string{"word_scan_samples", "word_scan_chunks"} {
		if err := d.ctx(ctx).Exec("DELETE FROM "+table+" WHERE scan_id IN ?", ids).Error; err != nil {
			return 0, err
		}
	}
	res := d.ctx(ctx).Exec("DELETE FROM word_scans WHERE id IN ?", ids)
	return res.RowsAffected, res.Error
}

// scanState is a dry run's state: its own once it is at its end, else its job's.
const scanState = "CASE WHEN w.finished_at > 0 THEN 'done' ELSE COALESCE(j.status, 'cancelled') END"

// ScanView is a dry run with its state.
type ScanView struct {
	model.WordScan `gorm:"embedded"`
	State          string
	LastError      string
	ActorName      string
	InForce        bool // its words are those in force
}

// ScanList is the list of dry runs.
var ScanList = ListSpec{
	From: "word_scans w", ID: "w.id", Default: "-id",
	Columns: "w.*, " + scanState + " AS state, COALESCE(j.last_error, '') AS last_error, COALESCE(u.name, '') AS actor_name, " +
		"COALESCE(w.sha256 = (SELECT r.sha256 FROM rulesets r JOIN sequences s ON s.value = r.version WHERE s.name = 'ruleset'), FALSE) AS in_force",
	Join: "LEFT JOIN jobs j ON j.id = w.job_id LEFT JOIN users u ON u.id = w.actor_id",
	Fields: []ListField{
		{Name: "state", SQL: scanState, Kind: TextField, Filter: true, Joined: true,
			Values: []string{model.JobQueued, model.JobRunning, model.JobDone, model.JobDead, model.JobCancelled}},
		{Name: "checksum", SQL: "w.sha256", Kind: TextField, Filter: true},
		{Name: "actor_id", SQL: "w.actor_id", Kind: IntField, Filter: true},
		{Name: "created_at", SQL: "w.created_at", Kind: TimeField, Range: true, Sort: true},
	},
}

// ScanSampleList is the sample of dry runs; without messages for those who may
// not read them.
func ScanSampleList(messages bool) *ListSpec {
	spec := &ListSpec{
		From: "word_scan_samples", Columns: "*", ID: "id", Default: "lot",
		Fields: []ListField{
			{Name: "scan_id", SQL: "scan_id", Kind: IntField, Filter: true},
			{Name: "outcome", SQL: "outcome", Kind: TextField, Filter: true, Values: []string{"blocked", "held", "masked", "released"}},
			{Name: "field", SQL: "field", Kind: TextField, Filter: true, Values: []string{"title", "comment", "message", "username", "signature"}},
			{Name: "level", SQL: "level", Kind: TextField, Filter: true},
			{Name: "entry_id", SQL: "entry_id", Kind: IntField, Filter: true},
			{Name: "user_id", SQL: "user_id", Kind: IntField, Filter: true},
			{Name: "lot", SQL: "lot", Kind: IntField, Sort: true},
		},
	}
	if !messages {
		spec.Where = "field <> 'message'"
	}
	return spec
}
