package wordfilter

import "unicode/utf8"

// Bounds of what may stand between two letters of a hit.
const (
	maxGap       = 4  // spaces, punctuation, emoji
	maxInvisible = 64 // characters that show nothing, and combining marks

	maxRepeat = 32 // repetitions of its first or last letter that a word reaches over
)

// scanner is one pass over one text.
type scanner struct {
	f    *Filter
	t    string
	hits []Hit
	anew bool // the text has characters that may be read in another way: see reread

	partsEnd int // where the parts of a character ended that were seen last
	steps    int // characters looked at again after the scan; tests hold it against the text's length
}

// find is all that Find does.
func (s *scanner) find() {
	s.scan()
	if s.anew {
		s.reread()
	}
	if s.f.sounds != nil {
		s.listen()
	}
}

// window is the last two different symbols and where they end.
type window struct {
	a, b       uint32 // b is the newer; symBreak: none
	endA, endB int
}

// next puts a symbol that ends at end behind the others.
func (w *window) next(c uint32, end int) {
	w.a, w.endA, w.b, w.endB = w.b, w.endB, c, end
}

// scan looks at each character once. What the prefilter lets pass is a candidate,
// which walk follows and verify decides.
func (s *scanner) scan() {
	t, bmp := s.t, &s.f.symbols.bmp
	var w window
	for i := 0; i < len(t); {
		if c := t[i]; c < utf8.RuneSelf {
			if bmp[c] == symSkip {
				i++
			} else {
				i = s.ascii(i, &w)
			}
			continue
		}
		i = s.threeBytes(i, &w)
		if i >= len(t) || t[i] < utf8.RuneSelf {
			continue
		}
		r, n := utf8.DecodeRuneInString(t[i:])
		y := symbol(symSkip)
		if r >= 0x10000 {
			y = s.f.symbols.wide(r)
		} else if r != utf8.RuneError {
			y = bmp[r]
		}
		if i += n; y != symSkip {
			s.rare(y, i-n, i, &w)
		}
	}
}

// threeBytes takes characters of three bytes, as nearly all Han characters are, from i
// on to the first that is none or that is not ordinary, and answers where that is. It
// is the loop that everything is built around: one load of the text, one of the table,
// one of the prefilter.
func (s *scanner) threeBytes(i int, w *window) int {
	t, bmp := s.t, &s.f.symbols.bmp
	blocks, shift := s.f.pre.blocks, s.f.pre.shift
	a, b, endA, endB := w.a, w.b, w.endA, w.endB
	for i+3 < len(t) {
		x := uint32(t[i]) | uint32(t[i+1])<<8 | uint32(t[i+2])<<16 | uint32(t[i+3])<<24
		if x&0xc0c0f0 != 0x8080e0 {
			break
		}
		y := uint32(bmp[uint16(x<<12|x>>2&0xfc0|x>>16&0x3f)])
		if y-symFirst >= symAlone-symFirst {
			if y > symSkip {
				break
			}
			if i += 3; y == symBreak {
				a, b = symBreak, symBreak
			}
			continue
		}
		i += 3
		if y == b {
			w.b, w.endB = b, endB
			s.repeat(w, i)
			endB = i
			continue
		}
		h := pair(b, y)
		block, b2, b3 := blocks[h>>(shift&63)], pairBits(h), tripleBits(triple(h, a))
		if block&b2 == b2 || block&b3 == b3 {
			*w = window{a, b, endA, endB}
			s.candidate(w, y, i, block&b2 == b2, block&b3 == b3)
		}
		a, endA, b, endB = b, endB, y, i
	}
	*w = window{a, b, endA, endB}
	return i
}

// candidate follows what may be a pattern of two symbols, the second of which is c, up
// to end, and what may be a longer one that began one symbol earlier.
func (s *scanner) candidate(w *window, c uint32, end int, two, three bool) {
	if two {
		s.verifyAll(s.f.trie.get(pairKey(w.b, c)), w.endB, end)
	}
	if three {
		if state := s.f.trie.get(tripleKey(w.a, w.b, c)); state != 0 {
			s.walk(state, symbol(c), w.endA, end)
		}
	}
}

// rare takes any symbol but symSkip, from start to end.
func (s *scanner) rare(y symbol, start, end int, w *window) {
	switch y {
	case symReplace:
		s.anew = true
		return
	case symSign:
		s.anew = s.anew || signMay(s.t, start)
		if !signReads(s.t, start) {
			return
		}
		y = s.f.symbols.sign(s.t[start])
	}
	if y < symFirst {
		s.anew = s.anew || y == symExpand
		*w = window{}
		return
	}
	if y&symAlone != 0 {
		y &^= symAlone
		if uint32(y) != w.b {
			s.run(y, end, false)
		}
	}
	if uint32(y) == w.b {
		s.repeat(w, end)
		return
	}
	if two, three := s.f.pre.any(w.a, w.b, uint32(y)); two || three {
		s.candidate(w, uint32(y), end, two, three)
	}
	w.next(uint32(y), end)
}

// repeat takes a character with the same symbol as the one before. Patterns of this
// symbol alone may begin at each of them.
func (s *scanner) repeat(w *window, end int) {
	was := w.endB
	w.endB = end
	if int(w.b) < len(s.f.trie.alone) && s.f.trie.alone[w.b] != 0 {
		s.run(symbol(w.b), was, true)
		s.run(symbol(w.b), end, false)
	}
}

