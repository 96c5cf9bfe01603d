package dal

import (
	"context"

	"vireo/dal/model"
)

// AddFollowEdge adds a follow and tells whether it is new. Both users must be locked.
func (d *DB) AddFollowEdge(ctx context.Context, follower, followee, now int64) (bool, error) {
	f := d.q.Follow
	back, err := f.WithContext(ctx).Where(f.FollowerID.Eq(followee), f.FolloweeID.Eq(follower)).Count()
	if err != nil {
		return false, err
	}
	fresh, err := d.insertNew(ctx, "follows", "follower_id, followee_id, mutual, created_at", follower, followee, back > 0, now)
	if err != nil || !fresh || back == 0 {
		return fresh, err
	}
	return true, d.setMutual(ctx, followee, follower, true)
}

// RemoveFollowEdge removes a follow and tells whether there was one. Both users must be locked.
func (d *DB) RemoveFollowEdge(ctx context.Context, follower, followee int64) (bool, error) {
	f := d.q.Follow
	res, err := f.WithContext(ctx).Where(f.FollowerID.Eq(follower), f.FolloweeID.Eq(followee)).Delete()
	if err != nil || res.RowsAffected == 0 {
		return false, err
	}
	return true, d.setMutual(ctx, followee, follower, false)
}

func (d *DB) setMutual(ctx context.Context, follower, followee int64, mutual bool) error {
	f := d.q.Follow
	_, err := f.WithContext(ctx).Where(f.FollowerID.Eq(follower), f.FolloweeID.Eq(followee)).UpdateSimple(f.Mutual.Value(mutual))
	return err
}

// Followed tells which of the users somebody follows.
func (d *DB) Followed(ctx context.Context, follower int64, users []int64) (map[int64]bool, error) {
	f := d.q.Follow
	var ids []int64
	if follower == 0 || len(users) == 0 {
		return nil, nil
	}
	err := f.WithContext(ctx).Where(f.FollowerID.Eq(follower), f.FolloweeID.In(users...)).Pluck(f.FolloweeID, &ids)
	return setOf(ids), err
}

// Following is one page of those a user follows, latest first.
func (d *DB) Following(ctx context.Context, user, viewer, before int64, limit int) ([]model.FollowView, error) {
	return d.q.Follow.WithContext(ctx).Following(user, viewer, before, limit)
}

// Followers is one page of those who follow a user, latest first.
func (d *DB) Followers(ctx context.Context, user, viewer, before int64, limit int) ([]model.FollowView, error) {
	return d.q.Follow.WithContext(ctx).Followers(user, viewer, before, limit)
}

// Friends is one page of those a user follows who follow back, latest first.
func (d *DB) Friends(ctx context.Context, user, viewer, before int64, limit int) ([]model.FollowView, error) {
	return d.q.Follow.WithContext(ctx).Friends(user, viewer, before, limit)
}
