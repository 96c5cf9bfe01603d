package main

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httputil"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"vireo/api"
	"vireo/server"
)

// endpoint is one JSON endpoint with parameters that succeed, and what each of
// its parameters may not be.
type endpoint struct {
	method, path string
	valid        func(w *badWorld) p
	bad          []bad
	guests       bool // answers without a token
}

// bad is one value of one parameter and the code that refuses it.
type bad struct {
	param string
	value any
	code  int64
}

// badWorld is what the valid parameters refer to.
type badWorld struct {
	ann, ben         *client
	video, bensVideo int64
	annsComment      int64 // under bensVideo
	bensComment      int64 // under bensVideo
	warning          int64 // action, of which ann has been told
}

const (
	brokenUTF8 = "a\xff\xfeb"
	unknownID  = 999_999_999
	hugeInt    = "99999999999999999999"
)

// ids are the ways to get an id wrong.
func ids(param string, unknown int64) []bad {
	return []bad{
		{param, "", unknown}, {param, "abc", invalid}, {param, "1.5", invalid}, {param, hugeInt, invalid}, {param, "1e300", invalid},
		{param, -1, unknown}, {param, 0, unknown}, {param, unknownID, unknown}, {param, brokenUTF8, invalid}, {param, "0x10", invalid},
	}
}

// ownIDs are the same where a missing id means the viewer's own.
func ownIDs(param string) []bad {
	return slices.DeleteFunc(ids(param, missing), func(b bad) bool { return b.value == "" || b.value == 0 })
}

func texts(param string, limit int) []bad {
	return []bad{
		{param, "", invalid}, {param, " \t\n ", invalid}, {param, strings.Repeat("好", limit+1), invalid},
		{param, brokenUTF8, invalid}, {param, "a\x00b", invalid}, {param, strings.Repeat("x", 200_000), invalid},
	}
}

func actions(param string) []bad {
	return []bad{{param, "", invalid}, {param, 0, invalid}, {param, 3, invalid}, {param, -1, invalid}, {param, "like", invalid}, {param, hugeInt, invalid}}
}

func pages() []bad {
	return []bad{{"page_size", -1, invalid}, {"page_size", "x", invalid}, {"page_size", hugeInt, invalid}, {"cursor", "x", invalid}, {"cursor", strings.Repeat("A", 5000), invalid}, {"cursor", brokenUTF8, invalid}}
}

func passwords(param string) []bad {
	return []bad{{param, "", invalid}, {param, "1234", invalid}, {param, strings.Repeat("x", 33), invalid}, {param, brokenUTF8 + "xxx", invalid}}
}

