package username

import (
	"strings"
	"unicode"

	"github.com/mtibben/confusables"
	"golang.org/x/text/unicode/norm"
)

// passes maps what a reader takes for a letter to that letter: digits and signs
// written for letters, and look-alikes that the library's table of 2020 lacks.
// 1, I, l and | can not be told apart in many fonts, and case makes I and i one,
// so all of them are l.
var passes = map[rune]rune{
	'0': 'o', '1': 'l', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b',
	'@': 'a', '$': 's', '€': 'e', '!': 'l', '|': 'l', 'i': 'l',
	'þ': 'p', 'ƿ': 'p', 'ϸ': 'p', 'ƒ': 'f', 'ш': 'w', 'ӏ': 'l', 'ϭ': 'o', 'ւ': 'l',
	'ⲓ': 'l', 'ⲩ': 'y', 'ⲽ': 'w', 'ⳏ': 'p', '០': 'o',
}

// Skeleton is what a hasty reader takes a name for: two names with one skeleton
// may be mistaken for each other. It is TR39's skeleton, folded, with digits
// read as letters and without marks, white space and punctuation. It is only
// for comparing: "admin" becomes "adrnln". Skeleton(Skeleton(x)) == Skeleton(x).
func Skeleton(name string) string { return settle(name, skeletonOnce) }

// skeletonOnce looks for look-alikes before it folds, because they depend on
// case: Greek Ν is a Latin N to the eye, but its lower case is a Latin v.
func skeletonOnce(s string) string {
	s = foldCase.String(confusables.Skeleton(s))
	return strings.Map(func(r rune) rune {
		if to, ok := passes[r]; ok {
			return to
		}
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, norm.NFKD.String(s))
}
