package dal

import (
	"context"

	"vireo/dal/model"
)

// hasFiles is the condition that a row of videos counts as a reference to its
// files: it is not gone, or they are kept all the same. 513 is model.CauseGone.
const hasFiles = "(causes & 513 = 0 OR id IN (SELECT video_id FROM kept_videos))"

// KeepVideo keeps the files of a video that is gone.
func (d *DB) KeepVideo(ctx context.Context, id, now int64) error {
	_, err := d.insertNew(ctx, "kept_videos", "video_id, created_at", id, now)
	return err
}

// LetGoVideo ends that, and tells whether the files were kept.
func (d *DB) LetGoVideo(ctx context.Context, id int64) (bool, error) {
	res := d.ctx(ctx).Exec("DELETE FROM kept_videos WHERE video_id = ?", id)
	return res.RowsAffected == 1, res.Error
}

// VideoKept tells whether the files of a video that is gone are kept.
func (d *DB) VideoKept(ctx context.Context, id int64) (bool, error) {
	var n int64
	err := d.ctx(ctx).Raw("SELECT COUNT(*) FROM kept_videos WHERE video_id = ?", id).Scan(&n).Error
	return n == 1, err
}

// NeedlesslyKept lists kept videos after an id that nothing wants any more: no
// case about them is live, and their owner is under no legal hold.
func (d *DB) NeedlesslyKept(ctx context.Context, after int64, limit int) ([]int64, error) {
	return d.ids(ctx, "SELECT k.video_id FROM kept_videos k JOIN videos v ON v.id = k.video_id JOIN users u ON u.id = v.user_id WHERE k.video_id > ? AND u.legal_hold = FALSE "+
		"AND NOT EXISTS (SELECT 1 FROM cases c WHERE c.subject_kind = ? AND c.subject_id = k.video_id AND c.live = TRUE) ORDER BY k.video_id LIMIT ?",
		after, model.SubjectVideo, limit)
}

// LockPurge reads what was asked about the files of a video and locks it until the
// transaction ends.
func (d *DB) LockPurge(ctx context.Context, id int64) (*model.Purge, error) {
	var p model.Purge
	err := d.ctx(ctx).Raw("SELECT * FROM purges WHERE video_id = ?"+d.dialect.forUpdate(), id).Scan(&p).Error
	if err == nil && p.VideoID == 0 {
		err = ErrNotFound
	}
	return &p, err
}

// AskPurge stores the wish for a purge unless there is one, and tells whether it did.
func (d *DB) AskPurge(ctx context.Context, p *model.Purge) (bool, error) {
	return d.insertNew(ctx, "purges", "video_id, state, reason, asked_by, asked_at, decided_by, decided_at, alone",
		p.VideoID, p.State, p.Reason, p.AskedBy, p.AskedAt, p.DecidedBy, p.DecidedAt, p.Alone)
}

// ClosePurge stores who decided a purge.
func (d *DB) ClosePurge(ctx context.Context, p *model.Purge) error {
	return d.ctx(ctx).Exec("UPDATE purges SET state = ?, decided_by = ?, decided_at = ?, alone = ? WHERE video_id = ?",
		p.State, p.DecidedBy, p.DecidedAt, p.Alone, p.VideoID).Error
}

// DropPurge forgets a wish for a purge.
func (d *DB) DropPurge(ctx context.Context, id int64) error {
	return d.ctx(ctx).Exec("DELETE FROM purges WHERE video_id = ?", id).Error
}
