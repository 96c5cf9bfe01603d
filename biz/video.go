package biz

import (
	"context"
	"math"
	"strconv"
	"strings"
	"time"

	"vireo/biz/secret"
	"vireo/dal"
	"vireo/dal/model"
)

// linkTime is how long a signed link to a video that is not public is good.
const linkTime = time.Hour

// Video is a video as somebody sees it.
type Video struct {
	ID            int64
	Author        User
	Play          string // path below the server's address
	Cover         string // path below the server's address
	FavoriteCount int64
	CommentCount  int64
	IsFavorite    bool // the viewer likes it
	Title         string
}

// Feed is one page of it.
type Feed struct {
	Videos []Video
	Next   int64 // publish time (ms) of the last row looked at: the next page's latest_time
}

// feedTries bounds how many pages Feed looks at for one that shows anything.
const feedTries = 5

// Feed is the newest public videos before a time, as clients tell times.
func (s *Service) Feed(ctx context.Context, v Viewer, latestTime string) (Feed, error) {
	before := parseLatestTime(latestTime, s.clock())
	for try := 1; ; try++ {
		keys, err := s.db.FeedKeys(ctx, before, feedPage)
		if err != nil {
			return Feed{}, err
		}
		videos, err := s.hydrate(ctx, v, keys)
		if err != nil {
			return Feed{}, err
		}
		if len(keys) > 0 {
			before = keys[len(keys)-1].Pos
		} else {
			before = min(before, s.now())
		}
		// A whole page of hidden authors must not look like the end.
		if len(videos) > 0 || len(keys) < feedPage || try == feedTries {
			return Feed{Videos: videos, Next: before}, nil
		}
	}
}

// parseLatestTime reads a client's idea of a time: ms, seconds (below 1e11),
// nothing, or nonsense. What can't be a past time means now, which is later than
// every publish time: those of one busy millisecond run a little ahead.
func parseLatestTime(s string, now time.Time) int64 {
	f, err := strconv.ParseFloat(strings.TrimSpace(s), 64)
	if err != nil || !(f > 0) {
		return math.MaxInt64
	}
	if f < 1e11 {
		f *= 1000
	}
	if f > float64(now.Add(24*time.Hour).UnixMilli()) {
		return math.MaxInt64
	}
	return int64(f)
}

// VideoList is one page of a user's videos.
type VideoList struct {
	Videos []Video
	Next   string
}

// PublishList is the videos a user published, newest first. Their author sees
// those that are held, too.
func (s *Service) PublishList(ctx context.Context, v Viewer, user int64, p Page) (VideoList, error) {
	return s.videoList(ctx, v, user, p, func(before int64, limit int) ([]model.PageKey, error) {
		return s.db.WorkKeys(ctx, user, v.UserID, before, limit)
	})
}

// FavoriteList is the videos a user likes, latest like first.
func (s *Service) FavoriteList(ctx context.Context, v Viewer, user int64, p Page) (VideoList, error) {
	return s.videoList(ctx, v, user, p, func(before int64, limit int) ([]model.PageKey, error) {
		return s.db.LikedKeys(ctx, user, v.UserID, before, limit)
	})
}

func (s *Service) videoList(ctx context.Context, v Viewer, user int64, p Page,
	read func(before int64, limit int) ([]model.PageKey, error)) (VideoList, error) {
	before, limit, err := p.start(videoPage)
	if err != nil {
		return VideoList{}, err
	}
	keys, err := read(before, limit)
	if err != nil {
		return VideoList{}, err
	}
	if len(keys) == 0 { // nobody there, or nothing to show?
		return VideoList{}, s.visibleUser(ctx, v, user)
	}
	videos, err := s.hydrate(ctx, v, keys)
	return VideoList{Videos: videos, Next: nextCursor(len(keys), limit, keys[len(keys)-1].Pos)}, err
}

// hydrate turns a page of keys into views, in the keys' order, with a fixed
// number of statements. What the viewer may not see is left out.
func (s *Service) hydrate(ctx context.Context, v Viewer, keys []model.PageKey) ([]Video, error) {
	if len(keys) == 0 {
		return nil, nil
	}
	ids := make([]int64, len(keys))
	for i, k := range keys {
		ids[i] = k.ID
	}
	rows, err := s.db.VideoViews(ctx, ids, v.UserID)
	if err != nil {
		return nil, err
	}
	byID := make(map[int64]*model.VideoView, len(rows))
	shown, authors := make([]int64, 0, len(rows)), make([]int64, 0, len(rows))
	for i := range rows {
		byID[rows[i].ID] = &rows[i]
		shown, authors = append(shown, rows[i].ID), append(authors, rows[i].UserID)
	}
	liked, err := s.db.Liked(ctx, v.UserID, shown)
	if err != nil {
		return nil, err
	}
	follows, err := s.db.Followed(ctx, v.UserID, authors)
	if err != nil {
		return nil, err
	}
	videos := make([]Video, 0, len(rows))
	for _, id := range ids {
		if row := byID[id]; row != nil {
			videos = append(videos, s.videoView(row, v, liked[id], follows[row.UserID]))
		}
	}
	return videos, nil
}