var endpoints = []endpoint{
	{"POST", "/douyin/user/register/", func(*badWorld) p { return p{"username": "carl", "password": "secret1"} },
		slices.Concat(texts("username", 32), passwords("password"), []bad{{"username", " carl", invalid}, {"username", "ca\u202erl", invalid}}), true},
	{"POST", "/douyin/user/login/", func(*badWorld) p { return p{"username": "ann", "password": "secret1"} },
		[]bad{{"username", "", credentials}, {"username", strings.Repeat("x", 5000), credentials}, {"username", brokenUTF8, invalid}, {"password", "", credentials}, {"password", strings.Repeat("x", 5000), credentials}}, true},
	{"GET", "/douyin/user/", func(w *badWorld) p { return p{"user_id": w.ben.id} }, ownIDs("user_id"), false},
	{"POST", "/douyin/user/password/", func(*badWorld) p { return p{"old_password": "secret1", "new_password": "secret1"} },
		slices.Concat(passwords("new_password"), []bad{{"old_password", "", credentials}, {"old_password", "secret9", credentials}}), false},
	{"POST", "/douyin/user/logout/", func(*badWorld) p { return p{"all": 0} }, []bad{{"all", "maybe", invalid}}, false},
	{"GET", "/douyin/publish/list/", func(w *badWorld) p { return p{"user_id": w.ann.id} }, slices.Concat(ids("user_id", missing), pages()), true},
	{"POST", "/douyin/publish/delete/", func(w *badWorld) p { return p{"video_id": w.video} }, ids("video_id", missing), false},
	{"POST", "/douyin/favorite/action/", func(w *badWorld) p { return p{"video_id": w.video, "action_type": 1} }, slices.Concat(ids("video_id", missing), actions("action_type")), false},
	{"GET", "/douyin/favorite/list/", func(w *badWorld) p { return p{"user_id": w.ann.id} }, slices.Concat(ids("user_id", missing), pages()), true},
	{"POST", "/douyin/comment/action/", func(w *badWorld) p { return p{"video_id": w.video, "action_type": 1, "comment_text": "hm"} },
		slices.Concat(ids("video_id", missing), actions("action_type"), texts("comment_text", 255)), false},
	{"POST", "/douyin/comment/action/", func(w *badWorld) p { return p{"video_id": w.bensVideo, "action_type": 2, "comment_id": w.annsComment} },
		ids("comment_id", missing), false},
	{"GET", "/douyin/comment/list/", func(w *badWorld) p { return p{"video_id": w.video} }, slices.Concat(ids("video_id", missing), pages()), true},
	{"POST", "/douyin/relation/action/", func(w *badWorld) p { return p{"to_user_id": w.ben.id, "action_type": 1} }, slices.Concat(ids("to_user_id", missing), actions("action_type")), false},
	{"GET", "/douyin/relation/follow/list/", func(w *badWorld) p { return p{"user_id": w.ann.id} }, slices.Concat(ids("user_id", missing), pages()), true},
	{"GET", "/douyin/relation/follower/list/", func(w *badWorld) p { return p{"user_id": w.ann.id} }, slices.Concat(ids("user_id", missing), pages()), true},
	{"GET", "/douyin/relation/friend/list/", func(w *badWorld) p { return p{"user_id": w.ann.id} }, slices.Concat(ownIDs("user_id"), pages()), false},
	{"GET", "/douyin/message/chat/", func(w *badWorld) p { return p{"to_user_id": w.ben.id} },
		slices.Concat(ids("to_user_id", missing), []bad{{"pre_msg_time", "noon", invalid}, {"cursor", "x", invalid}, {"include_own", "maybe", invalid}}), false},
	{"POST", "/douyin/message/action/", func(w *badWorld) p { return p{"to_user_id": w.ben.id, "action_type": 1, "content": "hm"} },
		slices.Concat(ids("to_user_id", missing), texts("content", 1000), []bad{{"action_type", 2, invalid}, {"action_type", "", invalid}}), false},
	{"POST", "/douyin/report/action/", func(w *badWorld) p {
		return p{"subject_kind": "video", "subject_id": w.bensVideo, "reason": "spam", "text": "look", "start_ms": 0, "end_ms": 100}
	}, slices.Concat(ids("subject_id", missing), texts("text", 500)[2:], []bad{
		{"subject_kind", "", invalid}, {"subject_kind", "planet", invalid}, {"subject_kind", brokenUTF8, invalid}, {"subject_kind", "comment", invalid}, // no part of a comment
		{"reason", "", invalid}, {"reason", "words", invalid}, {"reason", strings.Repeat("x", 5000), invalid},
		{"start_ms", -1, invalid}, {"start_ms", "x", invalid}, {"start_ms", 100, invalid}, {"end_ms", -1, invalid}, {"end_ms", 3_600_000, invalid}, {"end_ms", hugeInt, invalid},
	}), false},
	{"POST", "/douyin/user/block/", func(w *badWorld) p { return p{"to_user_id": w.ben.id, "action_type": 2} }, slices.Concat(ids("to_user_id", missing), actions("action_type")), false},
	{"GET", "/douyin/user/block/list/", func(*badWorld) p { return p{} }, pages(), false},
	{"POST", "/douyin/user/profile/", func(*badWorld) p { return p{"signature": "on the road"} },
		slices.Concat(texts("signature", 255), []bad{{"clear", "name", invalid}, {"clear", "avatar,", invalid}, {"clear", "signature", invalid}, {"clear", brokenUTF8, invalid}, {"clear", strings.Repeat("x", 5000), invalid}}), false},
	{"GET", "/douyin/user/export/", func(*badWorld) p { return p{} }, nil, false},
	{"POST", "/douyin/user/export/", func(*badWorld) p { return p{} }, nil, false},
	{"POST", "/douyin/user/delete/", func(*badWorld) p { return p{"password": "secret1"} },
		[]bad{{"password", "", credentials}, {"password", "secret9", credentials}, {"password", strings.Repeat("x", 5000), credentials}, {"password", brokenUTF8, invalid}}, false},
	{"GET", "/douyin/notice/list/", func(*badWorld) p { return p{} }, pages(), false},
	{"GET", "/douyin/appeal/list/", func(*badWorld) p { return p{} }, pages(), false},
	{"POST", "/douyin/appeal/action/", func(w *badWorld) p { return p{"action_id": w.warning, "text": "not me"} }, slices.Concat(ids("action_id", missing), texts("text", 1000)), false},
	{"POST", "/douyin/notice/read/", func(*badWorld) p { return p{"notice_id": 0} },
		[]bad{{"notice_id", -1, invalid}, {"notice_id", "x", invalid}, {"notice_id", "1.5", invalid}, {"notice_id", hugeInt, invalid}}, false},
}