// lettersTried is how many letters of a Latin run are looked at: patterns that begin
// with a Latin letter begin where a word does, and the prefilter knows by their
// third symbol.
const lettersTried = 3

// ascii takes letters, digits and signs from i on to the end of their run and
// answers where that is.
func (s *scanner) ascii(i int, w *window) int {
	t, f := s.t, s.f
	for n := 0; i < len(t) && t[i] < utf8.RuneSelf; i++ {
		c := t[i]
		y := uint32(f.symbols.bmp[c])
		switch {
		case y == symSkip:
			return i
		case y == symBreak || y == symSign || y >= symAlone:
			again := y&^symAlone == w.b && y >= symAlone
			if s.rare(symbol(y), i, i+1, w); again && isLetter(c) {
				continue
			}
			if y == symBreak && !isLetter(c) {
				return i + 1
			}
		case y == w.b:
			if s.repeat(w, i+1); isLetter(c) {
				continue
			}
		default:
			var two, word, three bool
			if w.a < latinSymbols && w.b < latinSymbols {
				two, word, three = f.pre.latin(w.a, w.b, y)
				if i+1 < len(t) && isLetter(t[i+1]) {
					next := uint32(f.symbols.bmp[t[i+1]] &^ symAlone)
					word = word && next == y
					three = three && (next == y || f.pre.goesOn(w.a, w.b, y, next))
				}
				two = two || word
			} else {
				two, three = f.pre.any(w.a, w.b, y)
			}
			if two = two && (n < 2 || !f.anchored); two || three {
				s.candidate(w, y, i+1, two, three)
			}
			w.next(y, i+1)
		}
		if n++; !isLetter(c) {
			n = 0
		} else if n >= lettersTried && f.anchored {
			for i++; i < len(t) && isLetter(t[i]); i++ { // no pattern begins in here
				*w = window{}
			}
			return i
		}
	}
	return i
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// walk follows the trie over the text from i on, where it is in a state after the
// symbol last. The run of the first symbol ends at p.
func (s *scanner) walk(state uint32, last symbol, p, i int) {
	f := s.f
	s.verifyAll(f.trie.out[state], p, i)
	for gap := 0; i < len(s.t); {
		y, n := f.symbols.read(s.t, i)
		i += n
		s.steps++
		switch {
		case y == symSkip:
			if gap++; gap > maxGap+maxInvisible {
				return
			}
			continue
		case y < symFirst:
			return
		}
		if gap = 0; y == last {
			continue
		}
		if state = f.trie.get(stepKey(state, y)); state == 0 {
			return
		}
		last = y
		s.verifyAll(f.trie.out[state], p, i)
	}
}

// run verifies patterns of one symbol, whose first letter ends at end: those of
// several letters, or of one.
func (s *scanner) run(y symbol, end int, several bool) {
	for at := s.f.trie.alone[y]; at != 0; at = s.f.patterns[at-1].next {
		pt := &s.f.patterns[at-1]
		if (pt.n > 1) != several {
			continue
		}
		p := end
		for n := pt.n; n > 1 && p >= 0; n-- {
			p = s.sameSymbol(p, y)
		}
		if p >= 0 {
			s.verify(at-1, p)
		}
	}
}

// sameSymbol is where the next letter ends when it has that symbol, else -1.
func (s *scanner) sameSymbol(p int, y symbol) int {
	for gap := 0; p < len(s.t) && gap <= maxGap+maxInvisible; gap++ {
		s.steps++
		got, n := s.f.symbols.read(s.t, p)
		p += n
		if got == y {
			return p
		}
		if got != symSkip {
			break
		}
	}
	return -1
}

// verifyAll verifies a state's patterns, whose last symbol's first letter ends at end;
// list is the state's entry in trie.out.
func (s *scanner) verifyAll(list uint32, p, end int) {
	for at := list; at != 0; {
		pt := &s.f.patterns[at-1]
		if pt.edges&rightWord == 0 || !s.goesOn(pt, end) {
			s.verify(at-1, p)
		}
		at = pt.next
	}
}

// goesOn reports whether at end, where the last letter of a whole word has been seen, the
// text goes on with a letter that makes it another word: no repetition and no ending.
func (s *scanner) goesOn(pt *pattern, end int) bool {
	if end >= len(s.t) || !isLetter(s.t[end]) {
		return false
	}
	last, next := s.f.letters[pt.letters+uint32(pt.n)-1]&letterRune, rune(s.t[end]|0x20)
	if leetClass(rune(last)) == leetClass(next) {
		return false
	}
	switch next {
	case 's', 'e', 'i', 'd', 'r':
		return pt.endings == 0
	}
	return true
}

// read is the symbol of the character at i, without flags, and its length: a letter's,
// symSkip for what is passed over, else symBreak or symExpand.
func (y *symbols) read(t string, i int) (symbol, int) {
	r, n := firstRune(t, i)
	got := symbol(symSkip)
	if r >= 0x10000 {
		got = y.wide(r)
	} else if r != utf8.RuneError || n > 1 {
		got = y.bmp[r]
	}
	switch got {
	case symReplace:
		got = symSkip
	case symSign:
		got = symSkip
		if signReads(t, i) {
			got = y.sign(t[i])
		}
	}
	return got &^ symAlone, n
}

// sign is the symbol of an ASCII sign that is read as a letter.
func (y *symbols) sign(c byte) symbol { return y.of[leetClass(rune(c))] }
