package wordfilter

import (
	"strings"

	"vireo/biz/wordfilter/data"
)

// readings are the pinyin syllables of the alphabet's characters, the usual first.
type readings map[rune][]string

// At most this many readings of one character are tried, and this many of an entry.
const (
	readingsTried = 3
	wholeVariants = 6
	mixedHan      = 4 // entries with more characters are mixed with pinyin in one place
	mixedRun      = 3 // of so many characters
	leastPinyin   = 4 // letters: shorter ones are too often something else
)

func (b *builder) readings() readings {
	r := readings{}
	data.Readings(func(han rune, syllables []string) bool {
		if f := b.table.of(han); (f.base() == han || f&foldHanNum != 0) && b.f.symbols.known(f.base()) != symBreak {
			r[han] = withU(syllables)
		}
		return true
	})
	return r
}

// withU adds the way without a v to write syllables with ü.
func withU(syllables []string) []string {
	var all []string
	for _, s := range syllables {
		all = append(all, s)
		if strings.Contains(s, "v") {
			all = append(all, strings.ReplaceAll(s, "v", "u"))
		}
	}
	return all[:min(len(all), readingsTried)]
}

// whole writes all Han characters of an entry in pinyin.
func (r readings) whole(s *spelled, han []int) []variant {
	combos := []map[int]string{{}}
	for _, at := range han {
		var next []map[int]string
		for _, c := range combos {
			for _, syllable := range r[s.han[at]] {
				if len(next) < wholeVariants {
					next = append(next, with(c, at, syllable))
				}
			}
		}
		if combos = next; len(combos) == 0 {
			return nil
		}
	}
	var out []variant
	for _, c := range combos {
		if v := write(s.letters, c); len(v) >= leastPinyin && !ordinary(v) {
			out = append(out, v)
		}
	}
	return out
}

// mixed writes some of the Han characters in pinyin, and leaves at least one.
func (r readings) mixed(s *spelled, han []int) []variant {
	return r.some(s, han, func(syllable string) string { return syllable })
}

// initials writes some or all of the Han characters as the first letter of their pinyin.
func (r readings) initials(s *spelled, han []int) []variant {
	first := func(syllable string) string { return syllable[:1] }
	out := r.some(s, han, first)
	all := map[int]string{}
	for _, at := range han {
		syllables := r[s.han[at]]
		if len(syllables) == 0 {
			return out
		}
		all[at] = first(syllables[0])
	}
	if v := joined(write(s.letters, all)); !ordinary(v) && (len(han) > 1 || len(v) > 2) {
		out = append(out, v)
	}
	return out
}

// some replaces Han characters, but not all: each subset of a few, each neighbours of
// many.
func (r readings) some(s *spelled, han []int, short func(string) string) []variant {
	var out []variant
	replace := func(places []int) {
		c := map[int]string{}
		for _, at := range places {
			if syllables := r[s.han[at]]; len(syllables) > 0 {
				c[at] = short(syllables[0])
			}
		}
		if len(c) > 0 {
			out = append(out, write(s.letters, c))
		}
	}
	if len(han) <= mixedHan {
		for set := 1; set < 1<<len(han)-1; set++ {
			var places []int
			for k, at := range han {
				if set>>k&1 != 0 {
					places = append(places, at)
				}
			}
			replace(places)
		}
		return out
	}
	for from := range han {
		for to := from + 1; to <= len(han) && to-from < min(len(han), mixedRun+1); to++ {
			replace(han[from:to])
		}
	}
	return out
}

func with(c map[int]string, at int, s string) map[int]string {
	n := map[int]string{at: s}
	for k, v := range c {
		n[k] = v
	}
	return n
}

// write replaces the letters at some places. Each syllable is a word of its own.
func write(letters []uint32, at map[int]string) variant {
	var v variant
	for i, l := range letters {
		syllable, ok := at[i]
		if !ok {
			v = append(v, l)
			continue
		}
		for k, c := range syllable {
			l := uint32(c)
			if k > 0 {
				l |= letterInner
			}
			v = append(v, l)
		}
	}
	return v
}

// joined makes neighbouring Latin letters one word.
func joined(v variant) variant {
	for i := 1; i < len(v); i++ {
		if isLatin(rune(v[i]&letterRune)) && isLatin(rune(v[i-1]&letterRune)) {
			v[i] |= letterInner
		}
	}
	return v
}

// ordinary reports whether a variant of Latin letters alone is a usual word, or too
// short to mean anything.
func ordinary(v variant) bool {
	var b strings.Builder
	for _, l := range v {
		r := rune(l & letterRune)
		if !isLatin(r) {
			return false
		}
		b.WriteRune(r)
	}
	return b.Len() < 2 || b.Len() == 2 && strings.Contains(usualPairs, " "+b.String()+" ") || english().has(b.String(), anyTier)
}

// usualPairs are two letters that chats are full of.
const usualPairs = " ad ai am an ap app as at be bb by bt cc cd cf cm cp cv da db dd de dj dm do dr ee ep er ex fm gb gg go gt ha he hi hp hr " +
	"id if ii im in io ip is it js kb kg km ko la lo lv ma mb md me ml mm mr ms mu mv my ng no nn of oh ok ol on oo op or os " +
	"ox pa pc pd pk pm pp ps qq re rt sc so ss st tb to tv ty uc uk un up us ux vr vs we wx xd xl xp xs yo zz "