func (e endpoint) call(c *client, in p) *answer {
	if e.method == "GET" {
		return c.get(e.path, in)
	}
	return c.post(e.path, in)
}

// TestBadInput changes one parameter at a time. Each is refused with its code,
// at HTTP 200, in the shape of a success, and changes nothing.
func TestBadInput(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		w := newBadWorld(a)
		a.idle(t) // what the start queued is done
		eventually(t, "the sealing of the audit log", func() bool { return a.count(t, "SELECT COUNT(*) FROM audit_pending") == 0 })
		before := a.dump(t)
		for _, e := range endpoints {
			valid := e.valid(w)
			for _, b := range e.bad {
				in := p{}
				for k, v := range valid {
					in[k] = v
				}
				in[b.param] = b.value
				for _, s := range []style{byForm, byQuery} {
					if s == byQuery && len(fmt.Sprint(b.value)) > 50_000 {
						continue // no header is that long: 431 before any endpoint is known
					}
					r := e.call(w.ann.with(s), in)
					if r.http != 200 || r.num("status_code") != b.code || r.str("status_msg") == "" {
						t.Errorf("%s %s %s=%.40q by %s: HTTP %d %s, want %d", e.method, e.path, b.param, fmt.Sprint(b.value), s, r.http, r.body, b.code)
					}
				}
			}
			if !e.guests {
				for _, token := range []string{"", "nonsense", strings.Repeat("x", 5000)} {
					in := p{"token": token}
					for k, v := range valid {
						in[k] = v
					}
					e.call(w.ann, in).refused(signIn)
				}
			}
		}
		if after := a.dump(t); after != before {
			t.Errorf("something changed:\n%s\nbefore:\n%s", after, before)
		}
		for _, e := range endpoints { // the valid ones are, else all this shows nothing
			if e.path != "/douyin/user/password/" && e.path != "/douyin/user/logout/" && e.path != "/douyin/publish/delete/" && e.path != "/douyin/user/delete/" {
				e.call(w.ann, e.valid(w)).ok()
			}
		}
		a.clock.add(31 * 24 * time.Hour)
		for _, e := range endpoints {
			if !e.guests {
				e.call(w.ann, e.valid(w)).refused(signIn) // the token has expired
			}
		}
	})
}

func newBadWorld(a *testApp) *badWorld {
	w := &badWorld{ann: a.user("ann"), ben: a.user("ben")}
	w.video, w.bensVideo = w.ann.video("ann's"), w.ben.video("ben's")
	w.annsComment = w.ann.comment(w.bensVideo, "by ann").ok().num("comment.id")
	w.bensComment = w.ben.comment(w.bensVideo, "by ben").ok().num("comment.id")
	a.warn(a.t, w.ann)
	w.warning = a.count(a.t, "SELECT MAX(id) FROM actions")
	return w
}

