package main

import (
	"fmt"
	"runtime"
	"time"

	"vireo/scripts/bench/wordfilter/corpus"
)

// list is a list of words. The largest comes first: the first filter of the
// process is then ours with 100k words, and what it holds includes the tables that
// all filters share.
type list struct {
	name string
	size int
}

var lists = []list{{"100k", corpus.Large}, {"10k", corpus.Middle}, {"734", corpus.Small}}

// built is a contender that holds a list.
type built struct {
	contender
	matcher
	list string
	held int64         // bytes of heap
	took time.Duration // the quickest of up to three builds
}

// build makes a contender ready and measures it. The collector runs as it does
// everywhere, on the one core.
func build(c contender, l list, words []string) (b built, err error) {
	b = built{contender: c, list: l.name}
	for i := range 3 {
		before := heap()
		start := time.Now()
		m, err := c.build(words)
		took := time.Since(start)
		if err != nil {
			return b, fmt.Errorf("%s with %s words: %w", c.name, l.name, err)
		}
		if i == 0 {
			b.matcher, b.took, b.held = m, took, heap()-before
		}
		b.took = min(b.took, took)
		if took > 500*time.Millisecond {
			break
		}
	}
	return b, nil
}

// heap is what is reachable. Two collections: the first leaves what has finalizers.
func heap() int64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}
