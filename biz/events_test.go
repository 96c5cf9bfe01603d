package biz

import (
	"context"
	"errors"
	"sync"
	"testing"
	"time"
)

// listenTo opens a stream that ends with the test.
func (s *testRules) listenTo(after int64) *EventStream {
	s.t.Helper()
	ctx, stop := context.WithCancel(context.Background())
	e, err := s.Events(ctx, after)
	if err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() {
		stop()
		for range e.C { // until it has ended
		}
	})
	return e
}

// hear takes n events, which must follow each other.
func (s *testRules) hear(e *EventStream, after int64, n int) (last Event) {
	s.t.Helper()
	for i := range int64(n) {
		select {
		case ev, ok := <-e.C:
			if !ok {
				s.t.Fatalf("the stream ended: %v", e.Err())
			}
			if ev.Seq != after+i+1 {
				s.t.Fatalf("heard %d, want %d", ev.Seq, after+i+1)
			}
			last = ev
		case <-time.After(20 * time.Second):
			s.t.Fatalf("heard nothing after %d", after+i)
		}
	}
	return last
}

// TestEvents: every process tells the same, in order and with the same ids, to
// those who were there and to those who come later.
func TestEvents(t *testing.T) {
	eachRules(t, func(t *testing.T, s *testRules) {
		other := s.again()
		s.events.patience, other.events.patience = time.Minute, time.Minute // each listener's turn comes when the one before has heard all
		s.run(s.WatchAudit)
		s.note(3, AuditEvent{})
		eventually(t, "the sealer", func() bool { return s.number("SELECT COUNT(*) FROM audit_log") == 3 })
		here, there, all := s.listenTo(-1), other.listenTo(-1), other.listenTo(0)
		noted := time.Now()
		s.note(1, AuditEvent{Action: "test.heard", ObjectKind: "video", ObjectID: 5, CaseID: 9, Text: "not told"})
		want := Event{Seq: 4, Time: s.now(), Action: "test.heard", ObjectKind: "video", ObjectID: 5, CaseID: 9, ActorID: 7}
		for name, got := range map[string]Event{"here": s.hear(here, 3, 1), "there": s.hear(there, 3, 1), "all": s.hear(all, 0, 4)} {
			if got != want {
				t.Errorf("%s: %+v", name, got)
			}
		}
		if took := time.Since(noted); took > 2*time.Second && !raceDetector {
			t.Errorf("heard after %v", took)
		}
		s.note(eventsKept+100, AuditEvent{})
		s.hear(s.listenTo(2), 2, eventsKept+102) // more than is kept
		s.hear(there, 4, eventsKept+100)
		s.hear(other.listenTo(eventsKept), eventsKept, 104) // within what is kept
		late := s.listenTo(1 << 40)                         // of another database
		s.note(1, AuditEvent{})
		s.hear(late, eventsKept+104, 1)
	})
}

// TestManyListeners: they share one poller, hear everything, and it ends with them.
func TestManyListeners(t *testing.T) {
	eachRules(t, func(t *testing.T, s *testRules) {
		s.run(s.WatchAudit)
		const n, events = 50, 300
		var wg sync.WaitGroup
		for range n {
			wg.Go(func() {
				ctx, stop := context.WithCancel(context.Background())
				defer stop()
				e, err := s.Events(ctx, 0)
				if err != nil {
					t.Error(err)
					return
				}
				s.hear(e, 0, events)
			})
		}
		s.note(events, AuditEvent{})
		wg.Wait()
		eventually(t, "the end of the poller", func() bool {
			s.events.mu.Lock()
			defer s.events.mu.Unlock()
			return s.events.listeners == 0
		})
		s.hear(s.listenTo(events-1), events-1, 1) // a new poller
	})
}

// TestSlowListener: who takes nothing is let go, keeps nobody waiting, and can
// go on from the last event.
func TestSlowListener(t *testing.T) {
	eachRules(t, func(t *testing.T, s *testRules) {
		s.events.patience = 20 * time.Millisecond
		slow := s.listenTo(0)
		s.note(eventBuffer+50, AuditEvent{})
		s.sealNow()
		eventually(t, "the slow one to be let go", func() bool {
			s.events.mu.Lock()
			defer s.events.mu.Unlock()
			return s.events.listeners == 0
		})
		last := s.hear(slow, 0, eventBuffer)
		if _, ok := <-slow.C; ok || !errors.Is(slow.Err(), ErrSlowListener) {
			t.Error("it goes on", slow.Err())
		}
		s.events.patience = eventPatience
		s.hear(s.listenTo(last.Seq), last.Seq, 50)
	})
}

// TestStopEvents: a stop ends streams at once, and the next ones as well.
func TestStopEvents(t *testing.T) {
	eachRules(t, func(t *testing.T, s *testRules) {
		e := s.listenTo(0)
		s.StopEvents()
		s.StopEvents()
		for _, e := range []*EventStream{e, s.listenTo(0)} {
			if _, ok := <-e.C; ok || !errors.Is(e.Err(), ErrEventsStop) {
				t.Error(e.Err())
			}
		}
	})
}
