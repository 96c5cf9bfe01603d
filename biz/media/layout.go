package media

import (
	"strings"
	"unicode"
)

// unit is a piece of text that is not broken across lines: a word, or one
// ideograph with the punctuation that must not begin a line.
type unit struct {
	text  []rune
	width int // pixels of the unscaled font
	space bool
}

const closers = "，。！？、：；）》」』】〉…,.!?;:)]}”’"

// wrap sets text in lines of at most width pixels. Characters the font lacks
// (emoji) are left out.
func (f *font) wrap(text string, width int) []string {
	var lines []string
	var line []rune
	used := 0
	flush := func() {
		if s := strings.TrimSpace(string(line)); s != "" {
			lines = append(lines, s)
		}
		line, used = nil, 0
	}
	for _, u := range f.units(text) {
		if used+u.width > width && used > 0 {
			flush()
		}
		if u.space && used == 0 {
			continue
		}
		for _, c := range u.text { // a word longer than a line is cut
			_, w := f.glyph(c)
			if used+w > width && used > 0 {
				flush()
			}
			line, used = append(line, c), used+w
		}
	}
	flush()
	return lines
}

func (f *font) units(text string) []unit {
	var list []unit
	for _, c := range text {
		if unicode.IsSpace(c) {
			c = ' '
		}
		_, w := f.glyph(c)
		if w == 0 {
			continue
		}
		if n := len(list); n > 0 && c != ' ' && !list[n-1].space && joins(list[n-1], c, w) {
			list[n-1].text, list[n-1].width = append(list[n-1].text, c), list[n-1].width+w
			continue
		}
		list = append(list, unit{text: []rune{c}, width: w, space: c == ' '})
	}
	return list
}

// joins tells whether c (of width w) belongs to u: narrow letters form words,
// closing punctuation sticks to what it closes.
func joins(u unit, c rune, w int) bool {
	if strings.ContainsRune(closers, c) {
		return len(u.text) < 64
	}
	return w == 8 && u.width == 8*len(u.text)
}
