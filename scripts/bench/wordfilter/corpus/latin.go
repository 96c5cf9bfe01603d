package corpus

import "strings"

// syllables are all that an onset, a vowel and a coda make.
func syllables() []string {
	var all []string
	for _, onset := range strings.Fields("b c d f g h j k l m n p r s t v w y br ch cl dr fl gr pl pr sh st th tr") {
		for _, vowel := range strings.Fields("a e i o u ai ea ou") {
			for _, coda := range strings.Fields("- n r s t l m ck nd") {
				all = append(all, onset+vowel+strings.Trim(coda, "-"))
			}
		}
	}
	return all
}

// latinWord strings syllables together until the word has least letters, and
// cuts it at most. No two neighbours are equal.
func (s *source) latinWord(least, most int) string {
	want := least + s.rnd.IntN(most-least+1)
	word := ""
	for len(word) < want {
		syl := s.syllables[s.rnd.IntN(len(s.syllables))]
		if word == "" || word[len(word)-1] != syl[0] {
			word += syl
		}
	}
	return word[:want]
}

// latinVocabulary is what texts say in English: the small words first, then made
// ones, one in eight with a doubled letter as in "letter".
func (s *source) latinVocabulary(n int) []string {
	words := strings.Fields("the to a of and is it you in for that on this so my not be we are but")
	for len(words) < n {
		w := s.latinWord(2, 9)
		if s.rnd.IntN(8) == 0 {
			i := len(w) - 1
			w = w[:i] + w[i:] + w[i:]
		}
		words = append(words, w)
	}
	return words
}
