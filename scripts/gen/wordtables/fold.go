package main

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/mtibben/confusables"
)

// Kinds, in the order of biz/wordfilter/data.Kind.
const (
	kCase = iota
	kWidth
	kMark
	kVariant
	kConfusable
	kStyled
	kDigit
)

// Where several steps lead to the last fold, the first of these names it.
var rank = []int{kStyled, kConfusable, kVariant, kWidth, kMark, kCase}

type foldRow struct {
	r    rune
	to   []rune
	kind int
}

// folder finds what a rune folds to, one step after the other.
type folder struct {
	u    *ucd
	han  map[rune]rune // variant → usual simplified character
	conf map[rune]string

	byName map[string]rune // Cyrillic letters
}

func newFolder(u *ucd, han map[rune]rune) *folder {
	f := &folder{u: u, han: han, byName: map[string]rune{}}
	for r, c := range u.chars {
		if strings.HasPrefix(c.name, "CYRILLIC ") {
			f.byName[c.name] = r
		}
	}
	f.conf = f.confusables()
	for r := range f.conf {
		if to, _, ok := f.closure(r); ok && slices.ContainsFunc(to, func(r rune) bool { return r >= 0x80 }) {
			delete(f.conf, r)
		}
	}
	return f
}

var (
	reEnclosed = regexp.MustCompile(`^(?:NEGATIVE CIRCLED|NEGATIVE SQUARED|CROSSED NEGATIVE SQUARED) LATIN CAPITAL LETTER ([A-Z])$|^REGIONAL INDICATOR SYMBOL LETTER ([A-Z])$`)
	reSquared  = regexp.MustCompile(`^(?:NEGATIVE )?SQUARED ([A-Z]{2,4})(?: WITH EXCLAMATION MARK)?$`)
	reSmallCap = regexp.MustCompile(`^LATIN LETTER SMALL CAPITAL ([A-Z])(?: WITH .*)?$`)
	reOddCap   = regexp.MustCompile(`^LATIN LETTER SMALL CAPITAL (?:[A-Z]+ )+([A-Z])(?: WITH .*)?$`)
	reWith     = regexp.MustCompile(`^LATIN (?:SMALL|CAPITAL) LETTER ([A-Z]) WITH `)
	reOdd      = regexp.MustCompile(`^LATIN (?:SMALL|CAPITAL) LETTER (?:[A-Z-]+ )+([A-Z])(?: WITH .*)?$`)
	reDigraph  = regexp.MustCompile(`^LATIN (?:SMALL|CAPITAL) (?:LETTER|LIGATURE) (AE|OE|AA|AO|AU|AV|AY|OO|IJ|DZ|TS|LZ|LS|TC|HV|VY|OU|UE|DB|QP)(?: DIGRAPH)?(?: WITH .*)?$`)
	reCyrillic = regexp.MustCompile(`^(CYRILLIC (?:SMALL|CAPITAL) LETTER [A-Z -]+) WITH `)
	reNumber   = regexp.MustCompile(`CIRCLED|SQUARED|PARENTHESIZED|FULL STOP|COMMA`)
)

