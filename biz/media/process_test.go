package media

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"image/jpeg"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// engines are the two ways every upload is treated.
var engines = map[string]Options{"ffmpeg": {}, "pure": {DisableFFmpeg: true}}

func process(t *testing.T, o Options, upload []byte) (Result, error, string) {
	t.Helper()
	dir := t.TempDir()
	res, err := New(o).Process(context.Background(), spool(t, upload), dir, "标题 title")
	if err != nil {
		ownedFiles(t, dir)
	} else {
		ownedFiles(t, dir, res.Video, res.Cover)
	}
	return res, err, dir
}

// TestAccepted: what is accepted comes out clean, with its headers first, and
// with the same pictures and sound.
func TestAccepted(t *testing.T) {
	needFFmpeg(t)
	cases := []struct {
		name      string
		container Container
		w, h      int
		rewritten bool
	}{
		{"fast.mp4", MP4, 160, 120, false},
		{"slow.mp4", MP4, 160, 120, true},
		{"iphone.mov", MOV, 160, 120, true},
		{"turned.mp4", MP4, 120, 160, false},
		{"frag.mp4", MP4, 160, 120, false},
		{"old.mp4", MP4, 160, 120, false},
	}
	for name, opt := range engines {
		for _, c := range cases {
			t.Run(name+"/"+c.name, func(t *testing.T) {
				t.Parallel()
				upload := fixture(t, c.name)
				res, err, _ := process(t, opt, upload)
				if err != nil {
					t.Fatal(err)
				}
				if res.Container != c.container || res.Width != c.w || res.Height != c.h || res.MIME != "video/mp4" {
					t.Errorf("got %+v", res)
				}
				if res.Duration < 900*time.Millisecond || res.Duration > 1200*time.Millisecond {
					t.Errorf("duration %v", res.Duration)
				}
				if filepath.Base(res.Video) == "upload" == c.rewritten {
					t.Errorf("rewritten: want %v, got %s", c.rewritten, res.Video)
				}
				checkVideo(t, upload, read(t, res.Video))
				checkCover(t, res, c.w, c.h)
				if frameHashes(t, spool(t, upload)) != frameHashes(t, res.Video) {
					t.Error("pictures or sound changed")
				}
			})
		}
	}
}

func checkVideo(t *testing.T, upload, out []byte) {
	t.Helper()
	noSecrets(t, out)
	m := mustParse(t, out)
	if !m.fastStart() {
		t.Error("headers are not at the front")
	}
	if len(out) > len(upload)+len(plainFtyp) {
		t.Errorf("grew from %d to %d", len(upload), len(out))
	}
	if c, ok := Sniff(out); !ok || c != MP4 {
		t.Errorf("output sniffs as %q", c)
	}
}

func checkCover(t *testing.T, res Result, w, h int) {
	t.Helper()
	c, err := jpeg.DecodeConfig(bytes.NewReader(read(t, res.Cover)))
	if err != nil {
		t.Fatal(err)
	}
	if (c.Width > c.Height) != (w > h) || max(c.Width, c.Height) > maxCover {
		t.Errorf("cover is %dx%d", c.Width, c.Height)
	}
}

// TestConverted: other containers and codecs become MP4 where ffmpeg is there,
// and are refused with the right reason where it is not.
func TestConverted(t *testing.T) {
	needFFmpeg(t)
	for name, c := range map[string]Container{
		"video.webm": WebM, "vp8.webm": WebM, "h264.mkv": WebM, "h264.flv": FLV, "h264.ts": MPEGTS,
		"mpeg4.avi": AVI, "high10.mp4": MP4, "pcm.mov": MOV, "hevc.mp4": MP4,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			upload := fixture(t, name)
			res, err, dir := process(t, Options{}, upload)
			if err != nil {
				t.Fatal(err)
			}
			if res.Container != c || !res.Modified || filepath.Dir(res.Video) != dir {
				t.Errorf("got %+v", res)
			}
			out := read(t, res.Video)
			if m := mustParse(t, out); !m.fastStart() || !m.plain() {
				t.Error("not playable everywhere")
			}
			noSecrets(t, out)
			frameHashes(t, res.Video)
			_, err, _ = process(t, Options{DisableFFmpeg: true}, upload)
			if name == "hevc.mp4" && err == nil {
				return // phones record it: accepted as it is
			}
			if !errors.Is(err, ErrNeedsFFmpeg) {
				t.Errorf("without ffmpeg: %v", err)
			}
		})
	}
}

