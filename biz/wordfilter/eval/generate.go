package main

import (
	"hash/fnv"
	"math/rand/v2"
	"strings"
	"unicode/utf8"

	"vireo/biz/wordfilter"
)

// perTechnique is how many texts are made for a technique; some have fewer.
const perTechnique = 300

// disguise hides an entry; false when there is nothing in it to hide that way.
type disguise func(g *gen, s string) (string, bool)

var techniques = []struct {
	name string
	do   disguise
}{
	{"exact", func(_ *gen, s string) (string, bool) { return s, true }},
	{"case", changeCase},
	{"width", widen},
	{"marks", mark},
	{"invisible", addInvisible},
	{"variant", variant},
	{"confusable", confuse},
	{"styled", style},
	{"digits", restyleDigits},
	{"repeat", repeatSome},
	{"separator", separate},
	{"leet", leet},
	{"inflection", inflect},
	{"split", split},
	{"pinyin", pinyin},
	{"pinyin-mixed", pinyinMixed},
	{"initials", initials},
	{"initials2", initials2},
	{"initials-mixed", initialsMixed},
	{"homophone", homophone},
	{"emoji", emoji},
	{"combination", combine},
}

// gen disguises with chance, but the same in every run.
type gen struct {
	*rand.Rand
	s *set
}

// generate hides entries of all lists in the carriers. Each technique has its
// own source of chance: a new one changes nothing of the others.
func generate(s *set) []evasion {
	var all []evasion
	for _, t := range techniques {
		h := fnv.New64a()
		h.Write([]byte(t.name))
		g := &gen{rand.New(rand.NewPCG(1, h.Sum64())), s}
		seen := map[string]bool{}
		for try := 0; len(seen) < perTechnique && try < 40*perTechnique; try++ {
			l := evasion{technique: t.name, list: pick(g, s.names)}
			e := pick(g, s.lists[l.list])
			if e.Level == wordfilter.Allow || e.Level == wordfilter.Observe {
				continue
			}
			var ok bool
			l.entry = e.Text
			if l.evading, ok = t.do(g, e.Text); !ok || utf8.RuneCountInString(l.evading) < 2 {
				continue
			}
			l.text = strings.Replace(pick(g, s.carriers[language(e.Text)]), "{}", l.evading, 1)
			if strings.Count(l.text, l.evading) != 1 || seen[l.text] || t.name != "exact" && stands(l.text, l.entry) {
				continue
			}
			seen[l.text] = true
			all = append(all, l)
		}
	}
	return all
}

// stands reports whether an entry is found in a text with no technique at all.
func stands(text, entry string) bool {
	for at := 0; ; {
		i := strings.Index(text[at:], entry)
		if i < 0 {
			return false
		}
		at += i
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		first, n := utf8.DecodeRuneInString(entry)
		last, _ := utf8.DecodeLastRuneInString(entry)
		after, _ := utf8.DecodeRuneInString(text[at+len(entry):])
		if glued := wordChar(before) && wordChar(first) || wordChar(last) && wordChar(after); !glued {
			return true
		}
		at += n
	}
}

func wordChar(r rune) bool {
	return '0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
}

// language is the carriers' that an entry fits into.
func language(s string) string {
	if countHan(s) > 0 {
		return "zh"
	}
	for _, r := range s {
		if '0' <= r && r <= '9' {
			return "zh" // bet365 and the like belong to the mixed list
		}
	}
	return "en"
}

func pick[T any](g *gen, s []T) T { return s[g.IntN(len(s))] }

func (g *gen) half() bool { return g.IntN(2) == 0 }

// each rewrites every character; f answers "" for one that it has nothing for.
// Half of the time only some of them change; never none, if one can.
func (g *gen) each(s string, f func(r rune) string) (string, bool) {
	chars := []rune(s)
	var can []int
	with := make([]string, len(chars))
	for i, r := range chars {
		if with[i] = f(r); with[i] != "" {
			can = append(can, i)
		}
	}
	if len(can) == 0 {
		return s, false
	}
	do := map[int]bool{}
	if g.half() {
		for _, i := range can {
			do[i] = g.half()
		}
	} else {
		for _, i := range can {
			do[i] = true
		}
	}
	do[pick(g, can)] = true
	return rewrite(chars, with, do), true
}

// some rewrites at least one character that f has something for, and leaves at
// least one Han character as it is.
func (g *gen) some(s string, f func(r rune) string) (string, bool) {
	chars := []rune(s)
	var can []int
	with := make([]string, len(chars))
	for i, r := range chars {
		if with[i] = f(r); with[i] != "" {
			can = append(can, i)
		}
	}
	most := min(len(can), countHan(s)-1)
	if most < 1 {
		return s, false
	}
	do := map[int]bool{}
	for _, i := range g.Perm(len(can))[:1+g.IntN(most)] {
		do[can[i]] = true
	}
	return rewrite(chars, with, do), true
}

func rewrite(chars []rune, with []string, do map[int]bool) string {
	var b strings.Builder
	for i, r := range chars {
		if do[i] {
			b.WriteString(with[i])
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// combine uses two or three techniques, in an order that they allow: another
// way to write it, other letters, something between them.
func combine(g *gen, s string) (string, bool) {
	first := []disguise{variant, emoji, restyleDigits, leet, split, pinyinMixed, pinyin, repeatSome}
	second := []disguise{changeCase, widen, style, confuse}
	third := []disguise{addInvisible, mark, separate}
	skip := g.IntN(5) // three and more: none
	done := 0
	stages := [][]disguise{first, second, third}
	for i := range stages {
		stage := stages[i]
		if i == skip {
			continue
		}
		for _, j := range g.Perm(len(stage)) {
			t, ok := stage[j](g, s)
			if !ok {
				continue
			}
			if i == 0 && j == len(first)-1 {
				stages[2] = third[:2] // s-s-s-p-a-m is nothing that people write
			}
			s, done = t, done+1
			break
		}
	}
	return s, done >= 2
}
