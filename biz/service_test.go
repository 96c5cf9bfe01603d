package biz

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"net/url"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"vireo/biz/secret"
	"vireo/dal"
	"vireo/dal/daltest"
)

// testRules is a Service without files, on a database of its own.
type testRules struct {
	*Service
	t   testing.TB
	cfg dal.Config
	at  *atomic.Int64  // the clock, ms
	raw func() *sql.DB // the database without the data layer
}

// eachRules runs a test once per database, each time on a fresh one.
func eachRules(t *testing.T, fn func(t *testing.T, s *testRules)) {
	t.Helper()
	for _, kind := range daltest.Kinds {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			at := &atomic.Int64{}
			at.Store(time.Date(2026, 3, 14, 15, 9, 26, 0, time.UTC).UnixMilli())
			fn(t, openRules(t, daltest.Fresh(t, kind), at))
		})
	}
}

// openRules is one more process on a database, with the clock of the others.
func openRules(t testing.TB, cfg dal.Config, at *atomic.Int64) *testRules {
	t.Helper()
	keys, err := secret.Parse([]byte("a master secret that is long enough, of text"))
	if err != nil {
		t.Fatal(err)
	}
	s := New(Deps{
		DB: daltest.Open(t, cfg), Keys: keys, Log: slog.New(slog.NewTextHandler(testLog{t}, nil)),
		Now: func() time.Time { return time.UnixMilli(at.Load()) }, // at may be nil where the clock is set anew
	}, Config{Zone: time.UTC})
	r := &testRules{Service: s, t: t, cfg: cfg, at: at}
	r.raw = sync.OnceValue(r.openRaw)
	return r
}

// again is one more process beside this one.
func (s *testRules) again() *testRules { return openRules(s.t, s.cfg, s.at) }

func (s *testRules) pass(d time.Duration) { s.at.Add(d.Milliseconds()) }

// run lets the process work until the test ends or stop is called.
func (s *testRules) run(work func(context.Context)) (stop func()) {
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() { work(ctx); close(done) }()
	stop = func() { cancel(); <-done }
	s.t.Cleanup(stop)
	return stop
}

// tx is one transaction that must succeed.
func (s *testRules) tx(fn func(tx *dal.DB) error) {
	s.t.Helper()
	if err := s.db.InTx(context.Background(), fn); err != nil {
		s.t.Fatal(err)
	}
}

func (s *testRules) openRaw() *sql.DB {
	s.t.Helper()
	driver, dsn := "sqlite", "file:"+s.cfg.Path+"?_pragma=busy_timeout(10000)"
	if s.cfg.URL != "" {
		u, err := url.Parse(s.cfg.URL)
		if err != nil {
			s.t.Fatal(err)
		}
		driver, dsn = "mysql", fmt.Sprintf("%s@tcp(%s)%s", u.User, u.Host, u.Path)
	}
	db, err := sql.Open(driver, dsn)
	if err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() { db.Close() })
	return db
}

// exec runs statements past all rules.
func (s *testRules) exec(statements ...string) {
	s.t.Helper()
	db := s.raw()
	for _, q := range statements {
		if _, err := db.Exec(q); err != nil {
			s.t.Fatalf("%s: %v", q, err)
		}
	}
}

// number asks past all rules.
func (s *testRules) number(query string) (n int64) {
	s.t.Helper()
	if err := s.raw().QueryRow(query).Scan(&n); err != nil {
		s.t.Fatalf("%s: %v", query, err)
	}
	return n
}

type testLog struct{ t testing.TB }

func (w testLog) Write(p []byte) (int, error) {
	defer func() { _ = recover() }() // a line of a goroutine that outlives its test
	w.t.Logf("%s", p)
	return len(p), nil
}

// eventually waits for what another goroutine does.
func eventually(t testing.TB, what string, ok func() bool) {
	t.Helper()
	deadline := time.NewTimer(30 * time.Second)
	defer deadline.Stop()
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	for !ok() {
		select {
		case <-deadline.C:
			t.Fatalf("waited in vain for %s", what)
		case <-tick.C:
		}
	}
}

var errTest = errors.New("as the test wants")
