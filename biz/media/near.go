package media

import "math/bits"

// Frames are near when their hashes differ in at most nearBits of 64 bits; of a
// single frame, which nothing else confirms, in at most loneBits.
const (
	nearBits = 10
	loneBits = 4
)

// Near reports whether most of the frames of one video have a near frame in
// another. No frames are near to nothing.
func Near(a, b []uint64) bool {
	most := nearBits
	if min(len(a), len(b)) == 1 {
		most = loneBits
	}
	found := 0
	for _, x := range a {
		for _, y := range b {
			if bits.OnesCount64(x^y) <= most {
				found++
				break
			}
		}
	}
	return found > 0 && 2*found > len(a)
}

// A hash is looked for by its four parts of 16 bits (multi-index hashing): of two
// hashes that differ in at most seven bits, at least one part differs in at most
// one. So a frame lies in 4 slots, and is looked for in 4 × 17.
const (
	slotParts = 4
	slotBits  = 16
)

// Slots are where a frame is found: the number of a part above its 16 bits.
func Slots(hash uint64) []int64 {
	out := make([]int64, slotParts)
	for i := range out {
		out[i] = slot(hash, i)
	}
	return out
}

// Probes are the slots in which frames near to one can lie.
func Probes(hash uint64) []int64 {
	var out []int64
	for i := range slotParts {
		s := slot(hash, i)
		out = append(out, s)
		for b := range slotBits {
			out = append(out, s^1<<b)
		}
	}
	return out
}

func slot(hash uint64, part int) int64 {
	return int64(part)<<slotBits | int64(hash>>(part*slotBits)&(1<<slotBits-1))
}
