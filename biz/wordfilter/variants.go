package wordfilter

import (
	"errors"
	"slices"
	"strings"

	"vireo/biz/wordfilter/data"
)

// addVariants adds, within the budget, the other ways to write the entries: the
// useful ones of all entries first.
func (b *builder) addVariants() {
	off := b.f.policy.Off
	if off&Digits == 0 {
		b.addNumbers()
	}
	if off&Split == 0 {
		b.addSplits()
	}
	if off&Emoji == 0 && b.f.policy.Emoji != Pass {
		b.addEmoji()
	}
	initials := off&Initials == 0 && b.f.policy.Initials != Pass
	if off&Pinyin != 0 && !initials {
		return
	}
	r := b.readings()
	left := map[int]bool{}
	if off&Pinyin == 0 {
		b.eachHan(Pinyin, left, func(s *spelled, han []int) []variant { return r.whole(s, han) })
		b.eachHan(Pinyin, left, func(s *spelled, han []int) []variant { return r.mixed(s, han) })
	}
	if initials {
		b.eachHan(Initials, left, func(s *spelled, han []int) []variant { return r.initials(s, han) })
	}
	for i := range b.f.entries {
		if left[i] {
			b.report.Left = append(b.report.Left, Problem{i, errBudget})
		}
	}
}

var errBudget = errors.New("its pinyin does not fit into the budget of patterns")

// variant is another way to write an entry.
type variant []uint32

// eachHan adds the variants of each entry that has at least two Han characters, or one
// beside letters or digits; make is told their places. Entries whose variants do not fit
// are put into left.
func (b *builder) eachHan(t Technique, left map[int]bool, make func(s *spelled, han []int) []variant) {
	for i := range b.f.entries {
		e, s := &b.f.entries[i], &b.spelled[i]
		if e.Level == Allow || e.Off&t != 0 || len(s.letters) < 2 {
			continue
		}
		var han []int
		for at, h := range s.han {
			if h != 0 {
				han = append(han, at)
			}
		}
		if len(han) == 0 {
			continue
		}
		for _, v := range make(s, han) {
			if len(b.f.patterns) >= b.f.policy.Budget {
				left[i] = true
				break
			}
			b.add(pattern{entry: uint32(i), edges: edgesOf(v, Auto), own: s.own, variant: t}, v)
		}
	}
}

// addSplits lets the scanner see the parts of the characters that entries have.
func (b *builder) addSplits() {
	f := b.f
	wanted := map[rune]bool{}
	for i, s := range b.spelled {
		if f.entries[i].Level != Allow && f.entries[i].Off&Split == 0 {
			for _, h := range s.han {
				wanted[h] = true
			}
		}
	}
	f.firsts, f.beside = make([]uint64, 0x10000/64), make([]uint64, besideBits/64)
	for _, s := range b.spelled {
		for i := 1; i < len(s.letters); i++ {
			h := besideHash(f.symbols.known(rune(s.letters[i-1]&letterRune)), f.symbols.known(rune(s.letters[i]&letterRune)))
			f.beside[h>>6] |= 1 << (h & 63)
		}
	}
	data.Parts(func(r rune, alternatives []string) bool {
		whole := b.table.of(r).base()
		if b.table.of(r)&foldHanNum != 0 {
			whole = r
		}
		if wanted[whole] {
			for _, alt := range alternatives {
				b.addSplit(whole, alt)
			}
		}
		return true
	})
}

// addSplit lets the scanner see one way to write a character.
func (b *builder) addSplit(whole rune, alt string) {
	f := b.f
	s, err := b.table.spell(alt)
	if err != nil || len(s.letters) < 2 || len(s.letters) > mostParts || !f.symbols.room(s.letters) {
		return
	}
	var row strings.Builder
	for _, l := range s.letters {
		row.WriteRune(rune(l & letterRune))
	}
	at, seen := f.splits[row.String()]
	if !seen {
		if len(f.patterns) >= f.policy.Budget {
			return
		}
		at = uint32(len(f.wholes))
		f.splits[row.String()] = at
		f.wholes = append(f.wholes, nil)
		b.add(pattern{variant: parts, entry: at}, s.letters)
	}
	if w := f.wholes[at]; len(w) < mostWholes && !slices.Contains(w, whole) {
		f.wholes[at] = append(w, whole)
	}
	if first := s.letters[0] & letterRune; first < 0x10000 {
		f.firsts[first>>6] |= 1 << (first & 63)
	}
}

// addEmoji notes the emoji that stand for characters which entries have.
func (b *builder) addEmoji() {
	data.EmojiHan(func(emoji string, meanings []string) bool {
		rs := []rune(strings.TrimSuffix(emoji, "\ufe0f"))
		if len(rs) != 1 {
			return true
		}
		for _, m := range meanings {
			if b.known(m) && len(b.f.emoji[rs[0]]) < mostWholes {
				b.f.emoji[rs[0]] = append(b.f.emoji[rs[0]], strings.Clone(m))
			}
		}
		return true
	})
}

// known reports whether the alphabet has all characters of a text.
func (b *builder) known(text string) bool {
	for _, r := range text {
		if b.f.symbols.known(b.table.of(r).base()) == symBreak {
			return false
		}
	}
	return true
}
