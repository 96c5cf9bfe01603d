package wordfilter

import (
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"
)

// The reference finds hits the plain way: every entry is laid on the text from every
// character on, without symbols, tables, prefilter or trie. It knows folds, edges and
// guards, but no variants.

// place is one hit, as the two are compared.
type place struct{ entry, start, end int }

// refItem is a character of the text that counts.
type refItem struct {
	r          rune
	f          fold
	start, end int
}

func refItems(t string) []refItem {
	var items []refItem
	for i := 0; i < len(t); {
		r, n := utf8.DecodeRuneInString(t[i:])
		f := folds().of(r)
		if f.class() == letter || r < utf8.RuneSelf && isSign(byte(r)) && signReads(t, i) {
			items = append(items, refItem{r, f, i, i + n})
		}
		i += n
	}
	return items
}

// reference lists the hits of a filter's entries in a text.
func reference(f *Filter, t string) []place {
	var out []place
	items := refItems(t)
	for n := range f.patterns {
		p := &f.patterns[n]
		for at := range items {
			if v, ok := refAlign(f, p, t, items, at); ok {
				s := scanner{f: f, t: t}
				if v.stretch() {
					s.emit(v)
				}
				for _, h := range s.hits {
					out = append(out, place{h.Entry, h.Start, h.End})
				}
			}
		}
	}
	return unique(out)
}

// refAlign lays a pattern on the items from number at on.
func refAlign(f *Filter, p *pattern, t string, items []refItem, at int) (*verifier, bool) {
	v := &verifier{f: f, t: t, p: p, letters: f.letters[p.letters : p.letters+uint32(p.n)]}
	v.start, v.end = items[at].start, items[at].start
	for k := 0; k < len(v.letters); at++ {
		if at == len(items) {
			return nil, false
		}
		it, ok := v.after(v.end)
		if !ok || it.start != items[at].start {
			return nil, false
		}
		if v.take(it, k, k) {
			k++
		} else if tech, fit := fits(it.r, it.f, rune(v.letters[max(k-1, 0)]&letterRune)); fit && k > int(p.lead) {
			v.tech |= tech | Repeat
			v.uneven = v.uneven || it.gap > 0 && p.inner > 0
			v.passed(it, false)
		} else {
			return nil, false
		}
		v.end = it.end
	}
	return v, v.evenlySpaced()
}

func unique(p []place) []place {
	slices.SortFunc(p, func(a, b place) int {
		return slices.Compare([]int{a.entry, a.start, a.end}, []int{b.entry, b.start, b.end})
	})
	return slices.Compact(p)
}

// dice turns a fuzzer's bytes into choices.
type dice []byte

func (d *dice) n(n int) int {
	if len(*d) == 0 {
		return 0
	}
	c := int((*d)[0])
	*d = (*d)[1:]
	return c % n
}

func (d *dice) text(alphabet []string, n int) string {
	var b strings.Builder
	for range n {
		b.WriteString(alphabet[d.n(len(alphabet))])
	}
	return b.String()
}

// The characters that meet in a case: few, so that they meet often.
var alphabets = [][]string{
	{"a", "b"},
	{"a", "b", "c", " "},
	{"f", "i", "l", "1", "I", "o", "0", "!", " ", "x"},
	{"a", "@", "s", "$", "5", ".", " ", "S", "é", "а"},
	{"赌", "博", "賭", "x", " ", "，"},
	{"赌", "博", "网", "。", "\n", "*", "\u200b", "a", "А"},
	{"一", "1", "九", "9", "①", "g", "夜", "i"},
	{"b", "e", "t", "s", "i", "n", "g", " ", "-"},
	{"哈", "a", "\u0301", "b", "！", "!", " ", "🎲", "\xff"},
}

// oneCase builds a filter and a text from the bytes and answers what is wrong.
func oneCase(raw []byte) error {
	d := dice(raw)
	alphabet := alphabets[d.n(len(alphabets))]
	var rs Ruleset
	for range 1 + d.n(5) {
		e := Entry{Text: d.text(alphabet, 1+d.n(5)), Match: Match(d.n(3)), Level: Block}
		if _, err := folds().spell(e.Text); err == nil {
			rs.Entries = append(rs.Entries, e)
		}
	}
	rs.Policy.Off = Split | Pinyin
	f, _, err := Build(rs)
	if err != nil {
		return err
	}
	for range 8 {
		if err := oneText(f, rs, d.text(alphabet, d.n(40))); err != nil {
			return err
		}
	}
	return nil
}

// oneText compares one text.
func oneText(f *Filter, rs Ruleset, text string) error {
	once := scanner{f: f, t: text}
	once.scan() // the second reading, of signs and ligatures, is not the reference's
	hits := once.hits
	var got []place
	for _, h := range hits {
		if h.Start < 0 || h.Start >= h.End || h.End > len(text) || !onBorder(text, h.Start) || !onBorder(text, h.End) {
			return fmt.Errorf("hit %+v lies badly in %q", h, text)
		}
		got = append(got, place{h.Entry, h.Start, h.End})
	}
	if got, want := unique(got), reference(f, text); !slices.Equal(got, want) {
		return fmt.Errorf("in %q with %q: got %v, want %v", text, entryTexts(rs), got, want)
	}
	return maskedRight(f, text)
}

// maskedRight holds Mask against its promise: outside the hits nothing changes.
func maskedRight(f *Filter, text string) error {
	v := f.Judge(nil, text, Comment)
	for i := range v.Hits {
		v.Hits[i].Level = Mask
	}
	covered := make([]bool, len(text))
	for _, h := range v.Hits {
		for i := h.Start; i < h.End; i++ {
			covered[i] = true
		}
	}
	var want strings.Builder
	for i := 0; i < len(text); {
		_, n := utf8.DecodeRuneInString(text[i:])
		if covered[i] {
			want.WriteByte('*')
		} else {
			want.WriteString(text[i : i+n])
		}
		i += n
	}
	if got := v.Mask(text); got != want.String() {
		return fmt.Errorf("%q is masked as %q, want %q", text, got, want.String())
	}
	return nil
}

func entryTexts(rs Ruleset) []string {
	var out []string
	for _, e := range rs.Entries {
		out = append(out, e.Text+"/"+e.Match.String())
	}
	return out
}

// onBorder reports whether no character is cut at i.
func onBorder(t string, i int) bool {
	return i == 0 || i == len(t) || utf8.RuneStart(t[i]) || !utf8.ValidString(t[:i])
}

// TestReference compares random cases; WORDFILTER_CASES=1000000 makes it many.
func TestReference(t *testing.T) {
	cases := 2_000
	if n, err := strconv.Atoi(os.Getenv("WORDFILTER_CASES")); err == nil {
		cases = n
	}
	r := rand.NewChaCha8([32]byte{1})
	raw := make([]byte, 256)
	wrong := 0
	for range cases {
		r.Read(raw)
		if err := oneCase(raw); err != nil {
			if wrong++; wrong > 5 {
				t.Fatal("and more")
			}
			t.Error(err)
		}
	}
}

// FuzzReference lets the fuzzer look for a case that differs.
func FuzzReference(f *testing.F) {
	r := rand.NewChaCha8([32]byte{2})
	for range 40 {
		raw := make([]byte, 256)
		r.Read(raw)
		f.Add(raw)
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		if err := oneCase(raw); err != nil {
			t.Error(err)
		}
	})
}
