package main

import (
	"fmt"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"vireo/biz"
	"vireo/dal"
	"vireo/dal/daltest"
)

// reloadTime is how soon a new version has to judge everywhere.
const reloadTime = 2 * time.Second

// TestReload: what one program publishes judges in the other, soon and without
// a restart.
func TestReload(t *testing.T) {
	for _, kind := range daltest.Kinds {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			two := boot(t, kind, nil)
			one := core(t, dal.Config{URL: two.cfg.Database}, two.cfg.Data)
			if kind == "mysql" { // SQLite is for one server; its commands are other programs, too
				one = bootOn(t, dal.Config{URL: two.cfg.Database}, two.cfg.Data, nil)
			}
			ann := two.user("ann")
			v := ann.video("v")
			for round := range 3 {
				word := fmt.Sprintf("word%c", 'a'+round)
				ann.comment(v, "some "+word).ok()
				one.importWords(t, "text\n"+word+"\n")
				version := one.publishWords(t).Version
				published := time.Now()
				eventually(t, "the other program's reload", func() bool { return len(two.loads.of(version)) > 0 })
				if took := two.loads.of(version)[0].Sub(published); took > reloadTime && !raceDetector {
					t.Errorf("round %d: the other program judged by it after %v", round, took)
				}
				ann.comment(v, "some "+word).refused(blocked)
			}
		})
	}
}

// breakRuleset publishes, past all rules, a version whose content is not what
// its checksum says.
func (a *testApp) breakRuleset(t *testing.T) int64 {
	t.Helper()
	db := a.raw(t)
	for _, sql := range []string{
		"INSERT INTO rulesets SELECT version + 1, '" + strings.Repeat("0", 64) + "', author, note, rollback_of, entries, added, removed, changed, created_at FROM rulesets WHERE version = 1",
		"INSERT INTO ruleset_chunks SELECT version + 1, seq, data FROM ruleset_chunks WHERE version = 1",
		"UPDATE sequences SET value = 2 WHERE name = 'ruleset'",
	} {
		if _, err := db.Exec(sql); err != nil {
			t.Fatal(err)
		}
	}
	return 2
}

// TestBrokenRuleset: the filter before it stays in force and the program stays
// ready.
func TestBrokenRuleset(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ann := a.user("ann")
		v := ann.video("v")
		a.guest().get("/readyz", nil).expect("words.state", "ok").expect("words.version", 1)
		a.breakRuleset(t)
		eventually(t, "the failed reload", func() bool { return a.biz.WordState().State == biz.WordsStale })
		r := a.guest().get("/readyz", nil)
		if r.http != 200 {
			t.Errorf("not ready though an old filter works: %s", r.body)
		}
		r.expect("words.version", 1).expect("words.wanted", 2).expect("words.error", "its checksum is wrong").expect("words.state", "stale")
		ann.comment(v, "buy cheap followers").refused(blocked)
		if n := a.biz.WordCounters(); n.LoadsFailed == 0 || n.Blocked != 1 {
			t.Errorf("%+v", n)
		}
	})
}

// TestNoFilter: a program that starts without a ruleset it can use takes no text
// and is not ready, until there is a version that works.
func TestNoFilter(t *testing.T) {
	for _, kind := range daltest.Kinds {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			db := daltest.Fresh(t, kind)
			data := t.TempDir()
			if kind == "sqlite" {
				data = filepath.Dir(db.Path)
			}
			before := core(t, db, data)
			before.biz.OpenWords(t.Context())
			in, err := before.biz.Register(t.Context(), "ann", "secret1")
			if err != nil {
				t.Fatal(err)
			}
			before.breakRuleset(t)

			a := bootOn(t, db, data, nil)
			ann := &client{a: a, style: byForm, id: in.UserID, token: in.Token}
			ann.token = a.guest().post("/douyin/user/login/", p{"username": "ann", "password": "secret1"}).ok().str("token")
			r := a.guest().get("/readyz", nil)
			if r.http != 503 {
				t.Errorf("ready without a filter: %s", r.body)
			}
			r.expect("words.state", "failed").expect("words.wanted", 2).expect("words.version", 0).expect("words.error", "its checksum is wrong")
			for name, r := range map[string]*answer{
				"comment": ann.comment(1, "hello"), "message": ann.send(99, "hello"), "title": ann.publish("hello", sample(7)),
				"name": a.guest().post("/douyin/user/register/", p{"username": "cat", "password": "secret1"}),
			} {
				if r.http != 503 || r.num("status_code") != unavailable || r.header.Get("Retry-After") == "" {
					t.Errorf("%s without a filter: HTTP %d %s", name, r.http, r.body)
				}
			}
			a.guest().get("/douyin/feed/", nil).ok() // reading goes on
			if n := a.biz.WordCounters(); n.Unjudged != 4 {
				t.Errorf("%+v", n)
			}

			if _, err := before.biz.RollbackWords(t.Context(), 1, 0); err != nil {
				t.Fatal(err)
			}
			eventually(t, "the way out", func() bool { return a.biz.WordState().State == biz.WordsOK })
			ann.publish("hello", sample(7)).ok()
			a.guest().get("/readyz", nil).expect("status", "ok").expect("words.version", 3)
		})
	}
}

