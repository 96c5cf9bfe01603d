package corpus

import "unicode"

// longest is the longest listed word.
const longest = 10

// clean changes one letter in whatever hits a word. It looks at the letters alone,
// in lower case and without repeats, so that a filter that sees through separators
// finds nothing either, and goes back after each change. No letter changes its
// length in bytes.
func (s *source) clean(text string, words []string) string {
	listed := make(map[string]bool, len(words))
	for _, w := range words {
		listed[w] = true
	}
	runes := []rune(text)
	letters, at := squeeze(runes)
	for i := 0; i < len(letters); i++ {
		n := hitAt(letters, i, listed)
		if n == 0 {
			continue
		}
		j := i + n/2
		letters[j] = s.another(letters, j)
		// A doubled letter is one here: every copy of it changes.
		for k := at[j]; k == at[j] || j+1 < len(at) && k < at[j+1] && unicode.IsLetter(runes[k]); k++ {
			runes[k] = letters[j]
		}
		i = max(i-longest, 0) - 1
	}
	return string(runes)
}

// squeeze takes the letters out of a text, and says where each stands.
func squeeze(runes []rune) (letters []rune, at []int) {
	for i, r := range runes {
		r = unicode.ToLower(r)
		if unicode.IsLetter(r) && (len(letters) == 0 || letters[len(letters)-1] != r) {
			letters = append(letters, r)
			at = append(at, i)
		}
	}
	return letters, at
}

// hitAt is the length of a listed word that begins at the i-th letter, or 0.
func hitAt(letters []rune, i int, listed map[string]bool) int {
	for n := 2; n <= longest && i+n <= len(letters); n++ {
		if listed[string(letters[i:i+n])] {
			return n
		}
	}
	return 0
}

// another draws a letter of the same kind that is neither of the neighbours.
func (s *source) another(letters []rune, j int) rune {
	for {
		r := s.textHan.draw(s.rnd)
		if letters[j] < 0x80 {
			r = 'a' + rune(s.rnd.IntN(26))
		}
		if r != letters[j] && (j == 0 || r != letters[j-1]) && (j+1 == len(letters) || r != letters[j+1]) {
			return r
		}
	}
}
