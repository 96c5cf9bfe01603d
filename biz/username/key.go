package username

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// KeyBytes is the most bytes that a key has, so VARCHAR(128) holds every key.
// 32 characters of the longest UTF-8 form fit.
const KeyBytes = 128

// settleRounds is more than any text needs to reach a form that folding no
// longer changes; two is the most that was seen.
const settleRounds = 8

var foldCase = cases.Fold() // stateless, safe for concurrent use

// Key is the form of a name that must be unique: names with equal keys are one
// name. Case, compatibility forms (width, ligatures, styled letters), invisible
// characters and the amount of white space make no difference. It takes any
// text, cleaned or not, and Key(Key(x)) == Key(x); its time grows with the text,
// so input from the net is to be bounded first, as Clean does.
//
// It has at most KeyBytes bytes. The few names whose folded form is longer (one
// character can unfold into 18) have "#" and the SHA-256 of that form as key.
func Key(name string) string {
	key := settle(name, foldOnce)
	if len(key) <= KeyBytes {
		return key
	}
	sum := sha256.Sum256([]byte(key))
	return "#" + hex.EncodeToString(sum[:])
}

// foldOnce is one round of Unicode's NFKC_Casefold (definition D146), with
// white space evened out.
func foldOnce(s string) string {
	s = strings.Map(oneCase, norm.NFKC.String(s))
	s = norm.NFKC.String(foldCase.String(s))
	s = strings.Map(func(r rune) rune {
		if ignorable(r) {
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// oneCase picks one of the characters that differ in case only, since
// cases.Fold alone leaves the two cases of Cherokee apart.
func oneCase(r rune) rune {
	next := unicode.SimpleFold(r)
	for next > r { // SimpleFold goes upwards and then starts again at the least
		r, next = next, unicode.SimpleFold(next)
	}
	return next
}

// settle applies f until it no longer changes anything. One round is not always
// enough: a character that is dropped lets its neighbours compose.
func settle(s string, f func(string) string) string {
	for range settleRounds {
		next := f(s)
		if next == s {
			break
		}
		s = next
	}
	return s
}
