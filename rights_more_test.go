package main

import (
	"testing"
	"time"
)

// role makes a role and an account that has it.
func (admin *staffClient) roleOf(name string, rank int, allow ...string) *staffClient {
	admin.a.t.Helper()
	admin.stepUp()
	admin.post("/roles", p{"name": name, "rank": rank, "allow": allow}).http200()
	return admin.staff(name+"1", name)
}

// TestLiftingNeedsItsRight: who may warn lets nobody in who waits for approval, and
// nobody speak who is muted, by whichever measure.
func TestLiftingNeedsItsRight(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		warner := root.roleOf("warner", 30, "users:read", "users:warn", "users:ban", "actions:work", "batches:work", "actions:read")
		ann, ben := a.user("ann"), a.user("ben")
		a.exec(t, "UPDATE users SET causes = 128 WHERE id = ?", ann.id) // waits for approval
		root.act("user", ben.id, measure("mute"))
		for _, d := range []p{measure("warn"), measure("restore"), {"outcome": "no_violation"}} {
			warner.post("/users/"+text(ann.id)+"/actions", d).fails(403, "forbidden").expect("error.details.permission", "users:approve")
			warner.post("/batches", p{"subjects": []p{{"kind": "user", "id": text(ann.id)}}}.with(d)).fails(403, "forbidden")
		}
		root.get("/users/"+text(ann.id), nil).http200().expect("causes", "[premoderation]")
		warner.post("/users/"+text(ben.id)+"/actions", measure("restore")).fails(403, "forbidden").expect("error.details.permission", "users:mute")
		if n := root.get("/users/"+text(ben.id), nil).http200().num("muted_until"); n == 0 {
			t.Error("he may speak again")
		}
		warner.act("user", ben.id, measure("warn"))
		warner.act("user", ann.id, measure("ban")) // keeps out
		root.act("user", ben.id, measure("restore"))
	})
}

// TestSignInsAreNotTaken: nobody gets the sign-in of somebody who may do more, even
// with a higher rank.
func TestSignInsAreNotTaken(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		senior, less := root.staff("senior", "senior"), root.roleOf("less", 20, "staff:read")
		hr := root.roleOf("hr", 90, "staff:read", "staff:edit")
		hr.stepUp()
		for _, what := range []string{"reset-password", "reset-totp"} {
			hr.post("/staff/"+text(senior.id)+"/"+what, p{}).fails(403, "forbidden")
			hr.post("/staff/"+text(less.id)+"/"+what, p{}).http200()
		}
		hr.get("/staff/"+text(senior.id), nil).http200().expect("allowed_actions", "[set_role disable]")
		hr.get("/staff/"+text(less.id), nil).http200().expect("allowed_actions", "[set_role disable reset_totp reset_password]")
		senior.get("/me", nil).http200()
	})
}

// TestProgramIsNoStaff: the account that notices come from gets no role.
func TestProgramIsNoStaff(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		root.act("user", a.user("ann").id, measure("warn"))
		a.told(t)
		name := root.get("/users", p{"system": "true"}).http200().expect("total", 1).str("data.0.name")
		root.stepUp()
		root.post("/staff", p{"username": name, "role": "moderator"}).fails(403, "forbidden")
		root.get("/staff", nil).http200().expect("total", 1)
	})
}

// TestOwnCaseIsNotTheirs: nobody puts a case about themselves aside, gives it to
// somebody, or puts it elsewhere: neither alone nor in a batch.
func TestOwnCaseIsNotTheirs(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		senior, mod, ben := root.staff("senior", "senior"), root.staff("mod", "moderator"), a.user("ben")
		v := senior.app().video("mine")
		ben.reports("video", v, "ads")
		id := root.get("/cases", p{"subject_id": v}).http200().str("data.0.id")
		other := root.queue("other", nil)
		before := root.get("/cases/"+id, nil).http200()
		senior.get("/cases/"+id, nil).http200().expect("allowed_actions", "[]")
		ref := p{"version": before.num("version")}
		senior.post("/cases/"+id+"/claim", p{}).fails(403, "forbidden")
		senior.post("/cases/"+id+"/assign", ref.with(p{"assignee_id": text(mod.id)})).fails(403, "forbidden")
		senior.post("/cases/"+id+"/route", ref.with(p{"queue_id": other})).fails(403, "forbidden")
		for _, d := range []p{{"operation": "snooze", "until": a.clock.now().Add(24 * time.Hour).UnixMilli()}, {"operation": "escalate"},
			{"operation": "assign", "assignee_id": text(mod.id)}, {"operation": "route", "queue_id": other}} {
			senior.post("/batches", p{"case_ids": []string{id}}.with(d)).http200().expect("failed", 1).expect("done", 0)
		}
		after := root.get("/cases/"+id, nil).http200()
		for _, f := range []string{"state", "queue_id", "assignee_id", "snoozed_until", "version"} {
			after.expect(f, before.at(f))
		}
		mod.post("/cases/"+id+"/claim", p{}).http200()
	})
}

// TestAppealsTellNothing: who tries numbers of actions learns nothing of what they
// were not told of: neither that something is on hold, nor that somebody reported.
func TestAppealsTellNothing(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		a.importWords(t, levelWords)
		a.publishWords(t)
		mod, ann, ben := root.staff("mod", "moderator"), a.user("ann"), a.user("ben")
		v := ann.video("v")
		ben.reports("video", v, "ads")
		c := mod.post("/cases/next", p{}).http200()
		mod.post("/cases/"+c.str("case.id")+"/decide", lease(c, "case.").with(p{"outcome": "no_violation"})).http200()
		ann.comment(v, "a holdword").ok()
		a.told(t)
		last := a.count(t, "SELECT MAX(id) FROM actions")
		for id := range last + 2 {
			ann.appeals(text(id), "what is this?").refused(missing)
		}
		if last < 2 {
			t.Errorf("%d actions", last)
		}
	})
}
