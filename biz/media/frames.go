package media

import (
	"bytes"
	"errors"
	"image"
	"image/jpeg"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/corona10/goimagehash"
)

// The frames of a video that are hashed besides its cover: where they are, as a
// part of its length, and the side of the square that they are scaled to.
var frameAt = []float64{0.1, 0.35, 0.6, 0.85}

const frameSide = 64

// plainSpread is how varied the brightness of a frame has to be (standard
// deviation, 0 to 127) for its hash to tell anything.
const plainSpread = 12

// frames hashes the cover and some frames of the cleaned video, without those
// that are plain. What can't be hashed has no weight: only the context's end is an
// error. Without the tools there are none.
func (j *job) frames(res *Result) error {
	if res.Drawn {
		return nil
	}
	pictures, err := j.squares(res)
	if err != nil {
		return err
	}
	if b, err := os.ReadFile(res.Cover); err == nil {
		if img, err := jpeg.Decode(bytes.NewReader(b)); err == nil {
			pictures = append([]image.Image{img}, pictures...)
		}
	}
	res.Frames = hashes(pictures)
	return j.ctx.Err()
}

// hashes are those of the pictures that are not plain.
func hashes(pictures []image.Image) []uint64 {
	var out []uint64
	for _, img := range pictures {
		if hash, ok := frameHash(img); ok {
			out = append(out, hash)
		}
	}
	return out
}

// squares reads the frames with one run of ffmpeg, or, where one of them is not
// there or all at once are too much for it, with a run for each.
func (j *job) squares(res *Result) ([]image.Image, error) {
	all, err := j.squaresAt(res, frameAt)
	switch {
	case j.ctx.Err() != nil:
		return nil, j.ctx.Err()
	case errors.Is(err, ErrToolTimeout), err == nil && len(all) > 0:
		return all, nil
	}
	all = nil
	for _, at := range frameAt {
		one, err := j.squaresAt(res, []float64{at})
		if j.ctx.Err() != nil {
			return nil, j.ctx.Err()
		}
		if errors.Is(err, ErrToolTimeout) {
			break
		}
		all = append(all, one...)
	}
	return all, nil
}

// squaresAt reads frames at some places, scaled and grey; none where one is missing.
func (j *job) squaresAt(res *Result, places []float64) ([]image.Image, error) {
	args := j.baseArgs()
	var graph strings.Builder
	for i, at := range places {
		args = append(args, "-ss", strconv.FormatFloat((time.Duration(at*float64(res.Duration))).Seconds(), 'f', 3, 64))
		args = append(args, j.tools.inputArgs(res.Video, MP4)...)
		n := strconv.Itoa(i)
		graph.WriteString("[" + n + ":V:0]scale=" + strconv.Itoa(frameSide) + ":" + strconv.Itoa(frameSide) + ":flags=area,setsar=1,format=gray[f" + n + "];")
	}
	for i := range places {
		graph.WriteString("[f" + strconv.Itoa(i) + "]")
	}
	if len(places) > 1 {
		graph.WriteString("vstack=inputs=" + strconv.Itoa(len(places)) + "[out]")
	} else {
		graph.WriteString("null[out]")
	}
	args = append(args, "-filter_complex", graph.String(), "-map", "[out]", "-an", "-sn", "-dn", "-map_metadata", "-1",
		"-frames:v", "1", "-c:v", "rawvideo", "-f", "rawvideo", "pipe:1")
	out, err := j.tools.run(j.ctx, j.opt.CoverTimeout, j.dir, j.tools.ffmpeg, nil, args...)
	if err != nil || len(out) != len(places)*frameSide*frameSide {
		return nil, err
	}
	var pictures []image.Image
	for len(out) > 0 {
		img := image.NewGray(image.Rect(0, 0, frameSide, frameSide))
		out = out[copy(img.Pix, out):]
		pictures = append(pictures, img)
	}
	return pictures, nil
}

// frameHash is the perceptual hash (pHash, 64 bits) of a picture; a plain one has none.
func frameHash(img image.Image) (uint64, bool) {
	if _, spread := luma(img); spread < plainSpread {
		return 0, false
	}
	h, err := goimagehash.PerceptionHash(img)
	if err != nil {
		return 0, false
	}
	return h.GetHash(), true
}
