package corpus

// list draws n distinct words: one in ten is Latin with 4 to 10 letters, the rest
// is Chinese with 2 to 6 characters.
func (s *source) list(n int) []string {
	words := make([]string, 0, n)
	seen := make(map[string]bool, n)
	for len(words) < n {
		w := s.listed()
		if !seen[w] {
			seen[w] = true
			words = append(words, w)
		}
	}
	return words
}

func (s *source) listed() string {
	if s.rnd.IntN(10) == 0 {
		return s.latinWord(4, 10)
	}
	return s.hanWord(s.listHan, s.listedSize())
}

// listedSize is 2 for four in ten of all words, and seldom 6.
func (s *source) listedSize() int {
	switch d := s.rnd.IntN(100); {
	case d < 44:
		return 2
	case d < 68:
		return 3
	case d < 90:
		return 4
	case d < 96:
		return 5
	default:
		return 6
	}
}
