package main

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"vireo/biz"
	"vireo/dal/model"
)

// TestTwelveSheets: twelve moderators who take sheets of comments at once get each
// case once, and nothing but comments.
func TestTwelveSheets(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ctx := context.Background()
		ann := a.user("ann")
		v := ann.video("v")
		reporters := a.users(12)
		mods := make([]biz.Actor, 12)
		for i := range mods {
			mods[i] = a.staff(fmt.Sprint("mod", i))
		}
		const cases = 500
		for i, id := range a.fillComments(t, v, ann.id, cases) {
			a.report(t, reporters[i%12], comment(id), "spam")
		}
		a.report(t, reporters[0], video(v), "minors") // the most urgent, and no comment
		got := make([][]int64, len(mods))
		together(len(mods), func(i int) {
			for {
				list, err := a.biz.NextCases(ctx, mods[i], biz.Wanted{Kind: model.SubjectComment, Limit: biz.MaxSheet})
				if err != nil {
					t.Error(err)
				}
				if len(list) == 0 || err != nil {
					return
				}
				if len(list) > biz.MaxSheet {
					t.Errorf("%d cases at once", len(list))
				}
				for _, c := range list {
					if c.Subject.Kind != model.SubjectComment || c.LeaseHolder != mods[i].UserID || c.LeaseToken == "" {
						t.Errorf("%+v", c)
					}
					got[i] = append(got[i], c.ID)
				}
			}
		})
		all := slices.Concat(got...)
		slices.Sort(all)
		if n := len(all); n != cases || len(slices.Compact(all)) != cases {
			t.Errorf("%d leases of %d cases", n, cases)
		}
		if n := a.count(t, "SELECT COUNT(*) FROM cases WHERE live = TRUE AND version <> 2"); n != 1 {
			t.Errorf("%d cases were not claimed once, want that of the video", n)
		}
		eventually(t, "the sealer", func() bool { return a.count(t, "SELECT COUNT(*) FROM audit_pending") == 0 })
		if n := a.count(t, "SELECT COUNT(*) FROM audit_log WHERE action = 'case.claim'"); n != cases {
			t.Errorf("%d claims in the log", n)
		}
	})
}

// sheetOf is a sheet of comments with the leases that go with it.
func sheetOf(who *staffClient, in p) (r *answer, leases []p) {
	who.a.t.Helper()
	r = who.post("/cases/next", p{"kind": "comment", "limit": 20}.with(in)).http200()
	if string(r.body) == "{}" {
		return r, nil
	}
	for i := range r.list("cases") {
		at := fmt.Sprintf("cases.%d.", i)
		leases = append(leases, p{"case_id": r.str(at + "id"), "lease_token": r.str(at + "lease_token"), "version": r.num(at + "version")})
	}
	return r, leases
}

