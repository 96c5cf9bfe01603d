package wordfilter

import (
	"strings"
	"unicode/utf8"
)

// verifier holds one candidate against the text as it was written.
type verifier struct {
	f       *Filter
	t       string
	p       *pattern
	letters []uint32 // of the pattern

	start, end int
	tech       Technique
	marked     int    // letters with a mark by nature: é
	upper      int    // capital letters
	within     bool   // one of them is not the first of its word
	gaps       int    // letters with letterInner that something stands before
	gapped     uint64 // which these are, of the first 64
	anyGaps    int    // places where something stands between two letters
	clause     bool   // at one of them, punctuation that parts clauses
	uneven     bool   // something stands between the repetitions of a letter
	spaced     int    // gaps between letters that have spaces in them
	plain      int    // Latin letters and Han characters that stand for themselves
	leets      int    // digits that stand for letters
	lookalikes int    // letters of other scripts
	steps      int    // characters looked at
}

// item is one character of the text that counts, and what was passed over to reach it.
type item struct {
	r          rune
	f          fold
	start, end int
	gap        int // characters that show
	hidden     int // and that do not
	space      bool
	marks      bool
	unseen     bool
	odd        bool // some of it is not what stands between words
	parted     bool // some of it parts clauses
	loose      bool // a full stop, then a space, is no end
}

// verify decides about a candidate: the pattern, whose first symbol's run ends at p.
func (s *scanner) verify(pattern uint32, p int) {
	pt := &s.f.patterns[pattern]
	if pt.variant == parts {
		s.seeParts(pt, p)
		return
	}
	if pt.leadBytes != 0 && s.literally(pt, p) {
		return
	}
	v := verifier{f: s.f, t: s.t, p: pt, letters: s.f.letters[pt.letters : pt.letters+uint32(pt.n)], tech: pt.variant}
	if v.align(p) && v.stretch() {
		s.emit(&v)
	}
	s.steps += 1 + v.steps
}

// literally takes the short way for what most candidates are: the entry stands there
// byte for byte, and nothing that could be a letter touches it where none may.
func (s *scanner) literally(pt *pattern, p int) bool {
	e := &s.f.entries[pt.entry]
	core := e.Text[pt.coreStart:pt.coreEnd]
	start := p - int(pt.leadBytes)
	end := start + len(core)
	if start < 0 || end > len(s.t) || s.t[start:end] != core || s.marked(end) || len(core) < len(e.Text) {
		return false
	}
	if pt.edges&(leftWord|leftDigit) != 0 && start > 0 && !clearOf(s.t[start-1]) || pt.edges&(rightWord|rightDigit) != 0 && end < len(s.t) && !clearOf(s.t[end]) {
		return false
	}
	if level := s.f.policy.level(e.Level, 0); level != Pass {
		s.hits = append(s.hits, Hit{Entry: int(pt.entry), Start: start, End: end, Level: level})
	}
	return true
}

// clearOf reports whether a byte beside a word or number certainly belongs to neither.
func clearOf(c byte) bool { return c < utf8.RuneSelf && !isLetter(c) && !isDigit(rune(c)) }

// marked reports whether the character at i may be a mark on the one before.
func (s *scanner) marked(i int) bool {
	r, n := firstRune(s.t, i)
	return n > 1 && folds().of(r).class() == mark
}

// align lays the letters of the pattern on the text: those of the first symbol
// backwards from p, because only the last of a run counts, the others forwards.
func (v *verifier) align(p int) bool {
	lead := int(v.p.lead)
	v.start, v.end = p, p
	for k := lead - 1; k >= 0; k-- {
		it, ok := v.before(v.start)
		if !ok || k == lead-1 && it.gap+it.hidden > 0 || !v.take(it, k+1, k) {
			return false
		}
		v.start = it.start
	}
	for k := lead; k < len(v.letters); {
		it, ok := v.after(v.end)
		if !ok {
			return false
		}
		if v.take(it, k, k) {
			k++
		} else if tech, fit := fits(it.r, it.f, rune(v.letters[k-1]&letterRune)); fit {
			v.tech |= tech | Repeat
			v.uneven = v.uneven || it.gap > 0 && v.p.inner > 0
			v.passed(it, false)
		} else {
			return false
		}
		v.end = it.end
	}
	return v.evenlySpaced()
}

// take lays one letter, number k, on a character; the gap beside it is before the
// letter number g.
func (v *verifier) take(it item, g, k int) bool {
	e := rune(v.letters[k] & letterRune)
	tech, ok := fits(it.r, it.f, e)
	if !ok {
		return false
	}
	switch {
	case tech&Leet != 0 && isDigit(it.f.base()):
		v.leets++
	case tech&Confusable != 0 && it.r >= utf8.RuneSelf:
		v.lookalikes++
	case !isDigit(e):
		v.plain++
	}
	v.tech |= tech
	if tech&Marks != 0 {
		v.marked++
	}
	if it.r >= 'A' && it.r <= 'Z' {
		v.upper++
		v.within = v.within || v.letters[k]&letterInner != 0
	}
	if it.gap > 0 {
		v.anyGaps++
		v.clause = v.clause || it.parted && !it.odd
	}
	if it.gap > 0 && g < len(v.letters) {
		if v.letters[g]&letterInner != 0 {
			v.gaps++
			v.gapped |= 1 << g
		}
		if it.space {
			v.spaced++
		}
	}
	v.passed(it, it.gap == 1 && it.space && g < len(v.letters) && v.letters[g]&letterGap != 0)
	return true
}

