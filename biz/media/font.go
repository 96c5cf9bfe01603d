package media

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"encoding/binary"
	"errors"
	"io"
	"sync"
	"unicode"
)

// The bitmap font is cut from GNU Unifont by gen; assets/NOTICE.txt has its
// licence. It covers Latin, Greek, Cyrillic, punctuation, kana, Hangul and the
// unified ideographs of the BMP.
//
//go:embed assets/font.gz
var fontGzip []byte

// glyphHeight is that of every glyph, in pixels; widths are 8 or 16.
const glyphHeight = 16

// font holds the unpacked glyphs: 1.1 MB, loaded when the first cover is drawn.
type font struct {
	ranges []fontRange
	rows   []byte // 16 rows of width/8 bytes per glyph
}

type fontRange struct {
	first, last rune
	widths      []byte // 0, 8 or 16 per character
	at          []uint32
}

var loadFont = sync.OnceValues(func() (*font, error) {
	zr, err := gzip.NewReader(bytes.NewReader(fontGzip))
	if err != nil {
		return nil, err
	}
	b, err := io.ReadAll(zr)
	if err != nil {
		return nil, err
	}
	return parseFont(b)
})

// parseFont reads: a count, that many (first, last) pairs, all 16 bits; then a
// width byte per character of the ranges; then the glyphs' rows.
func parseFont(b []byte) (*font, error) {
	bad := errors.New("media: bad font file")
	if len(b) < 2 {
		return nil, bad
	}
	n := int(binary.BigEndian.Uint16(b))
	if b = b[2:]; len(b) < 4*n {
		return nil, bad
	}
	f := &font{ranges: make([]fontRange, n)}
	heads := b[:4*n]
	b = b[4*n:]
	at := uint32(0)
	for i := range f.ranges {
		r := &f.ranges[i]
		r.first, r.last = rune(binary.BigEndian.Uint16(heads[4*i:])), rune(binary.BigEndian.Uint16(heads[4*i+2:]))
		count := int(r.last-r.first) + 1
		if count < 1 || count > len(b) {
			return nil, bad
		}
		r.widths, b = b[:count], b[count:]
		for _, w := range r.widths {
			r.at = append(r.at, at)
			at += uint32(w) / 8 * glyphHeight
		}
	}
	if f.rows = b; int(at) != len(b) {
		return nil, bad
	}
	return f, nil
}

// glyph returns a character's rows and width in pixels; width 0 when it is not
// in the font or has no extent of its own.
func (f *font) glyph(c rune) (rows []byte, width int) {
	if unicode.In(c, unicode.Mn, unicode.Me, unicode.Cf, unicode.Cc) {
		return nil, 0
	}
	for i := range f.ranges {
		if r := &f.ranges[i]; c >= r.first && c <= r.last {
			w := int(r.widths[c-r.first])
			at := int(r.at[c-r.first])
			return f.rows[at : at+w/8*glyphHeight], w
		}
	}
	return nil, 0
}
