package biz

import (
	"context"
	"errors"
	"math/rand/v2"
	"time"

	"vireo/dal"
	"vireo/dal/model"
)

// How even the shares of a kind are; see share.
const (
	likeFlatness    = 0.1  // likes given, among users
	commentFlatness = 0.02 // comments received, among videos
	followFlatness  = 0.1  // follows, among users
	messageFlatness = 0.2  // messages, among conversations
	followBack      = 0.5  // how likely a follow is returned
	demoReaction    = 6 * time.Hour
)

// makeLikes adds the likes, user after user in the order of the videos: indexes
// then grow at few places. The counters of videos and authors move at the end,
// once each, since nearly every chunk would touch nearly every video.
func (m *demoMaker) makeLikes(ctx context.Context) error {
	favorites := make([]int64, len(m.videos))
	err := m.insertLikes(ctx, favorites)
	return errors.Join(err, m.settleLikes(context.WithoutCancel(ctx), favorites))
}

// insertLikes counts in favorites, by video, what it has committed.
func (m *demoMaker) insertLikes(ctx context.Context, favorites []int64) error {
	rng := m.lots(lotLikes)
	given := m.likesGiven(rng)
	picks := newPicker(rng, len(m.videos))
	var done int64
	var liked []int32 // the video of each row
	rows := chunked[model.Like]{size: demoLikeFactor * m.Chunk, flush: func(rows []model.Like) error {
		if err := m.db.InTx(ctx, func(tx *dal.DB) error { return insertLikes(ctx, tx, rows) }); err != nil {
			return err
		}
		for _, v := range liked {
			favorites[v]++
		}
		liked = liked[:0]
		done += int64(len(rows))
		m.Progress("likes", done, m.Size.Likes)
		return nil
	}}
	for u, n := range given {
		picks.begin()
		last := int64(0)
		for _, v := range picks.fill(n) {
			last = min(m.end, max(last+1, m.published[v]+rng.Int64N(demoReaction.Milliseconds())))
			liked = append(liked, v)
			if err := rows.add(model.Like{UserID: m.users[u], VideoID: m.videos[v], CreatedAt: last}); err != nil {
				return err
			}
		}
	}
	return rows.end()
}

// likesGiven draws how many likes each user gives.
func (m *demoMaker) likesGiven(rng *rand.Rand) []int64 {
	given := make([]int64, len(m.users))
	order := shuffled(rng, len(m.users))
	for rank, n := range share(m.Size.Likes, len(order), m.Size.Videos, likeFlatness) {
		given[order[rank]] = n
	}
	return given
}

func insertLikes(ctx context.Context, tx *dal.DB, rows []model.Like) error {
	if err := tx.InsertLikes(ctx, rows); err != nil {
		return err
	}
	return tx.AddCounts(ctx, dal.UserFavorites, tally(rows, func(l *model.Like) int64 { return l.UserID }))
}

// settleLikes moves the counters of videos and their authors.
func (m *demoMaker) settleLikes(ctx context.Context, favorites []int64) error {
	received := make([]int64, len(m.users))
	for v, n := range favorites {
		received[m.authors[v]] += n
	}
	if err := m.addCounts(ctx, dal.VideoFavorites, m.videos, favorites); err != nil {
		return err
	}
	return m.addCounts(ctx, dal.UserFavorited, m.users, received)
}

// addCounts moves a counter of many rows, by number.
func (m *demoMaker) addCounts(ctx context.Context, c dal.Column, ids, by []int64) error {
	deltas := chunked[dal.Delta]{size: m.Chunk, flush: func(rows []dal.Delta) error {
		return m.db.InTx(ctx, func(tx *dal.DB) error { return tx.AddCounts(ctx, c, rows) })
	}}
	for i, n := range by {
		if i%m.Chunk == 0 {
			m.Progress("counters", int64(i), int64(len(by)))
		}
		if n == 0 {
			continue
		}
		if err := deltas.add(dal.Delta{ID: ids[i], N: n}); err != nil {
			return err
		}
	}
	m.Progress("counters", int64(len(by)), int64(len(by)))
	return deltas.end()
}

