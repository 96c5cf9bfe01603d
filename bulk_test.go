package main

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"vireo/dal/model"
)

// filter is a filter of a batch or a saved view.
func filter(name string, values ...string) p { return p{"name": name, "values": values} }

// finished waits for the end of a batch and answers it.
func (c *staffClient) finished(id string) *answer {
	c.a.t.Helper()
	eventually(c.a.t, "the end of the batch", func() bool {
		s := c.get("/batches/"+id, nil).http200().str("state")
		return s != "running" && s != "resolving"
	})
	return c.get("/batches/"+id, nil).http200()
}

// TestBatchOfList: a decision about all that a filter lets through, as it was when
// the batch began; its undo; and what was resolved meanwhile has no turn.
func TestBatchOfList(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		root := a.admin("root")
		senior, reporters := root.staff("senior", "senior"), a.users(4)
		ann, ben := a.user("ann"), a.user("ben")
		v := ann.video("v")
		ids := a.fillComments(t, v, ann.id, 130)
		for i, id := range ids {
			a.report(t, reporters[i%4], comment(id), []string{"spam", "hate"}[i%2])
		}
		in := measure("takedown").with(p{"resource": "cases", "filter": []p{filter("reason", "spam"), filter("state", "open", "escalated")}, "expected_total": 60, "note": "a wave"})
		b := senior.post("/batches", in).http200().expect("resource", "cases").expect("expected_total", 60).expect("filter.0.name", "reason")
		done := senior.finished(b.str("id")).expect("state", "done").expect("total", 65).expect("done", 65).expect("skipped", 0).expect("failed", 0)
		if n := a.count(t, "SELECT COUNT(*) FROM cases WHERE live = TRUE"); n != 65 {
			t.Errorf("%d cases are left", n)
		}
		if n := a.count(t, "SELECT COUNT(*) FROM comments WHERE causes <> 0"); n != 65 {
			t.Errorf("%d comments are hidden", n)
		}
		senior.get("/batches/"+b.str("id")+"/items", p{"subject_kind": "case", "result": "done"}).http200().expect("total", 65)
		u := senior.post("/batches/"+done.str("id")+"/undo", p{"note": "not that"}).http200()
		senior.finished(u.str("id")).expect("done", 65).expect("undo_of", done.str("id"))
		if n := a.count(t, "SELECT COUNT(*) FROM comments WHERE causes <> 0"); n != 0 {
			t.Errorf("%d comments stay hidden", n)
		}
		senior.post("/batches/"+done.str("id")+"/undo", p{}).fails(409, "conflict")
		a.noDrift(t)

		// Videos, comments and users, by the name of a measure.
		w := ben.video("w")
		b = senior.post("/batches", p{"resource": "videos", "filter": []p{filter("user_id", text(ben.id))}, "expected_total": 1, "operation": "limit", "policy": "spam", "policy_text": "Rule 1."}).http200()
		senior.finished(b.str("id")).expect("done", 1).expect("operation", "decide").expect("measures.0.kind", "limit")
		senior.get("/videos/"+text(w), nil).http200().expect("listed", false).expect("public", true)
		b = senior.post("/batches", p{"resource": "comments", "filter": []p{filter("id", text(ids[0]), text(ids[1]))}, "expected_total": 2, "operation": "takedown", "policy": "spam"}).http200()
		senior.finished(b.str("id")).expect("done", 2)
		b = senior.post("/batches", p{"resource": "comments", "filter": []p{filter("id", text(ids[0]), text(ids[1]))}, "expected_total": 2, "operation": "restore"}).http200()
		senior.finished(b.str("id")).expect("done", 2)
		b = senior.post("/batches", p{"resource": "users", "q": "ben", "expected_total": 1, "measures": []p{{"kind": "mute", "ends_at": a.clock.now().Add(time.Hour).UnixMilli()}}, "operation": "mute", "policy": "spam"}).http200()
		senior.finished(b.str("id")).expect("done", 1)
		b = senior.post("/batches", p{"resource": "users", "filter": []p{filter("system", "false")}, "expected_total": 9, "operation": "warn", "policy": "spam"}).http200()
		r := senior.finished(b.str("id")).expect("total", 8).expect("done", 6).expect("failed", 2) // not themselves, not who is above them
		senior.get("/batches/"+r.str("id")+"/items", p{"result": "failed"}).http200().expect("data.0.code", "forbidden")
	})
}

