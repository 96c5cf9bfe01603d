package main

import (
	"bytes"
	"encoding/base32"
	"encoding/json"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"vireo/biz/secret"
)

// staffClient is somebody at the panel, or a script.
type staffClient struct {
	a        *testApp
	name     string
	id       int64
	password string
	totp     []byte // of the authenticator; nil: none
	jar      http.CookieJar
	csrf     string
	bearer   string // of a script; then there is no cookie
	header   http.Header
}

var base32NoPad = base32.StdEncoding.WithPadding(base32.NoPadding)

const panel = "/admin/api/v1"

// newStaffClient is a browser that is not signed in.
func (a *testApp) newStaffClient() *staffClient {
	jar, err := cookiejar.New(nil)
	if err != nil {
		a.t.Fatal(err)
	}
	return &staffClient{a: a, jar: jar, header: http.Header{}}
}

// admin makes the first admin and signs them in, with an authenticator.
func (a *testApp) admin(name string) *staffClient {
	a.t.Helper()
	made, err := a.biz.CreateAdmin(a.t.Context(), name, "admin")
	if err != nil {
		a.t.Fatal(err)
	}
	return a.enrolled(name, made.UserID, made.Password)
}

// enrolled signs in for the first time: changes the one-time password and sets
// up an authenticator.
func (a *testApp) enrolled(name string, id int64, oneTime string) *staffClient {
	a.t.Helper()
	c := a.newStaffClient()
	c.name, c.id, c.password = name, id, oneTime
	c.signIn().http200()
	c.post("/me/password", p{"old_password": oneTime, "new_password": "correct horse of " + text(id)}).http200()
	c.password = "correct horse of " + text(id)
	c.enrol()
	return c
}

// enrol sets up an authenticator, and moves the clock: a code works once.
func (c *staffClient) enrol() []any {
	c.a.t.Helper()
	secretText := c.post("/me/totp", nil).http200().str("secret")
	c.totp = base32Bytes(c.a.t, secretText)
	codes := c.post("/me/totp/confirm", p{"code": c.code()}).http200().list("recovery_codes")
	c.a.clock.add(time.Minute)
	return codes
}

// staff makes an account, gives it a role, and signs it in as enrolled does.
func (admin *staffClient) staff(name, role string) *staffClient {
	admin.a.t.Helper()
	admin.a.user(name)
	admin.stepUp()
	r := admin.post("/staff", p{"username": name, "role": role}).http200()
	return admin.a.enrolled(name, idOf(admin.a.t, r.str("id")), r.str("password"))
}

// app signs the account that staff made in as a client of the app API, which has
// a password of its own.
func (c *staffClient) app() *client {
	c.a.t.Helper()
	u := c.a.guest()
	r := u.post("/douyin/user/login/", p{"username": c.name, "password": "secret1"}).ok()
	u.name, u.id, u.token = c.name, r.num("user_id"), r.str("token")
	return u
}

func (c *staffClient) code() string { return secret.TOTPCode(c.totp, c.a.clock.now()) }

func (c *staffClient) signIn() *answer {
	c.a.t.Helper()
	in := p{"username": c.name, "password": c.password}
	if c.totp != nil {
		in["code"] = c.code()
	}
	r := c.post("/session", in)
	if r.http == 200 {
		c.csrf = r.str("csrf_token")
	}
	return r
}

func (c *staffClient) stepUp() {
	c.a.t.Helper()
	c.post("/session/step-up", p{"password": c.password}).http200()
}

func (c *staffClient) get(path string, in p) *answer {
	c.a.t.Helper()
	u := path
	if len(in) > 0 {
		u += "?" + values(in).Encode()
	}
	return c.send("GET", u, nil)
}

func (c *staffClient) post(path string, in p) *answer {
	c.a.t.Helper()
	return c.send("POST", path, in)
}
func (c *staffClient) patch(path string, in p) *answer {
	c.a.t.Helper()
	return c.send("PATCH", path, in)
}
func (c *staffClient) delete(path string) *answer { c.a.t.Helper(); return c.send("DELETE", path, nil) }

// send does a request below the admin API and checks what holds for each answer.
func (c *staffClient) send(method, path string, in p) *answer {
	c.a.t.Helper()
	req, res := c.raw(method, path, in)
	defer res.Body.Close()
	return c.read(req, res)
}

// raw does a request and leaves its answer to the caller.
func (c *staffClient) raw(method, path string, in p) (*http.Request, *http.Response) {
	c.a.t.Helper()
	var body []byte
	if in != nil {
		body = must[[]byte](c.a.t)(json.Marshal(in))
	}
	return c.rawText(method, path, body)
}

// sendText is send with a body as it is.
func (c *staffClient) sendText(method, path, body string) *answer {
	c.a.t.Helper()
	req, res := c.rawText(method, path, []byte(body))
	defer res.Body.Close()
	return c.read(req, res)
}

