//go:build unix

package media

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// stub writes a shell script that stands in for both tools.
func stub(t *testing.T, script string) Options {
	t.Helper()
	path := filepath.Join(t.TempDir(), "tool")
	if err := os.WriteFile(path, []byte("#!/bin/sh\n"+script+"\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	return Options{FFmpegPath: path, FFprobePath: path, ProbeTimeout: 300 * time.Millisecond, CoverTimeout: 300 * time.Millisecond}
}

const goodProbe = `echo '{"streams":[{"codec_type":"video","codec_name":"h264","pix_fmt":"yuv420p","width":270,"height":480}],"format":{"duration":"1.5"}}'`

// TestToolFails: whatever the tool does, it costs this upload only, is told
// apart from a bad video, and leaves nothing.
func TestToolFails(t *testing.T) {
	cases := []struct {
		name, script string
		want         error
	}{
		{"hang", "exec sleep 1000", ErrToolTimeout},
		{"hang with a child that holds the pipes", "sleep 1000 & wait", ErrToolTimeout},
		{"hang in the cover", `case "$*" in *image2pipe*) exec sleep 1000;; esac; ` + goodProbe, ErrToolTimeout},
		{"crash", "kill -SEGV $$", ErrTool},
		{"killed for memory", "kill -KILL $$", ErrTool},
		{"cannot load", "exit 127", ErrTool},
		{"no memory", "echo 'Cannot allocate memory' >&2; exit 1", ErrTool},
		{"nonsense", "echo not json", ErrTool},
		{"flood", "exec cat /dev/zero", ErrToolTimeout},
		{"refuses", "echo 'Invalid data' >&2; exit 1", ErrBroken},
		{"no frame", goodProbe, ErrBroken},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			begin := time.Now()
			_, err, _ := process(t, stub(t, c.script), slowSample())
			if Reason(err) != c.want {
				t.Errorf("got %v, want %v", err, c.want)
			}
			// Below exec's WaitDelay on top of the limit: the whole group died.
			if took := time.Since(begin); c.want == ErrToolTimeout && took > 1200*time.Millisecond {
				t.Errorf("took %v", took)
			}
		})
	}
}

func TestCancelledUpload(t *testing.T) {
	t.Parallel()
	o := stub(t, "exec sleep 1000")
	o.ProbeTimeout = time.Minute
	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	dir := t.TempDir()
	_, err := New(o).Process(ctx, spool(t, slowSample()), dir, "")
	if !errors.Is(err, context.DeadlineExceeded) || Reason(err) != nil {
		t.Errorf("got %v", err)
	}
	ownedFiles(t, dir)
}

// TestToolSeesNoSecrets: the environment is not inherited, and the arguments
// pin protocol, reader and path.
func TestToolSeesNoSecrets(t *testing.T) {
	t.Setenv("VIREO_SECRET", "hunter2")
	o := stub(t, `env > "$0.env"; echo "$*" > "$0.args"; `+goodProbe)
	if _, err, _ := process(t, o, Sample()); Reason(err) != ErrBroken {
		t.Fatal(err)
	}
	if env := string(read(t, o.FFmpegPath+".env")); strings.Contains(env, "hunter2") || !strings.Contains(env, "LC_ALL=C") {
		t.Errorf("environment:\n%s", env)
	}
	args := string(read(t, o.FFmpegPath+".args"))
	for _, want := range []string{"-nostdin", "-protocol_whitelist file ", "-format_whitelist mov ", "-f mov -i file:/", "-max_alloc", "-max_pixels"} {
		if !strings.Contains(args, want) {
			t.Errorf("arguments lack %q: %s", want, args)
		}
	}
}

// TestOnlyLocalFiles: even when a playlist, a script or a network name reaches
// the real tool, it reads the named file by the named reader and nothing else.
func TestOnlyLocalFiles(t *testing.T) {
	t.Parallel()
	needFFmpeg(t)
	canary := filepath.Join(t.TempDir(), "canary.mp4")
	if err := os.WriteFile(canary, Sample(), 0o600); err != nil {
		t.Fatal(err)
	}
	e := New(Options{})
	j := &job{Engine: e, ctx: context.Background(), dir: t.TempDir()}
	for name, text := range map[string]string{
		"m3u8":   "#EXTM3U\n#EXTINF:1,\nfile://" + canary + "\n#EXT-X-ENDLIST\n",
		"concat": "ffconcat version 1.0\nfile '" + canary + "'\n",
		"sdp":    "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=video 5004 RTP/AVP 96\n",
	} {
		for container := range demuxers {
			if p, err := j.probe(spool(t, []byte(text)), container); err == nil {
				t.Errorf("%s read as %s: %+v", name, container, p)
			}
		}
	}
	// A reader that is not the named one, though the file is what it says.
	if _, err := j.probe(canary, WebM); err == nil {
		t.Error("an MP4 was read as WebM")
	}
	if _, err := j.probe("http://127.0.0.1:1/x.mp4", MP4); err == nil || strings.Contains(err.Error(), "Connection") {
		t.Errorf("got %v", err)
	}
	if _, err := j.probe(canary, MP4); err != nil {
		t.Error(err)
	}
}

func TestMemoryLimit(t *testing.T) {
	needFFmpeg(t)
	if _, err := os.Stat("/proc/self/limits"); err != nil {
		t.Skip("no memory limit on this system")
	}
	_, err, _ := process(t, Options{MemoryLimit: 64 << 20}, Sample())
	if Reason(err) != ErrTool {
		t.Errorf("got %v", err)
	}
}

func TestFindTools(t *testing.T) {
	missing := filepath.Join(t.TempDir(), "none")
	for name, o := range map[string]Options{
		"off":     {DisableFFmpeg: true},
		"missing": {FFmpegPath: missing, FFprobePath: missing},
		"half":    {FFmpegPath: "/bin/sh", FFprobePath: missing},
	} {
		if New(o).FFmpeg() {
			t.Errorf("%s: tools found", name)
		}
	}
	if !New(Options{FFmpegPath: "/bin/sh", FFprobePath: "/bin/sh"}).FFmpeg() {
		t.Error("tools not found")
	}
	for _, goos := range []string{"linux", "darwin", "windows"} {
		if h := installHint(goos); h == "" || strings.Contains(h, "\n") {
			t.Errorf("%s: %q", goos, h)
		}
	}
}
