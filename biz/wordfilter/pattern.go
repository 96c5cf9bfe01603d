package wordfilter

import (
	"cmp"
	"errors"
	"fmt"
	"strings"
	"unicode"
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
	leadBytes uint16    // how many bytes of the core those at the start take; 0: it has others among them
	coreStart uint16    // the entry's text from its first letter
	coreEnd   uint16    // to the end of its last
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
	stops                        // the entry has a full stop and a space within
)

// spelled is an entry's text as letters.
type spelled struct {
	letters []uint32
	han     []rune // per letter, the Han character it is written as, also where that is a digit; 0: none
	own     Technique
	head    string // punctuation before the first letter
	tail    string // and after the last
	start   int    // where the first letter begins
	end     int    // and the last one ends
	stops   bool   // a full stop and a space are within

	ligature bool // some of the text is one character for several letters
}

// Why the text of an entry can't be looked for.
var (
	ErrNothingLeft = errors.New("has no letter, digit or character that could be looked for")
	ErrSentences   = errors.New("has the end of a line or a sentence within: no hit reaches over that")
	ErrWideGap     = fmt.Errorf("has more than %d signs between two characters: no hit reaches over that", maxGap)
)

// spell folds an entry's text.
func (t *foldTable) spell(text string) (spelled, error) {
	var s spelled
	if n := utf8.RuneCountInString(text); n > MaxEntry {
		return s, fmt.Errorf("has %d characters, the most are %d", n, MaxEntry)
	}
	first, last, gap := len(text), 0, item{loose: true}
	var broken error
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		if r == utf8.RuneError && n == 1 {
			return s, errors.New("is not valid UTF-8")
		}
		f := t.of(r)
		if !gap.counts(text, i, r, f) {
			switch c := f.class(); {
			case c == lineBreak || c == sentenceEnd && r >= utf8.RuneSelf:
				broken = ErrSentences
			case !gap.pass(text, i, r, f):
				broken = cmp.Or(broken, ErrWideGap)
			}
			if f.class() == mark && last == i {
				last = i + n // a hit reaches over it as well
			}
			s.stops = s.stops || len(s.letters) > 0 && f.class() == sentenceEnd && endsSentence(text, i)
			i += n
			continue
		}
		if len(s.letters) > 0 && broken != nil {
			return s, broken
		}
		s.addAll(t, r, f, len(s.letters) == 0 || gap.gap > 0)
		first, last, gap, broken = min(first, i), i+n, item{loose: true}, nil
		i += n
	}
	if len(s.letters) == 0 {
		return s, ErrNothingLeft
	}
	s.start, s.end = first, last
	s.head = strings.TrimLeftFunc(text[:first], unicode.IsSpace)
	s.tail = strings.TrimRightFunc(text[last:], unicode.IsSpace)
	return s, nil
}

// addAll appends what a character stands for.
func (s *spelled) addAll(t *foldTable, r rune, f fold, gap bool) {
	switch {
	case f.class() != letter: // a sign
		s.add(leet[r][0], gap)
	case f.multi():
		s.ligature = true
		for _, m := range t.multi[f.base()] {
			s.add(m, gap)
			gap = false
		}
	default:
		s.add(f.base(), gap)
		if f&foldHanNum != 0 {
			s.han[len(s.han)-1] = r
		}
	}
	s.own |= f.technique()
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
	h := rune(0)
	if isHan(r) {
		h = r
	}
	s.han = append(s.han, h)
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
