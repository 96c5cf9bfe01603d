package dal

import "context"

// AddLike adds a like and tells whether it is new.
func (d *DB) AddLike(ctx context.Context, user, video, now int64) (bool, error) {
	return d.insertNew(ctx, "likes", "user_id, video_id, created_at", user, video, now)
}

// RemoveLike removes a like and tells whether there was one.
func (d *DB) RemoveLike(ctx context.Context, user, video int64) (bool, error) {
	l := d.q.Like
	res, err := l.WithContext(ctx).Where(l.UserID.Eq(user), l.VideoID.Eq(video)).Delete()
	return res.RowsAffected == 1, err
}

// Liked tells which of the videos a user likes.
func (d *DB) Liked(ctx context.Context, user int64, videos []int64) (map[int64]bool, error) {
	l := d.q.Like
	var ids []int64
	if user == 0 || len(videos) == 0 {
		return nil, nil
	}
	err := l.WithContext(ctx).Where(l.UserID.Eq(user), l.VideoID.In(videos...)).Pluck(l.VideoID, &ids)
	return setOf(ids), err
}

func setOf(ids []int64) map[int64]bool {
	set := make(map[int64]bool, len(ids))
	for _, id := range ids {
		set[id] = true
	}
	return set
}
