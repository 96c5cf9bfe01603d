package main

import (
	"testing"
	"time"
)

// TestErasuresAreNotCancelled: nobody stops an erasure that has begun, and one that
// is dead is kept until somebody has queued it again.
func TestErasuresAreNotCancelled(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		ann := a.user("ann")
		ann.video("v")
		var id string
		a.runHeld(t, func() {
			ann.leave().ok()
			a.clock.add(15 * 24 * time.Hour)
			a.moderate(t)
			a.signInAgain(root)
			jobs := root.get("/jobs", p{"kind": "user.erase"}).http200().expect("total", 1).expect("data.0.allowed_actions", "[]")
			id = jobs.str("data.0.id")
			root.post("/jobs/"+id+"/cancel", p{}).fails(409, "conflict")
			for _, spread := range root.get("/jobs", p{"kind": "user.spread"}).http200().strs("data", "id") {
				root.post("/jobs/"+spread+"/cancel", p{}).fails(409, "conflict")
			}
		})
		a.exec(t, "UPDATE jobs SET live = FALSE, live_key = NULL, status = 'dead', finished_at = ? WHERE id = ?", a.clock.now().UnixMilli(), id)
		a.clock.add(40 * 24 * time.Hour)
		if err := a.biz.Sweep(t.Context()); err != nil {
			t.Fatal(err)
		}
		a.goOn()
		a.signInAgain(root)
		root.post("/jobs/"+id+"/retry", p{}).http200()
		a.idle(t)
		if n := a.count(t, "SELECT COUNT(*) FROM videos"); n != 0 {
			t.Errorf("%d videos are left", n)
		}
	})
}
