package dal

import (
	"context"

	"vireo/dal/model"
)

// WrittenItem is something that was there before there were fingerprints.
type WrittenItem struct {
	ID        int64
	UserID    int64
	Text      string
	File      string // of a video
	Causes    model.Cause
	Live      bool // it has a live case
	CreatedAt int64
}

var writtenColumns = map[string]string{
	model.SubjectVideo:   "t.id, t.user_id, t.title AS text, t.file, t.causes, t.created_at FROM videos t JOIN users u ON u.id = t.user_id",
	model.SubjectComment: "t.id, t.user_id, t.text, '' AS file, t.causes, t.created_at FROM comments t JOIN users u ON u.id = t.user_id",
	model.SubjectMessage: "t.id, t.from_user_id AS user_id, t.text, '' AS file, 0 AS causes, t.created_at FROM messages t JOIN users u ON u.id = t.from_user_id",
}

// WrittenItems lists items of a kind among so many ids after one, but those of the
// demo and of the system account, and the last id there is. They stay as they are until the
// transaction ends.
func (d *DB) WrittenItems(ctx context.Context, kind string, after, window int64) (rows []WrittenItem, last int64, err error) {
	table := map[string]string{model.SubjectVideo: "videos", model.SubjectComment: "comments", model.SubjectMessage: "messages"}[kind]
	if err := d.ctx(ctx).Raw("SELECT COALESCE(MAX(id), 0) FROM " + table).Scan(&last).Error; err != nil {
		return nil, 0, err
	}
	err = d.ctx(ctx).Raw("SELECT "+writtenColumns[kind]+" WHERE t.id > ? AND t.id <= ? AND u.demo = FALSE AND u.is_system = FALSE ORDER BY t.id"+d.dialect.forShare(),
		after, after+window).Scan(&rows).Error
	if err != nil {
		return nil, 0, err
	}
	var live []int64
	err = d.ctx(ctx).Raw("SELECT subject_id FROM cases WHERE subject_kind = ? AND subject_id > ? AND subject_id <= ? AND live = TRUE", kind, after, after+window).Scan(&live).Error
	has := map[int64]bool{}
	for _, id := range live {
		has[id] = true
	}
	for i := range rows {
		rows[i].Live = has[rows[i].ID]
	}
	return rows, last, err
}

// frameless are the videos up to an id that have no hashes of frames, but those of the demo
// and of the system account.
const frameless = "FROM videos t JOIN users u ON u.id = t.user_id WHERE t.id > ? AND t.id <= ? AND u.demo = FALSE AND u.is_system = FALSE " +
	"AND NOT EXISTS (SELECT 1 FROM video_frames f WHERE f.video_id = t.id)"

// FramelessVideos counts the videos without hashes of frames, and tells the last id that
// there is.
func (d *DB) FramelessVideos(ctx context.Context) (n, last int64, err error) {
	if err := d.ctx(ctx).Raw("SELECT COALESCE(MAX(id), 0) FROM videos").Scan(&last).Error; err != nil {
		return 0, 0, err
	}
	err = d.ctx(ctx).Raw("SELECT COUNT(*) "+frameless, 0, last).Scan(&n).Error
	return n, last, err
}

// VideoFile is where a video's bytes are, and how long it plays.
type VideoFile struct {
	ID         int64
	File       string
	DurationMS int64
}

// NextFrameless lists the next videos without hashes of frames after an id, up to
// another, at most limit.
func (d *DB) NextFrameless(ctx context.Context, after, until int64, limit int) ([]VideoFile, error) {
	var rows []VideoFile
	return rows, d.ctx(ctx).Raw("SELECT t.id, t.file, t.duration_ms "+frameless+" ORDER BY t.id LIMIT ?", after, until, limit).Scan(&rows).Error
}
