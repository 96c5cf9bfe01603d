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
	Blocked      bool // one of author and viewer blocks the other; only VideoSeenBy reads it
}

// VisibleTo is the one rule for reaching a video by link: anybody when it and
// its author are public, else its author until it is gone.
func (s VideoState) VisibleTo(viewer int64) bool {
	if s.Public() {
		return true
	}
	return viewer != 0 && viewer == s.UserID && !s.Causes.Gone()
}

// Public reports whether anybody may see it by link.
func (s VideoState) Public() bool { return s.Causes.Public() && s.AuthorCauses == 0 }

// VideoState reads what access to a video depends on.
func (d *DB) VideoState(ctx context.Context, id int64) (VideoState, error) {
	return d.videoState(ctx, id, "")
}

// VideoSeenBy reads the same, and whether a block is between a viewer and its author.
func (d *DB) VideoSeenBy(ctx context.Context, id, viewer int64) (VideoState, error) {
	if viewer == 0 {
		return d.videoState(ctx, id, "")
	}
	return d.readVideo(ctx, ", "+blockBetween("v.user_id")+" AS blocked", "", viewer, viewer, id)
}

// LockVideo reads the same and locks the video until the transaction ends.
func (d *DB) LockVideo(ctx context.Context, id int64) (VideoState, error) {
	return d.videoState(ctx, id, d.dialect.forUpdate())
}

func (d *DB) videoState(ctx context.Context, id int64, suffix string) (VideoState, error) {
	return d.readVideo(ctx, "", suffix, id)
}

func (d *DB) readVideo(ctx context.Context, columns, suffix string, args ...any) (VideoState, error) {
	var s VideoState
	err := d.ctx(ctx).Raw("SELECT v.id, v.user_id, v.title, v.file, v.cover, v.causes, u.causes AS author_causes"+columns+
		" FROM videos v JOIN users u ON u.id = v.user_id WHERE v.id = ?"+suffix, args...).Scan(&s).Error
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

// AddVideoFavorite moves a video's like counter; ErrNotFound when the video has
// been erased meanwhile.
func (d *DB) AddVideoFavorite(ctx context.Context, id, by int64) error {
	v := d.q.Video
	res, err := v.WithContext(ctx).Where(v.ID.Eq(id)).UpdateSimple(v.FavoriteCount.Add(by))
	return missed(res.RowsAffected, err)
}

// AddVideoComments moves a video's count of public comments; ErrNotFound when the
// video has been erased meanwhile.
func (d *DB) AddVideoComments(ctx context.Context, id, by int64) error {
	v := d.q.Video
	res, err := v.WithContext(ctx).Where(v.ID.Eq(id)).UpdateSimple(v.CommentCount.Add(by))
	return missed(res.RowsAffected, err)
}

// missed is ErrNotFound where a statement found nothing to change.
func missed(rows int64, err error) error {
	if err == nil && rows == 0 {
		return ErrNotFound
	}
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

// WorkKeys is one page of an author's videos as a viewer sees them, newest first:
// the public ones; of the author's own all that are not gone.
func (d *DB) WorkKeys(ctx context.Context, author, viewer, before int64, limit int) ([]model.PageKey, error) {
	if author == viewer {
		return d.q.Video.WithContext(ctx).OwnWorkKeys(author, before, limit)
	}
	return d.q.Video.WithContext(ctx).WorkKeys(author, viewer, before, limit)
}

// LikedKeys is one page of what a user likes, latest like first, if the viewer may see that.
func (d *DB) LikedKeys(ctx context.Context, user, viewer, before int64, limit int) ([]model.PageKey, error) {
	return d.q.Video.WithContext(ctx).LikedKeys(user, viewer, before, limit)
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
