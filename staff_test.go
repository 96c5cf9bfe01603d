package main

import (
	"fmt"
	"log/slog"
	"net/http"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"vireo/biz"
	"vireo/dal"
	"vireo/dal/daltest"
)

// browser is another browser of somebody, not signed in.
func (c *staffClient) browser() *staffClient {
	b := c.a.newStaffClient()
	b.name, b.id, b.password, b.totp = c.name, c.id, c.password, c.totp
	return b
}

// from lets requests come from an address, by a proxy that is trusted.
func (c *staffClient) from(address string) *staffClient {
	c.header = http.Header{"X-Forwarded-For": {address}}
	return c
}

func proxied(cfg *config) { cfg.TrustedProxies = []string{"127.0.0.1/32"} }

// eachStaffApp is eachApp behind a proxy, with an admin.
func eachStaffApp(t *testing.T, fn func(t *testing.T, a *testApp, root *staffClient)) {
	t.Helper()
	for _, kind := range daltest.Kinds {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			a := boot(t, kind, proxied)
			fn(t, a, a.admin("root"))
		})
	}
}

// TestSignInIsToldAlike: who guesses learns nothing about what was wrong.
func TestSignInIsToldAlike(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		a.user("plain")
		right := root.code()
		var told string
		for i, c := range []struct{ what, name, password, code string }{
			{"an unknown name", "nobody", root.password, right},
			{"a name that can't be", "\u202e", root.password, right},
			{"no name", "", root.password, right},
			{"a user who is no staff", "plain", "secret1", right},
			{"a wrong password", "root", "wrong horse battery", right},
			{"no password", "root", "", right},
			{"a very long password", "root", strings.Repeat("x", 5000), right},
			{"a wrong code", "root", root.password, "000000"},
			{"no code", "root", root.password, ""},
			{"a recovery code that is none", "root", root.password, "aaaa-bbbb-cccc-dddd"},
		} {
			who := a.newStaffClient().from(fmt.Sprintf("192.0.2.%d", i))
			r := who.post("/session", p{"username": c.name, "password": c.password, "code": c.code}).fails(401, "bad_credentials")
			if told == "" {
				told = string(r.body)
			}
			if string(r.body) != told || who.cookie("vireo_staff") != "" || who.cookie("vireo_device") != "" {
				t.Errorf("%s is told differently: %s", c.what, r.body)
			}
		}
		root.browser().from("192.0.2.200").signIn().http200()
	})
}

// TestCodeWorksOnce: one after the other and at once.
func TestCodeWorksOnce(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		a.clock.add(time.Hour)
		in := p{"username": "root", "password": root.password, "code": root.code()}
		var in200, in401 atomic.Int64
		together(8, func(i int) {
			switch r := a.newStaffClient().from(fmt.Sprintf("192.0.2.%d", i)).post("/session", in); r.http {
			case 200:
				in200.Add(1)
			case 401, 429:
				in401.Add(1)
			}
		})
		if in200.Load() != 1 || in401.Load() != 7 {
			t.Errorf("%d of 8 got in with one code, %d were refused", in200.Load(), in401.Load())
		}
		a.clock.add(20 * time.Minute)
		root.browser().signIn().http200()
		root.browser().signIn().fails(401, "bad_credentials") // within the same 30 seconds
	})
}

// TestRecoveryCodes: each works once; new ones end the old.
func TestRecoveryCodes(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		root.post("/me/recovery-codes", nil).fails(403, "step_up_required")
		root.stepUp()
		codes := root.post("/me/recovery-codes", nil).http200().list("recovery_codes")
		if len(codes) != 10 {
			t.Fatalf("%d codes", len(codes))
		}
		use := func(code any) *answer {
			return root.browser().post("/session", p{"username": "root", "password": root.password, "code": code})
		}
		use(strings.ToUpper(codes[0].(string))).http200()
		use(codes[0]).fails(401, "bad_credentials")
		root.get("/staff/"+text(root.id), nil).http200().expect("recovery_codes", 9)
		var won atomic.Int64
		together(4, func(i int) {
			r := root.browser().from(fmt.Sprintf("192.0.2.%d", i)).post("/session", p{"username": "root", "password": root.password, "code": codes[1]})
			if r.http == 200 {
				won.Add(1)
			}
		})
		if won.Load() != 1 {
			t.Errorf("one recovery code let %d in", won.Load())
		}
		root.post("/me/recovery-codes", nil).http200()
		a.clock.add(time.Hour)
		use(codes[2]).fails(401, "bad_credentials")
	})
}

