package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"vireo/api"
)

var update = flag.Bool("update", false, "write the golden files of the wire anew")

// TestWire holds every answer of the app API against a golden file, field by
// field and byte by byte: clients that exist parse these.
func TestWire(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		covered := map[string]bool{}
		keep := func(name, route string, r *answer) {
			t.Helper()
			covered[route] = true
			body := strings.ReplaceAll(string(r.body), a.base, "http://vireo.test")
			if token, ok := r.v["token"].(string); ok && token != "" {
				body = strings.ReplaceAll(body, token, "TOKEN")
			}
			golden(t, filepath.Join("testdata", "wire", name+".json"), fmt.Sprintf("HTTP %d\n%s\n", r.http, indent(t, body)))
		}
		ann := a.guest()
		r := ann.post("/douyin/user/register/", p{"username": "ann", "password": "secret1"})
		ann.id, ann.token = r.num("user_id"), r.str("token")
		keep("register", "POST /douyin/user/register/", r)
		keep("register-taken", "POST /douyin/user/register/", a.guest().post("/douyin/user/register/", p{"username": "ANN", "password": "secret1"}))
		keep("login", "POST /douyin/user/login/", a.guest().post("/douyin/user/login/", p{"username": "ann", "password": "secret1"}))
		keep("login-wrong", "POST /douyin/user/login/", a.guest().post("/douyin/user/login/", p{"username": "ann", "password": "secret2"}))
		keep("feed-empty", "GET /douyin/feed/", a.guest().get("/douyin/feed/", nil))
		ben := a.user("ben")
		keep("publish", "POST /douyin/publish/action/", ann.publish("Morning <by> the river & \"晨光\"", sample(1)))
		keep("publish-text", "POST /douyin/publish/action/", ann.publish("text", []byte("not a video")))
		a.clock.add(time.Minute)
		keep("like", "POST /douyin/favorite/action/", ben.like(1))
		keep("like-unknown", "POST /douyin/favorite/action/", ben.like(99))
		keep("comment", "POST /douyin/comment/action/", ben.comment(1, "Lovely 晨光 😀"))
		keep("comment-empty", "POST /douyin/comment/action/", ben.comment(1, ""))
		keep("comment-blocked", "POST /douyin/comment/action/", ben.comment(1, "Buy cheap followers here: buy cheap followers"))
		keep("comment-list", "GET /douyin/comment/list/", ann.get("/douyin/comment/list/", p{"video_id": 1}))
		keep("comment-delete", "POST /douyin/comment/action/", ben.uncomment(1, 1))
		keep("comment-list-empty", "GET /douyin/comment/list/", ann.get("/douyin/comment/list/", p{"video_id": 1}))
		keep("follow", "POST /douyin/relation/action/", ann.follow(ben.id))
		ben.follow(ann.id).ok()
		keep("message", "POST /douyin/message/action/", ben.send(ann.id, "see you"))
		keep("chat", "GET /douyin/message/chat/", ann.get("/douyin/message/chat/", p{"to_user_id": ben.id}))
		keep("follow-list", "GET /douyin/relation/follow/list/", ann.get("/douyin/relation/follow/list/", p{"user_id": ann.id}))
		keep("follower-list", "GET /douyin/relation/follower/list/", ann.get("/douyin/relation/follower/list/", p{"user_id": ann.id}))
		keep("friend-list", "GET /douyin/relation/friend/list/", ann.get("/douyin/relation/friend/list/", p{"user_id": ann.id}))
		keep("friend-list-guest", "GET /douyin/relation/friend/list/", a.guest().get("/douyin/relation/friend/list/", p{"user_id": ann.id}))
		keep("user", "GET /douyin/user/", ben.get("/douyin/user/", p{"user_id": ann.id}))
		keep("user-unknown", "GET /douyin/user/", ben.get("/douyin/user/", p{"user_id": 99}))
		keep("feed", "GET /douyin/feed/", ben.get("/douyin/feed/", nil))
		keep("publish-list", "GET /douyin/publish/list/", a.guest().get("/douyin/publish/list/", p{"user_id": ann.id}))
		keep("favorite-list", "GET /douyin/favorite/list/", a.guest().get("/douyin/favorite/list/", p{"user_id": ben.id}))
		keep("publish-delete", "POST /douyin/publish/delete/", ann.post("/douyin/publish/delete/", p{"video_id": 1}))
		keep("password", "POST /douyin/user/password/", ann.post("/douyin/user/password/", p{"old_password": "secret1", "new_password": "secret2"}))
		keep("report", "POST /douyin/report/action/", ben.post("/douyin/report/action/", p{"subject_kind": "user", "subject_id": ann.id, "reason": "impersonation", "text": "not Ann"}))
		keep("report-own", "POST /douyin/report/action/", ben.post("/douyin/report/action/", p{"subject_kind": "user", "subject_id": ben.id, "reason": "spam"}))
		keep("notices-empty", "GET /douyin/notice/list/", ben.get("/douyin/notice/list/", nil))
		a.warn(t, ben)
		keep("notices", "GET /douyin/notice/list/", ben.get("/douyin/notice/list/", nil))
		keep("appeal", "POST /douyin/appeal/action/", ben.post("/douyin/appeal/action/", p{"action_id": 3, "text": "That was not me"}))
		keep("appeal-twice", "POST /douyin/appeal/action/", ben.post("/douyin/appeal/action/", p{"action_id": 3, "text": "Again"}))
		keep("appeals", "GET /douyin/appeal/list/", ben.get("/douyin/appeal/list/", nil))
		keep("notices-read", "POST /douyin/notice/read/", ben.post("/douyin/notice/read/", nil))
		keep("friends-notice", "GET /douyin/relation/friend/list/", ben.get("/douyin/relation/friend/list/", nil))
		keep("profile", "POST /douyin/user/profile/", ben.post("/douyin/user/profile/", p{"signature": "on the road"}))
		keep("block", "POST /douyin/user/block/", ben.block(ann.id))
		keep("block-list", "GET /douyin/user/block/list/", ben.get("/douyin/user/block/list/", nil))
		keep("user-blocking", "GET /douyin/user/", ben.get("/douyin/user/", p{"user_id": ann.id}))
		keep("export-none", "GET /douyin/user/export/", ben.get("/douyin/user/export/", nil))
		ben.post("/douyin/user/export/", nil).ok()
		a.idle(t)
		keep("export-often", "POST /douyin/user/export/", ben.post("/douyin/user/export/", nil))
		keep("delete-wrong", "POST /douyin/user/delete/", ben.post("/douyin/user/delete/", p{"password": "secret2"}))
		keep("logout", "POST /douyin/user/logout/", ben.post("/douyin/user/logout/", nil))
		carl := a.user("carl")
		keep("delete", "POST /douyin/user/delete/", carl.leave())
		for route := range api.Rules {
			if strings.Contains(route, "/douyin/") && !covered[route] {
				t.Errorf("no golden file for %s", route)
			}
		}
	})
}

func indent(t testing.TB, body string) string {
	t.Helper()
	var b bytes.Buffer
	if err := json.Indent(&b, []byte(body), "", "  "); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func golden(t testing.TB, file, got string) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if string(want) != got {
		t.Errorf("%s differs (go test -run TestWire -update . writes it anew):\n%s", file, got)
	}
}

// TestMessagesInChinese: who asks for Chinese gets it.
func TestMessagesInChinese(t *testing.T) {
	a := boot(t, "sqlite", nil)
	c := a.guest()
	for accept, want := range map[string]string{"zh-CN,zh;q=0.9": "请先登录", "en": "please sign in first", "fr": "please sign in first", "": "please sign in first", ";;;": "please sign in first"} {
		c.header = map[string][]string{"Accept-Language": {accept}}
		if got := c.get("/douyin/user/", nil).refused(signIn).str("status_msg"); got != want {
			t.Errorf("%q: %s", accept, got)
		}
	}
}
