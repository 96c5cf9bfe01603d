package main

import (
	"fmt"
	"os"
	"runtime"
	"slices"

	"vireo/scripts/bench/wordfilter/corpus"
)

// results of a run.
type results struct {
	rows   []*row
	builds []built // without their matchers
	sets   []textSet
	wrong  []wrong
}

// list measures everything that is measured with one list.
func (r *results) list(o options, c *corpus.Corpus, l list) error {
	if !slices.Contains(o.lists, l.name) {
		return nil
	}
	sets := setsOf(c, l)
	r.sets = append(r.sets, sets...)
	var ready []built
	for _, c := range contenders() {
		if c.only != "" && c.only != l.name || c.name != oursName && !o.only.MatchString(c.name) {
			continue
		}
		fmt.Fprintf(os.Stderr, "%s words: building %s\n", l.name, c.name)
		b, err := build(c, l, sets[0].words)
		if err != nil {
			return err
		}
		if b.held < o.heavy {
			ready = append(ready, b)
		} else {
			r.measure(o, sets, []built{b}, true)
		}
		b.matcher = matcher{}
		r.builds = append(r.builds, b)
	}
	r.measure(o, sets, ready, false)
	runtime.KeepAlive(ready)
	return nil
}

// measure measures contenders on all sets of a list.
func (r *results) measure(o options, sets []textSet, ready []built, alone bool) {
	for _, s := range sets {
		fmt.Fprintf(os.Stderr, "%s words: %s\n", s.list, s.name)
		r.rows = append(r.rows, measure(o, s, ready, alone)...)
	}
}

// find is the row of a contender on a set, or nil.
func (r *results) find(name, set, list string) *row {
	for _, w := range r.rows {
		if w.name == name && w.set.name == set && w.set.list == list {
			return w
		}
	}
	return nil
}

// ourMistakes is an error if our exact hits were not the reference's.
func (r *results) ourMistakes() error {
	for _, w := range r.rows {
		if (w.name == oursName || w.name == oursAllName) && w.mismatches != 0 {
			return fmt.Errorf("%s, %s, %s words: %d exact hits differ from the naive search", w.name, w.set.name, w.set.list, w.mismatches)
		}
	}
	for _, w := range r.wrong {
		if w.contender.name == oursName && w.cases != 0 {
			return fmt.Errorf("%d random cases differ from the naive search: %s", w.cases, w.example)
		}
	}
	return nil
}
