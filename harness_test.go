package main

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"mime/multipart"
	"net/http"
	"net/url"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"vireo/biz"
	"vireo/biz/media"
	"vireo/biz/secret"
	"vireo/dal"
	"vireo/dal/daltest"
)

// testApp is the whole program on a fresh database, listening on a free port.
type testApp struct {
	*App
	t     testing.TB
	base  string
	clock *testClock
	seen  *statements
	loads *loads
	kept  *sql.DB // what raw answers, where a test asks very often
	stop  func()  // what the test's end does as well
}

// loads remembers when an app put which ruleset in force.
type loads struct {
	mu sync.Mutex
	at map[int64][]time.Time
}

func (l *loads) loaded(version int64) {
	l.mu.Lock()
	l.at[version] = append(l.at[version], time.Now())
	l.mu.Unlock()
}

// of lists when a version was put in force; again, when entries had ended.
func (l *loads) of(version int64) []time.Time {
	l.mu.Lock()
	defer l.mu.Unlock()
	return slices.Clone(l.at[version])
}

// testClock is the time of an app; it moves only when a test moves it.
type testClock struct{ ns atomic.Int64 }

func (c *testClock) now() time.Time      { return time.Unix(0, c.ns.Load()) }
func (c *testClock) add(d time.Duration) { c.ns.Add(int64(d)) }
func (c *testClock) set(t time.Time)     { c.ns.Store(t.UnixNano()) }

// statements remembers what an app asked its database.
type statements struct {
	mu  sync.Mutex
	sql []string
}

func (s *statements) observe(ctx context.Context, sql string) {
	if biz.InBackground(ctx) || strings.HasPrefix(sql, "SELECT value FROM sequences WHERE name = 'ruleset'") {
		return // the word filter's watcher and others, not a request
	}
	s.mu.Lock()
	s.sql = append(s.sql, sql)
	s.mu.Unlock()
}

// take returns the statements since the last take.
func (s *statements) take() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	out := s.sql
	s.sql = nil
	return out
}

// testStart is when every app's clock starts.
var testStart = time.Date(2026, 3, 14, 15, 9, 26, 535e6, time.UTC)

// eachApp runs a test once per database, each time on a fresh app.
func eachApp(t *testing.T, fn func(t *testing.T, a *testApp)) {
	t.Helper()
	eachAppWith(t, nil, fn)
}

// eachAppWith is eachApp with other settings.
func eachAppWith(t *testing.T, change func(*config), fn func(t *testing.T, a *testApp)) {
	t.Helper()
	for _, kind := range daltest.Kinds {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			fn(t, boot(t, kind, change))
		})
	}
}

// boot starts an app on a fresh database; change may alter its settings.
func boot(t testing.TB, kind string, change func(*config)) *testApp {
	t.Helper()
	db := daltest.Fresh(t, kind)
	data := t.TempDir()
	if kind == "sqlite" {
		data = filepath.Dir(db.Path)
	}
	return bootOn(t, db, data, change)
}

// testConfig is the configuration of an app under test.
func testConfig(db dal.Config, data string) config {
	return config{
		Addr: "127.0.0.1:0", Data: data, Database: db.URL, CORSOrigins: []string{"*"}, Timezone: "Asia/Shanghai", Language: "en",
		MaxUpload: 8 << 20, DailyUpload: 64 << 20, MinFree: 1 << 20, Limits: "off", FFmpeg: "off", Grace: 10 * time.Second, UploadsPerAddress: 2,
		UndoTime: 90 * 24 * time.Hour, ReviewHolds: 3, ReviewPrecision: 50, BreakAfter: 90 * time.Minute, BreakSevere: 20,
		DeleteGrace: 14 * 24 * time.Hour, ExportTime: 7 * 24 * time.Hour,
		WaveHold: 5,
	}
}

func bootOn(t testing.TB, db dal.Config, data string, change func(*config)) *testApp {
	t.Helper()
	return bootTo(t, db, data, change, logWriter{t})
}

// cheapHash is what a test's passwords cost: a test is no brute-force attacker.
var cheapHash = secret.Options{Memory: 64, Iterations: 1, Queue: 1000}

