package main

import (
	"slices"
	"strings"
)

// naive finds every hit of every word by looking for it at every position. It is
// the reference: too plain to be wrong.
func naive(words []string, text string) []hit {
	var hits []hit
	for i, w := range words {
		for at := 0; ; at++ {
			j := strings.Index(text[at:], w)
			if j < 0 {
				break
			}
			at += j
			hits = append(hits, hit{i, at})
		}
	}
	return sorted(hits)
}

// naivePer is naive for many texts: one search through all of them together.
// Words have no line breaks.
func naivePer(words, texts []string) [][]hit {
	per := make([][]hit, len(texts))
	begins := make([]int, len(texts))
	at := 0
	for i, t := range texts {
		begins[i] = at
		at += len(t) + 1
	}
	for _, h := range naive(words, strings.Join(texts, "\n")) {
		i, exact := slices.BinarySearch(begins, h.start)
		if !exact {
			i--
		}
		per[i] = append(per[i], hit{h.word, h.start - begins[i]})
	}
	return per
}

// expected turns all hits in a text into what a contender promises to report.
func expected(c contender, words []string, text string, hits []hit) []hit {
	hits = slices.Clone(hits)
	if c.whole {
		hits = slices.DeleteFunc(hits, func(h hit) bool { return !stands(words[h.word], text, h.start) })
	}
	switch c.kind {
	case leftmost:
		return leftmostLongest(words, hits)
	case distinct:
		for i := range hits {
			hits[i].start = -1
		}
		return slices.Compact(sorted(hits))
	}
	return hits
}

// stands reports whether a Latin word is a whole word there; others always stand.
func stands(word, text string, start int) bool {
	end := start + len(word)
	return !latin(word[0]) || (start == 0 || !latin(text[start-1])) && (end == len(text) || !latin(text[end]))
}

func latin(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
}

// leftmostLongest keeps, from left to right, the longest hit of each place that
// does not begin inside one that was kept.
func leftmostLongest(words []string, hits []hit) []hit {
	var kept []hit
	end := 0
	for i := 0; i < len(hits); {
		best := hits[i]
		for i++; i < len(hits) && hits[i].start == best.start; i++ {
			if len(words[hits[i].word]) > len(words[best.word]) {
				best = hits[i]
			}
		}
		if best.start >= end {
			kept = append(kept, best)
			end = best.start + len(words[best.word])
		}
	}
	return kept
}
