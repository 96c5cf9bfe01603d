package main

import (
	"testing"
	"time"

	"vireo/biz"
)

// TestLegalHold keeps an account from being erased until it is lifted; it takes
// its own permission and a step-up, and is in the audit log.
func TestLegalHold(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		root := a.admin("root")
		senior := root.staff("sam", "senior")
		ann := a.user(mark + "ann")
		hold := "/users/" + text(ann.id) + "/legal-hold"
		senior.stepUp()
		if got := senior.send("PUT", hold, p{"reason": "x"}).http; got != 403 {
			t.Errorf("a senior: HTTP %d", got)
		}
		a.clock.add(11 * time.Minute)
		if got := root.send("PUT", hold, p{"reason": "x"}).http; got != 403 {
			t.Errorf("without a step-up: HTTP %d", got)
		}
		root.stepUp()
		for name, in := range map[string]p{"no reason": {}, "blank": {"reason": " "}, "a number": {"reason": 5}, "too long": {"reason": string(make([]rune, 2000))}} {
			if got := root.send("PUT", hold, in).http; got != 422 && got != 400 {
				t.Errorf("%s: HTTP %d", name, got)
			}
		}
		if got := root.send("PUT", "/users/999999/legal-hold", p{"reason": "x"}).http; got != 404 {
			t.Errorf("nobody: HTTP %d", got)
		}
		root.get("/users/"+text(ann.id), nil).http200().expect("legal_hold", false)
		root.send("PUT", hold, p{"reason": mark + " court order"}).http200().expect("legal_hold", true)
		root.send("PUT", hold, p{"reason": "again"}).http200().expect("legal_hold", true)
		root.get("/users", p{"legal_hold": "true"}).http200().expect("total", 1).expect("data.0.id", ann.id)
		ann.leave().ok()
		a.clock.add(100 * day)
		a.moderate(t)
		if _, err := a.biz.CommandDeleteUser(t.Context(), mark+"ann", biz.CommandDelete{Now: true}); err == nil {
			t.Error("the command erases what is held")
		}
		if n := a.count(t, "SELECT COUNT(*) FROM users WHERE erased_at > 0"); n != 0 {
			t.Fatal("erased in spite of the hold")
		}
		root.signIn().http200()
		root.stepUp()
		root.delete(hold).http200().expect("legal_hold", false)
		a.moderate(t)
		a.erased(t, ann.id)
		if got := root.send("PUT", hold, p{"reason": "too late"}).http; got != 409 {
			t.Errorf("a hold of the erased: HTTP %d", got)
		}
		eventually(t, "the audit log", func() bool {
			return a.count(t, "SELECT COUNT(*) FROM audit_log WHERE action IN ('user.hold', 'user.release', 'user.erase')") == 3
		})
		a.verified(t)
	})
}
