package main

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"vireo/biz"
)

// warn warns a user, who has heard of it when this returns.
func (a *testApp) warn(t testing.TB, c *client) {
	t.Helper()
	if _, err := a.biz.Act(t.Context(), biz.Actor{Kind: biz.ActorCommand}, account(c.id), actioned("warn")); err != nil {
		t.Fatal(err)
	}
	a.clock.add(10 * time.Second)
	a.moderate(t)
}

// TestNotices: a notice comes ten seconds after the decision, once, in the list
// and as a message of an account that is a friend of nobody else.
func TestNotices(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ctx := t.Context()
		ann, ben, mod := a.user("ann"), a.user("ben"), a.staff("mod")
		v := ann.video("a sunrise")
		d := must[biz.Decided](t)(a.biz.Act(ctx, mod, video(v), actioned("takedown")))
		list := func(want int, unread int64) *answer {
			t.Helper()
			r := ann.get("/douyin/notice/list/", nil).ok().expect("unread_count", unread)
			if n := len(r.list("notice_list")); n != want {
				t.Fatalf("%d notices, want %d: %s", n, want, r.body)
			}
			return r
		}
		a.clock.add(9 * time.Second)
		a.moderate(t)
		list(0, 0)
		a.clock.add(time.Second)
		together(8, func(int) { a.moderate(t) })
		r := list(1, 1)
		if text := r.str("notice_list.0.content"); !strings.Contains(text, "a sunrise") || !strings.Contains(text, "Rule 1.") {
			t.Errorf("it says %q", text)
		}
		if zh := ann.inChinese().get("/douyin/notice/list/", nil).ok().str("notice_list.0.content"); !strings.Contains(zh, "下架") {
			t.Errorf("in Chinese it says %q", zh)
		}
		system := ann.get("/douyin/relation/friend/list/", nil).ok().num("user_list.0.id")
		chat := ann.get("/douyin/message/chat/", p{"to_user_id": system}).ok()
		if n := len(chat.list("message_list")); n != 1 || chat.str("message_list.0.content") != r.str("notice_list.0.content") {
			t.Errorf("%s", chat.body)
		}
		ann.post("/douyin/notice/read/", nil).ok()
		list(1, 0).expect("notice_list.0.is_read", true)

		// Undone after it was sent: there is another.
		must[biz.Decided](t)(a.biz.UndoAction(ctx, mod, d.ActionIDs[0], biz.Undo{}))
		a.clock.add(10 * time.Second)
		a.moderate(t)
		list(2, 1).expect("notice_list.0.kind", "undone")
		// Undone before: there is none.
		d = must[biz.Decided](t)(a.biz.Act(ctx, mod, video(v), actioned("takedown")))
		must[biz.Decided](t)(a.biz.UndoAction(ctx, mod, d.ActionIDs[0], biz.Undo{}))
		a.clock.add(time.Minute)
		a.moderate(t)
		list(2, 1)

		// The system account only sends.
		ann.send(system, "hm").refused(forbidden)
		ann.follow(system).refused(forbidden)
		ann.whole(system).expect("user.name", "vireo")
		a.guest().post("/douyin/user/register/", p{"username": "Vireo", "password": "secret1"}).refused(invalid)
		a.guest().post("/douyin/user/login/", p{"username": "vireo", "password": "secret1"}).refused(credentials)
		for _, c := range []*client{ben, ann} {
			if n := len(ben.get("/douyin/relation/friend/list/", p{"user_id": c.id}).ok().list("user_list")); n != 0 {
				t.Errorf("Ben sees %d friends of %s", n, c.name)
			}
			for _, kind := range []string{"follow", "follower"} {
				if n := len(c.get("/douyin/relation/"+kind+"/list/", p{"user_id": c.id}).ok().list("user_list")); n != 0 {
					t.Errorf("%s: the system account is in the %s list", c.name, kind)
				}
			}
		}
		ann.whole(0).expect("user.follow_count", 0)
		a.noDrift(t)
	})
}

func (c *client) inChinese() *client {
	d := *c
	d.header = map[string][]string{"Accept-Language": {"zh"}}
	return &d
}

