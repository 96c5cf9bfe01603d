package wordfilter

import (
	"errors"
	"fmt"
	"unicode/utf8"
)

// A letter of a pattern is a folded character with flags.
const (
	letterRune  = 1<<21 - 1
	letterInner = 1 << 21 // the letter before it belongs to the same Latin word
	letterGap   = 1 << 22 // something stands before it in the entry
)

// pattern is one sequence of folded letters to look for: an entry, or another
// way to write it.
type pattern struct {
	entry     uint32    // index in the ruleset's entries
	next      uint32    // 1 + the next pattern that ends at the same state; 0: none
	letters   uint32    // where its letters begin in Filter.letters
	n         uint16    // how many
	lead      uint16    // how many at the start share the first one's symbol
	inner     uint16    // how many have letterInner
	leadBytes uint16    // how many bytes of the entry those at the start take; 0: it has others among them
	edges     edges     // what has to be around it
	endings   ending    // which inflections may or must follow
	variant   Technique // how it differs from the entry by construction
	own       Technique // the folds of the entry's own spelling
}

// edges says what must not touch a hit.
type edges uint8

const (
	leftWord   edges = 1 << iota // no letter on the left
	rightWord                    // no letter on the right
	leftDigit                    // no digit on the left
	rightDigit                   // no digit on the right
	numeric                      // nothing but digits, and few: no other styles of digits
)

// spelled is an entry's text as letters.
type spelled struct {
	letters []uint32
	own     Technique
	head    string // punctuation before the first letter
	tail    string // and after the last
}

var errNothingLeft = errors.New("has no letter, digit or character that could be looked for")

// spell folds an entry's text.
func (t *foldTable) spell(text string) (spelled, error) {
	var s spelled
	if n := utf8.RuneCountInString(text); n > MaxEntry {
		return s, fmt.Errorf("has %d characters, the most are %d", n, MaxEntry)
	}
	first, last := len(text), 0
	gap := true
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		if r == utf8.RuneError && n == 1 {
			return s, errors.New("is not valid UTF-8")
		}
		f := t.of(r)
		switch c := f.class(); {
		case c == letter:
			if f.multi() {
				for _, m := range t.multi[f.base()] {
					s.add(m, gap)
					gap = false
				}
			} else {
				s.add(f.base(), gap)
			}
			s.own |= f.technique()
			gap, first, last = false, min(first, i), i+n
		case n == 1 && isSign(text[i]) && signReads(text, i):
			s.add(leet[r][0], gap)
			gap, first, last = false, min(first, i), i+n
		case c != invisible && c != mark:
			gap = true
		}
		i += n
	}
	if len(s.letters) == 0 {
		return s, errNothingLeft
	}
	s.head, s.tail = text[:first], text[last:]
	return s, nil
}

// add appends a letter; gap tells that something stood before it.
func (s *spelled) add(r rune, gap bool) {
	l := uint32(r)
	if gap {
		l |= letterGap
	}
	if n := len(s.letters); n > 0 && !gap && isLatin(r) && isLatin(rune(s.letters[n-1]&letterRune)) {
		l |= letterInner
	}
	s.letters = append(s.letters, l)
}

// edgesOf tells what must not touch a hit of these letters.
func edgesOf(letters []uint32, m Match) edges {
	if m == Substring {
		return 0
	}
	var e edges
	switch first := rune(letters[0] & letterRune); {
	case isAlphabetic(first):
		e |= leftWord
	case isDigit(first):
		e |= leftDigit
	}
	switch last := rune(letters[len(letters)-1] & letterRune); {
	case isAlphabetic(last):
		e |= rightWord
	case isDigit(last):
		e |= rightDigit
	}
	if len(letters) < 4 && allDigits(letters) {
		e |= numeric
	}
	return e
}

func allDigits(letters []uint32) bool {
	for _, l := range letters {
		if !isDigit(rune(l & letterRune)) {
			return false
		}
	}
	return true
}
