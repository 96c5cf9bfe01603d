package dal

import (
	"context"
	"errors"

	"vireo/dal/model"
)

// LockPrint reads a fingerprint and locks it until the transaction ends, or makes it
// of what fresh says. made tells which.
func (d *DB) LockPrint(ctx context.Context, fresh *model.Print) (row *model.Print, made bool, err error) {
	for range openTries {
		row = &model.Print{}
		err = d.ctx(ctx).Raw("SELECT * FROM prints WHERE kind = ? AND hash = ?"+d.dialect.forUpdate(), fresh.Kind, fresh.Hash).Scan(row).Error
		if err != nil || row.ID != 0 {
			return row, false, err
		}
		*row = *fresh
		if err = translate(d.q.Print.WithContext(ctx).Create(row)); !errors.Is(err, ErrConflict) {
			return row, true, err
		}
	}
	return nil, false, err
}

// SavePrint stores what a locked fingerprint counts.
func (d *DB) SavePrint(ctx context.Context, p *model.Print) error {
	return d.ctx(ctx).Exec("UPDATE prints SET wave = ?, items = ?, accounts = ?, messages = ?, first_at = ?, last_at = ?, sample_kind = ?, sample_id = ?, "+
		"taken_down = ?, open_cases = ?, action_id = ? WHERE id = ?",
		p.Wave, p.Items, p.Accounts, p.Messages, p.FirstAt, p.LastAt, p.SampleKind, p.SampleID, p.TakenDown, p.OpenCases, p.ActionID, p.ID).Error
}

// AddPrintItem links an item to a fingerprint, unless it is, and tells whether it did.
func (d *DB) AddPrintItem(ctx context.Context, i *model.PrintItem) (bool, error) {
	return d.insertNew(ctx, "print_items", "print_id, subject_kind, subject_id, owner_id, created_at", i.PrintID, i.SubjectKind, i.SubjectID, i.OwnerID, i.CreatedAt)
}

// PrintHasOwner reports whether somebody has an item with a fingerprint since a time.
func (d *DB) PrintHasOwner(ctx context.Context, print, owner, since int64) (bool, error) {
	n, err := d.countUpTo(ctx, 1, "print_items WHERE print_id = ? AND owner_id = ? AND created_at >= ?", print, owner, since)
	return n > 0, err
}

// PrintItemsSince counts the items with a fingerprint since a time, at most limit.
func (d *DB) PrintItemsSince(ctx context.Context, print, since int64, limit int64) (int64, error) {
	return d.countUpTo(ctx, limit, "print_items WHERE print_id = ? AND created_at >= ?", print, since)
}

func (d *DB) countUpTo(ctx context.Context, limit int64, from string, args ...any) (int64, error) {
	var n int64
	err := d.ctx(ctx).Raw("SELECT COUNT(*) FROM (SELECT 1 AS one FROM "+from+" LIMIT ?) t", append(args, limit)...).Scan(&n).Error
	return n, err
}

// Print reads a fingerprint.
func (d *DB) Print(ctx context.Context, id int64) (*model.Print, error) {
	p := d.q.Print
	row, err := p.WithContext(ctx).Where(p.ID.Eq(id)).Take()
	return row, translate(err)
}

// PrintsOf lists the fingerprints of a subject.
func (d *DB) PrintsOf(ctx context.Context, kind string, id int64) ([]model.Print, error) {
	var rows []model.Print
	return rows, d.ctx(ctx).Raw("SELECT p.* FROM print_items i JOIN prints p ON p.id = i.print_id WHERE i.subject_kind = ? AND i.subject_id = ? ORDER BY p.id", kind, id).Scan(&rows).Error
}

// FilesTakenDown reports whether a file with one of these keys, received or stored,
// is taken down now.
func (d *DB) FilesTakenDown(ctx context.Context, keys ...string) (bool, error) {
	n, err := d.countUpTo(ctx, 1, "prints WHERE kind IN ? AND hash IN ? AND taken_down > 0", []string{model.PrintFile, model.PrintSource}, keys)
	return n > 0, err
}

// PrintChange is what becomes known of all fingerprints of a subject.
type PrintChange struct {
	TakenDown int64 // added
	OpenCases int64 // added
	ActionID  int64 // of a decision; zero: none
}

// ChangePrints tells the fingerprints of a subject. They are locked in the order of
// their ids until the transaction ends.
func (d *DB) ChangePrints(ctx context.Context, kind string, id int64, c PrintChange) error {
	var ids []int64
	err := d.ctx(ctx).Raw("SELECT print_id FROM print_items WHERE subject_kind = ? AND subject_id = ? ORDER BY print_id", kind, id).Scan(&ids).Error
	if err != nil || len(ids) == 0 {
		return err
	}
	return d.ctx(ctx).Exec("UPDATE prints SET taken_down = taken_down + ?, open_cases = open_cases + ?, action_id = "+d.dialect.greatest("action_id", "?")+" WHERE id IN ?",
		c.TakenDown, c.OpenCases, c.ActionID, ids).Error
}

// SetPrintBatch remembers the batch that decided a wave.
func (d *DB) SetPrintBatch(ctx context.Context, id, batch int64) error {
	return d.ctx(ctx).Exec("UPDATE prints SET batch_id = ? WHERE id = ?", batch, id).Error
}

// DecisionAbout is the latest decision that changed a subject itself; zero: none.
func (d *DB) DecisionAbout(ctx context.Context, kind string, id int64) (int64, error) {
	var action int64
	err := d.ctx(ctx).Raw("SELECT COALESCE(MAX(id), 0) FROM actions WHERE subject_kind = ? AND subject_id = ? AND outcome <> ''", kind, id).Scan(&action).Error
	return action, err
}

// SetFrames stores the hashes of a video's frames, unless they are stored. With
// slots the video is found by them.
func (d *DB) SetFrames(ctx context.Context, f model.VideoFrames, slots []model.FrameSlot) error {
	if _, err := d.insertNew(ctx, "video_frames", "video_id, hashes", f.VideoID, f.Hashes); err != nil {
		return err
	}
	return insertRows(ctx, d, slotsTable, slots)
}

var slotsTable = table[model.FrameSlot]{
	name: "frame_slots", columns: []string{"slot", "video_id", "frame", "hash"},
	values: func(args []any, s *model.FrameSlot) []any { return append(args, s.Slot, s.VideoID, s.Frame, s.Hash) },
}

// FramesIn lists the frames that lie in one of some slots, at most limit.
func (d *DB) FramesIn(ctx context.Context, slots []int64, limit int) ([]model.FrameSlot, error) {
	var rows []model.FrameSlot
	return rows, d.ctx(ctx).Raw("SELECT slot, video_id, frame, hash FROM frame_slots WHERE slot IN ? LIMIT ?", slots, limit).Scan(&rows).Error
}

// Frames reads the hashes of some videos' frames.
func (d *DB) Frames(ctx context.Context, videos []int64) ([]model.VideoFrames, error) {
	if len(videos) == 0 {
		return nil, nil
	}
	var rows []model.VideoFrames
	return rows, d.ctx(ctx).Raw("SELECT video_id, hashes FROM video_frames WHERE video_id IN ? ORDER BY video_id", videos).Scan(&rows).Error
}

// Unpublish takes back the publish time of a video that nobody has seen.
func (d *DB) Unpublish(ctx context.Context, id int64) error {
	return d.ctx(ctx).Exec("UPDATE videos SET published_at = NULL WHERE id = ?", id).Error
}
