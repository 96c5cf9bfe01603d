package main

import "vireo/scripts/bench/wordfilter/corpus"

// textSet is a set of texts that is measured with one list.
type textSet struct {
	name  string
	list  string
	words []string
	texts []string
	exact [][]hit // of each text, by the reference
}

// Names of the sets, as the bars use them.
const (
	mixed100   = "100 mixed"
	varied     = "20-200 mixed"
	chinese100 = "100 Chinese"
	cleanMiB   = "1 MiB clean"
	denseMiB   = "1 MiB dense"
)

// setsOf are the sets that are measured with a list.
func setsOf(c *corpus.Corpus, l list) []textSet {
	words := c.Words[:l.size]
	sets := []textSet{{name: mixed100, texts: c.Mixed}}
	if l.size == corpus.Middle {
		sets = append(sets,
			textSet{name: varied, texts: c.Varied},
			textSet{name: chinese100, texts: c.Chinese},
			textSet{name: cleanMiB, texts: c.Clean},
			textSet{name: denseMiB, texts: c.Dense})
	}
	for i := range sets {
		sets[i].list, sets[i].words = l.name, words
		sets[i].exact = naivePer(words, sets[i].texts)
	}
	return sets
}

func (s *textSet) meanBytes() float64 {
	n := 0
	for _, t := range s.texts {
		n += len(t)
	}
	return float64(n) / float64(len(s.texts))
}

// hitTexts is how many exact hits the texts have, and how many texts have one.
func (s *textSet) hitTexts() (hits, texts int) {
	for _, h := range s.exact {
		hits += len(h)
		if len(h) > 0 {
			texts++
		}
	}
	return hits, texts
}