// TestBatchesOnCases: what is done with cases besides deciding; none of it can be
// undone.
func TestBatchesOnCases(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		root := a.admin("root")
		mod, senior := root.staff("mod", "moderator"), root.staff("senior", "senior")
		ann, ben := a.user("ann"), a.user("ben")
		v := ann.video("v")
		for _, id := range a.fillComments(t, v, ann.id, 5) {
			a.report(t, ben, comment(id), "spam")
		}
		x := root.queue("x", p{"roles": []string{"senior"}})
		all := func(op string, more p) p {
			return p{"resource": "cases", "filter": []p{filter("live", "true")}, "expected_total": 5, "operation": op}.with(more)
		}
		until := a.clock.now().Add(time.Hour).UnixMilli()
		held := mod.post("/cases/next", p{}).http200()
		for _, c := range []struct {
			name                  string
			who                   *staffClient
			in                    p
			done, skipped, failed int64
			code                  string
		}{
			{"assign, but for what another holds", senior, all("assign", p{"assignee_id": text(mod.id)}), 4, 0, 1, "conflict"},
			{"assign again", senior, all("assign", p{"assignee_id": text(mod.id)}), 0, 4, 1, "unchanged"},
			{"release", senior, all("release", nil), 1, 4, 0, "not_leased"},
			{"release again", mod, all("release", nil), 0, 5, 0, "not_leased"},
			{"to nobody", senior, all("assign", p{"assignee_id": "0"}), 4, 1, 0, "unchanged"},
			{"snooze", mod, all("snooze", p{"until": until}), 5, 0, 0, ""},
			{"snooze again", mod, all("snooze", p{"until": until}), 0, 5, 0, "unchanged"},
			{"route", senior, all("route", p{"queue_id": x}), 5, 0, 0, ""},
			{"of another queue", mod, all("snooze", p{"until": until + 1}), 0, 0, 5, "forbidden"},
			{"escalate", senior, all("escalate", p{"note": "hm"}), 5, 0, 0, ""},
			{"escalate again", senior, all("escalate", nil), 0, 5, 0, "unchanged"},
			{"escalate to a queue", senior, all("escalate", p{"queue_id": "1"}), 5, 0, 0, ""},
			{"named", senior, p{"case_ids": []string{"1", "2", "2", "99"}, "operation": "route", "queue_id": x}, 2, 0, 1, "not_found"},
		} {
			b := c.who.post("/batches", c.in)
			if b.http != 200 {
				t.Fatalf("%s: %s", c.name, b.body)
			}
			r := c.who.finished(b.str("id"))
			if r.num("done") != c.done || r.num("skipped") != c.skipped || r.num("failed") != c.failed {
				t.Errorf("%s: %s", c.name, r.body)
			}
			if c.code != "" && !slices.Contains(c.who.get("/batches/"+b.str("id")+"/items", nil).http200().strs("data", "code"), c.code) {
				t.Errorf("%s: no item has the code %s", c.name, c.code)
			}
			senior.post("/batches/"+b.str("id")+"/undo", p{}).fails(409, "conflict")
		}
		mod.post("/cases/"+held.str("case.id")+"/decide", lease(held, "case.").with(p{"outcome": "no_violation"})).fails(403, "forbidden")
		for _, bad := range []struct {
			who    *staffClient
			in     p
			status int
		}{
			{mod, all("assign", p{"assignee_id": text(mod.id)}), 403},
			{mod, all("route", p{"queue_id": x}), 403},
			{mod, p{"resource": "users", "expected_total": 1, "operation": "ban"}, 403},
			{senior, all("assign", p{"assignee_id": text(ann.id)}), 404},
			{senior, all("assign", p{"assignee_id": "x"}), 422},
			{senior, all("snooze", p{"until": 5}), 422},
			{senior, all("route", nil), 422},
			{senior, all("route", p{"queue_id": "99"}), 422},
			{senior, all("dance", nil), 422},
			{senior, all("takedown", p{"outcome": "no_violation"}), 422},
			{senior, all("assign", p{"outcome": "no_violation"}), 422},
			{senior, all("decide", nil), 422},
			{senior, all("release", p{"filter": []p{filter("planet", "mars")}}), 422},
			{senior, all("release", p{"filter": []p{filter("state", "odd")}}), 422},
			{senior, all("release", p{"filter": []p{filter("state")}}), 422},
			{senior, all("release", p{"filter": []string{"x"}}), 422},
			{senior, all("release", p{"max": 10001}), 422},
			{senior, all("release", p{"max": -1}), 422},
			{senior, all("release", p{"expected_total": -1}), 422},
			{senior, p{"resource": "cases", "operation": "release"}, 422},
			{senior, p{"resource": "audit-log", "expected_total": 1, "operation": "release"}, 422},
			{senior, p{"resource": "videos", "expected_total": 1, "operation": "release"}, 422},
			{senior, p{"resource": "users", "expected_total": 1, "operation": "takedown"}, 422},
			{senior, p{"subjects": []p{{"kind": "video", "id": "1"}}, "operation": "release"}, 422},
			{senior, all("release", p{"case_ids": []string{"1"}}), 422},
			{senior, p{"case_ids": []string{"1"}, "operation": "release", "expected_total": 1}, 422},
			{senior, all("release", p{"expected_total": 0, "max": 1}), 409},
		} {
			if r := bad.who.post("/batches", bad.in); r.http != bad.status {
				t.Errorf("%v: %d %s, want %d", bad.in, r.http, r.body, bad.status)
			}
		}
	})
}

