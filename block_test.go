package main

import (
	"fmt"
	"slices"
	"testing"
)

func (c *client) block(user int64) *answer {
	c.a.t.Helper()
	return c.post("/douyin/user/block/", p{"to_user_id": user, "action_type": 1})
}

func (c *client) unblock(user int64) *answer {
	c.a.t.Helper()
	return c.post("/douyin/user/block/", p{"to_user_id": user, "action_type": 2})
}

func (c *client) report(kind string, id int64) *answer {
	c.a.t.Helper()
	return c.post("/douyin/report/action/", p{"subject_kind": kind, "subject_id": id, "reason": "spam"})
}

// blockWorld is two who know each other, and a third who knows both.
type blockWorld struct {
	ann, ben, carl          *client
	annsVideo, bensVideo    int64
	carlsVideo              int64
	annsComment, bensOnCarl int64 // under Carl's video
	bensMessage             int64 // to Ann
}

func newBlockWorld(t testing.TB, a *testApp) *blockWorld {
	w := &blockWorld{ann: a.user("ann"), ben: a.user("ben"), carl: a.user("carl")}
	w.annsVideo, w.bensVideo, w.carlsVideo = w.ann.video("ann's"), w.ben.video("ben's"), w.carl.video("carl's")
	for _, c := range []*client{w.ann, w.ben, w.carl} {
		for _, d := range []*client{w.ann, w.ben, w.carl} {
			if c != d {
				c.follow(d.id).ok()
			}
		}
		for _, v := range []int64{w.annsVideo, w.bensVideo, w.carlsVideo} {
			c.like(v).ok()
		}
	}
	w.annsComment = w.ann.comment(w.carlsVideo, "ann was here").ok().num("comment.id")
	w.bensOnCarl = w.ben.comment(w.carlsVideo, "ben was here").ok().num("comment.id")
	w.ben.comment(w.annsVideo, "ben at ann's").ok()
	w.ben.send(w.ann.id, "hello").ok()
	w.bensMessage = a.count(t, "SELECT MAX(id) FROM messages")
	return w
}

// meets fails unless one of two sees of the other, in every list, what is to be seen.
func (w *blockWorld) meets(t *testing.T, who, other *client, video, others, othersComment int64, want bool) {
	t.Helper()
	has := func(what string, ids []int64, id int64) {
		t.Helper()
		if slices.Contains(ids, id) != want {
			t.Errorf("%s of %s has %s: %t", what, who.name, other.name, !want)
		}
	}
	list := func(path string, user int64, name string) []int64 {
		return who.get("/douyin/"+path, p{"user_id": user}).ok().nums(name, "id")
	}
	has("feed", who.get("/douyin/feed/", nil).ok().nums("video_list", "id"), others)
	has("favorite list of carl", list("favorite/list/", w.carl.id, "video_list"), others)
	has("comments at carl's", who.get("/douyin/comment/list/", p{"video_id": w.carlsVideo}).ok().nums("comment_list", "id"), othersComment)
	for _, l := range []string{"follow", "follower", "friend"} {
		has(l+" list of carl", list("relation/"+l+"/list/", w.carl.id, "user_list"), other.id)
	}
	for path, in := range map[string]p{
		"publish/list/": {"user_id": other.id}, "favorite/list/": {"user_id": other.id}, "relation/follow/list/": {"user_id": other.id},
		"relation/follower/list/": {"user_id": other.id}, "relation/friend/list/": {"user_id": other.id},
		"message/chat/": {"to_user_id": other.id}, "comment/list/": {"video_id": others},
	} {
		r := who.get("/douyin/"+path, in)
		if want {
			r.ok()
		} else {
			r.refused(missing)
		}
	}
}

