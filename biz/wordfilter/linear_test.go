package wordfilter

import (
	"strings"
	"sync"
	"sync/atomic"
	"testing"
)

// hostile are texts of about n bytes that make a careless matcher slow.
func hostile(n int) map[string]string {
	return map[string]string{
		"one character":          strings.Repeat("赌", n/3),
		"one letter":             strings.Repeat("a", n),
		"a separator each":       strings.Repeat("赌*博*", n/8),
		"separators":             strings.Repeat("*", n),
		"invisible":              "赌" + strings.Repeat("\u200b", n/3) + "博",
		"marks":                  "f" + strings.Repeat("\u0301", n/2) + "uck",
		"nested prefixes":        strings.Repeat("abcdefgh", n/8),
		"nearly a long entry":    strings.Repeat("ab", n/2) + "c",
		"parts":                  strings.Repeat("贝者", n/6),
		"first part":             strings.Repeat("贝", n/3),
		"emoji":                  strings.Repeat("🔫", n/4),
		"ligatures":              strings.Repeat("ﬁ", n/3),
		"spelled":                strings.Repeat("f u c k ", n/8),
		"sounds":                 strings.Repeat("堵搏", n/6),
		"not UTF-8":              strings.Repeat("\xff", n),
		"NUL":                    strings.Repeat("\x00赌", n/4),
		"signs":                  strings.Repeat("a$", n/2),
		"classes":                strings.Repeat("il1I", n/4),
		"russian":                strings.Repeat("а", n/2),
		"regional indicators":    strings.Repeat("🇨", n/4),
		"leading repeats":        strings.Repeat("f", n-3) + "uck",
		"repeats in the middle":  "f" + strings.Repeat("u", n-3) + "ck",
		"repeats, again, again":  strings.Repeat("f"+strings.Repeat("u", 100)+"c", n/102),
		"a gap that nearly ends": strings.Repeat("赌****", n/7),
	}
}

func hostileFilter(t testing.TB) *Filter {
	es := blocked("赌博", "fuck", "枪", "il", "aa", "pot", "fi", "赌", "哈哈")
	for n := 1; n <= 64; n++ {
		es = append(es, blocked(strings.Repeat("abcdefgh", n/8+1)[:n])...)
	}
	es = append(es, Entry{Text: strings.Repeat("ab", 120) + "d", Match: Substring, Level: Block})
	for i := range es {
		if strings.HasPrefix(es[i].Text, "abc") {
			es[i].Match = Substring
		}
	}
	return build(t, Policy{Homophones: Hold, Initials: Hold, Emoji: Hold}, es...)
}

// TestHostileTexts: four times the text is about four times the work. Work is counted
// in characters read for verification, which no machine makes faster or slower.
func TestHostileTexts(t *testing.T) {
	f := hostileFilter(t)
	small, large := hostile(1<<14), hostile(1<<16)
	for name := range small {
		work := func(text string) int {
			s := scanner{f: f, t: text}
			s.find()
			return s.steps
		}
		a, b := work(small[name]), work(large[name])
		if b > 5*a+1000 {
			t.Errorf("%s: %d steps for 16 KiB, %d for 64 KiB", name, a, b)
		}
		if a > 200*(1<<14) {
			t.Errorf("%s: %d steps for 16 KiB", name, a)
		}
	}
}

// TestSwapUnderLoad: readers load the filter once and never see half of one.
func TestSwapUnderLoad(t *testing.T) {
	var current atomic.Pointer[Filter]
	a, b := build(t, Policy{}, blocked("赌博")...), build(t, Policy{}, blocked("传销")...)
	current.Store(a)
	var readers sync.WaitGroup
	stop := make(chan struct{})
	for range 4 {
		readers.Go(func() {
			var hits []Hit
			for {
				select {
				case <-stop:
					return
				default:
				}
				f := current.Load()
				v := f.Judge(hits[:0], "赌博或传销", Comment)
				if len(v.Hits) != 1 || f.Entry(v.Hits[0].Entry).Text != map[*Filter]string{a: "赌博", b: "传销"}[f] {
					t.Error("a filter with the hits of another")
					return
				}
				hits = v.Hits
			}
		})
	}
	for i := range 2000 {
		current.Store([]*Filter{a, b}[i%2])
	}
	close(stop)
	readers.Wait()
}

// TestNoAllocations: a text that needs no second reading allocates nothing.
func TestNoAllocations(t *testing.T) {
	f := build(t, Policy{}, blocked("赌博", "fuck", "free money")...)
	hits := make([]Hit, 0, 64)
	for _, text := range []string{
		"今天天气真好，we go out 吃饭 😀 123", "不要赌 博，ｆｕｃｋ", "賭\u200b博 dubo f.u.c.k sеx", strings.Repeat("一二三", 100),
	} {
		if n := testing.AllocsPerRun(100, func() { hits = f.Judge(hits, text, Comment).Hits }); n != 0 {
			t.Errorf("%q allocates %v times", text, n)
		}
	}
}
