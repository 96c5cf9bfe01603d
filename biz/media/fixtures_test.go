package media

import (
	"bytes"
	"encoding/binary"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// What the fixtures tell about place and device; no output may hold any of it.
var secrets = []string{"27.5916", "086.5640", "Apple", "iPhone 42", "VireoCam", "2024-05-06", "<x:xmpmeta", "Core Media", "GPS-TRACK", "MAKERNOTE"}

var fixtureDir string

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "media-test-")
	if err != nil {
		panic(err)
	}
	fixtureDir = dir
	code := m.Run()
	os.RemoveAll(dir)
	os.Exit(code)
}

func needFFmpeg(t testing.TB) {
	t.Helper()
	if New(Options{}).FFmpeg() {
		return
	}
	if os.Getenv("CI") == "true" {
		t.Fatal("ffmpeg is missing: CI must have it")
	}
	t.Skip("*** SKIPPED: ffmpeg is missing; install it: " + InstallHint())
}

const (
	picture = "-f lavfi -i testsrc=d=1:s=160x120:r=10 "
	sound   = "-f lavfi -i sine=d=1 "
	encoded = "-c:v libx264 -pix_fmt yuv420p -preset ultrafast -g 5 -c:a aac -threads 1 "
	places  = "-metadata location=+27.5916+086.5640/ -metadata creation_time=2024-05-06T07:08:09Z -metadata make=Apple " +
		"-metadata com.apple.quicktime.location.ISO6709=+27.5916+086.5640+8848/ -metadata com.apple.quicktime.make=Apple -metadata:s:v handler_name=VireoCam "
)

// recipes are ffmpeg's arguments; those with $name build on another fixture.
var recipes = map[string]string{
	"fast.mp4":   picture + sound + encoded + places + "-movflags +faststart -f mp4",
	"slow.mp4":   picture + sound + encoded + places + "-f mp4",
	"iphone.mov": picture + sound + encoded + places + "-movflags +use_metadata_tags -f mov",
	"turned.mp4": "-i $fast.mp4 -c copy -metadata:s:v rotate=90 -movflags +faststart -f mp4",
	"frag.mp4":   picture + sound + encoded + places + "-movflags +frag_keyframe+empty_moov+default_base_moof -f mp4",
	"old.mp4":    picture + sound + encoded + places + "-movflags +frag_keyframe+empty_moov -f mp4",
	"video.webm": picture + sound + "-c:v libvpx-vp9 -cpu-used 8 -deadline realtime -pix_fmt yuv420p -c:a libopus -f webm",
	"vp8.webm":   picture + sound + "-c:v libvpx -cpu-used 8 -deadline realtime -c:a libvorbis -f webm",
	"h264.mkv":   "-i $fast.mp4 -c copy -f matroska",
	"h264.flv":   picture + encoded + "-f flv",
	"h264.ts":    "-i $fast.mp4 -c copy -f mpegts",
	"mpeg4.avi":  picture + sound + "-c:v mpeg4 -c:a mp3 -f avi",
	"hevc.mp4":   picture + "-c:v libx265 -x265-params log-level=error -preset ultrafast -pix_fmt yuv420p -tag:v hvc1 -f mp4",
	"high10.mp4": picture + "-c:v libx264 -preset ultrafast -pix_fmt yuv420p10le -f mp4",
	"pcm.mov":    picture + sound + "-c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a pcm_s16le -f mov",
	"sound.mp4":  sound + "-c:a aac -f mp4",
	"black.mp4": "-f lavfi -i color=black:d=9:s=160x120:r=10 -f lavfi -i testsrc=d=6:s=160x120:r=10 " +
		"-filter_complex [0][1]concat -c:v libx264 -preset ultrafast -pix_fmt yuv420p -movflags +faststart -f mp4",
	"dark.mp4": "-f lavfi -i color=black:d=1:s=160x120:r=10 -c:v libx264 -preset ultrafast -pix_fmt yuv420p -f mp4",
}

