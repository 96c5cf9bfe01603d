package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

var (
	marks  = []string{"，", "，", "，", "。", "。", "！", "？", "、", ",", ". ", "! ", "~", "…", "："}
	zhOnly = []string{"，", "，", "，", "。", "！", "？", "、", "；", "：", "“", "”"}
	emoji  = []string{"😀", "😂", "👍", "❤️", "🔥", "🎉", "😭", "🙏"}
)

// writer puts a text together and remembers the last letter, so that the next
// one is another.
type writer struct {
	strings.Builder
	*source
	n    int  // characters
	last rune // the last letter, in lower case
	open bool // the last character is a Latin letter or a digit
}

// mixed is a comment of n characters, Chinese and English.
func (s *source) mixed(n int) string {
	w := &writer{source: s}
	for w.n < n {
		w.clause()
	}
	return cut(w.String(), n)
}

// chinese is a comment of n characters, Chinese only.
func (s *source) chinese(n int) string {
	w := &writer{source: s}
	for w.n < n {
		w.han(4 + s.rnd.IntN(9))
		w.put(zhOnly[s.rnd.IntN(len(zhOnly))])
	}
	return cut(w.String(), n)
}

// long is 1 MiB of mixed comments, one a line; with words, one of them stands
// every 20 characters or so.
func (s *source) long(words []string) string {
	w := &writer{source: s}
	line := 0
	for w.Len() < big {
		if words == nil {
			w.clause()
		} else {
			w.listedWord(words)
			w.short()
		}
		if w.n > line+150 {
			w.put("\n")
			line = w.n
		}
	}
	return cutBytes(w.String(), big)
}

// clause is a stretch of Chinese, then what else comments have.
func (w *writer) clause() {
	w.han(6 + w.rnd.IntN(9))
	switch d := w.rnd.IntN(100); {
	case d < 45:
		w.english(1 + w.rnd.IntN(2))
	case d < 55:
		w.number()
	case d < 60:
		w.put(emoji[w.rnd.IntN(len(emoji))])
	case d < 63:
		w.laugh()
	}
	if w.rnd.IntN(100) < 85 {
		w.put(marks[w.rnd.IntN(len(marks))])
	}
}

// short is what stands between two listed words of a dense text.
func (w *writer) short() {
	w.han(8 + w.rnd.IntN(5))
	if w.rnd.IntN(2) == 0 {
		w.english(1)
	}
	w.put(marks[w.rnd.IntN(len(marks))])
}

func (w *writer) han(n int) {
	for end := w.n + n; w.n < end; {
		if word := w.hanWords.draw(w.rnd); w.fits(word) {
			w.letters(word)
		}
	}
}

// english writes words with spaces between them; around them there is a space or none.
func (w *writer) english(n int) {
	if w.open || w.rnd.IntN(2) == 0 {
		w.put(" ")
	}
	for i := 0; i < n; {
		word := w.latin.draw(w.rnd)
		if !w.fits(word) {
			continue
		}
		if i > 0 {
			w.put(" ")
		}
		w.letters(w.styled(word))
		i++
	}
	if w.rnd.IntN(2) == 0 {
		w.put(" ")
	}
}

// styled gives some words capitals.
func (w *writer) styled(word string) string {
	switch d := w.rnd.IntN(100); {
	case d < 12:
		return strings.ToUpper(word[:1]) + word[1:]
	case d < 14:
		return strings.ToUpper(word)
	}
	return word
}

func (w *writer) number() {
	if w.open {
		w.put(" ")
	}
	for range 1 + w.rnd.IntN(4) {
		w.put(string(rune('0' + w.rnd.IntN(10))))
	}
	w.open = true
}

func (w *writer) laugh() {
	r := laughter[w.rnd.IntN(len(laughter))]
	w.letters(strings.Repeat(string(r), 2+w.rnd.IntN(4)))
}

// listedWord writes one of the words; a Latin one as a whole word.
func (w *writer) listedWord(words []string) {
	for {
		word := words[w.rnd.IntN(len(words))]
		if !w.fits(word) {
			continue
		}
		latin := word[0] < utf8.RuneSelf
		if latin && w.open {
			w.put(" ")
		}
		w.letters(word)
		return
	}
}

// fits reports whether a word begins with another letter than the text ends with.
func (w *writer) fits(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.ToLower(r) != w.last
}

func (w *writer) letters(word string) {
	w.put(word)
	r, _ := utf8.DecodeLastRuneInString(word)
	w.last = unicode.ToLower(r)
	w.open = r < utf8.RuneSelf
}

func (w *writer) put(s string) {
	w.WriteString(s)
	w.n += utf8.RuneCountInString(s)
	w.open = false
}

// cut keeps the first n characters.
func cut(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

// cutBytes keeps at most n bytes of whole characters.
func cutBytes(s string, n int) string {
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

func hanShare(texts []string) float64 {
	han, all := 0, 0
	for _, t := range texts {
		for _, r := range t {
			all++
			if unicode.Is(unicode.Han, r) {
				han++
			}
		}
	}
	return float64(han) / float64(all)
}
