package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"vireo/dal"
	"vireo/dal/daltest"
)

// TestKillDuringErasure kills the server again and again while it erases somebody.
// In the end nothing is left, the tombstone stands, and every counter is right.
func TestKillDuringErasure(t *testing.T) {
	rounds := 8
	if testing.Short() {
		rounds = 2
	}
	for _, kind := range daltest.Kinds {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			db := daltest.Fresh(t, kind)
			env := append(envOf(t, kind, db), "VIREO_DELETE_GRACE=0s")
			a := bootOn(t, db, setting(env, "VIREO_DATA"), nil)
			ann, ben := a.user("ann"), a.user("ben")
			hers, bens := ann.video("hers"), ben.video("ben's")
			a.fillComments(t, bens, ann.id, 6000)
			a.fillComments(t, hers, ben.id, 4000)
			for i := range 30 {
				fan := a.user(fmt.Sprint("fan", i))
				fan.follow(ann.id).ok()
				fan.like(hers).ok()
				fan.send(ann.id, "hi").ok()
				ann.send(fan.id, "hi").ok()
				ann.follow(fan.id).ok()
			}
			a.kept = a.raw(t)
			a.stop()
			kept := &testApp{App: &App{cfg: a.cfg}, t: t, kept: a.kept}
			killed := 0
			for round := range rounds {
				s := start(t, env)
				if round == 0 {
					ann.a = s.app(t)
					ann.token = ann.signInAgain().ok().str("token")
					ann.leave().ok()
				}
				done := kept.count(t, "SELECT COALESCE(MAX(done), 0) FROM jobs WHERE kind = 'user.erase'")
				eventually(t, "some progress", func() bool {
					return kept.count(t, "SELECT COALESCE(MAX(done), 0) FROM jobs WHERE kind = 'user.erase'") > done ||
						kept.count(t, "SELECT COUNT(*) FROM jobs WHERE kind = 'user.erase' AND live = FALSE") > 0
				})
				time.Sleep(time.Duration(rand.IntN(20)) * time.Millisecond)
				s.kill(t)
				if kept.count(t, "SELECT COUNT(*) FROM jobs WHERE kind = 'user.erase' AND live = TRUE") > 0 {
					killed++
				}
				if _, err := kept.kept.Exec("UPDATE jobs SET due_at = 0 WHERE live = TRUE"); err != nil { // the lease of the killed
					t.Fatal(err)
				}
			}
			s := start(t, env)
			eventually(t, "the end", func() bool {
				return kept.count(t, "SELECT COUNT(*) FROM jobs WHERE kind = 'user.erase' AND live = TRUE") == 0
			})
			s.kill(t)
			t.Logf("killed %d times in the middle", killed)
			for table, columns := range personalColumns {
				for c, why := range columns {
					if n := kept.count(t, fmt.Sprintf("SELECT COUNT(*) FROM %s WHERE %s = %d", table, c, ann.id)); why == erasedRows && n != 0 {
						t.Errorf("%d rows of %s are left", n, table)
					}
				}
			}
			if n := kept.count(t, "SELECT COUNT(*) FROM messages WHERE from_user_id = ? AND text <> ''", ann.id); n != 0 {
				t.Errorf("%d messages are left", n)
			}
			if text, err := os.ReadFile(filepath.Join(a.cfg.Data, tombstoneFile)); err != nil || !strings.Contains(string(text), fmt.Sprintf(" %d ", ann.id)) {
				t.Errorf("%q %v", text, err)
			}
			checkDatabase(t, env)
		})
	}
}

// TestKillDuringExport: an export whose process was killed is made anew, and only
// the whole file is ever offered.
func TestKillDuringExport(t *testing.T) {
	for _, kind := range daltest.Kinds {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			db := daltest.Fresh(t, kind)
			data := t.TempDir()
			if kind == "sqlite" {
				data = filepath.Dir(db.Path)
			}
			a := bootOn(t, db, data, nil)
			ann := a.user("ann")
			ann.video("v")
			ann.post("/douyin/user/export/", nil).ok()
			a.idle(t)
			// What a kill leaves: the job in somebody's lease, half a file in the work folder.
			raw := a.raw(t)
			for _, q := range []string{
				"UPDATE exports SET state = 'making', file = '', size = 0, ready_at = 0, expires_at = 0",
				"UPDATE blobs SET refs = refs - 1 WHERE blob_key NOT IN (SELECT file FROM videos) AND blob_key NOT IN (SELECT cover FROM videos)",
				"UPDATE jobs SET live = TRUE, live_key = job_key, status = 'running', holder = 'killed', done = 3, due_at = 9000000000000 WHERE kind = 'user.export'",
			} {
				if _, err := raw.Exec(q); err != nil {
					t.Fatal(err)
				}
			}
			ann.get("/douyin/user/export/", nil).ok().expect("state", "making").expect("url", "")
			ann.post("/douyin/user/export/", nil).ok().expect("state", "making")
			a.stop()
			if _, err := raw.Exec("UPDATE jobs SET due_at = 0 WHERE live = TRUE"); err != nil {
				t.Fatal(err)
			}
			b := bootOn(t, dal.Config{URL: db.URL}, data, nil)
			ann.a = b
			if files := ann.exported(t); files["manifest.json"] == "" {
				t.Error("the file is not whole")
			}
			b.noDrift(t)
		})
	}
}
