package main

import (
	"fmt"
	"sync/atomic"
	"testing"
	"time"

	"vireo/biz"
	"vireo/dal"
	"vireo/dal/daltest"
	"vireo/dal/model"
)

// applied dry-runs the draft, publishes it and begins to apply it.
func (a *testApp) applied(t testing.TB) biz.BatchView {
	t.Helper()
	id := must[int64](t)(a.biz.StartScan(t.Context(), biz.Command(), nil))
	eventually(t, "the dry run", func() bool { return must[biz.Scan](t)(a.biz.Scan(t.Context(), id)).State == model.JobDone })
	return must[biz.BatchView](t)(a.biz.ApplyWords(t.Context(), biz.Command(), a.publishWords(t).Version, id, ""))
}

// finished waits for a batch, and looks whether everything is consistent.
func (a *testApp) finished(t testing.TB, b biz.BatchView) biz.BatchView {
	t.Helper()
	eventually(t, "the batch", func() bool {
		b = must[biz.BatchView](t)(a.biz.Batch(t.Context(), b.ID))
		return b.State != model.BatchRunning
	})
	a.noDrift(t)
	if err := replaysCauses(a.raw(t)); err != nil {
		t.Error(err)
	}
	return b
}

// TestUndoRespectsPeople: what people have done since words were applied stays when
// that is taken back.
func TestUndoRespectsPeople(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		mod, ann, ben := a.staff("mod"), a.user("ann"), a.user("ben")
		v := ann.video("v")
		say := func() int64 { return ben.comment(v, "a holdword").ok().num("comment.id") }
		decided, approved, deleted, reported, left := say(), say(), say(), say(), say()
		masked := ben.comment(v, "a maskword").ok().num("comment.id")
		a.importWords(t, "text,level\nholdword,hold\nmaskword,mask\n")
		b := a.finished(t, a.applied(t))
		if n := b.History.Counts["comment"]; n.Held != 5 || n.Masked != 1 {
			t.Fatalf("%+v", b.History.Counts)
		}
		must[biz.Decided](t)(a.biz.Act(t.Context(), mod, comment(decided), actioned("takedown")))
		must[biz.Decided](t)(a.biz.Act(t.Context(), mod, comment(approved), biz.Decision{Outcome: model.OutcomeNoViolation}))
		ben.uncomment(v, deleted).ok()
		a.exec(t, fmt.Sprint("INSERT INTO reports (case_id, reporter_id, subject_kind, subject_id, reason, text, start_ms, end_ms, created_at) "+
			"SELECT id, ", ann.id, ", subject_kind, subject_id, 'spam', '', 0, 0, 1 FROM cases WHERE live = TRUE AND subject_id = ", reported))
		a.exec(t, fmt.Sprint("UPDATE cases SET reports = 1 WHERE live = TRUE AND subject_id = ", reported))

		// An earlier run that is undone does not touch what a later one did.
		undo := a.finished(t, must[biz.BatchView](t)(a.biz.UndoBatch(t.Context(), mod, b.ID, "")))
		if undo.Done != 3 || undo.Failed != 3 {
			t.Errorf("%+v", undo)
		}
		for id, want := range map[int64]model.Cause{decided: model.CauseTakenDown, approved: 0, deleted: model.CauseOnHold | model.CauseAuthorDeleted, reported: 0, left: 0, masked: 0} {
			if n := a.count(t, fmt.Sprint("SELECT causes FROM comments WHERE id = ", id)); n != int64(want) {
				t.Errorf("comment %d has causes %b, want %b", id, n, want)
			}
		}
		if n := a.count(t, fmt.Sprint("SELECT COUNT(*) FROM cases WHERE live = TRUE AND holds = 0 AND reports = 1 AND subject_id = ", reported)); n != 1 {
			t.Error("the reported case is not open any more")
		}
		if n := a.count(t, "SELECT COUNT(*) FROM cases WHERE outcome = 'undone'"); n != 1 {
			t.Errorf("%d cases are undone", n)
		}
		_, err := a.biz.UndoBatch(t.Context(), mod, undo.ID, "")
		wantCode(t, err, "conflict")
	})
}

// TestLaterWordsStay: undoing an earlier run leaves what a later one has judged.
func TestLaterWordsStay(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ann := a.user("ann")
		v := ann.video("v")
		ann.comment(v, "one and two").ok()
		a.importWords(t, "text,level\none,mask\n")
		first := a.finished(t, a.applied(t))
		a.importWords(t, "text,level\ntwo,mask\n")
		a.finished(t, a.applied(t))
		undo := a.finished(t, must[biz.BatchView](t)(a.biz.UndoBatch(t.Context(), biz.Command(), first.ID, "")))
		if n := a.count(t, "SELECT COUNT(*) FROM comments WHERE public_text = '*** and ***'"); n != 1 || undo.Failed != 1 {
			t.Errorf("%d comments, %+v", n, undo)
		}
	})
}