var (
	fixtureMu sync.Mutex
	fixtures  = map[string][]byte{}
)

// fixture returns the bytes of a file of the recipes, made once.
func fixture(t testing.TB, name string) []byte {
	t.Helper()
	needFFmpeg(t)
	fixtureMu.Lock()
	defer fixtureMu.Unlock()
	return fixtureLocked(t, name)
}

func fixtureLocked(t testing.TB, name string) []byte {
	t.Helper()
	if b, ok := fixtures[name]; ok {
		return bytes.Clone(b)
	}
	path := filepath.Join(fixtureDir, name)
	args := []string{"-nostdin", "-v", "error", "-y"}
	for _, a := range strings.Fields(recipes[name]) {
		if base, ok := strings.CutPrefix(a, "$"); ok {
			fixtureLocked(t, base)
			a = filepath.Join(fixtureDir, base)
		}
		args = append(args, a)
	}
	if out, err := exec.Command("ffmpeg", append(args, path)...).CombinedOutput(); err != nil {
		t.Fatalf("%s: %v: %s", name, err, out)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	fixtures[name] = b
	return bytes.Clone(b)
}

// spool writes an upload outside of the working directory.
func spool(t testing.TB, b []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "upload")
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func read(t testing.TB, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func parseBytes(b []byte) (*movie, error) {
	return parseMovie(source{r: bytes.NewReader(b), size: int64(len(b))})
}

func mustParse(t testing.TB, b []byte) *movie {
	t.Helper()
	m, err := parseBytes(b)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// mkbox builds a box.
func mkbox(typ string, payload ...[]byte) []byte {
	p := bytes.Join(payload, nil)
	b := binary.BigEndian.AppendUint32(nil, uint32(len(p)+8))
	return append(append(b, typ...), p...)
}

// appendToMoov puts boxes at the end of moov, which must be the file's last box
// (offsets then hold).
func appendToMoov(t testing.TB, file, extra []byte) []byte {
	t.Helper()
	m := mustParse(t, file)
	if m.moov.end() != int64(len(file)) {
		t.Fatal("moov is not last")
	}
	file = append(file, extra...)
	binary.BigEndian.PutUint32(file[m.moov.off:], uint32(m.moov.size)+uint32(len(extra)))
	return file
}

// withGPSTrack turns the sound track into a camera's metadata track whose first
// sample tells the place.
func withGPSTrack(t testing.TB, file []byte) []byte {
	t.Helper()
	m := mustParse(t, file)
	for _, tr := range m.tracks {
		if tr.kind != "soun" {
			continue
		}
		copy(file[tr.probe:], "GPS-TRACK +27.5916")
		hdlr := tr.node.kid("mdia", "hdlr")
		copy(file[m.moov.off+hdlr.body()+8:], "meta")
		entries, _ := sampleEntries(m.buf, tr.node)
		copy(file[m.moov.off+entries[0].off+4:], "gpmd")
	}
	return file
}

func frameHashes(t testing.TB, path string, maps ...string) string {
	t.Helper()
	args := []string{"-nostdin", "-v", "error", "-i", path}
	for _, m := range maps {
		args = append(args, "-map", m)
	}
	cmd := exec.Command("ffmpeg", append(args, "-f", "framemd5", "-")...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil || stderr.Len() > 0 {
		t.Fatalf("decode %s: %v: %s", path, err, stderr.String())
	}
	return string(out)
}

func noSecrets(t testing.TB, b []byte) {
	t.Helper()
	for _, s := range secrets {
		if bytes.Contains(b, []byte(s)) {
			t.Errorf("the output still holds %q", s)
		}
	}
}

// ownedFiles fails unless the directory holds just the files given.
func ownedFiles(t testing.TB, dir string, want ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		path := filepath.Join(dir, e.Name())
		found := false
		for _, w := range want {
			found = found || w == path
		}
		if !found {
			t.Errorf("left behind: %s", e.Name())
		}
	}
}