// TestRegistration: an account that waits for approval can't act and is not
// seen; a decision lets it in, or not.
func TestRegistration(t *testing.T) {
	for _, kind := range []string{"sqlite", "mysql"} {
		t.Run(kind, func(t *testing.T) {
			a := boot(t, kind, func(c *config) { c.Registration = "approval" })
			ctx := t.Context()
			mod := biz.Actor{Kind: biz.ActorCommand}
			ann, ben := a.user("ann"), a.user("ben")
			ann.get("/douyin/user/", nil).refused(forbidden)
			a.guest().post("/douyin/user/login/", p{"username": "ann", "password": "secret1"}).refused(forbidden)
			a.guest().get("/douyin/publish/list/", p{"user_id": ann.id}).refused(missing)
			for _, c := range []*client{ann, ben} {
				cs := a.next(t, mod)
				if cs.Subject != account(c.id) || cs.Reason != "registration" {
					t.Fatalf("%+v", cs)
				}
				d := noViolation
				if c == ben {
					d = actioned("ban")
				}
				must[biz.Decided](t)(a.biz.Decide(ctx, mod, ref(cs), d))
			}
			ann.whole(0)
			ben.get("/douyin/user/", nil).refused(signIn)
			a.guest().post("/douyin/user/login/", p{"username": "ben", "password": "secret1"}).refused(forbidden)
			a.clock.add(time.Minute)
			a.moderate(t)
			ann.get("/douyin/notice/list/", nil).ok().expect("notice_list.0.kind", "approved")

			closed := boot(t, kind, func(c *config) { c.Registration = "closed" })
			closed.guest().post("/douyin/user/register/", p{"username": "ann", "password": "secret1"}).refused(forbidden).expect("token", "")
		})
	}
}

// TestNoticeThatFails: a notice that can't be sent keeps nobody else waiting, and
// is sent when it can be.
func TestNoticeThatFails(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ann, ben := a.user("ann"), a.user("ben")
		stop := "CREATE TRIGGER stop BEFORE INSERT ON messages WHEN NEW.to_user_id = %d BEGIN SELECT RAISE(ABORT, 'stopped'); END"
		if a.cfg.Database != "" {
			stop = "CREATE TRIGGER stop BEFORE INSERT ON messages FOR EACH ROW IF NEW.to_user_id = %d THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'stopped'; END IF"
		}
		a.exec(t, fmt.Sprintf(stop, ann.id))
		for _, c := range []*client{ann, ben} { // Ann's is the first in line
			must[biz.Decided](t)(a.biz.Act(t.Context(), biz.Actor{Kind: biz.ActorCommand}, account(c.id), actioned("warn")))
		}
		a.clock.add(10 * time.Second)
		if err := a.biz.SendNotices(t.Context()); err == nil || !strings.Contains(err.Error(), "stopped") {
			t.Errorf("sending says %v", err)
		}
		told := func(c *client, want int) {
			t.Helper()
			if n := len(c.get("/douyin/notice/list/", nil).ok().list("notice_list")); n != want {
				t.Errorf("%s has %d notices, want %d", c.name, n, want)
			}
		}
		told(ann, 0)
		told(ben, 1)
		a.exec(t, "DROP TRIGGER stop")
		a.moderate(t)
		told(ann, 1)
		told(ben, 1)
	})
}

// TestReporterHearsOfNothingUndone: what is undone in time its reporter never hears
// of, also when the job that tells reporters is late.
func TestReporterHearsOfNothingUndone(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ann, ben, mod := a.user("ann"), a.user("ben"), a.staff("mod")
		v := ann.video("v")
		a.report(t, ben, video(v), "spam")
		c := a.next(t, mod)
		must[biz.Decided](t)(a.biz.Decide(t.Context(), mod, ref(c), actioned("takedown")))
		a.idle(t) // the reporter's notice waits
		if n := a.count(t, "SELECT COUNT(*) FROM notices WHERE kind = 'report_handled' AND state = 'waiting'"); n != 1 {
			t.Fatalf("%d notices wait", n)
		}
		a.runHeld(t, func() {
			must[biz.Decided](t)(a.biz.UndoDecision(t.Context(), mod, c.ID, biz.Undo{}))
			a.clock.add(time.Minute)
			a.moderate(t)
			ben.get("/douyin/notice/list/", nil).ok().expect("notice_list", "[]")
			a.goOn()
		})
		a.idle(t)
		a.moderate(t)
		ben.get("/douyin/notice/list/", nil).ok().expect("notice_list", "[]")
		a.noDrift(t)
	})
}
