package biz

import (
	"context"
	"errors"
	"fmt"
	"math"
	"runtime/debug"
	"sync"
	"sync/atomic"
	"time"

	"vireo/biz/wordfilter"
	"vireo/dal"
)

// Which version is wanted is asked each wordsEvery, so that a new one judges
// everywhere within two seconds. A version that can't be loaded is tried again
// after 1, 2, 4 … at most wordsPatience polls.
const (
	wordsEvery    = time.Second
	wordsPatience = 32
)

// words is the filter of this process. Requests read force once and never wait;
// everything else is the watcher's.
type words struct {
	force   atomic.Pointer[inForce] // nil: there is no filter, and nothing is judged
	trouble atomic.Pointer[wordTrouble]
	wanted  atomic.Int64
	opened  atomic.Bool
	counts  wordCounters

	mu    sync.Mutex          // one load at a time
	tries int                 // loads of this version that failed in a row
	wait  int                 // polls to let pass before the next
	loads func(version int64) // tests are told of each swap; may be nil
}

// inForce is a filter as requests judge by it.
type inForce struct {
	version int64
	filter  *wordfilter.Filter
	expires int64 // ms: when its next entry ends
}

// wordTrouble is why the wanted version is not in force.
type wordTrouble struct {
	version int64
	reason  string // fit for everybody
}

func (w *words) serving() bool { return w.opened.Load() }

// OpenWords loads the filter for the first time. A failure is logged and shown
// by Ready, not returned: the server starts, refuses texts, and goes on trying.
func (s *Service) OpenWords(ctx context.Context) {
	s.words.opened.Store(true)
	s.PollWords(ctx)
}

// WatchWords keeps the filter up to date until ctx ends.
func (s *Service) WatchWords(ctx context.Context) {
	t := time.NewTicker(wordsEvery)
	defer t.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-t.C:
			s.PollWords(ctx)
		}
	}
}

// PollWords asks which version is wanted and puts it in force, if it is not, or
// builds the filter anew without entries that have ended. While that fails, the
// filter before it stays.
func (s *Service) PollWords(ctx context.Context) {
	w := &s.words
	w.mu.Lock()
	defer w.mu.Unlock()
	version, err := s.db.RulesetVersion(ctx)
	if err != nil {
		if w.wait--; w.wait < 0 {
			s.wordsFailed(ctx, w.wanted.Load(), err)
		}
		return
	}
	if version != w.wanted.Swap(version) {
		w.tries, w.wait = 0, 0
	}
	f := w.force.Load()
	if f != nil && f.version == version && s.now() < f.expires {
		w.trouble.Store(nil)
		w.tries, w.wait = 0, 0
		return
	}
	if w.wait > 0 {
		w.wait--
		return
	}
	if err := s.loadWords(ctx, version); err != nil {
		s.wordsFailed(ctx, version, err)
	}
}

// wordsFailed notes what keeps a version from being in force.
func (s *Service) wordsFailed(ctx context.Context, version int64, err error) {
	if ctx.Err() != nil {
		return // stopping
	}
	w := &s.words
	w.wait = min(1<<min(w.tries, 10), wordsPatience) - 1
	w.tries++
	w.counts.loadsFailed.Add(1)
	w.trouble.Store(&wordTrouble{version, troubleReason(err)})
	keeps := "no filter: texts are refused"
	if f := w.force.Load(); f != nil {
		keeps = fmt.Sprintf("version %d stays in force", f.version)
	}
	s.log.Error("word filter: a ruleset can't be used", "version", version, "error", err, "now", keeps)
}

// errUnbuilt says that a filter failed its test of itself.
var errUnbuilt = errors.New("the filter does not build")

// troubleReason is what probes may tell of an error.
func troubleReason(err error) string {
	switch {
	case errors.Is(err, errChecksum):
		return "its checksum is wrong"
	case errors.Is(err, errUnbuilt):
		return "it does not build"
	case errors.Is(err, dal.ErrNotFound):
		return "it is missing in the database"
	}
	return "it can't be read"
}

// loadWords reads a version, builds its filter aside and swaps it in.
func (s *Service) loadWords(ctx context.Context, version int64) error {
	w := &s.words
	start, now := time.Now(), s.now()
	var r rules
	if version != 0 {
		var err error
		if r, err = s.readRules(ctx, version); err != nil {
			return err
		}
	}
	b, err := r.build(now)
	if err != nil {
		return fmt.Errorf("ruleset %d: %w: %w", version, errUnbuilt, err)
	}
	w.force.Store(&inForce{version: version, filter: b.filter, expires: b.expires})
	w.trouble.Store(nil)
	w.tries, w.wait = 0, 0
	w.counts.loads.Add(1)
	s.tellWords(version, b, time.Since(start))
	debug.FreeOSMemory() // tables and patterns in the making are many times what is kept
	if w.loads != nil {
		w.loads(version)
	}
	return nil
}

// tellWords logs what is in force now. That nothing is looked for is a warning.
func (s *Service) tellWords(version int64, b built, took time.Duration) {
	n := b.filter.Entries()
	switch {
	case version == 0:
		s.log.Warn("word filter: no ruleset was ever published: nothing is looked for")
	case n == 0:
		s.log.Warn("word filter: the ruleset is empty: nothing is looked for", "version", version)
	default:
		s.log.Info("word filter: in force", "version", version, "entries", n, "patterns", b.report.Patterns, "took", took)
	}
	if len(b.report.Refused) > 0 {
		s.log.Warn("word filter: entries that can't be looked for", "version", version, "entries", len(b.report.Refused))
	}
	if b.expires != math.MaxInt64 {
		s.log.Info("word filter: an entry ends", "at", formatTime(b.expires))
	}
}
