// Package corpus makes the word lists and texts of the word filter's benchmark.
// Everything comes from one seed: two runs of the same version measure the same
// bytes, and Sum proves it.
//
// Characters are the 3,755 of GB 2312's first level, which were chosen for being
// common; 3,000 of them are used, with Zipf-like frequencies. Which of them are
// the frequent ones is drawn by the seed: the filters see frequencies and n-grams,
// not meanings. Lists have a ranking of their own, as in life: the words of a block
// list are not made of the commonest characters of harmless comments. Latin words
// are built from syllables.
//
// Listed words have no two equal neighbouring letters, and no two letters that
// stand next to each other in a text are equal but inside English words and in
// laughter, whose characters are in no list. So a filter that folds repeated
// characters has the same exact hits as one that does not, and still has
// repeats to fold.
package corpus

import (
	"fmt"
	"hash/fnv"
	"math/rand/v2"
)

// Seed is the seed of the figures that are kept.
const Seed = 20240607

// Sizes of the lists. The smaller are the beginnings of the larger.
const (
	Small  = 734
	Middle = 10_000
	Large  = 100_000
)

// big is the length of the long texts.
const big = 1 << 20

// comments is how many comments of a kind there are: enough that a branch
// predictor does not learn them by heart.
const comments = 512

// Corpus is all that is measured on.
type Corpus struct {
	Words    []string // Large of them
	Varied   []string // mixed comments of 20 to 200 characters
	Mixed    []string // mixed comments of 100 characters
	Chinese  []string // Chinese comments of 100 characters
	Clean    []string // one text of 1 MiB without a hit of the first Middle words
	Dense    []string // one text of 1 MiB with one of them every 20 characters or so
	HanShare float64  // of the characters of Mixed
}

// New makes the corpus of a seed.
func New(seed uint64) *Corpus {
	s := newSource(rand.New(rand.NewPCG(seed, seed)))
	c := &Corpus{Words: s.list(Large)}
	for range comments {
		c.Varied = append(c.Varied, s.mixed(20+s.rnd.IntN(181)))
		c.Mixed = append(c.Mixed, s.mixed(100))
		c.Chinese = append(c.Chinese, s.chinese(100))
	}
	middle := c.Words[:Middle]
	c.Clean = []string{s.clean(s.long(nil), middle)}
	c.Dense = []string{s.long(middle)}
	c.HanShare = hanShare(c.Mixed)
	return c
}

// Sum names the corpus: equal sums, equal bytes.
func (c *Corpus) Sum() string {
	h := fnv.New64a()
	for _, part := range [][]string{c.Words, c.Varied, c.Mixed, c.Chinese, c.Clean, c.Dense} {
		for _, s := range part {
			fmt.Fprintln(h, s)
		}
	}
	return fmt.Sprintf("%016x", h.Sum64())
}