// TestBlocks: who blocks and who is blocked meet nowhere, whoever looks; the third
// sees both, and so do guests.
func TestBlocks(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		w := newBlockWorld(t, a)
		both := func(want bool) {
			t.Helper()
			w.meets(t, w.ann, w.ben, w.annsVideo, w.bensVideo, w.bensOnCarl, want)
			w.meets(t, w.ben, w.ann, w.bensVideo, w.annsVideo, w.annsComment, want)
		}
		both(true)
		w.ann.block(w.ben.id).ok()
		both(false)
		a.noDrift(t)
		for _, c := range []*client{w.ann, w.ben} {
			c.whole(0).expect("user.follow_count", 1).expect("user.follower_count", 1)
			for _, l := range []string{"follow", "follower", "friend"} {
				if ids := c.get("/douyin/relation/"+l+"/list/", p{"user_id": c.id}).ok().nums("user_list", "id"); !slices.Equal(ids, []int64{w.carl.id}) {
					t.Errorf("%s list of %s: %v", l, c.name, ids)
				}
			}
		}

		// Deeds of either are refused as if there was nothing.
		w.ann.like(w.bensVideo).refused(missing)
		w.ann.unlike(w.bensVideo).refused(missing)
		w.ben.like(w.annsVideo).refused(missing)
		w.ben.comment(w.annsVideo, "hm").refused(missing)
		w.ann.comment(w.bensVideo, "hm").refused(missing)
		w.ann.follow(w.ben.id).refused(missing)
		w.ben.follow(w.ann.id).refused(missing)
		w.ben.unfollow(w.ann.id).refused(missing)
		w.ann.send(w.ben.id, "hm").refused(missing)
		w.ben.send(w.ann.id, "hm").refused(missing)
		for what, got := range map[string]*answer{"an unknown user": w.ben.get("/douyin/user/", p{"user_id": unknownID}), "who blocks": w.ben.get("/douyin/user/", p{"user_id": w.ann.id})} {
			if msg := got.refused(missing).str("status_msg"); msg != "this user does not exist" {
				t.Errorf("%s: %s", what, msg)
			}
		}
		w.ann.whole(w.ben.id).expect("user.name", "ben").expect("user.work_count", 0).expect("user.total_favorited", 0).expect("user.is_follow", false)

		// The third, a guest, and what is counted.
		feed := []int64{w.carlsVideo, w.bensVideo, w.annsVideo}
		for _, c := range []*client{w.carl, a.guest()} {
			if ids := c.get("/douyin/feed/", nil).ok().nums("video_list", "id"); !slices.Equal(ids, feed) {
				t.Errorf("the feed of %q: %v", c.name, ids)
			}
		}
		w.carl.get("/douyin/publish/list/", p{"user_id": w.ann.id}).ok().expect("video_list.0.favorite_count", 3).expect("video_list.0.comment_count", 1)

		// Reports stay possible, for both.
		w.ann.report("user", w.ben.id).ok()
		w.ben.report("user", w.ann.id).ok()
		w.ann.report("video", w.bensVideo).ok()
		w.ben.report("video", w.annsVideo).ok()
		w.ann.report("comment", w.bensOnCarl).ok()
		w.ann.report("message", w.bensMessage).ok()

		// Again and back.
		w.ann.block(w.ben.id).ok()
		w.ben.block(w.ann.id).ok()
		w.ann.get("/douyin/user/block/list/", nil).ok().expect("user_list.0.name", "ben").expect("user_list.0.work_count", 0)
		w.ann.unblock(w.ben.id).ok()
		both(false) // Ben blocks still
		w.ann.unblock(w.ben.id).ok()
		w.ben.unblock(w.ann.id).ok()
		both(true)
		w.ann.whole(0).expect("user.follow_count", 1) // follows do not come back
		w.ben.send(w.ann.id, "again").ok()
		if n := a.count(t, "SELECT COUNT(*) FROM blocks"); n != 0 {
			t.Errorf("%d blocks", n)
		}
		a.noDrift(t)
	})
}

// TestBlockRefuses what can't be blocked, and changes nothing.
func TestBlockRefuses(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ann, ben := a.user("ann"), a.user("ben")
		a.warn(t, ann) // the system account exists
		system := a.count(t, "SELECT id FROM users WHERE is_system = TRUE")
		ann.block(ann.id).refused(invalid)
		ann.block(system).refused(forbidden)
		ann.block(unknownID).refused(missing)
		ann.unblock(unknownID).refused(missing)
		ann.unblock(ben.id).ok() // nothing to end
		a.guest().block(ben.id).refused(signIn)
		a.guest().get("/douyin/user/block/list/", nil).refused(signIn)
		ann.block(ben.id).ok()
		if _, err := a.raw(t).Exec("UPDATE users SET causes = 16 WHERE id = ?", ben.id); err != nil {
			t.Fatal(err)
		}
		if n := len(ann.get("/douyin/user/block/list/", nil).ok().list("user_list")); n != 0 {
			t.Errorf("a suspended user is in the list")
		}
		ann.unblock(ben.id).ok() // the hidden can be let in again
		ann.block(ben.id).refused(missing)
	})
}

// TestBlockListPages goes through a long list.
func TestBlockListPages(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ann := a.user("ann")
		var want []int64
		for _, u := range a.users(7) {
			ann.block(u.id).ok()
			want = append([]int64{u.id}, want...)
		}
		var got []int64
		in := p{"page_size": 3}
		for {
			r := ann.get("/douyin/user/block/list/", in).ok()
			got = append(got, r.nums("user_list", "id")...)
			if in["cursor"] = r.str("next_cursor"); in["cursor"] == "" {
				break
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%v, want %v", got, want)
		}
	})
}

// TestConcurrentBlocks: whatever the other does at the same moment, after the
// block nothing of it is left and nothing arrives.
func TestConcurrentBlocks(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ann := a.user("ann")
		v := ann.video("v")
		others := a.users(8)
		together(8*5, func(i int) {
			o := others[i/5]
			switch i % 5 {
			case 0:
				ann.block(o.id).ok()
			case 1:
				o.follow(ann.id)
			case 2:
				o.send(ann.id, "hm")
			case 3:
				ann.follow(o.id)
			case 4:
				o.like(v)
				o.comment(v, "hm")
			}
		})
		if n := a.count(t, fmt.Sprintf("SELECT COUNT(*) FROM follows WHERE follower_id = %d OR followee_id = %[1]d", ann.id)); n != 0 {
			t.Errorf("%d follows are left", n)
		}
		sent := a.count(t, "SELECT COUNT(*) FROM messages")
		for _, o := range others {
			o.send(ann.id, "late").refused(missing)
		}
		if n := a.count(t, "SELECT COUNT(*) FROM messages"); n != sent {
			t.Errorf("%d messages arrived late", n-sent)
		}
		together(20, func(i int) { ann.block(others[i%2].id).ok() })
		together(20, func(i int) { ann.unblock(others[i%2].id).ok() })
		a.noDrift(t)
	})
}
