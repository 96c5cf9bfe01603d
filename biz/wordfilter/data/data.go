// Package data reads what the word filter knows of characters and words. Every
// function unpacks its table anew and keeps nothing: what a filter needs it
// copies while it is built, and an idle server holds none of it.
//
// Runes and slices of them are valid until the function they are given to
// returns. Strings stay valid, but each holds its whole table: copy what is kept.
package data

import (
	"compress/flate"
	"encoding/binary"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"vireo/biz/wordfilter/tables"
)

//go:generate bash ../../../scripts/gen/wordtables.sh

// Kind is the technique that a fold undoes.
type Kind uint8

// The kinds. Where several lead to one fold, the one that says most names it:
// Ａ is Width, й is Confusable, 𝛂 is Styled.
const (
	// Case is upper and lower case.
	Case Kind = iota
	// Width is full and half width, ligatures and other compatibility forms.
	Width
	// Mark is a letter with marks or strokes for the bare letter: é, ø.
	Mark
	// Variant is traditional, Japanese and other variants for the simplified character.
	Variant
	// Confusable is a letter of another script that looks like this one.
	Confusable
	// Styled is enclosed, squared, mathematical, small-cap and raised letters and words.
	Styled
	// Digit is a digit of another script or style, or a Han numeral.
	Digit
)

var kinds = [...]string{"case", "width", "mark", "variant", "confusable", "styled", "digit"}

func (k Kind) String() string { return name(kinds[:], int(k)) }

// Class is what a matcher may skip, or stops at.
type Class uint8

const (
	// Invisible has no width: joiners, bidi controls, tags, fillers, controls.
	Invisible Class = iota
	// CombiningMark is drawn over the letter before it.
	CombiningMark
	// Space is a space or a tab.
	Space
	// Punct is punctuation and symbols inside a sentence.
	Punct
	// Emoji is a pictograph or a skin tone.
	Emoji
	// SentenceEnd ends a sentence: . ! ? 。 and their forms.
	SentenceEnd
	// LineBreak ends a line.
	LineBreak
)

var classes = [...]string{"invisible", "mark", "space", "punct", "emoji", "sentence end", "line break"}

func (c Class) String() string { return name(classes[:], int(c)) }

func name(names []string, i int) string {
	if i < len(names) {
		return names[i]
	}
	return strconv.Itoa(i)
}

// Folds yields every rune that folds to others, in order of runes: what it folds
// to at the end of all folds (one to four runes), and the kind.
//
// A character that folds to a Han numeral comes twice: 貳 as 贰 (Variant), then
// as 2 (Digit). Who lets the later one win reads numerals as digits; who leaves
// out Digit keeps them apart. Ⅰ, Ⅴ and Ⅹ are letters (Styled), Ⅱ is 2 (Digit).
// Kana, Hangul and punctuation fold only to kana, Hangul and nothing: a half
// width or voiced ｶﾞ and ガ are カ, ＠ is left as it is.
func Folds(yield func(r rune, to []rune, kind Kind) bool) {
	var to []rune
	for line := range lines(tables.Folds) {
		r, n := utf8.DecodeRuneInString(line)
		kind := Kind(line[n] - 'a')
		to = append(to[:0], []rune(line[n+1:])...)
		if !yield(r, to, kind) {
			return
		}
	}
}

// Classes yields ranges of runes of a class, in order. No rune that folds has one.
func Classes(yield func(lo, hi rune, c Class) bool) {
	for line := range lines(tables.Classes) {
		lo, rest, _ := strings.Cut(line, " ")
		more, c, _ := strings.Cut(rest, " ")
		from, span := hex(lo), hex(more)
		if !yield(from, from+span, Class(c[0]-'0')) {
			return
		}
	}
}

// Readings yields Han characters with the syllables they are read as, without
// tones, ü as v, the most usual first.
func Readings(yield func(r rune, syllables []string) bool) { lists(tables.Readings, yield) }