// TestLockOut: guessing at a name is slowed down more and more; nobody who works
// there is locked out by it.
func TestLockOut(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		for _, name := range []string{"root", "nobody"} { // both alike
			guess := func() *answer {
				return a.newStaffClient().from("198.51.100.9").post("/session", p{"username": name, "password": "wrong horse battery"})
			}
			for range 5 {
				guess().fails(401, "bad_credentials")
			}
			wait := 30 * time.Second
			for round := range 8 {
				if got := guess().fails(429, "rate_limited").header.Get("Retry-After"); got != text(int(wait.Seconds())) {
					t.Fatalf("%s, round %d: Retry-After is %s, want %v", name, round, got, wait)
				}
				a.clock.add(wait - time.Millisecond)
				guess().fails(429, "rate_limited") // asking does not close it for longer
				a.clock.add(time.Millisecond)
				guess().fails(401, "bad_credentials")
				wait = min(2*wait, 15*time.Minute)
			}
			a.clock.add(2 * time.Hour)
			for range 5 { // forgotten
				guess().fails(401, "bad_credentials")
			}
			guess().fails(429, "rate_limited")
			a.clock.add(2 * time.Hour)
		}
	})
}

// TestLockOutOfEverybody: whoever guesses from everywhere closes a name for new
// browsers only, and not for ever.
func TestLockOutOfEverybody(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		known := root.browser().from("203.0.113.1")
		known.signIn().http200()
		attack := func() (last *answer) {
			for i := range 15 {
				last = a.newStaffClient().from(fmt.Sprintf("198.51.100.%d", i)).post("/session", p{"username": "root", "password": "wrong horse battery"})
			}
			return last
		}
		attack().fails(429, "rate_limited")
		root.browser().from("203.0.113.2").signIn().fails(429, "rate_limited")
		a.clock.add(time.Minute)
		attack()
		known.csrf = ""
		known.signIn().http200()
		a.clock.add(15 * time.Minute)
		root.browser().from("203.0.113.2").signIn().http200()
		// A browser that is known is no way to guess, either.
		known.password = "wrong horse battery"
		for range 5 {
			known.signIn().fails(401, "bad_credentials")
		}
		known.signIn().fails(429, "rate_limited")
		// What one browser was given opens no other name.
		other := a.newStaffClient().from("203.0.113.3")
		other.setCookie("vireo_device", known.cookie("vireo_device"))
		for range 11 {
			other.post("/session", p{"username": "ben", "password": "wrong horse battery"})
		}
		a.newStaffClient().from("203.0.113.4").post("/session", p{"username": "ben", "password": "wrong horse battery"}).fails(401, "bad_credentials")
	})
}

// TestSessionEnds: without use, after half a day, and at once with the account,
// the role, the password or somebody's hand.
func TestSessionEnds(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		root.stepUp()
		mod := root.staff("ann", "moderator")
		for _, c := range []struct {
			what string
			do   func()
			undo func()
		}{
			{"30 minutes without use", func() { a.clock.add(30 * time.Minute) }, func() {}},
			{"a ban of the account", func() { a.exec(t, "UPDATE users SET causes = 32 WHERE id = ?", mod.id) }, func() { a.exec(t, "UPDATE users SET causes = 0 WHERE id = ?", mod.id) }},
			{"a disabled member", func() { a.exec(t, "UPDATE staff SET disabled = TRUE WHERE user_id = ?", mod.id) }, func() { a.exec(t, "UPDATE staff SET disabled = FALSE WHERE user_id = ?", mod.id) }},
			{"a sign-out", func() { mod.delete("/session").http200() }, func() {}},
		} {
			mod = a.sessionOf(t, mod, true)
			script := a.newStaffClient()
			script.bearer = mod.post("/tokens", p{"name": "a", "scopes": []string{"cases:read", "word-lists:read"}}).http200().str("token")
			mod.get("/word-lists", nil).http200()
			script.get("/word-lists", nil).http200()
			c.do()
			mod.get("/word-lists", nil).fails(401, "unauthenticated")
			if strings.Contains(c.what, "a ban") || strings.Contains(c.what, "disabled") {
				script.get("/word-lists", nil).fails(401, "unauthenticated")
			}
			c.undo()
		}
		mod = a.sessionOf(t, mod, false)
		for range 25 { // used, but for half a day at most
			a.clock.add(29 * time.Minute)
			if r := mod.get("/me", nil); r.http == 401 {
				break
			}
		}
		mod.get("/me", nil).fails(401, "unauthenticated")

		root = a.sessionOf(t, root, true)
		mod = a.sessionOf(t, mod, false)
		root.patch("/staff/"+text(mod.id), p{"role": "auditor"}).http200().expect("role", "auditor")
		mod.get("/me", nil).fails(401, "unauthenticated")
		mod = a.sessionOf(t, mod, false)
		mod.get("/audit-log", nil) // nothing yet, but the role is
		mod.get("/me", nil).http200().expect("role", "auditor")
		root.patch("/staff/"+text(mod.id), p{"role": "user"}).http200().expect("role", "user")
		mod.get("/me", nil).fails(401, "unauthenticated")
		root.get("/staff/"+text(mod.id), nil).fails(404, "not_found")
	})
}

