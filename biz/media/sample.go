package media

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"hash/fnv"
	"image"
	"image/color"
	"math"
	"os"
	"strconv"

	"golang.org/x/image/draw"
)

// Shape of made samples: two seconds in portrait.
const (
	sampleW, sampleH = 360, 640
	sampleRate       = 12 // frames per second
	sampleFrames     = 2 * sampleRate
)

// MakeSample writes a small playable MP4 into workDir and returns its path: a
// coloured gradient, a moving disc and the seed as a number. The same seed gives
// the same file with the same tools, other seeds other files. Without ffmpeg it
// is the embedded sample, made unique by the seed. On error no file is left.
func (e *Engine) MakeSample(ctx context.Context, workDir string, seed int64) (path string, err error) {
	if err := e.jobs.enter(ctx); err != nil {
		return "", err
	}
	defer e.jobs.leave()
	f, err := os.CreateTemp(workDir, "sample-*.mp4")
	if err != nil {
		return "", err
	}
	defer func() {
		if err != nil {
			os.Remove(f.Name()) //nolint:errcheck // best effort
			path = ""
		}
	}()
	data := uniqueSample(seed)
	if e.tools.present() {
		data = nil
	}
	_, err = f.Write(data)
	if err = errors.Join(err, f.Close()); err != nil || data != nil {
		return f.Name(), err
	}
	return f.Name(), e.encodeSample(ctx, workDir, f.Name(), seed)
}

// uniqueSample writes the seed into the encoder's note inside the first frame:
// cleaning keeps it, which it would not with a box of free space.
func uniqueSample(seed int64) []byte {
	const note = "http://www.videolan.org/x264.html"
	data := bytes.Clone(sampleVideo)
	if i := bytes.Index(data, []byte(note)); i >= 0 {
		copy(data[i:], fmt.Sprintf("%016x", uint64(seed)))
	}
	return data
}

func (e *Engine) encodeSample(ctx context.Context, dir, out string, seed int64) error {
	frames, err := sampleFrameBytes(seed)
	if err != nil {
		return err
	}
	size := strconv.Itoa(sampleW) + "x" + strconv.Itoa(sampleH)
	_, err = e.tools.run(ctx, e.opt.TranscodeTimeout, dir, e.tools.ffmpeg, frames,
		"-nostdin", "-v", "error", "-y", "-f", "rawvideo", "-pix_fmt", "rgba", "-s", size,
		"-r", strconv.Itoa(sampleRate), "-i", "pipe:0", "-c:v", "libx264", "-preset", "veryfast", "-crf", "28",
		"-pix_fmt", "yuv420p", "-threads", "1", "-fflags", "+bitexact", "-flags:v", "+bitexact",
		"-movflags", "+faststart", "-f", "mp4", "file:"+out)
	return err
}

// sampleFrameBytes draws all frames, RGBA after RGBA.
func sampleFrameBytes(seed int64) ([]byte, error) {
	f, err := loadFont()
	if err != nil {
		return nil, err
	}
	hash := fnv.New64a()
	fmt.Fprint(hash, seed)
	canvas := image.NewRGBA(image.Rect(0, 0, sampleW, sampleH))
	gradient(canvas, hash.Sum64())
	drawTitle(canvas, f, "#"+strconv.FormatInt(seed, 10))
	var all bytes.Buffer
	all.Grow(sampleFrames * len(canvas.Pix))
	frame := image.NewRGBA(canvas.Bounds())
	for i := range sampleFrames {
		copy(frame.Pix, canvas.Pix)
		drawDisc(frame, float64(i)/sampleFrames, hash.Sum64())
		all.Write(frame.Pix)
	}
	return all.Bytes(), nil
}

// drawDisc draws the moving disc at time t of 0..1; it ends where it began.
func drawDisc(img *image.RGBA, t float64, seed uint64) {
	const r = 44
	turn := 2 * math.Pi * (t + float64(seed%97)/97)
	cx, cy := sampleW/2+int(110*math.Cos(turn)), sampleH/2+int(220*math.Sin(turn))
	mask := image.NewAlpha(image.Rect(-r, -r, r, r))
	for y := -r; y < r; y++ {
		for x := -r; x < r; x++ {
			edge := r - math.Hypot(float64(x), float64(y))
			mask.SetAlpha(x, y, color.Alpha{uint8(255 * min(1, max(0, edge)))})
		}
	}
	ink := image.NewUniform(color.RGBA{255, 236, 170, 255})
	draw.DrawMask(img, mask.Bounds().Add(image.Pt(cx, cy)), ink, image.Point{}, mask, mask.Bounds().Min, draw.Over)
}
