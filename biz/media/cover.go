package media

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/jpeg"
	"math"
	"strconv"
	"time"
)

// maxCover is a cover's longest side, in pixels.
const maxCover = 1280

// cover makes the cover of the cleaned video: a frame, which proves that the
// video decodes, or a drawing.
func (j *job) cover(res *Result) error {
	var picture []byte
	var err error
	if res.Drawn = !j.tools.present(); res.Drawn {
		picture, err = drawCover(j.title, res.Width, res.Height)
	} else {
		picture, err = j.frame(res.Video, res.Duration)
	}
	if err != nil {
		return err
	}
	f, err := j.create("cover-*.jpg")
	if err != nil {
		return err
	}
	res.Cover, res.CoverMIME = f.Name(), mimeJPEG
	_, err = f.Write(picture)
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	return err
}

// frame returns a frame that shows something: from the first seconds if
// possible, else from later on, else the best there is.
func (j *job) frame(video string, length time.Duration) ([]byte, error) {
	var best candidate
	var lastErr error
	for _, at := range []float64{0, 0.25, 0.5, 0.75} {
		n := 1
		if at == 0 {
			n = 3
		}
		found, err := j.candidates(video, time.Duration(at*float64(length)), n)
		if err != nil {
			if !errors.Is(err, ErrBroken) {
				return nil, err
			}
			lastErr = err
		}
		for _, c := range found {
			if c.good() {
				return c.jpeg, nil
			}
			if best.jpeg == nil || c.score() > best.score() {
				best = c
			}
		}
	}
	if best.jpeg == nil {
		return nil, fmt.Errorf("%w: no frame decodes: %w", ErrBroken, lastErr)
	}
	return best.jpeg, nil
}

// candidates lets ffmpeg choose the most typical of each of n runs of frames.
func (j *job) candidates(video string, at time.Duration, n int) ([]candidate, error) {
	args := append(j.baseArgs(), "-ss", strconv.FormatFloat(at.Seconds(), 'f', 3, 64))
	args = append(args, j.tools.inputArgs(video, MP4)...)
	args = append(args, "-map", "0:V:0", "-an", "-sn", "-dn", "-map_metadata", "-1",
		"-vf", fitFilter(maxCover)+",thumbnail=24,format=yuvj420p", "-frames:v", strconv.Itoa(n),
		"-c:v", "mjpeg", "-q:v", "3", "-fflags", "+bitexact", "-flags:v", "+bitexact", "-f", "image2pipe", "pipe:1")
	out, err := j.tools.run(j.ctx, j.opt.CoverTimeout, j.dir, j.tools.ffmpeg, nil, args...)
	if err != nil {
		return nil, err
	}
	return splitJPEG(out), nil
}

// splitJPEG cuts a row of JPEG files apart. Within one, the byte FF is always
// followed by something else than D8, the start of an image.
func splitJPEG(b []byte) []candidate {
	var list []candidate
	start := []byte{0xff, 0xd8}
	for bytes.HasPrefix(b, start) {
		end := bytes.Index(b[2:], start) + 2
		if end < 2 {
			end = len(b)
		}
		if c, err := measure(b[:end]); err == nil {
			list = append(list, c)
		}
		b = b[end:]
	}
	return list
}

// candidate is a frame and how bright and varied it is, both 0..255.
type candidate struct {
	jpeg         []byte
	mean, spread float64
}

// good tells a frame that shows something from a black, white or plain one.
func (c candidate) good() bool { return c.mean > 24 && c.mean < 240 && c.spread > 10 }

func (c candidate) score() float64 { return c.spread + min(c.mean, 255-c.mean)/4 }

func measure(b []byte) (candidate, error) {
	img, err := jpeg.Decode(bytes.NewReader(b))
	if err != nil {
		return candidate{}, err
	}
	mean, spread := luma(img)
	return candidate{jpeg: b, mean: mean, spread: spread}, nil
}

// luma returns mean and standard deviation of the brightness, from a grid of
// pixels.
func luma(img image.Image) (mean, spread float64) {
	r := img.Bounds()
	step := max(1, min(r.Dx(), r.Dy())/64)
	var n, sum, squares float64
	for y := r.Min.Y; y < r.Max.Y; y += step {
		for x := r.Min.X; x < r.Max.X; x += step {
			cr, cg, cb, _ := img.At(x, y).RGBA()
			v := (0.299*float64(cr) + 0.587*float64(cg) + 0.114*float64(cb)) / 257
			n, sum, squares = n+1, sum+v, squares+v*v
		}
	}
	mean = sum / n
	return mean, math.Sqrt(max(0, squares/n-mean*mean))
}