func (c *staffClient) rawText(method, path string, body []byte) (*http.Request, *http.Response) {
	c.a.t.Helper()
	req, err := http.NewRequest(method, c.a.base+panel+path, bytes.NewReader(body))
	if err != nil {
		c.a.t.Fatal(err)
	}
	if body != nil {
		req.Header.Set("Content-Type", "application/json")
	}
	if c.csrf != "" {
		req.Header.Set("X-CSRF-Token", c.csrf)
	}
	if c.bearer != "" {
		req.Header.Set("Authorization", "Bearer "+c.bearer)
	} else {
		for _, cookie := range c.jar.Cookies(req.URL) {
			req.AddCookie(cookie)
		}
	}
	for k, v := range c.header {
		req.Header[k] = v
	}
	res, err := httpClient.Do(req)
	if err != nil {
		c.a.t.Fatal(err)
	}
	if c.bearer == "" {
		c.jar.SetCookies(req.URL, res.Cookies())
	}
	return req, res
}

// read decodes an answer and holds it against the document.
func (c *staffClient) read(req *http.Request, res *http.Response) *answer {
	c.a.t.Helper()
	if strings.HasPrefix(res.Header.Get("Content-Type"), "text/event-stream") {
		return &answer{t: c.a.t, http: res.StatusCode, header: res.Header} // it goes on for ever
	}
	b, err := io.ReadAll(res.Body)
	if err != nil {
		c.a.t.Fatal(err)
	}
	r := &answer{t: c.a.t, http: res.StatusCode, header: res.Header, body: b}
	d := json.NewDecoder(bytes.NewReader(b))
	d.UseNumber()
	if err := d.Decode(&r.v); err != nil {
		c.a.t.Fatalf("%s: %v in %s", req.URL, err, b)
	}
	if res.StatusCode >= 400 {
		checkLanguage(c.a.t, req, r.str("error.message"))
	}
	validateResponse(c.a.t, req.Method, req.URL.Path, res.StatusCode, res.Header.Get("Content-Type"), b)
	if h := res.Header.Get("Cache-Control"); h != "no-store" && res.StatusCode != 404 && res.StatusCode != 405 {
		c.a.t.Errorf("%s: Cache-Control is %q", req.URL, h)
	}
	return r
}

// checkLanguage holds an error's text against the language that was asked for.
func checkLanguage(t testing.TB, req *http.Request, told string) {
	t.Helper()
	first, _ := utf8.DecodeRuneInString(told)
	chinese := strings.HasPrefix(req.Header.Get("Accept-Language"), "zh")
	if chinese && !hasHan(told) || !chinese && unicode.Is(unicode.Han, first) {
		t.Errorf("%s: told %q, Chinese was asked for: %t", req.URL, told, chinese)
	}
}

// http200 fails the test unless the answer is a success of the admin API.
func (r *answer) http200() *answer {
	r.t.Helper()
	if r.http != 200 {
		r.t.Fatalf("not a success: HTTP %d %s", r.http, r.body)
	}
	return r
}

// fails fails the test unless the answer is this error of the admin API.
func (r *answer) fails(status int, code string) *answer {
	r.t.Helper()
	if r.http != status || r.str("error.code") != code || r.str("error.message") == "" {
		r.t.Fatalf("want HTTP %d %s, got HTTP %d %s", status, code, r.http, r.body)
	}
	return r
}

func base32Bytes(t testing.TB, text string) []byte {
	t.Helper()
	b, err := base32NoPad.DecodeString(text)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func idOf(t testing.TB, text string) int64 {
	t.Helper()
	n, err := json.Number(text).Int64()
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// cookie is the value of a cookie of this browser.
func (c *staffClient) cookie(name string) string {
	u, _ := url.Parse(c.a.base + panel)
	for _, k := range c.jar.Cookies(u) {
		if strings.HasSuffix(k.Name, name) {
			return k.Value
		}
	}
	return ""
}

// setCookie puts a cookie into this browser.
func (c *staffClient) setCookie(name, value string) {
	u, _ := url.Parse(c.a.base + panel)
	c.jar.SetCookies(u, []*http.Cookie{{Name: name, Value: value, Path: "/"}})
}

// plantSession stores a session of the panel, past all rules, and answers its token.
func (a *testApp) plantSession(t testing.TB, user, usedAt, steppedUpTo int64) string {
	t.Helper()
	token := secret.NewToken()
	db := a.raw(t)
	defer db.Close() // many of them are planted
	_, err := db.Exec("INSERT INTO staff_sessions (token_hash, user_id, address, agent, created_at, used_at, expires_at, stepped_up_to) VALUES (?, ?, '', '', ?, ?, ?, ?)",
		secret.HashToken(token), user, usedAt, usedAt, usedAt+12*time.Hour.Milliseconds(), steppedUpTo)
	if err != nil {
		t.Fatal(err)
	}
	return token
}
