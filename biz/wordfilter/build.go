package wordfilter

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"
)

// Filter is a built ruleset. It never changes, so that any number of goroutines may
// use it at once.
type Filter struct {
	entries  []Entry
	policy   Policy
	symbols  *symbols
	trie     *trie
	pre      prefilter
	patterns []pattern
	letters  []uint32          // of all patterns
	anchored bool              // patterns that begin with a Latin letter begin where a word does
	literal  map[uint32]affix  // entries that are too short without their punctuation
	splits   map[string]uint32 // by their parts, an index of wholes
	wholes   [][]rune          // characters of the alphabet that have the same parts
	beside   []uint64          // bitmap of hashed neighbours in entries, for seeParts
	firsts   []uint64          // bitmap of the first of these parts, in the BMP; nil: there are none
	emoji    map[rune][]string // what emoji stand for
	sounds   *sounds           // nil: not looked for
}

// affix is the punctuation around an entry.
type affix struct{ head, tail string }

// Build makes a filter. Entries that can't be looked for are left out and reported.
// An error means that the filter failed its test of itself: it must not be used.
func Build(rs Ruleset) (*Filter, Report, error) {
	b := newBuilder(rs)
	for i := range rs.Entries {
		b.addEntry(i)
	}
	b.addVariants()
	b.finish()
	b.addSounds()
	if err := b.testItself(); err != nil {
		return nil, b.report, err
	}
	return b.f, b.report, nil
}

// builder holds what is needed only until the filter is ready.
type builder struct {
	f       *Filter
	table   *foldTable
	report  Report
	scratch []symbol
	spelled []spelled // per entry; no letters: refused
}

func newBuilder(rs Ruleset) *builder {
	n := len(rs.Entries)
	f := &Filter{
		entries: rs.Entries, policy: rs.Policy.filled(), symbols: newSymbols(), trie: newTrie(n * 2),
		patterns: make([]pattern, 0, n), letters: make([]uint32, 0, n*3), anchored: true,
		literal: map[uint32]affix{}, splits: map[string]uint32{}, emoji: map[rune][]string{},
	}
	return &builder{f: f, table: folds(), spelled: make([]spelled, n)}
}

// addEntry adds the pattern of one entry as it is spelled, and those of the stem that
// English endings change.
func (b *builder) addEntry(i int) {
	e := &b.f.entries[i]
	s, err := b.table.spell(e.Text)
	switch {
	case err != nil:
	case e.Level == Pass || e.Level > Allow:
		err = ErrNoLevel
	case !b.f.symbols.room(s.letters):
		err = ErrAlphabet
	}
	if err != nil {
		b.report.Refused = append(b.report.Refused, Problem{i, err})
		return
	}
	b.spelled[i] = s
	if (s.head != "" || s.tail != "") && (len(s.letters) <= 2 || allDigits(s.letters)) {
		b.f.literal[uint32(i)] = affix{s.head, s.tail}
	}
	p := pattern{entry: uint32(i), edges: edgesOf(s.letters, e.Match), endings: endingsOf(s.letters, e.Match), own: s.own}
	if s.stops {
		p.edges |= stops
	}
	b.add(p, s.letters)
	b.note(&b.f.patterns[len(b.f.patterns)-1], s, e.Text)
	if letters, must := stem(s.letters, p.endings); letters != nil {
		p.endings = must
		b.add(p, letters)
	}
}

// note tells a pattern where its letters are in its entry's text.
func (b *builder) note(p *pattern, s spelled, text string) {
	p.coreStart, p.coreEnd = uint16(s.start), uint16(s.end)
	if core := text[s.start:s.end]; len(s.letters) == runes(core) && !strings.ContainsAny(core, "@$!|+") {
		for _, r := range []rune(core)[:p.lead] {
			p.leadBytes += uint16(utf8.RuneLen(r))
		}
	}
}

