package main

import (
	"slices"
	"testing"
	"time"

	"vireo/biz"
)

const day = 24 * time.Hour

// leave asks for the deletion of this client's account.
func (c *client) leave() *answer {
	c.a.t.Helper()
	return c.post("/douyin/user/delete/", p{"password": "secret1"})
}

// signInAgain signs in with the password that tests give everybody.
func (c *client) signInAgain() *answer {
	c.a.t.Helper()
	return c.a.guest().post("/douyin/user/login/", p{"username": c.name, "password": "secret1"})
}

// closeCases lets a moderator decide everything that is open.
func (a *testApp) closeCases(t testing.TB, mod biz.Actor) {
	t.Helper()
	for {
		c, err := a.biz.NextCase(t.Context(), mod, false)
		if err != nil {
			t.Fatal(err)
		}
		if c == nil {
			return
		}
		must[biz.Decided](t)(a.biz.Decide(t.Context(), mod, ref(*c), noViolation))
	}
}

// TestDeletion: hidden at once, back by signing in, and in the end nothing but an
// empty shell is left; everybody else keeps what is theirs.
func TestDeletion(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		w := newPerson(t, a)
		w.post("/douyin/user/export/", nil).ok()
		a.idle(t)
		before := w.ben.whole(0)

		at := w.leave().ok().num("delete_at")
		if want := a.clock.now().Add(14 * day).UnixMilli(); at != want {
			t.Errorf("erased at %d, want %d", at, want)
		}
		w.get("/douyin/user/", nil).refused(signIn) // every session has ended
		w.ben.get("/douyin/user/", p{"user_id": w.id}).refused(missing)
		w.ben.get("/douyin/publish/list/", p{"user_id": w.id}).refused(missing)
		if ids := w.ben.get("/douyin/feed/", nil).ok().nums("video_list", "id"); !slices.Equal(ids, []int64{w.bensVideo}) {
			t.Errorf("the feed: %v", ids)
		}
		if n := len(w.ben.get("/douyin/comment/list/", p{"video_id": w.bensVideo}).ok().list("comment_list")); n != 0 {
			t.Errorf("%d comments are shown", n)
		}
		a.idle(t)
		a.noDrift(t)
		if err := replaysCauses(a.raw(t)); err != nil {
			t.Error(err)
		}

		// Signing in takes it back, with everything.
		w.token = w.signInAgain().ok().str("token")
		a.idle(t)
		w.ben.whole(w.id).expect("user.name", mark+"ann").expect("user.work_count", 1)
		a.clock.add(time.Second)
		a.moderate(t)
		w.get("/douyin/notice/list/", nil).ok().expect("notice_list.0.kind", "kept")
		a.clock.add(20 * day)
		a.moderate(t)
		w.get("/douyin/user/", nil).ok()

		// Open cases delay it, for thirty days at most.
		w.leave().ok()
		a.clock.add(14*day + time.Second)
		a.moderate(t)
		w.token = w.signInAgain().ok().str("token") // not erased yet
		a.closeCases(t, w.mod)
		w.leave().ok()
		a.clock.add(14*day - time.Second)
		a.moderate(t)
		if n := a.count(t, "SELECT COUNT(*) FROM users WHERE erased_at > 0"); n != 0 {
			t.Fatal("erased too early")
		}
		a.clock.add(2 * time.Second)
		a.moderate(t)
		w.signInAgain().refused(credentials)
		a.erased(t, w.id)
		if err := replaysCauses(a.raw(t)); err != nil {
			t.Error(err)
		}

		// The others.
		w.ben.token = w.ben.signInAgain().ok().str("token")
		after := w.ben.whole(0)
		after.expect("user.follow_count", 1).expect("user.follower_count", 0).expect("user.favorite_count", 1).expect("user.total_favorited", 2)
		if before.num("user.work_count") != after.num("user.work_count") {
			t.Error("Ben's works")
		}
		chat := w.ben.get("/douyin/message/chat/", p{"to_user_id": w.id}).ok()
		if got := chat.strs("message_list", "content"); !slices.Equal(got, []string{"(deleted user)", "to her: maskword", "(deleted user)"}) {
			t.Errorf("the conversation: %q", got)
		}
		w.ben.send(w.id, "anybody there?").refused(missing)
		w.ben.follow(w.id).refused(missing)
		w.ben.get("/douyin/user/", p{"user_id": w.id}).refused(missing)
		w.ben.unblock(w.id).ok()

		// The name is free, the id is not.
		again := a.user(mark + "ann")
		if again.id == w.id {
			t.Error("the id was used again")
		}
		a.verified(t)
		for range 2 {
			a.clock.add(25 * time.Hour)
			if err := a.biz.Sweep(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
		a.noDrift(t)
	})
}

// verified fails unless the audit log is whole.
func (a *testApp) verified(t testing.TB) {
	t.Helper()
	r, err := a.biz.VerifyAudit(t.Context(), 0, nil)
	if err != nil || !r.Intact {
		t.Errorf("the audit log: %+v %v", r, err)
	}
}

