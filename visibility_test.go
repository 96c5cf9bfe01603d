package main

import (
	"net/http"
	"os"
	"strings"
	"testing"
	"time"

	"vireo/dal/model"
)

// TestEveryCauseHides sets each cause on a video, a comment or an account and
// looks everywhere: others see nothing of it, its author sees what is held.
func TestEveryCauseHides(t *testing.T) {
	hidden := map[string]model.Cause{
		"processing": model.CauseProcessing, "on hold": model.CauseOnHold, "taken down": model.CauseTakenDown,
		"owner suspended": model.CauseOwnerSuspended, "owner banned": model.CauseOwnerBanned, "owner deleted": model.CauseOwnerDeleted,
		"pre-moderation": model.CausePremoderation, "two at once": model.CauseOnHold | model.CauseLimited,
	}
	eachApp(t, func(t *testing.T, a *testApp) {
		ann, ben := a.user("ann"), a.user("ben")
		v := ann.video("v")
		ben.like(v).ok()
		said := ann.comment(v, "said").ok().num("comment.id")
		open := ben.get("/douyin/feed/", nil).ok()
		play, cover := open.str("video_list.0.play_url"), open.str("video_list.0.cover_url")
		for name, cause := range hidden {
			a.setVideo(t, v, cause)
			for list, n := range map[string]int{
				"/douyin/feed/": 0, "/douyin/publish/list/": 0, "/douyin/favorite/list/": 0,
			} {
				in := p{"user_id": ann.id}
				if strings.Contains(list, "favorite") {
					in["user_id"] = ben.id
				}
				for _, who := range []*client{ben, a.guest()} {
					if got := len(who.get(list, in).ok().list("video_list")); got != n {
						t.Errorf("%s: %s shows %q %d videos", name, list, who.name, got)
					}
				}
			}
			ben.get("/douyin/comment/list/", p{"video_id": v}).refused(missing)
			ben.comment(v, "hm").refused(missing)
			ben.unlike(v).refused(missing)
			for _, url := range []string{play, cover} {
				if status := head(t, url).StatusCode; status != 404 {
					t.Errorf("%s: %s answers HTTP %d", name, url, status)
				}
			}
			own := ann.get("/douyin/publish/list/", p{"user_id": ann.id}).ok().expect("video_list.0.id", v)
			res := head(t, own.str("video_list.0.play_url"))
			if res.StatusCode != 200 || res.Header.Get("Cache-Control") != "private, no-store" {
				t.Errorf("%s: the author's own link: HTTP %d, %s", name, res.StatusCode, res.Header.Get("Cache-Control"))
			}
			ann.whole(0).expect("user.work_count", 0)
		}

		a.setVideo(t, v, model.CauseLimited)
		if n := len(ben.get("/douyin/feed/", nil).ok().list("video_list")); n != 0 {
			t.Error("a limited video is in the feed")
		}
		ben.get("/douyin/publish/list/", p{"user_id": ann.id}).ok().expect("video_list.0.id", v)
		if status := head(t, play).StatusCode; status != 200 {
			t.Errorf("a limited video by link: HTTP %d", status)
		}
		a.setVideo(t, v, 0)
		ann.whole(0).expect("user.work_count", 1)

		a.setComment(t, said, model.CauseOnHold)
		if n := len(ben.get("/douyin/comment/list/", p{"video_id": v}).ok().list("comment_list")); n != 0 {
			t.Error("a held comment is shown to others")
		}
		ann.get("/douyin/comment/list/", p{"video_id": v}).ok().expect("comment_list.0.id", said)
		ben.get("/douyin/feed/", nil).ok().expect("video_list.0.comment_count", 0)
		a.setComment(t, said, 0)

		// A suspended account is gone at once, before anything is fanned out.
		ann.follow(ben.id).ok()
		ben.follow(ann.id).ok()
		ann.like(v).ok()
		w := ben.video("w")
		ann.comment(w, "said").ok()
		if err := a.db.SetUserCauses(t.Context(), ann.id, model.CauseOwnerSuspended); err != nil {
			t.Fatal(err)
		}
		if ids := ben.get("/douyin/feed/", nil).ok().nums("video_list", "id"); len(ids) != 1 || ids[0] != w {
			t.Errorf("the feed beside a suspended author: %v", ids)
		}
		ben.get("/douyin/user/", p{"user_id": ann.id}).refused(missing)
		ben.get("/douyin/comment/list/", p{"video_id": v}).refused(missing)
		for _, list := range []string{"follow", "follower", "friend"} {
			if n := len(ben.get("/douyin/relation/"+list+"/list/", p{"user_id": ben.id}).ok().list("user_list")); n != 0 {
				t.Errorf("a suspended user is in the %s list", list)
			}
		}
		if n := len(ben.get("/douyin/comment/list/", p{"video_id": w}).ok().list("comment_list")); n != 0 {
			t.Error("a suspended user's comment is shown")
		}
		for _, list := range []string{"publish/list/", "favorite/list/", "relation/follow/list/", "relation/follower/list/", "relation/friend/list/"} {
			ben.get("/douyin/"+list, p{"user_id": ann.id}).refused(missing)
		}
		if status := head(t, play).StatusCode; status != 404 {
			t.Errorf("a suspended author's file: HTTP %d", status)
		}
		ann.get("/douyin/user/", nil).refused(forbidden)
		a.guest().post("/douyin/user/login/", p{"username": "ann", "password": "secret1"}).refused(forbidden)
	})
}

