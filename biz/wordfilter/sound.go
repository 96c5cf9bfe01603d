package wordfilter

import (
	"strings"
	"unicode/utf8"

	"vireo/biz/wordfilter/data"
)

// sounds finds entries whose characters were changed for others that sound alike. It
// sees a text as syllables without tones. Of those there are only some 400, so that much
// sounds like something: ordinary words speak for their characters, and a hit needs one
// that none speaks for.
type sounds struct {
	of    [0x10000]uint16 // symbol of a character as it is written; 0: a letter of no sound, soundSkip: none
	pairs []uint64        // bitmap of the first two syllables of the patterns
	trie  *trie           // on syllables: a pair leads to a state
	count int             // syllables, and one more
}

const soundSkip = 0xffff

// Entries with more characters are not looked for by sound; of a character with several
// readings, so many are tried.
const (
	longestSound  = 12
	soundReadings = 2
	soundVariants = 4
)

// addSounds builds the patterns by sound. They are beside the others and have the same
// budget once more.
func (b *builder) addSounds() {
	p := &b.f.policy
	if p.Homophones == Pass || p.Off&Homophone != 0 {
		return
	}
	s := &sounds{trie: newTrie(len(b.f.entries)), count: 1}
	ids, readings := map[string]uint16{}, map[rune][]uint16{}
	data.Readings(func(r rune, syllables []string) bool {
		for i, y := range syllables[:min(len(syllables), soundReadings)] {
			if ids[y] == 0 {
				ids[strings.Clone(y)] = uint16(s.count)
				s.count++
			}
			readings[r] = append(readings[r], ids[y])
			if i == 0 && r < 0x10000 {
				s.of[r] = ids[y]
			}
		}
		return true
	})
	s.spread(b.table)
	s.pairs = make([]uint64, (s.count+plainSymbols)*(s.count+plainSymbols)/64+1)
	for i := range b.f.entries {
		if b.sounding(i) && s.trie.used < p.Budget*2 {
			b.addSound(s, i, readings)
		}
	}
	if len(s.trie.out) > 1 {
		b.f.sounds = s
	}
}

// sounding reports whether an entry is looked for by sound. It needs two Han characters,
// or one beside two letters or digits. Two, of which one is in nearly every sentence, are
// one syllable in truth, unless they are a word.
func (b *builder) sounding(i int) bool {
	e, s := &b.f.entries[i], &b.spelled[i]
	if e.Level == Allow || e.Off&Homophone != 0 || len(s.letters) < 2 || len(s.letters) > longestSound {
		return false
	}
	han, usual := 0, false
	for k, h := range s.han {
		switch r := rune(s.letters[k] & letterRune); {
		case h != 0:
			han++
			usual = usual || strings.ContainsRune(usualAlone, h)
		case !isLatin(r) && !isDigit(r):
			return false
		}
	}
	if len(s.letters) == 2 && (han < 2 || usual && !chinese().has(e.Text, anyTier)) {
		return false
	}
	return han > 0
}

func (b *builder) addSound(s *sounds, i int, readings map[rune][]uint16) {
	sp := &b.spelled[i]
	combos := [][]symbol{nil}
	for k, h := range sp.han {
		ways := readings[h]
		if h == 0 {
			ways = []uint16{s.plain(rune(sp.letters[k] & letterRune))}
		}
		var next [][]symbol
		for _, c := range combos {
			for _, y := range ways {
				if len(next) < soundVariants {
					next = append(next, append(c[:len(c):len(c)], y))
				}
			}
		}
		combos = next
	}
	for _, y := range combos {
		pair := s.pair(y[0], y[1])
		s.pairs[pair>>6] |= 1 << (pair & 63)
		state := s.trie.grow(pairKey(uint32(y[0]), uint32(y[1])))
		for _, next := range y[2:] {
			state = s.trie.grow(stepKey(state, next))
		}
		at := uint32(len(b.f.letters))
		b.f.letters = append(b.f.letters, sp.letters...)
		b.f.patterns = append(b.f.patterns, pattern{
			entry: uint32(i), next: s.trie.out[state], letters: at, n: uint16(len(sp.letters)), edges: edgesOf(sp.letters, Auto), variant: Homophone,
		})
		s.trie.out[state] = uint32(len(b.f.patterns))
	}
}

// plain is the symbol of a letter or digit, which sounds like nothing else.
func (s *sounds) plain(r rune) uint16 {
	switch {
	case isLatin(r):
		return uint16(s.count) + uint16(r-'a')
	case isDigit(r):
		return uint16(s.count) + 26 + uint16(r-'0')
	}
	return 0
}

// plainSymbols is how many plain has.
const plainSymbols = 36

func (s *sounds) pair(a, b uint16) int { return int(a)*(s.count+plainSymbols) + int(b) }

