package biz

import (
	"context"
	"errors"
	"math/rand/v2"
	"slices"

	"vireo/dal"
	"vireo/dal/model"
)

// makeVideos adds the videos, oldest first.
func (m *demoMaker) makeVideos(ctx context.Context) error {
	rng := m.lots(lotVideos)
	m.authors = demoAuthors(rng, m.Size)
	step := demoSpan.Milliseconds() / m.Size.Videos
	start := m.end - step*m.Size.Videos
	rows := chunked[model.Video]{size: m.Chunk, flush: func(rows []model.Video) error { return m.addVideos(ctx, rows) }}
	for i := range m.Size.Videos {
		at := start + i*step + rng.Int64N(step)
		v := m.samples[i%m.files].video()
		v.UserID, v.Title, v.PublishedAt = m.users[m.authors[i]], demoTitle(rng), &at
		v.PublicTitle = v.Title
		if err := rows.add(v); err != nil {
			return err
		}
	}
	return rows.end()
}

// demoAuthors draws the author of each video: some publish much more than others.
func demoAuthors(rng *rand.Rand, size DemoSize) []int32 {
	authors := make([]int32, 0, size.Videos)
	order := shuffled(rng, int(size.Users))
	for rank, n := range share(size.Videos, len(order), size.Videos, 0.05) {
		for range n {
			authors = append(authors, order[rank])
		}
	}
	rng.Shuffle(len(authors), func(i, j int) { authors[i], authors[j] = authors[j], authors[i] })
	return authors
}

// addVideos adds one chunk of videos. The files are put before the first, and
// again when the sweeper is about to take one away.
func (m *demoMaker) addVideos(ctx context.Context, rows []model.Video) error {
	wanted := make([]int64, len(rows))
	for i := range rows {
		wanted[i] = *rows[i].PublishedAt
	}
	err := dal.ErrBlobGoing
	for try := 0; try < blobTries && errors.Is(err, dal.ErrBlobGoing); try++ {
		if try > 0 || len(m.videos) == 0 {
			if err := m.putSamples(ctx); err != nil {
				return err
			}
		}
		err = m.db.InTx(ctx, func(tx *dal.DB) error { return m.insertVideos(ctx, tx, rows, wanted) })
	}
	if err != nil {
		return err
	}
	for i := range rows {
		m.videos = append(m.videos, rows[i].ID)
		m.published = append(m.published, *rows[i].PublishedAt)
	}
	m.Progress("videos", int64(len(m.videos)), m.Size.Videos)
	return nil
}

func (m *demoMaker) insertVideos(ctx context.Context, tx *dal.DB, rows []model.Video, wanted []int64) error {
	// The sequence first: it is what keeps two demos from the same times.
	if err := tx.RaisePublishTime(ctx, wanted[0]); err != nil {
		return err
	}
	if err := m.setPublishTimes(ctx, tx, rows, wanted); err != nil {
		return err
	}
	if err := tx.RaisePublishTime(ctx, *rows[len(rows)-1].PublishedAt); err != nil {
		return err
	}
	if err := m.retainSamples(ctx, tx, rows); err != nil {
		return err
	}
	if err := tx.InsertVideos(ctx, rows); err != nil {
		return err
	}
	return tx.AddCounts(ctx, dal.UserWorks, tally(rows, func(v *model.Video) int64 { return v.UserID }))
}

// setPublishTimes gives each video the time wanted, or the next that is free
// and after the video before.
func (m *demoMaker) setPublishTimes(ctx context.Context, tx *dal.DB, rows []model.Video, wanted []int64) error {
	// A video moves by less than the times that are taken among all of these.
	given, err := tx.PublishTimes(ctx, wanted[0], wanted[len(wanted)-1]+demoRecent.Milliseconds())
	if err != nil {
		return err
	}
	slices.Sort(given)
	last := int64(0)
	if n := len(m.published); n > 0 {
		last = m.published[n-1]
	}
	for i := range rows {
		at := max(wanted[i], last+1)
		for {
			if _, taken := slices.BinarySearch(given, at); !taken {
				break
			}
			at++
		}
		last = at
		rows[i].PublishedAt, rows[i].CreatedAt = &at, at
	}
	return nil
}
