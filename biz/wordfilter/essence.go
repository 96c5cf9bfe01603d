package wordfilter

import "unicode/utf8"

// essenceLeast is how much an essence has to weigh to mean anything: a letter of
// an alphabet or a digit weighs 1, any other character 2.
const essenceLeast = 10

// Essence is what is left of a text when everything goes that copies of one spam
// text vary: spaces, punctuation, emoji, characters that show nothing, digits, and
// repetitions of a letter. Letters are folded as the filter folds them: case, width,
// marks, variants of Han characters, letters of other scripts that look alike. A text
// that hardly has letters keeps its digits. Empty: there is too little to compare.
func Essence(text string) string {
	if e, weight := essence(text, false); weight >= essenceLeast {
		return e
	}
	if e, weight := essence(text, true); weight >= essenceLeast {
		return e
	}
	return ""
}

// Normalise is a text as the filter reads it: letters folded, and what shows nothing
// or sits on a letter left out. Spaces, punctuation and emoji stay: whether an entry
// is found across them depends on the entry.
func Normalise(text string) string {
	t := folds()
	out := make([]byte, 0, len(text))
	for _, r := range text {
		f := t.of(r)
		switch c := f.class(); {
		case c == invisible || c == mark:
		case c == letter && f.multi():
			for _, part := range t.multi[f.base()] {
				out = utf8.AppendRune(out, part)
			}
		case c == letter:
			out = utf8.AppendRune(out, f.base())
		default:
			out = utf8.AppendRune(out, r)
		}
	}
	return string(out)
}

func essence(text string, digits bool) (string, int) {
	t := folds()
	out, weight, last := make([]byte, 0, len(text)), 0, rune(-1)
	add := func(r rune) {
		digit := isDigit(r)
		if r == last && !digit || digit && !digits {
			return
		}
		last = r
		out = utf8.AppendRune(out, r)
		if weight++; !digit && !isAlphabetic(r) {
			weight++
		}
	}
	for _, r := range text {
		f := t.of(r)
		switch {
		case f.class() != letter:
		case f&foldHanNum != 0: // a word as well as a number
			add(r)
		case f.multi():
			for _, part := range t.multi[f.base()] {
				add(part)
			}
		default:
			add(f.base())
		}
	}
	return string(out), weight
}
