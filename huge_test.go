package main

import (
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// hugeUpload is the size of the file, and memoryOverIdle what the server may
// grow by while it comes in (docs: performance).
const (
	hugeUpload     = 1 << 30
	memoryOverIdle = 64 << 10 // KiB
)

// TestHugeUploadKeepsMemoryFlat publishes a real video of a GiB and looks at the
// most memory that the server's process ever had.
func TestHugeUploadKeepsMemoryFlat(t *testing.T) {
	if testing.Short() {
		t.Skip("a GiB is not short")
	}
	if raceDetector {
		t.Skip("the race detector's own memory is not the server's; the run without it measures")
	}
	if runtime.GOOS != "linux" {
		t.Skip("only Linux tells a process's peak memory in /proc")
	}
	needProgram(t, "ffmpeg")
	file := hugeVideo(t)
	env := slices.DeleteFunc(freshEnv(t, "sqlite"), func(e string) bool { return strings.HasPrefix(e, "VIREO_FFMPEG=") })
	s := start(t, append(env, "VIREO_MAX_UPLOAD=2GiB"))
	ann := s.app(t).user("ann")
	ann.get("/douyin/feed/", nil).ok()
	idle := peakMemory(t, s)

	ann.publishFile("a GiB", file).ok()
	if grown := peakMemory(t, s) - idle; grown > memoryOverIdle {
		t.Errorf("%d KiB over idle, at most %d are allowed", grown, memoryOverIdle)
	}
	res := head(t, ann.get("/douyin/publish/list/", p{"user_id": ann.id}).ok().str("video_list.0.play_url"))
	if res.StatusCode != http.StatusOK || res.ContentLength < hugeUpload {
		t.Errorf("HTTP %d, %d bytes", res.StatusCode, res.ContentLength)
	}
	t.Logf("idle peak %d KiB, after the upload %d KiB", idle, peakMemory(t, s))
}

// hugeVideo loops seconds of noise, which no encoder makes small, until the file
// is as large as wanted.
func hugeVideo(t testing.TB) string {
	t.Helper()
	dir := t.TempDir()
	short, long := filepath.Join(dir, "short.mp4"), filepath.Join(dir, "long.mp4")
	ffmpeg(t, "-f", "lavfi", "-i", "nullsrc=size=1280x720:rate=24:duration=1,geq=random(1)*255:128:128", "-c:v", "libx264", "-preset", "ultrafast", "-qp", "4", "-pix_fmt", "yuv420p", short)
	info, err := os.Stat(short)
	if err != nil {
		t.Fatal(err)
	}
	loops := hugeUpload/info.Size() + 1
	ffmpeg(t, "-stream_loop", fmt.Sprint(loops), "-i", short, "-c", "copy", "-movflags", "+faststart", long)
	return long
}

func ffmpeg(t testing.TB, args ...string) {
	t.Helper()
	out, err := exec.Command("ffmpeg", append([]string{"-nostdin", "-v", "error", "-y"}, args...)...).CombinedOutput()
	if err != nil {
		t.Fatalf("ffmpeg: %v\n%s", err, out)
	}
}

// publishFile streams a file of the disk.
func (c *client) publishFile(title, path string) *answer {
	c.a.t.Helper()
	f, err := os.Open(path)
	if err != nil {
		c.a.t.Fatal(err)
	}
	defer f.Close()
	const mark = "@@file@@"
	body, kind := form(c.a.t, [2]string{"title", title}, [2]string{"token", c.token}, [2]string{"data", mark})
	before, after, _ := strings.Cut(body.String(), mark)
	return c.upload(io.MultiReader(strings.NewReader(before), f, strings.NewReader(after)), kind)
}

// peakMemory is the most resident memory a process has had, in KiB.
func peakMemory(t testing.TB, s *process) int {
	t.Helper()
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", s.Process.Pid))
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.SplitSeq(string(b), "\n") {
		var kib int
		if _, err := fmt.Sscanf(line, "VmHWM: %d kB", &kib); err == nil {
			return kib
		}
	}
	t.Fatal("no VmHWM")
	return 0
}
