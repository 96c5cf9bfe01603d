package main

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"vireo/dal/daltest"
)

// TestWholeSession plays what a client does from registering to chatting, three
// times on one database, in every way that clients send parameters, with and
// without the slash at the end of the path.
func TestWholeSession(t *testing.T) {
	for _, kind := range daltest.Kinds {
		for _, s := range styles {
			for _, bare := range []bool{false, true} {
				t.Run(fmt.Sprintf("%s/%s/bare=%t", kind, s, bare), func(t *testing.T) {
					t.Parallel()
					a := boot(t, kind, nil)
					for round := range 3 {
						playSession(t, a, s, bare, round)
					}
				})
			}
		}
	}
}

func playSession(t *testing.T, a *testApp, s style, bare bool, round int) {
	a.clock.add(time.Minute)
	join := func(name string) *client {
		c := a.guest().with(s)
		c.bare = bare
		name = fmt.Sprintf("%s%d", name, round)
		in := p{"username": name, "password": "secret1"}
		c.post("/douyin/user/register/", in).ok()
		r := c.post("/douyin/user/login/", in).ok()
		c.name, c.id, c.token = name, r.num("user_id"), r.str("token")
		return c
	}
	ann, ben := join("ann"), join("ben")

	// Ann publishes; everybody sees it, and the bytes play.
	file := sample(int(ann.id)<<8 + round)
	ann.publish("Morning by the river", file).ok()
	mine := ann.get("/douyin/publish/list/", p{"user_id": ann.id}).ok()
	video := mine.num("video_list.0.id")
	feed := a.guest().get("/douyin/feed/", nil).ok()
	feed.expect("video_list.0.id", video).expect("video_list.0.title", "Morning by the river").expect("video_list.0.author.id", ann.id)
	if got := download(t, feed.str("video_list.0.play_url")); !bytes.Equal(frames(got), frames(file)) {
		t.Fatal("the frames that came back are not those that went in")
	}
	if cover := download(t, feed.str("video_list.0.cover_url")); !bytes.HasPrefix(cover, []byte("\xff\xd8\xff")) {
		t.Fatal("the cover is no JPEG")
	}

	// Ben likes, twice, and it counts once, for everybody.
	ben.like(video).ok()
	ben.like(video).ok()
	ben.get("/douyin/feed/", nil).ok().expect("video_list.0.favorite_count", 1).expect("video_list.0.is_favorite", true)
	a.guest().get("/douyin/feed/", nil).ok().expect("video_list.0.favorite_count", 1).expect("video_list.0.is_favorite", false)
	ben.get("/douyin/favorite/list/", p{"user_id": ben.id}).ok().expect("video_list.0.id", video)
	ben.whole(ann.id).expect("user.total_favorited", 1).expect("user.work_count", 1)
	ben.whole(0).expect("user.favorite_count", 1).expect("user.name", ben.name)
	ben.unlike(video).ok()
	ben.unlike(video).ok()
	ben.get("/douyin/feed/", nil).ok().expect("video_list.0.favorite_count", 0).expect("video_list.0.is_favorite", false)

	// Ben comments twice; one is taken away by Ann, whose video it is.
	first := ben.comment(video, "Lovely light 晨光").ok()
	first.expect("comment.user.id", ben.id).expect("comment.content", "Lovely light 晨光").expect("comment.create_date", a.clock.now().In(a.biz.Zone()).Format("01-02"))
	second := ben.comment(video, "Where is it?").ok().num("comment.id")
	list := ann.get("/douyin/comment/list/", p{"video_id": video}).ok()
	if got, want := fmt.Sprint(list.nums("comment_list", "id")), fmt.Sprint([]int64{second, first.num("comment.id")}); got != want {
		t.Fatalf("comments %s, want %s", got, want)
	}
	ann.uncomment(video, second).ok()
	ann.uncomment(video, second).refused(missing)
	ann.get("/douyin/feed/", nil).ok().expect("video_list.0.comment_count", 1)

	// They follow each other and are friends.
	ann.follow(ben.id).ok()
	ann.follow(ben.id).ok()
	ann.get("/douyin/relation/follow/list/", p{"user_id": ann.id}).ok().expect("user_list.0.id", ben.id).expect("user_list.0.is_follow", true)
	ben.get("/douyin/relation/follower/list/", p{"user_id": ben.id}).ok().expect("user_list.0.id", ann.id).expect("user_list.0.is_follow", false)
	if n := len(ann.get("/douyin/relation/friend/list/", p{"user_id": ann.id}).ok().list("user_list")); n != 0 {
		t.Fatalf("%d friends after one follow", n)
	}
	ben.follow(ann.id).ok()
	ann.get("/douyin/relation/friend/list/", p{"user_id": ann.id}).ok().expect("user_list.0.id", ben.id).expect("user_list.0.message", "").expect("user_list.0.msgType", 0)
	ann.whole(ben.id).expect("user.is_follow", true).expect("user.follower_count", 1).expect("user.follow_count", 1)

	playChat(t, ann, ben)

	ben.unfollow(ann.id).ok()
	ann.get("/douyin/relation/friend/list/", p{"user_id": ann.id}).ok()
	ann.whole(0).expect("user.follower_count", 0).expect("user.follow_count", 1)
	ann.post("/douyin/publish/delete/", p{"video_id": video}).ok()
	a.guest().get("/douyin/comment/list/", p{"video_id": video}).refused(missing)
	ann.whole(0).expect("user.work_count", 0)
	ben.post("/douyin/user/logout/", nil).ok()
	ben.get("/douyin/user/", nil).refused(signIn)
}

// playChat has both write; each polls as the app does and misses nothing.
func playChat(t *testing.T, ann, ben *client) {
	t.Helper()
	ann.send(ben.id, "hi").ok()
	ben.send(ann.id, "hello").ok()
	whole := ben.get("/douyin/message/chat/", p{"to_user_id": ann.id}).ok()
	if got := strings.Join(whole.strs("message_list", "content"), " "); got != "hi hello" {
		t.Fatalf("the conversation is %q", got)
	}
	last := whole.num("message_list.1.create_time")
	ben.a.clock.add(time.Second)
	ann.send(ben.id, "bye").ok()
	ben.send(ann.id, "see you").ok()
	news := ben.get("/douyin/message/chat/", p{"to_user_id": ann.id, "pre_msg_time": last}).ok()
	if got := strings.Join(news.strs("message_list", "content"), " "); got != "bye" {
		t.Fatalf("new for ben: %q", got)
	}
	both := ben.get("/douyin/message/chat/", p{"to_user_id": ann.id, "pre_msg_time": last, "include_own": 1}).ok()
	if got := strings.Join(both.strs("message_list", "content"), " "); got != "bye see you" {
		t.Fatalf("new with own: %q", got)
	}
	ann.get("/douyin/relation/friend/list/", p{"user_id": ann.id}).ok().expect("user_list.0.message", "see you").expect("user_list.0.msgType", 0)
	ben.get("/douyin/relation/friend/list/", p{"user_id": ben.id}).ok().expect("user_list.0.message", "see you").expect("user_list.0.msgType", 1)
}

// frames is the media data of an MP4: what cleaning its headers never touches.
func frames(mp4 []byte) []byte {
	i := bytes.Index(mp4, []byte("mdat"))
	return mp4[max(i, 0):]
}

func download(t testing.TB, url string) []byte {
	t.Helper()
	res, err := httpClient.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	b, err := io.ReadAll(res.Body)
	if err != nil || res.StatusCode != http.StatusOK {
		t.Fatalf("GET %s: HTTP %d, %v", url, res.StatusCode, err)
	}
	return b
}