// setVideo gives a video causes the way the rules do.
func (a *testApp) setVideo(t *testing.T, id int64, causes model.Cause) {
	t.Helper()
	if err := a.biz.SetVideoCauses(t.Context(), id, causes); err != nil {
		t.Fatal(err)
	}
}

func (a *testApp) setComment(t *testing.T, id int64, causes model.Cause) {
	t.Helper()
	if err := a.biz.SetCommentCauses(t.Context(), id, causes); err != nil {
		t.Fatal(err)
	}
}

func head(t testing.TB, url string) *http.Response {
	t.Helper()
	res, err := httpClient.Head(url)
	if err != nil {
		t.Fatal(err)
	}
	res.Body.Close()
	return res
}

// TestSignedLinks: a link to what is held opens that file only, for an hour, and
// not once the author took the video away.
func TestSignedLinks(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ann := a.user("ann")
		v := ann.video("v")
		a.setVideo(t, v, model.CauseOnHold)
		own := ann.get("/douyin/publish/list/", p{"user_id": ann.id}).ok()
		play, cover := own.str("video_list.0.play_url"), own.str("video_list.0.cover_url")
		_, query, _ := strings.Cut(play, "?")
		base, _, _ := strings.Cut(cover, "?")
		for url, want := range map[string]int{
			play: 200, cover: 200, base + "?" + query: 404, base: 404,
			strings.Replace(play, "sig=", "sig=A", 1): 404, strings.Replace(play, "expires=1", "expires=2", 1): 404,
		} {
			if got := head(t, url).StatusCode; got != want {
				t.Errorf("%s: HTTP %d, want %d", url, got, want)
			}
		}
		a.clock.add(61 * time.Minute)
		if got := head(t, play).StatusCode; got != 404 {
			t.Errorf("an expired link: HTTP %d", got)
		}
		play = ann.get("/douyin/publish/list/", p{"user_id": ann.id}).ok().str("video_list.0.play_url")
		ann.post("/douyin/publish/delete/", p{"video_id": v}).ok()
		if got := head(t, play).StatusCode; got != 404 {
			t.Errorf("a deleted video: HTTP %d", got)
		}
	})
}

