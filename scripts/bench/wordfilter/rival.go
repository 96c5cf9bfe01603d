package main

import (
	"cmp"
	"slices"
	"unsafe"
)

// hit is a word of the list and where it begins in the text; -1 where a library
// does not tell.
type hit struct{ word, start int }

// kind is what a contender promises to report; its reference is made accordingly.
type kind int

const (
	all      kind = iota // every hit, overlapping ones too
	leftmost             // leftmost-longest hits that do not overlap
	distinct             // which words occur, without places
)

var kindNames = [...]string{"all", "leftmost-longest", "distinct words"}

// matcher is a built contender. count is what is timed: the library's own call
// and nothing else. hits is for checking.
type matcher struct {
	count func(text string) int
	hits  func(text string) []hit
}

// contender is a filter that takes part.
type contender struct {
	name    string
	version string
	licence string
	kind    kind
	whole   bool   // Latin words count as whole words only
	only    string // takes part with that list alone; empty: with all
	build   func(words []string) (matcher, error)
}

// contenders lists all that take part; ours first.
func contenders() []contender {
	return slices.Concat(ours(), automata(), tries())
}

// bytesOf hands a text to libraries that want bytes, without the copy that their
// users would pay for. None of them writes to it.
func bytesOf(s string) []byte { return unsafe.Slice(unsafe.StringData(s), len(s)) }

// sorted brings hits into the order in which they are compared.
func sorted(hits []hit) []hit {
	slices.SortFunc(hits, func(a, b hit) int {
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.word, b.word))
	})
	return hits
}

// difference counts what only one of two sorted lists has; a repeated hit counts.
func difference(a, b []hit) int {
	n := 0
	for len(a) > 0 && len(b) > 0 {
		switch c := cmp.Or(cmp.Compare(a[0].start, b[0].start), cmp.Compare(a[0].word, b[0].word)); {
		case c == 0:
			a, b = a[1:], b[1:]
		case c < 0:
			a, n = a[1:], n+1
		default:
			b, n = b[1:], n+1
		}
	}
	return n + len(a) + len(b)
}

// wordIndex finds words by their text, for libraries that hand back strings.
func wordIndex(words []string) map[string]int {
	index := make(map[string]int, len(words))
	for i, w := range words {
		index[w] = i
	}
	return index
}

// found turns strings into hits without places.
func found(index map[string]int, words []string) []hit {
	hits := make([]hit, len(words))
	for i, w := range words {
		hits[i] = hit{index[w], -1}
	}
	return hits
}
