package media

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"
)

// Result describes a treated upload. The files belong to the caller.
type Result struct {
	Video     string        // path of a playable MP4: src itself, or a file in workDir
	MIME      string        // of Video
	Container Container     // of the upload
	Duration  time.Duration // of the longest track
	Width     int           // pixels as shown, that is after rotation
	Height    int
	Cover     string // path of a JPEG in workDir, longest side at most 1280
	CoverMIME string
	Drawn     bool // the cover is drawn from the title, not a frame
	Modified  bool // Video's bytes differ from the upload's

	// Frames are perceptual hashes of the cover and of a few frames, without plain
	// ones; empty where the tools are not installed.
	Frames []uint64
}

// Process checks and cleans the video in the local file src, and makes its
// cover. title is drawn on the cover where frames cannot be decoded.
//
// An MP4 that has its headers at the front is edited in place: src changes and
// is Result.Video. Otherwise Result.Video is a new file in workDir and src,
// which may be half edited, is of no further use. When an error is returned,
// workDir is as it was before; src may have been edited.
//
// Errors wrap ErrUnsupported, ErrBroken, ErrNeedsFFmpeg, ErrTooLong,
// ErrTooLarge, ErrTool or ErrToolTimeout; others are the context's or the disk's.
func (e *Engine) Process(ctx context.Context, src, workDir, title string) (res Result, err error) {
	defer e.inside.Add(-1)
	if e.inside.Add(1) > int64(e.opt.MaxQueue) {
		return Result{}, ErrBusy
	}
	j := &job{Engine: e, ctx: ctx, title: title}
	if err = j.enter(); err != nil {
		return Result{}, err
	}
	defer j.leave()
	if j.dir, err = filepath.Abs(workDir); err != nil {
		return Result{}, err
	}
	// Tools get absolute paths only; see tools.inputArgs.
	abs, err := filepath.Abs(src)
	if err != nil {
		return Result{}, err
	}
	defer func() {
		if err != nil {
			res = Result{}
			j.discard("")
		} else {
			j.discard(res.Video, res.Cover)
		}
	}()
	if err = j.video(abs, &res); err != nil {
		return res, err
	}
	if err = j.cover(&res); err != nil {
		return res, err
	}
	if err = j.frames(&res); err != nil {
		return res, err
	}
	if res.Video == abs {
		res.Video = src
	}
	return res, nil
}

// job is one call of Process.
type job struct {
	*Engine
	ctx   context.Context
	dir   string
	title string
	made  []string // files made in dir
	place bool     // holds one of the engine's places
}

func (j *job) enter() error {
	err := j.jobs.enter(j.ctx)
	j.place = err == nil
	return err
}

func (j *job) leave() {
	if j.place {
		j.jobs.leave()
		j.place = false
	}
}

// heavily does work of minutes in a place of the other kind.
func (j *job) heavily(work func() error) error {
	j.leave()
	if err := j.heavy.enter(j.ctx); err != nil {
		return err
	}
	err := work()
	j.heavy.leave()
	if err != nil {
		return err
	}
	return j.enter()
}

// create makes a new file in the working directory.
func (j *job) create(pattern string) (*os.File, error) {
	f, err := os.CreateTemp(j.dir, pattern)
	if err == nil {
		j.made = append(j.made, f.Name())
	}
	return f, err
}

// discard removes the files made, except those to keep.
func (j *job) discard(keep ...string) {
next:
	for _, name := range j.made {
		for _, k := range keep {
			if name == k {
				continue next
			}
		}
		os.Remove(name) //nolint:errcheck // best effort; the sweep of spools catches the rest
	}
}

// video sniffs, checks, converts if need be, and cleans.
func (j *job) video(src string, res *Result) error {
	f, err := os.OpenFile(src, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	defer f.Close() //nolint:errcheck // written data are checked by WriteAt
	if res.Container, err = sniffFile(f); err != nil {
		return err
	}
	if res.Container.NeedsFFmpeg() {
		return j.foreign(src, res)
	}
	m, err := j.open(f)
	if err != nil {
		return err
	}
	if !j.tools.present() {
		if !m.playable() {
			return fmt.Errorf("%w: %s", ErrNeedsFFmpeg, m.video.codec)
		}
		return j.clean(f, m, res)
	}
	if !m.plain() {
		return j.foreign(src, res)
	}
	// Cleaned first: the tools then meet as few foreign boxes as possible.
	if err := j.clean(f, m, res); err != nil {
		return err
	}
	return j.verify(res)
}

// verify lets ffprobe have its say on a cleaned MP4: what the headers call
// playable may be of another kind inside, and is converted then.
func (j *job) verify(res *Result) error {
	p, err := j.probe(res.Video, MP4)
	if err != nil {
		return err
	}
	if how := p.conversion(); !how.copyVideo || !how.copyAudio {
		return j.convert(res.Video, res, how)
	}
	return nil
}

// foreign converts what is no MP4 that plays everywhere.
func (j *job) foreign(src string, res *Result) error {
	if !j.tools.present() {
		return fmt.Errorf("%w: %s", ErrNeedsFFmpeg, res.Container)
	}
	p, err := j.probe(src, res.Container)
	if err != nil {
		return err
	}
	return j.convert(src, res, p.conversion())
}

func (j *job) convert(src string, res *Result, how conversion) error {
	c := res.Container
	if src == res.Video {
		c = MP4 // cleaning has made it one
	}
	var out string
	err := j.heavily(func() (err error) {
		out, err = j.transcode(src, c, how)
		return err
	})
	if err != nil {
		return err
	}
	f, err := os.OpenFile(out, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	defer f.Close() //nolint:errcheck // written data are checked by WriteAt
	m, err := j.open(f)
	if err != nil {
		return err
	}
	if err := j.clean(f, m, res); err != nil {
		return err
	}
	res.Modified = true
	return nil
}

// open parses an MP4 and holds it against the limits.
func (j *job) open(f *os.File) (*movie, error) {
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	m, err := parseMovie(source{r: f, size: info.Size()})
	if errors.Is(err, io.EOF) { // the file shrank under us
		return nil, broken("%v", err)
	}
	if err != nil {
		return nil, err
	}
	if err := m.video.plausible(f); err != nil {
		return nil, err
	}
	return m, j.limits(m.video.width, m.video.height, m.duration())
}

func (j *job) limits(w, h int, d time.Duration) error {
	if int64(w)*int64(h) > j.opt.MaxPixels {
		return fmt.Errorf("%w: %dx%d", ErrTooLarge, w, h)
	}
	if d > j.opt.MaxDuration {
		return fmt.Errorf("%w: %v", ErrTooLong, d)
	}
	return nil
}

func (j *job) clean(f *os.File, m *movie, res *Result) error {
	done, err := cleanMP4(f, m, func() (*os.File, error) { return j.create("video-*.mp4") })
	if err != nil {
		return err
	}
	res.Video, res.MIME, res.Modified = done.path, mimeMP4, done.changed
	res.Duration = m.duration()
	res.Width, res.Height = m.video.display()
	return nil
}

func sniffFile(f *os.File) (Container, error) {
	head := make([]byte, SniffLen)
	n, err := f.ReadAt(head, 0)
	if err != nil && err != io.EOF {
		return "", err
	}
	c, ok := Sniff(head[:n])
	if !ok {
		return "", fmt.Errorf("%w: unknown container", ErrUnsupported)
	}
	return c, nil
}