func TestFiles(t *testing.T) {
	a := boot(t, "sqlite", nil)
	ann := a.user("ann")
	ann.video("v")
	play := a.guest().get("/douyin/feed/", nil).ok().str("video_list.0.play_url")
	whole := download(t, play)
	for _, c := range []struct {
		header, value string
		status        int
		body          string
	}{
		{"Range", "bytes=0-9", 206, string(whole[:10])},
		{"Range", "bytes=100-", 206, string(whole[100:])},
		{"Range", "bytes=-7", 206, string(whole[len(whole)-7:])},
		{"Range", "bytes=99999999-", 416, ""},
		{"Range", "bytes=5-2", 416, ""},
		{"Range", "lines=1-2", 416, ""},
		{"Range", "bytes=0-1,5-6", 200, string(whole)},
		{"If-None-Match", "*", 304, ""},
	} {
		req, _ := http.NewRequest("GET", play, nil)
		req.Header.Set(c.header, c.value)
		res, body := fetch(t, req)
		if res.StatusCode != c.status || c.status < 300 && string(body) != c.body {
			t.Errorf("%s: %s answers HTTP %d and %d bytes", c.header, c.value, res.StatusCode, len(body))
		}
	}
	res := head(t, play)
	for k, v := range map[string]string{
		"Content-Type": "video/mp4", "X-Content-Type-Options": "nosniff", "Accept-Ranges": "bytes", "Cache-Control": "public, max-age=300",
	} {
		if got := res.Header.Get(k); got != v {
			t.Errorf("%s is %q", k, got)
		}
	}
	if res.ContentLength != int64(len(whole)) || !strings.HasPrefix(res.Header.Get("Etag"), `"`) {
		t.Errorf("length %d, etag %s", res.ContentLength, res.Header.Get("Etag"))
	}
	for _, path := range []string{
		"/media/v/1/other.mp4", "/media/v/1/..%2f..%2fsecret.key", "/media/v/%2e%2e/secret.key", "/media/v/x/play.mp4", "/media/v/99999/play.mp4",
		"/media/v/-1/play.mp4", "/media/u/1/..%2f..", "/media/u/../secret.key", "/media/u/999/avatar.jpg", "/media/u/default/secret.key", "/media/v/1%00/play.mp4",
	} {
		if got := head(t, a.base+path).StatusCode; got != 404 {
			t.Errorf("%s: HTTP %d", path, got)
		}
	}
}

// TestSweep: files that nothing names go after a day, and not before.
func TestSweep(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		a.clock.set(time.Now()) // files have the machine's times
		ann := a.user("ann")
		v := ann.video("v")
		kept := ann.video("kept")
		if err := a.biz.Sweep(t.Context()); err != nil {
			t.Fatal(err)
		}
		ann.post("/douyin/publish/delete/", p{"video_id": v}).ok()
		sweep := func(want int) {
			t.Helper()
			if err := a.biz.Sweep(t.Context()); err != nil {
				t.Fatal(err)
			}
			if n := len(blobs(t, a)); n != want {
				t.Fatalf("%d files, want %d", n, want)
			}
		}
		sweep(4)
		a.clock.add(25 * time.Hour)
		sweep(2)
		ann.token = a.guest().post("/douyin/user/login/", p{"username": "ann", "password": "secret1"}).ok().str("token")
		if ids := ann.get("/douyin/publish/list/", p{"user_id": ann.id}).ok().nums("video_list", "id"); len(ids) != 1 || ids[0] != kept {
			t.Errorf("left: %v", ids)
		}
		// A crash between the file and its commit leaves a file that no row names.
		a.raw(t).Exec("DELETE FROM blobs")
		a.clock.add(25 * time.Hour)
		sweep(0)
	})
}

// TestUploadOfWhatIsBeingRemoved: a sweeper that was cut off half-way does not
// keep anybody from publishing the same bytes again.
func TestUploadOfWhatIsBeingRemoved(t *testing.T) {
	for name, gone := range map[string]bool{"the file is there": false, "the file is gone": true} {
		t.Run(name, func(t *testing.T) {
			eachApp(t, func(t *testing.T, a *testApp) {
				ann := a.user("ann")
				ann.publish("v", sample(1)).ok()
				v := ann.get("/douyin/publish/list/", p{"user_id": ann.id}).ok().num("video_list.0.id")
				ann.post("/douyin/publish/delete/", p{"video_id": v}).ok()
				if _, err := a.raw(t).Exec("UPDATE blobs SET deleting = TRUE"); err != nil {
					t.Fatal(err)
				}
				for _, path := range blobs(t, a) {
					if gone {
						if err := os.Remove(path); err != nil {
							t.Fatal(err)
						}
					}
				}
				ann.publish("v", sample(1)).ok()
				own := ann.get("/douyin/publish/list/", p{"user_id": ann.id}).ok()
				if status := head(t, own.str("video_list.0.play_url")).StatusCode; status != 200 {
					t.Errorf("HTTP %d", status)
				}
				a.clock.set(time.Now().Add(25 * time.Hour))
				if err := a.biz.Sweep(t.Context()); err != nil {
					t.Fatal(err)
				}
				if n := len(blobs(t, a)); n != 2 {
					t.Errorf("%d files after a sweep, want 2", n)
				}
			})
		})
	}
}
