package biz

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"vireo/biz/media"
	"vireo/dal"
	"vireo/dal/blob"
	"vireo/dal/model"
)

// jobFrames hashes the frames of videos that were published before there were
// fingerprints, so that near copies of them are found. It is queued once, at the first
// start of a program that has the tools, and holds nothing by itself.
const jobFrames = "prints.frames"

const framesSetting = "frames_of_all"

// framesPage is how many videos are looked up at once.
const framesPage = 50

// framesWanted are the videos that there were when the job was queued.
type framesWanted struct {
	Until int64 `json:"until"`
}

type framesState struct {
	After      int64 `json:"after"`
	Unreadable int64 `json:"unreadable"` // files that are skipped
}

// errUnreadable says that one file can't be read, while the store can.
var errUnreadable = errors.New("the file can't be read")

// FirstFrames queues that job unless it was queued before. Without the tools it waits
// for a start that has them; with nothing to do there is no job.
func (s *Service) FirstFrames(ctx context.Context) error {
	if !s.media.FFmpeg() {
		return nil
	}
	return s.once(ctx, framesSetting, func(tx *dal.DB) error {
		n, last, err := tx.FramelessVideos(ctx)
		if err != nil || n == 0 {
			return err
		}
		_, err = s.enqueue(ctx, tx, jobFrames, framesWanted{last}, JobOptions{Total: n, Priority: JobLong})
		return err
	})
}

func (s *Service) fillFrames(ctx context.Context, run *JobRun) error {
	var want framesWanted
	var st framesState
	if err := errors.Join(run.Payload(&want), run.State(&st)); err != nil {
		return err
	}
	for {
		videos, err := s.db.NextFrameless(ctx, st.After, want.Until, framesPage)
		if err != nil {
			return err
		}
		for _, v := range videos {
			if st, err = s.fillFramesOf(ctx, run, v, st); err != nil {
				return err
			}
		}
		if len(videos) < framesPage {
			break
		}
	}
	s.log.Info("the frames of older videos are hashed", "videos", run.job.Done, "unreadable", st.Unreadable)
	return nil
}

// fillFramesOf hashes one video and stores that. The file is decoded outside the
// transaction; a kill in between decodes it again.
func (s *Service) fillFramesOf(ctx context.Context, run *JobRun, v dal.VideoFile, st framesState) (framesState, error) {
	st.After = v.ID
	frames, err := s.storedFrames(ctx, v)
	if errors.Is(err, errUnreadable) {
		s.log.Warn("a video's frames can't be hashed", "video", v.ID, "error", err)
		st.Unreadable++
	} else if err != nil {
		return st, err
	}
	look := looks{frames: frames}
	if look.first, err = s.nearest(ctx, frames); err != nil {
		return st, err
	}
	return st, run.Step(ctx, func(tx *dal.DB) (any, int64, error) { return st, 1, s.linkFrames(ctx, tx, v.ID, look) })
}

// linkFrames gives a video the fingerprint of its frames, with what is known of it
// already, unless it is gone or has one by now.
func (s *Service) linkFrames(ctx context.Context, tx *dal.DB, id int64, look looks) error {
	if len(look.frames) == 0 {
		return nil
	}
	rows, _, err := tx.WrittenItems(ctx, model.SubjectVideo, id-1, 1)
	if err != nil || len(rows) == 0 {
		return err
	}
	if known, err := tx.Frames(ctx, []int64{id}); err != nil || len(known) > 0 {
		return err
	}
	p := written(model.SubjectVideo, &rows[0])
	if err := s.fillOne(ctx, tx, &p, fingerprint{model.PrintFrames, strconv.FormatInt(cmp.Or(look.first, id), 10)}); err != nil {
		return err
	}
	return s.storeFrames(ctx, tx, id, look)
}

// storedFrames hashes the frames of a stored file. errUnreadable: it is missing, or
// no frame of it can be read.
func (s *Service) storedFrames(ctx context.Context, v dal.VideoFile) ([]uint64, error) {
	work, err := os.MkdirTemp(s.cfg.WorkDir, "frames-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(work)
	path := filepath.Join(work, "video.mp4")
	if err := s.fetchBlob(ctx, blob.Key(v.File), path); err != nil {
		return nil, err
	}
	frames, err := s.media.Frames(ctx, path, work, time.Duration(v.DurationMS)*time.Millisecond)
	if errors.Is(err, media.ErrBroken) {
		err = fmt.Errorf("%w: %w", errUnreadable, err)
	}
	return frames, err
}

// fetchBlob copies a stored file to a local one, for tools that want a path. What
// fails while the store answers is errUnreadable.
func (s *Service) fetchBlob(ctx context.Context, key blob.Key, path string) error {
	to, err := os.Create(path)
	if err != nil {
		return err
	}
	defer to.Close() //nolint:errcheck // a file that is cut short has no frames
	from, err := s.blobs.Open(ctx, key)
	if err != nil {
		return s.unreadable(ctx, err)
	}
	defer from.Close() //nolint:errcheck // only read
	src := &blobReader{Reader: from}
	if _, err := io.Copy(to, src); err != nil && src.err == nil {
		return err // our own disk
	}
	if src.err != nil {
		return s.unreadable(ctx, src.err)
	}
	return nil
}

func (s *Service) unreadable(ctx context.Context, err error) error {
	if down := errors.Join(ctx.Err(), s.blobs.Ping(ctx)); down != nil {
		return down
	}
	return fmt.Errorf("%w: %w", errUnreadable, err)
}

// blobReader remembers its error, which a copy does not tell from that of the other side.
type blobReader struct {
	io.Reader
	err error
}

func (r *blobReader) Read(p []byte) (int, error) {
	n, err := r.Reader.Read(p)
	if err != nil && !errors.Is(err, io.EOF) {
		r.err = err
	}
	return n, err
}
