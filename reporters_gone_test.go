package main

import (
	"testing"

	"vireo/biz"
)

// TestErasedReportersCountNothing: a decision that comes after its reporter was
// erased leaves no trace of them.
func TestErasedReportersCountNothing(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		mod, ann, ben := root.staff("mod", "moderator"), a.user("ann"), a.user("ben")
		v := ben.video("v")
		ann.reports("video", v, "ads")
		if _, err := a.biz.CommandDeleteUser(t.Context(), "ann", biz.CommandDelete{Now: true}); err != nil {
			t.Fatal(err)
		}
		a.idle(t)
		c := mod.post("/cases/next", p{}).http200()
		mod.post("/cases/"+c.str("case.id")+"/decide", lease(c, "case.").with(p{"outcome": "no_violation"})).http200()
		a.told(t)
		a.idle(t)
		if n := a.count(t, "SELECT COUNT(*) FROM reporters WHERE id = ?", ann.id); n != 0 {
			t.Errorf("%d rows of reporters are theirs", n)
		}
		if n := a.count(t, "SELECT COUNT(*) FROM notices WHERE user_id = ?", ann.id); n != 0 {
			t.Errorf("%d notices are theirs", n)
		}
		a.noDrift(t)
	})
}
