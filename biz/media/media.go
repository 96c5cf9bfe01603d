// Package media is the engine that takes an uploaded video and makes it fit to
// be served: it recognises the container by its bytes, checks that the video
// plays, removes what tells about the device and the place, puts the headers
// at the front and makes a cover. It also treats profile pictures.
//
// MP4 and MOV are cleaned in pure Go. Where ffmpeg and ffprobe are installed,
// frames are decoded for the check and for covers, and other containers and
// codecs are converted. See DESIGN.md.
package media

import (
	"context"
	"runtime"
	"sync/atomic"
	"time"
)

// Options configure an Engine. The zero value is fit for use.
type Options struct {
	// FFmpegPath and FFprobePath name the programs; empty means: look on PATH.
	FFmpegPath, FFprobePath string
	// DisableFFmpeg acts as if the programs were missing.
	DisableFFmpeg bool

	ProbeTimeout     time.Duration // one run of ffprobe; default 20 s
	CoverTimeout     time.Duration // one run of ffmpeg for covers; default 30 s
	TranscodeTimeout time.Duration // one conversion; default 10 min

	// MemoryLimit bounds a tool's address space in bytes (Linux only);
	// default 2 GiB.
	MemoryLimit int64
	// MaxOutput bounds the file a tool writes, in bytes; default 2 GiB.
	MaxOutput int64
	// MaxPixels bounds width × height of the coded picture; default 4096 × 2304.
	MaxPixels int64
	// MaxDuration bounds the playing time; default 1 h.
	MaxDuration time.Duration
	// MaxJobs bounds the uploads treated at once, others wait; default
	// max(1, cores/2). Conversions are counted apart, up to the same number, so
	// that a long one does not hold up the uploads that need none.
	MaxJobs int
	// MaxQueue bounds the uploads that are treated or wait, whose files lie in the
	// spool; a further one is ErrBusy at once. Default 64.
	MaxQueue int
}

func (o Options) withDefaults() Options {
	fill(&o.ProbeTimeout, 20*time.Second)
	fill(&o.CoverTimeout, 30*time.Second)
	fill(&o.TranscodeTimeout, 10*time.Minute)
	fill(&o.MemoryLimit, 2<<30)
	fill(&o.MaxOutput, 2<<30)
	fill(&o.MaxPixels, 4096*2304)
	fill(&o.MaxDuration, time.Hour)
	fill(&o.MaxJobs, max(1, runtime.NumCPU()/2))
	fill(&o.MaxQueue, 64)
	return o
}

func fill[T int | int64 | time.Duration](v *T, def T) {
	if *v <= 0 {
		*v = def
	}
}

// Engine treats uploads. It is safe for concurrent use.
type Engine struct {
	opt    Options
	tools  tools
	jobs   slots        // cleaning, checking, covers: seconds
	heavy  slots        // conversions: minutes
	inside atomic.Int64 // uploads that are treated or wait
}

// New makes an engine; it looks for the tools once, here.
func New(o Options) *Engine {
	o = o.withDefaults()
	return &Engine{opt: o, tools: findTools(o), jobs: make(slots, o.MaxJobs), heavy: make(slots, o.MaxJobs)}
}

// FFmpeg reports whether both ffmpeg and ffprobe are there and in use.
func (e *Engine) FFmpeg() bool { return e.tools.present() }

// slots are places for work of one kind.
type slots chan struct{}

// enter waits for a place, or for the context's end.
func (s slots) enter(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	select {
	case s <- struct{}{}:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// leave gives the place back.
func (s slots) leave() { <-s }

// InstallHint returns the one line that installs ffmpeg on this system.
func InstallHint() string { return installHint(runtime.GOOS) }

func installHint(goos string) string {
	switch goos {
	case "linux":
		return "sudo apt-get install -y ffmpeg   # Debian, Ubuntu; other systems: the package named ffmpeg"
	case "darwin":
		return "brew install ffmpeg"
	}
	return "see https://ffmpeg.org/download.html and put ffmpeg and ffprobe on the PATH"
}