func (s *Service) videoView(row *model.VideoView, v Viewer, liked, follows bool) Video {
	title := row.PublicTitle
	if row.UserID == v.UserID {
		title = row.Title
	}
	return Video{
		ID: row.ID, Author: userView(&row.Author, follows), Title: title,
		FavoriteCount: row.FavoriteCount, CommentCount: row.CommentCount, IsFavorite: liked,
		Play: s.videoPath(row.ID, playFile, row.Public), Cover: s.videoPath(row.ID, coverFile, row.Public),
	}
}

// videoPath is where a video's file is served. What is not public is reached by
// a signed link that soon ends.
func (s *Service) videoPath(id int64, file string, public bool) string {
	path := mediaPath(id, file)
	if public {
		return path
	}
	return secret.SignPath(s.mediaKey, path, s.clock().Add(linkTime))
}

func mediaPath(id int64, file string) string {
	return "/media/v/" + strconv.FormatInt(id, 10) + "/" + file
}

// staffPath is the same for moderators. Its signature says so: it opens what its
// author has deleted, too, as long as that is kept.
func (s *Service) staffPath(id int64, file string, public bool) string {
	path := mediaPath(id, file)
	if public {
		return path
	}
	signed := secret.SignPath(s.mediaKey, staffMark+path, s.clock().Add(linkTime))
	return strings.TrimPrefix(signed, staffMark)
}

// staffMark begins what is signed of a moderator's link.
const staffMark = "staff:"

// DeleteVideo takes a video of the viewer's own away for good.
func (s *Service) DeleteVideo(ctx context.Context, v Viewer, id int64) error {
	if err := need(v); err != nil {
		return err
	}
	return s.db.InTx(ctx, func(tx *dal.DB) error {
		c, err := s.lockCaseOf(ctx, tx, Subject{model.SubjectVideo, id})
		if err != nil {
			return err
		}
		state, err := tx.LockVideo(ctx, id)
		if err == nil && !state.VisibleTo(v.UserID) {
			err = dal.ErrNotFound
		}
		if err != nil {
			return notFound(err, noVideo)
		}
		if state.UserID != v.UserID {
			return errNotYours
		}
		if err := s.setVideoCauses(ctx, tx, state, state.Causes|model.CauseAuthorDeleted); err != nil {
			return err
		}
		if err := s.authorDeleted(ctx, tx, c, Subject{model.SubjectVideo, id}, state.UserID, v.actor()); err != nil {
			return err
		}
		return s.letFilesGo(ctx, tx, state, c)
	})
}

// SetVideoCauses replaces the causes of a video and moves the counters. No action
// says so: it is for repairs and tests, decisions go by Decide and Act.
func (s *Service) SetVideoCauses(ctx context.Context, id int64, causes model.Cause) error {
	return s.db.InTx(ctx, func(tx *dal.DB) error {
		state, err := tx.LockVideo(ctx, id)
		if err != nil {
			return notFound(err, noVideo)
		}
		return s.setVideoCauses(ctx, tx, state, causes)
	})
}

// setVideoCauses stores a locked video's causes and moves what depends on them:
// the author's count of public works, and the publish time on first sight.
func (s *Service) setVideoCauses(ctx context.Context, tx *dal.DB, state dal.VideoState, causes model.Cause) error {
	if err := tx.SetVideoCauses(ctx, state.ID, causes); err != nil {
		return err
	}
	if was, is := state.Causes.Public(), causes.Public(); was != is {
		by := int64(1)
		if was {
			by = -1
		}
		if err := tx.AddWork(ctx, state.UserID, by); err != nil {
			return err
		}
	}
	if causes.Public() {
		at, err := tx.NextPublishTime(ctx, s.now())
		if err != nil {
			return err
		}
		if err := tx.SetPublishedAt(ctx, state.ID, at); err != nil {
			return err
		}
	}
	return s.takenPrints(ctx, tx, Subject{model.SubjectVideo, state.ID}, state.Causes, causes)
}
