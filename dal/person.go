package dal

import (
	"context"
	"fmt"

	"vireo/dal/model"
)

// LockUser reads an account whole and locks it until the transaction ends.
func (d *DB) LockUser(ctx context.Context, id int64) (*model.User, error) {
	var u model.User
	err := d.ctx(ctx).Raw("SELECT * FROM users WHERE id = ?"+d.dialect.forUpdate(), id).Scan(&u).Error
	if err == nil && u.ID == 0 {
		err = ErrNotFound
	}
	return &u, err
}

// SaveProfile stores what users say and show of themselves, as it is in the
// struct; the account must be locked.
func (d *DB) SaveProfile(ctx context.Context, u *model.User) error {
	return d.saveUser(ctx, u, "signature", "avatar", "background")
}

// SaveDeletion stores when an account is to be erased and what keeps it; the
// account must be locked.
func (d *DB) SaveDeletion(ctx context.Context, u *model.User) error {
	return d.saveUser(ctx, u, "delete_asked_at", "delete_at", "legal_hold")
}

// SaveShell stores what is left of an account that is erased; it must be locked.
func (d *DB) SaveShell(ctx context.Context, u *model.User) error {
	return d.saveUser(ctx, u, "name", "name_key", "password_hash", "signature", "avatar", "background", "muted_until", "delete_asked_at", "delete_at", "erased_at", "legal_hold")
}

func (d *DB) saveUser(ctx context.Context, u *model.User, columns ...string) error {
	return d.ctx(ctx).Model(&model.User{}).Where("id = ?", u.ID).Select(columns).UpdateColumns(u).Error
}

// DueErasures lists accounts whose time to be erased has come and which nothing holds.
func (d *DB) DueErasures(ctx context.Context, now int64, limit int) ([]int64, error) {
	var ids []int64
	err := d.ctx(ctx).Raw("SELECT id FROM users WHERE legal_hold = FALSE AND delete_at > 0 AND delete_at <= ? ORDER BY delete_at LIMIT ?", now, limit).Scan(&ids).Error
	return ids, err
}

// Unerased lists those of some accounts, at most some hundred, that are not erased.
func (d *DB) Unerased(ctx context.Context, ids []int64) ([]model.User, error) {
	var rows []model.User
	if len(ids) == 0 {
		return nil, nil
	}
	return rows, d.ctx(ctx).Raw("SELECT id, created_at FROM users WHERE id IN ? AND erased_at = 0 AND is_system = FALSE", ids).Scan(&rows).Error
}

// OpenCasesOf counts the live cases about a user and what is theirs.
func (d *DB) OpenCasesOf(ctx context.Context, user int64) (int64, error) {
	var n int64
	return n, d.ctx(ctx).Raw("SELECT COUNT(*) FROM cases WHERE owner_id = ? AND live = TRUE", user).Scan(&n).Error
}

// Export reads the latest export of a user.
func (d *DB) Export(ctx context.Context, user int64) (*model.Export, error) {
	return d.export(ctx, user, "")
}

// LockExport reads it and locks it until the transaction ends.
func (d *DB) LockExport(ctx context.Context, user int64) (*model.Export, error) {
	return d.export(ctx, user, d.dialect.forUpdate())
}

func (d *DB) export(ctx context.Context, user int64, lock string) (*model.Export, error) {
	var e model.Export
	err := d.ctx(ctx).Raw("SELECT * FROM exports WHERE user_id = ?"+lock, user).Scan(&e).Error
	if err == nil && e.UserID == 0 {
		err = ErrNotFound
	}
	return &e, err
}

// SaveExport stores the latest export of a user in the place of the one before.
// It must run in the transaction that has locked the user or the export.
func (d *DB) SaveExport(ctx context.Context, e *model.Export) error {
	_, err := d.insertNew(ctx, "exports", "user_id, state, job_id, file, size, asked_at, ready_at, expires_at", e.UserID, "", 0, "", 0, 0, 0, 0)
	if err != nil {
		return err
	}
	return d.ctx(ctx).Model(&model.Export{}).Where("user_id = ?", e.UserID).
		Select("state", "job_id", "file", "size", "asked_at", "ready_at", "expires_at").UpdateColumns(e).Error
}

// DeleteExport forgets a user's export.
func (d *DB) DeleteExport(ctx context.Context, user int64) error {
	return d.ctx(ctx).Exec("DELETE FROM exports WHERE user_id = ?", user).Error
}

// ExpiredExports lists whose export is there longer than it should be.
func (d *DB) ExpiredExports(ctx context.Context, now int64, limit int) ([]int64, error) {
	var ids []int64
	err := d.ctx(ctx).Raw("SELECT user_id FROM exports WHERE state = ? AND expires_at <= ? ORDER BY expires_at LIMIT ?", model.ExportReady, now, limit).Scan(&ids).Error
	return ids, err
}

// owned reads a stretch of the rows of a table that belong to a user, in
// ascending order of id.
func owned[T any](ctx context.Context, d *DB, table, column string, user, after int64, limit int) ([]T, error) {
	var rows []T
	err := d.ctx(ctx).Raw(fmt.Sprintf("SELECT * FROM %s WHERE %s = ? AND id > ? ORDER BY id LIMIT ?", table, column), user, after, limit).Scan(&rows).Error
	return rows, err
}