// TestCancelHistory: a dry run and a batch that are cancelled stop, can go on, and
// the batch can be taken back.
func TestCancelHistory(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ann := a.user("ann")
		v := ann.video("v")
		a.fillWords(t, v, ann.id, 20_000)
		before := a.contents(t)
		a.importWords(t, "text,level\nmaskword,mask\nholdword,hold\n")
		id := must[int64](t)(a.biz.StartScan(t.Context(), biz.Command(), nil))
		_, err := a.biz.StartScan(t.Context(), biz.Command(), nil)
		wantCode(t, err, "conflict")
		scan := func() biz.Scan { return must[biz.Scan](t)(a.biz.Scan(t.Context(), id)) }
		eventually(t, "the first step", func() bool { return scan().Done > 0 })
		if err := a.biz.CancelScan(t.Context(), biz.Command(), id); err != nil {
			t.Fatal(err)
		}
		eventually(t, "the end", func() bool { return scan().State == model.JobCancelled })
		if s := scan(); s.Done == s.Total {
			t.Error("nothing was left to cancel")
		}
		wantCode(t, a.biz.CancelScan(t.Context(), biz.Command(), id), "conflict")
		version := a.publishWords(t).Version
		_, err = a.biz.ApplyWords(t.Context(), biz.Command(), version, id, "")
		wantCode(t, err, "conflict")
		if err := a.biz.RetryJob(t.Context(), biz.Command(), a.count(t, "SELECT job_id FROM word_scans")); err != nil {
			t.Fatal(err)
		}
		eventually(t, "the dry run", func() bool { return scan().State == model.JobDone })
		if n := scan().Counts["comment"]; n != (biz.OutcomeCounts{Held: 200, Masked: 1800, Unchanged: 18_000}) {
			t.Errorf("%+v", n)
		}

		b := must[biz.BatchView](t)(a.biz.ApplyWords(t.Context(), biz.Command(), version, id, ""))
		_, err = a.biz.ApplyWords(t.Context(), biz.Command(), version, id, "")
		wantCode(t, err, "conflict")
		eventually(t, "the first changes", func() bool { return a.count(t, "SELECT COUNT(*) FROM history_changes") > 20 })
		_, err = a.biz.UndoBatch(t.Context(), biz.Command(), b.ID, "")
		wantCode(t, err, "conflict")
		if err := a.biz.CancelBatch(t.Context(), biz.Command(), b.ID); err != nil {
			t.Fatal(err)
		}
		if b = a.finished(t, b); b.State != model.BatchCancelled {
			t.Errorf("%+v", b)
		}
		a.idle(t)
		a.finished(t, must[biz.BatchView](t)(a.biz.UndoBatch(t.Context(), biz.Command(), b.ID, "")))
		if a.contents(t) != before {
			t.Error("it is not as it was")
		}
	})
}

// TestApplyWaitsForServers: a batch is not done while a server judges by older
// words, and finds what that one let through.
func TestApplyWaitsForServers(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		ann := a.user("ann")
		v := ann.video("v")
		a.exec(t, fmt.Sprint("INSERT INTO replicas (id, address, program, started_at, seen_at, ruleset_version, ruleset_state, ruleset_error, policy_version, policy_state) "+
			"VALUES ('other', '10.0.0.2:80', 'x', 1, ", a.clock.now().UnixMilli(), ", 1, 'stale', 'it does not build', 1, 'ok')"))
		a.importWords(t, "text,level\nmaskword,mask\n")
		b := a.applied(t)
		eventually(t, "waiting", func() bool { return must[biz.BatchView](t)(a.biz.Batch(t.Context(), b.ID)).History.Waiting == 1 })
		a.clock.add(time.Second)
		eventually(t, "this server's row", func() bool { return root.get("/replicas", nil).http200().num("total") == 2 })
		root.get("/replicas", nil).http200().expect("data.0.id", "other").expect("data.0.ruleset_version", 1).expect("data.0.ruleset_wanted", 2).
			expect("data.0.ruleset_lag_ms", 1000).expect("data.0.ruleset_error", "it does not build").expect("data.1.ruleset_lag_ms", 0).expect("data.1.ruleset_error", "")
		a.exec(t, fmt.Sprintf("INSERT INTO comments (video_id, user_id, text, public_text, causes, ruleset_version, created_at) VALUES (%d, %d, 'a maskword', 'a maskword', 0, 1, 1)", v, ann.id))
		a.exec(t, fmt.Sprint("UPDATE videos SET comment_count = 1 WHERE id = ", v))
		a.exec(t, "UPDATE replicas SET ruleset_version = 2 WHERE id = 'other'")
		if b = a.finished(t, b); b.State != model.BatchDone {
			t.Errorf("%+v", b)
		}
		if n := a.count(t, "SELECT COUNT(*) FROM comments WHERE public_text = 'a ********'"); n != 1 {
			t.Error("what the other server let through was not found")
		}
	})
}