// exec runs a statement past all rules.
func (a *testApp) exec(t testing.TB, query string, args ...any) {
	t.Helper()
	db := a.raw(t)
	defer db.Close()
	if _, err := db.Exec(query, args...); err != nil {
		t.Fatal(query, err)
	}
}

// TestPasswordAndTOTPEndSessions: changing either ends all that is signed in
// elsewhere, and scripts.
func TestPasswordAndTOTPEndSessions(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		for name, change := range map[string]func(){
			"password": func() {
				root.post("/me/password", p{"old_password": "wrong", "new_password": "another horse battery"}).fails(401, "bad_credentials")
				root.post("/me/password", p{"old_password": root.password, "new_password": root.password}).fails(422, "invalid_argument")
				for _, bad := range []string{"", "short", "my own root words", "xxxxxxxxxxxxxx", strings.Repeat("長", 129)} {
					root.post("/me/password", p{"old_password": root.password, "new_password": bad}).fails(422, "invalid_argument").at("error.fields.new_password")
				}
				root.post("/me/password", p{"old_password": root.password, "new_password": "another horse battery"}).http200()
				root.password = "another horse battery"
			},
			"authenticator": func() {
				a.clock.add(6 * time.Minute)
				root.post("/me/totp", nil).fails(403, "step_up_required")
				root.stepUp()
				root.enrol()
			},
		} {
			root.stepUp()
			other := a.sessionOf(t, root, false)
			script := a.newStaffClient()
			script.bearer = root.post("/tokens", p{"name": "a", "scopes": []string{"roles:read"}}).http200().str("token")
			script.get("/roles", nil).http200()
			change()
			other.get("/me", nil).fails(401, "unauthenticated")
			script.get("/roles", nil).fails(401, "unauthenticated")
			root.get("/me", nil).http200()
			a.clock.add(time.Minute)
			root.browser().signIn().http200()
			_ = name
		}
	})
}

