package main

import (
	"fmt"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
)

// together runs n calls at once, as far as the machine can.
func together(n int, fn func(i int)) {
	var wg sync.WaitGroup
	start := make(chan struct{})
	for i := range n {
		wg.Go(func() {
			<-start
			fn(i)
		})
	}
	close(start)
	wg.Wait()
}

// users registers n accounts.
func (a *testApp) users(n int) []*client {
	a.t.Helper()
	out := make([]*client, n)
	for i := range out {
		out[i] = a.user(fmt.Sprint("user", i))
	}
	return out
}

func TestConcurrentLikes(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ann := a.user("ann")
		one, storm := ann.video("a hundred users like"), ann.video("a storm")
		users := a.users(100)
		together(100, func(i int) { users[i].like(one).ok() })
		together(50, func(int) { users[0].like(storm).ok() })
		r := users[0].get("/douyin/publish/list/", p{"user_id": ann.id}).ok()
		r.expect("video_list.1.id", one).expect("video_list.1.favorite_count", 100).expect("video_list.1.is_favorite", true)
		r.expect("video_list.0.id", storm).expect("video_list.0.favorite_count", 1)
		ann.whole(0).expect("user.total_favorited", 101)
		users[0].whole(0).expect("user.favorite_count", 2)

		// Each ends with what it did last, and the counts with the rows.
		together(20, func(i int) {
			for n := range 6 {
				if (n+i)%2 == 0 {
					users[i].like(storm).ok()
				} else {
					users[i].unlike(storm).ok()
				}
			}
		})
		want := 0
		for i := range 20 {
			liked := slices.Contains(users[i].get("/douyin/favorite/list/", p{"user_id": users[i].id}).ok().nums("video_list", "id"), storm)
			if liked != (i%2 == 1) {
				t.Errorf("user %d: liked is %t", i, liked)
			}
			if liked {
				want++
			}
		}
		ann.get("/douyin/publish/list/", p{"user_id": ann.id}).ok().expect("video_list.0.favorite_count", want)
		ann.whole(0).expect("user.total_favorited", 100+want)
		a.noDrift(t)
	})
}

func TestConcurrentCommentDeletes(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ann := a.user("ann")
		v := ann.video("v")
		ids := make([]int64, 20)
		together(20, func(i int) { ids[i] = ann.comment(v, fmt.Sprint("c", i)).ok().num("comment.id") })
		var gone atomic.Int64
		together(20, func(int) {
			if r := ann.uncomment(v, ids[0]); r.num("status_code") == 0 {
				gone.Add(1)
			} else {
				r.refused(missing)
			}
		})
		if gone.Load() != 1 {
			t.Errorf("deleted %d times", gone.Load())
		}
		ann.get("/douyin/feed/", nil).ok().expect("video_list.0.comment_count", 19)
		if n := len(ann.get("/douyin/comment/list/", p{"video_id": v}).ok().list("comment_list")); n != 19 {
			t.Errorf("%d comments listed", n)
		}
		a.noDrift(t)
	})
}

func TestConcurrentFollows(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		users := a.users(12)
		// Everybody follows everybody, both ways of each pair at once.
		together(12*12, func(i int) {
			if from, to := users[i/12], users[i%12]; from != to {
				from.follow(to.id).ok()
			}
		})
		for _, u := range users {
			u.whole(0).expect("user.follow_count", 11).expect("user.follower_count", 11)
			if n := len(u.get("/douyin/relation/friend/list/", p{"user_id": u.id}).ok().list("user_list")); n != 11 {
				t.Errorf("%d friends", n)
			}
		}
		together(12*12, func(i int) { users[i/12].unfollow(users[i%12].id) })
		for _, u := range users {
			u.whole(0).expect("user.follow_count", 0).expect("user.follower_count", 0)
		}
		a.noDrift(t)
	})
}

// TestChatKeepsEverything: 50 messages in one millisecond, from both sides.
func TestChatKeepsEverything(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ann, ben := a.user("ann"), a.user("ben")
		together(50, func(i int) {
			from, to := ann, ben
			if i%2 == 1 {
				from, to = ben, ann
			}
			from.send(to.id, fmt.Sprint("m", i)).ok()
		})
		r := ann.get("/douyin/message/chat/", p{"to_user_id": ben.id}).ok()
		got := r.strs("message_list", "content")
		if slices.Sort(got); len(slices.Compact(got)) != 50 {
			t.Errorf("%d different messages", len(got))
		}
		times, ids := r.nums("message_list", "create_time"), r.nums("message_list", "id")
		for i := 1; i < len(times); i++ {
			if times[i] <= times[i-1] || ids[i] <= ids[i-1] {
				t.Fatalf("times %v ids %v do not increase", times, ids)
			}
		}
	})
}

// TestConcurrentRegistration: one name, one account.
func TestConcurrentRegistration(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		var made atomic.Int64
		together(16, func(i int) {
			name := []string{"ann", "Ann", "ANN", "ａｎｎ"}[i%4]
			r := a.guest().post("/douyin/user/register/", p{"username": name, "password": "secret1"})
			if r.num("status_code") == 0 {
				made.Add(1)
			} else {
				r.refused(taken).expect("token", "")
			}
		})
		if made.Load() != 1 {
			t.Errorf("%d accounts of one name", made.Load())
		}
	})
}

// TestNewPasswordEndsSignInsUnderWay: who signs in with the old password while it
// is changed has no session afterwards.
func TestNewPasswordEndsSignInsUnderWay(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ann := a.user("ann")
		for round := range 10 {
			old, fresh := fmt.Sprint("secret", round+1), fmt.Sprint("secret", round+2)
			tokens := make([]string, 12)
			together(len(tokens)+1, func(i int) {
				if i == len(tokens) {
					ann.token = ann.post("/douyin/user/password/", p{"old_password": old, "new_password": fresh}).ok().str("token")
				} else if r := a.guest().post("/douyin/user/login/", p{"username": "ann", "password": old}); r.num("status_code") == 0 {
					tokens[i] = r.str("token")
				}
			})
			for _, token := range tokens {
				if token != "" {
					(&client{a: a, style: byForm, token: token}).get("/douyin/user/", nil).refused(signIn)
				}
			}
			ann.get("/douyin/user/", nil).ok()
		}
	})
}

// TestConcurrentUploads: equal bytes are stored once, each upload is a video,
// and publish times are unique.
func TestConcurrentUploads(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		users := a.users(8)
		together(16, func(i int) { users[i%8].publish(fmt.Sprint("v", i), sample(i%2)).ok() })
		a.clock.add(1e9)
		r := a.guest().get("/douyin/feed/", nil).ok()
		if n := len(r.list("video_list")); n != 16 {
			t.Fatalf("%d videos", n)
		}
		if n := len(blobs(t, a)); n > 2+16 { // two files; covers are drawn from titles
			t.Errorf("%d files stored", n)
		}
		a.noDrift(t)
	})
}