// passed notes the techniques of what was passed over. A space where the entry has
// something as well is none.
func (v *verifier) passed(it item, usual bool) {
	if it.gap > 0 && !usual {
		v.tech |= Separator
	}
	if it.unseen {
		v.tech |= Invisible
	}
	if it.marks {
		v.tech |= Marks
	}
}

// evenlySpaced: within a Latin word nothing stands between the letters, or something
// between any two of them; a word of two letters is not spelled with spaces. Of a phrase
// some words may be spelled.
func (v *verifier) evenlySpaced() bool {
	switch n := len(v.letters); {
	case v.gaps == 0:
		return !v.uneven
	case v.gaps == int(v.p.inner):
		return n > 2 || v.spaced == 0
	case v.uneven || n > 64 || int(v.p.inner) == n-1:
		return false
	}
	return v.wordsEven()
}

// wordsEven is evenlySpaced for each word of a phrase; those of two letters are not spelled:
// I'd is not id.
func (v *verifier) wordsEven() bool {
	inner, gaps := 0, 0
	for k, l := range v.letters {
		if l&letterInner == 0 {
			inner, gaps = 0, 0
			continue
		}
		if inner++; v.gapped>>k&1 != 0 {
			gaps++
		}
		if ends := k+1 == len(v.letters) || v.letters[k+1]&letterInner == 0; ends && gaps != 0 && (gaps != inner || inner == 1) {
			return false
		}
	}
	return true
}

// after is the next character that counts, from i on; false at the end of the text,
// of a line or sentence, or when too much stands before it.
func (v *verifier) after(i int) (item, bool) {
	it := item{loose: v.p != nil && v.p.edges&stops != 0}
	for i < len(v.t) {
		v.steps++
		r, n := firstRune(v.t, i)
		f := folds().of(r)
		if it.counts(v.t, i, r, f) {
			it.r, it.f, it.start, it.end = r, f, i, i+n
			return it, true
		}
		if !it.pass(v.t, i, r, f) {
			break
		}
		i += n
	}
	return it, false
}

// before is the character that counts before i.
func (v *verifier) before(i int) (item, bool) {
	it := item{loose: v.p != nil && v.p.edges&stops != 0}
	for i > 0 {
		v.steps++
		r, n := lastRune(v.t, i)
		f := folds().of(r)
		if it.counts(v.t, i-n, r, f) {
			it.r, it.f, it.start, it.end = r, f, i-n, i
			return it, true
		}
		if !it.pass(v.t, i-n, r, f) {
			break
		}
		i -= n
	}
	return it, false
}

func (it *item) counts(t string, i int, r rune, f fold) bool {
	return f.class() == letter || r < utf8.RuneSelf && isSign(byte(r)) && signReads(t, i)
}

// pass adds the character at i to the gap, unless a gap can't have it.
func (it *item) pass(t string, i int, r rune, f fold) bool {
	switch f.class() {
	case lineBreak:
		return false
	case sentenceEnd:
		if r >= utf8.RuneSelf || !it.loose && endsSentence(t, i) {
			return false
		}
		it.gap++
		it.parted = it.parted || r != '.'
	case invisible:
		it.hidden++
		it.unseen = true
	case mark:
		it.hidden++
		it.marks = true
	case space:
		it.gap++
		it.space = true
	default:
		it.gap++
		parts := strings.ContainsRune(betweenWords, r)
		it.parted, it.odd = it.parted || parts, it.odd || !parts
	}
	return it.gap <= maxGap && it.hidden <= maxInvisible
}

// betweenWords is the punctuation that sentences have between their words.
const betweenWords = "，,、；;：:“”\"‘’'《》〈〉（）()【】「」"

// endsSentence reports whether the full stop, question or exclamation mark at i ends
// a sentence: a space or nothing comes after it.
func endsSentence(t string, i int) bool {
	r, n := firstRune(t, i+1)
	return n == 0 || folds().of(r).class() == space || folds().of(r).class() == lineBreak
}