// The rows that belong to a user, in stretches: those after an id, in ascending order.

// OwnVideos reads a user's videos, deleted ones too.
func (d *DB) OwnVideos(ctx context.Context, user, after int64, limit int) ([]model.Video, error) {
	return owned[model.Video](ctx, d, "videos", "user_id", user, after, limit)
}

// OwnComments reads a user's comments, deleted ones too.
func (d *DB) OwnComments(ctx context.Context, user, after int64, limit int) ([]model.Comment, error) {
	return owned[model.Comment](ctx, d, "comments", "user_id", user, after, limit)
}

// OwnLikes reads what a user likes.
func (d *DB) OwnLikes(ctx context.Context, user, after int64, limit int) ([]model.Like, error) {
	return owned[model.Like](ctx, d, "likes", "user_id", user, after, limit)
}

// OwnFollows reads whom a user follows.
func (d *DB) OwnFollows(ctx context.Context, user, after int64, limit int) ([]model.Follow, error) {
	return owned[model.Follow](ctx, d, "follows", "follower_id", user, after, limit)
}

// OwnFollowers reads who follows a user.
func (d *DB) OwnFollowers(ctx context.Context, user, after int64, limit int) ([]model.Follow, error) {
	return owned[model.Follow](ctx, d, "follows", "followee_id", user, after, limit)
}

// OwnBlocks reads whom a user blocks.
func (d *DB) OwnBlocks(ctx context.Context, user, after int64, limit int) ([]model.Block, error) {
	return owned[model.Block](ctx, d, "blocks", "user_id", user, after, limit)
}

// OwnSessions reads a user's sign-ins.
func (d *DB) OwnSessions(ctx context.Context, user, after int64, limit int) ([]model.Session, error) {
	return owned[model.Session](ctx, d, "sessions", "user_id", user, after, limit)
}

// OwnReports reads what a user has reported.
func (d *DB) OwnReports(ctx context.Context, user, after int64, limit int) ([]model.Report, error) {
	return owned[model.Report](ctx, d, "reports", "reporter_id", user, after, limit)
}

// OwnNotices reads what a user was told, and what is about to be.
func (d *DB) OwnNotices(ctx context.Context, user, after int64, limit int) ([]model.Notice, error) {
	return owned[model.Notice](ctx, d, "notices", "user_id", user, after, limit)
}

// OwnActions reads the steps of moderation about a user and what is theirs.
func (d *DB) OwnActions(ctx context.Context, user, after int64, limit int) ([]model.Action, error) {
	return owned[model.Action](ctx, d, "actions", "owner_id", user, after, limit)
}

// OwnRestrictions reads the measures that are or were in force against a user
// and what is theirs.
func (d *DB) OwnRestrictions(ctx context.Context, user, after int64, limit int) ([]model.Restriction, error) {
	return owned[model.Restriction](ctx, d, "restrictions", "owner_id", user, after, limit)
}

// OwnStatements reads the statements of reasons to a user.
func (d *DB) OwnStatements(ctx context.Context, user, after int64, limit int) ([]model.Statement, error) {
	return owned[model.Statement](ctx, d, "statements", "user_id", user, after, limit)
}

// OwnAppeals reads a user's appeals.
func (d *DB) OwnAppeals(ctx context.Context, user, after int64, limit int) ([]model.Appeal, error) {
	return owned[model.Appeal](ctx, d, "appeals", "user_id", user, after, limit)
}

// OwnStrikes reads a user's strikes.
func (d *DB) OwnStrikes(ctx context.Context, user, after int64, limit int) ([]model.Strike, error) {
	return owned[model.Strike](ctx, d, "strikes", "user_id", user, after, limit)
}

// OwnStaffSessions reads a user's sign-ins to the panel.
func (d *DB) OwnStaffSessions(ctx context.Context, user, after int64, limit int) ([]model.StaffSession, error) {
	return owned[model.StaffSession](ctx, d, "staff_sessions", "user_id", user, after, limit)
}

// OwnStaffTokens reads the tokens of a user's scripts.
func (d *DB) OwnStaffTokens(ctx context.Context, user, after int64, limit int) ([]model.StaffToken, error) {
	return owned[model.StaffToken](ctx, d, "staff_tokens", "user_id", user, after, limit)
}

// OwnConversations reads the conversations of a user, in ascending order of id.
func (d *DB) OwnConversations(ctx context.Context, user, after int64, limit int) ([]model.Conversation, error) {
	var rows []model.Conversation
	err := d.ctx(ctx).Raw("SELECT * FROM (SELECT * FROM conversations WHERE low_id = ? AND id > ? UNION ALL SELECT * FROM conversations WHERE high_id = ? AND id > ?) c "+
		"ORDER BY id LIMIT ?", user, after, user, after, limit).Scan(&rows).Error
	return rows, err
}

// MessagesOf reads a stretch of a conversation: the messages after a time, oldest first.
func (d *DB) MessagesOf(ctx context.Context, conversation, after int64, limit int) ([]model.Message, error) {
	var rows []model.Message
	err := d.ctx(ctx).Raw("SELECT * FROM messages WHERE conversation_id = ? AND created_at > ? ORDER BY created_at LIMIT ?", conversation, after, limit).Scan(&rows).Error
	return rows, err
}