// Parts yields Han characters with ways to write them as two to four others, the
// best first, ten at most: 打 as 扌丁, 才丁, 扌一亅 … Of ways that fold to the same
// there is one: 扌丁 says 手丁 too, and a traditional character has no way that its
// simplified one has.
//
// A way may belong to several characters: 丿乀 is 人, 入, 八 and 乂. They come the
// most usual first; otherwise characters come in no order to rely on.
func Parts(yield func(r rune, alternatives []string) bool) { lists(tables.Parts, yield) }

// LooksLike yields runes that pass for a usual Han character without being a
// variant of it: kana (ロ for 口), rare characters (吥 for 不).
func LooksLike(yield func(r, usual rune) bool) {
	for line := range lines(tables.LooksLike) {
		r, n := utf8.DecodeRuneInString(line)
		to, _ := utf8.DecodeRuneInString(line[n:])
		if !yield(r, to) {
			return
		}
	}
}

// EmojiHan yields emoji, without a variation selector, and the words of one or
// two Han characters that they stand for.
func EmojiHan(yield func(emoji string, han []string) bool) {
	var han []string
	for line := range lines(tables.Emoji) {
		emoji, rest, _ := strings.Cut(line, " ")
		han = fields(han[:0], rest)
		if !yield(emoji, han) {
			return
		}
	}
}

// EnglishWords yields usual English words of three letters and more, inflected
// forms too: tiers 0 and 1 are the most usual 10,000, tier 3 the rarest.
func EnglishWords(yield func(word string, tier uint8) bool) { words(tables.English, yield) }

// ChineseWords yields usual Chinese words of two to four simplified characters:
// the most usual 5,000 in tier 0, 15,000 in tier 1, 40,000 in tier 2.
func ChineseWords(yield func(word string, tier uint8) bool) { words(tables.Chinese, yield) }

// Sum gives the checksum of the tables, for what must change with them.
func Sum() string { return tables.SHA256 }

func words(section int, yield func(word string, tier uint8) bool) {
	tier := uint8(0)
	for line := range lines(section) {
		for w := range strings.SplitSeq(line, " ") {
			if !yield(w, tier) {
				return
			}
		}
		tier++
	}
}

func lists(section int, yield func(r rune, list []string) bool) {
	var list []string
	for line := range lines(section) {
		r, n := utf8.DecodeRuneInString(line)
		list = fields(list[:0], line[n:])
		if !yield(r, list) {
			return
		}
	}
}

func fields(list []string, s string) []string {
	for f := range strings.SplitSeq(s, " ") {
		list = append(list, f)
	}
	return list
}

// lines ranges over the lines of a section.
func lines(section int) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		text := unpack(section)
		for text != "" {
			line, rest, _ := strings.Cut(text, "\n")
			if !yield(line) {
				return
			}
			text = rest
		}
	}
}

// unpack gives the text of a section. The data is part of the program: it can't
// be wrong unless the program is, which the tests would tell.
func unpack(section int) string {
	head := tables.Data
	next := func() int {
		n, used := binary.Uvarint([]byte(head[:min(len(head), binary.MaxVarintLen64)]))
		head = head[used:]
		return int(n)
	}
	count := next()
	from, packed, size, skip := 0, 0, 0, 0
	for i := range count {
		p, s := next(), next()
		if i == section {
			from, packed, size = skip, p, s
		}
		skip += p
	}
	var b strings.Builder
	b.Grow(size)
	r := flate.NewReader(strings.NewReader(head[from : from+packed]))
	if n, err := io.Copy(&b, r); err != nil || int(n) != size {
		panic(fmt.Sprintf("wordfilter tables, section %d: %d of %d bytes: %v", section, n, size, err))
	}
	return b.String()
}

func hex(s string) rune {
	n, err := strconv.ParseUint(s, 16, 32)
	if err != nil {
		panic(err)
	}
	return rune(n)
}