// step is one fold of a rune, or nil.
func (f *folder) step(r rune) (to []rune, kind int) {
	if h, ok := byHand[r]; ok {
		return []rune(h.to), h.kind
	}
	c := f.u.chars[r]
	if c == nil || c.cat[0] == 'M' || r < 0x80 && (r < 'A' || r > 'Z') {
		return nil, 0
	}
	if f.u.props["Default_Ignorable_Code_Point"][r] {
		return nil, 0
	}
	// Digits of every script and style.
	switch {
	case c.cat == "Nd" && c.tag == "<wide>":
		return []rune(strconv.Itoa(c.num)), kWidth
	case c.cat == "Nd":
		return []rune(strconv.Itoa(c.num)), kDigit
	case r >= 0x2160 && r <= 0x217F && len(c.decomp) == 1:
		return c.decomp, kStyled // I, V, X, L, C, D and M pass for letters
	case c.num >= 0 && (r >= 0x2160 && r <= 0x217F || r >= 0x3021 && r <= 0x3029):
		return []rune(strconv.Itoa(c.num)), kDigit
	case c.num >= 0 && c.cat == "No" && (len(c.decomp) > 0 && c.tag != "<fraction>" || reNumber.MatchString(c.name)) && !f.hasHan(c.decomp):
		return []rune(strconv.Itoa(c.num)), kDigit
	}
	if v, ok := f.han[r]; ok {
		return []rune{v}, kVariant
	}
	if v, ok := f.u.radix[r]; ok && r < 0x4E00 && c.decomp == nil && r >= 0x2E80 && r < 0x2FE0 {
		return []rune{v}, kVariant
	}
	if c.decomp != nil && c.tag != "<fraction>" {
		if to, kind := f.decompose(r, c); to != nil {
			return to, kind
		}
	}
	// Letters that have no decomposition, by their names.
	for i, re := range []*regexp.Regexp{reEnclosed, reSmallCap, reWith, reDigraph, reOdd, reOddCap} {
		if m := re.FindStringSubmatch(c.name); m != nil {
			return []rune(strings.ToLower(strings.Join(m[1:], ""))), []int{kStyled, kStyled, kMark, kWidth, kConfusable, kConfusable}[i]
		}
	}
	// Cyrillic letters with tails and hooks are their bare letters.
	if m := reCyrillic.FindStringSubmatch(c.name); m != nil && f.byName[m[1]] != 0 {
		return []rune{f.byName[m[1]]}, kMark
	}
	if m := reSquared.FindStringSubmatch(c.name); m != nil && r >= 0x1F100 && r <= 0x1F1FF {
		return []rune(strings.ToLower(m[1])), kStyled
	}
	if s, ok := f.conf[r]; ok {
		return []rune(s), kConfusable
	}
	if to := f.u.fold[r]; to != nil {
		return to, kCase
	}
	return nil, 0
}

func (f *folder) hasHan(rs []rune) bool {
	return slices.ContainsFunc(rs, func(r rune) bool { return f.u.script[r] == "Han" })
}

// decompose expands a decomposition and drops from it what a matcher skips.
func (f *folder) decompose(r rune, c *char) ([]rune, int) {
	full := f.expand(r)
	letters := slices.ContainsFunc(full, func(r rune) bool { return letterOrNumber(f.u.chars[r].cat) && !f.isSign(r) })
	if !letters {
		return nil, 0
	}
	var to []rune
	marks := false
	for _, x := range full {
		switch cat := f.u.chars[x].cat; {
		case cat[0] == 'M':
			marks = true
		case !letterOrNumber(cat) || f.isSign(x):
		default:
			to = append(to, x)
		}
	}
	kind := kWidth
	switch {
	case c.tag == "" && f.u.script[r] == "Han" || c.tag == "<compat>" && r >= 0x2E80 && r <= 0x2FDF:
		kind = kVariant
	case c.tag == "" && marks:
		kind = kMark
	case slices.Contains([]string{"<font>", "<circle>", "<square>", "<super>", "<sub>"}, c.tag), strings.Contains(c.name, "PARENTHESIZED"), f.hasHan(full):
		kind = kStyled
	}
	return to, kind
}

func letterOrNumber(cat string) bool { return cat[0] == 'L' || cat[0] == 'N' }

// isSign reports letters that are signs beside letters: ʼ in ŉ.
func (f *folder) isSign(r rune) bool {
	return r >= 0x2B9 && r <= 0x2DF && f.u.chars[r].decomp == nil
}

func (f *folder) expand(r rune) []rune {
	c := f.u.chars[r]
	if c == nil || c.decomp == nil {
		return []rune{r}
	}
	var out []rune
	for _, d := range c.decomp {
		out = append(out, f.expand(d)...)
	}
	return out
}