// TestBadInputCoversEveryEndpoint: an endpoint without a row fails.
func TestBadInputCoversEveryEndpoint(t *testing.T) {
	have := map[string]bool{"GET /douyin/feed/": true, "POST /douyin/publish/action/": true} // TestFeedTimes, TestRefusedUploads
	for _, e := range endpoints {
		have[e.method+" "+e.path] = true
	}
	for route := range api.Rules {
		if strings.Contains(route, "/douyin/") && !have[route] {
			t.Errorf("no bad input for %s", route)
		}
	}
}

// TestOtherPeoplesThings: what belongs to somebody else stays as it is.
func TestOtherPeoplesThings(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		w := newBadWorld(a)
		carl := a.user("carl")
		carl.uncomment(w.bensVideo, w.annsComment).refused(forbidden)
		w.ann.uncomment(w.bensVideo, w.bensComment).refused(forbidden)
		w.ann.uncomment(w.video, w.annsComment).refused(missing) // not under that video
		carl.post("/douyin/publish/delete/", p{"video_id": w.video}).refused(forbidden)
		w.ann.follow(w.ann.id).refused(invalid)
		w.ann.send(w.ann.id, "note").refused(invalid)
		w.ben.get("/douyin/feed/", nil).ok().expect("video_list.0.comment_count", 2)
		w.ben.uncomment(w.bensVideo, w.annsComment).ok() // the video's author may
		w.ann.whole(0).expect("user.work_count", 1)
		if msgs := carl.get("/douyin/message/chat/", p{"to_user_id": w.ann.id}).ok().list("message_list"); len(msgs) != 0 {
			t.Errorf("Carl reads %v", msgs)
		}
		ann := w.ann
		ann.follow(w.ben.id).ok()
		w.ben.follow(ann.id).ok()
		ann.send(w.ben.id, "private").ok()
		carl.get("/douyin/relation/friend/list/", p{"user_id": ann.id}).ok().expect("user_list.0.id", w.ben.id).expect("user_list.0.message", "")
	})
}

// TestBodies: bodies that are not what their type says, and too large ones.
func TestBodies(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ann := a.user("ann")
		v := ann.video("v")
		send := func(kind, body string) *answer {
			req, err := http.NewRequest("POST", a.base+"/douyin/favorite/action/?token="+ann.token, strings.NewReader(body))
			if err != nil {
				t.Fatal(err)
			}
			req.Header.Set("Content-Type", kind)
			return ann.do(req, "/douyin/favorite/action/")
		}
		for _, body := range []string{`{`, `[1,2]`, `"x"`, `{"video_id":1}{}`, "{\"video_id\":\"\xff\"}", `{"video_id":[1],"action_type":1}`, `{"video_id":{"a":1},"action_type":1}`, strings.Repeat("[", 100_000)} {
			send("application/json", body).refused(invalid)
		}
		send("application/json", "").refused(invalid) // nothing but the token: action_type is missing
		send("multipart/form-data; boundary=b", "--b\r\nno end").refused(invalid)
		send("multipart/form-data", "no boundary").refused(invalid)
		send("nonsense;;", "video_id=1").refused(invalid)
		for _, n := range []any{v, float64(v), fmt.Sprintf("%d.0", v), fmt.Sprintf("%de0", v)} {
			send("application/json", fmt.Sprintf(`{"video_id":"%v","action_type":1.0,"extra":{"ignored":[]}}`, n)).ok()
			send("application/json", fmt.Sprintf(`{"video_id":%v,"action_type":"1"}`, n)).ok()
		}
		if r := send("application/x-www-form-urlencoded", strings.Repeat("x", 2<<20)); r.http != 413 || r.num("status_code") != tooLarge {
			t.Errorf("2 MiB of form: HTTP %d %s", r.http, r.body)
		}
	})
}