// add puts a pattern with these letters into the trie.
func (b *builder) add(p pattern, letters []uint32) {
	f := b.f
	p.letters, p.n, p.lead = uint32(len(f.letters)), uint16(len(letters)), 0
	f.letters = append(f.letters, letters...)
	b.scratch = b.scratch[:0]
	for i, l := range letters {
		y := f.symbols.letter(rune(l & letterRune))
		if n := len(b.scratch); n == 0 || b.scratch[n-1] != y {
			b.scratch = append(b.scratch, y)
		}
		if len(b.scratch) == 1 {
			p.lead++
		}
		if i > 0 && l&letterInner != 0 {
			p.inner++
		}
	}
	p.next = f.trie.add(b.scratch, uint32(len(f.patterns)))
	f.patterns = append(f.patterns, p)
	if b.scratch[0] < latinSymbols && p.edges&leftWord == 0 && isLatin(rune(letters[0]&letterRune)) {
		f.anchored = false
	}
}

// finish writes the tables that need the whole alphabet.
func (b *builder) finish() {
	f := b.f
	replaced := map[rune]bool{}
	for r := range f.emoji {
		replaced[r] = true
	}
	f.symbols.fill(b.table, replaced)
	f.pre = newPrefilter(len(f.patterns))
	alone := map[symbol]bool{}
	for i := range f.patterns {
		if y := b.symbolsOf(&f.patterns[i]); len(y) == 1 {
			alone[y[0]] = alone[y[0]] || f.patterns[i].n == 1
		} else {
			p := &f.patterns[i]
			f.pre.add(y, p.n == 2 && p.edges&(leftWord|rightWord) == leftWord|rightWord)
		}
	}
	f.symbols.markAlone(alone)
	b.report.Patterns = len(f.patterns)
}

// symbolsOf is what the trie has of a pattern.
func (b *builder) symbolsOf(p *pattern) []symbol {
	b.scratch = b.scratch[:0]
	for _, l := range b.f.letters[p.letters : p.letters+uint32(p.n)] {
		y := b.f.symbols.known(rune(l & letterRune))
		if n := len(b.scratch); n == 0 || b.scratch[n-1] != y {
			b.scratch = append(b.scratch, y)
		}
	}
	return b.scratch
}

// Why an entry of a ruleset can't be looked for.
var (
	ErrNoLevel  = errors.New("has no level")
	ErrAlphabet = errors.New("has characters beyond the 32,000 different ones that a ruleset may have")
)

// ErrReadings is about ligatures: the scanner takes them apart and decides then which signs are letters.
var ErrReadings = errors.New("has ligatures beside signs that may be letters: it would not be found in its own text")

// testItself looks for each entry in its own text, and judges each allow phrase.
func (b *builder) testItself() error {
	var hits []Hit
	for i := range b.f.entries {
		if len(b.spelled[i].letters) == 0 {
			continue // refused
		}
		e := &b.f.entries[i]
		hits = b.f.Find(hits[:0], e.Text)
		if !hasEntry(hits, i) {
			if b.spelled[i].ligature && strings.ContainsAny(e.Text, "@$!|+") {
				b.report.Refused = append(b.report.Refused, Problem{i, ErrReadings})
				continue
			}
			return fmt.Errorf("the filter does not find entry %d (%q) in its own text", i, e.Text)
		}
		if e.Level == Allow {
			if v := b.f.Judge(hits, e.Text, Comment); v.Level != Pass {
				return fmt.Errorf("the filter does not let the allow phrase %q pass", e.Text)
			}
		}
	}
	return nil
}

func hasEntry(hits []Hit, entry int) bool {
	for _, h := range hits {
		if h.Entry == entry {
			return true
		}
	}
	return false
}

// Entries is how many entries the ruleset has.
func (f *Filter) Entries() int { return len(f.entries) }

// Entry is the i-th entry of the ruleset: what Hit.Entry names.
func (f *Filter) Entry(i int) Entry { return f.entries[i] }

// Find appends every hit in the text to dst, overlapping ones too, in no particular
// order. It does not allocate but for dst, and for a text that has to be read twice.
func (f *Filter) Find(dst []Hit, text string) []Hit {
	s := scanner{f: f, t: text, hits: dst}
	s.find()
	return s.hits
}

// runes counts the characters of a text.
func runes(t string) int { return utf8.RuneCountInString(t) }
