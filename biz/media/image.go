package media

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	_ "image/gif" // decoders, chosen by the first bytes
	"image/jpeg"
	_ "image/png"
	"io"
	"runtime"

	"golang.org/x/image/draw"
	_ "golang.org/x/image/webp"
)

// Limits of uploaded pictures.
const (
	// MaxImageBytes is the size of the largest picture file accepted.
	MaxImageBytes  = 16 << 20
	maxImagePixels = 25_000_000 // a 24-megapixel photo passes; 100 MB decoded
	avatarSide     = 400
	backgroundW    = 1280
	backgroundH    = 720
)

// SniffBytes is how much of a file IsImage wants to see.
const SniffBytes = 512

// IsImage reports whether a file begins as a JPEG, PNG, GIF or WebP picture does.
// That it decodes is for Avatar and Background to see.
func IsImage(head []byte) bool {
	for _, begin := range []string{"\xff\xd8\xff", "\x89PNG\r\n\x1a\n", "GIF87a", "GIF89a"} {
		if bytes.HasPrefix(head, []byte(begin)) {
			return true
		}
	}
	return len(head) >= 12 && string(head[:4]) == "RIFF" && string(head[8:12]) == "WEBP"
}

// imageSlots bounds the pictures decoded at once, each up to some 200 MB.
var imageSlots = make(chan struct{}, max(1, runtime.NumCPU()/2))

// Avatar reads a JPEG, PNG, GIF (its first frame) or WebP picture and returns
// its middle as a JPEG of 400 × 400 without metadata. A JPEG's EXIF orientation
// is applied. Errors wrap ErrImage or ErrTooLarge, or are r's.
func Avatar(r io.Reader) ([]byte, error) {
	return convertImage(r, func(size image.Point) (crop image.Rectangle, to image.Point) {
		side := min(size.X, size.Y)
		at := size.Sub(image.Pt(side, side)).Div(2)
		return image.Rect(0, 0, side, side).Add(at), image.Pt(avatarSide, avatarSide)
	})
}

// Background is like Avatar, but keeps the whole picture, scaled down to fit
// 1280 × 720, never up.
func Background(r io.Reader) ([]byte, error) {
	return convertImage(r, func(size image.Point) (crop image.Rectangle, to image.Point) {
		scale := min(1, backgroundW/float64(size.X), backgroundH/float64(size.Y))
		to = image.Pt(max(1, int(float64(size.X)*scale+0.5)), max(1, int(float64(size.Y)*scale+0.5)))
		return image.Rectangle{Max: size}, to
	})
}

// shape chooses, for an upright picture of a size, the part to keep and the
// size to give it.
type shape func(size image.Point) (crop image.Rectangle, to image.Point)

func convertImage(r io.Reader, choose shape) ([]byte, error) {
	data, err := readImage(r)
	if err != nil {
		return nil, err
	}
	imageSlots <- struct{}{}
	defer func() { <-imageSlots }()
	img, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrImage, err)
	}
	turn := orientation(data)
	b := img.Bounds()
	size := b.Size()
	if turn.swaps() {
		size = image.Pt(size.Y, size.X)
	}
	crop, to := choose(size)
	// Scaling comes first: turning the small picture is cheap.
	crop = turn.before(crop, size)
	if turn.swaps() {
		to = image.Pt(to.Y, to.X)
	}
	small := scaleDown(img, crop.Add(b.Min), to)
	var out bytes.Buffer
	err = jpeg.Encode(&out, turn.apply(small), &jpeg.Options{Quality: 88})
	return out.Bytes(), err
}

// readImage reads a picture file and checks its size from the header, before
// anything is decoded.
func readImage(r io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxImageBytes+1))
	if err != nil {
		return nil, err
	}
	if len(data) > MaxImageBytes {
		return nil, fmt.Errorf("%w: more than %d bytes", ErrTooLarge, MaxImageBytes)
	}
	c, _, err := image.DecodeConfig(bytes.NewReader(data))
	switch {
	case err != nil:
		return nil, fmt.Errorf("%w: %w", ErrImage, err)
	case c.Width <= 0 || c.Height <= 0:
		return nil, fmt.Errorf("%w: %w", ErrImage, errors.New("no size"))
	case int64(c.Width)*int64(c.Height) > maxImagePixels:
		return nil, fmt.Errorf("%w: %dx%d", ErrTooLarge, c.Width, c.Height)
	}
	return data, nil
}

// scaleDown draws a part of img at a size, transparent parts on white.
func scaleDown(img image.Image, part image.Rectangle, size image.Point) *image.RGBA {
	dst := image.NewRGBA(image.Rectangle{Max: size})
	draw.Draw(dst, dst.Bounds(), image.White, image.Point{}, draw.Src)
	draw.CatmullRom.Scale(dst, dst.Bounds(), img, part, draw.Over, nil)
	return dst
}
