package wordfilter

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"vireo/biz/wordfilter/data"
)

// wordSet is a set of ordinary words, as sorted 32-bit hashes: 1 in 100,000 others
// passes for one, which costs a doubtful hit. The tier of a word is 1 for the most
// usual ones.
type wordSet struct {
	tiers [2][]uint32 // words of the top tier; all words
}

// The tiers that has can ask for.
const (
	topTier = iota
	anyTier
)

// english are usual English words, chinese usual Chinese words of two to four
// characters. They speak against hits that are not literally there.
var (
	english = sync.OnceValue(func() *wordSet { return loadWords(data.EnglishWords) })
	chinese = sync.OnceValue(func() *wordSet { return loadWords(data.ChineseWords) })
)

func loadWords(words func(func(string, uint8) bool)) *wordSet {
	s := &wordSet{}
	words(func(w string, tier uint8) bool {
		h := hashWord(w)
		s.tiers[anyTier] = append(s.tiers[anyTier], h)
		if tier <= 1 {
			s.tiers[topTier] = append(s.tiers[topTier], h)
		}
		return true
	})
	for i := range s.tiers {
		slices.Sort(s.tiers[i])
		s.tiers[i] = slices.Clip(s.tiers[i])
	}
	return s
}

// has reports whether a word is in the set; ASCII letters count in either case.
func (s *wordSet) has(word string, tier int) bool {
	_, ok := slices.BinarySearch(s.tiers[tier], hashWord(word))
	return ok
}

// hashWord is FNV-1a over the lower-case word.
func hashWord(w string) uint32 {
	h := uint32(2166136261)
	for i := range len(w) {
		c := w[i]
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		h = (h ^ uint32(c)) * 16777619
	}
	return h
}

// longestWord is the most characters a Chinese word of the set has.
const longestWord = 4

// wordBeyond reports whether an ordinary word begins at i and ends after end.
func (s *wordSet) wordBeyond(t string, i, end int) bool {
	j := i
	for k := range longestWord {
		r, n := firstRune(t, j)
		if n == 0 || !isHan(r) {
			return false
		}
		if j += n; j > end && k > 0 && s.has(t[i:j], anyTier) {
			return true
		}
	}
	return false
}

// wordUpTo reports whether an ordinary word ends at end and begins before start.
func (s *wordSet) wordUpTo(t string, start, end int) bool {
	j := end
	for k := range longestWord {
		r, n := lastRune(t, j)
		if n == 0 || !isHan(r) {
			return false
		}
		if j -= n; j < start && k > 0 && s.has(t[j:end], anyTier) {
			return true
		}
	}
	return false
}

// plausible throws out hits that need a technique where an ordinary reading of the
// text is at hand.
func (v *verifier) plausible() bool {
	switch {
	case v.tech&Leet != 0 && !v.leetWord():
		return false
	case v.p.edges&numeric != 0 && (v.tech|v.p.own)&Digits != 0:
		return false // 51 is not 五一
	case v.lookalikes > 0 && v.plain == 0 && v.near(foreignLetter):
		return false // a word of a language that is written so
	case v.p.own&Confusable != 0 && v.lookalikes == 0:
		return false // an entry of such a language, a text in ours
	case v.tech == Marks && v.marked == 1 && v.near(markedLetter):
		return false // a word of a language that has such letters
	case v.tech&(Repeat|Separator|Confusable|Inflection) != 0 && v.latinWord() && v.ordinaryWord():
		return false // beet is not bet
	case v.tech&Separator != 0 && (v.acrossWords() || v.acrossClauses() || v.inAddress()):
		return false // 好,色彩 has 色彩
	}
	return true
}

// leetWord reports whether digits and signs may stand for letters here: 455 is a number,
// A55 and BE7 are models. Longer words need fewer letters that are ones.
func (v *verifier) leetWord() bool {
	plain, n := v.plain+v.lookalikes, len(v.letters)
	if n >= 5 {
		plain++
	}
	model := n == 3 && v.leets > 0 && v.upper == v.plain
	return v.plain+v.lookalikes > 0 && v.leets <= plain && n >= 3 && !model
}

// acrossClauses reports whether a comma or the like is all that stands between the
// letters of a longer entry: sentences have that by accident.
func (v *verifier) acrossClauses() bool { return v.clause && v.anyGaps == 1 && len(v.letters) >= 4 }

