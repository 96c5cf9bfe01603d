package wordfilter

// trie holds the patterns' symbols. A pattern's symbols are those of its letters with
// equal neighbours taken as one, as the scanner sees a text.
//
// The scanner knows two or three symbols before it asks, so the trie begins there: a
// pattern of two symbols is found by both, a longer one by its first three, and from
// then on symbol by symbol. All of that is one open-addressed table, where a question
// costs a multiplication and, nearly always, one cache line.
type trie struct {
	slots []slot
	shift uint8
	used  int
	out   []uint32 // per state: 1 + the first pattern that ends there; 0: none
	alone []uint32 // per symbol, likewise, for patterns of one symbol
}

type slot struct {
	key   uint64 // 0: empty
	value uint32
}

const hashFactor = 0x9E3779B97F4A7C15

// The keys, none of which is 0 or another's.
func pairKey(a, b uint32) uint64            { return 1<<62 | uint64(a)<<16 | uint64(b) }
func tripleKey(a, b, c uint32) uint64       { return 1<<63 | uint64(a)<<32 | uint64(b)<<16 | uint64(c) }
func stepKey(state uint32, y symbol) uint64 { return 1 | uint64(state)<<17 | uint64(y)<<1 }

func newTrie(keys int) *trie {
	t := &trie{out: make([]uint32, 1, keys+1)}
	t.resize(max(64, keys*2))
	return t
}

// resize makes room for n slots, rounded up to a power of two.
func (t *trie) resize(n int) {
	bits := 6
	for 1<<bits < n {
		bits++
	}
	old := t.slots
	t.slots, t.shift = make([]slot, 1<<bits), uint8(64-bits)
	for _, s := range old {
		if s.key != 0 {
			t.slots[t.find(s.key)] = s
		}
	}
}

// find is the index of a key's slot, or of the one where it would go.
func (t *trie) find(k uint64) int {
	mask := len(t.slots) - 1
	for i := int(k * hashFactor >> t.shift); ; i++ {
		if got := t.slots[i&mask].key; got == k || got == 0 {
			return i & mask
		}
	}
}

// get is the value of a key: a state, or for a pair 1 + the first pattern; or 0.
func (t *trie) get(k uint64) uint32 { return t.slots[t.find(k)].value }

// grow is get, but makes a new state when there is none.
func (t *trie) grow(k uint64) uint32 {
	at := t.find(k)
	if t.slots[at].key == 0 {
		t.put(k, uint32(len(t.out)))
		t.out = append(t.out, 0)
		return uint32(len(t.out) - 1)
	}
	return t.slots[at].value
}

func (t *trie) put(k uint64, v uint32) {
	at := t.find(k)
	if t.slots[at].key == 0 {
		if t.used++; t.used*2 > len(t.slots) {
			t.resize(len(t.slots) * 2)
			at = t.find(k)
		}
	}
	t.slots[at] = slot{k, v}
}

// add puts pattern number n at the end of its symbols and answers 1 + the pattern
// that was there before.
func (t *trie) add(symbols []symbol, n uint32) (before uint32) {
	switch len(symbols) {
	case 1:
		y := int(symbols[0])
		for y >= len(t.alone) {
			t.alone = append(t.alone, 0)
		}
		before, t.alone[y] = t.alone[y], n+1
	case 2:
		k := pairKey(uint32(symbols[0]), uint32(symbols[1]))
		before = t.get(k)
		t.put(k, n+1)
	default:
		state := t.grow(tripleKey(uint32(symbols[0]), uint32(symbols[1]), uint32(symbols[2])))
		for _, y := range symbols[3:] {
			state = t.grow(stepKey(state, y))
		}
		before, t.out[state] = t.out[state], n+1
	}
	return before
}