// TestEnrolment: with a password that was given out, or without an authenticator
// where the role wants one, nothing else works; a code is needed to confirm.
func TestEnrolment(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		a.user("ann")
		root.stepUp()
		made := root.post("/staff", p{"username": "ANN", "role": "moderator"}).http200()
		ann := a.newStaffClient()
		ann.name, ann.password = "ann", made.str("password")
		if got := fmt.Sprint(ann.signIn().http200().list("pending")); got != "[password totp]" {
			t.Errorf("pending: %s", got)
		}
		ann.get("/word-lists", nil).fails(403, "enrolment_required").expect("error.details.pending.0", "password")
		ann.post("/me/totp/confirm", p{"code": "123456"}).fails(409, "conflict")
		ann.post("/me/password", p{"old_password": ann.password, "new_password": "a password of my own"}).http200()
		ann.password = "a password of my own"
		enrol := ann.post("/me/totp", nil).http200()
		if !strings.HasPrefix(enrol.str("uri"), "otpauth://totp/vireo:ann?") || !strings.HasPrefix(enrol.str("qr"), "<svg ") {
			t.Errorf("%s", enrol.body)
		}
		ann.post("/me/totp/confirm", p{"code": "000000"}).fails(422, "invalid_argument")
		ann.get("/word-lists", nil).fails(403, "enrolment_required")
		ann.browser().signIn().http200() // the authenticator does not count yet
		ann.totp = base32Bytes(t, enrol.str("secret"))
		ann.post("/me/totp/confirm", p{"code": ann.code()}).http200()
		ann.get("/word-lists", nil).http200()
		ann.browser().post("/session", p{"username": "ann", "password": ann.password}).fails(401, "bad_credentials")

		// A role may do without.
		root.post("/roles", p{"name": "reader", "require_totp": false, "allow": []string{"roles:read"}}).http200()
		a.user("ben")
		made = root.post("/staff", p{"username": "ben", "role": "reader"}).http200()
		ben := a.newStaffClient()
		ben.name, ben.password = "ben", made.str("password")
		ben.signIn().http200()
		ben.post("/me/password", p{"old_password": ben.password, "new_password": "a password of my own"}).http200()
		ben.password = "a password of my own"
		ben.get("/roles", nil).http200()
		ben.stepUp()
		ben.post("/tokens", p{"name": "a", "scopes": []string{"roles:read"}}).fails(403, "forbidden")
		ben.post("/me/recovery-codes", nil).fails(409, "conflict")
	})
}

// TestCSRF: changes need the session's own token and a body that is JSON.
func TestCSRF(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		other := a.sessionOf(t, root, false)
		right := root.csrf
		for _, wrong := range []string{"", "x", right + "x", right[1:], other.csrf, strings.ToLower(right)} {
			root.csrf = wrong
			root.post("/session/step-up", p{"password": root.password}).fails(403, "csrf_failed")
			root.delete("/session").fails(403, "csrf_failed")
			root.get("/me", nil).http200()
		}
		root.csrf = right
		root.header = http.Header{"Content-Type": {"application/x-www-form-urlencoded"}}
		root.post("/session/step-up", p{"password": root.password}).fails(415, "unsupported_media")
		root.header = http.Header{"Content-Type": {"text/plain"}}
		root.post("/session", p{"username": "root"}).fails(415, "unsupported_media")
		root.header = http.Header{}
		root.get("/session", nil).http200().expect("csrf_token", right)
		root.stepUp()
		// A script has no cookie that a browser would send by itself.
		script := a.newStaffClient()
		script.bearer = root.post("/tokens", p{"name": "a", "scopes": []string{"word-lists:edit", "word-lists:read"}}).http200().str("token")
		script.post("/word-lists", p{"name": "mine"}).http200()
	})
}

// TestStepUp: it lapses, takes a password or a code, and each code once.
func TestStepUp(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		order := p{"name": "a", "scopes": []string{"roles:read"}}
		root.post("/tokens", order).fails(403, "step_up_required")
		root.post("/session/step-up", nil).fails(422, "invalid_argument")
		root.post("/session/step-up", p{"password": root.password, "code": root.code()}).fails(422, "invalid_argument")
		root.post("/session/step-up", p{"password": "wrong horse battery"}).fails(401, "bad_credentials")
		root.post("/session/step-up", p{"code": root.code()}).http200().expect("stepped_up_to", a.clock.now().Add(5*time.Minute).UnixMilli())
		root.post("/session/step-up", p{"code": root.code()}).fails(401, "bad_credentials")
		root.post("/tokens", order).http200()
		a.clock.add(5*time.Minute - time.Millisecond)
		root.post("/tokens", order).http200()
		a.clock.add(time.Millisecond)
		root.post("/tokens", order).fails(403, "step_up_required")
		a.sessionOf(t, root, false).post("/tokens", order).fails(403, "step_up_required")
		for range 5 {
			root.post("/session/step-up", p{"password": "wrong horse battery"})
		}
		root.post("/session/step-up", p{"password": root.password}).fails(429, "rate_limited")
	})
}

