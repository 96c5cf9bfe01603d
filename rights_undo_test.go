package main

import (
	"fmt"
	"net/http"
	"testing"
)

// TestUndoNeedsWhatItUndoes: who may undo, but not ban, lifts no ban by an undo, puts
// none back, and is offered neither.
func TestUndoNeedsWhatItUndoes(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		undoer := root.roleOf("undoer", 30, "actions:read", "actions:undo", "actions:work", "batches:undo", "users:read", "users:warn", "users:mute")
		ann, ben := a.user("ann"), a.user("ben")
		undo := func(c *staffClient, id string) *answer {
			t.Helper()
			return c.post("/actions/"+id+"/undo", p{"settled": true})
		}
		refused := func(id string, offered string) {
			t.Helper()
			undo(undoer, id).fails(403, "forbidden").expect("error.details.permission", "users:ban")
			undoer.get("/actions/"+id, nil).http200().expect("allowed_actions", offered)
		}
		ban := root.act("user", ann.id, measure("ban"))[0]
		refused(ban, "[]")
		root.get("/users/"+text(ann.id), nil).http200().expect("causes", "[owner_banned]")
		restored := root.act("user", ann.id, measure("restore"))[0]
		refused(restored, "[undo]") // what it lifted is not known from a list's row
		root.get("/users/"+text(ann.id), nil).http200().expect("causes", "[]")

		// The same in a batch, item by item, and whole decisions.
		b := root.post("/batches", p{"subjects": []p{{"kind": "user", "id": text(ben.id)}}}.with(measure("ban"))).http200()
		undoer.post("/batches/"+b.str("id")+"/undo", p{}).http200().expect("failed", 1).expect("done", 0)
		root.get("/users/"+text(ben.id), nil).http200().expect("causes", "[owner_banned]")
		both := root.act("user", ann.id, measure("mute", "ban"))
		undoer.post("/actions/"+both[0]+"/undo", p{"decision": true, "settled": true}).fails(403, "forbidden").expect("error.details.permission", "users:ban")

		// What they may do, they may undo; who may ban, too.
		undo(undoer, both[0]).http200()
		undo(root, both[1]).http200()
		root.get("/users/"+text(ann.id), nil).http200().expect("causes", "[]").expect("muted_until", 0)
		a.noDrift(t)
	})
}

// TestNobodyIsLetInByAnUndo: an account that waited for approval when it was banned
// waits again once that is taken back, however it is taken back.
func TestNobodyIsLetInByAnUndo(t *testing.T) {
	for _, kind := range []string{"sqlite", "mysql"} {
		t.Run(kind, func(t *testing.T) {
			a := boot(t, kind, func(c *config) { c.Registration = "approval" })
			root := a.admin("root")
			for i, how := range []p{{"settled": true}, {}, {"settled": true, "decision": true}} {
				ann := a.user(fmt.Sprint("ann", i))
				c := root.post("/cases/next", p{}).http200().expect("case.reason", "registration")
				d := root.post("/cases/"+c.str("case.id")+"/decide", lease(c, "case.").with(measure("ban"))).http200()
				a.guest().post("/douyin/user/login/", p{"username": ann.name, "password": "secret1"}).refused(forbidden)
				u := root.post("/actions/"+d.str("action_ids.0")+"/undo", how).http200()
				root.get("/users/"+text(ann.id), nil).http200().expect("causes", "[premoderation]")
				ann.get("/douyin/user/", nil).refused(signIn)
				a.guest().post("/douyin/user/login/", p{"username": ann.name, "password": "secret1"}).refused(forbidden)
				again := root.post("/cases/next", p{}).http200().expect("case.id", u.str("case_id")).expect("case.previous_id", c.str("case.id"))
				root.post("/cases/"+again.str("case.id")+"/decide", lease(again, "case.").with(p{"outcome": "no_violation"})).http200()
				a.guest().post("/douyin/user/login/", p{"username": ann.name, "password": "secret1"}).ok()
			}
			a.casesAddUp(t)
		})
	}
}

