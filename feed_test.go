package main

import (
	"fmt"
	"slices"
	"strconv"
	"sync"
	"testing"
	"time"
)

// TestFeedPages pages as the app does, echoing next_time, while others publish:
// no gap, no repeat.
func TestFeedPages(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ann := a.user("ann")
		const total = 75
		want := make([]int64, 0, total)
		for i := range total {
			if i%10 == 0 { // ten in one millisecond: a page border must not split them
				a.clock.add(time.Millisecond)
			}
			want = append(want, ann.video(fmt.Sprint("video ", i)))
		}
		slices.Reverse(want)
		a.clock.add(time.Minute)

		var others sync.WaitGroup
		ben := a.user("ben")
		got, cursor := []int64{}, ""
		for page := range 4 {
			others.Go(func() { ben.publish("meanwhile", sample(1<<20+page)) })
			r := a.guest().get("/douyin/feed/", p{"latest_time": cursor}).ok()
			ids := r.nums("video_list", "id")
			got = append(got, ids...)
			cursor = strconv.FormatInt(r.num("next_time"), 10)
			if page == 3 && len(ids) != 0 {
				t.Errorf("a fourth page: %v", ids)
			}
			if page == 0 {
				others.Wait() // what was published during page one must not move page two
			}
		}
		others.Wait()
		got = slices.DeleteFunc(got, func(id int64) bool { return !slices.Contains(want, id) })
		if !slices.Equal(got, want) {
			t.Fatalf("paged\n%v, want\n%v", got, want)
		}
	})
}

func TestFeedTimes(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ann := a.user("ann")
		old := ann.video("old")
		oldTime := a.clock.now().UnixMilli()
		a.clock.add(time.Hour)
		fresh := ann.video("fresh")
		a.clock.add(time.Hour)
		both := []int64{fresh, old}
		now := a.clock.now()
		for _, c := range []struct {
			latest any
			want   []int64
		}{
			{"", both}, {0, both}, {-5, both}, {"soon", both}, {"NaN", both}, {"1e400", both}, {"\xff\xfe", both},
			{now.UnixMilli(), both},
			{now.Unix(), both},
			{now.Add(48 * time.Hour).UnixMilli(), both},
			{oldTime + 1, []int64{old}},
			{float64(oldTime + 1), []int64{old}},
			{oldTime, nil}, // strictly older
			{oldTime/1000 - 1, nil},
			{now.Add(-90 * time.Minute).Unix(), []int64{old}},
		} {
			got := a.guest().get("/douyin/feed/", p{"latest_time": c.latest}).ok().nums("video_list", "id")
			if !slices.Equal(got, c.want) {
				t.Errorf("latest_time=%v: %v, want %v", c.latest, got, c.want)
			}
		}
	})
}

// TestGuestIsNobody: what a signed-in viewer likes and follows is theirs alone.
func TestGuestIsNobody(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ann, ben := a.user("ann"), a.user("ben")
		v := ann.video("hello")
		ann.like(v).ok()
		ann.follow(ben.id).ok()
		ben.follow(ann.id).ok()
		ben.get("/douyin/feed/", nil).ok().expect("video_list.0.is_favorite", false).expect("video_list.0.author.is_follow", true)
		a.guest().get("/douyin/feed/", nil).ok().expect("video_list.0.is_favorite", false).expect("video_list.0.author.is_follow", false)
		a.guest().get("/douyin/relation/follow/list/", p{"user_id": ann.id}).ok().expect("user_list.0.is_follow", false)
	})
}

// TestListPages pages the lists that the contract left unbounded.
func TestListPages(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ann := a.user("ann")
		var videos, comments, followers []int64
		for i := range 7 {
			a.clock.add(time.Second)
			v := ann.video(fmt.Sprint(i))
			ann.like(v).ok()
			videos = append(videos, v)
		}
		for i := range 7 {
			comments = append(comments, ann.comment(videos[0], fmt.Sprint("c", i)).ok().num("comment.id"))
			u := a.user(fmt.Sprint("fan", i))
			u.follow(ann.id).ok()
			ann.follow(u.id).ok()
			followers = append(followers, u.id)
		}
		for _, c := range []struct {
			path, list string
			in         p
			want       []int64
		}{
			{"/douyin/publish/list/", "video_list", p{"user_id": ann.id}, videos},
			{"/douyin/favorite/list/", "video_list", p{"user_id": ann.id}, videos},
			{"/douyin/comment/list/", "comment_list", p{"video_id": videos[0]}, comments},
			{"/douyin/relation/follow/list/", "user_list", p{"user_id": ann.id}, followers},
			{"/douyin/relation/follower/list/", "user_list", p{"user_id": ann.id}, followers},
			{"/douyin/relation/friend/list/", "user_list", p{"user_id": ann.id}, followers},
		} {
			want := slices.Clone(c.want)
			slices.Reverse(want)
			c.in["page_size"] = 3
			var got []int64
			for pages := 1; ; pages++ {
				r := ann.get(c.path, c.in).ok()
				got = append(got, r.nums(c.list, "id")...)
				if c.in["cursor"] = r.str("next_cursor"); c.in["cursor"] == "" {
					break
				}
				if pages > 5 {
					t.Fatalf("%s does not end", c.path)
				}
			}
			if !slices.Equal(got, want) {
				t.Errorf("%s: %v, want %v", c.path, got, want)
			}
			ann.get(c.path, p{"user_id": ann.id, "video_id": videos[0], "cursor": "nonsense"}).refused(invalid)
			ann.get(c.path, p{"user_id": ann.id, "video_id": videos[0], "page_size": -1}).refused(invalid)
			all := ann.get(c.path, p{"user_id": ann.id, "video_id": videos[0], "page_size": 100000}).ok()
			if n := len(all.list(c.list)); n != 7 {
				t.Errorf("%s with a huge page_size: %d rows", c.path, n)
			}
		}
	})
}
