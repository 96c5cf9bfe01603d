package main

import (
	"context"
	"database/sql"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"vireo/biz"
	"vireo/biz/username"
	"vireo/dal/daltest"
)

// smallDemo has some of everything, in more than one transaction of each kind.
var smallDemo = biz.Demo{
	Size: biz.DemoSize{Users: 30, Videos: 40, Likes: 600, Comments: 120, Follows: 200, Messages: 150},
	Seed: 7, Chunk: 16,
}

func (a *testApp) seed(d biz.Demo) biz.DemoAccount {
	a.t.Helper()
	account, err := a.biz.SeedDemo(a.t.Context(), d)
	if err != nil {
		a.t.Fatal(err)
	}
	return account
}

// inOrder fails when a counter does not equal its rows.
func (a *testApp) inOrder() {
	a.t.Helper()
	drifts, err := a.db.Drifts(a.t.Context())
	if err != nil {
		a.t.Fatal(err)
	}
	for _, d := range drifts {
		a.t.Error(d)
	}
}

// number is the answer of a query that has one.
func (a *testApp) number(db *sql.DB, query string) (n int64) {
	a.t.Helper()
	if err := db.QueryRowContext(a.t.Context(), query).Scan(&n); err != nil {
		a.t.Fatal(query, err)
	}
	return n
}

// demoTables are what a demo fills, without what differs by nature: the hash of
// a random password.
func (a *testApp) demoTables(t *testing.T) string {
	t.Helper()
	var b strings.Builder
	db := a.raw(t)
	for _, table := range []string{"users", "follows", "videos", "likes", "comments", "conversations", "messages", "blobs", "sequences"} {
		dumpTable(t, db, table, &b)
	}
	lines := strings.Split(b.String(), "\n")
	for i, line := range lines {
		if before, after, ok := strings.Cut(line, " password_hash="); ok {
			_, after, _ = strings.Cut(after, " avatar=")
			lines[i] = before + " avatar=" + after
		}
	}
	return strings.Join(lines, "\n")
}

func TestSeedIsWhole(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		account := a.seed(smallDemo)
		a.inOrder()
		db, now := a.raw(t), a.clock.now().UnixMilli()
		for query, want := range map[string]int64{
			"SELECT COUNT(*) FROM users WHERE demo = TRUE":         30,
			"SELECT COUNT(*) FROM videos WHERE demo = TRUE":        40,
			"SELECT COUNT(*) FROM likes":                           600,
			"SELECT COUNT(*) FROM comments":                        120,
			"SELECT COUNT(*) FROM follows":                         200,
			"SELECT COUNT(*) FROM messages":                        150,
			"SELECT COUNT(*) FROM users WHERE password_hash <> ''": 1,
			"SELECT COUNT(*) FROM videos a JOIN videos b ON b.id > a.id AND b.published_at <= a.published_at":                                           0,
			"SELECT COUNT(*) FROM messages a JOIN messages b ON b.id > a.id AND b.conversation_id = a.conversation_id AND b.created_at <= a.created_at": 0,
			"SELECT COUNT(*) FROM sequences WHERE name = 'publish' AND value < (SELECT MAX(published_at) FROM videos)":                                  0,
		} {
			if got := a.number(db, query); got != want {
				t.Errorf("%s: %d, want %d", query, got, want)
			}
		}
		for _, column := range []string{"published_at FROM videos", "created_at FROM likes", "created_at FROM comments", "created_at FROM follows", "created_at FROM messages", "created_at FROM users"} {
			if got := a.number(db, "SELECT MAX("+strings.Replace(column, " FROM", ") FROM", 1)); got >= now {
				t.Errorf("%s: %d is not before %d", column, got, now)
			}
		}
		if friends := a.number(db, "SELECT COUNT(*) FROM follows WHERE mutual = TRUE"); friends < 20 {
			t.Errorf("only %d follows are mutual", friends)
		}
		most := a.number(db, "SELECT MAX(favorite_count) FROM videos")
		least := a.number(db, "SELECT MIN(favorite_count) FROM videos")
		if most < 2*least+5 {
			t.Errorf("likes from %d to %d: nothing is popular", least, most)
		}
		c := a.guest()
		c.post("/douyin/user/login/", p{"username": account.Name, "password": account.Password}).ok()
		feed := c.get("/douyin/feed/", nil).ok()
		first := feed.v["video_list"].([]any)[0].(map[string]any)
		for _, key := range []string{"play_url", "cover_url"} {
			r, err := httpClient.Get(first[key].(string))
			if err != nil {
				t.Fatal(err)
			}
			r.Body.Close()
			if r.StatusCode != 200 || r.ContentLength < 500 {
				t.Errorf("%s: %d, %d bytes", key, r.StatusCode, r.ContentLength)
			}
		}
	})
}