// spread gives the characters that fold to others the symbols of these.
func (s *sounds) spread(t *foldTable) {
	for r := range rune(len(s.of)) {
		f := t.of(r)
		switch base := f.base(); {
		case f.class() == lineBreak:
			s.of[r] = 0
		case f.class() != letter:
			s.of[r] = soundSkip
		case f.multi() || f&foldHanNum != 0:
		case base < utf8.RuneSelf:
			s.of[r] = s.plain(base)
		case base < rune(len(s.of)):
			s.of[r] = s.of[base]
		}
	}
}

// symbol is how a character of a text is read.
func (s *sounds) symbol(r rune) uint16 {
	if int(r) < len(s.of) {
		return s.of[r]
	}
	if f := folds().of(r); f.class() == letter && !f.multi() && int(f.base()) < len(s.of) {
		return s.of[f.base()]
	} else if f.class() != letter {
		return soundSkip
	}
	return 0
}

// listen finds the patterns by sound.
func (s *scanner) listen() {
	y := s.f.sounds
	v := verifier{f: s.f, t: s.t}
	last, at := uint16(0), 0
	for i := 0; i < len(s.t); {
		r, n := firstRune(s.t, i)
		now := y.symbol(r)
		if now == soundSkip {
			i += n
			continue
		}
		if pair := y.pair(last, now); last != 0 && now != 0 && y.pairs[pair>>6]>>(pair&63)&1 != 0 {
			s.sound(&v, y.trie.get(pairKey(uint32(last), uint32(now))), at)
		}
		last, at = now, i
		i += n
	}
}

// sound follows the syllables from the character at start on; state is what its first
// two lead to.
func (s *scanner) sound(v *verifier, state uint32, start int) {
	y := s.f.sounds
	tech, end := Technique(0), start
	for k := 0; state != 0; k++ {
		it, ok := v.after(end)
		if !ok {
			return
		}
		if it.gap > 0 {
			tech |= Separator
		}
		if it.unseen {
			tech |= Invisible
		}
		end = it.end
		tech |= it.f.technique()
		if k > 1 {
			state = y.trie.get(stepKey(state, y.symbol(it.r)))
		}
		if k == 0 {
			tech &^= Separator | Invisible
			continue
		}
		for at := y.trie.out[state]; at != 0 && state != 0; at = s.f.patterns[at-1].next {
			s.sounded(&s.f.patterns[at-1], start, end, tech)
		}
	}
}

// sounded decides about a place that sounds like an entry.
func (s *scanner) sounded(p *pattern, start, end int, tech Technique) {
	v := verifier{f: s.f, t: s.t, p: p, start: start, end: end, tech: tech | Homophone}
	changed, odd := 0, 0
	letters := s.f.letters[p.letters : p.letters+uint32(p.n)]
	for i, k := start, 0; k < len(letters); k++ {
		it, ok := v.after(i)
		s.steps++
		if !ok {
			return
		}
		if i = it.end; it.f.base() == rune(letters[k]&letterRune) {
			continue
		}
		if !isHan(it.r) {
			return
		}
		changed++
		if !s.ordinaryThere(it.start, it.end, it.r) {
			odd++
		}
	}
	if changed == 0 || odd == 0 || !v.leftEdge() || !v.endsThere() || len(letters) == 2 && odd < changed || tech&Separator != 0 && v.acrossWords() {
		return
	}
	e := &s.f.entries[p.entry]
	if v.tech&(e.Off|s.f.policy.Off) != 0 {
		return
	}
	if level := s.f.policy.level(e.Level, v.tech); level != Pass {
		s.hits = append(s.hits, Hit{Entry: int(p.entry), Start: start, End: end, Techniques: v.tech, Level: level})
	}
}

// endsThere reports whether no word or number goes on after the hit.
func (v *verifier) endsThere() bool {
	if v.p.edges&(rightWord|rightDigit) == 0 {
		return true
	}
	rest, _ := v.wordRest(v.end)
	return rest == ""
}

// ordinaryThere reports whether the character between start and end needs no
// explanation: it is one that sentences are full of, or part of an ordinary word.
func (s *scanner) ordinaryThere(start, end int, r rune) bool {
	if strings.ContainsRune(usualAlone, r) {
		return true
	}
	from, words := start, chinese()
	for range longestWord {
		if words.wordOver(s.t, from, end) {
			return true
		}
		r, n := lastRune(s.t, from)
		if n == 0 || !isHan(r) {
			break
		}
		from -= n
	}
	return false
}

// wordOver reports whether an ordinary word begins at i and ends at end or after.
func (s *wordSet) wordOver(t string, i, end int) bool {
	j := i
	for k := range longestWord {
		r, n := firstRune(t, j)
		if n == 0 || !isHan(r) {
			return false
		}
		if j += n; j >= end && k > 0 && s.has(t[i:j], anyTier) {
			return true
		}
	}
	return false
}

// usualAlone are characters that are words by themselves in nearly every sentence.
const usualAlone = "的一是了我不在人有他这上们来到大地为子中你说就去那要下可以也她里后小么心多天而能好都然没起看开还" +
	"只做又与把被让给向从比跟和很太最再已吗呢吧啊呀哦嗯谁哪几两三四五六七八九十点个位次年月日号块元"