// TestScriptTokens: they do what their scope and their maker's role both allow.
func TestScriptTokens(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		mod := root.staff("ann", "moderator")
		mod.stepUp()
		order := func(scopes []string, days int) *answer {
			return mod.post("/tokens", p{"name": "nightly", "scopes": scopes, "days": days})
		}
		order([]string{"staff:edit"}, 1).fails(403, "forbidden").expect("error.details.permission", "staff:edit")
		order([]string{"cases:eat"}, 1).fails(422, "invalid_argument")
		order([]string{}, 1).fails(422, "invalid_argument")
		order([]string{"cases:read"}, 367).fails(422, "invalid_argument")
		order([]string{"cases:read"}, -1).fails(422, "invalid_argument")
		made := order([]string{"words:read", "roles:read", "words:read"}, 1).http200()
		script := a.newStaffClient()
		script.bearer = made.str("token")
		if !strings.HasPrefix(script.bearer, "vst_") {
			t.Error("a token does not show what it is")
		}
		script.get("/words/rulesets", nil).http200()
		script.get("/word-lists", nil).fails(403, "forbidden")
		if got := fmt.Sprint(script.get("/me/permissions", nil).http200().list("data")); got != "[words:read roles:read]" {
			t.Errorf("the script may %s", got)
		}
		script.get("/me", nil).http200().expect("csrf_token", "")
		list := mod.get("/tokens", nil).http200().expect("total", 1).expect("data.0.token", "")
		if strings.Contains(string(list.body), script.bearer) {
			t.Error("the list tells the token")
		}
		other := a.newStaffClient()
		for _, bad := range []string{"", "x", script.bearer + "x", "vst_", a.user("ben").token} {
			other.bearer = bad
			other.header = http.Header{"Authorization": {"Bearer " + bad}}
			other.get("/words/rulesets", nil).fails(401, "unauthenticated")
		}
		a.clock.add(24*time.Hour - time.Minute)
		script.get("/words/rulesets", nil).http200()
		a.clock.add(time.Minute)
		script.get("/words/rulesets", nil).fails(401, "unauthenticated")

		mod = a.sessionOf(t, mod, true)
		made = order([]string{"words:read"}, 1).http200()
		script.bearer = made.str("token")
		script.get("/words/rulesets", nil).http200()
		mod.delete("/tokens/" + made.str("id")).http200()
		script.get("/words/rulesets", nil).fails(401, "unauthenticated")
	})
}

// TestForeignSignIns: what belongs to others is not there, unless one may see it;
// and is ended only by who stands above.
func TestForeignSignIns(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		ann, ben, aud := root.staff("ann", "moderator"), root.staff("ben", "moderator"), root.staff("aud", "auditor")
		sessionOf := func(c *staffClient) string { return c.get("/sessions", p{"user_id": c.id}).http200().str("data.0.id") }
		bens, roots := sessionOf(ben), sessionOf(root)
		ann.get("/sessions", nil).http200().expect("total", 1).expect("data.0.username", "ann").expect("data.0.current", true)
		ann.get("/sessions", p{"user_id": ben.id}).http200().expect("total", 0)
		ann.delete("/sessions/"+bens).fails(404, "not_found")
		aud.get("/sessions", p{"user_id": ben.id}).http200().expect("total", 1).expect("data.0.allowed_actions", "[]")
		aud.delete("/sessions/"+bens).fails(403, "forbidden")
		ben.get("/me", nil).http200()
		root.delete("/sessions/" + bens).http200()
		ben.get("/me", nil).fails(401, "unauthenticated")
		root.stepUp()
		second := root.staff("second", "admin")
		second.delete("/sessions/"+roots).fails(403, "forbidden")
		ann.stepUp()
		token := ann.post("/tokens", p{"name": "a", "scopes": []string{"roles:read"}}).http200().str("id")
		a.sessionOf(t, ben, false).delete("/tokens/"+token).fails(404, "not_found")
		aud.delete("/tokens/"+token).fails(403, "forbidden")
		root.delete("/tokens/" + token).http200()
		for _, id := range []string{"0", "-1", "999999", "abc", "1.5", "99999999999999999999"} {
			ann.delete("/sessions/"+id).fails(404, "not_found")
			ann.delete("/tokens/"+id).fails(404, "not_found")
		}
	})
}