// TestSeedIsDeterministic: the same seed and sizes make the same rows, whatever
// the size of a transaction.
func TestSeedIsDeterministic(t *testing.T) {
	for _, kind := range daltest.Kinds {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			a, b := boot(t, kind, nil), boot(t, kind, nil)
			other := smallDemo
			other.Chunk = 0
			a.seed(smallDemo)
			b.seed(other)
			if diff := cmp.Diff(a.demoTables(t), b.demoTables(t)); diff != "" {
				t.Errorf("the same demo differs:\n%s", diff)
			}
		})
	}
}

// TestSeedRemove mixes demo rows with real ones in every direction; afterwards
// the database is what it was before.
func TestSeedRemove(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ann, ben := a.user("demo"), a.user("ben") // a name that the demo wants
		annVideo, benVideo := ann.video("of ann"), ben.video("of ben")
		ann.like(benVideo).ok()
		ben.like(annVideo).ok()
		ann.follow(ben.id).ok()
		ben.follow(ann.id).ok()
		ann.comment(benVideo, "hello").ok()
		ben.send(ann.id, "hi").ok()
		before := a.realTables(t)

		account := a.seed(smallDemo)
		if a.seed(smallDemo).Name != account.Name || account.Name != "demo_2" {
			t.Errorf("account %q", account.Name)
		}
		db := a.raw(t)
		some := a.number(db, "SELECT MIN(id) FROM videos WHERE demo = TRUE")
		for i := range int64(20) {
			ann.like(some + i).ok()
			ann.comment(some+i, "what a nice video this is").ok()
		}
		demo := a.guest()
		r := demo.post("/douyin/user/login/", p{"username": account.Name, "password": a.seed(biz.Demo{Size: biz.DemoSize{Users: 3}}).Password}).ok()
		demo.id, demo.token = r.num("user_id"), r.str("token")
		for _, c := range []*client{ann, ben} {
			c.follow(demo.id).ok()
			demo.follow(c.id).ok()
			c.send(demo.id, "who are you?").ok()
			demo.send(c.id, "a demo").ok()
			c.like(demo.video("by hand " + c.name)).ok()
		}
		demo.like(annVideo).ok()
		demo.comment(annVideo, "from the demo account, by hand").ok()
		a.inOrder()
		if n := a.number(db, "SELECT COUNT(*) FROM print_items WHERE subject_kind = 'comment'"); n < 21 {
			t.Errorf("%d comments have fingerprints", n)
		}

		if _, err := a.biz.RemoveDemo(t.Context(), nil); err != nil {
			t.Fatal(err)
		}
		a.inOrder()
		for kind, table := range map[string]string{"video": "videos", "comment": "comments", "message": "messages", "user": "users"} {
			for _, traces := range []string{"print_items", "word_hits", "history_changes"} {
				if n := a.number(db, "SELECT COUNT(*) FROM "+traces+" WHERE subject_kind = '"+kind+"' AND subject_id NOT IN (SELECT id FROM "+table+")"); n != 0 {
					t.Errorf("%d rows of %s are of a %s that is gone", n, traces, kind)
				}
			}
		}
		for _, traces := range []string{"video_frames", "frame_slots"} {
			if n := a.number(db, "SELECT COUNT(*) FROM "+traces+" WHERE video_id NOT IN (SELECT id FROM videos)"); n != 0 {
				t.Errorf("%d rows of %s are of a video that is gone", n, traces)
			}
		}
		if diff := cmp.Diff(before, a.realTables(t)); diff != "" {
			t.Errorf("removal left its marks:\n%s", diff)
		}
	})
}