// TestSheet: twenty comments are claimed, kept, decided as one batch but for the
// exceptions, and taken back in one step.
func TestSheet(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		root := a.admin("root")
		mod, other := root.staff("mod", "moderator"), root.staff("other", "moderator")
		ann, ben := a.user("ann"), a.user("ben")
		v := ann.video("v")
		for i, id := range a.fillComments(t, v, ann.id, 25) {
			a.report(t, ben, comment(id), []string{"spam", "abuse"}[i%2])
		}
		a.report(t, ben, video(v), "minors")
		r, mine := sheetOf(mod, nil)
		if len(mine) != 20 || r.str("case.id") != r.str("cases.0.id") {
			t.Fatalf("%d cases: %s", len(mine), r.body)
		}
		for i := 1; i < 20; i++ {
			if r.num(fmt.Sprintf("cases.%d.priority", i)) < r.num(fmt.Sprintf("cases.%d.priority", i-1)) {
				t.Error("the sheet is not in the order of the queue")
			}
		}
		_, rest := sheetOf(other, nil)
		if len(rest) != 5 {
			t.Errorf("%d are left for others", len(rest))
		}

		// Kept alive at once; what is another's is told.
		a.clock.add(4 * time.Minute)
		k := mod.post("/cases/heartbeat", p{"leases": append(slices.Clone(mine), rest[0])}).http200().expect("lease_until", a.clock.now().Add(5*time.Minute).UnixMilli())
		if len(k.strings("kept")) != 20 || !slices.Equal(k.strings("lost"), []string{fmt.Sprint(rest[0]["case_id"])}) {
			t.Errorf("%s", k.body)
		}
		a.clock.add(4 * time.Minute)

		// One of them is not as it was known, one is another's, one has no right token.
		stale := slices.Clone(mine[:17])
		stale[0] = stale[0].with(p{"version": 99})
		stale[1] = stale[1].with(p{"lease_token": "x"})
		b := mod.post("/batches", measure("takedown").with(p{"leases": stale})).http200()
		b.expect("state", "done").expect("total", 17).expect("done", 15).expect("failed", 2).expect("allowed_actions", "[undo]")
		failed := mod.get("/batches/"+b.str("id")+"/items", p{"result": "failed"}).http200().expect("total", 2).expect("data.0.code", "conflict")
		if !slices.Contains([]any{mine[0]["case_id"], mine[1]["case_id"]}, any(failed.str("data.0.subject_id"))) {
			t.Errorf("%s", failed.body)
		}
		mod.post("/batches", measure("takedown").with(p{"leases": []p{mine[2]}})).http200().expect("skipped", 1)

		// The exceptions are decided one by one, or given back.
		mod.post("/cases/"+mine[17]["case_id"].(string)+"/decide", mine[17].without("case_id").with(p{"outcome": "no_violation"})).http200()
		gone := mod.post("/cases/release", p{"leases": mine[16:]}).http200()
		if len(gone.strings("kept")) != 2 || len(gone.strings("lost")) != 2 {
			t.Errorf("%s", gone.body)
		}
		mod.post("/cases/heartbeat", p{"leases": mine[18:]}).http200().expect("kept", "[]")

		// Undone in one step; the questions are open again, and of nobody.
		mod.post("/batches/"+b.str("id")+"/undo", p{}).http200().expect("done", 15).expect("failed", 0)
		if n := a.count(t, "SELECT COUNT(*) FROM comments WHERE causes <> 0"); n != 0 {
			t.Errorf("%d comments are still hidden", n)
		}
		if n := a.count(t, "SELECT COUNT(*) FROM cases WHERE live = TRUE AND previous_id <> 0 AND lease_holder = 0"); n != 15 {
			t.Errorf("%d questions are open again", n)
		}

		// Bad requests change nothing.
		many := make([]p, 51)
		for i := range many {
			many[i] = p{"case_id": text(int64(i + 1)), "lease_token": "x", "version": 1}
		}
		_, mine = sheetOf(mod, p{"limit": 2})
		for _, bad := range []struct {
			path, field string
			in          p
		}{
			{"/cases/next", "limit", p{"limit": 21}}, {"/cases/next", "limit", p{"limit": -1}}, {"/cases/next", "kind", p{"kind": "planet"}}, {"/cases/next", "except", p{"except": []string{"x"}}},
			{"/cases/heartbeat", "leases", p{}}, {"/cases/heartbeat", "leases", p{"leases": many}}, {"/cases/release", "leases", p{"leases": []p{{"case_id": "x"}}}},
			{"/cases/release", "leases", p{"leases": []p{mine[0], mine[0]}}},
			{"/batches", "leases", measure("takedown").with(p{"leases": many})}, {"/batches", "leases", p{"operation": "release", "leases": mine}},
			{"/batches", "leases", measure("takedown").with(p{"leases": mine, "case_ids": []string{"1"}})},
			{"/batches", "leases", measure("takedown").with(p{"leases": []p{{"case_id": "999999", "lease_token": "x", "version": 1}}})},
			{"/batches", "measures", measure("limit").with(p{"leases": mine})}, {"/batches", "policy", p{"outcome": "actioned", "measures": []p{{"kind": "takedown"}}, "leases": mine}},
		} {
			if r := mod.post(bad.path, bad.in).fails(422, "invalid_argument"); r.at("error.fields."+bad.field) == nil {
				t.Errorf("%s %v: %s", bad.path, bad.in, r.body)
			}
		}
		k = mod.post("/cases/heartbeat", p{"leases": mine}).http200()
		if len(k.strings("kept")) != 2 {
			t.Errorf("%s", k.body)
		}
		a.noDrift(t)
	})
}

// without is all but one name.
func (in p) without(name string) p {
	out := in.with(nil)
	delete(out, name)
	return out
}

// TestGivenBack: what was just given back is handed out again only when nothing else
// is left.
func TestGivenBack(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		root := a.admin("root")
		mod := root.staff("mod", "moderator")
		ann, ben := a.user("ann"), a.user("ben")
		var order []string
		for _, reason := range []string{"minors", "violence", "other"} {
			ben.reports("video", ann.video(reason), reason)
		}
		var given []string
		for range 4 {
			c := mod.post("/cases/next", p{"except": given}).http200()
			order = append(order, c.str("case.reason"))
			mod.post("/cases/"+c.str("case.id")+"/release", lease(c, "case.")).http200()
			given = append(given, c.str("case.id"))
		}
		if want := []string{"minors", "violence", "other", "minors"}; !slices.Equal(order, want) {
			t.Errorf("%v, want %v", order, want)
		}
		// A sheet is not filled up with them either.
		mod.post("/cases/next", p{"limit": 20, "except": given[:2]}).http200().expect("case.id", given[2])
		if n := a.count(t, "SELECT COUNT(*) FROM cases WHERE lease_holder <> 0"); n != 1 {
			t.Errorf("%d are leased", n)
		}
	})
}
