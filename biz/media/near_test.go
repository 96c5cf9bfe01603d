package media

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"math"
	"math/bits"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/image/draw"
)

// scene writes a video of moving shapes on a gradient, which nobody else's seed
// gives: 4 seconds, 320 × 240, raw RGB.
func scene(seed uint64) []byte {
	r := rand.New(rand.NewPCG(seed, 1))
	type shape struct {
		x, y, dx, dy, rx, ry float64
		c                    color.RGBA
	}
	pick := func() color.RGBA { return color.RGBA{uint8(r.IntN(256)), uint8(r.IntN(256)), uint8(r.IntN(256)), 255} }
	var shapes []shape
	for range 6 + r.IntN(8) {
		shapes = append(shapes, shape{r.Float64() * 320, r.Float64() * 240, r.Float64()*60 - 30, r.Float64()*60 - 30, 10 + r.Float64()*70, 10 + r.Float64()*70, pick()})
	}
	from, to := pick(), pick()
	var out bytes.Buffer
	for f := range 40 {
		at := float64(f) / 10
		img := image.NewRGBA(image.Rect(0, 0, 320, 240))
		for y := range 240 {
			k := float64(y) / 240
			mix := func(a, b uint8) uint8 { return uint8(float64(a)*(1-k) + float64(b)*k) }
			draw.Draw(img, image.Rect(0, y, 320, y+1), image.NewUniform(color.RGBA{mix(from.R, to.R), mix(from.G, to.G), mix(from.B, to.B), 255}), image.Point{}, draw.Src)
		}
		for _, s := range shapes {
			cx, cy := s.x+s.dx*at, s.y+s.dy*at
			for y := max(0, int(cy-s.ry)); y < min(240, int(cy+s.ry)); y++ {
				w := s.rx * math.Sqrt(max(0, 1-(float64(y)-cy)*(float64(y)-cy)/(s.ry*s.ry)))
				draw.Draw(img, image.Rect(int(cx-w), y, int(cx+w), y+1), image.NewUniform(s.c), image.Point{}, draw.Src)
			}
		}
		for i := 0; i < len(img.Pix); i += 4 {
			out.Write(img.Pix[i : i+3])
		}
	}
	return out.Bytes()
}

// sceneFile is the scene as an MP4 file.
func sceneFile(t testing.TB, seed uint64) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "scene.mp4")
	cmd := exec.Command("ffmpeg", append(strings.Fields("-v error -y -f rawvideo -pix_fmt rgb24 -s 320x240 -r 10 -i pipe:0"),
		append(strings.Fields("-c:v libx264 -preset veryfast -crf 20 -pix_fmt yuv420p -movflags +faststart"), path)...)...)
	cmd.Stdin = bytes.NewReader(scene(seed))
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return path
}

// copies are what people do to a video before they upload it again.
var copies = []struct{ name, args string }{
	{"re-encoded", "-c:v libx264 -preset veryfast -crf 32"},
	{"other bit rate", "-c:v libx264 -preset veryfast -b:v 90k"},
	{"half the size", "-vf scale=160:120 -c:v libx264 -preset veryfast"},
	{"twice the size", "-vf scale=640:480 -c:v libx264 -preset veryfast"},
	{"cropped 2 %", "-vf crop=iw*0.98:ih*0.98 -c:v libx264 -preset veryfast"},
	{"watermarked", "-vf drawbox=x=iw*0.75:y=ih*0.88:w=iw*0.22:h=ih*0.08:color=white:t=fill -c:v libx264 -preset veryfast"},
	{"brighter", "-vf eq=brightness=0.06:contrast=1.1 -c:v libx264 -preset veryfast"},
	{"other frame rate", "-r 25 -c:v libx264 -preset veryfast"},
	{"MPEG-4 in AVI", "-c:v mpeg4 -q:v 6 -f avi"},
	{"beginning cut off", "-ss 0.3 -c:v libx264 -preset veryfast"},
}

func copyOf(t testing.TB, path, args string) string {
	t.Helper()
	out := filepath.Join(t.TempDir(), "copy.mp4")
	all := append([]string{"-nostdin", "-v", "error", "-y", "-i", path}, strings.Fields(args)...)
	if b, err := exec.Command("ffmpeg", append(all, "-pix_fmt", "yuv420p", out)...).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, b)
	}
	return out
}

func hashesOf(t testing.TB, e *Engine, path string) []uint64 {
	t.Helper()
	res, err := e.Process(t.Context(), spool(t, read(t, path)), t.TempDir(), "")
	if err != nil {
		t.Fatal(err)
	}
	return res.Frames
}

// found reports whether the slots of one lead to the other, as a look-up does.
func found(a, b []uint64) bool {
	in := map[int64]bool{}
	for _, h := range b {
		for _, s := range Slots(h) {
			in[s] = true
		}
	}
	for _, h := range a {
		for _, s := range Probes(h) {
			if in[s] {
				return true
			}
		}
	}
	return false
}

// TestNearCopies measures how many copies that real ffmpeg makes are found, and how
// many unrelated videos are taken for copies. VIREO_TEST_SCENES asks for more.
func TestNearCopies(t *testing.T) {
	needFFmpeg(t)
	if testing.Short() {
		t.Skip("takes half a minute")
	}
	n := 2
	fmt.Sscan(os.Getenv("VIREO_TEST_SCENES"), &n)
	e := New(Options{})
	originals := make([][]uint64, n)
	hit, all := make([]int, len(copies)), make([]int, 65)
	for i := range n {
		path := sceneFile(t, uint64(i))
		originals[i] = hashesOf(t, e, path)
		if len(originals[i]) != 1+len(frameAt) {
			t.Errorf("scene %d: %d frames", i, len(originals[i]))
		}
		for k, c := range copies {
			got := hashesOf(t, e, copyOf(t, path, c.args))
			for j := range got {
				worst := 64
				for _, o := range originals[i] {
					worst = min(worst, bits.OnesCount64(got[j]^o))
				}
				all[worst]++
			}
			if Near(got, originals[i]) && found(got, originals[i]) {
				hit[k]++
			}
		}
	}
	sum := 0
	for k, c := range copies {
		t.Logf("%-18s %d of %d found", c.name, hit[k], n)
		sum += hit[k]
	}
	t.Logf("distances of a copy's frames to the nearest of the original: %v", all)
	wrong, pairs, frames := 0, 0, make([]int, 65)
	for i := range originals {
		for j := range originals {
			if i != j {
				pairs++
				if Near(originals[i], originals[j]) {
					wrong++
				}
				for _, a := range originals[i] {
					for _, b := range originals[j] {
						frames[bits.OnesCount64(a^b)]++
					}
				}
			}
		}
	}
	t.Logf("%d of %d pairs of unrelated videos are near", wrong, pairs)
	t.Logf("distances of unrelated frames: %v", frames)
	if wrong > 0 || sum < len(copies)*n*9/10 {
		t.Errorf("%d of %d copies found, %d pairs of unrelated videos near", sum, len(copies)*n, wrong)
	}
}

// BenchmarkFrames is what hashing the frames of an upload takes besides its cover.
func BenchmarkFrames(b *testing.B) {
	needFFmpeg(b)
	e := New(Options{})
	path := sceneFile(b, 1)
	res, err := e.Process(b.Context(), path, b.TempDir(), "")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		j, again := &job{Engine: e, ctx: b.Context(), dir: b.TempDir()}, res
		if err := j.frames(&again); err != nil {
			b.Fatal(err)
		}
	}
}
