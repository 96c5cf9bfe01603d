package main

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

func isLetter(r rune) bool { return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' }

func countLetters(s string) (n int) {
	for _, r := range s {
		if isLetter(r) {
			n++
		}
	}
	return n
}

func changeCase(g *gen, s string) (string, bool) {
	var t string
	switch g.IntN(3) {
	case 0:
		t = strings.ToUpper(s)
	case 1:
		t = title(s)
	default:
		t, _ = g.each(s, func(r rune) string {
			if isLetter(r) {
				return string(unicode.ToUpper(r))
			}
			return ""
		})
	}
	return t, t != s
}

func title(s string) string {
	start := true
	return strings.Map(func(r rune) rune {
		if start {
			r = unicode.ToUpper(r)
		}
		start = !unicode.IsLetter(r)
		return r
	}, s)
}

func widen(g *gen, s string) (string, bool) {
	return g.each(s, func(r rune) string {
		switch {
		case isLetter(r) || '0' <= r && r <= '9':
			return string(r + 0xFEE0)
		case r == ' ':
			return "\u3000"
		}
		return ""
	})
}

var precomposed = map[rune]string{
	'a': "àáâãäåāăą", 'c': "çćĉċč", 'd': "ďḋḍ", 'e': "èéêëēĕėęě", 'g': "ĝğġģ", 'h': "ĥḣḥ", 'i': "ìíîïĩīĭ", 'k': "ķḱ", 'l': "ĺļľ",
	'm': "ḿṁṃ", 'n': "ñńņň", 'o': "òóôõöōŏő", 'p': "ṕṗ", 'r': "ŕŗř", 's': "śŝşš", 't': "ţťṫ", 'u': "ùúûüũūŭů", 'w': "ŵẁẃẅ", 'y': "ýÿŷ", 'z': "źżž",
}

var combining = []string{"\u0300", "\u0301", "\u0302", "\u0303", "\u0308", "\u030c", "\u0323", "\u0327", "\u0332", "\u0336", "\u0338", "\u0489"}

func mark(g *gen, s string) (string, bool) {
	if g.half() {
		if t, ok := g.each(s, func(r rune) string {
			if p := precomposed[r]; p != "" {
				return pick(g, strings.Split(p, ""))
			}
			return ""
		}); ok {
			return t, true
		}
	}
	most := 1
	if g.half() {
		most = 4 // zalgo
	}
	return g.each(s, func(r rune) string {
		if !unicode.IsLetter(r) {
			return ""
		}
		t := string(r)
		for range 1 + g.IntN(most) {
			t += pick(g, combining)
		}
		return t
	})
}

var invisible = []string{"\u200b", "\u200c", "\u200d", "\u200e", "\u2060", "\u2063", "\u00ad", "\u034f", "\u061c", "\u202c", "\ufeff", "\ufe0f"}

func addInvisible(g *gen, s string) (string, bool) {
	last := utf8.RuneCountInString(s)
	i := 0
	return g.each(s, func(r rune) string {
		if i++; i == last || r == ' ' {
			return ""
		}
		return string(r) + pick(g, invisible)
	})
}

// lookAlikes are letters of other scripts: Cyrillic, Greek, Armenian, Cherokee,
// phonetic letters. Each of them is one that TR39 also names.
var lookAlikes = map[rune]string{
	'a': "аαɑ", 'b': "Ь", 'c': "сϲ", 'd': "ԁ", 'e': "еҽ", 'f': "ք", 'g': "ɡց", 'h': "һհ", 'i': "іɪι", 'j': "јϳ", 'l': "Ӏ",
	'n': "ո", 'o': "оοօ", 'p': "рρ", 'q': "ԛ", 'r': "г", 's': "ѕ", 'u': "υսʋ", 'v': "νѵ", 'w': "ԝѡ", 'x': "х", 'y': "уү", 'z': "ᴢ",
	'A': "АΑᎪ", 'B': "ВΒᏴ", 'C': "СᏟ", 'D': "Ꭰ", 'E': "ЕΕᎬ", 'G': "Ꮐ", 'H': "НΗᎻ", 'I': "ІΙ", 'J': "ЈᎫ", 'K': "КΚᏦ", 'L': "Ꮮ",
	'M': "МΜᎷ", 'N': "Ν", 'O': "ОΟՕ", 'P': "РΡᏢ", 'S': "ЅՏᏚ", 'T': "ТΤᎢ", 'V': "ѴᏙ", 'W': "ԜᎳ", 'X': "ХΧ", 'Y': "ΥҮ", 'Z': "ΖᏃ",
}

func confuse(g *gen, s string) (string, bool) {
	if g.IntN(3) == 0 {
		s = strings.ToUpper(s)
	}
	return g.each(s, func(r rune) string {
		if l := lookAlikes[r]; l != "" {
			return pick(g, strings.Split(l, ""))
		}
		return ""
	})
}

// alphabets are the styled letters: where a and A are, or 0.
var alphabets = []struct{ lower, upper rune }{
	{0x1D41A, 0x1D400}, {0x1D482, 0x1D468}, {0x1D4EA, 0x1D4D0}, {0x1D586, 0x1D56C}, {0x1D5BA, 0x1D5A0}, {0x1D5EE, 0x1D5D4}, {0x1D622, 0x1D608},
	{0x1D656, 0x1D63C}, {0x1D68A, 0x1D670}, // mathematical, those without holes
	{0x24D0, 0x24B6},          // circled
	{0x249C, 0}, {0, 0x1F110}, // in parentheses
	{0, 0x1F130}, {0, 0x1F150}, {0, 0x1F170}, {0, 0x1F1E6}, // squared, dark circles, dark squares, regional indicators
}

var smallCaps = map[rune]string{
	'a': "ᴀ", 'b': "ʙ", 'c': "ᴄ", 'd': "ᴅ", 'e': "ᴇ", 'g': "ɢ", 'h': "ʜ", 'i': "ɪ", 'j': "ᴊ", 'k': "ᴋ", 'l': "ʟ", 'm': "ᴍ",
	'n': "ɴ", 'o': "ᴏ", 'p': "ᴘ", 'r': "ʀ", 's': "ꜱ", 't': "ᴛ", 'u': "ᴜ", 'v': "ᴠ", 'w': "ᴡ", 'y': "ʏ", 'z': "ᴢ",
}

func style(g *gen, s string) (string, bool) {
	k := g.IntN(len(alphabets) + 2)
	return g.each(s, func(r rune) string {
		if !isLetter(r) {
			return ""
		}
		low := unicode.ToLower(r)
		if k >= len(alphabets) {
			return smallCaps[low]
		}
		switch a := alphabets[k]; {
		case a.upper != 0 && (r != low || a.lower == 0):
			return string(a.upper + low - 'a')
		case a.lower != 0:
			return string(a.lower + low - 'a')
		}
		return ""
	})
}

// digitStyles are the digits from 0 on.
var digitStyles = []string{
	"０１２３４５６７８９", "⓪①②③④⑤⑥⑦⑧⑨", "٠١٢٣٤٥٦٧٨٩", "〇一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖", "⁰¹²³⁴⁵⁶⁷⁸⁹",
	"₀₁₂₃₄₅₆₇₈₉", "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗", "𝟶𝟷𝟸𝟹𝟺𝟻𝟼𝟽𝟾𝟿", "🄁🄂🄃🄄🄅🄆🄇🄈🄉🄊", "⓿❶❷❸❹❺❻❼❽❾", "०१२३४५६७८९",
}

func restyleDigits(g *gen, s string) (string, bool) {
	st := []rune(pick(g, digitStyles))
	return g.each(s, func(r rune) string {
		if '0' <= r && r <= '9' {
			return string(st[r-'0'])
		}
		for i, han := range []rune("〇一二三四五六七八九") {
			if han == r {
				if st[i] == r {
					return string(rune('0' + i))
				}
				return string(st[i])
			}
		}
		return ""
	})
}

func repeatSome(g *gen, s string) (string, bool) {
	han := 2
	if countHan(s) > 0 && utf8.RuneCountInString(s) < 3 {
		return s, false // 赌赌博博 still holds 赌博
	}
	return g.each(s, func(r rune) string {
		switch {
		case isLetter(r):
			return strings.Repeat(string(r), 3+g.IntN(4))
		case isHan(r):
			return strings.Repeat(string(r), han+g.IntN(2))
		}
		return ""
	})
}

var separators = []string{" ", "-", "_", "*", "·", "~", "|", "/", "+", "^", "…", "#", "=", "🔥", "😀", "⭐", "💖"}

// separate puts up to four signs between the characters: between all of them
// where there is Latin.
func separate(g *gen, s string) (string, bool) {
	sep := func() string { return pick(g, separators) }
	switch g.IntN(4) {
	case 0: // one sign
		one := sep()
		sep = func() string { return one }
	case 1: // the same, some times
		one := strings.Repeat(sep(), 1+g.IntN(4))
		sep = func() string { return one }
	case 2: // a dot
		sep = func() string { return "." }
	default: // mixed
		sep = func() string {
			t := ""
			for range 1 + g.IntN(4) {
				t += pick(g, separators)
			}
			return t
		}
	}
	all := foreign(s) || g.half()
	chars := []rune(s)
	last := len(chars) - 1
	must := g.IntN(max(last, 1))
	var b strings.Builder
	for i, r := range chars {
		if !unicode.IsSpace(r) {
			b.WriteRune(r)
		}
		if i < last && !unicode.IsSpace(r) && (all || i == must || g.half()) {
			b.WriteString(sep())
		}
	}
	return b.String(), last > 0
}

// foreign reports whether there is anything but Han characters.
func foreign(s string) bool { return countHan(s) < utf8.RuneCountInString(s) }

var leets = map[rune]string{'a': "4@", 'b': "8", 'e': "3", 'g': "9", 'i': "1!", 'l': "1", 'o': "0", 's': "$5", 't': "7"}

// leet writes up to a third of the letters as digits and signs: more of them, or
// shorter words, nobody could tell from a part number.
func leet(g *gen, s string) (string, bool) {
	chars := []rune(s)
	var can []int
	for i, r := range chars {
		if leets[r] != "" {
			can = append(can, i)
		}
	}
	if countLetters(s) < 4 || len(can) == 0 {
		return s, false
	}
	with, do := make([]string, len(chars)), map[int]bool{}
	for _, j := range g.Perm(len(can))[:1+g.IntN(min(len(can), countLetters(s)/3))] {
		i := can[j]
		with[i], do[i] = pick(g, strings.Split(leets[chars[i]], "")), true
	}
	return rewrite(chars, with, do), true
}

// What has which simple ending.
var (
	plurals = strings.Fields("casino gamble sportsbook lottery jackpot slot scam moron idiot loser jerk bastard butt escort boob rapist bomb gun " +
		"apple banana cherry lemon mango orange hammer wrench ladder drill window carpet pencil panda giraffe penguin")
	verbs   = strings.Fields("gamble scam spam crack kill bomb murder escort hammer drill")
	doubled = strings.Fields("scam spam")
	// The last word of these phrases is a countable noun.
	phrases = []string{"loan shark", "payday loan", "pyramid scheme", "fake passport", "hacked account", "free gift", "gift card",
		"telegram channel", "garden shed", "coffee table", "swimming pool"}
)

func inflect(g *gen, s string) (string, bool) {
	has := func(list []string) bool { return slices.Contains(list, s) }
	var forms []string
	if has(plurals) || has(phrases) {
		forms = append(forms, plural(s), s+"'s")
	}
	if has(verbs) {
		stem := strings.TrimSuffix(s, "e")
		if has(doubled) {
			stem += s[len(s)-1:]
		}
		forms = append(forms, stem+"ed", stem+"ing", plural(s))
	}
	if len(forms) == 0 {
		return s, false
	}
	return pick(g, forms), true
}

func plural(s string) string {
	switch {
	case strings.HasSuffix(s, "ch"):
		return s + "es"
	case strings.HasSuffix(s, "y") && !strings.HasSuffix(s, "ay"):
		return s[:len(s)-1] + "ies"
	}
	return s + "s"
}
