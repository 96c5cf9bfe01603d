package main

import (
	"strings"
	"testing"
	"time"
)

// openAppeal lets one act on a new video of an author, who appeals; the answer is
// the appeal's id.
func (a *testApp) openAppeal(t testing.TB, by *staffClient, author *client) string {
	t.Helper()
	action := by.act("video", author.video("v"), measure("takedown"))[0]
	a.told(t)
	author.appeals(action, "please look again").ok()
	return by.get("/appeals", p{"action_id": action}).http200().str("data.0.id")
}

// TestAppealClaimed: one at a time works on an appeal: another can neither claim nor
// decide it until the lease ends, is given back or runs out.
func TestAppealClaimed(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		one, two, three, mod := root.staff("one", "senior"), root.staff("two", "senior"), root.staff("three", "senior"), root.staff("mod", "moderator")
		ann := a.user("ann")
		id := a.openAppeal(t, one, ann)
		path := "/appeals/" + id
		uphold := p{"version": 1, "outcome": "uphold"}
		seen := func(by *staffClient, holder, allowed string) {
			t.Helper()
			for at, r := range map[string]*answer{"": by.get(path, nil).http200(), "data.0.": by.get("/appeals", p{"id": id}).http200()} {
				r.expect(at+"holder_name", holder).expect(at+"allowed_actions", allowed).expect(at+"lease_token", "").expect(at+"version", 1)
			}
		}

		// Who may not decide it can't claim it.
		one.post(path+"/claim", nil).fails(403, "forbidden")
		mod.post(path+"/claim", nil).fails(403, "forbidden")
		two.post("/appeals/999/claim", nil).fails(404, "not_found")
		seen(two, "", "[claim decide]")
		seen(one, "", "[]")

		r := two.post(path+"/claim", nil).http200().expect("lease_holder", text(two.id)).expect("holder_name", "two").expect("state", "open").
			expect("lease_until", a.clock.now().Add(5*time.Minute).UnixMilli()).expect("allowed_actions", "[claim decide heartbeat release]")
		token := p{"lease_token": r.str("lease_token")}
		seen(two, "two", "[claim decide heartbeat release]")
		seen(three, "two", "[]")
		seen(mod, "two", "[]")
		for _, refused := range []*answer{
			three.post(path+"/claim", nil), three.post(path+"/decide", uphold), three.post(path+"/heartbeat", token), three.post(path+"/release", token),
		} {
			refused.fails(409, "conflict").expect("error.details.holder_name", "two").expect("error.details.holder_id", text(two.id)).expect("error.details.lease_until", r.num("lease_until"))
		}
		one.post(path+"/decide", uphold).fails(403, "forbidden")

		// Another token is none, and a claim by the same makes the older one so.
		for _, bad := range []p{{}, {"lease_token": ""}, {"lease_token": "x"}, {"lease_token": strings.Repeat("x", 70)}, {"lease_token": brokenUTF8}} {
			for _, act := range []string{"/heartbeat", "/release"} {
				if r := two.post(path+act, bad); r.http != 409 && r.http != 422 && r.http != 400 {
					t.Errorf("%v: HTTP %d %s", bad, r.http, r.body)
				}
			}
		}
		again := two.post(path+"/claim", nil).http200()
		two.post(path+"/heartbeat", token).fails(409, "conflict")
		token["lease_token"] = again.str("lease_token")

		// It is kept by a heartbeat, and runs out without one, to the millisecond.
		two.post(path+"/heartbeat", token).http200().expect("lease_until", again.num("lease_until"))
		a.clock.add(4 * time.Minute)
		two.post(path+"/heartbeat", token).http200().expect("lease_until", a.clock.now().Add(5*time.Minute).UnixMilli())
		a.clock.add(5*time.Minute - time.Millisecond)
		three.post(path+"/claim", nil).fails(409, "conflict")
		a.clock.add(time.Millisecond)
		seen(three, "", "[claim decide]")
		two.post(path+"/heartbeat", token).fails(409, "conflict")
		two.post(path+"/release", token).fails(409, "conflict")
		token = p{"lease_token": three.post(path+"/claim", nil).http200().str("lease_token")}
		two.post(path+"/claim", nil).fails(409, "conflict").expect("error.details.holder_name", "three")

		// Given back; whoever comes then decides without a claim.
		three.post(path+"/release", token).http200().expect("lease_holder", "0").expect("lease_token", "").expect("allowed_actions", "[claim decide]")
		three.post(path+"/release", token).fails(409, "conflict")
		two.post(path+"/decide", uphold).http200().expect("state", "upheld").expect("lease_holder", "0")
		two.post(path+"/claim", nil).fails(409, "conflict").expect("error.details.state", "upheld")
		two.post(path+"/heartbeat", token).fails(409, "conflict")

		// The holder decides, and holds it no more.
		id = a.openAppeal(t, one, ann)
		two.post("/appeals/"+id+"/claim", nil).http200()
		two.post("/appeals/"+id+"/decide", p{"version": 1, "outcome": "overturn"}).http200().expect("state", "overturned").expect("lease_until", 0)
		a.rolled(t)
		log := root.get("/audit-log", p{"object_kind": "appeal", "object_id": id, "sort": "id"}).http200().expect("total", 2).expect("data.0.action", "appeal.claim").expect("data.0.actor_id", text(two.id))
		log.expect("data.1.action", "appeal.decide")
		root.get("/audit-log", p{"action": "appeal.release"}).http200().expect("total", 1).expect("data.0.actor_id", text(three.id))
		a.noDrift(t)
	})
}

