package main

import (
	"testing"
	"time"
)

// TestPremoderation: what waits for a moderator first is seen by its author alone,
// counts nowhere, and appears when somebody has looked.
func TestPremoderation(t *testing.T) {
	eachAppWith(t, func(c *config) { c.PremoderateVideos, c.PremoderateComments = "all", "all" }, func(t *testing.T, a *testApp) {
		ann, ben, mod := a.user("ann"), a.user("ben"), a.staff("mod")
		v := ann.video("v")
		works := func(c *client, want int) {
			t.Helper()
			if n := len(c.get("/douyin/publish/list/", p{"user_id": ann.id}).ok().list("video_list")); n != want {
				t.Errorf("%s sees %d videos, want %d", c.name, n, want)
			}
		}
		works(ann, 1)
		works(ben, 0)
		ann.get("/douyin/user/", p{"user_id": ann.id}).ok().expect("user.work_count", 0)
		if got := ben.comment(v, "c"); got.num("status_code") == 0 {
			t.Error("a comment under what is not public")
		}
		c := a.next(t, mod)
		if c.Reason != "premoderation" || c.Holds != 1 {
			t.Errorf("the case says %s, %d holds", c.Reason, c.Holds)
		}
		if _, err := a.biz.Decide(t.Context(), mod, ref(c), noViolation); err != nil {
			t.Fatal(err)
		}
		works(ben, 1)
		ann.get("/douyin/user/", p{"user_id": ann.id}).ok().expect("user.work_count", 1)
		ben.comment(v, "hello").ok()
		count := func(want int) {
			t.Helper()
			ann.get("/douyin/publish/list/", p{"user_id": ann.id}).ok().expect("video_list.0.comment_count", want)
		}
		count(0)
		c = a.next(t, mod)
		if _, err := a.biz.Decide(t.Context(), mod, ref(c), actioned("takedown")); err != nil {
			t.Fatal(err)
		}
		count(0)
		if n := len(ann.get("/douyin/comment/list/", p{"video_id": v}).ok().list("comment_list")); n != 0 {
			t.Error("a comment that was refused is shown")
		}
		a.noDrift(t)
		a.casesAddUp(t)
	})
}

// TestPremoderationOfWords: what the word filter holds besides waits for one
// decision, not for two.
func TestPremoderationOfWords(t *testing.T) {
	eachAppWith(t, func(c *config) { c.PremoderateComments = "all" }, func(t *testing.T, a *testApp) {
		a.importWords(t, levelWords)
		a.publishWords(t)
		ann, mod := a.user("ann"), a.staff("mod")
		v := ann.video("v")
		ann.comment(v, "some holdword here").ok()
		if n := a.count(t, "SELECT COUNT(*) FROM comments WHERE causes = 132"); n != 1 { // on hold and pre-moderation
			t.Fatalf("%d comments wait for both", n)
		}
		c := a.next(t, mod)
		if c.Reason != "words" {
			t.Errorf("the reason is %s", c.Reason)
		}
		if _, err := a.biz.Decide(t.Context(), mod, ref(c), noViolation); err != nil {
			t.Fatal(err)
		}
		if n := a.count(t, "SELECT COUNT(*) FROM comments WHERE public = TRUE"); n != 1 {
			t.Error("it still waits")
		}
	})
}

// TestPremoderationOfNewAccounts: who is new waits, by age or by what is public.
func TestPremoderationOfNewAccounts(t *testing.T) {
	for name, rule := range map[string]struct {
		days  int
		items int64
	}{"by age": {7, 0}, "by items": {0, 2}, "by both": {7, 2}, "by nothing": {0, 0}} {
		t.Run(name, func(t *testing.T) {
			eachAppWith(t, func(c *config) {
				c.PremoderateComments, c.NewAccountDays, c.NewAccountItems = "new", rule.days, rule.items
			}, func(t *testing.T, a *testApp) {
				ann, mod := a.user("ann"), a.staff("mod")
				v := ann.video("v")
				waits := func(want bool) {
					t.Helper()
					ann.comment(v, "c").ok()
					if got := a.count(t, "SELECT COUNT(*) FROM comments WHERE public = FALSE") == 1; got != want {
						t.Errorf("waits: %v, want %v", got, want)
					}
					if want {
						c := a.next(t, mod)
						if _, err := a.biz.Decide(t.Context(), mod, ref(c), noViolation); err != nil {
							t.Fatal(err)
						}
					}
				}
				fresh := rule.days > 0 || rule.items > 0
				waits(fresh)
				waits(fresh)
				waits(rule.days > 0) // two are public
				a.clock.add(8 * 24 * time.Hour)
				ann = a.signInAs(t, "ann")
				waits(false)
				a.noDrift(t)
			})
		})
	}
}

// TestStaffDoNotWait: nobody could decide about what the only moderator writes.
func TestStaffDoNotWait(t *testing.T) {
	eachAppWith(t, func(c *config) { c.PremoderateVideos, c.PremoderateComments = "all", "all" }, func(t *testing.T, a *testApp) {
		ann := a.user("ann")
		a.makeStaff(ann.id)
		v := ann.video("v")
		ann.comment(v, "c").ok()
		if n := a.count(t, "SELECT COUNT(*) FROM cases"); n != 0 {
			t.Errorf("%d cases", n)
		}
		if n := a.count(t, "SELECT COUNT(*) FROM comments WHERE public = TRUE"); n != 1 {
			t.Error("the comment is not public")
		}
	})
}
