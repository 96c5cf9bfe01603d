package wordfilter

import (
	"sort"
	"unicode/utf8"
)

// parts marks patterns that are no entries: two to four characters, side by side, that
// are the parts of one which is in the ruleset.
const parts Technique = 1 << 31

// The most parts a character is taken apart into, and how many characters that have
// the same parts are tried.
const (
	mostParts  = 4
	mostWholes = 3
)

// besideBits is the size of Filter.beside.
const besideBits = 1 << 18

func besideHash(a, b symbol) uint64 { return (uint64(a)<<16 | uint64(b)) * hashFactor >> 46 }

// seeParts takes the parts of a character, the first of which ends at p. They are worth
// a second reading when the character beside the neighbours is in an entry, or when the
// neighbour is made of parts as well.
func (s *scanner) seeParts(pt *pattern, p int) {
	v := verifier{f: s.f, t: s.t}
	end := p
	for range pt.n - 1 {
		it, ok := v.after(end)
		if !ok || it.start != end {
			return
		}
		end = it.end
	}
	_, n := lastRune(s.t, p)
	left, _ := v.before(p - n)
	right, _ := v.after(end)
	a, b := s.symbolAt(left.start), s.symbolAt(right.start)
	touching := s.partsEnd > 0 && left.end == s.partsEnd
	for _, w := range s.f.wholes[pt.entry] {
		y := s.f.symbols.known(s.f.letterOf(w))
		touching = touching || int(y) < len(s.f.trie.alone) && s.f.trie.alone[y] != 0 || s.f.areBeside(a, y) || s.f.areBeside(y, b)
	}
	s.anew = s.anew || touching
	s.partsEnd = end
}

// symbolAt is the symbol of the character at i.
func (s *scanner) symbolAt(i int) symbol {
	y, _ := s.f.symbols.read(s.t, i)
	return y
}

// letterOf is what a Han character folds to.
func (f *Filter) letterOf(r rune) rune { return folds().of(r).base() }

// areBeside reports whether an entry may have two letters side by side.
func (f *Filter) areBeside(a, b symbol) bool {
	h := besideHash(a, b)
	return f.beside[h>>6]>>(h&63)&1 != 0
}

// replacement is a place where the text is read in another way.
type replacement struct {
	start, end       int // in the text as it is read anew
	oldStart, oldEnd int // in the text as it was written
	tech             Technique
	others           int // characters that have the same parts, but the one taken
}

// reread writes the text with the characters that its emoji and its parts of characters
// stand for, and with ligatures taken apart, scans that, and keeps the hits that need
// one of these. It is rare, and all that allocates.
func (s *scanner) reread() {
	for choice := range mostWholes {
		text, places := s.f.rewrite(s.t, choice)
		if len(places) == 0 {
			return
		}
		again := scanner{f: s.f, t: text}
		again.scan()
		s.steps += again.steps + len(places)
		for _, h := range again.hits {
			s.reread1(h, within(places, h.Start, h.End), places)
		}
		more := false
		for _, p := range places {
			more = more || p.others > choice
		}
		if !more {
			return
		}
	}
}

// reread1 takes over a hit in the rewritten text that needs the places.
func (s *scanner) reread1(h Hit, needs, all []replacement) {
	if len(needs) == 0 {
		return
	}
	e := &s.f.entries[h.Entry]
	for _, p := range needs {
		h.Techniques |= p.tech
	}
	h.Start, h.End = oldOffset(all, h.Start, false), oldOffset(all, h.End, true)
	short := runes(e.Text) <= 2 && len(needs) == 1 && needs[0].tech == Split
	if h.Techniques&e.Off != 0 || short && splitsWord(s.t, needs[0], h) {
		return
	}
	if h.Level = s.f.policy.level(e.Level, h.Techniques); h.Level != Pass && !s.has(h) {
		s.hits = append(s.hits, h)
	}
}

