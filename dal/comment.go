package dal

import (
	"context"

	"vireo/dal/model"
)

// CreateComment adds a comment and sets its id.
func (d *DB) CreateComment(ctx context.Context, c *model.Comment) error {
	return translate(d.q.Comment.WithContext(ctx).Create(c))
}

// LockComment reads a comment and locks it until the transaction ends.
func (d *DB) LockComment(ctx context.Context, id int64) (*model.Comment, error) {
	var c model.Comment
	err := d.ctx(ctx).Raw("SELECT * FROM comments WHERE id = ?"+d.dialect.forUpdate(), id).Scan(&c).Error
	if err == nil && c.ID == 0 {
		err = ErrNotFound
	}
	return &c, err
}

// SetCommentCauses replaces the causes of a comment; Public follows.
func (d *DB) SetCommentCauses(ctx context.Context, id int64, causes model.Cause) error {
	return d.ctx(ctx).Model(&model.Comment{}).Where("id = ?", id).UpdateColumn("causes", causes).Error
}

// CommentPage is one page of a video's comments, newest first: public ones and
// the viewer's own. Comments of hidden authors are in it, marked by their causes.
func (d *DB) CommentPage(ctx context.Context, video, viewer, before int64, limit int) ([]model.CommentView, error) {
	return d.q.Comment.WithContext(ctx).Page(video, viewer, before, limit)
}

// Comment reads a comment.
func (d *DB) Comment(ctx context.Context, id int64) (*model.Comment, error) {
	c := d.q.Comment
	row, err := c.WithContext(ctx).Where(c.ID.Eq(id)).Take()
	return row, translate(err)
}

// PublicComments counts the public comments of a user, up to a limit.
func (d *DB) PublicComments(ctx context.Context, user, limit int64) (int64, error) {
	var n int64
	err := d.ctx(ctx).Raw("SELECT COUNT(*) FROM (SELECT 1 FROM comments WHERE user_id = ? AND public = TRUE LIMIT ?) c", user, limit).Scan(&n).Error
	return n, err
}