// stretch holds what touches the hit against the pattern's edges. A whole word reaches
// over repetitions of its first and its last letter, as does a hit that has repetitions
// within, and all reach over the marks on their end.
func (v *verifier) stretch() bool {
	if v.p.edges&leftWord != 0 || v.tech&Repeat != 0 {
		first := rune(v.letters[0] & letterRune)
		for range maxRepeat {
			it, ok := v.before(v.start)
			if !ok || it.gap > 0 || it.f.base() != first || it.f.class() != letter {
				break
			}
			v.start = it.start
			v.tech |= Repeat
			v.passed(it, false)
		}
	}
	doubled := 0
	if v.p.edges&rightWord != 0 || v.tech&Repeat != 0 {
		last := rune(v.letters[len(v.letters)-1] & letterRune)
		for range maxRepeat {
			it, ok := v.after(v.end)
			if !ok || it.gap > 0 || it.f.base() != last || it.f.class() != letter {
				break
			}
			v.end = it.end
			v.passed(it, false)
			doubled++
		}
	}
	v.end = v.skipMarks(v.end)
	return v.leftEdge() && v.rightEdge(doubled)
}

// skipMarks is where the marks on the character before i end.
func (v *verifier) skipMarks(i int) int {
	for i < len(v.t) && v.t[i] >= utf8.RuneSelf {
		v.steps++
		r, n := firstRune(v.t, i)
		if folds().of(r).class() != mark {
			break
		}
		i += n
		v.tech |= Marks
	}
	return i
}

func (v *verifier) leftEdge() bool {
	if v.p.edges&(leftWord|leftDigit) == 0 || v.start == 0 || v.hump(v.start) {
		return true
	}
	r, _ := lastRune(v.t, v.start)
	f := folds().of(r)
	for at := v.start; f.class() == invisible || f.class() == mark; {
		_, n := lastRune(v.t, at)
		at -= n
		if at == 0 || v.start-at > maxInvisible {
			return true
		}
		r, _ = lastRune(v.t, at)
		f = folds().of(r)
	}
	return !touches(f, v.p.edges&leftWord != 0, v.p.edges&leftDigit != 0)
}

// leastHump is the fewest letters of a word that a capital may begin or end within another:
// codes have shorter ones by accident.
const leastHump = 4

// hump reports whether at i a word ends and another begins with a capital, where the hit
// has no capitals but at the start of its words.
func (v *verifier) hump(i int) bool {
	return hump(v.t, i) && len(v.letters) >= leastHump && v.gaps == 0 && !v.within
}

// touches tells whether a character continues a word or a number.
func touches(f fold, word, digit bool) bool {
	b := f.base()
	return f.class() == letter && (word && (isAlphabetic(b) || f.multi()) || digit && isDigit(b) && f&foldHanNum == 0)
}

// rightEdge: the word ends here, or with an ending that the pattern may have.
// doubled is how often its last letter was repeated.
func (v *verifier) rightEdge(doubled int) bool {
	if v.p.edges&(rightWord|rightDigit) == 0 {
		return v.p.endings&needed == 0
	}
	rest, end := v.wordRest(v.end)
	if rest == "" {
		if doubled > 0 && v.p.edges&rightWord != 0 {
			v.tech |= Repeat
		}
		return v.p.endings&needed == 0
	}
	ok, agent := v.p.endings.endsWith(rest)
	if !ok || doubled > 1 || doubled == 1 && len(rest) < 2 {
		return false
	}
	if agent && english().has(v.t[v.start:end], topTier) {
		return false
	}
	v.end = end
	v.tech |= Inflection
	return true
}

// wordRest is the rest of a word from i on, folded, and where it ends: "" where none
// touches, and "?" where one does that can't be an ending.
func (v *verifier) wordRest(i int) (string, int) {
	word, digit := v.p.edges&rightWord != 0, v.p.edges&rightDigit != 0
	var rest [longestEnding]byte
	n, j := 0, i
	for {
		r, size := firstRune(v.t, j)
		f := folds().of(r)
		if size == 0 || !touches(f, word, digit && n == 0) || v.hump(j) {
			break
		}
		if n == len(rest) || !isLatin(f.base()) || f.multi() {
			return "?", j
		}
		rest[n] = byte(f.base())
		n++
		j += size
	}
	return endingText(rest[:n]), j
}

// emit adds the hit, with nothing but what was needed to see it, unless an ordinary
// reading of the place is at hand.
func (s *scanner) emit(v *verifier) {
	e := &s.f.entries[v.p.entry]
	t, start, end := s.written(v.start, v.end)
	literal := t[start:end] == e.Text[v.p.coreStart:v.p.coreEnd]
	if !literal && !v.plausible() {
		return
	}
	v.tech &^= v.p.own
	switch {
	case literal && s.places != nil:
		v.tech = asWritten
	case literal:
		v.tech = 0
	case v.tech == 0:
		v.tech = v.p.own
	}
	if v.tech&(e.Off|s.f.policy.Off) != 0 && s.places == nil || !s.f.literal[v.p.entry].around(t, start, end) {
		return
	}
	if level := s.f.policy.level(e.Level, v.tech); level != Pass {
		s.hits = append(s.hits, Hit{Entry: int(v.p.entry), Start: v.start, End: v.end, Techniques: v.tech, Level: level})
	}
}

// around reports whether the punctuation stands around a hit.
func (a affix) around(t string, start, end int) bool {
	return strings.HasSuffix(t[:start], a.head) && strings.HasPrefix(t[end:], a.tail)
}