// bootTo is bootOn with a place for the log.
func bootTo(t testing.TB, db dal.Config, data string, change func(*config), log io.Writer) *testApp {
	t.Helper()
	return bootHashing(t, db, data, change, log, cheapHash)
}

// bootHashing is bootTo with a cost of passwords.
func bootHashing(t testing.TB, db dal.Config, data string, change func(*config), log io.Writer, hasher secret.Options) *testApp {
	t.Helper()
	cfg := testConfig(db, data)
	if change != nil {
		change(&cfg)
	}
	a := &testApp{t: t, clock: &testClock{}, seen: &statements{}, loads: &loads{at: map[int64][]time.Time{}}}
	a.clock.set(testStart)
	app, err := openApp(t.Context(), cfg, slog.New(slog.NewTextHandler(log, nil)), options{
		now: a.clock.now, observe: a.seen.observe, loaded: a.loads.loaded, hasher: hasher,
	})
	if err != nil {
		t.Fatal(err)
	}
	a.App, a.base = app, "http://"+app.addr.String()
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- app.Serve(ctx) }()
	a.stop = sync.OnceFunc(func() {
		stop()
		if err := <-done; err != nil {
			t.Error("stop:", err)
		}
	})
	t.Cleanup(a.stop)
	return a
}

// logWriter sends the program's log to the test's.
type logWriter struct{ t testing.TB }

func (w logWriter) Write(p []byte) (int, error) {
	defer func() { _ = recover() }() // a line of a goroutine that outlives its test
	w.t.Logf("%s", bytes.TrimSpace(p))
	return len(p), nil
}

// style is a way clients send the parameters of a POST.
type style string

const (
	byQuery      style = "query"
	byForm       style = "form"
	byMultipart  style = "multipart"
	byJSON       style = "json"
	byJSONString style = "json with string ids"
)

var styles = []style{byQuery, byForm, byMultipart, byJSON, byJSONString}

// client is one user's app.
type client struct {
	a      *testApp
	style  style
	bare   bool // paths without their trailing slash
	name   string
	id     int64
	token  string
	header http.Header
}

// p are the parameters of a request: strings, ints, floats and bools.
type p map[string]any

// answer is a decoded reply.
type answer struct {
	t      testing.TB
	http   int
	header http.Header
	body   []byte
	v      map[string]any
}

// guest is a client that is not signed in.
func (a *testApp) guest() *client { return &client{a: a, style: byForm} }

// user registers an account and signs in.
func (a *testApp) user(name string) *client {
	a.t.Helper()
	c := a.guest()
	r := c.post("/douyin/user/register/", p{"username": name, "password": "secret1"}).ok()
	c.name, c.id, c.token = name, r.num("user_id"), r.str("token")
	return c
}

func (c *client) with(s style) *client {
	d := *c
	d.style = s
	return &d
}

func (c *client) url(path string, q url.Values) string {
	if c.bare {
		path = strings.TrimSuffix(path, "/")
	}
	u := c.a.base + path
	if len(q) > 0 {
		u += "?" + q.Encode()
	}
	return u
}

// params adds the token, unless the parameters have one.
func (c *client) params(in p) p {
	out := p{}
	for k, v := range in {
		out[k] = v
	}
	if _, ok := out["token"]; !ok && c.token != "" {
		out["token"] = c.token
	}
	return out
}

func (c *client) get(path string, in p) *answer {
	c.a.t.Helper()
	req, err := http.NewRequest("GET", c.url(path, values(c.params(in))), nil)
	if err != nil {
		c.a.t.Fatal(err)
	}
	return c.do(req, path)
}

func (c *client) post(path string, in p) *answer {
	c.a.t.Helper()
	body, kind, query := encode(c.a.t, c.style, c.params(in))
	req, err := http.NewRequest("POST", c.url(path, query), body)
	if err != nil {
		c.a.t.Fatal(err)
	}
	if kind != "" {
		req.Header.Set("Content-Type", kind)
	}
	return c.do(req, path)
}

var httpClient = &http.Client{
	Timeout:       2 * time.Minute,
	CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	Transport:     &http.Transport{MaxIdleConnsPerHost: 128},
}