// TestFarMoreThanSeen: a list that has grown is refused at once, and also when it
// grows between the look and the job.
func TestFarMoreThanSeen(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		root := a.admin("root")
		ann := a.user("ann")
		v := ann.video("v")
		a.fillComments(t, v, ann.id, 30)
		in := p{"resource": "comments", "filter": []p{filter("user_id", text(ann.id))}, "operation": "takedown", "policy": "spam"}
		root.post("/batches", in.with(p{"expected_total": 19})).fails(409, "conflict").expect("error.details.total", 30).expect("error.details.expected_total", 19)
		root.post("/batches", in.with(p{"expected_total": 30, "max": 29})).fails(409, "conflict")
		if n := a.count(t, "SELECT COUNT(*) FROM batches"); n != 0 {
			t.Errorf("%d batches", n)
		}
		a.runHeld(t, func() {
			b := root.post("/batches", in.with(p{"expected_total": 25})).http200().expect("state", "resolving")
			a.fillComments(t, v, ann.id, 50) // later than the batch: not meant
			a.goOn()
			root.finished(b.str("id")).expect("state", "done").expect("done", 30)
		})
		if n := a.count(t, "SELECT COUNT(*) FROM comments WHERE causes = 0"); n != 50 {
			t.Errorf("%d comments are left", n)
		}
		// Between the look and the job more of the old ones fit.
		a.runHeld(t, func() {
			hidden := p{"resource": "comments", "filter": []p{filter("taken_down", "true")}, "operation": "restore", "expected_total": 30}
			b := root.post("/batches", hidden).http200()
			a.exec(t, fmt.Sprint("UPDATE comments SET causes = ", int64(model.CauseTakenDown)))
			a.goOn()
			root.finished(b.str("id")).expect("state", "refused").expect("done", 0).expect("expected_total", 30)
			root.post("/batches/"+b.str("id")+"/undo", p{}).fails(409, "conflict")
			root.post("/batches/"+b.str("id")+"/cancel", p{}).fails(409, "conflict")
			root.get("/batches/"+b.str("id")+"/items", nil).http200().expect("total", 0)
		})
	})
}

