// Command wordfilter measures biz/wordfilter beside the rune loop and other Go
// libraries, on one thread of one process, in interleaved rounds. Every hit is
// held against a naive search: where ours differs, the program ends with 1;
// rivals that differ stay in the table with the number of their mistakes.
//
//	go run . -bars             measure, and print the bars
//	go run . -write DIR        write the lists and texts, and measure nothing
package main

import (
	"flag"
	"fmt"
	"os"
	"regexp"
	"runtime"
	"strings"
	"time"

	"vireo/scripts/bench/wordfilter/corpus"
)

// options of a run.
type options struct {
	rounds int
	block  time.Duration
	cases  int
	lists  []string
	only   *regexp.Regexp
	heavy  int64
	bars   bool
	write  string
	wrong  map[string]int // random cases that a rival got wrong
}

func main() {
	o := options{wrong: map[string]int{}}
	flag.IntVar(&o.rounds, "rounds", 15, "interleaved rounds")
	flag.DurationVar(&o.block, "block", 5*time.Millisecond, "how long a turn lasts at least")
	flag.IntVar(&o.cases, "cases", 5000, "random cases against the naive search")
	names := flag.String("lists", "100k,10k,734", "lists to measure with")
	only := flag.String("only", "", "contenders whose name matches; ours is always there")
	heavy := flag.Int64("heavy", 1024, "MiB from which on a rival is measured alone, after the rune loop, and let go")
	flag.BoolVar(&o.bars, "bars", false, "print the bars, measured and met or missed")
	flag.StringVar(&o.write, "write", "", "write the lists and texts into this directory and stop")
	flag.Parse()
	o.heavy = *heavy << 20
	o.lists = strings.Split(*names, ",")
	var err error
	if o.only, err = regexp.Compile(*only); err == nil {
		err = run(o)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "wordfilter:", err)
		os.Exit(1)
	}
}

func run(o options) error {
	c := corpus.New(corpus.Seed)
	if o.write != "" {
		return writeFiles(c, o.write)
	}
	runtime.GOMAXPROCS(1)
	runtime.LockOSThread()
	header(o, c)
	var r results
	var err error
	if r.wrong, err = randomRound(o.cases); err != nil {
		return err
	}
	for _, w := range r.wrong {
		o.wrong[w.contender.name] = w.cases
	}
	for _, l := range lists {
		if err := r.list(o, c, l); err != nil {
			return err
		}
	}
	r.print(os.Stdout)
	if o.bars {
		printBars(os.Stdout, &r, o.cases)
	}
	return r.ourMistakes()
}