// TestTokensScopeInQueues: a script works the queues that its token's scopes let it
// work, not those of its member's role.
func TestTokensScopeInQueues(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		mod, ben := root.staff("mod", "moderator"), a.user("ben")
		other := root.queue("other", p{"staff_ids": []string{text(mod.id)}})
		root.routes(p{"queue_id": other})
		v := a.user("ann").video("v")
		ben.reports("video", v, "ads")
		id := root.get("/cases", p{"subject_id": v}).http200().expect("data.0.queue_name", "other").str("data.0.id")
		script := func(scopes ...string) *staffClient {
			t.Helper()
			root.stepUp()
			c := a.newStaffClient()
			c.bearer = root.post("/tokens", p{"name": fmt.Sprint(scopes), "scopes": scopes}).http200().str("token")
			return c
		}
		narrow, wide := script("cases:read", "cases:work", "batches:work", "videos:moderate"), script("cases:read", "cases:work", "cases:assign")
		narrow.post("/cases/"+id+"/claim", p{}).fails(403, "forbidden").expect("error.details.queue", "other")
		narrow.post("/cases/next", p{"queue": []string{other}}).fails(403, "forbidden")
		b := narrow.post("/batches", p{"case_ids": []string{id}}.with(measure("takedown"))).http200().expect("failed", 1)
		root.get("/batches/"+b.str("id")+"/items", nil).http200().expect("data.0.code", "forbidden")
		wide.post("/cases/"+id+"/claim", p{}).http200()
	})
}

// TestABatchOutlivesItsAnswer: a batch that is stored is answered, also when it can't
// be carried out at once; its job does it. What has no answer is not done again.
func TestABatchOutlivesItsAnswer(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		stop := "CREATE TRIGGER stop BEFORE UPDATE ON %s BEGIN SELECT RAISE(ABORT, 'stopped'); END"
		if a.cfg.Database != "" {
			stop = "CREATE TRIGGER stop BEFORE UPDATE ON %s FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'stopped'"
		}
		v := a.user("ann").video("v")
		a.exec(t, fmt.Sprintf(stop, "batch_items"))
		root.header = http.Header{"Idempotency-Key": {"a batch"}}
		order := p{"subjects": []p{{"kind": "video", "id": text(v)}}}.with(measure("takedown"))
		b := root.post("/batches", order).http200().expect("state", "running").expect("done", 0)
		a.exec(t, "DROP TRIGGER stop")
		if again := root.post("/batches", order).http200(); again.str("id") != b.str("id") {
			t.Errorf("another batch: %s", again.body)
		}
		root.header = nil
		a.clock.add(10 * 60 * 1e9) // when its job is tried again
		root.finished(b.str("id")).expect("done", 1)

		// After an internal error nobody knows: the key is not free.
		a.exec(t, fmt.Sprintf(stop, "videos"))
		root.header = http.Header{"Idempotency-Key": {"a restore"}}
		if r := root.post("/videos/"+text(v)+"/actions", measure("restore")); r.http != 500 {
			t.Fatalf("HTTP %d %s", r.http, r.body)
		}
		a.exec(t, "DROP TRIGGER stop")
		root.post("/videos/"+text(v)+"/actions", measure("restore")).fails(409, "conflict").expect("error.details.reason", "unfinished")
		root.header = http.Header{"Idempotency-Key": {"another"}}
		root.post("/videos/"+text(v)+"/actions", measure("restore")).http200()
		a.noDrift(t)
	})
}

// TestBatchOfUsersAsksOnce: whose rights a batch about users needs is read at once.
func TestBatchOfUsersAsksOnce(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		warner := root.roleOf("warner", 30, "users:read", "users:warn", "batches:work")
		subjects := []p{}
		for _, c := range a.users(30) {
			root.act("user", c.id, measure("ban"))
			subjects = append(subjects, p{"kind": "user", "id": text(c.id)})
		}
		asked := func(n int) int {
			t.Helper()
			a.seen.take()
			warner.post("/batches", p{"subjects": subjects[:n]}.with(measure("restore"))).fails(403, "forbidden").expect("error.details.permission", "users:ban")
			return len(a.seen.take())
		}
		asked(1)
		if one, many := asked(1), asked(30); many > one+2 { // and the session, whose use is written now and then
			t.Errorf("%d statements for one, %d for thirty", one, many)
		}
	})
}
