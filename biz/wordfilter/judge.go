package wordfilter

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// Judge finds the hits in a text, drops those that an allow phrase covers, and
// answers what the strongest of the rest asks for in that field. The hits are
// appended to dst[:0], so that a caller may use one slice again and again.
func (f *Filter) Judge(dst []Hit, text string, field Field) Verdict {
	hits := f.Find(dst[:0], text)
	if len(hits) == 0 {
		return Verdict{Hits: hits}
	}
	hits = dropAllowed(hits)
	v := Verdict{Hits: hits}
	levels := &f.policy.Fields[field]
	for i := range hits {
		hits[i].Level = levels[hits[i].Level]
		v.Level = max(v.Level, hits[i].Level)
	}
	return v
}

// dropAllowed sorts the hits and takes out the allow phrases and what they cover.
func dropAllowed(hits []Hit) []Hit {
	slices.SortFunc(hits, byPlace)
	kept := hits[:0]
	allowEnd := -1 // how far an allow phrase reaches that began at or before here
	for i := range hits {
		// Of hits that begin together the longest comes first, and an allow phrase
		// before others of its length: what could cover a hit has been seen.
		h := hits[i]
		if h.Level == Allow {
			allowEnd = max(allowEnd, h.End)
		} else if h.End > allowEnd {
			kept = append(kept, h)
		}
	}
	return kept
}

// byPlace orders by start; then the longer before the shorter, and allow before others.
func byPlace(a, b Hit) int {
	return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), cmp.Compare(b.Level, a.Level), cmp.Compare(a.Entry, b.Entry))
}

// Mask replaces each character (code point) of the judged text that a hit of
// level Mask covers by one star. All else stays as it is; without such hits it
// is the text itself.
func (v Verdict) Mask(text string) string {
	var b strings.Builder
	done := 0
	for _, h := range v.Hits {
		start := max(h.Start, done)
		if h.Level != Mask || h.End <= start {
			continue
		}
		b.WriteString(text[done:start])
		for range utf8.RuneCountInString(text[start:h.End]) {
			b.WriteByte('*')
		}
		done = h.End
	}
	if done == 0 {
		return text
	}
	b.WriteString(text[done:])
	return b.String()
}
