package dal

import (
	"context"
	"slices"

	"vireo/dal/model"
)

// AddNotice adds a notice unless one of the same Once exists.
func (d *DB) AddNotice(ctx context.Context, n *model.Notice) error {
	_, err := d.insertNew(ctx, "notices", "user_id, kind, once, data, action_id, subject_kind, subject_id, state, send_at, sent_at, read_at, message_id, created_at",
		n.UserID, n.Kind, n.Once, n.Data, n.ActionID, n.SubjectKind, n.SubjectID, n.State, n.SendAt, 0, 0, 0, n.CreatedAt)
	return err
}

// CancelNotice takes the notice of an action back, and tells whether it was not
// sent yet.
func (d *DB) CancelNotice(ctx context.Context, action int64) (bool, error) {
	res := d.ctx(ctx).Exec("UPDATE notices SET state = ? WHERE action_id = ? AND state = ?", model.NoticeCancelled, action, model.NoticeWaiting)
	return res.RowsAffected > 0, res.Error
}

// NoticesLeft tells whether a notice of one of some actions has been sent.
func (d *DB) NoticesLeft(ctx context.Context, actions []int64) (bool, error) {
	var n int64
	err := d.ctx(ctx).Raw("SELECT COUNT(*) FROM notices WHERE action_id IN ? AND state = ?", actions, model.NoticeSent).Scan(&n).Error
	return n > 0, err
}

// CancelNoticesOf takes notices back by their Once, those that were not sent yet.
func (d *DB) CancelNoticesOf(ctx context.Context, once ...string) error {
	for part := range slices.Chunk(once, listLength) {
		if err := d.ctx(ctx).Exec("UPDATE notices SET state = ? WHERE once IN ? AND state = ?", model.NoticeCancelled, part, model.NoticeWaiting).Error; err != nil {
			return err
		}
	}
	return nil
}

// DueNotices lists notices whose time to be sent has come.
func (d *DB) DueNotices(ctx context.Context, now int64, limit int) ([]model.Notice, error) {
	var rows []model.Notice
	err := d.ctx(ctx).Raw("SELECT * FROM notices WHERE state = 'waiting' AND send_at <= ? ORDER BY send_at, id LIMIT ?", now, limit).Scan(&rows).Error
	return rows, err
}

// ClaimNotice marks a notice as sent and tells whether that was the caller.
func (d *DB) ClaimNotice(ctx context.Context, id, now int64) (bool, error) {
	res := d.ctx(ctx).Exec("UPDATE notices SET state = ?, sent_at = ? WHERE id = ? AND state = ?", model.NoticeSent, now, id, model.NoticeWaiting)
	return res.RowsAffected == 1, res.Error
}

// NoticeMessage remembers the message that carries a notice.
func (d *DB) NoticeMessage(ctx context.Context, id, message int64) error {
	return d.ctx(ctx).Exec("UPDATE notices SET message_id = ? WHERE id = ?", message, id).Error
}

// Notices is one page of the notices sent to a user, newest first.
func (d *DB) Notices(ctx context.Context, user, before int64, limit int) ([]model.Notice, error) {
	var rows []model.Notice
	err := d.ctx(ctx).Raw("SELECT * FROM notices WHERE user_id = ? AND state = 'sent' AND id < ? ORDER BY id DESC LIMIT ?", user, before, limit).Scan(&rows).Error
	return rows, err
}

// UnreadNotices counts a user's unread notices.
func (d *DB) UnreadNotices(ctx context.Context, user int64) (int64, error) {
	var n int64
	err := d.ctx(ctx).Raw("SELECT COUNT(*) FROM notices WHERE user_id = ? AND state = 'sent' AND read_at = 0", user).Scan(&n).Error
	return n, err
}

// ReadNotices marks the notices sent to a user up to an id as read.
func (d *DB) ReadNotices(ctx context.Context, user, upTo, now int64) error {
	return d.ctx(ctx).Exec("UPDATE notices SET read_at = ? WHERE user_id = ? AND state = 'sent' AND id <= ? AND read_at = 0", now, user, upTo).Error
}