// TestEmptyRuleset: that nothing is looked for is shown, and no failure.
func TestEmptyRuleset(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		for _, l := range []string{"example-ads", "example-fraud", "example-gambling"} {
			if err := a.biz.DeleteWordList(t.Context(), a.list(t, l)); err != nil {
				t.Fatal(err)
			}
		}
		a.publishWords(t)
		r := a.guest().get("/readyz", nil).expect("words.state", "empty").expect("words.entries", 0)
		if r.http != 200 {
			t.Errorf("%s", r.body)
		}
		ann := a.user("ann")
		ann.comment(ann.video("v"), "buy cheap followers").ok()
	})
}

// TestExpiry: an entry that has ended stops counting by itself.
func TestExpiry(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ann := a.user("ann")
		v := ann.video("v")
		a.importWords(t, fmt.Sprintf("text,level,expires_at\nshortword,block,%d\nlongword,block,%s\nforeverword,block,\n",
			testStart.Add(time.Hour).UnixMilli(), testStart.Add(48*time.Hour).Format(time.RFC3339)))
		version := a.publishWords(t).Version
		ann.comment(v, "a shortword").refused(blocked)
		a.clock.add(time.Hour - time.Millisecond)
		ann.comment(v, "a shortword").refused(blocked)
		for round, word := range []string{"shortword", "longword"} {
			a.clock.add(time.Duration(1+round*47) * time.Hour)
			moved := time.Now()
			eventually(t, "the filter without what has ended", func() bool { return len(a.loads.of(version)) > round+1 })
			if took := a.loads.of(version)[round+1].Sub(moved); took > reloadTime && !raceDetector {
				t.Errorf("%s counted for another %v", word, took)
			}
			ann.comment(v, "a "+word).ok()
			ann.comment(v, "a foreverword").refused(blocked)
		}
		if st := a.biz.WordState(); st.Version != version || st.State != biz.WordsOK {
			t.Errorf("%+v", st)
		}
	})
}

// TestStarterList: of programs that start at once on an empty database one
// publishes it, also once more than once.
func TestStarterList(t *testing.T) {
	for _, kind := range daltest.Kinds {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			db := daltest.Fresh(t, kind)
			data := t.TempDir()
			if kind == "sqlite" {
				data = filepath.Dir(db.Path)
			}
			cfg := testConfig(db, data)
			log := (&config{LogLevel: 8}).logger()
			var made atomic.Int64
			together(4, func(int) {
				app, err := openCore(t.Context(), cfg, log, options{})
				if err != nil {
					t.Error(err)
					return
				}
				defer app.db.Close()
				if again, err := app.biz.FirstWords(t.Context()); again || err != nil {
					t.Error("made again", err)
				}
				made.Add(1)
			})
			a := bootOn(t, db, data, nil)
			lines, bad, err := biz.ReadWords(strings.NewReader(string(biz.StarterWords())), biz.WordDefaults{})
			if err != nil || len(bad) > 0 {
				t.Fatal(err, bad)
			}
			for table, want := range map[string]int64{"rulesets": 1, "word_lists": 3, "word_entries": int64(len(lines))} {
				if n := a.count(t, "SELECT COUNT(*) FROM "+table); n != want {
					t.Errorf("%s has %d rows, want %d", table, n, want)
				}
			}
			if d, err := a.biz.DraftDiff(t.Context()); err != nil || !d.Empty() {
				t.Errorf("the draft is not what is in force: %+v %v", d, err)
			}
			ann := a.user("ann")
			v := ann.video("v")
			for _, l := range lines {
				if r := ann.comment(v, l.Text); r.num("status_code") != blocked && l.Level.String() == "block" {
					t.Errorf("%s: %s", l.Text, r.body)
				}
			}
		})
	}
}

// TestSwapUnderLoad: while versions change, every text is judged by one of them
// as a whole.
func TestSwapUnderLoad(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ann := a.user("ann")
		v := ann.video("v")
		a.importWords(t, "text,level\nfirstword,mask\nsecondword,mask\n")
		with := a.publishWords(t).Version
		var without int64 = 1
		var stop atomic.Bool
		var writers sync.WaitGroup
		for range 4 {
			writers.Go(func() {
				for !stop.Load() {
					ann.comment(v, "a firstword and a secondword").ok()
				}
			})
		}
		for i := range 12 {
			from := without
			if i%2 == 1 {
				from = with
			}
			if _, err := a.biz.RollbackWords(t.Context(), from, 0); err != nil {
				t.Error(err)
			}
		}
		stop.Store(true)
		writers.Wait()
		if n := a.count(t, "SELECT COUNT(DISTINCT ruleset_version) FROM comments"); n < 3 {
			t.Errorf("only %d versions judged", n)
		}
		// Versions with the words: 2, and those that brought it back: 4, 6, …
		if n := a.count(t, "SELECT COUNT(*) FROM comments WHERE public_text <> CASE ruleset_version % 2 WHEN 0 THEN 'a ********* and a **********' ELSE text END"); n != 0 {
			t.Errorf("%d comments were not judged by their version", n)
		}
		if n := a.count(t, "SELECT COUNT(*) FROM word_hits") - 2*a.count(t, "SELECT COUNT(*) FROM comments WHERE text <> public_text"); n != 0 {
			t.Errorf("%d hits too many", n)
		}
		if n := a.count(t, "SELECT SUM(hits) FROM word_days") - a.count(t, "SELECT COUNT(*) FROM word_hits"); n != 0 {
			t.Errorf("the counts of the day are off by %d", n)
		}
		a.noDrift(t)
	})
}
