package main

import (
	"fmt"
	"math/rand/v2"
	"slices"

	"vireo/biz/wordfilter"
	"vireo/scripts/bench/wordfilter/corpus"
)

// alphabets of the random cases; their letters do not fold into each other.
var alphabets = [][]rune{[]rune("abxy"), []rune("赌博网站")}

// smallCase is a few short words and a short text of few letters.
type smallCase struct {
	words []string
	text  string
}

// randomCase draws one. Without repeats, no two neighbouring letters are equal.
func randomCase(rnd *rand.Rand, repeats bool) smallCase {
	letters := alphabets[rnd.IntN(len(alphabets))][:2+rnd.IntN(3)]
	c := smallCase{text: randomWord(rnd, letters, 1+rnd.IntN(16), repeats)}
	for want := 2 + rnd.IntN(4); want > 0; want-- {
		c.words = append(c.words, randomWord(rnd, letters, 1+rnd.IntN(4), repeats))
	}
	slices.Sort(c.words)
	c.words = slices.Compact(c.words)
	rnd.Shuffle(len(c.words), func(i, j int) { c.words[i], c.words[j] = c.words[j], c.words[i] })
	return c
}

func randomWord(rnd *rand.Rand, letters []rune, n int, repeats bool) string {
	word := make([]rune, 0, n)
	for len(word) < n {
		if r := letters[rnd.IntN(len(letters))]; repeats || len(word) == 0 || word[len(word)-1] != r {
			word = append(word, r)
		}
	}
	return string(word)
}

// wrong is how a contender did in the random cases.
type wrong struct {
	contender contender
	cases     int    // with another answer than the reference's
	example   string // the shortest of them
}

// randomRound asks everyone the same cases; ours gets cases of its own without
// repeats, which it folds, and looks for substrings as the others do.
func randomRound(cases int) ([]wrong, error) {
	var all []wrong
	for _, c := range contenders() {
		ourselves := c.name == oursName
		if c.only != "" {
			continue
		}
		if ourselves {
			c.whole = false
			c.build = func(words []string) (matcher, error) { return buildOurs(words, wordfilter.Substring, variantsOff) }
		}
		w, err := randomCases(c, cases, !ourselves)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", c.name, err)
		}
		all = append(all, w)
	}
	return all, nil
}

func randomCases(c contender, cases int, repeats bool) (wrong, error) {
	rnd := rand.New(rand.NewPCG(corpus.Seed, 1))
	w := wrong{contender: c}
	shortest := 0
	for range cases {
		sc := randomCase(rnd, repeats)
		m, err := c.build(sc.words)
		if err != nil {
			return w, err
		}
		want := expected(c, sc.words, sc.text, naive(sc.words, sc.text))
		got := sorted(m.hits(sc.text))
		if difference(got, want) == 0 {
			continue
		}
		w.cases++
		if size := len(sc.text) + 3*len(sc.words); shortest == 0 || size < shortest {
			shortest = size
			w.example = fmt.Sprintf("%q in %q: %d hits, not %d", sc.words, sc.text, len(got), len(want))
		}
	}
	return w, nil
}
