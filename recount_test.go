package main

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"vireo/dal"
	"vireo/dal/daltest"
)

// TestRecountRepairs plants drifts, of the files too, and lets the rules repair
// what can be repaired.
func TestRecountRepairs(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ann := a.user("ann")
		first, second := ann.video("first"), ann.video("second")
		db := a.raw(t)
		key := func(column string, video int64) (k string) {
			if err := db.QueryRow("SELECT " + column + " FROM videos WHERE id = " + strconv.FormatInt(video, 10)).Scan(&k); err != nil {
				t.Fatal(err)
			}
			return k
		}
		adopted, lost := key("file", first), key("file", second)
		if err := os.Remove(filepath.Join(a.cfg.Data, blobFolder, lost[:2], lost[2:4], lost)); err != nil {
			t.Fatal(err)
		}
		for _, sql := range []string{
			"UPDATE users SET work_count = 9, follow_count = -4",
			"DELETE FROM blobs WHERE blob_key IN ('" + adopted + "', '" + lost + "')",
		} {
			if _, err := db.Exec(sql); err != nil {
				t.Fatal(err)
			}
		}
		dry := map[string]int64{}
		n, err := a.biz.Recount(t.Context(), true, func(d dal.Drift) { dry[d.Kind+" "+d.ID] = d.Stored })
		want := map[string]int64{"users.follow_count 1": -4, "users.work_count 1": 9, "blobs.refs " + adopted: -1, "blobs.refs " + lost: -1}
		if diff := cmp.Diff(want, dry); err != nil || n != 4 || diff != "" {
			t.Errorf("dry run: %d, %v\n%s", n, err, diff)
		}
		if n, err = a.biz.Recount(t.Context(), false, nil); n != 4 || err == nil || !strings.Contains(err.Error(), lost) {
			t.Errorf("repair: %d, %v", n, err)
		}
		left, err := a.db.Drifts(t.Context())
		if err != nil || len(left) != 1 || left[0].ID != lost {
			t.Errorf("left: %v, %v", left, err)
		}
	})
}

// TestRecountWhileWriting counts again and again what others are moving: it must
// neither see drift where there is none nor make any.
func TestRecountWhileWriting(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		users := a.users(4)
		video := users[0].video("hot")
		moving := []dal.Drift{
			{Kind: "videos.favorite_count", ID: strconv.FormatInt(video, 10)}, {Kind: "videos.comment_count", ID: strconv.FormatInt(video, 10)},
			{Kind: "conversations.last_message_id", ID: "1"}, {Kind: "conversations.last_time", ID: "1"},
			{Kind: "follows.mutual", ID: "1"}, {Kind: "follows.mutual", ID: "2"},
		}
		for _, c := range []string{"users.favorite_count", "users.total_favorited", "users.follow_count", "users.follower_count", "users.work_count"} {
			for _, u := range users {
				moving = append(moving, dal.Drift{Kind: c, ID: strconv.FormatInt(u.id, 10)})
			}
		}
		stop := make(chan struct{})
		var wg sync.WaitGroup
		for i, c := range users {
			next := users[(i+1)%4].id
			wg.Go(func() {
				for n := range 30 {
					c.like(video)
					c.follow(next)
					c.comment(video, "counted")
					c.send(next, "counted")
					c.unlike(video)
					if n%5 == 0 {
						c.unfollow(next)
						c.video("more")
					}
				}
			})
		}
		go func() {
			wg.Wait()
			close(stop)
		}()
		for done := false; !done; {
			select {
			case <-stop:
				done = true
			default:
			}
			for _, d := range moving {
				if fixed, err := a.db.FixDrift(t.Context(), []dal.Drift{d}, 1); err != nil || len(fixed) > 0 {
					t.Errorf("repaired what was right: %v, %v", fixed, err)
				}
			}
			a.inOrder()
		}
	})
}

// TestRecountTellsByStatus: scripts ask the exit status.
func TestRecountTellsByStatus(t *testing.T) {
	cfg := daltest.Fresh(t, "sqlite")
	a := bootOn(t, cfg, filepath.Dir(cfg.Path), nil)
	a.user("ann")
	env := envOf(t, "sqlite", cfg)
	if out, err := program(t, env, "recount", "--dry-run").CombinedOutput(); err != nil {
		t.Errorf("%v: %s", err, out)
	}
	if _, err := a.raw(t).Exec("UPDATE users SET favorite_count = 5"); err != nil {
		t.Fatal(err)
	}
	out, err := program(t, env, "recount", "--dry-run").CombinedOutput()
	if err == nil || !strings.Contains(string(out), "users.favorite_count") {
		t.Errorf("drift is status 0: %s", out)
	}
	if out, err := program(t, env, "recount").CombinedOutput(); err != nil {
		t.Errorf("%v: %s", err, out)
	}
	a.inOrder()
}
