package dal

import (
	"context"
	"fmt"

	"vireo/dal/model"
)

// blockBetween is true where one of the viewer, its two parameters, and the user
// of a column blocks the other.
func blockBetween(column string) string {
	return fmt.Sprintf("(EXISTS (SELECT 1 FROM blocks b WHERE b.user_id = ? AND b.blocked_id = %[1]s) "+
		"OR EXISTS (SELECT 1 FROM blocks b WHERE b.user_id = %[1]s AND b.blocked_id = ?))", column)
}

// AddBlock adds a block and tells whether it is new.
func (d *DB) AddBlock(ctx context.Context, user, blocked, now int64) (bool, error) {
	return d.insertNew(ctx, "blocks", "user_id, blocked_id, created_at", user, blocked, now)
}

// RemoveBlock removes a block and tells whether there was one.
func (d *DB) RemoveBlock(ctx context.Context, user, blocked int64) (bool, error) {
	b := d.q.Block
	res, err := b.WithContext(ctx).Where(b.UserID.Eq(user), b.BlockedID.Eq(blocked)).Delete()
	return res.RowsAffected == 1, err
}

// BlockBetween tells whether one of two users blocks the other.
func (d *DB) BlockBetween(ctx context.Context, a, b int64) (bool, error) {
	var n int64
	err := d.ctx(ctx).Raw("SELECT COUNT(*) FROM blocks WHERE (user_id = ? AND blocked_id = ?) OR (user_id = ? AND blocked_id = ?)", a, b, b, a).Scan(&n).Error
	return n > 0, err
}

// BlockPage is one page of those a user blocks, latest first.
func (d *DB) BlockPage(ctx context.Context, user, before int64, limit int) ([]model.FollowView, error) {
	return d.q.Block.WithContext(ctx).Page(user, before, limit)
}

// SeenUser is an account as access to it by a viewer is decided.
type SeenUser struct {
	model.User `gorm:"embedded"`
	BlockedBy  bool // the account blocks the viewer
	Blocks     bool // the viewer blocks the account
}

// UserSeenBy reads an account, and who of it and a viewer blocks the other.
func (d *DB) UserSeenBy(ctx context.Context, id, viewer int64) (SeenUser, error) {
	if viewer == 0 || viewer == id {
		u, err := d.User(ctx, id)
		if err != nil {
			return SeenUser{}, err
		}
		return SeenUser{User: *u}, nil
	}
	var s SeenUser
	err := d.ctx(ctx).Raw("SELECT u.*, EXISTS (SELECT 1 FROM blocks b WHERE b.user_id = ? AND b.blocked_id = u.id) AS blocks, "+
		"EXISTS (SELECT 1 FROM blocks b WHERE b.user_id = u.id AND b.blocked_id = ?) AS blocked_by FROM users u WHERE u.id = ?", viewer, viewer, id).Scan(&s).Error
	if err == nil && s.ID == 0 {
		err = ErrNotFound
	}
	return s, err
}
