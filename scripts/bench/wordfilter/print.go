package main

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"strconv"
	"strings"
	"text/tabwriter"

	"vireo/scripts/bench/wordfilter/corpus"
)

func header(o options, c *corpus.Corpus) {
	fmt.Printf("# %s, %s/%s, %s, one thread\n", runtime.Version(), runtime.GOOS, runtime.GOARCH, cpuModel())
	fmt.Printf("# %d interleaved rounds, turns of at least %v; the collector is off inside turns\n", o.rounds, o.block)
	fmt.Printf("# corpus of seed %d, sum %s; Han in mixed comments: %.0f %%\n", corpus.Seed, c.Sum(), 100*c.HanShare)
}

// cpuModel is the processor's name where the system tells it.
func cpuModel() string {
	b, _ := os.ReadFile("/proc/cpuinfo") // elsewhere there is none
	for line := range strings.Lines(string(b)) {
		if key, value, ok := strings.Cut(line, ":"); ok && strings.TrimSpace(key) == "model name" {
			return strings.TrimSpace(value)
		}
	}
	return "unknown processor"
}

func (r *results) print(w io.Writer) {
	r.printSets(w)
	r.printSpeed(w)
	r.printBuilds(w)
	r.printWrong(w)
	r.printRaw(w)
}

// table aligns columns; cells are separated by tabs.
func table(w io.Writer, title, head string, fill func(io.Writer)) {
	fmt.Fprintf(w, "\n## %s\n", title)
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, head)
	fill(t)
	t.Flush()
}

func (r *results) printSets(w io.Writer) {
	table(w, "texts", "texts\twords\tnumber\tbytes each\texact hits\ttexts with one", func(w io.Writer) {
		for i := range r.sets {
			s := &r.sets[i]
			hits, with := s.hitTexts()
			fmt.Fprintf(w, "%s\t%s\t%d\t%.0f\t%d\t%d\n", s.name, s.list, len(s.texts), s.meanBytes(), hits, with)
		}
	})
}

func (r *results) printSpeed(w io.Writer) {
	head := "texts\twords\tcontender\tbest ns\tmedian ns\tMB/s\tx loop, best\tx loop, median\tallocs\thits\tfolded\tmismatches"
	table(w, "speed, per text", head, func(w io.Writer) {
		for i := range r.sets {
			r.printSet(w, &r.sets[i])
		}
	})
	fmt.Fprintln(w, "hits: what the library reports of its kind, ours the exact ones; folded: what ours sees through.\nmismatches: hits that it misses or invents, against a naive search.")
	fmt.Fprintln(w, "*: measured alone beside the rune loop, for its size.")
}

func (r *results) printSet(w io.Writer, s *textSet) {
	first := true
	for _, x := range r.rows {
		if x.set.name != s.name || x.set.list != s.list {
			continue
		}
		if first {
			loop := &row{set: x.set, name: "rune loop", ns: x.loop, loop: x.loop, mismatches: -1}
			printRow(w, loop, "rune loop")
			first = false
		}
		name := x.name
		if x.alone {
			name += " *"
		}
		printRow(w, x, name)
	}
}

func printRow(w io.Writer, x *row, name string) {
	hits, folded, mismatches := "-", "-", "-"
	if x.mismatches >= 0 {
		hits, folded, mismatches = strconv.Itoa(x.hits), strconv.Itoa(x.folded), strconv.Itoa(x.mismatches)
	}
	fmt.Fprintf(w, "%s\t%s\t%s\t%.0f\t%.0f\t%.1f\t%.2f\t%.2f\t%.1f\t%s\t%s\t%s\n", x.set.name, x.set.list, name,
		x.best(), x.median(), x.mbs(), x.bestRatio(), x.medianRatio(), x.allocs, hits, folded, mismatches)
}

func (r *results) printBuilds(w io.Writer) {
	table(w, "memory and build", "words\tcontender\tMB held\tbuild ms", func(w io.Writer) {
		for _, b := range r.builds {
			fmt.Fprintf(w, "%s\t%s\t%.1f\t%.1f\n", b.list, b.name, float64(b.held)/1e6, b.took.Seconds()*1e3)
		}
	})
	fmt.Fprintln(w, "The first of our filters is the one with the most words: it includes the tables that all share.")
}

func (r *results) printWrong(w io.Writer) {
	table(w, "random cases against the naive search", "contender\tversion\tlicence\treports\twrong\tfor example", func(w io.Writer) {
		for _, x := range r.wrong {
			c := x.contender
			fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%d\t%s\n", c.name, c.version, c.licence, kindNames[c.kind], x.cases, x.example)
		}
	})
}

// printRaw keeps every round: nanoseconds per text, ours and the rune loop's.
func (r *results) printRaw(w io.Writer) {
	fmt.Fprintln(w, "\n## raw: texts, words, contender, ns per text and round, rune loop of the same rounds")
	for _, x := range r.rows {
		fmt.Fprintf(w, "raw\t%s\t%s\t%s\t%.0f\t%.0f\n", x.set.name, x.set.list, x.name, x.ns, x.loop)
	}
}
