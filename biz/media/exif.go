package media

import (
	"bytes"
	"encoding/binary"
	"image"
)

// orient is EXIF's orientation, 1..8: which side of the stored picture is up.
type orient int

// swaps reports whether the upright picture has width and height exchanged.
func (o orient) swaps() bool { return o >= 5 }

// source maps a point of the upright picture, size w × h, to the stored one.
func (o orient) source(x, y, w, h int) (sx, sy int) {
	switch o {
	case 2:
		return w - 1 - x, y
	case 3:
		return w - 1 - x, h - 1 - y
	case 4:
		return x, h - 1 - y
	case 5:
		return y, x
	case 6:
		return y, w - 1 - x
	case 7:
		return h - 1 - y, w - 1 - x
	case 8:
		return h - 1 - y, x
	}
	return x, y
}

// before maps a part of the upright picture of a size to the stored one.
func (o orient) before(r image.Rectangle, size image.Point) image.Rectangle {
	x0, y0 := o.source(r.Min.X, r.Min.Y, size.X, size.Y)
	x1, y1 := o.source(r.Max.X-1, r.Max.Y-1, size.X, size.Y)
	out := image.Rect(x0, y0, x1, y1) // sorts the corners
	return image.Rectangle{Min: out.Min, Max: out.Max.Add(image.Pt(1, 1))}
}

// apply turns a stored picture upright.
func (o orient) apply(src *image.RGBA) *image.RGBA {
	if o <= 1 {
		return src
	}
	w, h := src.Bounds().Dx(), src.Bounds().Dy()
	if o.swaps() {
		w, h = h, w
	}
	dst := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			sx, sy := o.source(x, y, w, h)
			dst.SetRGBA(x, y, src.RGBAAt(sx, sy))
		}
	}
	return dst
}

// orientation finds the EXIF orientation of a JPEG; 1 when there is none. The
// tag is a few bytes at a known place: no EXIF library is worth its parser.
func orientation(jpeg []byte) orient {
	if !bytes.HasPrefix(jpeg, []byte{0xff, 0xd8}) {
		return 1
	}
	for b := jpeg[2:]; len(b) >= 4 && b[0] == 0xff && b[1] != 0xda; {
		size := int(binary.BigEndian.Uint16(b[2:]))
		if size < 2 || size+2 > len(b) {
			return 1
		}
		if segment := b[4 : size+2]; b[1] == 0xe1 && bytes.HasPrefix(segment, []byte("Exif\x00\x00")) {
			return tiffOrientation(segment[6:])
		}
		b = b[size+2:]
	}
	return 1
}

func tiffOrientation(b []byte) orient {
	const tag, entry = 0x0112, 12
	if len(b) < 8 {
		return 1
	}
	var order binary.ByteOrder = binary.BigEndian
	if string(b[:2]) == "II" {
		order = binary.LittleEndian
	}
	at := uint64(order.Uint32(b[4:]))
	if at+2 > uint64(len(b)) {
		return 1
	}
	n := order.Uint16(b[at:])
	b = b[at+2:]
	for ; n > 0 && len(b) >= entry; n-- {
		if order.Uint16(b) == tag {
			if v := order.Uint16(b[8:]); v >= 1 && v <= 8 {
				return orient(v)
			}
			return 1
		}
		b = b[entry:]
	}
	return 1
}