// do sends a request and checks what holds for every answer of the app API.
func (c *client) do(req *http.Request, path string) *answer {
	c.a.t.Helper()
	for k, v := range c.header {
		req.Header[k] = v
	}
	res, err := httpClient.Do(req)
	if err != nil {
		c.a.t.Fatal(err)
	}
	defer res.Body.Close()
	b, err := io.ReadAll(res.Body)
	if err != nil {
		c.a.t.Fatal(err)
	}
	r := &answer{t: c.a.t, http: res.StatusCode, header: res.Header, body: b}
	if req.Method != "HEAD" && strings.HasPrefix(res.Header.Get("Content-Type"), "application/json") {
		d := json.NewDecoder(bytes.NewReader(b))
		d.UseNumber()
		if err := d.Decode(&r.v); err != nil {
			c.a.t.Fatalf("%s: %v in %s", path, err, b)
		}
		validateResponse(c.a.t, req.Method, path, res.StatusCode, res.Header.Get("Content-Type"), b)
	}
	return r
}

func values(in p) url.Values {
	q := url.Values{}
	for k, v := range in {
		q.Set(k, text(v))
	}
	return q
}

func text(v any) string { return fmt.Sprint(v) }

// encode writes parameters the way a style does.
func encode(t testing.TB, s style, in p) (body io.Reader, kind string, query url.Values) {
	t.Helper()
	switch s {
	case byQuery:
		return nil, "", values(in)
	case byForm:
		return strings.NewReader(values(in).Encode()), "application/x-www-form-urlencoded", nil
	case byMultipart:
		var b bytes.Buffer
		w := multipart.NewWriter(&b)
		for k, v := range in {
			w.WriteField(k, text(v))
		}
		w.Close()
		return &b, w.FormDataContentType(), nil
	case byJSON, byJSONString:
		m := map[string]any{}
		for k, v := range in {
			if s == byJSONString {
				v = text(v)
			}
			m[k] = v
		}
		b, err := json.Marshal(m)
		if err != nil {
			t.Fatal(err)
		}
		return bytes.NewReader(b), "application/json", nil
	}
	t.Fatal("no such style", s)
	return nil, "", nil
}

// ok fails the test unless the answer is a success.
func (r *answer) ok() *answer {
	r.t.Helper()
	if r.http != 200 || r.num("status_code") != 0 {
		r.t.Fatalf("not a success: HTTP %d %s", r.http, r.body)
	}
	return r
}

// refused fails the test unless the answer has this status code, at HTTP 200.
func (r *answer) refused(code int64) *answer {
	r.t.Helper()
	if r.http != 200 || r.num("status_code") != code {
		r.t.Fatalf("want status_code %d at HTTP 200, got HTTP %d %s", code, r.http, r.body)
	}
	if r.str("status_msg") == "" {
		r.t.Fatalf("no status_msg: %s", r.body)
	}
	return r
}

func (r *answer) at(path string) any {
	r.t.Helper()
	var v any = r.v
	for key := range strings.SplitSeq(path, ".") {
		switch x := v.(type) {
		case map[string]any:
			var ok bool
			if v, ok = x[key]; !ok {
				r.t.Fatalf("no %s in %s", path, r.body)
			}
		case []any:
			var i int
			if _, err := fmt.Sscan(key, &i); err != nil || i >= len(x) {
				r.t.Fatalf("no %s in %s", path, r.body)
			}
			v = x[i]
		default:
			r.t.Fatalf("no %s in %s", path, r.body)
		}
	}
	return v
}

func (r *answer) num(path string) int64 {
	r.t.Helper()
	n, ok := r.at(path).(json.Number)
	if !ok {
		r.t.Fatalf("%s is not a number in %s", path, r.body)
	}
	i, err := n.Int64()
	if err != nil {
		r.t.Fatal(err)
	}
	return i
}

func (r *answer) str(path string) string {
	r.t.Helper()
	s, ok := r.at(path).(string)
	if !ok {
		r.t.Fatalf("%s is not a string in %s", path, r.body)
	}
	return s
}

// list is the elements of a list, which must be one and not null.
func (r *answer) list(path string) []any {
	r.t.Helper()
	l, ok := r.at(path).([]any)
	if !ok {
		r.t.Fatalf("%s is not a list in %s", path, r.body)
	}
	return l
}

