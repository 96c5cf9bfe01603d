package main

import (
	"net/http"
	"strings"
	"testing"
	"time"
)

func TestAccounts(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ann := a.user("Ann")
		reg := func(name, password string) *answer {
			return a.guest().post("/douyin/user/register/", p{"username": name, "password": password})
		}
		login := func(name, password string) *answer {
			return a.guest().post("/douyin/user/login/", p{"username": name, "password": password})
		}
		t.Run("a taken name, in any spelling, answers with the whole shape", func(t *testing.T) {
			for _, name := range []string{"Ann", "ann", "ANN", "Ａｎｎ"} {
				reg(name, "secret1").refused(taken).expect("user_id", 0).expect("token", "")
			}
		})
		t.Run("reserved names and their look-alikes", func(t *testing.T) {
			for _, name := range []string{"admin", "Adm1n", "аdmin", "ｓｙｓｔｅｍ", "官方", "root"} {
				reg(name, "secret1").refused(invalid)
			}
			reg("badminton", "secret1").ok()
		})
		t.Run("bounds of name and password", func(t *testing.T) {
			reg(strings.Repeat("名", 32), "secret1").ok()
			reg(strings.Repeat("名", 33), "secret1").refused(invalid)
			reg("four", "1234").refused(invalid)
			reg("five", "12345").ok()
			reg("long", strings.Repeat("密", 32)).ok()
			login("long", strings.Repeat("密", 32)).ok()
			reg("longer", strings.Repeat("密", 33)).refused(invalid)
			reg("eighty", strings.Repeat("x", 80)).refused(invalid)
			login("eighty", "").refused(credentials)
		})
		t.Run("unknown name and wrong password are told alike", func(t *testing.T) {
			wrong, unknown := login("Ann", "secret2").refused(credentials), login("nobody", "secret1").refused(credentials)
			if string(wrong.body) != string(unknown.body) {
				t.Fatalf("%s differs from %s", wrong.body, unknown.body)
			}
		})
		t.Run("sessions live side by side and end one by one or all", func(t *testing.T) {
			one, two := *ann, *ann
			one.token = login("ann", "secret1").ok().str("token")
			two.token = login("ann", "secret1").ok().str("token")
			one.post("/douyin/user/logout/", nil).ok()
			one.get("/douyin/user/", nil).refused(signIn)
			two.get("/douyin/user/", nil).ok()
			two.post("/douyin/user/logout/", p{"all": 1}).ok()
			two.get("/douyin/user/", nil).refused(signIn)
			ann.get("/douyin/user/", nil).refused(signIn)
			ann.token = login("ann", "secret1").ok().str("token")
		})
		t.Run("a new password ends the sessions of the old one", func(t *testing.T) {
			ann.post("/douyin/user/password/", p{"old_password": "wrong1", "new_password": "secret2"}).refused(credentials)
			ann.get("/douyin/user/", nil).ok()
			fresh := ann.post("/douyin/user/password/", p{"old_password": "secret1", "new_password": "secret2"}).ok()
			ann.get("/douyin/user/", nil).refused(signIn)
			ann.token = fresh.str("token")
			ann.get("/douyin/user/", nil).ok()
			login("ann", "secret1").refused(credentials)
			login("ann", "secret2").ok()
		})
		t.Run("a bad token is a guest where guests may read", func(t *testing.T) {
			for _, token := range []string{"not-a-token", "a\xff\xfeb", "\x00", strings.Repeat("x", 10_000)} {
				bad := &client{a: a, style: byForm, token: token}
				bad.get("/douyin/feed/", nil).ok()
				bad.get("/douyin/user/", nil).refused(signIn)
				bad.like(1).refused(signIn)
			}
		})
		t.Run("the token as a bearer", func(t *testing.T) {
			c := a.guest()
			c.header = http.Header{"Authorization": {"Bearer " + ann.token}}
			c.get("/douyin/user/", nil).ok().expect("user.id", ann.id)
		})
		t.Run("use renews a session, silence ends it", func(t *testing.T) {
			for range 3 {
				a.clock.add(20 * 24 * time.Hour)
				ann.get("/douyin/user/", nil).ok()
			}
			a.clock.add(30 * 24 * time.Hour)
			ann.get("/douyin/user/", nil).refused(signIn)
		})
	})
}

func TestUserDefaultsAreServedByTheServerItself(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ann := a.user("ann")
		me := ann.whole(0)
		if me.str("user.signature") == "" {
			t.Fatal("empty signature")
		}
		for _, field := range []string{"user.avatar", "user.background_image"} {
			url := me.str(field)
			if !strings.HasPrefix(url, a.base+"/") {
				t.Fatalf("%s is %s, not on this server", field, url)
			}
			if b := download(t, url); len(b) < 100 {
				t.Fatalf("%s has %d bytes", field, len(b))
			}
		}
	})
}
