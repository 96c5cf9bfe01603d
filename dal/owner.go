package dal

import (
	"context"
	"slices"

	"vireo/dal/model"
)

// OwnerState is what moderation needs to know of an account.
type OwnerState struct {
	ID         int64
	Name       string
	Causes     model.Cause
	MutedUntil int64
	IsSystem   bool
	ErasedAt   int64 // ms; zero: it is an account
}

const ownerColumns = "id, name, causes, muted_until, is_system, erased_at"

// Owner reads it; ErrNotFound where there is no such account.
func (d *DB) Owner(ctx context.Context, id int64) (OwnerState, error) { return d.owner(ctx, id, "") }

// Owners reads those of some accounts that exist.
func (d *DB) Owners(ctx context.Context, ids []int64) ([]OwnerState, error) {
	var out []OwnerState
	for part := range slices.Chunk(ids, listLength) {
		var rows []OwnerState
		if err := d.ctx(ctx).Raw("SELECT "+ownerColumns+" FROM users WHERE id IN ?", part).Scan(&rows).Error; err != nil {
			return nil, err
		}
		out = append(out, rows...)
	}
	return out, nil
}

// LockOwner reads it and locks the account until the transaction ends.
func (d *DB) LockOwner(ctx context.Context, id int64) (OwnerState, error) {
	return d.owner(ctx, id, d.dialect.forUpdate())
}

// HoldOwner reads it and keeps others from changing it until the transaction
// ends; others may hold it as well.
func (d *DB) HoldOwner(ctx context.Context, id int64) (OwnerState, error) {
	return d.owner(ctx, id, d.dialect.forShare())
}

func (d *DB) owner(ctx context.Context, id int64, suffix string) (OwnerState, error) {
	var s OwnerState
	err := d.ctx(ctx).Raw("SELECT "+ownerColumns+" FROM users WHERE id = ?"+suffix, id).Scan(&s).Error
	if err == nil && s.ID == 0 {
		err = ErrNotFound
	}
	return s, err
}

// SetMuted replaces until when an account writes nothing.
func (d *DB) SetMuted(ctx context.Context, id, until int64) error {
	u := d.q.User
	_, err := u.WithContext(ctx).Where(u.ID.Eq(id)).UpdateSimple(u.MutedUntil.Value(until))
	return err
}

// SpreadComments gives a stretch of a user's comments the causes that the user's
// state is, and moves the counts of the videos. The user must be locked. It
// returns the id to go on after, and how many it looked at.
func (d *DB) SpreadComments(ctx context.Context, user, after int64, state model.Cause, limit int) (last, seen int64, err error) {
	var rows []model.Comment
	err = d.ctx(ctx).Raw("SELECT id, video_id, causes FROM comments WHERE user_id = ? AND id > ? ORDER BY id LIMIT ?"+d.dialect.forUpdate(), user, after, limit).Scan(&rows).Error
	if err != nil || len(rows) == 0 {
		return after, 0, err
	}
	byVideo := map[int64]int64{}
	var ids []int64
	for i := range rows {
		c := &rows[i]
		causes := c.Causes&^model.OwnerCauses | state
		if causes == c.Causes {
			continue
		}
		ids = append(ids, c.ID)
		switch was, is := c.Causes.Public(), causes.Public(); {
		case was && !is:
			byVideo[c.VideoID]--
		case !was && is:
			byVideo[c.VideoID]++
		}
	}
	if len(ids) > 0 {
		if err := d.execIn(ctx, "UPDATE comments SET causes = (causes & ?) | ? WHERE id IN ?", ids, int64(0xFFFF&^model.OwnerCauses), int64(state)); err != nil {
			return after, 0, err
		}
	}
	deltas := make([]Delta, 0, len(byVideo))
	for id, n := range byVideo {
		deltas = append(deltas, Delta{ID: id, N: n})
	}
	return rows[len(rows)-1].ID, int64(len(rows)), d.AddCounts(ctx, VideoComments, deltas)
}

// VideosOf lists the ids of a user's videos, in ascending order, after one.
func (d *DB) VideosOf(ctx context.Context, user, after int64, limit int) ([]int64, error) {
	var ids []int64
	err := d.ctx(ctx).Raw("SELECT id FROM videos WHERE user_id = ? AND id > ? ORDER BY id LIMIT ?", user, after, limit).Scan(&ids).Error
	return ids, err
}
