package biz

import (
	"context"
	"sync"
	"testing"
	"time"

	"vireo/biz/wordfilter"
)

// TestDraftIsBuiltOnce: however many try the draft at once, it is built once, and
// again only when it, its policy, or an entry's end has changed it.
func TestDraftIsBuiltOnce(t *testing.T) {
	eachRules(t, func(t *testing.T, s *testRules) {
		ctx := context.Background()
		list, err := s.CreateWordList(ctx, WordList{Name: "draft"})
		if err != nil {
			t.Fatal(err)
		}
		add := func(text string, expires int64) {
			t.Helper()
			if _, err := s.AddWord(ctx, Word{ListID: list, Text: text, Level: wordfilter.Block, Expires: expires}); err != nil {
				t.Fatal(err)
			}
		}
		all := map[*wordfilter.Filter]bool{}
		try := func(want int) {
			t.Helper()
			var mu sync.Mutex
			var wg sync.WaitGroup
			for range 16 {
				wg.Go(func() {
					f, _, err := s.testFilter(ctx, true)
					mu.Lock()
					defer mu.Unlock()
					if err != nil {
						t.Error(err)
					}
					all[f] = true
				})
			}
			wg.Wait()
			if len(all) != want {
				t.Errorf("it was built %d times, want %d", len(all), want)
			}
		}
		add("first", 0)
		try(1)
		try(1)
		add("second", s.now()+time.Hour.Milliseconds())
		try(2)
		s.pass(2 * time.Hour) // the second ends
		try(3)
		try(3)
		if err := s.SetWordPolicy(ctx, WordPolicy{Leet: "block"}); err != nil {
			t.Fatal(err)
		}
		try(4)

		// Who has gone meanwhile waits no longer.
		s.draft.place <- struct{}{}
		short, cancel := context.WithCancel(ctx)
		cancel()
		if _, _, err := s.testFilter(short, true); err == nil {
			t.Error("the draft was tried by two at a time")
		}
		<-s.draft.place
		try(4)
	})
}
