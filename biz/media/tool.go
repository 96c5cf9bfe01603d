package media

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"time"
)

// tools runs ffmpeg and ffprobe in a cage: no inherited environment, own
// process group, low priority, limits on memory, file size and time.
type tools struct {
	ffmpeg, ffprobe string // absolute paths; both empty: not installed
	memory          int64  // bytes of address space (Linux)
	output          int64  // bytes of the largest file a tool may write
	threads         string
}

// findTools resolves both programs; one without the other is of no use.
func findTools(o Options) tools {
	t := tools{memory: o.MemoryLimit, output: o.MaxOutput, threads: strconv.Itoa(min(2, runtime.NumCPU()))}
	if o.DisableFFmpeg {
		return t
	}
	ffmpeg, ffprobe := lookup(o.FFmpegPath, "ffmpeg"), lookup(o.FFprobePath, "ffprobe")
	if ffmpeg != "" && ffprobe != "" {
		t.ffmpeg, t.ffprobe = ffmpeg, ffprobe
	}
	return t
}

func lookup(path, name string) string {
	if path == "" {
		path = name
	}
	found, err := exec.LookPath(path)
	if err != nil {
		return ""
	}
	if found, err = filepath.Abs(found); err != nil {
		return ""
	}
	return found
}

func (t tools) present() bool { return t.ffmpeg != "" }

// Caps on what is kept of a tool's output; the rest is thrown away, so a
// talkative tool neither fills memory nor blocks.
const (
	maxStdout = 16 << 20
	maxStderr = 8 << 10
)

// run starts one program and waits for it. tmp is its working and temporary
// directory. It returns standard output; errors are ErrTool, ErrToolTimeout,
// ErrBroken (see verdict) or the context's.
func (t tools) run(ctx context.Context, limit time.Duration, tmp, path string, stdin []byte, args ...string) ([]byte, error) {
	deadline, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	stdout, stderr := &capped{limit: maxStdout}, &capped{limit: maxStderr}
	cmd := exec.CommandContext(deadline, path, args...)
	cmd.Dir, cmd.Env = tmp, toolEnv(tmp)
	cmd.Stdout, cmd.Stderr = stdout, stderr
	if stdin != nil {
		cmd.Stdin = bytes.NewReader(stdin)
	}
	// A grandchild that holds the pipes open must not hold us.
	cmd.WaitDelay = time.Second
	isolate(cmd)
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("%w: start: %w", ErrTool, err)
	}
	t.confine(cmd.Process.Pid)
	err := cmd.Wait()
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case deadline.Err() != nil:
		return nil, fmt.Errorf("%w: %s after %v", ErrToolTimeout, filepath.Base(path), limit)
	case err != nil:
		return nil, fmt.Errorf("%w: %s: %w: %s", verdict(err, stderr.text()), filepath.Base(path), err, stderr.text())
	case stdout.cut:
		return nil, fmt.Errorf("%w: %s: output too long", ErrTool, filepath.Base(path))
	}
	return stdout.buf.Bytes(), nil
}

// toolEnv is the whole environment of a tool: nothing secret is inherited.
func toolEnv(tmp string) []string {
	return []string{
		"PATH=" + os.Getenv("PATH"), "LANG=C", "LC_ALL=C", "HOME=" + tmp, "TMPDIR=" + tmp, "TEMP=" + tmp,
		"AV_LOG_FORCE_NOCOLOR=1", "MALLOC_ARENA_MAX=2",
	}
}

// inputArgs are the options that make a tool read one local file by one
// demuxer: no playlist, no URL, no reference to another file. Decoders are
// listed too: fewer parsers of hostile bytes.
func (t tools) inputArgs(path string, c Container) []string {
	return []string{
		"-protocol_whitelist", "file", "-format_whitelist", demuxers[c], "-codec_whitelist", decoders,
		"-max_alloc", strconv.Itoa(512 << 20), "-f", demuxers[c], "-i", "file:" + path,
	}
}

// decoders are those of the codecs that phones, cameras and browsers write.
var decoders = strings.Join([]string{
	"h264", "hevc", "av1", "libdav1d", "libaom-av1", "vp8", "vp9", "libvpx", "libvpx-vp9",
	"mpeg1video", "mpeg2video", "mpeg4", "msmpeg4", "msmpeg4v2", "h263", "flv", "mjpeg", "theora", "wmv1", "wmv2", "wmv3", "vc1", "prores",
	"aac", "aac_fixed", "aac_latm", "mp3", "mp3float", "mp2", "mp2float", "opus", "libopus", "vorbis", "libvorbis", "flac", "alac",
	"ac3", "eac3", "amrnb", "amrwb", "libopencore_amrnb", "libopencore_amrwb", "wmav1", "wmav2", "wmapro",
	"pcm_s16le", "pcm_s16be", "pcm_s24le", "pcm_s24be", "pcm_s32le", "pcm_s32be", "pcm_f32le", "pcm_f32be", "pcm_u8", "pcm_alaw", "pcm_mulaw",
	"adpcm_ima_qt", "adpcm_ima_wav", "adpcm_ms", "adpcm_swf", "nellymoser", "speex",
}, ",")

// verdict tells why a tool ended badly: it died, or lacked a resource (ErrTool),
// or it ran and refused its input (ErrBroken).
func verdict(err error, stderr string) error {
	var exit *exec.ExitError
	if !errors.As(err, &exit) || !exit.Exited() || exit.ExitCode() > 125 {
		return ErrTool
	}
	for _, lack := range []string{"Cannot allocate memory", "No space left", "File too large", "shared libraries"} {
		if strings.Contains(stderr, lack) {
			return ErrTool
		}
	}
	return ErrBroken
}

// capped keeps the first limit bytes written to it.
type capped struct {
	buf   bytes.Buffer
	limit int
	cut   bool
}

func (c *capped) Write(p []byte) (int, error) {
	room := c.limit - c.buf.Len()
	if len(p) > room {
		c.cut = true
	}
	c.buf.Write(p[:min(room, len(p))])
	return len(p), nil
}

func (c *capped) text() string { return strings.TrimSpace(c.buf.String()) }
