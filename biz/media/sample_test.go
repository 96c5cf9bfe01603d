package media

import (
	"bytes"
	"context"
	"image"
	"testing"
)

func TestMakeSample(t *testing.T) {
	needFFmpeg(t)
	for name, opt := range engines {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			e, dir := New(opt), t.TempDir()
			made := func(seed int64) []byte {
				path, err := e.MakeSample(context.Background(), dir, seed)
				if err != nil {
					t.Fatal(err)
				}
				return read(t, path)
			}
			a, again, b := made(1), made(1), made(-2)
			if !bytes.Equal(a, again) || bytes.Equal(a, b) {
				t.Error("samples must follow the seed")
			}
			frameHashes(t, spool(t, a))
			// Uploading them keeps them apart.
			x, _, err := clean(t, a)
			y, _, err2 := clean(t, b)
			if err != nil || err2 != nil || bytes.Equal(x, y) {
				t.Errorf("after cleaning: %v %v, same %v", err, err2, bytes.Equal(x, y))
			}
		})
	}
}

func TestMakeSampleFails(t *testing.T) {
	e, dir := New(Options{FFmpegPath: "/bin/false", FFprobePath: "/bin/false"}), t.TempDir()
	if !e.FFmpeg() {
		t.Skip("no /bin/false here")
	}
	if path, err := e.MakeSample(context.Background(), dir, 1); err == nil || path != "" {
		t.Errorf("got %q, %v", path, err)
	}
	ownedFiles(t, dir)
}

// TestEmbedded: what is embedded is what its documentation says.
func TestEmbedded(t *testing.T) {
	m := mustParse(t, Sample())
	if !m.fastStart() || !m.plain() || len(m.tracks) != 2 || len(Sample()) > 16<<10 {
		t.Errorf("sample: fast-start %v, plain %v, %d tracks", m.fastStart(), m.plain(), len(m.tracks))
	}
	if bytes.Equal(uniqueSample(1), Sample()) {
		t.Error("the sample has no room for a seed")
	}
	for want, get := range map[image.Point]func() ([]byte, string){{X: 400, Y: 400}: DefaultAvatar, {X: 1280, Y: 720}: DefaultBackground} {
		b, mime := get()
		if img := decode(t, b); img.Bounds().Size() != want || mime != "image/jpeg" {
			t.Errorf("%v %s", img.Bounds(), mime)
		}
	}
	res, err, _ := process(t, Options{DisableFFmpeg: true}, Sample())
	if err != nil || !res.Drawn {
		t.Errorf("%+v, %v", res, err)
	}
}