// TestGuards: nobody changes themselves, who stands as high, or gives what they
// lack.
func TestGuards(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		root.stepUp()
		root.post("/roles", p{"name": "keeper", "rank": 50, "inherits": "moderator", "allow": []string{"staff:edit", "staff:read", "roles:edit", "roles:read"}, "deny": []string{"users:suspend"}}).http200()
		keeper, ann, sen := root.staff("kim", "keeper"), root.staff("ann", "moderator"), root.staff("sen", "senior")
		keeper = a.sessionOf(t, keeper, true)
		root = a.sessionOf(t, root, true)
		a.user("carl")
		member := func(c *staffClient) string { return "/staff/" + text(c.id) }
		for name, r := range map[string]*answer{
			"own role":                keeper.patch(member(keeper), p{"role": "moderator"}),
			"own password":            keeper.post(member(keeper)+"/reset-password", nil),
			"a higher rank":           keeper.patch(member(sen), p{"disabled": true}),
			"a higher rank's TOTP":    keeper.post(member(sen)+"/reset-totp", nil),
			"an admin":                keeper.post(member(root)+"/reset-password", nil),
			"giving admin":            keeper.post("/staff", p{"username": "carl", "role": "admin"}),
			"giving what they lack":   keeper.post("/staff", p{"username": "carl", "role": "moderator"}), // may suspend
			"promoting to a higher":   keeper.patch(member(ann), p{"role": "senior"}),
			"an admin on oneself":     root.patch(member(root), p{"role": "moderator"}),
			"a role of higher rank":   keeper.post("/roles", p{"name": "top", "rank": 50}),
			"a role that may more":    keeper.post("/roles", p{"name": "more", "rank": 10, "allow": []string{"users:ban"}}),
			"a role that inherits it": keeper.post("/roles", p{"name": "more", "rank": 10, "inherits": "senior"}),
		} {
			if r.http != 403 || r.str("error.code") != "forbidden" {
				t.Errorf("%s: HTTP %d %s", name, r.http, r.body)
			}
		}
		role := func(name string) string {
			return "/roles/" + root.get("/roles", p{"name": name}).http200().str("data.0.id")
		}
		keeper.patch(role("keeper"), p{"title": "Mine"}).fails(403, "forbidden")
		keeper.patch(role("moderator"), p{"require_totp": false}).fails(403, "forbidden") // they inherit from it
		keeper.patch(role("senior"), p{"require_totp": false}).fails(403, "forbidden")
		root.patch(role("admin"), p{"require_totp": false}).fails(403, "forbidden")
		root.patch(role("senior"), p{"title": "Other"}).fails(409, "conflict")
		root.patch(role("senior"), p{"require_totp": false}).http200()
		root.delete(role("senior")).fails(409, "conflict")
		root.delete(role("keeper")).fails(409, "conflict") // in use
		root.patch(role("user"), p{"require_totp": true}).fails(409, "conflict")

		made := keeper.post("/roles", p{"name": "helper", "rank": 10, "allow": []string{"cases:read"}}).http200()
		mine := "/roles/" + made.str("id")
		keeper.post("/roles", p{"name": "helper"}).fails(409, "conflict")
		keeper.patch(mine, p{"allow": []string{"cases:read", "users:ban"}}).fails(403, "forbidden")
		keeper.patch(mine, p{"allow": []string{"cases:read"}, "deny": []string{"cases:read"}}).fails(422, "invalid_argument")
		keeper.patch(mine, p{"inherits": "helper"}).fails(422, "invalid_argument")
		keeper.patch(mine, p{"inherits": "nobody"}).fails(422, "invalid_argument")
		keeper.patch(mine, p{"allow": []string{"cases:read", "cases:work"}, "title": "Helpers"}).http200().expect("title", "Helpers")
		keeper.post("/staff", p{"username": "carl", "role": "helper"}).http200().expect("role", "helper")
		keeper.post("/staff", p{"username": "carl", "role": "helper"}).fails(409, "conflict")
		keeper.post("/staff", p{"username": "nobody-here", "role": "helper"}).fails(404, "not_found")
		keeper.post("/staff", p{"username": "carl", "role": "nope"}).fails(422, "invalid_argument")
		keeper.get("/staff", p{"username": "ann"}).http200().expect("data.0.allowed_actions.0", "set_role")
		keeper.get("/staff", p{"username": "sen"}).http200().expect("data.0.allowed_actions", "[]")
		// The last admin stays, also for the command line.
		if err := a.biz.CommandSetRole(t.Context(), "root", "user"); err == nil {
			t.Error("the last admin is gone")
		}
		root.staff("second", "admin")
		if err := a.biz.CommandSetRole(t.Context(), "root", "user"); err != nil {
			t.Error(err)
		}
	})
}