// has reports whether the hit is there already, from another choice of characters.
func (s *scanner) has(h Hit) bool {
	for i := len(s.hits) - 1; i >= 0 && i >= len(s.hits)-16; i-- {
		if old := &s.hits[i]; old.Entry == h.Entry && old.Start == h.Start && old.End == h.End {
			return true
		}
	}
	return false
}

// within are the places that touch a part of the rewritten text.
func within(places []replacement, start, end int) []replacement {
	i := sort.Search(len(places), func(i int) bool { return places[i].end > start })
	j := i + sort.Search(len(places)-i, func(j int) bool { return places[i+j].start >= end })
	return places[i:j]
}

// splitsWord reports whether the parts at a place belong to ordinary words that go on
// outside of the hit, as in 木仓库.
func splitsWord(t string, p replacement, h Hit) bool {
	_, n := firstRune(t, p.oldStart)
	_, m := lastRune(t, p.oldEnd)
	words := chinese()
	return words.wordBeyond(t, p.oldEnd-m, h.End) || words.wordUpTo(t, h.Start, p.oldStart+n)
}

// oldOffset takes an offset in the rewritten text back; one inside a replacement
// becomes its start, or its end.
func oldOffset(places []replacement, at int, end bool) int {
	i := sort.Search(len(places), func(i int) bool { return places[i].end > at })
	if i < len(places) && at >= places[i].start {
		switch p := places[i]; {
		case !end:
			return p.oldStart
		case at > p.start:
			return p.oldEnd
		}
	}
	if i == 0 {
		return at
	}
	return at - places[i-1].end + places[i-1].oldEnd
}

// rewrite is the text as reread scans it, and where it differs. Of the characters that
// have the same parts it takes the one with the number of the choice, or the last.
func (f *Filter) rewrite(t string, choice int) (string, []replacement) {
	v := verifier{f: f, t: t}
	table := folds()
	out := make([]byte, 0, len(t)+16)
	var places []replacement
	for i := 0; i < len(t); {
		r, n := firstRune(t, i)
		fo := table.of(r)
		p := replacement{start: len(out), oldStart: i, oldEnd: i + n}
		var meanings []string
		if fo.class() == emoji || fo.class() == punct {
			meanings = f.emoji[r]
		}
		switch {
		case len(meanings) > 0:
			p.others = len(meanings) - 1
			out, p.tech = append(out, meanings[min(choice, p.others)]...), Emoji
		case n == 1 && isSign(t[i]) && signMay(t, i): // the other reading
			to := rune('-')
			if signSeparates(t, i) {
				to, p.tech = leet[t[i]][0], Leet
			}
			out = utf8.AppendRune(out, to)
		case fo.multi():
			out, p.tech = append(out, string(table.multi[fo.base()])...), fo.technique()
		default:
			wholes, end := v.wholeOf(i+n, fo.base())
			if end == 0 {
				out = append(out, t[i:i+n]...)
				i += n
				continue
			}
			p.others = len(wholes) - 1
			out, p.tech, p.oldEnd = append(out, string(wholes[min(choice, p.others)])...), Split, end
		}
		p.end = len(out)
		places = append(places, p)
		i = p.oldEnd
	}
	return string(out), places
}

// wholeOf are the characters whose parts are the letter a, which ends at end, and those
// that come next, and where the last of these ends: the longest such row. 0: there is none.
func (v *verifier) wholeOf(end int, a rune) (wholes []rune, last int) {
	if a >= 0x10000 || len(v.f.firsts) == 0 || v.f.firsts[a>>6]>>(a&63)&1 == 0 {
		return nil, 0
	}
	var buf [mostParts * utf8.UTFMax]byte
	key := utf8.AppendRune(buf[:0], a)
	for range mostParts - 1 {
		it, ok := v.after(end)
		if !ok || it.gap > 0 {
			break
		}
		end = it.end
		key = utf8.AppendRune(key, it.f.base())
		if at, ok := v.f.splits[string(key)]; ok {
			wholes, last = v.f.wholes[at], end
		}
	}
	return wholes, last
}