// TestPublishWhileApplying: while two programs take comments, words are published
// and applied; in the end every comment is as the newest words want it.
func TestPublishWhileApplying(t *testing.T) {
	for _, kind := range daltest.Kinds {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			one := boot(t, kind, nil)
			two := one
			if kind == "mysql" { // SQLite is for one server
				two = bootOn(t, dal.Config{URL: one.cfg.Database}, one.cfg.Data, nil)
			}
			ann := one.user("ann")
			v := ann.video("v")
			ben := &client{a: two, style: byForm, id: ann.id, token: ann.token}
			one.fillWords(t, v, ann.id, 500)
			var stop atomic.Bool
			go func() {
				together(2, func(i int) {
					for !stop.Load() {
						[]*client{ann, ben}[i].comment(v, "a maskword").ok()
					}
				})
			}()
			one.importWords(t, "text,level\nmaskword,mask\nholdword,hold\n")
			b := one.applied(t)
			eventually(t, "the batch", func() bool {
				b = must[biz.BatchView](t)(two.biz.Batch(t.Context(), b.ID))
				return b.State != model.BatchRunning
			})
			stop.Store(true)
			if b.State != model.BatchDone {
				t.Errorf("%+v", b)
			}
			for _, q := range []string{"SELECT COUNT(*) FROM comments WHERE ruleset_version < 2", "SELECT COUNT(*) FROM comments WHERE text = 'a maskword' AND public_text <> 'a ********'",
				"SELECT COUNT(*) FROM comments WHERE text = 'a holdword' AND causes <> 4"} {
				if n := one.count(t, q); n != 0 {
					t.Errorf("%d: %s", n, q)
				}
			}
			eventually(t, "the writers", func() bool { one.noDrift(t); return true })
			// Words that are published meanwhile end the batch of the ones before.
			one.importWords(t, "text,level\nlaterword,mask\n")
			late := one.applied(t)
			one.importWords(t, "text,level\nlastword,mask\n")
			one.publishWords(t)
			late = one.finished(t, late)
			if late.State != model.BatchCancelled && late.State != model.BatchDone {
				t.Errorf("%+v", late)
			}
		})
	}
}

// TestDecisionsWhileApplying: moderators, authors and a batch are at the same items;
// each counter stays right, and undoing finds its way.
func TestDecisionsWhileApplying(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		mods, ann, ben := []biz.Actor{a.staff("mo"), a.staff("max")}, a.user("ann"), a.user("ben")
		v := ann.video("v")
		var ids []int64
		for i := range 60 {
			ids = append(ids, ben.comment(v, []string{"a holdword", "a maskword"}[i%2]).ok().num("comment.id"))
		}
		a.importWords(t, "text,level\nholdword,hold\nmaskword,mask\n")
		b := a.applied(t)
		work := func(b biz.BatchView) {
			together(4, func(i int) {
				for n, id := range ids {
					switch (n + i) % 7 {
					case 0:
						_, _ = a.biz.Act(t.Context(), mods[i%2], comment(id), actioned("takedown"))
					case 1:
						_, _ = a.biz.Act(t.Context(), mods[i%2], comment(id), biz.Decision{Outcome: model.OutcomeNoViolation})
					case 2:
						ben.uncomment(v, id)
					case 3:
						_ = a.biz.Report(t.Context(), biz.Viewer{UserID: ann.id}, biz.Report{Subject: comment(id), Reason: "spam"})
					}
				}
			})
			a.finished(t, b)
		}
		work(b)
		eventually(t, "the batch", func() bool { return must[biz.BatchView](t)(a.biz.Batch(t.Context(), b.ID)).State == model.BatchDone })
		work(must[biz.BatchView](t)(a.biz.UndoBatch(t.Context(), mods[0], b.ID, "")))
		for what, q := range map[string]string{
			"items on hold without a case": "SELECT COUNT(*) FROM comments c WHERE causes & 4 <> 0 AND causes & 1 = 0 AND NOT EXISTS (SELECT 1 FROM cases k WHERE k.subject_kind = 'comment' AND k.subject_id = c.id AND k.live = TRUE)",
			"cases of holds without one":   "SELECT COUNT(*) FROM cases k JOIN comments c ON c.id = k.subject_id WHERE k.subject_kind = 'comment' AND k.live = TRUE AND k.reports = 0 AND c.causes & 4 = 0",
			"holds counted for no item":    "SELECT COUNT(*) FROM word_days WHERE holds < 0 OR confirmed < 0 OR overturned < 0 OR confirmed + overturned > holds",
		} {
			if n := a.count(t, q); n != 0 {
				t.Errorf("%d %s", n, what)
			}
		}
	})
}
