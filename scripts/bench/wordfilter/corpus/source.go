package corpus

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
	"sort"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// laughter is what texts repeat and lists do not hold.
var laughter = []rune("哈呵嘿嘻")

// hanKinds is how many characters are in use.
const hanKinds = 3000

// keep is how alike the rankings of texts and lists are: with this, one in ten
// harmless comments of 100 characters has a word of the list with 10,000, where the
// lists that people use have one in up to one of six.
const keep = 0.2

// source draws characters and words.
type source struct {
	rnd       *rand.Rand
	textHan   pick[rune]   // the ranking of texts
	listHan   pick[rune]   // the ranking of lists
	hanWords  pick[string] // the vocabulary of texts
	latin     pick[string]
	syllables []string
}

func newSource(rnd *rand.Rand) *source {
	s := &source{rnd: rnd, syllables: syllables()}
	han := commonHan()
	rnd.Shuffle(len(han), func(i, j int) { han[i], han[j] = han[j], han[i] })
	han = han[:hanKinds]
	s.textHan = zipf(han, 10, 1)
	s.listHan = zipf(s.reranked(han), 10, 0.8)
	s.hanWords = zipf(s.vocabulary(12_000), 20, 1)
	s.latin = zipf(s.latinVocabulary(4_000), 5, 1)
	return s
}

// reranked is another ranking: what is frequent tends to stay so, with many exceptions.
func (s *source) reranked(han []rune) []rune {
	rank := make(map[rune]float64, len(han))
	for i, r := range han {
		rank[r] = keep*math.Log(float64(i+1)) + s.rnd.NormFloat64()
	}
	other := slices.Clone(han)
	slices.SortFunc(other, func(a, b rune) int { return cmp.Compare(rank[a], rank[b]) })
	return other
}

// commonHan is the first level of GB 2312, rows 16 to 55, without laughter.
func commonHan() []rune {
	var gb []byte
	for row := byte(16); row <= 55; row++ {
		for col := byte(1); col <= 94 && (row < 55 || col <= 89); col++ {
			gb = append(gb, 0xa0+row, 0xa0+col)
		}
	}
	text, err := simplifiedchinese.GBK.NewDecoder().Bytes(gb)
	if err != nil {
		panic(err) // every pair is a character: x/text is broken
	}
	var han []rune
	for _, r := range string(text) {
		if !slices.Contains(laughter, r) {
			han = append(han, r)
		}
	}
	return han
}

// vocabulary is what Chinese texts say: single characters, words of two, a few longer.
func (s *source) vocabulary(n int) []string {
	words := make([]string, n)
	for i := range words {
		size := 2
		switch d := s.rnd.IntN(100); {
		case d < 30:
			size = 1
		case d >= 88:
			size = 3 + s.rnd.IntN(2)
		}
		words[i] = s.hanWord(s.textHan, size)
	}
	return words
}

// hanWord draws a word in which no two neighbours are equal.
func (s *source) hanWord(from pick[rune], size int) string {
	word := make([]rune, 0, size)
	for len(word) < size {
		if r := from.draw(s.rnd); len(word) == 0 || word[len(word)-1] != r {
			word = append(word, r)
		}
	}
	return string(word)
}

// pick draws items with fixed odds.
type pick[T any] struct {
	items []T
	upTo  []float64 // the sums of the weights
}

// zipf gives the item of rank r the weight 1/(r+q)^s.
func zipf[T any](items []T, q, s float64) pick[T] {
	p := pick[T]{items, make([]float64, len(items))}
	sum := 0.0
	for i := range items {
		sum += math.Pow(float64(i+1)+q, -s)
		p.upTo[i] = sum
	}
	return p
}

func (p pick[T]) draw(rnd *rand.Rand) T {
	x := rnd.Float64() * p.upTo[len(p.upTo)-1]
	return p.items[min(sort.SearchFloat64s(p.upTo, x), len(p.items)-1)]
}
