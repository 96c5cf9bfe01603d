package biz

import (
	"context"

	"vireo/dal"
)

// What one transaction removes: so many rows, or so many that go with them.
const (
	removeRows   = 500
	removeWeight = 50_000
)

// RemoveDemo deletes what demos have made and what others did with it: users,
// videos, their likes, comments, follows and messages, in both directions. The
// counters of everybody else are right after every transaction. It returns the
// users and videos removed; progress, if not nil, is told how far it is.
//
// Demo users are hidden first and stay so if ctx ends before all are gone; a
// further call goes on.
func (s *Service) RemoveDemo(ctx context.Context, progress func(what string, done, total int64)) (DemoSize, error) {
	r := demoRemover{Service: s, progress: progress}
	if progress == nil {
		r.progress = func(string, int64, int64) {}
	}
	if err := s.db.InTx(ctx, func(tx *dal.DB) error { return tx.HideDemo(ctx) }); err != nil {
		return DemoSize{}, err
	}
	// The likes first, by user: they lie in the order in which they were added,
	// so removing them by video would touch nearly every page for every video.
	err := r.all(ctx, s.db.DemoUsersAfter, r.likes)
	if err == nil {
		err = r.all(ctx, s.db.DemoVideosAfter, r.videos)
	}
	if err == nil {
		err = r.all(ctx, s.db.DemoUsersAfter, r.users)
	}
	return r.done, err
}

type demoRemover struct {
	*Service
	progress func(what string, done, total int64)
	done     DemoSize
	unliked  int64
}

// all removes what list finds, in portions.
func (r *demoRemover) all(ctx context.Context, list func(context.Context, int64, int) ([]dal.Removable, error),
	remove func(context.Context, []int64) error) error {
	var after int64
	for {
		rows, err := list(ctx, after, removeRows)
		if err != nil || len(rows) == 0 {
			return err
		}
		if err := portions(rows, func(ids []int64) error { return remove(ctx, ids) }); err != nil {
			return err
		}
		after = rows[len(rows)-1].ID
	}
}

// portions hands on ids in groups that are not too heavy.
func portions(rows []dal.Removable, do func(ids []int64) error) error {
	for len(rows) > 0 {
		var ids []int64
		var weight int64
		for _, row := range rows {
			if weight += row.Weight; len(ids) == removeRows || len(ids) > 0 && weight > removeWeight {
				break
			}
			ids = append(ids, row.ID)
		}
		if err := do(ids); err != nil {
			return err
		}
		rows = rows[len(ids):]
	}
	return nil
}

// likes removes what some accounts like.
func (r *demoRemover) likes(ctx context.Context, users []int64) error {
	n := int64(0)
	err := r.db.InTx(ctx, func(tx *dal.DB) (err error) {
		n, err = tx.RemoveLikesBy(ctx, users)
		return err
	})
	if err == nil {
		r.unliked += n
		r.progress("likes", r.unliked, 0)
	}
	return err
}

func (r *demoRemover) videos(ctx context.Context, ids []int64) error {
	err := r.db.InTx(ctx, func(tx *dal.DB) error { return tx.RemoveVideos(ctx, ids, r.now()) })
	if err == nil {
		r.done.Videos += int64(len(ids))
		r.progress("videos", r.done.Videos, 0)
	}
	return err
}

// users removes accounts, first the videos that somebody published by them.
func (r *demoRemover) users(ctx context.Context, ids []int64) error {
	own, err := r.db.VideosBy(ctx, ids)
	if err != nil {
		return err
	}
	if err := portions(own, func(ids []int64) error { return r.videos(ctx, ids) }); err != nil {
		return err
	}
	if err := r.db.InTx(ctx, func(tx *dal.DB) error { return tx.RemoveUsers(ctx, ids, r.now()) }); err != nil {
		return err
	}
	r.done.Users += int64(len(ids))
	r.progress("users", r.done.Users, 0)
	return nil
}
