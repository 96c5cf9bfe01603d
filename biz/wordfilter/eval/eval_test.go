package main

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"vireo/biz/wordfilter"
)

const dir = "../testdata/eval"

// TestSet holds the set against itself. What the engine makes of it is no test:
// the scores are printed by the program.
func TestSet(t *testing.T) {
	s, err := load(dir)
	if err != nil {
		t.Fatal(err)
	}
	entries := map[[2]string]wordfilter.Level{}
	for _, name := range s.names {
		for _, e := range s.lists[name] {
			key := [2]string{name, e.Text}
			if _, ok := entries[key]; ok {
				t.Errorf("list %s has %q twice", name, e.Text)
			}
			entries[key] = e.Level
		}
	}
	check := func(l evasion) {
		level, ok := entries[[2]string{l.list, l.entry}]
		switch {
		case !ok:
			t.Errorf("%s: list %s has no entry %q", l.technique, l.list, l.entry)
		case level == wordfilter.Allow || level == wordfilter.Observe:
			t.Errorf("%s: %q of list %s can't be caught: it is of level %s", l.technique, l.entry, l.list, level)
		case strings.Count(l.text, l.evading) != 1:
			t.Errorf("%s: %q is not once in %q", l.technique, l.evading, l.text)
		case !utf8.ValidString(l.text):
			t.Errorf("%s: %q is no UTF-8", l.technique, l.text)
		case l.technique == "exact" != stands(l.text, l.entry) && l.evading != l.entry+"'s":
			t.Errorf("%s: does %q stand in %q as it is, or not?", l.technique, l.entry, l.text)
		}
	}
	seen, counts := map[string]bool{}, map[string]int{}
	once := func(text string) {
		if seen[text] {
			t.Errorf("%q is there twice", text)
		}
		seen[text] = true
	}
	for _, l := range s.evasions {
		check(l)
		once(l.text)
		counts[l.technique]++
	}
	for _, l := range s.traps {
		once(l.text)
		counts["trap "+l.kind]++
		for _, e := range s.lists[l.list] {
			if l.kind != "allow" && stands(strings.ToLower(l.text), e.Text) {
				t.Errorf("trap %s: %q holds the entry %q as it is", l.kind, l.text, e.Text)
			}
		}
	}
	for name, n := range counts {
		if n < 15 && !strings.HasPrefix(name, "trap ") {
			t.Errorf("only %d lines of %s", n, name)
		}
	}
	if len(s.evasions) < 450 || len(s.traps) < 350 {
		t.Errorf("%d evasions and %d traps", len(s.evasions), len(s.traps))
	}
	generated := map[string]int{}
	for _, l := range generate(s) {
		check(l)
		generated[l.technique]++
	}
	for _, x := range techniques {
		if generated[x.name] < 200 {
			t.Errorf("only %d lines were generated for %s", generated[x.name], x.name)
		}
		if counts[x.name] == 0 {
			t.Errorf("no line was written for %s", x.name)
		}
	}
}

// TestTables holds the generator's tables against the lists and each other.
func TestTables(t *testing.T) {
	s, err := load(dir)
	if err != nil {
		t.Fatal(err)
	}
	g := &gen{s: s}
	for _, name := range s.names {
		for _, e := range s.lists[name] {
			if e.Level != wordfilter.Allow && !g.spelled(e.Text) {
				t.Errorf("chars.tsv lacks a character of %q", e.Text)
			}
		}
	}
	for c, x := range s.chars {
		sound := x.pinyin[:len(x.pinyin)-1]
		if len(s.syllables[sound]) == 0 {
			t.Errorf("syllables.tsv lacks %s, of %s", sound, c)
		}
	}
}

// TestRepeatable runs the program twice: the tables are the same.
func TestRepeatable(t *testing.T) {
	var a, b bytes.Buffer
	for _, w := range []*bytes.Buffer{&a, &b} {
		if err := run(w, dir, options{verbose: true}); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("two runs differ")
	}
	for _, want := range []string{"## Evasions, written", "## Evasions, generated", "## Clean traps", "| **all** |"} {
		if !strings.Contains(a.String(), want) {
			t.Errorf("no %q in the answer", want)
		}
	}
}