// TestRefused: the same reason with and without ffmpeg, and nothing left behind.
func TestRefused(t *testing.T) {
	needFFmpeg(t)
	fast := fixture(t, "fast.mp4")
	cases := map[string]struct {
		upload []byte
		want   error
	}{
		"empty":      {nil, ErrUnsupported},
		"text":       {[]byte("hello, I am a text and no video at all, whatever you call me"), ErrUnsupported},
		"html":       {[]byte("<!DOCTYPE html><html><body>ftyp mp4</body></html>"), ErrUnsupported},
		"picture":    {defaultAvatar, ErrUnsupported},
		"playlist":   {[]byte("#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n"), ErrUnsupported},
		"concat":     {[]byte("ffconcat version 1.0\nfile /etc/passwd\n"), ErrUnsupported},
		"heic":       {mkbox("ftyp", []byte("heic\x00\x00\x00\x00mif1heic")), ErrUnsupported},
		"sound only": {fixture(t, "sound.mp4"), ErrUnsupported},
		"ftyp only":  {mkbox("ftyp", []byte("isom\x00\x00\x00\x00isom")), ErrBroken},
		"text data":  {overwriteData(t, fast), ErrBroken},
		"no length":  {zeroLength(t, fast), ErrBroken},
		"huge box":   {hugeBox(fast), ErrBroken},
		"elsewhere":  {externalData(t, fast), ErrBroken},
		"deep":       {deep(), ErrBroken},
	}
	for name, opt := range engines {
		for what, c := range cases {
			t.Run(name+"/"+what, func(t *testing.T) {
				t.Parallel()
				_, err, _ := process(t, opt, c.upload)
				if !errors.Is(err, c.want) || Reason(err) != c.want {
					t.Errorf("got %v, want %v", err, c.want)
				}
			})
		}
	}
}

func overwriteData(t *testing.T, b []byte) []byte {
	b = bytes.Clone(b)
	for _, x := range mustParse(t, b).top {
		if x.typ == "mdat" {
			copy(b[x.body():x.end()], bytes.Repeat([]byte("just words. "), len(b)))
		}
	}
	return b
}

func zeroLength(t *testing.T, b []byte) []byte {
	b = bytes.Clone(b)
	m := mustParse(t, b)
	for _, tr := range m.tracks {
		n := tr.node.kid("mdia", "minf", "stbl", "stts")
		for off := m.moov.off + n.body() + 8; off < m.moov.off+n.end(); off += 8 {
			binary.BigEndian.PutUint32(b[off+4:], 0)
		}
	}
	return b
}

func hugeBox(b []byte) []byte {
	i := bytes.Index(b, []byte("moov"))
	b = bytes.Clone(b)
	binary.BigEndian.PutUint32(b[i-4:], 0xfffffff0)
	return b
}

func externalData(t *testing.T, b []byte) []byte {
	b = bytes.Clone(b)
	m := mustParse(t, b)
	n := m.video.node.kid("mdia", "minf", "dinf", "dref")
	b[m.moov.off+n.body()+8+11] = 0 // the flag "in this file"
	return b
}

func deep() []byte {
	b := mkbox("trak")
	for range 5000 {
		b = mkbox("trak", b)
	}
	return append(mkbox("ftyp", []byte("isom\x00\x00\x00\x00isom")), mkbox("moov", mkbox("mvhd", make([]byte, 100)), b)...)
}