// TestEarlyAnswer: a client that reads only when it has sent everything sees the
// answer to a body over the limit, however the body is sent.
func TestEarlyAnswer(t *testing.T) {
	const size = 12 << 20 // more than the buffers of a connection hold
	eachApp(t, func(t *testing.T, a *testApp) {
		for _, kind := range []string{"Content-Length: " + strconv.Itoa(size), "Transfer-Encoding: chunked"} {
			conn := must[net.Conn](t)(net.Dial("tcp", strings.TrimPrefix(a.base, "http://")))
			fmt.Fprintf(conn, "POST /douyin/favorite/action/ HTTP/1.1\r\nHost: vireo\r\n%s\r\n\r\n", kind)
			var body io.Writer = conn
			if strings.HasPrefix(kind, "Transfer") {
				body = httputil.NewChunkedWriter(conn)
			}
			for range size >> 20 {
				if _, err := body.Write(make([]byte, 1<<20)); err != nil {
					t.Fatalf("%s: sending: %v", kind, err)
				}
			}
			res, err := http.ReadResponse(bufio.NewReader(conn), nil)
			if err != nil {
				t.Fatalf("%s: %v", kind, err)
			}
			res.Body.Close()
			if res.StatusCode != 413 {
				t.Errorf("%s: HTTP %d", kind, res.StatusCode)
			}
			conn.Close()
		}
	})
}

// TestPrecedence: of one name in several places, form, then JSON, then query.
func TestPrecedence(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ann := a.user("ann")
		one, two := ann.video("one"), ann.video("two")
		send := func(query, kind, body string) {
			req, err := http.NewRequest("POST", a.base+"/douyin/favorite/action/?action_type=1&token="+ann.token+query, strings.NewReader(body))
			if err != nil {
				t.Fatal(err)
			}
			req.Header.Set("Content-Type", kind)
			ann.do(req, "/douyin/favorite/action/").ok()
		}
		liked := func() []int64 {
			ids := ann.get("/douyin/favorite/list/", p{"user_id": ann.id}).ok().nums("video_list", "id")
			for _, id := range ids {
				ann.unlike(id).ok()
			}
			return ids
		}
		q := fmt.Sprint("&video_id=", one)
		send(q, "application/json", fmt.Sprintf(`{"video_id":%d}`, two))
		if got := liked(); !slices.Equal(got, []int64{two}) {
			t.Errorf("JSON against query: %v", got)
		}
		send(q, "application/x-www-form-urlencoded", fmt.Sprint("video_id=", two))
		if got := liked(); !slices.Equal(got, []int64{two}) {
			t.Errorf("form against query: %v", got)
		}
		send(q, "application/x-www-form-urlencoded", "video_id=") // empty is absent
		if got := liked(); !slices.Equal(got, []int64{one}) {
			t.Errorf("empty form against query: %v", got)
		}
	})
}

// TestUnknownPaths answer real statuses, in a shape clients can read.
func TestUnknownPaths(t *testing.T) {
	a := boot(t, "sqlite", nil)
	c := a.guest()
	for _, path := range []string{"/", "/douyin/", "/douyin/nope/", "/douyin/feed/more/", "/media/v/1", "/media/v/1/../../../etc/passwd", "/%2e%2e/etc/passwd", "/admin/api/v1/nope"} {
		if r := c.get(path, nil); r.http != 404 {
			t.Errorf("%s: HTTP %d", path, r.http)
		}
	}
	if r := c.post("/douyin/feed/", nil); r.http != 405 || r.str("status_msg") == "" {
		t.Errorf("POST feed: HTTP %d %s", r.http, r.body)
	}
	if r := c.get("/douyin/user/register/", nil); r.http != 405 {
		t.Errorf("GET register: HTTP %d %s", r.http, r.body)
	}
}

// TestEveryCodeIsInTheTable: a code without a row would answer status_code 0.
func TestEveryCodeIsInTheTable(t *testing.T) {
	checkStatusTable(t, server.Statuses)
}