// makeComments adds the comments, video after video.
func (m *demoMaker) makeComments(ctx context.Context) error {
	rng := m.lots(lotComments)
	order := shuffled(rng, len(m.videos))
	received := make([]int64, len(m.videos))
	for rank, n := range share(m.Size.Comments, len(order), m.Size.Comments, commentFlatness) {
		received[order[rank]] = n
	}
	writers := newPicker(rng, len(m.users))
	var done int64
	rows := chunked[model.Comment]{size: m.Chunk, flush: func(rows []model.Comment) error {
		err := m.db.InTx(ctx, func(tx *dal.DB) error {
			if err := tx.InsertComments(ctx, rows); err != nil {
				return err
			}
			return tx.AddCounts(ctx, dal.VideoComments, tally(rows, func(c *model.Comment) int64 { return c.VideoID }))
		})
		done += int64(len(rows))
		m.Progress("comments", done, m.Size.Comments)
		return err
	}}
	for v, n := range received {
		at := m.published[v]
		for range n {
			at = min(m.end, at+1+rng.Int64N(demoReaction.Milliseconds()/n+1))
			text := pick(rng, demoComments)
			c := model.Comment{VideoID: m.videos[v], UserID: m.users[writers.one()], Text: text, PublicText: text, CreatedAt: at}
			if err := rows.add(c); err != nil {
				return err
			}
		}
	}
	return rows.end()
}

// makeFollows adds the follows, follower after follower; the two of friends
// together, so that Mutual is true whenever it is seen.
func (m *demoMaker) makeFollows(ctx context.Context) error {
	rng := m.lots(lotFollows)
	m.following = demoFollowing(rng, m.Size)
	start, step := m.end-demoSpan.Milliseconds(), demoSpan.Milliseconds()/m.Size.Follows
	var made, done int64
	edge := func(from, to int32, mutual bool) model.Follow {
		made++
		return model.Follow{FollowerID: m.users[from], FolloweeID: m.users[to], Mutual: mutual, CreatedAt: start + step*made}
	}
	rows := chunked[model.Follow]{size: m.Chunk, flush: func(rows []model.Follow) error {
		err := m.db.InTx(ctx, func(tx *dal.DB) error { return insertFollows(ctx, tx, rows) })
		done += int64(len(rows))
		m.Progress("follows", done, m.Size.Follows)
		return err
	}}
	for i, followees := range m.following {
		u := int32(i)
		for _, f := range followees {
			var err error
			if mutual := m.follows(f, u); !mutual {
				err = rows.add(edge(u, f, false))
			} else if u < f {
				err = rows.add(edge(u, f, true), edge(f, u, true))
			}
			if err != nil {
				return err
			}
		}
	}
	return rows.end()
}

func insertFollows(ctx context.Context, tx *dal.DB, rows []model.Follow) error {
	if err := tx.InsertFollows(ctx, rows); err != nil {
		return err
	}
	if err := tx.AddCounts(ctx, dal.UserFollows, tally(rows, func(f *model.Follow) int64 { return f.FollowerID })); err != nil {
		return err
	}
	return tx.AddCounts(ctx, dal.UserFollowers, tally(rows, func(f *model.Follow) int64 { return f.FolloweeID }))
}

// demoFollowing draws whom each user follows.
func demoFollowing(rng *rand.Rand, size DemoSize) [][]int32 {
	n := int(size.Users)
	order := shuffled(rng, n)
	wanted := make([]int64, n)
	for rank, k := range share(size.Follows, n, size.Users-1, followFlatness) {
		wanted[order[rank]] = k
	}
	following, followers := make([][]int32, n), make([][]int32, n)
	picks := newPicker(rng, n)
	for u := range following {
		picks.begin(int32(u))
		for _, f := range followers[u] { // of those before
			if int64(len(picks.picked)) < wanted[u] && rng.Float64() < followBack {
				picks.take(f)
			}
		}
		following[u] = append([]int32(nil), picks.fill(wanted[u])...)
		for _, f := range following[u] {
			followers[f] = append(followers[f], int32(u))
		}
	}
	return following
}