// inAddress reports whether the hit lies within a web address, where signs stand
// between words.
func (v *verifier) inAddress() bool {
	i := v.start
	for i > 0 && v.start-i < 64 && v.t[i-1] > ' ' && v.t[i-1] < utf8.RuneSelf {
		i--
	}
	before := v.t[i:v.start]
	return strings.Contains(before, "://") || strings.Contains(before, "www.") || strings.Contains(before, ".com/")
}

// latinWord reports whether the pattern is one Latin word.
func (v *verifier) latinWord() bool { return int(v.p.inner) == len(v.letters)-1 && v.p.inner > 0 }

// near reports whether a letter of a kind stands near the hit, outside of it.
func (v *verifier) near(kind func(rune) bool) bool {
	const reach = 32
	for i, k := v.start, 0; i > 0 && k < reach; k++ {
		r, n := lastRune(v.t, i)
		if i -= n; kind(r) {
			return true
		}
	}
	for i, k := v.end, 0; i < len(v.t) && k < reach; k++ {
		r, n := firstRune(v.t, i)
		if i += n; kind(r) {
			return true
		}
	}
	return false
}

// foreignLetter: a letter of an alphabet that looks like none of ours.
func foreignLetter(r rune) bool {
	b := folds().of(r).base()
	return isAlphabetic(b) && b >= utf8.RuneSelf
}

// markedLetter: a letter with a mark, as é.
func markedLetter(r rune) bool { return folds().of(r).technique() == Marks }

// ordinaryWord reports whether what the text spells there is a usual English word
// other than the pattern. Letters with gaps between them are joined, those before and
// after the hit as well: a s s i s t.
func (v *verifier) ordinaryWord() bool {
	var buf [48]byte
	word := v.spelled(buf[:0])
	if word == nil || v.isPattern(word) {
		return false
	}
	tier := anyTier
	if v.tech == Inflection {
		tier = topTier
		if _, agent := v.p.endings.endsWith(string(word[min(len(word), len(v.letters)):])); !agent {
			return false
		}
	}
	return english().has(string(word), tier)
}

// spelled appends the ASCII letters that the text has at the hit.
func (v *verifier) spelled(word []byte) []byte {
	start, end := v.start, v.end
	if v.gaps > 0 {
		start, end = v.joined()
	}
	for i := start; i < end; {
		r, n := firstRune(v.t, i)
		i += n
		f := folds().of(r)
		if f.class() != letter {
			continue
		}
		if b := f.base(); !isLatin(b) || len(word) == cap(word) {
			return nil
		} else if r < utf8.RuneSelf {
			word = append(word, byte(r)|0x20)
		} else {
			word = append(word, byte(b))
		}
	}
	return word
}

// joined is the hit with the single letters that go on before and after it.
func (v *verifier) joined() (start, end int) {
	start, end = v.start, v.end
	for range longestSpelled {
		it, ok := v.before(start)
		if !ok || it.gap == 0 || !isLatin(it.f.base()) {
			break
		}
		if prev, ok := v.before(it.start); ok && prev.gap == 0 && isLatin(prev.f.base()) {
			break
		}
		start = it.start
	}
	for range longestSpelled {
		it, ok := v.after(end)
		if !ok || it.gap == 0 || !isLatin(it.f.base()) {
			break
		}
		if next, ok := v.after(it.end); ok && next.gap == 0 && isLatin(next.f.base()) {
			break
		}
		end = it.end
	}
	return start, end
}

// longestSpelled bounds how far joined looks.
const longestSpelled = 12

func (v *verifier) isPattern(word []byte) bool {
	if len(word) != len(v.letters) {
		return false
	}
	for i, c := range word {
		if rune(v.letters[i]&letterRune) != rune(c) {
			return false
		}
	}
	return true
}

// acrossWords reports whether a gap within the hit lies between two ordinary words,
// one of which goes on outside.
func (v *verifier) acrossWords() bool {
	words := chinese()
	for i := v.start; i < v.end; {
		it, ok := v.after(i)
		if !ok || it.start >= v.end {
			return false
		}
		if it.gap > 0 && !it.odd && (words.wordBeyond(v.t, it.start, v.end) || words.wordUpTo(v.t, v.start, i)) {
			return true
		}
		i = it.end
	}
	return false
}
