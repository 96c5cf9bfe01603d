package main

import (
	"testing"
)

// heldComment writes a comment that the words hold, and has mod take it down.
func (a *testApp) heldComment(t testing.TB, ann *client, video int64, mod *staffClient, d p) (id int64, actions []string) {
	t.Helper()
	id = ann.comment(video, "a holdword").ok().num("comment.id")
	c := mod.post("/cases/next", p{}).http200()
	return id, mod.post("/cases/"+c.str("case.id")+"/decide", lease(c, "case.").with(d)).http200().strings("action_ids")
}

// TestNoHoldWithoutCase: whatever is done with a decision about what was on hold,
// the item never stays on hold with nobody to look at it.
func TestNoHoldWithoutCase(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		a.importWords(t, levelWords)
		a.publishWords(t)
		mod, senior := root.staff("mod", "moderator"), root.staff("senior", "senior")
		ann, ben := a.user("ann"), a.user("ben")
		v := ben.video("v")
		lost := func(what string) {
			t.Helper()
			if n := a.count(t, "SELECT COUNT(*) FROM comments c WHERE causes & 132 <> 0 AND NOT EXISTS (SELECT 1 FROM cases k WHERE k.subject_kind = 'comment' AND k.subject_id = c.id AND k.live = TRUE)"); n != 0 {
				t.Errorf("%s: %d comments are on hold without a case", what, n)
			}
		}
		shown := func(id int64, want bool) {
			t.Helper()
			senior.get("/comments/"+text(id), nil).http200().expect("public", want)
		}

		// An appeal is overturned, or partly: it is not on hold again.
		for _, verdict := range []p{{"outcome": "overturn"}, {"outcome": "partly", "measures": []p{{"kind": "warn"}}}} {
			id, done := a.heldComment(t, ann, v, mod, measure("takedown"))
			a.told(t)
			ann.appeals(done[0], "please look again").ok()
			appeal := senior.get("/appeals", p{"action_id": done[0]}).http200().str("data.0.id")
			senior.post("/appeals/"+appeal+"/decide", p{"version": 1}.with(verdict)).http200()
			lost("an appeal")
			shown(id, true)
		}

		// Undone and settled: the same.
		id, done := a.heldComment(t, ann, v, mod, measure("takedown"))
		senior.post("/actions/"+done[0]+"/undo", p{"settled": true}).http200()
		lost("a settled undo")
		shown(id, true)

		// Undone to be decided anew: on hold again, with a case.
		id, done = a.heldComment(t, ann, v, mod, measure("takedown", "warn"))
		senior.post("/actions/"+done[1]+"/undo", p{}).http200()
		c := mod.post("/cases/next", p{}).http200()
		mod.post("/cases/"+c.str("case.id")+"/decide", lease(c, "case.").with(p{"outcome": "no_violation"})).http200()
		lost("a new decision")
		senior.post("/actions/"+done[0]+"/undo", p{}).http200() // decided anew meanwhile: that counts
		lost("an undo after a new decision")
		shown(id, true)
		id, done = a.heldComment(t, ann, v, mod, measure("takedown"))
		senior.post("/actions/"+done[0]+"/undo", p{}).http200()
		lost("an undo")
		shown(id, false)
		c = mod.post("/cases/next", p{}).http200()

		// An outcome that says nothing of the hold is refused; the case stays.
		for _, d := range []p{{"outcome": "duplicate", "duplicate_of": "1"}, {"outcome": "subject_gone"}} {
			mod.post("/cases/"+c.str("case.id")+"/decide", lease(c, "case.").with(d)).fails(422, "invalid_argument")
		}
		lost("outcomes that answer nothing")
		mod.post("/cases/"+c.str("case.id")+"/decide", lease(c, "case.").with(p{"outcome": "no_violation"})).http200()
		shown(id, true)
		a.noDrift(t)
	})
}
