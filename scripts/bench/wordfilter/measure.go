package main

import (
	"runtime"
	"slices"
	"strings"
	"time"

	"golang.org/x/text/unicode/norm"
)

// row is one contender on one set of texts.
type row struct {
	set        textSet
	name       string
	ns         []float64 // per text and round
	loop       []float64 // the rune loop's, of the same rounds
	allocs     float64   // per text
	hits       int       // in all texts, exact ones in ours
	folded     int       // in all texts, what ours finds beyond the exact ones
	mismatches int       // against the reference; -1: there is none
	alone      bool      // measured by itself, for its size
}

// runner is what takes turns in a round.
type runner struct {
	row    *row
	count  func(string) int
	passes int // over all texts, for one block of time
	rounds int // slow ones sit out
}

// sink keeps the compiler from dropping what is measured.
var sink int

func runeLoop(text string) int {
	sum := 0
	for _, r := range text {
		sum += int(r)
	}
	return sum
}

// measure lets contenders take turns on a set of texts.
func measure(o options, set textSet, ready []built, alone bool) []*row {
	var runners []*runner
	for i := range ready {
		r := newRunner(o, set, ready[i].name, ready[i].count)
		r.row.alone = alone
		compare(set, &ready[i], r.row)
		runners = append(runners, r)
	}
	if best := quickest(o, set, ready); best != nil && !alone {
		runners = append(runners, newRunner(o, set, best.name+" + NFKC, lower", func(text string) int {
			return best.count(strings.ToLower(norm.NFKC.String(text)))
		}))
	}
	rounds(o, set, runners)
	var rows []*row
	for _, r := range runners {
		rows = append(rows, r.row)
	}
	return rows
}

// newRunner finds out how often to repeat, and what is allocated.
func newRunner(o options, set textSet, name string, count func(string) int) *runner {
	r := &runner{row: &row{set: set, name: name, mismatches: -1}, count: count, rounds: o.rounds}
	pass(count, set.texts) // what is made lazily
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	took := pass(count, set.texts)
	runtime.ReadMemStats(&after)
	r.row.allocs = float64(after.Mallocs-before.Mallocs) / float64(len(set.texts))
	r.passes = max(1, int(o.block/max(took, 1)))
	switch {
	case took > 2*time.Second:
		r.rounds = 1
	case took > 200*time.Millisecond:
		r.rounds = min(3, o.rounds)
	}
	return r
}

// quickest is the rival that needs the least time of those that were always right
// in the random cases.
func quickest(o options, set textSet, ready []built) *built {
	var best *built
	var least time.Duration
	for i, b := range ready {
		if strings.HasPrefix(b.name, oursName) || o.wrong[b.name] > 0 {
			continue
		}
		for range 4 {
			if took := pass(b.count, set.texts); best == nil || took < least {
				best, least = &ready[i], took
			}
		}
	}
	return best
}

// rounds measures. The collector is off inside blocks and runs between rounds: what
// it costs to clean up after a library that allocates is not counted.
func rounds(o options, set textSet, runners []*runner) {
	defer collectorOff()()
	loop := &runner{count: runeLoop, passes: max(1, int(o.block/max(pass(runeLoop, set.texts), 1)))}
	for round := range o.rounds {
		collect()
		before := loop.block(set.texts)
		first := len(runners) * round / o.rounds // nobody always follows the same one
		var ran []*row
		for i := range runners {
			if r := runners[(first+i)%len(runners)]; round < r.rounds {
				r.row.ns = append(r.row.ns, r.block(set.texts))
				ran = append(ran, r.row)
			}
		}
		least := min(before, loop.block(set.texts))
		for _, r := range ran {
			r.loop = append(r.loop, least)
		}
	}
}

// block is one turn: nanoseconds per text. A pass that is not timed brings the
// contender's tables back into the caches.
func (r *runner) block(texts []string) float64 {
	if r.passes > 1 {
		pass(r.count, texts)
	}
	start := time.Now()
	for range r.passes {
		for _, t := range texts {
			sink += r.count(t)
		}
	}
	return float64(time.Since(start).Nanoseconds()) / float64(r.passes*len(texts))
}

func pass(count func(string) int, texts []string) time.Duration {
	start := time.Now()
	for _, t := range texts {
		sink += count(t)
	}
	return time.Since(start)
}

// compare holds a contender's hits against the reference.
func compare(set textSet, b *built, r *row) {
	r.mismatches = 0
	for i, t := range set.texts {
		got := sorted(b.hits(t))
		r.hits += len(got)
		r.folded += b.count(t) - len(got)
		r.mismatches += difference(got, expected(b.contender, set.words, t, set.exact[i]))
	}
}

// best and median of a row, and the same of its ratios to the rune loop.
func (r *row) best() float64      { return slices.Min(r.ns) }
func (r *row) median() float64    { return median(r.ns) }
func (r *row) bestRatio() float64 { return r.best() / slices.Min(r.loop) }

func (r *row) medianRatio() float64 {
	ratios := make([]float64, len(r.ns))
	for i := range ratios {
		ratios[i] = r.ns[i] / r.loop[i]
	}
	return median(ratios)
}

// megabytes per second, at best.
func (r *row) mbs() float64 { return r.set.meanBytes() / r.best() * 1e3 }

func median(x []float64) float64 {
	x = slices.Sorted(slices.Values(x))
	return (x[(len(x)-1)/2] + x[len(x)/2]) / 2
}
