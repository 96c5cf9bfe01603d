package wordfilter

// ending is a set of English endings that a pattern may have, or has to have.
type ending uint8

const (
	endPlain ending = 1 << iota // -s -es -ed -ing, and -er -ers where that is no common word
	endE                        // the pattern ends in e: -d -r -rs as well
	endDrop                     // the e is gone: -ing has to follow
	endY                        // the y is gone: -ies -ied has to follow
)

// longestEnding is the most letters an ending has.
const longestEnding = 4

// endings are all of them; the text of one is never made anew.
var endings = []string{"", "s", "es", "ed", "ing", "ings", "in", "er", "ers", "d", "r", "rs", "ies", "ied"}

// endingText is the ending that these letters spell, or "?".
func endingText(b []byte) string {
	for _, e := range endings {
		if string(b) == e {
			return e
		}
	}
	return "?"
}

// needed are the endings without which the pattern is no word.
const needed = endDrop | endY

// endsWith tells whether rest, the letters between a pattern and the end of the
// word, is an ending in the set; agent tells that it makes another noun of it,
// as -er does, which is often a harmless word (butter).
func (e ending) endsWith(rest string) (ok, agent bool) {
	switch rest {
	case "s", "es":
		return e&endPlain != 0, false
	case "ed":
		return e&endPlain != 0, false
	case "ing", "ings", "in":
		return e&(endPlain|endDrop) != 0, false
	case "er", "ers":
		return e&endPlain != 0, true
	case "d":
		return e&endE != 0, false
	case "r", "rs":
		return e&endE != 0, true
	case "ies", "ied":
		return e&endY != 0, false
	}
	return false, false
}

// endingsOf tells which endings an entry of these letters may have.
func endingsOf(letters []uint32, m Match) ending {
	last := rune(letters[len(letters)-1] & letterRune)
	if m != Auto || !isLatin(last) || len(letters) < 3 || letters[len(letters)-1]&letterInner == 0 {
		return 0
	}
	if last == 'e' {
		return endPlain | endE
	}
	return endPlain
}

// stem answers the letters without a final e or y that inflections drop, and the
// endings that have to follow; nil where there is no such stem of three letters.
func stem(letters []uint32, e ending) ([]uint32, ending) {
	n := len(letters) - 1
	if e&endPlain == 0 || n < 3 || letters[n-1]&letterInner == 0 {
		return nil, 0
	}
	switch rune(letters[n] & letterRune) {
	case 'e':
		return letters[:n], endDrop
	case 'y':
		return letters[:n], endY
	}
	return nil, 0
}
