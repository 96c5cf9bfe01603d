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
// Latin word, or at an end of it where that is usual, and does not come again and again
// as a separator does.
func signReads(t string, i int) bool {
	return signMay(t, i) && !signSeparates(t, i)
}

// signMay reports whether letters stand where they have to for a sign to be one.
func signMay(t string, i int) bool {
	before, after := letterBeside(t, i, -1), letterBeside(t, i, 1)
	switch t[i] {
	case '@', '$':
		return before || after
	case '!':
		return after
	}
	return before && after
}

// signSeparates reports whether the sign at i stands again two characters further.
func signSeparates(t string, i int) bool {
	return i > 1 && t[i-2] == t[i] && t[i-1] != t[i] || i+2 < len(t) && t[i+2] == t[i] && t[i+1] != t[i]
}

// letterBeside reports whether a letter that looks Latin stands beside i in a direction,
// at most two digits or other signs between.
func letterBeside(t string, i, step int) bool {
	for range 3 {
		i += step
		if i < 0 || i >= len(t) {
			return false
		}
		switch c := t[i]; {
		case isLetter(c):
			return true
		case c >= utf8.RuneSelf:
			return latinBeside(t, i, step)
		case c != '@' && c != '$' && c != '!' && !isDigit(rune(c)):
			return false
		}
	}
	return false
}

// latinBeside reports whether the character that begins or ends with the byte at i folds
// to a Latin letter.
func latinBeside(t string, i, step int) bool {
	r, _ := firstRune(t, i)
	if step < 0 {
		r, _ = lastRune(t, i+1)
	}
	f := folds().of(r)
	return f.class() == letter && isLatin(f.base()) && !f.multi()
}

// fits reports whether a character of the text can stand for a letter of an entry, and how.
func fits(r rune, f fold, e rune) (Technique, bool) {
	b := f.base()
	switch {
	case b == e && f.class() == letter && !f.multi():
		return f.technique(), true
	case r == 'I' && e == 'l', r == 'l' && e == 'i':
		return Confusable, true
	case (b == 'i' && e == 'l' || b == 'l' && e == 'i') && f.technique()&(Confusable|Styled) != 0 && !f.multi():
		return f.technique(), true
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
