package wordfilter

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Filter is a built ruleset. It never changes.
type Filter struct {
	entries []Entry
	fields  [Fields]Levels
}

// Build makes a filter. Entries that can't be looked for are left out and
// reported. An error means that the filter failed its test of itself: it must
// not be used.
//
// This first build finds entries as they stand, in either case; the engine of
// DESIGN.md takes its place.
func Build(rs Ruleset) (*Filter, Report, error) {
	f := &Filter{entries: rs.Entries, fields: DefaultFields}
	if rs.Policy.Fields != nil {
		f.fields = *rs.Policy.Fields
	}
	var rep Report
	for i, e := range rs.Entries {
		if n := utf8.RuneCountInString(e.Text); n == 0 || n > MaxEntry || strings.TrimSpace(e.Text) == "" {
			rep.Refused = append(rep.Refused, Problem{i, fmt.Sprintf("has %d characters", n)})
		}
	}
	rep.Patterns = len(rs.Entries) - len(rep.Refused)
	return f, rep, nil
}

// Entries is how many entries the ruleset has.
func (f *Filter) Entries() int { return len(f.entries) }

// Entry is the i-th entry of the ruleset: what Hit.Entry names.
func (f *Filter) Entry(i int) Entry { return f.entries[i] }

// Find appends every hit in the text to dst, in no particular order.
func (f *Filter) Find(dst []Hit, text string) []Hit {
	for i, e := range f.entries {
		if e.Text == "" {
			continue
		}
		for at := 0; ; {
			j := strings.Index(text[at:], e.Text)
			if j < 0 {
				break
			}
			at += j
			dst = append(dst, Hit{Entry: i, Start: at, End: at + len(e.Text), Level: e.Level})
			_, n := utf8.DecodeRuneInString(text[at:])
			at += n
		}
	}
	return dst
}
