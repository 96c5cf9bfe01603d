package biz

import (
	"context"
	"errors"
	"strconv"

	"vireo/biz/media"
	"vireo/dal"
	"vireo/dal/blob"
	"vireo/dal/model"
)

// demoSample is a file that demo videos share, with its cover.
type demoSample struct {
	files [2]stored
	media.Result
}

// makeSamples makes the files. Their pictures depend on nothing but their
// number: further demos share them.
func (m *demoMaker) makeSamples(ctx context.Context) error {
	for i := range m.files {
		sample, err := m.makeSample(ctx, i+1)
		if err != nil {
			return err
		}
		m.samples = append(m.samples, sample)
		m.Progress("files", i+1, m.files)
	}
	return nil
}

func (m *demoMaker) makeSample(ctx context.Context, n int64) (s demoSample, err error) {
	path, err := m.media.MakeSample(ctx, m.work, n)
	if err != nil {
		return s, err
	}
	if s.Result, err = m.media.Process(ctx, path, m.work, "demo "+strconv.FormatInt(n, 10)); err != nil {
		return s, err
	}
	for i, path := range []string{s.Video, s.Cover} {
		key, size, err := blob.HashFile(ctx, path)
		if err != nil {
			return s, err
		}
		s.files[i] = stored{path: path, key: key, size: size}
	}
	return s, nil
}

// video is a row that shows the sample.
func (s *demoSample) video() model.Video {
	return model.Video{
		File: string(s.files[0].key), Cover: string(s.files[1].key), Size: s.files[0].size,
		DurationMS: s.Duration.Milliseconds(), Width: int32(s.Width), Height: int32(s.Height), Demo: true,
	}
}

// putSamples puts the files into the store.
func (m *demoMaker) putSamples(ctx context.Context) error {
	for i := range m.samples {
		for _, f := range m.samples[i].files {
			if err := m.blobs.Put(ctx, f.path, f.key); err != nil {
				return m.spoolError(err)
			}
		}
	}
	return nil
}

// retainSamples counts the references of new rows, and sees as retain does that
// the sweeper was not faster.
func (m *demoMaker) retainSamples(ctx context.Context, tx *dal.DB, rows []model.Video) error {
	uses := map[string]int64{}
	for i := range rows {
		uses[rows[i].File]++
		uses[rows[i].Cover]++
	}
	for i := range m.samples {
		for _, f := range m.samples[i].files {
			n := uses[string(f.key)]
			delete(uses, string(f.key)) // samples may have a file in common
			if n == 0 {
				continue
			}
			if err := tx.RetainBlobs(ctx, string(f.key), f.size, n, m.now()); err != nil {
				return err
			}
			if _, err := m.blobs.Stat(ctx, f.key); errors.Is(err, blob.ErrNotFound) {
				return dal.ErrBlobGoing
			} else if err != nil {
				return err
			}
		}
	}
	return nil
}
