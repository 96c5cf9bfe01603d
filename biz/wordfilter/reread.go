package wordfilter

// splitPair marks patterns that are no entries: two characters, side by side, which
// are the parts of one that is in the ruleset.
const splitPair Technique = 1 << 31

// replacement is a place where the text is read in another way.
type replacement struct {
	start, end       int // in the text as it is read anew
	oldStart, oldEnd int // in the text as it was written
	tech             Technique
}

// splitPair takes two parts of a character, the first of which ends at p.
func (s *scanner) splitPair(pt *pattern, p int) {
	v := verifier{f: s.f, t: s.t}
	if it, ok := v.after(p); ok && it.start == p {
		s.anew = true
	}
}

// reread writes the text with the characters that its emoji and its pairs of parts
// stand for, and with ligatures taken apart, scans that, and keeps the hits that need
// one of these. It is rare, and all that allocates.
func (s *scanner) reread() {
	text, places := s.f.rewrite(s.t)
	if len(places) == 0 {
		return
	}
	again := scanner{f: s.f, t: text}
	again.scan()
	for _, h := range again.hits {
		tech, changed := Technique(0), false
		for _, p := range places {
			if p.start < h.End && h.Start < p.end {
				tech |= p.tech
				changed = true
			}
		}
		if !changed {
			continue
		}
		e := &s.f.entries[h.Entry]
		h.Techniques |= tech
		if h.Techniques&e.Off != 0 {
			continue
		}
		if h.Level = s.f.policy.level(e.Level, h.Techniques); h.Level != Pass {
			h.Start, h.End = oldOffset(places, h.Start, false), oldOffset(places, h.End, true)
			s.hits = append(s.hits, h)
		}
	}
}

// oldOffset takes an offset in the rewritten text back; one inside a replacement
// becomes its start, or its end.
func oldOffset(places []replacement, at int, end bool) int {
	shift := 0
	for _, p := range places {
		switch {
		case at >= p.end:
			shift = p.oldEnd - p.end
		case at > p.start && end:
			return p.oldEnd
		case at > p.start, at == p.start && !end:
			return p.oldStart
		}
	}
	return at + shift
}

// rewrite is the text as reread scans it, and where it differs.
func (f *Filter) rewrite(t string) (string, []replacement) {
	v := verifier{f: f, t: t}
	table := folds()
	out := make([]byte, 0, len(t)+16)
	var places []replacement
	for i := 0; i < len(t); {
		r, n := firstRune(t, i)
		fo := table.of(r)
		p := replacement{start: len(out), oldStart: i, oldEnd: i + n}
		han, isEmoji := f.emoji[r]
		switch {
		case isEmoji:
			out, p.tech = append(out, han...), Emoji
		case fo.multi():
			out, p.tech = append(out, string(table.multi[fo.base()])...), fo.technique()
		default:
			whole, end := v.wholeOf(i, i+n, fo.base())
			if end == 0 {
				out = append(out, t[i:i+n]...)
				i += n
				continue
			}
			out, p.tech, p.oldEnd = append(out, string(whole)...), Split, end
		}
		p.end = len(out)
		places = append(places, p)
		i = p.oldEnd
	}
	return string(out), places
}

// wholeOf is the character whose parts are the one at start, which folds to a, and
// the one after it, and where that ends; 0 where there is none, or where an ordinary
// word has one of the two.
func (v *verifier) wholeOf(start, end int, a rune) (rune, int) {
	if len(v.f.pairs) == 0 {
		return 0, 0
	}
	it, ok := v.after(end)
	if !ok || it.gap > 0 {
		return 0, 0
	}
	whole, ok := v.f.pairs[[2]rune{a, it.f.base()}]
	if !ok || chinese().wordBeyond(v.t, it.start, it.end) || chinese().wordUpTo(v.t, start, end) {
		return 0, 0
	}
	return whole, it.end
}
