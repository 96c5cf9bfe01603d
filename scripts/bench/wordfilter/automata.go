package main

import (
	bobusumisu "github.com/BobuSumisu/aho-corasick"
	cloudflare "github.com/cloudflare/ahocorasick"
	coregx "github.com/coregx/ahocorasick"
	petar "github.com/petar-dambovaliev/aho-corasick"
	pgavlin "github.com/pgavlin/aho-corasick"
)

// automata are the Aho–Corasick libraries, which work on bytes.
func automata() []contender {
	return []contender{
		{name: "petar-dambovaliev", version: "v0.0.0-20211021192214", licence: "MIT", kind: all, build: buildPetar(false)},
		{name: "petar-dambovaliev, DFA", version: "v0.0.0-20211021192214", licence: "MIT", kind: all, build: buildPetar(true)},
		{name: "petar-dambovaliev, longest", version: "v0.0.0-20211021192214", licence: "MIT", kind: leftmost, build: buildPetarLongest},
		{name: "pgavlin", version: "v0.5.1", licence: "MIT", kind: all, build: buildPgavlin(false)},
		{name: "pgavlin, DFA", version: "v0.5.1", licence: "MIT", kind: all, build: buildPgavlin(true)},
		{name: "pgavlin, longest", version: "v0.5.1", licence: "MIT", kind: leftmost, build: buildPgavlinLongest},
		{name: "coregx", version: "v0.3.1", licence: "MIT", kind: all, build: buildCoregx},
		{name: "coregx, longest", version: "v0.3.1", licence: "MIT", kind: leftmost, build: buildCoregxLongest},
		{name: "cloudflare", version: "v0.0.0-20240916140611", licence: "BSD-3-Clause", kind: distinct, build: buildCloudflare},
		{name: "BobuSumisu", version: "v1.0.3", licence: "MIT", kind: all, build: buildBobuSumisu},
	}
}

// buildPetar reports all hits; the DFA is quicker than the NFA, and larger.
func buildPetar(dfa bool) func([]string) (matcher, error) {
	return func(words []string) (matcher, error) {
		b := petar.NewAhoCorasickBuilder(petar.Opts{MatchKind: petar.StandardMatch, DFA: dfa})
		ac := b.Build(words)
		return matcher{
			count: func(text string) int { return drain(ac.IterOverlappingByte(bytesOf(text)).Next) },
			hits:  func(text string) []hit { return drainHits(ac.IterOverlapping(text).Next) },
		}, nil
	}
}

func buildPetarLongest(words []string) (matcher, error) {
	b := petar.NewAhoCorasickBuilder(petar.Opts{MatchKind: petar.LeftMostLongestMatch})
	ac := b.Build(words)
	return matcher{
		count: func(text string) int { return drain(ac.IterByte(bytesOf(text)).Next) },
		hits:  func(text string) []hit { return drainHits(ac.Iter(text).Next) },
	}, nil
}

// buildPgavlin is buildPetar for the fork.
func buildPgavlin(dfa bool) func([]string) (matcher, error) {
	return func(words []string) (matcher, error) {
		b := pgavlin.NewAhoCorasickBuilder(pgavlin.Opts{MatchKind: pgavlin.StandardMatch, DFA: dfa})
		ac := b.Build(words)
		return matcher{
			count: func(text string) int { return drain(ac.IterOverlappingByte(bytesOf(text)).Next) },
			hits:  func(text string) []hit { return drainHits(ac.IterOverlapping(text).Next) },
		}, nil
	}
}

func buildPgavlinLongest(words []string) (matcher, error) {
	b := pgavlin.NewAhoCorasickBuilder(pgavlin.Opts{MatchKind: pgavlin.LeftMostLongestMatch})
	ac := b.Build(words)
	return matcher{
		count: func(text string) int { return drain(ac.IterByte(bytesOf(text)).Next) },
		hits:  func(text string) []hit { return drainHits(ac.Iter(text).Next) },
	}, nil
}

// place is a match of either library.
type place interface {
	comparable
	Pattern() int
	Start() int
}

// drain counts what an iterator has; its end is nil.
func drain[M comparable](next func() M) int {
	var end M
	n := 0
	for next() != end {
		n++
	}
	return n
}

func drainHits[M place](next func() M) (hits []hit) {
	var end M
	for m := next(); m != end; m = next() {
		hits = append(hits, hit{m.Pattern(), m.Start()})
	}
	return hits
}

func buildCoregx(words []string) (matcher, error) {
	ac, err := coregx.NewBuilder().AddStrings(words).Build()
	if err != nil {
		return matcher{}, err
	}
	return matcher{
		count: func(text string) int { return len(ac.FindAllOverlapping(bytesOf(text))) },
		hits:  func(text string) []hit { return coregxHits(ac.FindAllOverlapping([]byte(text))) },
	}, nil
}

func buildCoregxLongest(words []string) (matcher, error) {
	ac, err := coregx.NewBuilder().AddStrings(words).SetMatchKind(coregx.LeftmostLongest).Build()
	if err != nil {
		return matcher{}, err
	}
	return matcher{
		count: func(text string) int { return len(ac.FindAll(bytesOf(text), -1)) },
		hits:  func(text string) []hit { return coregxHits(ac.FindAll([]byte(text), -1)) },
	}, nil
}

func coregxHits(found []coregx.Match) (hits []hit) {
	for _, m := range found {
		hits = append(hits, hit{m.PatternID, m.Start})
	}
	return hits
}

func buildCloudflare(words []string) (matcher, error) {
	m := cloudflare.NewStringMatcher(words)
	return matcher{
		count: func(text string) int { return len(m.Match(bytesOf(text))) },
		hits: func(text string) (hits []hit) {
			for _, w := range m.Match([]byte(text)) {
				hits = append(hits, hit{w, -1})
			}
			return hits
		},
	}, nil
}

func buildBobuSumisu(words []string) (matcher, error) {
	trie := bobusumisu.NewTrieBuilder().AddStrings(words).Build()
	return matcher{
		count: func(text string) int { return len(trie.Match(bytesOf(text))) },
		hits: func(text string) (hits []hit) {
			for _, m := range trie.MatchString(text) {
				hits = append(hits, hit{int(m.Pattern()), int(m.Pos())})
			}
			return hits
		},
	}, nil
}
