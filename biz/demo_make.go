package biz

import (
	"cmp"
	"context"
	"math/rand/v2"
	"time"

	"vireo/dal"
)

// Rows of one transaction, unless a Demo says otherwise: enough that commits do
// not matter, few enough that a server at work on the same database hardly
// waits. Likes are small, and the more there are the fewer pages each one costs.
const (
	demoChunk      = 10_000
	demoLikeFactor = 10
)

// Demo videos are spread over demoSpan, which ends demoRecent ago; their authors
// came in the demoArrival before.
const (
	demoSpan    = 21 * 24 * time.Hour
	demoRecent  = 2 * time.Minute
	demoArrival = 7 * 24 * time.Hour
)

// demoMaker makes one demo. Users and videos are known by their index in it;
// users and videos hold their ids.
type demoMaker struct {
	*Service
	Demo
	work    string
	end     int64 // ms; everything is before
	account DemoAccount
	samples []demoSample

	users     []int64
	videos    []int64
	published []int64   // ms, by video
	authors   []int32   // user, by video
	following [][]int32 // users, by user; ascending
}

func newDemoMaker(s *Service, d Demo, work string) *demoMaker {
	d.files = min(d.Size.Videos, cmp.Or(d.files, demoFiles))
	d.Chunk = cmp.Or(d.Chunk, demoChunk)
	if d.Progress == nil {
		d.Progress = func(string, int64, int64) {}
	}
	return &demoMaker{Service: s, Demo: d, work: work, end: s.clock().Add(-demoRecent).UnixMilli()}
}

// run makes all rows. The files come first: they take longest and fail most.
func (m *demoMaker) run(ctx context.Context) error {
	steps := []struct {
		rows int64
		run  func(context.Context) error
	}{
		{m.files, m.makeSamples},
		{m.Size.Users, m.makeUsers},
		{m.Size.Videos, m.makeVideos},
		{m.Size.Follows, m.makeFollows},
		{m.Size.Likes, m.makeLikes},
		{m.Size.Comments, m.makeComments},
		{m.Size.Messages, m.makeMessages},
	}
	for _, step := range steps {
		if step.rows == 0 {
			continue
		}
		if err := step.run(ctx); err != nil {
			return err
		}
	}
	return nil
}

// The lots of a demo are drawn from one stream per kind of rows, so that the
// number of one kind changes nothing about another.
const (
	lotUsers = iota + 1
	lotVideos
	lotLikes
	lotComments
	lotFollows
	lotMessages
)

func (m *demoMaker) lots(kind uint64) *rand.Rand { return rand.New(rand.NewPCG(m.Seed, kind)) }

// chunked collects rows and hands them on in chunks.
type chunked[T any] struct {
	rows  []T
	size  int
	flush func(rows []T) error
}

// add takes rows that belong into one chunk.
func (c *chunked[T]) add(rows ...T) error {
	c.rows = append(c.rows, rows...)
	if len(c.rows) < c.size {
		return nil
	}
	return c.end()
}

// end hands on what is left.
func (c *chunked[T]) end() error {
	if len(c.rows) == 0 {
		return nil
	}
	err := c.flush(c.rows)
	c.rows = c.rows[:0]
	return err
}

// tally counts rows by an id.
func tally[T any](rows []T, id func(*T) int64) []dal.Delta {
	counts := map[int64]int64{}
	for i := range rows {
		counts[id(&rows[i])]++
	}
	deltas := make([]dal.Delta, 0, len(counts))
	for id, n := range counts {
		deltas = append(deltas, dal.Delta{ID: id, N: n})
	}
	return deltas
}
