package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"vireo/biz"
	"vireo/dal"
	"vireo/dal/daltest"
)

// TestRestoredBackupErasesAgain: whoever was erased after a backup is erased again
// when that is restored, also on another machine, and nobody else is.
func TestRestoredBackupErasesAgain(t *testing.T) {
	for _, kind := range daltest.Kinds {
		for name, how := range map[string]struct{ replace, byCommand bool }{
			"replaced, by the start": {true, false}, "elsewhere, by the command": {false, true},
		} {
			t.Run(kind+"/"+name, func(t *testing.T) {
				t.Parallel()
				a := boot(t, kind, nil)
				w := newPerson(t, a)
				a.idle(t)
				old := a.backup(t)
				if _, err := a.biz.CommandDeleteUser(t.Context(), mark+"ann", biz.CommandDelete{Now: true}); err != nil {
					t.Fatal(err)
				}
				a.erased(t, w.id)
				stones := filepath.Join(a.cfg.Data, tombstoneFile)
				text, err := os.ReadFile(stones)
				if err != nil || len(text) == 0 || strings.Contains(string(text), mark) {
					t.Fatalf("%q %v", text, err)
				}
				cfg := emptyConfig(t, kind)
				if how.replace {
					a.stop()
					cfg = a.cfg
				} else { // the operator brings the file along
					migrated(t, cfg)
					if err := os.WriteFile(filepath.Join(cfg.Data, tombstoneFile), text, 0o600); err != nil {
						t.Fatal(err)
					}
				}
				r := &restorer{cfg: &cfg, replace: how.replace, progress: noProgress}
				if err := r.run(t.Context(), old); err != nil {
					t.Fatal(err)
				}
				if how.byCommand {
					if err := r.eraseAgain(&cfg); err != nil {
						t.Fatal(err)
					}
				}
				b := bootOn(t, dal.Config{URL: cfg.Database}, cfg.Data, nil)
				b.clock.set(time.Now()) // by which the command went
				b.kept = b.raw(t)
				b.guest().post("/douyin/user/login/", p{"username": mark + "ann", "password": "secret1"}).refused(credentials)
				b.erased(t, w.id)
				b.verified(t)
				w.ben.a = b
				w.ben.token = w.ben.signInAgain().ok().str("token")
				w.ben.whole(0).expect("user.name", "ben")
				fresh := b.user(mark + "ann")
				b.stop()

				// What was erased once is in the next backup's file, too, and who came
				// after is somebody else.
				c := bootOn(t, dal.Config{URL: cfg.Database}, cfg.Data, nil)
				c.clock.set(time.Now())
				fresh.a = c
				fresh.whole(0).expect("user.name", mark+"ann")
				again := c.backup(t)
				elsewhere := emptyConfig(t, kind)
				if _, err := restore(t, &elsewhere, again); err != nil {
					t.Fatal(err)
				}
				kept, err := os.ReadFile(filepath.Join(elsewhere.Data, tombstoneFile))
				if err != nil || !strings.Contains(string(kept), string(text)) {
					t.Errorf("the backup has the tombstones %q: %v", kept, err)
				}
			})
		}
	}
}

// TestTombstones: torn lines, other installations and later accounts of the same
// id are left alone.
func TestTombstones(t *testing.T) {
	path := filepath.Join(t.TempDir(), "stones")
	mine, other := dal.OpenTombstones(path, "0123456789abcdef"), dal.OpenTombstones(path, "fedcba9876543210")
	ctx := t.Context()
	if all, err := mine.All(ctx); err != nil || len(all) != 0 {
		t.Fatal(all, err)
	}
	for i, s := range []*dal.Tombstones{mine, other, mine} {
		if err := s.Add(ctx, dal.Tombstone{UserID: int64(i + 1), At: 100}); err != nil {
			t.Fatal(err)
		}
	}
	f, err := os.OpenFile(path, os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	f.WriteString("0123456789abcdef 77 1") // a crash cut it off
	f.Close()
	if err := mine.Add(ctx, dal.Tombstone{UserID: 5, At: 200}); err != nil {
		t.Fatal(err)
	}
	all, err := mine.All(ctx)
	if err != nil || len(all) != 4 || all[0].UserID != 1 || all[1].UserID != 3 || all[3] != (dal.Tombstone{UserID: 5, At: 200}) {
		t.Errorf("%v %v", all, err)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v %v", info.Mode(), err)
	}
}

// TestTombstonesOfOthers: an account that was made after its id's tombstone stays.
func TestTombstonesOfOthers(t *testing.T) {
	a := boot(t, "sqlite", nil)
	ann, ben := a.user("ann"), a.user("ben")
	a.idle(t)
	a.stop()
	keys, err := (&restorer{cfg: &a.cfg, stage: a.cfg.Data}).keys()
	if err != nil {
		t.Fatal(err)
	}
	stones := dal.OpenTombstones(filepath.Join(a.cfg.Data, tombstoneFile), keys.Fingerprint())
	for id, at := range map[int64]int64{ann.id: testStart.UnixMilli() - 1, ben.id: testStart.UnixMilli() + 1, 999: testStart.UnixMilli()} {
		if err := stones.Add(t.Context(), dal.Tombstone{UserID: id, At: at}); err != nil {
			t.Fatal(err)
		}
	}
	b := bootOn(t, dal.Config{}, a.cfg.Data, nil)
	ann.a, ben.a = b, b
	ann.whole(0).expect("user.name", "ann")
	ben.get("/douyin/user/", nil).refused(signIn)
}
