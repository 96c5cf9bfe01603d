package biz

import (
	"math"
	"math/rand/v2"
	"slices"
)

// share splits total among n in falling shares, none above limit; n times limit
// must be enough. Flatness says how even the shares are: the first one is about
// 1+1/flatness times the last.
func share(total int64, n int, limit int64, flatness float64) []int64 {
	shares := make([]int64, n)
	weight := func(i int) float64 { return 1 / (float64(i) + 1 + flatness*float64(n)) }
	left := 0.0
	for i := range n {
		left += weight(i)
	}
	for i := range n {
		w := weight(i)
		// Rounded up: the average of those behind never grows, so limit holds
		// for the last one as well.
		shares[i] = min(limit, total, int64(math.Ceil(float64(total)*min(1, w/left))))
		if i == n-1 {
			shares[i] = total
		}
		total -= shares[i]
		left -= w
	}
	return shares
}

// popularity is how steep Zipf's law is among picked things, and how flat its top.
const (
	popularity    = 1.1
	popularityTop = 10
)

// picker draws different numbers below n, some of them much more often than
// others.
type picker struct {
	zipf   *rand.Zipf
	order  []int32 // by popularity
	rounds []int32 // the last round in which a number was drawn
	round  int32
	picked []int32
}

// newPicker makes a picker; which numbers are popular is drawn by lot, except
// that 0 is the most popular one.
func newPicker(rng *rand.Rand, n int) *picker {
	return &picker{
		zipf:  rand.NewZipf(rng, popularity, popularityTop, uint64(n-1)),
		order: shuffled(rng, n), rounds: make([]int32, n),
	}
}

// shuffled is the numbers below n in random order, after a leading 0.
func shuffled(rng *rand.Rand, n int) []int32 {
	order := make([]int32, n)
	for i := range order {
		order[i] = int32(i)
	}
	if n > 2 {
		rng.Shuffle(n-1, func(i, j int) { order[i+1], order[j+1] = order[j+1], order[i+1] })
	}
	return order
}

// one draws a number without regard to the round.
func (p *picker) one() int32 { return p.order[p.zipf.Uint64()] }

// begin starts a round in which the given numbers can't be drawn.
func (p *picker) begin(without ...int32) {
	p.round++
	p.picked = p.picked[:0]
	for _, i := range without {
		p.rounds[i] = p.round
	}
}

// take picks a number unless this round has it already.
func (p *picker) take(i int32) {
	if p.rounds[i] != p.round {
		p.rounds[i] = p.round
		p.picked = append(p.picked, i)
	}
}

// fill draws until k numbers are picked and returns them in ascending order.
// They are the picker's own until the next round.
func (p *picker) fill(k int64) []int32 {
	for range 3 * k {
		if int64(len(p.picked)) >= k {
			break
		}
		p.take(p.one())
	}
	for _, i := range p.order { // what is left is rare: the most popular ones do
		if int64(len(p.picked)) >= k {
			break
		}
		p.take(i)
	}
	slices.Sort(p.picked)
	return p.picked
}
