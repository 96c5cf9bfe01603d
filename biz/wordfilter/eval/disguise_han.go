package main

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

func isHan(r rune) bool { return unicode.Is(unicode.Han, r) }

func countHan(s string) (n int) {
	for _, r := range s {
		if isHan(r) {
			n++
		}
	}
	return n
}

func (g *gen) char(r rune) char { return g.s.chars[string(r)] }

// variant writes all that can be as traditional or variant characters.
func variant(g *gen, s string) (string, bool) {
	t := replace(s, func(r rune) string { return g.char(r).variant })
	return t, t != s
}

func split(g *gen, s string) (string, bool) {
	return g.each(s, func(r rune) string { return g.char(r).parts })
}

func emoji(g *gen, s string) (string, bool) {
	return g.some(s, func(r rune) string { return g.char(r).emoji })
}

// sound is the syllable of a character, without its tone.
func (g *gen) sound(r rune) string {
	p := g.char(r).pinyin
	if p == "" {
		return ""
	}
	return p[:len(p)-1]
}

// spelled is false when a character has no sound in the tables.
func (g *gen) spelled(s string) bool {
	for _, r := range s {
		if isHan(r) && g.sound(r) == "" {
			return false
		}
	}
	return true
}

// pinyin writes all Han characters as syllables: together, with spaces, with
// tone marks, with capitals.
func pinyin(g *gen, s string) (string, bool) {
	if countHan(s) == 0 || utf8.RuneCountInString(s) < 2 || !g.spelled(s) {
		return s, false
	}
	gap, tones, capitals := pick(g, []string{"", "", " "}), g.IntN(4) == 0, g.IntN(6)
	var parts []string
	latin := ""
	for _, r := range s {
		if !isHan(r) {
			latin += string(r)
			continue
		}
		if latin != "" {
			parts, latin = append(parts, latin), ""
		}
		p := g.char(r).pinyin
		if tones {
			p = toned(p)
		} else {
			p = p[:len(p)-1]
		}
		if capitals == 0 {
			p = title(p)
		}
		parts = append(parts, p)
	}
	if latin != "" {
		parts = append(parts, latin)
	}
	t := strings.Join(parts, gap)
	if capitals == 1 {
		t = strings.ToUpper(t)
	}
	return t, true
}

var toneMarks = map[rune]string{'a': "āáǎà", 'e': "ēéěè", 'i': "īíǐì", 'o': "ōóǒò", 'u': "ūúǔù", 'v': "ǖǘǚǜ"}

// toned sets the mark of a syllable with a tone number: on a, o or e, else on
// the last vowel.
func toned(p string) string {
	tone, p := int(p[len(p)-1]-'1'), p[:len(p)-1]
	at := strings.IndexAny(p, "ae")
	if at < 0 {
		at = strings.IndexByte(p, 'o')
	}
	if at < 0 {
		at = strings.LastIndexAny(p, "iuv")
	}
	if at < 0 {
		return p
	}
	return p[:at] + string([]rune(toneMarks[rune(p[at])])[tone]) + p[at+1:]
}

func pinyinMixed(g *gen, s string) (string, bool) { return g.some(s, g.sound) }

func (g *gen) initial(r rune) string {
	if p := g.sound(r); p != "" {
		return p[:1]
	}
	return ""
}

// initials writes three and more Han characters as their first letters; of two,
// nobody could tell what they mean: initials2 counts those apart.
func initials(g *gen, s string) (string, bool) { return g.allInitials(s, 3, 16) }

func initials2(g *gen, s string) (string, bool) { return g.allInitials(s, 2, 2) }

func (g *gen) allInitials(s string, least, most int) (string, bool) {
	if n := countHan(s); n < least || n > most || n != utf8.RuneCountInString(s) || !g.spelled(s) {
		return s, false
	}
	t := replace(s, g.initial)
	if g.IntN(4) == 0 {
		t = strings.ToUpper(t)
	}
	return t, true
}

func initialsMixed(g *gen, s string) (string, bool) { return g.some(s, g.initial) }

// homophone writes most of the characters as others of the same sound.
func homophone(g *gen, s string) (string, bool) {
	n := 0
	t := replace(s, func(r rune) string {
		var others []string
		for _, o := range g.s.syllables[g.sound(r)] {
			if o != string(r) {
				others = append(others, o)
			}
		}
		if len(others) == 0 || n > 0 && g.IntN(4) == 0 {
			return ""
		}
		n++
		return pick(g, others)
	})
	return t, countHan(s) > 1 && n > 0
}

// replace writes each character that f has something for as that.
func replace(s string, f func(r rune) string) string {
	var b strings.Builder
	for _, r := range s {
		if t := f(r); t != "" {
			b.WriteString(t)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}
