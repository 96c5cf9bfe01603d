package biz

import (
	"slices"
	"unicode"
)

// The scripts that a text is told apart by. It is a property of its letters, not a
// guess at a language: titles and comments are too short for that (docs/adr/0019).
const (
	scriptHan        = "han"
	scriptJapanese   = "japanese" // Han with kana
	scriptHangul     = "hangul"
	scriptLatin      = "latin"
	scriptCyrillic   = "cyrillic"
	scriptArabic     = "arabic"
	scriptDevanagari = "devanagari"
	scriptThai       = "thai"
	scriptOther      = "other"
	scriptNone       = "none" // it has no letters
)

var scriptTables = []struct {
	name  string
	table *unicode.RangeTable
}{
	{scriptLatin, unicode.Latin}, {scriptHan, unicode.Han}, {scriptJapanese, unicode.Hiragana}, {scriptJapanese, unicode.Katakana},
	{scriptHangul, unicode.Hangul}, {scriptCyrillic, unicode.Cyrillic}, {scriptArabic, unicode.Arabic},
	{scriptDevanagari, unicode.Devanagari}, {scriptThai, unicode.Thai},
}

// Scripts lists the scripts that rules may name.
func Scripts() []string {
	return []string{scriptHan, scriptJapanese, scriptHangul, scriptLatin, scriptCyrillic, scriptArabic, scriptDevanagari, scriptThai, scriptOther, scriptNone}
}

// kanaShare: Han text with at least one kana in so many letters is Japanese.
const kanaShare = 10

// scriptOf is the script that most letters of a text are in.
func scriptOf(text string) string {
	count := map[string]int{}
	letters := 0
	for _, r := range text {
		if !unicode.IsLetter(r) {
			continue
		}
		letters++
		name := scriptOther
		for _, t := range scriptTables {
			if unicode.Is(t.table, r) {
				name = t.name
				break
			}
		}
		count[name]++
	}
	if letters == 0 {
		return scriptNone
	}
	if kana := count[scriptJapanese]; kana*kanaShare >= kana+count[scriptHan] && kana > 0 {
		count[scriptJapanese] += count[scriptHan]
		count[scriptHan] = 0
	}
	best := scriptOther
	for _, name := range Scripts() { // in a fixed order, so that a tie has one answer
		if count[name] > count[best] {
			best = name
		}
	}
	return best
}

// knownScript reports whether rules may name a script.
func knownScript(name string) bool { return slices.Contains(Scripts(), name) }

// text is what moderators read of a snapshot, whatever its subject.
func (p *Snapshot) text() string {
	if p.Text == "" {
		return p.Name + " " + p.Signature
	}
	return p.Text
}
