package username

import (
	"errors"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// MaxRunes is the most characters (Unicode code points of the display form)
// that a name has.
const MaxRunes = 32

// maxInput bounds the bytes that are looked at: a decomposed form is longer
// than the display form, but not by more than this.
const maxInput = 1024

// What is wrong with a name.
var (
	ErrEmpty      = errors.New("username: empty")
	ErrTooLong    = errors.New("username: more than 32 characters")
	ErrSpace      = errors.New("username: white space at an end")
	ErrCharacters = errors.New("username: not valid UTF-8, or control, invisible or unassigned characters")
)

// Clean returns the display form of a name: as typed, in NFC. Nothing is
// trimmed or dropped, since a client that shows what its user typed must not
// show another name than the server; what can not be kept is refused:
//
//   - ErrEmpty: nothing, or white space only
//   - ErrTooLong: more than MaxRunes characters
//   - ErrSpace: white space at the beginning or the end
//   - ErrCharacters: invalid UTF-8; control, format, bidi and other invisible
//     characters, except those that hold an emoji together; white space other
//     than U+0020 and U+3000; private use and unassigned characters (their
//     normal form, and so the key, may change with a later Unicode); a
//     combining mark at the beginning
//
// Whether the name is reserved is another question: see Reserved.
func Clean(name string) (string, error) {
	switch {
	case len(name) > maxInput:
		return "", ErrTooLong
	case !utf8.ValidString(name):
		return "", ErrCharacters
	}
	trimmed := strings.TrimSpace(name)
	if trimmed == "" {
		return "", ErrEmpty
	}
	display := norm.NFC.String(name)
	switch {
	case utf8.RuneCountInString(display) > MaxRunes:
		return "", ErrTooLong
	case trimmed != name:
		return "", ErrSpace
	case !allowed([]rune(display)):
		return "", ErrCharacters
	}
	return display, nil
}

func allowed(name []rune) bool {
	if unicode.In(name[0], unicode.M) {
		return false
	}
	for i, r := range name {
		if !visible(r) && !joinsEmoji(name, i) {
			return false
		}
	}
	return true
}

const (
	zeroWidthJoiner = '\u200d'
	textStyle       = '\ufe0e'
	emojiStyle      = '\ufe0f'
	keycap          = '\u20e3'
	brailleBlank    = '\u2800' // a symbol by category, a blank to the eye
	ideographSpace  = '\u3000'
)

// visible says whether r leaves a mark on the screen, or is a usual space.
func visible(r rune) bool {
	switch {
	case r == ' ' || r == ideographSpace:
		return true
	case unicode.IsSpace(r) || r == brailleBlank:
		return false
	}
	return unicode.IsGraphic(r) && !ignorable(r)
}

// joinsEmoji says whether the invisible character at i does its work in an
// emoji: ❤ + U+FE0F, 1 + U+FE0F + U+20E3, or 👩 + U+200D + 💻.
func joinsEmoji(name []rune, i int) bool {
	if i == 0 || i == len(name)-1 && name[i] == zeroWidthJoiner {
		return false
	}
	before := name[i-1]
	switch name[i] {
	case textStyle, emojiStyle:
		return pictorial(before) || i+1 < len(name) && name[i+1] == keycap
	case zeroWidthJoiner:
		return (pictorial(before) || before == emojiStyle) && pictorial(name[i+1])
	}
	return false
}

// pictorial says whether r may be an emoji, or its skin tone.
func pictorial(r rune) bool {
	return r != brailleBlank && unicode.In(r, unicode.So, unicode.Sk, unicode.Sm, unicode.Po)
}

// ignorable says whether r is left out of keys: it has no look of its own.
func ignorable(r rune) bool {
	return unicode.In(r, unicode.Cf, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point)
}
