// Eval measures the word filter on texts that try to evade it and on harmless
// texts that look as if they did. It prints a Markdown table of both.
//
//	go run ./biz/wordfilter/eval [--homophones] [--initials] [--emoji] [--verbose] [--set DIR] [--public DIR]
//
// The sets were written without a look at the engine, and are no list of what it
// has to know: a miss says that a technique is too narrow, not that a line is to
// be added to its tables. Their format: README.md of the set's folder.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"os"

	"vireo/biz/wordfilter"
)

func main() {
	var o options
	set := flag.String("set", "biz/wordfilter/testdata/eval", "the folder of the set")
	flag.BoolVar(&o.homophones, "homophones", false, "hold what only sounds like an entry, not only observe it")
	flag.BoolVar(&o.initials, "initials", false, "the same for the initials of the pinyin")
	flag.BoolVar(&o.emoji, "emoji", false, "the same for emoji that stand for a character")
	flag.BoolVar(&o.verbose, "verbose", false, "print each miss and each false hit")
	folder := flag.String("public", "", "a folder with the files of the public set, to measure that instead")
	flag.Parse()
	w := bufio.NewWriter(os.Stdout)
	measure := func() error { return run(w, *set, o) }
	if *folder != "" {
		measure = func() error { return public(w, *folder, o) }
	}
	err := measure()
	if e := w.Flush(); err == nil {
		err = e
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "eval:", err)
		os.Exit(1)
	}
}

type options struct{ homophones, initials, emoji, verbose bool }

func run(w io.Writer, dir string, o options) error {
	s, err := load(dir)
	if err != nil {
		return err
	}
	fs, err := build(s, o)
	if err != nil {
		return err
	}
	r := report{w: w, verbose: o.verbose}
	r.evasions("Evasions, written", fs, s.evasions)
	if s.carriers != nil {
		r.evasions("Evasions, generated", fs, generate(s))
	}
	r.traps(fs, s.traps)
	return r.err
}

// filters are the built lists: as the flags say, and with homophones not looked
// for, for the traps that are no fair test of them.
type filters struct{ asked, deaf map[string]*wordfilter.Filter }

func build(s *set, o options) (filters, error) {
	fs := filters{map[string]*wordfilter.Filter{}, map[string]*wordfilter.Filter{}}
	for _, name := range s.names {
		p := policyOf(o)
		var err error
		if fs.asked[name], err = buildOne(s.lists[name], p); err != nil {
			return fs, fmt.Errorf("list %s: %w", name, err)
		}
		p.Homophones = wordfilter.Pass
		if fs.deaf[name], err = buildOne(s.lists[name], p); err != nil {
			return fs, fmt.Errorf("list %s: %w", name, err)
		}
	}
	return fs, nil
}

// policyOf raises what the flags ask for; the rest is observed.
func policyOf(o options) wordfilter.Policy {
	level := func(raised bool) wordfilter.Level {
		if raised {
			return wordfilter.Hold
		}
		return wordfilter.Observe
	}
	return wordfilter.Policy{Initials: level(o.initials), Homophones: level(o.homophones), Emoji: level(o.emoji)}
}

func buildOne(entries []wordfilter.Entry, p wordfilter.Policy) (*wordfilter.Filter, error) {
	f, rep, err := wordfilter.Build(wordfilter.Ruleset{Entries: entries, Policy: p})
	if err == nil && len(rep.Refused) > 0 {
		e := rep.Refused[0]
		err = fmt.Errorf("%q refused: %w", entries[e.Entry].Text, e.Err)
	}
	return f, err
}
