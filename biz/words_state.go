package biz

import (
	"errors"
	"sync/atomic"
)

// The states of the word filter in one process.
const (
	WordsOK      = "ok"      // the wanted version judges
	WordsEmpty   = "empty"   // it judges, and has no entries
	WordsMissing = "missing" // no ruleset was ever published: nothing is looked for
	WordsLoading = "loading" // the wanted version is being loaded; an older one judges
	WordsStale   = "stale"   // the wanted version can't be used; an older one judges
	WordsFailed  = "failed"  // no filter: texts are refused
)

// WordState is what a process judges by.
type WordState struct {
	State   string
	Version int64  // in force here; zero: none
	Wanted  int64  // in force, as the database says
	Entries int64  // looked for here
	Reason  string // why the wanted version is not in force; empty: it is
}

// WordState tells what this process judges by. It asks nobody.
func (s *Service) WordState() WordState {
	w := &s.words
	st := WordState{State: WordsFailed, Wanted: w.wanted.Load()}
	if t := w.trouble.Load(); t != nil && t.version == st.Wanted {
		st.Reason = t.reason
	}
	f := w.force.Load()
	if f == nil {
		return st
	}
	st.Version, st.Entries = f.version, int64(f.filter.Entries())
	switch {
	case st.Reason != "":
		st.State = WordsStale
	case f.version != st.Wanted:
		st.State = WordsLoading
	case f.version == 0:
		st.State = WordsMissing
	case st.Entries == 0:
		st.State = WordsEmpty
	default:
		st.State = WordsOK
	}
	return st
}

// wordsReady is an error only while texts are refused.
func (s *Service) wordsReady() error {
	if s.words.force.Load() == nil {
		return errors.New("no word filter: " + s.WordState().Reason)
	}
	return nil
}

// wordCounters are what this process has done since it started.
type wordCounters struct {
	judged, observed, masked, held, blocked, unjudged, loads, loadsFailed atomic.Int64
}

// WordCounters is what a process has done since it started.
type WordCounters struct {
	Judged      int64 // texts
	Observed    int64 // texts with hits that only count
	Masked      int64 // texts of which others see stars
	Held        int64 // texts that wait for a moderator
	Blocked     int64 // texts that were refused
	Unjudged    int64 // texts that were refused because there was no filter
	Loads       int64 // filters put in force
	LoadsFailed int64
}

// WordCounters reads the counters of this process.
func (s *Service) WordCounters() WordCounters {
	c := &s.words.counts
	return WordCounters{
		Judged: c.judged.Load(), Observed: c.observed.Load(), Masked: c.masked.Load(), Held: c.held.Load(),
		Blocked: c.blocked.Load(), Unjudged: c.unjudged.Load(), Loads: c.loads.Load(), LoadsFailed: c.loadsFailed.Load(),
	}
}