// realTables is every row, but for files that nothing names any more.
func (a *testApp) realTables(t *testing.T) string {
	t.Helper()
	lines := strings.Split(a.dump(t), "\n")
	kept := lines[:0]
	for _, line := range lines {
		if !strings.Contains(line, ` refs="0"`) {
			kept = append(kept, line)
		}
	}
	return strings.Join(kept, "\n")
}

// TestSeedInterrupted stops at each kind of rows: counters are right, and what
// is there can be removed, also when that is interrupted.
func TestSeedInterrupted(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		for _, what := range []string{"users", "videos", "follows", "likes", "comments", "messages"} {
			ctx, cancel := context.WithCancel(t.Context())
			d := smallDemo
			d.Progress = stopAt(what, cancel)
			if _, err := a.biz.SeedDemo(ctx, d); !errors.Is(err, context.Canceled) {
				t.Errorf("%s: %v", what, err)
			}
			a.inOrder()
		}
		for _, what := range []string{"videos", "users"} {
			ctx, cancel := context.WithCancel(t.Context())
			if _, err := a.biz.RemoveDemo(ctx, stopAt(what, cancel)); !errors.Is(err, context.Canceled) {
				t.Errorf("removal, %s: %v", what, err)
			}
			a.inOrder()
			a.seed(smallDemo)
		}
		if _, err := a.biz.RemoveDemo(t.Context(), nil); err != nil {
			t.Fatal(err)
		}
		if n, err := a.db.DemoUsers(t.Context()); n != 0 || err != nil {
			t.Errorf("%d demo users left, %v", n, err)
		}
	})
}

func stopAt(what string, cancel func()) func(string, int64, int64) {
	return func(now string, _, _ int64) {
		if now == what {
			cancel()
		}
	}
}

func TestSeedRefusesImpossibleSizes(t *testing.T) {
	a := boot(t, "sqlite", nil)
	for field, size := range map[string]biz.DemoSize{
		"users": {Users: -1}, "videos": {Videos: 1}, "likes": {Users: 2, Videos: 3, Likes: 7},
		"follows": {Users: 2, Follows: 3}, "messages": {Users: 1, Messages: 1}, "comments": {Users: 1, Comments: 1},
	} {
		if _, err := a.biz.SeedDemo(t.Context(), biz.Demo{Size: size}); err == nil || !strings.Contains(err.Error(), "("+field+")") {
			t.Errorf("%+v: %v", size, err)
		}
	}
	// As much as there is room for.
	a.seed(biz.Demo{Size: biz.DemoSize{Users: 6, Videos: 5, Likes: 30, Comments: -1, Follows: 30, Messages: -1}})
	a.inOrder()
}

// TestFirstDemo: an empty SQLite database gets a demo once, and never again.
func TestFirstDemo(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		a.cfg.Demo = true
		account := a.firstDemo(t.Context())
		if (account.Password != "") != (a.db.Dialect() == "sqlite") {
			t.Errorf("account %+v on %s", account, a.db.Dialect())
		}
		a.inOrder()
		if _, err := a.biz.RemoveDemo(t.Context(), nil); err != nil {
			t.Fatal(err)
		}
		if again := a.firstDemo(t.Context()); again.Name != "" {
			t.Error("what was removed came back")
		}
	})
}

// TestDemoNames: users may be called what demo users are called.
func TestDemoNames(t *testing.T) {
	a := boot(t, "sqlite", nil)
	a.seed(biz.Demo{Size: biz.DemoSize{Users: 400}})
	rows, err := a.raw(t).QueryContext(t.Context(), "SELECT name, name_key FROM users")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var name, key string
		if err := rows.Scan(&name, &key); err != nil {
			t.Fatal(err)
		}
		clean, err := username.Clean(name)
		if err != nil || clean != name || username.Reserved(name) || username.Key(name) != key {
			t.Errorf("%q: %v", name, err)
		}
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
}
