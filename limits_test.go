package main

import (
	"fmt"
	"net/http"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"vireo/biz/secret"
	"vireo/dal/daltest"
	"vireo/server"
)

func TestRateLimits(t *testing.T) {
	a := boot(t, "sqlite", func(c *config) {
		c.Limits = "write.user=0.001/5,read.address=0.001/60,sign.name=0.001/3,sign.address=0.001/40"
		c.TrustedProxies = []string{"127.0.0.1/32"}
	})
	from := func(c *client, ip string) *client {
		d := *c
		d.header = http.Header{"X-Forwarded-For": {ip}}
		return &d
	}
	ann, ben := from(a.user("ann"), "203.0.113.1"), from(a.user("ben"), "203.0.113.2")
	v := ann.video("v")

	t.Run("a user's writes, wherever from", func(t *testing.T) {
		for range 5 {
			ann.like(v).ok()
		}
		wantSlow(t, ann.like(v))
		wantSlow(t, from(ann, "203.0.113.9").like(v))
		ben.like(v).ok() // nobody shares a bucket
	})
	t.Run("an address's reads", func(t *testing.T) {
		guest := from(a.guest(), "203.0.113.50")
		for range 60 {
			guest.get("/douyin/feed/", nil).ok()
		}
		r := guest.get("/douyin/feed/", nil)
		wantSlow(t, r)
		if l := r.list("video_list"); len(l) != 0 { // the shape of a success
			t.Error("a refused feed has videos")
		}
		from(a.guest(), "203.0.113.51").get("/douyin/feed/", nil).ok()
		if r := guest.get("/healthz", nil); r.http != 200 {
			t.Error("probes are limited")
		}
	})
	t.Run("an IPv6 client has its network", func(t *testing.T) {
		for i := range 60 {
			from(a.guest(), fmt.Sprintf("2001:db8::%x", i+1)).get("/douyin/feed/", nil).ok()
		}
		wantSlow(t, from(a.guest(), "2001:db8::ffff").get("/douyin/feed/", nil))
		from(a.guest(), "2001:db8:0:1::1").get("/douyin/feed/", nil).ok()
	})
	t.Run("guessing one name from one address", func(t *testing.T) {
		guess := func(ip, name string) *answer {
			return from(a.guest(), ip).post("/douyin/user/login/", p{"username": name, "password": "wrong1"})
		}
		for range 3 {
			guess("203.0.113.60", "ann").refused(credentials)
		}
		for _, spelt := range []string{"ann", "ANN", "ａｎｎ", "Ａnn"} { // all of them are Ann
			wantSlow(t, guess("203.0.113.60", spelt))
		}
		guess("203.0.113.60", "ben").refused(credentials) // another name
		guess("203.0.113.61", "ann").refused(credentials) // Ann herself, elsewhere
	})
}

// TestLoginQueueIsBounded: of many sign-ins at once a few are served, in turn, and
// the others are told to come back; nothing else waits for them.
func TestLoginQueueIsBounded(t *testing.T) {
	db := daltest.Fresh(t, "sqlite")
	a := bootHashing(t, db, filepath.Dir(db.Path), nil, logWriter{t},
		secret.Options{Memory: 32 << 10, Iterations: 8, Concurrent: 1, Queue: 1}) // dear enough for the others to arrive meanwhile
	ann := a.user("ann")
	for _, path := range []string{"/douyin/user/login/", "/douyin/user/register/", "/douyin/user/password/"} {
		t.Run(path, func(t *testing.T) {
			var served, told atomic.Int64
			together(24, func(i int) {
				r := ann.post(path, p{"username": fmt.Sprint("nobody", i), "password": "secret1", "old_password": "wrong1", "new_password": "secret2"})
				if r.http == http.StatusOK {
					served.Add(1)
					return
				}
				told.Add(1)
				if r.http != http.StatusTooManyRequests || r.num("status_code") != busy || r.header.Get("Retry-After") != "2" {
					t.Errorf("HTTP %d, Retry-After %q: %s", r.http, r.header.Get("Retry-After"), r.body)
				}
				r.expect("user_id", 0).expect("token", "")
				ann.get("/douyin/user/", nil).ok() // is not held up, and needs no hash
			})
			if served.Load() == 0 || told.Load() == 0 {
				t.Errorf("%d served, %d told to wait", served.Load(), told.Load())
			}
		})
	}
	a.guest().post("/douyin/user/login/", p{"username": "ann", "password": "secret1"}).ok()
}

// TestForwardedAddressNeedsTrust: without a trusted proxy, the header is a claim.
func TestForwardedAddressNeedsTrust(t *testing.T) {
	a := boot(t, "sqlite", func(c *config) { c.Limits = "read.address=0.001/5" })
	for i := range 6 {
		c := a.guest()
		c.header = http.Header{"X-Forwarded-For": {fmt.Sprintf("203.0.113.%d", i)}}
		if r := c.get("/douyin/feed/", nil); (r.http == 429) != (i == 5) {
			t.Errorf("request %d: HTTP %d", i, r.http)
		}
	}
}

func wantSlow(t testing.TB, r *answer) {
	t.Helper()
	after, err := strconv.Atoi(r.header.Get("Retry-After"))
	if r.http != http.StatusTooManyRequests || r.num("status_code") != tooMany || err != nil || after < 1 {
		t.Fatalf("HTTP %d, Retry-After %q, %s", r.http, r.header.Get("Retry-After"), r.body)
	}
}

