package wordfilter

import "unicode/utf8"

// leet lists the letters that an ASCII digit or sign is written for.
var leet = [128][2]rune{
	'0': {'o'}, '1': {'i', 'l'}, '2': {'z'}, '3': {'e'}, '4': {'a'}, '5': {'s'}, '6': {'g', 'b'}, '7': {'t'}, '8': {'b'}, '9': {'g'},
	'@': {'a'}, '$': {'s'}, '!': {'i', 'l'}, '|': {'l', 'i'}, '+': {'t'},
}

// leetClass names the letter whose symbol a digit or sign shares: candidates are
// found on these classes, and leet decides in the verification.
func leetClass(r rune) rune {
	switch {
	case r == 'l' || r == '1' || r == '!' || r == '|':
		return 'i'
	case r == '6':
		return 'g'
	case r < 128 && leet[r][0] != 0:
		return leet[r][0]
	}
	return r
}

// isSign reports whether a character may be a letter's sign and otherwise is punctuation.
func isSign(c byte) bool { return c == '@' || c == '$' || c == '!' || c == '|' || c == '+' }

// signReads reports whether the sign at i is read as a letter: it stands within a
// Latin word, or for @ and $ at one end of it, and does not come again and again as
// a separator does.
func signReads(t string, i int) bool {
	before, after := letterBeside(t, i, -1), letterBeside(t, i, 1)
	edge := t[i] == '@' || t[i] == '$'
	if !(before && after || edge && (before || after)) {
		return false
	}
	separates := i > 1 && t[i-2] == t[i] && t[i-1] != t[i] || i+2 < len(t) && t[i+2] == t[i] && t[i+1] != t[i]
	return !separates
}

// letterBeside reports whether an ASCII letter stands beside i in a direction, at most
// two other signs between.
func letterBeside(t string, i, step int) bool {
	for range 3 {
		i += step
		if i < 0 || i >= len(t) {
			return false
		}
		if isLetter(t[i]) {
			return true
		}
		if t[i] != '@' && t[i] != '$' && t[i] != '!' {
			return false
		}
	}
	return false
}

// fits reports whether a character of the text can stand for a letter of an entry, and how.
func fits(r rune, f fold, e rune) (Technique, bool) {
	b := f.base()
	switch {
	case b == e && f.class() == letter && !f.multi():
		return f.technique(), true
	case r == 'I' && e == 'l', r == 'l' && e == 'i':
		return Confusable, true
	case b < 128 && f&foldHanNum == 0 && !f.multi() && (leet[b][0] == e || leet[b][1] == e) && e != 0:
		return Leet | f.technique(), true
	}
	return 0, false
}

// lastRune is utf8.DecodeLastRuneInString of t[:i], quick for ASCII.
func lastRune(t string, i int) (rune, int) {
	if i > 0 && t[i-1] < utf8.RuneSelf {
		return rune(t[i-1]), 1
	}
	return utf8.DecodeLastRuneInString(t[:i])
}

// firstRune is utf8.DecodeRuneInString of t[i:], quick for ASCII.
func firstRune(t string, i int) (rune, int) {
	if i < len(t) && t[i] < utf8.RuneSelf {
		return rune(t[i]), 1
	}
	return utf8.DecodeRuneInString(t[i:])
}
