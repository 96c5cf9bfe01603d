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