// TestLastAdminStaysAtOnce: two admins who take each other's role do not both
// succeed.
func TestLastAdminStaysAtOnce(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		root.staff("second", "admin")
		names := []string{"root", "second"}
		var gone atomic.Int64
		together(2, func(i int) {
			if a.biz.CommandSetRole(t.Context(), names[i], "user") == nil {
				gone.Add(1)
			}
		})
		if n := a.count(t, "SELECT COUNT(*) FROM staff WHERE role = 'admin'"); gone.Load() != 1 || n != 1 {
			t.Errorf("%d were demoted, %d admins are left", gone.Load(), n)
		}
	})
}

// TestRemovalIsSeenElsewhere: what is taken away in one process is gone in
// another within two seconds, and each tells which version it decides by.
func TestRemovalIsSeenElsewhere(t *testing.T) {
	for _, kind := range daltest.Kinds {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			a := boot(t, kind, nil)
			replicas := int64(1)
			other, err := openCore(t.Context(), testConfig(dal.Config{URL: a.cfg.Database}, a.cfg.Data), slog.New(slog.DiscardHandler), options{now: a.clock.now})
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { other.db.Close() })
			if kind == "mysql" { // SQLite is for one server; its commands are other programs, too
				second := bootOn(t, dal.Config{URL: a.cfg.Database}, a.cfg.Data, nil)
				second.clock.set(a.clock.now().Add(2 * time.Minute)) // as far as signing in below takes
				replicas = 2
			}
			other.biz.OpenPolicy(t.Context())
			root := a.admin("root")
			root.stepUp()
			made := root.post("/roles", p{"name": "reader", "rank": 5, "allow": []string{"staff:read", "roles:read"}}).http200()
			ann := root.staff("ann", "reader")
			ann.get("/staff", nil).http200()

			eventually(t, "the new role in the other process", func() bool {
				other.biz.PollPolicy(t.Context())
				return other.biz.PolicyState().Version == a.biz.PolicyState().Version
			})
			there, err := other.biz.StaffBySession(t.Context(), root.cookie("vireo_staff"), biz.Origin{})
			if err != nil {
				t.Fatal(err)
			}
			left := []string{"roles:read"}
			if err := other.biz.UpdateRole(t.Context(), there, idOf(t, made.str("id")), biz.RoleChange{Allow: &left}); err != nil {
				t.Fatal(err)
			}
			began := time.Now()
			eventually(t, "the removal here", func() bool { return ann.get("/staff", nil).http == 403 })
			if took := time.Since(began); took > reloadTime && !raceDetector {
				t.Errorf("it took %v", took)
			}
			ann.get("/roles", nil).http200()
			version := other.biz.PolicyState().Version
			eventually(t, "each process to tell its version", func() bool {
				r := root.get("/replicas", nil).http200()
				return r.num("total") == replicas && slices.Min(r.nums("data", "policy_version")) == version
			})
		})
	}
}

// TestBrokenPolicy: the table before it stays in force, and the program ready.
func TestBrokenPolicy(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		a.guest().get("/readyz", nil).expect("roles.state", "ok").expect("roles.version", 1)
		a.exec(t, "INSERT INTO role_grants (role, object, action, effect) VALUES ('moderator', 'cases', 'read', 'maybe')")
		a.exec(t, "UPDATE sequences SET value = value + 1 WHERE name = 'policy'")
		eventually(t, "the failed reload", func() bool { return a.biz.PolicyState().State == "stale" })
		r := a.guest().get("/readyz", nil).expect("roles.state", "stale").expect("roles.version", 1).expect("roles.wanted", 2).expect("roles.error", "it does not build")
		if r.http != 200 {
			t.Errorf("not ready though an old policy decides: %s", r.body)
		}
		root.get("/staff", nil).http200()
		a.exec(t, "DELETE FROM role_grants")
		a.exec(t, "UPDATE sequences SET value = value + 1 WHERE name = 'policy'")
		eventually(t, "the next version", func() bool { return a.biz.PolicyState().Version == 3 })
	})
}
