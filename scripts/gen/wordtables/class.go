package main

import "strings"

// Classes, in the order of biz/wordfilter/data.Class.
const (
	cInvisible = iota
	cCombiningMark
	cSpace
	cPunct
	cEmoji
	cSentenceEnd
	cLineBreak
	cNone = -1
)

type classRow struct {
	lo, hi rune
	class  int
}

func classOf(u *ucd, r rune) int {
	c := u.chars[r]
	cat := ""
	if c != nil {
		cat = c.cat
	}
	switch {
	case r >= '\n' && r <= '\r' || r == 0x85 || r == 0x2028 || r == 0x2029:
		return cLineBreak
	case r == '\t' || cat == "Zs":
		return cSpace
	case u.props["Default_Ignorable_Code_Point"][r], cat == "Cf", cat == "Cc", r == 0x2800, r == 0xFFFC:
		return cInvisible
	case cat == "Mn" || cat == "Me" || r == 0xFF9E || r == 0xFF9F:
		return cCombiningMark
	case u.props["Sentence_Terminal"][r], strings.ContainsRune("…⋯‥", r):
		return cSentenceEnd
	case cat == "" && !u.props["Extended_Pictographic"][r]:
		return cNone
	case u.props["Extended_Pictographic"][r] && r >= 0x80, u.props["Emoji_Modifier"][r]:
		if r == 0x203C || r == 0x2049 {
			return cSentenceEnd
		}
		if r == 0x3030 {
			return cPunct
		}
		return cEmoji
	case cat[0] == 'P', cat[0] == 'S':
		return cPunct
	case cat == "Lm" && r >= 0x2B9 && r <= 0x2FF:
		return cPunct
	}
	return cNone
}

func classRows(u *ucd, folds []foldRow) []classRow {
	folded := map[rune]bool{}
	for _, f := range folds {
		folded[f.r] = true
	}
	var out []classRow
	for r := rune(0); r <= 0x10FFFF; r++ {
		if r >= 0xD800 && r <= 0xDFFF || folded[r] {
			continue
		}
		c := classOf(u, r)
		if c == cNone {
			continue
		}
		if n := len(out); n > 0 && out[n-1].class == c && out[n-1].hi == r-1 {
			out[n-1].hi = r
		} else {
			out = append(out, classRow{r, r, c})
		}
	}
	return out
}