// closure folds until nothing changes.
func (f *folder) closure(r rune) ([]rune, int, bool) {
	cur, kinds := []rune{r}, map[int]bool{}
	for range 16 {
		var next []rune
		changed := false
		for _, x := range cur {
			to, kind := f.step(x)
			if to == nil {
				if c := f.u.chars[x]; c != nil && c.cat[0] == 'M' && x != r {
					changed = true
					kinds[kMark] = true
					continue
				}
				next = append(next, x)
				continue
			}
			changed = true
			kinds[kind] = true
			next = append(next, to...)
		}
		if !changed {
			break
		}
		cur = next
	}
	if len(kinds) == 0 || len(cur) == 0 || len(cur) > 4 || len(cur) == 1 && cur[0] == r {
		return nil, 0, false
	}
	if kinds[kDigit] && !slices.ContainsFunc(cur, func(r rune) bool { return r < '0' || r > '9' }) {
		return cur, kDigit, true
	}
	for _, k := range rank {
		if kinds[k] {
			return cur, k, true
		}
	}
	return cur, kDigit, true
}

// rows are all folds, by rune. A character that folds to a Han numeral has two:
// its variant first, then the digit.
func (f *folder) rows() []foldRow {
	var out []foldRow
	runes := make([]rune, 0, len(f.u.chars))
	for r := range f.u.chars {
		runes = append(runes, r)
	}
	slices.Sort(runes)
	for _, r := range runes {
		if r >= 0xD800 && r < 0xF900 || r >= 0xF0000 {
			continue
		}
		last := r
		if to, kind, ok := f.closure(r); ok {
			out = append(out, foldRow{r, to, kind})
			last = 0
			if len(to) == 1 {
				last = to[0]
			}
		}
		if d, ok := numerals[last]; ok {
			out = append(out, foldRow{r, []rune{d}, kDigit})
		}
	}
	return out
}

// confusables finds the letters that TR39 takes for Latin ones.
func (f *folder) confusables() map[rune]string {
	latin := map[string]string{}
	for _, r := range "abcdefghijklmnopqrstuvwxyz0123456789" {
		if s := confusables.Skeleton(string(r)); latin[s] == "" {
			latin[s] = string(r)
		}
	}
	for _, r := range "ABCDEFGHIJKLMNOPQRSTUVWXYZ" {
		if s := confusables.Skeleton(string(r)); latin[s] == "" {
			latin[s] = strings.ToLower(string(r))
		}
	}
	latin["l"] = "l" // 1, I and l share a skeleton
	latin["O"] = "o"
	out := map[rune]string{}
	for r, c := range f.u.chars {
		if r < 0x80 || !letterOrNumber(c.cat) || c.cat == "Nd" {
			continue
		}
		switch f.u.script[r] {
		case "Han", "Hiragana", "Katakana", "Hangul", "Bopomofo", "Arabic", "Hebrew", "Syriac", "Nko", "Thaana":
			continue
		}
		sk := confusables.Skeleton(string(r))
		if s, ok := latin[sk]; ok {
			out[r] = s
			continue
		}
		s := strings.Map(func(x rune) rune {
			if c := f.u.chars[x]; c != nil && c.cat[0] == 'M' {
				return -1
			}
			return x
		}, sk)
		if t, ok := latin[s]; ok {
			out[r] = t
			continue
		}
		if n := len([]rune(s)); s != string(r) && n <= 3 && n > 0 && !strings.ContainsFunc(s, func(x rune) bool { return x > 'z' || !unicode.IsLetter(x) }) {
			out[r] = strings.ToLower(s)
		} else if n == 1 && s != string(r) {
			// What looks like a small capital or another letter that folds itself.
			if x := []rune(s)[0]; f.u.script[x] == "Latin" {
				out[r] = s
			}
		}
	}
	return out
}
