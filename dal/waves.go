package dal

import (
	"context"
	"slices"

	"vireo/dal/model"
)

// WaveList is the list of waves.
var WaveList = ListSpec{
	From: "prints", Columns: "*", ID: "id", Where: "wave = TRUE", Default: "-last_seen",
	Fields: []ListField{
		{Name: "kind", SQL: "kind", Kind: TextField, Filter: true, Values: []string{model.PrintText, model.PrintFile, model.PrintFrames}},
		{Name: "items", SQL: "items", Kind: IntField, Range: true, Sort: true},
		{Name: "accounts", SQL: "accounts", Kind: IntField, Range: true, Sort: true},
		{Name: "messages", SQL: "messages", Kind: IntField, Range: true, Sort: true},
		{Name: "open_cases", SQL: "open_cases", Kind: IntField, Range: true, Sort: true},
		{Name: "taken_down", SQL: "taken_down", Kind: IntField, Range: true, Sort: true},
		{Name: "first_seen", SQL: "first_at", Kind: TimeField, Range: true, Sort: true},
		{Name: "last_seen", SQL: "last_at", Kind: TimeField, Range: true, Sort: true},
		{Name: "decided", SQL: "(batch_id <> 0)", Kind: BoolField, Filter: true},
	},
}

// WaveItem is an item of a wave with what moderators see of it.
type WaveItem struct {
	model.PrintItem `gorm:"embedded"`
	OwnerName       string
	Text            string // of what is not there any more: empty
	Causes          model.Cause
	OwnerCauses     model.Cause
	Missing         bool
	CaseID          int64 // live; zero: none
}

// WaveItemList is the list of the items of waves.
var WaveItemList = ListSpec{
	From: "print_items i", ID: "i.id", Default: "-created_at",
	Columns: "i.*, COALESCE(u.name, '') AS owner_name, COALESCE(v.title, c.text, m.text, '') AS text, COALESCE(v.causes, c.causes, 0) AS causes, " +
		"COALESCE(u.causes, 0) AS owner_causes, (v.id IS NULL AND c.id IS NULL AND m.id IS NULL) AS missing, COALESCE(k.id, 0) AS case_id",
	Join: "LEFT JOIN users u ON u.id = i.owner_id LEFT JOIN videos v ON i.subject_kind = 'video' AND v.id = i.subject_id " +
		"LEFT JOIN comments c ON i.subject_kind = 'comment' AND c.id = i.subject_id LEFT JOIN messages m ON i.subject_kind = 'message' AND m.id = i.subject_id " +
		"LEFT JOIN cases k ON k.subject_kind = i.subject_kind AND k.subject_id = i.subject_id AND k.live = TRUE",
	Fields: []ListField{
		{Name: "print_id", SQL: "i.print_id", Kind: IntField, Filter: true},
		{Name: "subject_kind", SQL: "i.subject_kind", Kind: TextField, Filter: true, Values: subjectKinds},
		{Name: "owner_id", SQL: "i.owner_id", Kind: IntField, Filter: true},
		{Name: "created_at", SQL: "i.created_at", Kind: TimeField, Range: true, Sort: true},
	},
}

// WaveSubject is an item of a wave, as a decision about the wave needs it.
type WaveSubject struct {
	SubjectKind string
	SubjectID   int64
	OwnerID     int64
}

// WaveSubjects lists the items of a burst of some kinds, oldest first, at most limit:
// but those that their authors have deleted and, with left, those that are taken down.
func (d *DB) WaveSubjects(ctx context.Context, print, since int64, kinds []string, left bool, limit int) ([]WaveSubject, error) {
	if len(kinds) == 0 {
		return nil, nil
	}
	done := model.CauseGone
	if left {
		done |= model.CauseTakenDown
	}
	var rows []WaveSubject
	err := d.ctx(ctx).Raw("SELECT i.subject_kind, i.subject_id, i.owner_id FROM print_items i "+
		"LEFT JOIN videos v ON i.subject_kind = 'video' AND v.id = i.subject_id LEFT JOIN comments c ON i.subject_kind = 'comment' AND c.id = i.subject_id "+
		"WHERE i.print_id = ? AND i.created_at >= ? AND i.subject_kind IN ? AND (i.subject_kind = 'message' OR (COALESCE(v.causes, c.causes, ?) & ?) = 0) "+
		"ORDER BY i.created_at, i.id LIMIT ?", print, since, kinds, model.CauseAuthorDeleted, done, limit).Scan(&rows).Error
	return rows, err
}

// TitlesAndTexts reads what some videos and comments say, as it was written, by id.
func (d *DB) TitlesAndTexts(ctx context.Context, videos, comments []int64) (titles, texts map[int64]string, err error) {
	if titles, err = d.textsBy(ctx, "SELECT id, title AS text FROM videos WHERE id IN ?", videos); err != nil {
		return nil, nil, err
	}
	texts, err = d.textsBy(ctx, "SELECT id, text FROM comments WHERE id IN ?", comments)
	return titles, texts, err
}

func (d *DB) textsBy(ctx context.Context, query string, ids []int64) (map[int64]string, error) {
	out := map[int64]string{}
	if len(ids) == 0 {
		return out, nil
	}
	var rows []struct {
		ID   int64
		Text string
	}
	err := d.ctx(ctx).Raw(query, ids).Scan(&rows).Error
	for _, r := range rows {
		out[r.ID] = r.Text
	}
	return out, err
}

// ActionsByID reads some steps, newest first.
func (d *DB) ActionsByID(ctx context.Context, ids []int64) ([]model.Action, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	var rows []model.Action
	return rows, d.ctx(ctx).Raw("SELECT * FROM actions WHERE id IN ? ORDER BY id DESC", ids).Scan(&rows).Error
}

// CountPrinted counts those of some subjects that have a fingerprint.
func (d *DB) CountPrinted(ctx context.Context, print int64, kind string, ids []int64) (int, error) {
	sum := 0
	for part := range slices.Chunk(ids, listLength) {
		var n int
		err := d.ctx(ctx).Raw("SELECT COUNT(*) FROM print_items WHERE print_id = ? AND subject_kind = ? AND subject_id IN ?", print, kind, part).Scan(&n).Error
		if err != nil {
			return 0, err
		}
		sum += n
	}
	return sum, nil
}
