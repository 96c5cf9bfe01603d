package main

import (
	"fmt"
	"testing"
	"time"

	"vireo/biz"
	"vireo/dal/model"
)

// TestPrecision: each decision tells the entries that held its item how right they
// were, and taking it back takes that back.
func TestPrecision(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		mod, ann, ben := root.staff("mo", "moderator"), a.user("ann"), a.user("ben")
		by := biz.Actor{UserID: mod.id, Kind: biz.ActorStaff}
		v := ann.video("v")
		a.importWords(t, "text,level\nholdword,hold\ngoodword,hold\nwatchword,observe\n")
		a.publishWords(t)
		var ids []int64
		for range 4 {
			ids = append(ids, ben.comment(v, "a holdword and a watchword").ok().num("comment.id"))
		}
		good := ben.comment(v, "a goodword").ok().num("comment.id")
		stats := func(entry, want string) {
			t.Helper()
			r := mod.get("/words/hits/entries", p{"entry": entry}).http200()
			got := fmt.Sprintf("hits %d holds %d confirmed %d overturned %d precision %d review %v", r.num("data.0.hits"), r.num("data.0.holds"), r.num("data.0.confirmed"),
				r.num("data.0.overturned"), r.num("data.0.precision"), r.at("data.0.review"))
			if got != want {
				t.Errorf("%s: %s, want %s", entry, got, want)
			}
		}
		stats("holdword", "hits 4 holds 4 confirmed 0 overturned 0 precision -1 review false")
		no := biz.Decision{Outcome: model.OutcomeNoViolation}
		first := must[biz.Decided](t)(a.biz.Act(t.Context(), by, comment(ids[0]), no))
		must[biz.Decided](t)(a.biz.Act(t.Context(), by, comment(ids[1]), actioned("restore")))
		must[biz.Decided](t)(a.biz.Act(t.Context(), by, comment(ids[2]), actioned("takedown", "warn")))
		must[biz.Decided](t)(a.biz.Act(t.Context(), by, comment(good), actioned("takedown")))
		stats("holdword", "hits 4 holds 4 confirmed 1 overturned 2 precision 33 review true")
		stats("goodword", "hits 1 holds 1 confirmed 1 overturned 0 precision 100 review false")
		stats("watchword", "hits 4 holds 0 confirmed 0 overturned 0 precision -1 review false")
		mod.get("/words/hits/entries", p{"review": "true"}).http200().expect("total", 1).expect("data.0.entry", "holdword")
		mod.get("/words/hits/entries", p{"sort": "precision", "precision_gte": 0}).http200().expect("total", 2).expect("data.0.entry", "holdword")

		// The question is open again; then it is answered the other way.
		must[biz.Decided](t)(a.biz.UndoAction(t.Context(), biz.Actor{UserID: root.id, Kind: biz.ActorStaff}, first.ActionIDs[0], biz.Undo{}))
		stats("holdword", "hits 4 holds 4 confirmed 1 overturned 1 precision 50 review false")
		last := must[biz.Decided](t)(a.biz.Act(t.Context(), by, comment(ids[0]), actioned("takedown")))
		stats("holdword", "hits 4 holds 4 confirmed 2 overturned 1 precision 66 review false")
		// Settled, as after an appeal: the hold was wrong.
		must[biz.Decided](t)(a.biz.UndoAction(t.Context(), biz.Actor{UserID: root.id, Kind: biz.ActorStaff}, last.ActionIDs[0], biz.Undo{Settled: true}))
		stats("holdword", "hits 4 holds 4 confirmed 1 overturned 2 precision 33 review true")
		// A case that is reopened is one question, whoever answers it.
		c := must[biz.Decided](t)(a.biz.Act(t.Context(), by, comment(ids[3]), no))
		must[biz.Case](t)(a.biz.ReopenCase(t.Context(), by, c.CaseID, ""))
		stats("holdword", "hits 4 holds 4 confirmed 1 overturned 3 precision 25 review true")
		must[biz.Decided](t)(a.biz.Act(t.Context(), by, comment(ids[3]), actioned("warn")))
		stats("holdword", "hits 4 holds 4 confirmed 2 overturned 2 precision 50 review false")
		// What is left of an undone decision does not touch the one that came after it.
		boss := biz.Actor{UserID: root.id, Kind: biz.ActorStaff}
		old := must[biz.Decided](t)(a.biz.Act(t.Context(), by, comment(ben.comment(v, "a goodword").ok().num("comment.id")), actioned("takedown", "warn")))
		must[biz.Decided](t)(a.biz.UndoAction(t.Context(), boss, old.ActionIDs[0], biz.Undo{}))
		stats("goodword", "hits 2 holds 2 confirmed 1 overturned 0 precision 100 review false")
		again := must[biz.Case](t)(a.biz.Case(t.Context(), a.count(t, "SELECT MAX(id) FROM cases WHERE live = TRUE")))
		must[biz.Decided](t)(a.biz.Act(t.Context(), by, again.Subject, no))
		must[biz.Decided](t)(a.biz.UndoAction(t.Context(), boss, old.ActionIDs[1], biz.Undo{}))
		stats("goodword", "hits 2 holds 2 confirmed 1 overturned 1 precision 50 review false")
		if n := a.count(t, "SELECT SUM(confirmed) + SUM(overturned) FROM word_days") - a.count(t, "SELECT COUNT(*) FROM word_holds WHERE verdict <> ''"); n != 0 {
			t.Errorf("the counts of the days are off by %d", n)
		}
		a.clock.add(48 * time.Hour)
		a.signInAgain(mod)
		mod.get("/words/hits/entries", p{"days": 2}).http200().expect("total", 0)
		mod.get("/words/hits/entries", p{"days": 3}).http200().expect("total", 3)
	})
}