// TestCancelBatch: what is done stays and can be undone, the rest has no turn.
func TestCancelBatch(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		root := a.admin("root")
		mod, other := root.staff("mod", "moderator"), root.staff("other", "moderator")
		ann := a.user("ann")
		v := ann.video("v")
		a.fillComments(t, v, ann.id, 200)
		a.runHeld(t, func() {
			b := mod.post("/batches", p{"resource": "comments", "filter": []p{filter("user_id", text(ann.id))}, "operation": "takedown", "policy": "spam", "expected_total": 200}).http200()
			other.post("/batches/"+b.str("id")+"/cancel", p{}).fails(403, "forbidden")
			other.post("/batches/99/cancel", p{}).fails(404, "not_found")
			mod.post("/batches/"+b.str("id")+"/cancel", p{}).http200().expect("state", "cancelled").expect("allowed_actions", "[]")
			mod.post("/batches/"+b.str("id")+"/cancel", p{}).fails(409, "conflict")
			a.goOn()
			a.idle(t)
			mod.get("/batches/"+b.str("id"), nil).http200().expect("state", "cancelled").expect("done", 0)
		})
		if n := a.count(t, "SELECT COUNT(*) FROM comments WHERE causes <> 0"); n != 0 {
			t.Errorf("%d comments are hidden", n)
		}
		// While it runs.
		b := mod.post("/batches", p{"resource": "comments", "filter": []p{filter("user_id", text(ann.id))}, "operation": "takedown", "policy": "spam", "expected_total": 200}).http200()
		mod.post("/batches/"+b.str("id")+"/cancel", p{})
		r := mod.finished(b.str("id"))
		a.idle(t)
		if n := a.count(t, "SELECT COUNT(*) FROM comments WHERE causes <> 0"); n != r.num("done") || r.num("done")+r.num("skipped") != r.num("total") {
			t.Errorf("%d comments are hidden, %s", n, r.body)
		}
		if r.num("done") > 0 {
			u := root.post("/batches/"+b.str("id")+"/undo", p{}).http200()
			root.finished(u.str("id")).expect("done", r.num("done"))
		}
		a.noDrift(t)
	})
}

// TestRightsOfABatchEnd: who loses a right while their batch runs, loses it for the
// rest of the batch.
func TestRightsOfABatchEnd(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		root := a.admin("root")
		mod := root.staff("mod", "moderator")
		ann := a.user("ann")
		v := ann.video("v")
		a.fillComments(t, v, ann.id, 20)
		a.runHeld(t, func() {
			b := mod.post("/batches", p{"resource": "comments", "filter": []p{filter("user_id", text(ann.id))}, "operation": "takedown", "policy": "spam", "expected_total": 20}).http200()
			root.stepUp()
			root.patch("/staff/"+text(mod.id), p{"role": "auditor"}).http200()
			a.goOn()
			root.finished(b.str("id")).expect("failed", 20)
		})
	})
}

// runHeld runs something while no job begins, until goOn: what is queued is due in
// the far future.
func (a *testApp) runHeld(t *testing.T, do func()) {
	t.Helper()
	hold := "CREATE TRIGGER hold_jobs AFTER INSERT ON jobs BEGIN UPDATE jobs SET due_at = 1 << 60 WHERE id = NEW.id; END"
	if a.cfg.Database != "" {
		hold = "CREATE TRIGGER hold_jobs BEFORE INSERT ON jobs FOR EACH ROW SET NEW.due_at = 1 << 60"
	}
	a.exec(t, hold)
	do()
}

// goOn lets the jobs begin that were held.
func (a *testApp) goOn() {
	a.t.Helper()
	a.exec(a.t, "DROP TRIGGER hold_jobs")
	a.exec(a.t, "UPDATE jobs SET due_at = 1 WHERE due_at = 1 << 60")
}

// TestAnUndoRunsToItsEnd: a batch is undone once, so an undo that was cancelled
// half-way could never be finished.
func TestAnUndoRunsToItsEnd(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		root := a.admin("root")
		senior := root.staff("senior", "senior")
		ann := a.user("ann")
		v := ann.video("v")
		a.fillComments(t, v, ann.id, 200)
		b := senior.post("/batches", p{"resource": "comments", "filter": []p{filter("user_id", text(ann.id))}, "operation": "takedown", "policy": "spam", "expected_total": 200}).http200()
		senior.finished(b.str("id")).expect("done", 200)
		var u *answer
		a.runHeld(t, func() {
			u = senior.post("/batches/"+b.str("id")+"/undo", p{}).http200().expect("state", "running").expect("allowed_actions", "[]")
			for _, c := range []*staffClient{senior, root} {
				c.post("/batches/"+u.str("id")+"/cancel", p{}).fails(409, "conflict")
			}
			a.goOn()
		})
		senior.finished(u.str("id")).expect("state", "done").expect("done", 200)
		if n := a.count(t, "SELECT COUNT(*) FROM comments WHERE causes <> 0"); n != 0 {
			t.Errorf("%d comments are hidden", n)
		}
		a.noDrift(t)
	})
}
