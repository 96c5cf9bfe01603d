package wordfilter

// symbol is what the scanner sees of a character: which letter of the ruleset's
// alphabet it may be, with everything that looks alike taken as one.
type symbol = uint16

// The symbols that are no letters.
const (
	symBreak   = iota // a letter that is in no pattern, or the end of a sentence
	symSkip           // what may stand between the letters
	symSign           // ASCII sign that may be a letter: signReads decides
	symReplace        // an emoji that may stand for a character: skipped, and read anew
	symExpand         // stands for several letters: a break, and read anew
	symFirst          // the first letter's

	latinSymbols = 32      // a–z but l, which is i's, have symbols below
	symAlone     = 1 << 15 // flag: the symbol alone is a pattern
)

// symbols is the table from characters to symbols.
type symbols struct {
	bmp    [0x10000]symbol
	astral [0x1100 - 0x100]uint16 // page of r>>8, above the BMP; 0: all break
	pages  [][256]symbol
	of     map[rune]symbol // the alphabet: folded letters, as leetClass groups them
	count  symbol
}

func newSymbols() *symbols {
	s := &symbols{of: map[rune]symbol{}, count: symFirst, pages: make([][256]symbol, 1)}
	for r := 'a'; r <= 'z'; r++ {
		if r != 'l' {
			s.letter(r)
		}
	}
	return s
}

// letter is the symbol of a folded letter of a pattern; a new one where it has none.
func (s *symbols) letter(r rune) symbol {
	r = leetClass(r)
	y, ok := s.of[r]
	if !ok {
		y = s.count
		s.count++
		s.of[r] = y
	}
	return y
}

// room reports whether there are symbols left for so many letters.
func (s *symbols) room(letters []uint32) bool { return int(s.count)+len(letters) < symAlone }

// known is the symbol of a folded letter, or symBreak when no pattern has it.
func (s *symbols) known(r rune) symbol { return s.of[leetClass(r)] }

// fill writes the table for the alphabet as it is now.
func (s *symbols) fill(t *foldTable, replaced map[rune]bool) {
	for r, y := range s.of {
		s.put(r, y)
	}
	for c := rune(0); c < 128; c++ {
		if f := t.of(c); f.class() == letter {
			s.put(c, s.known(f.base()))
		}
	}
	s.put('l', s.known('l'))
	for p, at := range t.page {
		if at == 0 {
			continue
		}
		for i, f := range t.pages[at] {
			r := rune(p<<8 + i)
			if f != fold(r) {
				s.put(r, s.folded(t, r, f))
			}
		}
	}
	for r := range replaced {
		s.put(r, symReplace)
	}
}

// folded is the symbol of a character that folds to another or is no letter.
func (s *symbols) folded(t *foldTable, r rune, f fold) symbol {
	switch c := f.class(); {
	case f.multi():
		for _, m := range t.multi[f.base()] {
			if s.known(m) != symBreak {
				return symExpand
			}
		}
		return symBreak
	case c == letter:
		return s.known(f.base())
	case c == lineBreak || c == sentenceEnd && r >= 128:
		return symBreak
	case r < 128 && isSign(byte(r)):
		return symSign
	}
	return symSkip
}

func (s *symbols) put(r rune, y symbol) {
	if r < 0x10000 {
		s.bmp[r] = y
		return
	}
	p := &s.astral[r>>8-0x100]
	if *p == 0 {
		if y == symBreak {
			return
		}
		*p = uint16(len(s.pages))
		s.pages = append(s.pages, [256]symbol{})
	}
	s.pages[*p][r&255] = y
}

// wide is the symbol of a character above the BMP.
func (s *symbols) wide(r rune) symbol { return s.pages[s.astral[(r>>8-0x100)&0xfff]][r&255] }

// markAlone flags the characters whose symbol alone is a pattern.
func (s *symbols) markAlone(alone map[symbol]bool) {
	if len(alone) == 0 {
		return
	}
	for i, y := range s.bmp {
		if alone[y] {
			s.bmp[i] |= symAlone
		}
	}
	for p := range s.pages {
		for i, y := range s.pages[p] {
			if alone[y] {
				s.pages[p][i] |= symAlone
			}
		}
	}
}