// TestDeletionRefuses what is no reason to delete, and tells the same time twice.
func TestDeletionRefuses(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ann := a.user("ann")
		ann.post("/douyin/user/delete/", p{"password": "secret2"}).refused(credentials)
		ann.post("/douyin/user/delete/", nil).refused(credentials)
		a.guest().leave().refused(signIn)
		if n := a.count(t, "SELECT COUNT(*) FROM users WHERE delete_at > 0"); n != 0 {
			t.Fatal("the account leaves")
		}
		at := a.clock.now().Add(14 * day).UnixMilli()
		var codes [6]int64
		together(6, func(i int) {
			r := ann.leave()
			if codes[i] = r.num("status_code"); codes[i] == 0 {
				r.expect("delete_at", at)
			}
		})
		if !slices.Contains(codes[:], 0) {
			t.Errorf("codes %v", codes)
		}
		if n := a.count(t, "SELECT COUNT(*) FROM actions WHERE measure = 'delete'"); n != 1 {
			t.Errorf("%d actions", n)
		}
		a.guest().post("/douyin/user/login/", p{"username": "ann", "password": "secret2"}).refused(credentials) // does not keep it
		a.clock.add(14 * day)
		a.moderate(t)
		a.idle(t)
		ann.signInAgain().refused(credentials)
		if _, err := a.biz.CommandDeleteUser(t.Context(), "ann", biz.CommandDelete{}); err == nil {
			t.Error("the erased is deleted again")
		}
	})
}

// TestSuspendedAndLeaving: who is suspended can't take it back, and is erased all
// the same.
func TestSuspendedAndLeaving(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ann, mod := a.user("ann"), a.staff("mod")
		ann.leave().ok()
		must[biz.Decided](t)(a.biz.Act(t.Context(), mod, account(ann.id), actioned("suspend")))
		ann.signInAgain().refused(forbidden)
		if n := a.count(t, "SELECT COUNT(*) FROM users WHERE delete_at > 0"); n != 1 {
			t.Error("it was taken back")
		}
		a.clock.add(15 * day)
		a.moderate(t)
		a.erased(t, ann.id)
	})
}

// TestDeletionAgainstDeeds: what somebody does at the moment of leaving is there
// and hidden, or refused; and signing in and the end of the grace do not both win.
func TestDeletionAgainstDeeds(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ben := a.user("ben")
		v := ben.video("v")
		for i, ann := range a.users(4) {
			together(6, func(n int) {
				switch n {
				case 0:
					ann.leave().ok()
				case 1:
					ann.publish("at the last moment", sample(100+i))
				case 2:
					ann.comment(v, "bye")
				case 3:
					ann.like(v)
				case 4:
					ann.follow(ben.id)
				case 5:
					ben.follow(ann.id)
				}
			})
		}
		if ids := ben.get("/douyin/feed/", nil).ok().nums("video_list", "id"); !slices.Equal(ids, []int64{v}) {
			t.Errorf("the feed: %v", ids)
		}
		if n := len(ben.get("/douyin/comment/list/", p{"video_id": v}).ok().list("comment_list")); n != 0 {
			t.Errorf("%d comments", n)
		}
		a.clock.add(14 * day)
		users := make([]*client, 4)
		for i := range users {
			users[i] = &client{a: a, style: byForm, name: "user" + text(i)}
		}
		kept := [4]bool{}
		together(8, func(i int) {
			if i >= 4 {
				a.moderate(t)
				return
			}
			kept[i] = users[i].signInAgain().num("status_code") == 0
		})
		a.moderate(t)
		a.idle(t)
		for i, k := range kept {
			if n := a.count(t, "SELECT COUNT(*) FROM users WHERE name = ? AND erased_at = 0 AND causes = 0", "user"+text(i)); (n == 1) != k {
				t.Errorf("user %d: kept %t, there %d", i, k, n)
			}
		}
		a.noDrift(t)
	})
}

// TestStaffLeave: who is staff is staff no more, at once; the last admin stays.
func TestStaffLeave(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		root := a.admin("root")
		second := root.staff("second", "admin")
		app := &client{a: a, style: byForm, name: "second", id: second.id}
		app.token = app.signInAgain().ok().str("token")
		app.leave().ok()
		if got := second.get("/me", nil).http; got != 401 {
			t.Errorf("the panel answers HTTP %d", got)
		}
		if n := a.count(t, "SELECT COUNT(*) FROM staff"); n != 1 {
			t.Errorf("%d staff", n)
		}
		a.signInAs(t, "root").leave().refused(taken)
		if _, err := a.biz.CommandDeleteUser(t.Context(), "root", biz.CommandDelete{Now: true}); err == nil {
			t.Error("the command deletes the last admin")
		}
		root.get("/me", nil).http200()
		app.signInAgain().ok() // kept, but staff no more
		if n := a.count(t, "SELECT COUNT(*) FROM staff"); n != 1 {
			t.Errorf("%d staff", n)
		}
	})
}

// signInAs gives an account that has no password for apps one, and signs in.
func (a *testApp) signInAs(t testing.TB, name string) *client {
	t.Helper()
	password := must[string](t)(a.biz.CommandPassword(t.Context(), name, false))
	r := a.guest().post("/douyin/user/login/", p{"username": name, "password": password}).ok()
	token := r.str("token")
	r = (&client{a: a, style: byForm, token: token}).post("/douyin/user/password/", p{"old_password": password, "new_password": "secret1"}).ok()
	return &client{a: a, style: byForm, name: name, id: r.num("user_id"), token: r.str("token")}
}
