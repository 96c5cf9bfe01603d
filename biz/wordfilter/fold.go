package wordfilter

import (
	"slices"
	"sync"
	"unicode/utf8"

	"vireo/biz/wordfilter/data"
)

// fold is what one character stands for, packed: the letter it folds to, the
// technique that hides it there, and the class of what is no letter. Zero is a
// letter that folds to itself.
type fold uint32

const (
	foldRune   fold = 1<<21 - 1 // the letter, or the index of an expansion
	foldKind        = 21        // 5 bits: 1 + the technique's bit number, 0: none
	foldClass       = 26        // 3 bits
	foldMulti  fold = 1 << 29   // the letter field is an index of foldTable.multi
	foldHanNum fold = 1 << 30   // a digit written as a Han character
)

// class of a character that is no letter.
type class uint8

const (
	letter class = iota
	invisible
	mark
	space
	punct
	emoji
	sentenceEnd
	lineBreak
)

func (f fold) base() rune   { return rune(f & foldRune) }
func (f fold) class() class { return class(f >> foldClass & 7) }
func (f fold) multi() bool  { return f&foldMulti != 0 }

func (f fold) technique() Technique {
	if k := f >> foldKind & 31; k != 0 {
		return 1 << (k - 1)
	}
	return 0
}

// foldTable holds the folds of all characters in pages of 256; pages without
// any are not there. It is the same for every filter and never changes.
type foldTable struct {
	page  [utf8.MaxRune>>8 + 1]uint16 // index into pages; 0: all fold to themselves
	pages [][256]fold
	multi [][]rune
}

// folds is decoded once, when the first filter is built.
var folds = sync.OnceValue(loadFolds)

// of is what a character folds to. Bytes that are no UTF-8 (utf8.RuneError) count
// as punctuation.
func (t *foldTable) of(r rune) fold {
	if p := t.page[uint32(r)>>8]; p != 0 {
		return t.pages[p][r&255]
	}
	return fold(r)
}

func (t *foldTable) set(r rune, f fold) {
	p := &t.page[r>>8]
	if *p == 0 {
		*p = uint16(len(t.pages))
		var page [256]fold
		for i := range page {
			page[i] = fold(r&^255) + fold(i)
		}
		t.pages = append(t.pages, page)
	}
	t.pages[*p][r&255] = f
}

var kindBit = map[data.Kind]Technique{
	data.Case: Case, data.Width: Width, data.Mark: Marks, data.Variant: Variant,
	data.Confusable: Confusable, data.Styled: Styled, data.Digit: Digits,
}

var classOf = map[data.Class]class{
	data.Invisible: invisible, data.CombiningMark: mark, data.Space: space, data.Punct: punct,
	data.Emoji: emoji, data.SentenceEnd: sentenceEnd, data.LineBreak: lineBreak,
}

func loadFolds() *foldTable {
	t := &foldTable{pages: make([][256]fold, 1, 400)}
	for r := range rune(0x20) { // control characters show nothing
		t.set(r, fold(r)|fold(invisible)<<foldClass)
	}
	t.set(0x7f, 0x7f|fold(invisible)<<foldClass)
	data.Classes(func(lo, hi rune, c data.Class) bool {
		for r := lo; r <= hi; r++ {
			t.set(r, fold(r)|fold(classOf[c])<<foldClass)
		}
		return true
	})
	data.Folds(func(r rune, to []rune, kind data.Kind) bool {
		f := fold(bit(kindBit[kind])+1) << foldKind
		if len(to) == 1 {
			f |= fold(to[0])
			if kind == data.Digit && isHan(r) {
				f |= foldHanNum
			}
		} else {
			f |= fold(len(t.multi)) | foldMulti
			t.multi = append(t.multi, slices.Clone(to))
		}
		t.set(r, f)
		return true
	})
	t.set('…', fold('…')|fold(punct)<<foldClass) // trails off, but also stands between letters
	for r, to := range moneySigns {
		t.set(r, fold(bit(Leet)+1)<<foldKind|fold(to))
	}
	t.set(utf8.RuneError, fold(utf8.RuneError)|fold(punct)<<foldClass)
	return t
}

// moneySigns are read as the letters they look like; @ and $ are in leet.go.
var moneySigns = map[rune]rune{'€': 'e', '£': 'l', '¢': 'c', '¥': 'y', '￡': 'l', '￠': 'c', '￥': 'y'}

// bit is the number of a technique's bit.
func bit(t Technique) int {
	n := 0
	for t > 1 {
		t >>= 1
		n++
	}
	return n
}

// isHan reports whether a character is a Han character or 〇.
func isHan(r rune) bool {
	return r >= 0x3400 && r <= 0x9fff || r == '〇' || r >= 0xf900 && r <= 0xfaff || r >= 0x20000 && r <= 0x3ffff
}

// isLatin reports whether a folded letter is a–z.
func isLatin(r rune) bool { return r >= 'a' && r <= 'z' }

// isDigit reports whether a folded letter is 0–9.
func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// isAlphabetic reports whether a folded letter belongs to a script that writes
// words with letters and whose letters may stand beside Latin ones in a word.
func isAlphabetic(r rune) bool {
	switch {
	case isLatin(r):
		return true
	case r < 0xc0:
		return false
	}
	return r <= 0x58f || r >= 0x10a0 && r <= 0x10ff || r >= 0x13a0 && r <= 0x13ff ||
		r >= 0x1c80 && r <= 0x1fff || r >= 0x2c00 && r <= 0x2dff || r >= 0xa640 && r <= 0xa7ff || r >= 0xab30 && r <= 0xabbf
}
