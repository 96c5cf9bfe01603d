package main

import (
	"cmp"
	"fmt"
	"io"
	"strings"
	"unicode"

	"vireo/biz/wordfilter"
)

type report struct {
	w       io.Writer
	verbose bool
	err     error
	notes   []string
}

func (r *report) printf(format string, args ...any) {
	if r.err == nil {
		_, r.err = fmt.Fprintf(r.w, format, args...)
	}
}

// flush prints the notes that were taken while counting.
func (r *report) flush(title string) {
	if r.verbose && len(r.notes) > 0 {
		r.printf("\n%s\n\n", title)
		for _, n := range r.notes {
			r.printf("- %s\n", n)
		}
	}
	r.notes = nil
}

// tally counts what became of the lines of a technique.
type tally struct{ n, caught, observed, spans int }

func (t *tally) add(o tally) {
	t.n, t.caught, t.observed, t.spans = t.n+o.n, t.caught+o.caught, t.observed+o.observed, t.spans+o.spans
}

func (r *report) evasions(title string, fs filters, lines []evasion) {
	names, counts := []string{}, map[string]*tally{}
	var total tally
	for _, l := range lines {
		t := counts[l.technique]
		if t == nil {
			t = &tally{}
			counts[l.technique], names = t, append(names, l.technique)
		}
		one := r.evasion(fs.asked[l.list], l)
		t.add(one)
		total.add(one)
	}
	r.printf("\n## %s\n\n| technique | n | caught | recall %% | observed | %% | spans right %% |\n|---|--:|--:|--:|--:|--:|--:|\n", title)
	row := func(name string, t tally) {
		r.printf("| %s | %d | %d | %s | %d | %s | %s |\n", name, t.n, t.caught, percent(t.caught, t.n), t.observed, percent(t.observed, t.n), percent(t.spans, t.observed))
	}
	for _, n := range names {
		row(n, *counts[n])
	}
	row("**all**", total)
	r.flush("Not caught, or with another span:")
}

// evasion judges one line. Observed counts what is caught, too; spans are counted
// among the observed.
func (r *report) evasion(f *wordfilter.Filter, l evasion) tally {
	t := tally{n: 1}
	hits := f.Judge(nil, l.text, wordfilter.Comment).Hits
	for _, h := range hits {
		if f.Entry(h.Entry).Text != l.entry || h.Level < wordfilter.Observe {
			continue
		}
		t.observed = 1
		if h.Level >= wordfilter.Mask {
			t.caught = 1
		}
		if start := strings.Index(l.text, l.evading); near(l.text, h, start, start+len(l.evading)) {
			t.spans = 1
		}
	}
	switch {
	case t.caught == 0:
		r.notes = append(r.notes, fmt.Sprintf("%s: %q, %s in %q; hits: %s", l.technique, l.entry, quote(l.evading), l.text, describe(f, l.text, hits)))
	case t.spans == 0:
		r.notes = append(r.notes, fmt.Sprintf("%s: %q, %s in %q; caught with another span: %s", l.technique, l.entry, quote(l.evading), l.text, describe(f, l.text, hits)))
	}
	return t
}

// near reports whether a hit overlaps a span and starts and ends within a
// character of it. Marks and what can't be seen are no characters here.
func near(text string, h wordfilter.Hit, start, end int) bool {
	return h.Start < end && start < h.End && apart(text, h.Start, start) <= 1 && apart(text, h.End, end) <= 1
}

func apart(text string, a, b int) int {
	n := 0
	for _, c := range text[min(a, b):max(a, b)] {
		if !unicode.In(c, unicode.Mn, unicode.Me, unicode.Cf) {
			n++
		}
	}
	return n
}

func (r *report) traps(fs filters, traps []trap) {
	type tally struct{ n, flagged int }
	names, counts := []string{}, map[string]*tally{}
	var total tally
	for _, l := range traps {
		t := counts[l.kind]
		if t == nil {
			t = &tally{}
			counts[l.kind], names = t, append(names, l.kind)
		}
		f := fs.asked[l.list]
		if !l.homophones {
			f = fs.deaf[l.list]
		}
		t.n, total.n = t.n+1, total.n+1
		if v := f.Judge(nil, l.text, wordfilter.Comment); v.Level >= wordfilter.Mask {
			t.flagged, total.flagged = t.flagged+1, total.flagged+1
			r.notes = append(r.notes, fmt.Sprintf("%s: %q, list %s; hits: %s", l.kind, l.text, l.list, describe(f, l.text, v.Hits)))
		}
	}
	r.printf("\n## Clean traps\n\n| trap | n | flagged | right %% |\n|---|--:|--:|--:|\n")
	for _, n := range names {
		t := counts[n]
		r.printf("| %s | %d | %d | %s |\n", n, t.n, t.flagged, percent(t.n-t.flagged, t.n))
	}
	r.printf("| **all** | %d | %d | %s |\n", total.n, total.flagged, percent(total.n-total.flagged, total.n))
	r.flush("Falsely flagged:")
}

func percent(part, whole int) string {
	if whole == 0 {
		return "–"
	}
	return fmt.Sprintf("%.1f", 100*float64(part)/float64(whole))
}

// quote shows what can't be seen, but leaves what can as it is.
func quote(s string) string {
	if strings.IndexFunc(s, func(r rune) bool { return unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) }) >= 0 {
		return fmt.Sprintf("%+q", s)
	}
	return fmt.Sprintf("%q", s)
}

func describe(f *wordfilter.Filter, text string, hits []wordfilter.Hit) string {
	var all []string
	for _, h := range hits {
		all = append(all, fmt.Sprintf("%q %s at %s (%s)", f.Entry(h.Entry).Text, h.Level, quote(text[h.Start:h.End]), cmp.Or(h.Techniques.String(), "as it is")))
	}
	return cmp.Or(strings.Join(all, ", "), "none")
}