// nums is one field of every element of a list.
func (r *answer) nums(list, field string) []int64 {
	r.t.Helper()
	out := []int64{}
	for i := range r.list(list) {
		out = append(out, r.num(fmt.Sprintf("%s.%d.%s", list, i, field)))
	}
	return out
}

func (r *answer) strs(list, field string) []string {
	r.t.Helper()
	out := []string{}
	for i := range r.list(list) {
		out = append(out, r.str(fmt.Sprintf("%s.%d.%s", list, i, field)))
	}
	return out
}

// expect compares one value, given as the wire has it.
func (r *answer) expect(path string, want any) *answer {
	r.t.Helper()
	if got := fmt.Sprint(r.at(path)); got != fmt.Sprint(want) {
		r.t.Fatalf("%s is %s, want %v, in %s", path, got, want, r.body)
	}
	return r
}

// sample is a small playable video whose bytes differ by n: the number stands in
// the encoder's note inside the first frame, which no cleaning touches.
func sample(n int) []byte {
	data := bytes.Clone(media.Sample())
	i := bytes.Index(data, []byte("http://www.videolan.org/x264.html"))
	if i < 0 {
		panic("the shipped sample has no encoder's note")
	}
	copy(data[i:], fmt.Sprintf("%016x", n))
	return data
}

// publish uploads a video as the official app does: the token comes after the file.
func (c *client) publish(title string, file []byte) *answer {
	c.a.t.Helper()
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	part, err := w.CreateFormFile("data", "video.mp4")
	if err != nil {
		c.a.t.Fatal(err)
	}
	part.Write(file)
	w.WriteField("title", title)
	w.WriteField("token", c.token)
	w.Close()
	return c.upload(&b, w.FormDataContentType())
}

func (c *client) upload(body io.Reader, kind string) *answer {
	c.a.t.Helper()
	const path = "/douyin/publish/action/"
	req, err := http.NewRequest("POST", c.url(path, nil), body)
	if err != nil {
		c.a.t.Fatal(err)
	}
	req.Header.Set("Content-Type", kind)
	return c.do(req, path)
}

var sampleNumber atomic.Int64

// video publishes a small video of this user and returns its id.
func (c *client) video(title string) int64 {
	c.a.t.Helper()
	c.publish(title, sample(int(sampleNumber.Add(1)))).ok()
	return c.get("/douyin/publish/list/", p{"user_id": c.id}).ok().nums("video_list", "id")[0]
}

func (c *client) like(video int64) *answer {
	c.a.t.Helper()
	return c.post("/douyin/favorite/action/", p{"video_id": video, "action_type": 1})
}

func (c *client) unlike(video int64) *answer {
	c.a.t.Helper()
	return c.post("/douyin/favorite/action/", p{"video_id": video, "action_type": 2})
}

func (c *client) comment(video int64, text string) *answer {
	c.a.t.Helper()
	return c.post("/douyin/comment/action/", p{"video_id": video, "action_type": 1, "comment_text": text})
}

func (c *client) uncomment(video, comment int64) *answer {
	c.a.t.Helper()
	return c.post("/douyin/comment/action/", p{"video_id": video, "action_type": 2, "comment_id": comment})
}

func (c *client) follow(user int64) *answer {
	c.a.t.Helper()
	return c.post("/douyin/relation/action/", p{"to_user_id": user, "action_type": 1})
}

func (c *client) unfollow(user int64) *answer {
	c.a.t.Helper()
	return c.post("/douyin/relation/action/", p{"to_user_id": user, "action_type": 2})
}

func (c *client) send(user int64, text string) *answer {
	c.a.t.Helper()
	return c.post("/douyin/message/action/", p{"to_user_id": user, "action_type": 1, "content": text})
}

// whole reads one user as this client sees them.
func (c *client) whole(user int64) *answer {
	c.a.t.Helper()
	return c.get("/douyin/user/", p{"user_id": user}).ok()
}

// The status codes of server.Statuses, by what they are called there.
const (
	invalid     = 40001
	signIn      = 40101
	credentials = 40102
	forbidden   = 40301
	missing     = 40401
	taken       = 40901
	blocked     = 42201
	fileBlocked = 42202
	unsupported = 41501
	tooLarge    = 41301
	quota       = 42901
	tooMany     = 42902
	busy        = 42903
	unavailable = 50301
)
