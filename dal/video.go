package dal

import (
	"context"

	"vireo/dal/model"
)

// CreateVideo adds a video and sets its id.
func (d *DB) CreateVideo(ctx context.Context, v *model.Video) error {
	return translate(d.q.Video.WithContext(ctx).Create(v))
}

// VideoState is what access to a video depends on.
type VideoState struct {
	ID           int64
	UserID       int64
	Title        string
	File, Cover  string
	Causes       model.Cause
	AuthorCauses model.Cause
}

// VisibleTo is the one rule for reaching a video by link: anybody when it and
// its author are public, else its author until they delete it.
func (s VideoState) VisibleTo(viewer int64) bool {
	if s.Public() {
		return true
	}
	return viewer != 0 && viewer == s.UserID && s.Causes&model.CauseAuthorDeleted == 0
}

// Public reports whether anybody may see it by link.
func (s VideoState) Public() bool { return s.Causes.Public() && s.AuthorCauses == 0 }

// VideoState reads what access to a video depends on.
func (d *DB) VideoState(ctx context.Context, id int64) (VideoState, error) {
	return d.videoState(ctx, id, "")
}

// LockVideo reads the same and locks the video until the transaction ends.
func (d *DB) LockVideo(ctx context.Context, id int64) (VideoState, error) {
	return d.videoState(ctx, id, d.dialect.forUpdate())
}

func (d *DB) videoState(ctx context.Context, id int64, suffix string) (VideoState, error) {
	var s VideoState
	err := d.ctx(ctx).Raw("SELECT v.id, v.user_id, v.title, v.file, v.cover, v.causes, u.causes AS author_causes "+
		"FROM videos v JOIN users u ON u.id = v.user_id WHERE v.id = ?"+suffix, id).Scan(&s).Error
	if err == nil && s.ID == 0 {
		err = ErrNotFound
	}
	return s, err
}

// SetVideoCauses replaces the causes of a video; Public and Listed follow.
func (d *DB) SetVideoCauses(ctx context.Context, id int64, causes model.Cause) error {
	return d.ctx(ctx).Model(&model.Video{}).Where("id = ?", id).UpdateColumn("causes", causes).Error
}

// SetPublishedAt gives a video its publish time unless it has one.
func (d *DB) SetPublishedAt(ctx context.Context, id, at int64) error {
	v := d.q.Video
	_, err := v.WithContext(ctx).Where(v.ID.Eq(id), v.PublishedAt.IsNull()).UpdateSimple(v.PublishedAt.Value(at))
	return err
}

// AddVideoFavorite moves a video's like counter.
func (d *DB) AddVideoFavorite(ctx context.Context, id, by int64) error {
	v := d.q.Video
	_, err := v.WithContext(ctx).Where(v.ID.Eq(id)).UpdateSimple(v.FavoriteCount.Add(by))
	return err
}

// AddVideoComments moves a video's count of public comments.
func (d *DB) AddVideoComments(ctx context.Context, id, by int64) error {
	v := d.q.Video
	_, err := v.WithContext(ctx).Where(v.ID.Eq(id)).UpdateSimple(v.CommentCount.Add(by))
	return err
}

// UploadedSince sums the bytes a user has published since a time, deleted ones included.
func (d *DB) UploadedSince(ctx context.Context, user, since int64) (int64, error) {
	var sum int64
	err := d.ctx(ctx).Raw("SELECT COALESCE(SUM(size), 0) FROM videos WHERE user_id = ? AND created_at >= ?", user, since).Scan(&sum).Error
	return sum, err
}

// FeedKeys is one feed page, newest first, strictly before a publish time.
func (d *DB) FeedKeys(ctx context.Context, before int64, limit int) ([]model.PageKey, error) {
	return d.q.Video.WithContext(ctx).FeedKeys(before, limit)
}

// WorkKeys is one page of an author's videos, newest first: the public ones, or
// with own all that the author has not deleted.
func (d *DB) WorkKeys(ctx context.Context, author int64, own bool, before int64, limit int) ([]model.PageKey, error) {
	if own {
		return d.q.Video.WithContext(ctx).OwnWorkKeys(author, before, limit)
	}
	return d.q.Video.WithContext(ctx).WorkKeys(author, before, limit)
}

// LikedKeys is one page of what a user likes, latest like first.
func (d *DB) LikedKeys(ctx context.Context, user, before int64, limit int) ([]model.PageKey, error) {
	return d.q.Video.WithContext(ctx).LikedKeys(user, before, limit)
}

// VideoViews hydrates videos in no particular order and leaves out what the
// viewer may not see.
func (d *DB) VideoViews(ctx context.Context, ids []int64, viewer int64) ([]model.VideoView, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	return d.q.Video.WithContext(ctx).Views(ids, viewer)
}

// VideoRow reads a video whole.
func (d *DB) VideoRow(ctx context.Context, id int64) (*model.Video, error) {
	v := d.q.Video
	row, err := v.WithContext(ctx).Where(v.ID.Eq(id)).Take()
	return row, translate(err)
}