func TestLimits(t *testing.T) {
	needFFmpeg(t)
	for name, opt := range engines {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			opt.MaxDuration = 500 * time.Millisecond
			if _, err, _ := process(t, opt, fixture(t, "fast.mp4")); !errors.Is(err, ErrTooLong) {
				t.Errorf("got %v", err)
			}
			opt.MaxDuration, opt.MaxPixels = 0, 160*119
			if _, err, _ := process(t, opt, fixture(t, "fast.mp4")); !errors.Is(err, ErrTooLarge) {
				t.Errorf("got %v", err)
			}
		})
	}
}

// TestTruncated: an upload cut anywhere is refused, by both ways.
func TestTruncated(t *testing.T) {
	needFFmpeg(t)
	for _, name := range []string{"fast.mp4", "slow.mp4", "frag.mp4", "iphone.mov"} {
		b := fixture(t, name)
		m := mustParse(t, b)
		last := max(m.moov.end(), mediaEnd(m))
		for at := int64(0); at < last; at += 1 + last/97 {
			o := Options{DisableFFmpeg: true}
			_, err, _ := process(t, o, b[:at])
			if name == "frag.mp4" && err == nil {
				continue // cut between fragments: a shorter video
			}
			if r := Reason(err); r != ErrBroken && r != ErrUnsupported {
				t.Errorf("%s cut at %d of %d: %v", name, at, last, err)
			}
		}
		if _, err, _ := process(t, Options{}, b[:last/2]); Reason(err) != ErrBroken && name != "frag.mp4" {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func mediaEnd(m *movie) int64 {
	var end int64
	for _, b := range m.top {
		if b.typ == "mdat" {
			end = b.end()
		}
	}
	return end
}

func TestWaitsForAPlace(t *testing.T) {
	e := New(Options{DisableFFmpeg: true, MaxJobs: 1})
	if err := e.jobs.enter(context.Background()); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), time.Millisecond)
	defer cancel()
	src := spool(t, Sample())
	if _, err := e.Process(ctx, src, t.TempDir(), ""); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %v", err)
	}
	e.jobs.leave()
	if _, err := e.Process(context.Background(), src, t.TempDir(), ""); err != nil {
		t.Error(err)
	}
}

func TestMissingFile(t *testing.T) {
	_, err := New(Options{DisableFFmpeg: true}).Process(context.Background(), filepath.Join(t.TempDir(), "no"), t.TempDir(), "")
	if !errors.Is(err, os.ErrNotExist) || Reason(err) != nil {
		t.Errorf("got %v", err)
	}
}

// TestConversionWaitsApart: one that waits for its turn holds up no other upload.
func TestConversionWaitsApart(t *testing.T) {
	needFFmpeg(t)
	e := New(Options{MaxJobs: 1})
	if err := e.heavy.enter(context.Background()); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error)
	go func() {
		_, err := e.Process(ctx, spool(t, fixture(t, "mpeg4.avi")), t.TempDir(), "")
		ended <- err
	}()
	if _, err := e.Process(context.Background(), spool(t, Sample()), t.TempDir(), ""); err != nil {
		t.Error(err)
	}
	cancel()
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if len(e.jobs) != 0 {
		t.Error("a place was not given back")
	}
}

// TestQueueIsBounded: more uploads than may wait are told so at once, and a place is
// free again when one has been treated.
func TestQueueIsBounded(t *testing.T) {
	e := New(Options{DisableFFmpeg: true, MaxQueue: 1})
	src := spool(t, Sample())
	e.inside.Add(1)
	if _, err := e.Process(context.Background(), src, t.TempDir(), ""); !errors.Is(err, ErrBusy) {
		t.Errorf("got %v", err)
	}
	e.inside.Add(-1)
	for range 2 {
		if _, err := e.Process(context.Background(), src, t.TempDir(), ""); err != nil {
			t.Error(err)
		}
	}
}