// TestAppealLeaseEnds: a lease ends when its holder loses the role, and when what was
// appealed against is taken back.
func TestAppealLeaseEnds(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		one, two := root.staff("one", "senior"), root.staff("two", "senior")
		ann := a.user("ann")
		id := a.openAppeal(t, one, ann)
		two.post("/appeals/"+id+"/claim", nil).http200()
		root.stepUp()
		root.patch("/staff/"+text(two.id), p{"role": "moderator"}).http200()
		root.get("/appeals/"+id, nil).http200().expect("lease_holder", "0").expect("allowed_actions", "[claim decide]")
		token := root.post("/appeals/"+id+"/claim", nil).http200().str("lease_token")
		one.post("/actions/"+root.get("/appeals/"+id, nil).http200().str("action_id")+"/undo", p{"settled": true}).http200()
		root.get("/appeals/"+id, nil).http200().expect("state", "settled").expect("lease_holder", "0")
		root.post("/appeals/"+id+"/heartbeat", p{"lease_token": token}).fails(409, "conflict").expect("error.details.state", "settled")
	})
}

// TestAppealClaimAlone: who acted claims where there is nobody else, and decides after
// a step-up.
func TestAppealClaimAlone(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		a.clock.add(time.Hour) // the step-up of the start is over
		a.signInAgain(root)
		id := a.openAppeal(t, root, a.user("ann"))
		root.post("/appeals/"+id+"/claim", nil).http200().expect("self_review", true)
		root.post("/appeals/"+id+"/decide", p{"version": 1, "outcome": "uphold"}).fails(403, "step_up_required")
		root.stepUp()
		root.post("/appeals/"+id+"/decide", p{"version": 1, "outcome": "uphold"}).http200().expect("self_reviewed", true)
	})
}

// TestAppealClaimedTogether: of several who claim at once one gets it, and of those
// who decide beside a claim none does.
func TestAppealClaimedTogether(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		one := root.staff("one", "senior")
		var staff []*staffClient
		for _, name := range []string{"two", "three", "four", "five"} {
			staff = append(staff, root.staff(name, "senior"))
		}
		ann := a.user("ann")
		id := a.openAppeal(t, one, ann)
		codes := make([]int, len(staff))
		together(len(staff), func(i int) { codes[i] = staff[i].post("/appeals/"+id+"/claim", nil).http })
		won := 0
		for i, code := range codes {
			switch code {
			case 200:
				won++
				root.get("/appeals/"+id, nil).http200().expect("lease_holder", text(staff[i].id))
			case 409:
			default:
				t.Errorf("HTTP %d", code)
			}
		}
		if won != 1 {
			t.Errorf("%d of them have it", won)
		}

		// A claim beside a verdict: whoever is told that it worked was not overtaken.
		for range 4 {
			id := a.openAppeal(t, one, ann)
			var claim, verdict *answer
			together(2, func(i int) {
				if i == 0 {
					claim = staff[0].post("/appeals/"+id+"/claim", nil)
				} else {
					verdict = staff[1].post("/appeals/"+id+"/decide", p{"version": 1, "outcome": "uphold"})
				}
			})
			if (claim.http == 200) == (verdict.http == 200) || claim.http+verdict.http != 609 {
				t.Errorf("claim: %s, verdict: %s", claim.body, verdict.body)
			}
		}
	})
}
