package wordfilter

// prefilter tells for nearly every place in a clean text, with one memory access,
// that no pattern has its second or third symbol there.
//
// Windows of Latin symbols, of which there are few kinds but many in use, have exact
// bitmaps. All others share a Bloom filter of 64-bit blocks: the last two symbols
// choose the block, and two bits in it tell of a pattern of two symbols, two others,
// chosen with the symbol before as well, of a pattern of three or more.
type prefilter struct {
	latin2 [latinSymbols * latinSymbols / 64]uint64
	words2 [latinSymbols * latinSymbols / 64]uint64 // whole words of two letters, which end there
	latin3 [latinSymbols * latinSymbols * latinSymbols / 64]uint64
	fourth []uint32 // per three Latin symbols, a bit for each that may follow; bit 0: a pattern ends, or goes on with others
	blocks []uint64
	shift  uint8
}

// bitsPerKey is the size of the Bloom filter: about 2 in 100 windows of symbols that
// are all in use pass by accident.
const bitsPerKey = 24

func newPrefilter(keys int) prefilter {
	bits := 4
	for 64<<bits < keys*bitsPerKey {
		bits++
	}
	return prefilter{fourth: make([]uint32, latinSymbols*latinSymbols*latinSymbols), blocks: make([]uint64, 1<<bits), shift: uint8(64 - bits)}
}

// pair hashes two neighbouring symbols, triple adds the one before them.
func pair(b, c uint32) uint64           { return uint64(b<<16|c) * hashFactor }
func triple(h uint64, a uint32) uint64  { return (h ^ uint64(a)*0xD6E8FEB86659FD93) >> 14 }
func pairBits(h uint64) uint64          { return 1<<(h>>20&63) | 1<<(h>>26&63) }
func tripleBits(h3 uint64) uint64       { return 1<<(h3&63) | 1<<(h3>>6&63) }
func latinPair(b, c uint32) uint32      { return b<<5 | c }
func latinTriple(a, b, c uint32) uint32 { return a<<10 | b<<5 | c }

// add lets the first symbols of a pattern pass; word tells that it is a whole word of two
// letters.
func (p *prefilter) add(symbols []symbol, word bool) {
	a, b := uint32(symbols[0]), uint32(symbols[1])
	if len(symbols) == 2 {
		if i := latinPair(a, b); a < latinSymbols && b < latinSymbols {
			if word {
				p.words2[i>>6] |= 1 << (i & 63)
			} else {
				p.latin2[i>>6] |= 1 << (i & 63)
			}
		}
		h := pair(a, b)
		p.blocks[h>>p.shift] |= pairBits(h)
		return
	}
	c := uint32(symbols[2])
	if a < latinSymbols && b < latinSymbols && c < latinSymbols {
		i := latinTriple(a, b, c)
		p.latin3[i>>6] |= 1 << (i & 63)
		follows := uint32(1)
		if len(symbols) > 3 && symbols[3] < latinSymbols {
			follows = 1 << symbols[3]
		}
		p.fourth[i] |= follows
	}
	h := pair(b, c)
	p.blocks[h>>p.shift] |= tripleBits(triple(h, a))
}

// latin tells whether c, after a and b, may complete a pattern of two symbols, or one
// that has to be a word, or the first three of a longer one; all three are Latin symbols
// or symBreak.
func (p *prefilter) latin(a, b, c uint32) (two, word, three bool) {
	i, j := latinPair(b, c), latinTriple(a, b, c)
	return p.latin2[i>>6&15]>>(i&63)&1 != 0, p.words2[i>>6&15]>>(i&63)&1 != 0, p.latin3[j>>6&511]>>(j&63)&1 != 0
}

// goesOn tells whether a pattern that begins with three Latin symbols may go on with d.
func (p *prefilter) goesOn(a, b, c, d uint32) bool {
	return p.fourth[latinTriple(a, b, c)]&(1|1<<d) != 0
}

// any is latin for symbols of all kinds.
func (p *prefilter) any(a, b, c uint32) (two, three bool) {
	h := pair(b, c)
	w := p.blocks[h>>p.shift]
	b2, b3 := pairBits(h), tripleBits(triple(h, a))
	return w&b2 == b2, w&b3 == b3
}