func TestParseLimits(t *testing.T) {
	for _, wrong := range []string{"fast", "read.user", "read.user=1", "read.user=0/1", "read.user=1/0", "read.planet=1/1", "read.user=x/1"} {
		if _, err := server.ParseLimits(wrong); err == nil {
			t.Errorf("%q is accepted", wrong)
		}
	}
	if l, err := server.ParseLimits("off"); err != nil || l != nil {
		t.Error(l, err)
	}
	l, err := server.ParseLimits(" write.user=5/50 , sign.name=1/2")
	if err != nil || l["write.user"] != (server.Bucket{PerSecond: 5, Burst: 50}) || l["read.user"] != server.DefaultLimits()["read.user"] {
		t.Error(l, err)
	}
}

// TestBaseURL: absolute addresses follow the Host header only where it is known.
func TestBaseURL(t *testing.T) {
	apps := map[bool]*testApp{}
	for _, proxied := range []bool{false, true} {
		apps[proxied] = boot(t, "sqlite", func(c *config) {
			c.BaseURL, c.Hosts = "https://video.example.org/", []string{"other.example.org", " Alias.example.org"}
			if proxied {
				c.TrustedProxies = []string{"127.0.0.0/8"}
			}
		})
		apps[proxied].user("ann").video("v")
	}
	for _, c := range []struct {
		proxied           bool
		host, proto, want string
	}{
		{false, "127.0.0.1:9", "", "http://127.0.0.1:9"},
		{false, "localhost:8080", "", "http://localhost:8080"},
		{false, "[::1]:8080", "", "http://[::1]:8080"},
		{false, "10.0.2.2:8080", "", "http://10.0.2.2:8080"}, // the Android emulator, by way of loopback
		{true, "10.0.2.2:8080", "", "https://video.example.org"},
		{false, "alias.example.org", "https", "http://alias.example.org"}, // nobody vouches for the scheme
		{false, "evil.example.com", "", "https://video.example.org"},
		{true, "alias.example.org", "https", "https://alias.example.org"},
		{true, "127.0.0.1:8080", "https", "https://video.example.org"}, // a proxy's way here
		{true, "evil.example.com", "", "https://video.example.org"},
	} {
		a := apps[c.proxied]
		req, _ := http.NewRequest("GET", a.base+"/douyin/feed/", nil)
		req.Host = c.host
		if c.proto != "" {
			req.Header.Set("X-Forwarded-Proto", c.proto)
		}
		r := a.guest().do(req, "/douyin/feed/")
		if got := r.str("video_list.0.cover_url"); got != c.want+"/media/v/1/cover.jpg" {
			t.Errorf("Host %s: %s", c.host, got)
		}
	}
}

// TestCORS: web clients may read the app API and the files, without credentials,
// and never the admin API.
func TestCORS(t *testing.T) {
	a := boot(t, "sqlite", nil)
	ask := func(method, path string, more ...string) *http.Response {
		req, _ := http.NewRequest(method, a.base+path, nil)
		req.Header.Set("Origin", "https://client.example.org")
		for i := 0; i+1 < len(more); i += 2 {
			req.Header.Set(more[i], more[i+1])
		}
		res, _ := fetch(t, req)
		return res
	}
	for path, want := range map[string]string{"/douyin/feed/": "*", "/media/u/default/avatar.jpg": "*", "/admin/api/v1/health": "", "/healthz": ""} {
		res := ask("GET", path)
		if got := res.Header.Get("Access-Control-Allow-Origin"); got != want || res.Header.Get("Access-Control-Allow-Credentials") != "" {
			t.Errorf("%s: %q", path, got)
		}
	}
	listed := boot(t, "sqlite", func(c *config) { c.CORSOrigins = []string{"https://other.example.org", " https://client.example.org"} })
	a.base = listed.base
	if got := ask("GET", "/douyin/feed/").Header.Get("Access-Control-Allow-Origin"); got != "https://client.example.org" {
		t.Errorf("an origin behind a blank: %q", got)
	}
	a.base = "http://" + a.addr.String()
	res := ask("OPTIONS", "/douyin/favorite/action/", "Access-Control-Request-Method", "POST", "Access-Control-Request-Headers", "content-type")
	if res.StatusCode != 204 || res.Header.Get("Access-Control-Allow-Origin") != "*" {
		t.Errorf("preflight: HTTP %d %v", res.StatusCode, res.Header)
	}
}

// TestNoQueryInLogs: a token in the query string reaches no log.
func TestNoQueryInLogs(t *testing.T) {
	var log lockedBuffer
	db := daltest.Fresh(t, "sqlite")
	a := bootTo(t, db, filepath.Dir(db.Path), nil, &log)
	ann := a.user("ann")
	ann.with(byQuery).post("/douyin/favorite/action/", p{"video_id": "x"}).refused(invalid)
	ann.get("/douyin/feed/", nil).ok()
	ann.get("/douyin/nope/", nil)
	if s := log.String(); len(s) == 0 {
		t.Fatal("nothing was logged")
	} else if strings.Contains(s, ann.token) || strings.Contains(s, "video_id") {
		t.Errorf("the log has the query:\n%s", s)
	}
}

// lockedBuffer is a log that a test may read while the program writes.
type lockedBuffer struct {
	mu sync.Mutex
	b  strings.Builder
}

func (l *lockedBuffer) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}

func (l *lockedBuffer) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}
