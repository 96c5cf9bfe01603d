package media

import (
	"bytes"
	"hash/fnv"
	"image"
	"image/color"
	"image/jpeg"
	"math"

	"golang.org/x/image/draw"
)

// palettes are the gradients' ends, dark enough for white letters.
var palettes = [][2]color.RGBA{
	{{0x1f, 0x3c, 0x88, 255}, {0x8a, 0x4f, 0xc9, 255}},
	{{0x0b, 0x5e, 0x63, 255}, {0x2f, 0xa8, 0x7c, 255}},
	{{0x7a, 0x1e, 0x4a, 255}, {0xe0, 0x6b, 0x5c, 255}},
	{{0x23, 0x2b, 0x4f, 255}, {0x2c, 0x7f, 0xb8, 255}},
	{{0x4a, 0x1d, 0x6e, 255}, {0xd1, 0x5a, 0x9a, 255}},
	{{0x5c, 0x2a, 0x12, 255}, {0xd9, 0x8a, 0x3a, 255}},
	{{0x1b, 0x45, 0x32, 255}, {0x7d, 0xa8, 0x45, 255}},
	{{0x2e, 0x33, 0x3d, 255}, {0x6f, 0x83, 0x99, 255}},
}

// drawCover draws the title on a gradient, in the shape of a picture of w × h
// (720 × 1280 when unknown), as JPEG. The same title and shape give the same
// bytes.
func drawCover(title string, w, h int) ([]byte, error) {
	f, err := loadFont()
	if err != nil {
		return nil, err
	}
	size := coverSize(w, h)
	img := image.NewRGBA(image.Rectangle{Max: size})
	hash := fnv.New64a()
	hash.Write([]byte(title)) //nolint:errcheck // never fails
	gradient(img, hash.Sum64())
	drawTitle(img, f, title)
	var out bytes.Buffer
	err = jpeg.Encode(&out, img, &jpeg.Options{Quality: 85})
	return out.Bytes(), err
}

// coverSize scales a shape to a longest side of maxCover; very narrow ones are
// widened so that letters have room.
func coverSize(w, h int) image.Point {
	if w <= 0 || h <= 0 {
		w, h = 720, 1280
	}
	scale := float64(maxCover) / float64(max(w, h))
	side := func(v int) int { return max(maxCover/4, int(math.Round(float64(v)*scale))) }
	return image.Pt(side(w), side(h))
}

// gradient fills img and lays soft discs over it; seed chooses colours, slant
// and places.
func gradient(img *image.RGBA, seed uint64) {
	b := img.Bounds()
	p := palettes[seed%uint64(len(palettes))]
	angle := float64(seed>>8&0xff)/255*math.Pi/3 + math.Pi/6
	dx, dy := math.Cos(angle), math.Sin(angle)
	length := dx*float64(b.Dx()) + dy*float64(b.Dy())
	discs := discs(b, seed)
	for y := range b.Dy() {
		for x := range b.Dx() {
			t := (float64(x)*dx + float64(y)*dy) / length
			light := 0.0
			for _, d := range discs {
				if fx, fy := float64(x)-d.x, float64(y)-d.y; fx*fx+fy*fy < d.r*d.r {
					light += 0.06
				}
			}
			img.SetRGBA(x, y, blend(p[0], p[1], t, light))
		}
	}
}

type disc struct{ x, y, r float64 }

func discs(b image.Rectangle, seed uint64) []disc {
	list := make([]disc, 3)
	for i := range list {
		bits := seed >> (16 + 16*i)
		list[i] = disc{
			x: float64(bits&0xff) / 255 * float64(b.Dx()),
			y: float64(bits>>8&0xff) / 255 * float64(b.Dy()),
			r: float64(min(b.Dx(), b.Dy())) * (0.25 + 0.15*float64(i)),
		}
	}
	return list
}

func blend(a, b color.RGBA, t, light float64) color.RGBA {
	mix := func(a, b uint8) uint8 {
		v := float64(a) + (float64(b)-float64(a))*t
		return uint8(v + (255-v)*light)
	}
	return color.RGBA{mix(a.R, b.R), mix(a.G, b.G), mix(a.B, b.B), 255}
}

// leading is the distance of lines, in pixels of the unscaled font.
const leading = glyphHeight + 5

// drawTitle sets the title in the middle, as large as it fits.
func drawTitle(img *image.RGBA, f *font, title string) {
	b := img.Bounds()
	lines, scale := fit(f, title, b.Dx()*5/6, b.Dy()*2/3)
	if len(lines) == 0 {
		return
	}
	small := rasterize(f, lines)
	mask := smooth(small, scale)
	at := b.Size().Sub(mask.Bounds().Size()).Div(2)
	place := mask.Bounds().Add(at)
	shadow := image.NewUniform(color.RGBA{0, 0, 0, 110})
	draw.DrawMask(img, place.Add(image.Pt(scale/2+1, scale/2+1)), shadow, image.Point{}, mask, image.Point{}, draw.Over)
	draw.DrawMask(img, place, image.White, image.Point{}, mask, image.Point{}, draw.Over)
}

// fit chooses the largest scale at which the title fits w × h; a title too long
// for the smallest is cut.
func fit(f *font, title string, w, h int) (lines []string, scale int) {
	const largest, smallest = 6, 2
	for scale = largest; scale >= smallest; scale-- {
		lines = f.wrap(title, w/scale)
		if len(lines)*leading*scale <= h {
			return lines, scale
		}
	}
	return lines[:max(1, h/(leading*smallest))], smallest
}

// rasterize draws the lines, centred, at one pixel per pixel of the font.
func rasterize(f *font, lines []string) *image.Alpha {
	widths, widest := make([]int, len(lines)), 0
	for i, l := range lines {
		for _, c := range l {
			_, w := f.glyph(c)
			widths[i] += w
		}
		widest = max(widest, widths[i])
	}
	img := image.NewAlpha(image.Rect(0, 0, widest, len(lines)*leading))
	for i, l := range lines {
		x := (widest - widths[i]) / 2
		for _, c := range l {
			rows, w := f.glyph(c)
			stamp(img, rows, w, x, i*leading+2)
			x += w
		}
	}
	return img
}

func stamp(img *image.Alpha, rows []byte, w, x, y int) {
	for dy := range glyphHeight {
		for dx := range w {
			if rows[dy*w/8+dx/8]>>(7-dx%8)&1 != 0 {
				img.SetAlpha(x+dx, y+dy, color.Alpha{255})
			}
		}
	}
}

// smooth enlarges the letters and rounds their corners: interpolated, then
// steepened around the half.
func smooth(small *image.Alpha, scale int) *image.Alpha {
	gray := &image.Gray{Pix: small.Pix, Stride: small.Stride, Rect: small.Rect}
	size := small.Bounds().Size().Mul(scale)
	big := image.NewGray(image.Rectangle{Max: size})
	draw.CatmullRom.Scale(big, big.Bounds(), gray, gray.Bounds(), draw.Src, nil)
	for i, v := range big.Pix {
		big.Pix[i] = uint8(min(255, max(0, (int(v)-88)*4)))
	}
	return &image.Alpha{Pix: big.Pix, Stride: big.Stride, Rect: big.Rect}
}
