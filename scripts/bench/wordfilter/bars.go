package main

import (
	"fmt"
	"io"
)

// bar is one line of the table that the word filter has to pass. A limit of zero
// is not asked for.
type bar struct {
	name, set, list string
	ns, ratio, mbs  float64
}

var bars = []bar{
	{name: oursName, set: mixed100, list: "734", ns: 600, ratio: 3.0},
	{name: oursName, set: mixed100, list: "10k", ns: 750, ratio: 3.7},
	{name: oursName, set: mixed100, list: "100k", ns: 1000, ratio: 5.0},
	{name: oursAllName, set: mixed100, list: "734", ns: 700},
	{name: oursName, set: chinese100, list: "10k", ns: 600, ratio: 2.1},
	{name: oursName, set: cleanMiB, list: "10k", mbs: 200},
}

// The bars of a filter with 100k words.
const (
	barBytes = 30e6
	barBuild = 300 // ms
)

// printBars says what was met; what was not measured is missing.
func printBars(w io.Writer, r *results, cases int) {
	table(w, "bars (best of the rounds)", "what\tmeasured\tbar\t", func(w io.Writer) {
		for _, b := range bars {
			if x := r.find(b.name, b.set, b.list); x != nil {
				b.print(w, x)
			}
		}
		for _, b := range r.builds {
			if b.name == oursName && b.list == "100k" {
				line(w, "memory, 100k words", "%.1f MB", float64(b.held)/1e6, barBytes/1e6, true)
				line(w, "build, 100k words", "%.0f ms", b.took.Seconds()*1e3, barBuild, true)
			}
		}
		for _, x := range r.wrong {
			if x.contender.name == oursName {
				line(w, fmt.Sprintf("errors in %d random cases", cases), "%.0f", float64(x.cases), 0, true)
			}
		}
	})
}

func (b bar) print(w io.Writer, x *row) {
	what := fmt.Sprintf("%s, %s, %s words", b.name, b.set, b.list)
	if b.ns > 0 {
		line(w, what, "%.0f ns", x.best(), b.ns, true)
		line(w, what, "%.1f allocations", x.allocs, 0, true)
	}
	if b.ratio > 0 {
		line(w, what, "%.2f x the rune loop", x.bestRatio(), b.ratio, true)
	}
	if b.mbs > 0 {
		line(w, what, "%.0f MB/s", x.mbs(), b.mbs, false)
	}
}

// line compares; at most: smaller is better.
func line(w io.Writer, what, format string, got, want float64, atMost bool) {
	sign, met := "<= ", got <= want
	if !atMost {
		sign, met = ">= ", got >= want
	}
	verdict := "met"
	if !met {
		verdict = "MISSED"
	}
	fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", what, fmt.Sprintf(format, got), sign+fmt.Sprintf(format, want), verdict)
}
