package main

import (
	"testing"
	"time"
)

// TestOwnUndo: who decided takes their own decision back as long as its notice waits,
// whole and once, and nobody outside hears of it; afterwards, and for what others
// decided, it needs the permission.
func TestOwnUndo(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		root := a.admin("root")
		mod, other, senior, auditor := root.staff("mod", "moderator"), root.staff("other", "moderator"), root.staff("senior", "senior"), root.staff("audra", "auditor")
		ann, ben := a.user("ann"), a.user("ben")
		v := ann.video("a sunrise")
		decide := func(who *staffClient, d p) *answer {
			t.Helper()
			c := who.post("/cases/next", p{}).http200()
			return who.post("/cases/"+c.str("case.id")+"/decide", lease(c, "case.").with(d)).http200()
		}
		undo := func(who *staffClient, d *answer, in p) *answer {
			t.Helper()
			return who.post("/actions/"+d.str("action_ids.0")+"/undo", in)
		}

		// Two measures at once are taken back at once. Others can't.
		ben.reports("video", v, "spam")
		d := decide(mod, measure("takedown", "mute")).expect("allowed_actions", "[undo]")
		if until := d.num("undo_until"); until != d.num("notice_at") {
			t.Errorf("until %d, the notice leaves at %d", until, d.num("notice_at"))
		}
		mod.get("/actions/"+d.str("action_ids.0"), nil).http200().expect("allowed_actions", "[undo]").expect("undo_until", d.num("notice_at"))
		other.get("/actions/"+d.str("action_ids.0"), nil).http200().expect("allowed_actions", "[]").expect("undo_until", 0)
		senior.get("/actions/"+d.str("action_ids.0"), nil).http200().expect("allowed_actions", "[undo]").expect("undo_until", 0)
		undo(other, d, p{}).fails(403, "forbidden").expect("error.details.permission", "actions:undo")
		undo(auditor, d, p{}).fails(403, "forbidden")
		a.clock.add(9 * time.Second)
		a.moderate(t)
		back := undo(mod, d, p{"decision": true}).http200()
		if n := len(back.list("action_ids")); n != 2 || back.str("case_id") == "0" {
			t.Errorf("%s", back.body)
		}
		undo(mod, d, p{"decision": true}).fails(409, "conflict")
		mod.post("/actions/"+back.str("action_ids.0")+"/undo", p{}).fails(403, "forbidden")
		a.clock.add(time.Minute)
		a.moderate(t)
		ann.get("/douyin/notice/list/", nil).ok().expect("unread_count", 0)
		ben.get("/douyin/publish/list/", p{"user_id": ann.id}).ok().expect("video_list.0.id", v)
		mod.get("/cases/"+back.str("case_id"), nil).http200().expect("state", "open").expect("previous_id", d.str("case_id"))

		// What found nothing wrong is a decision, too. Ten seconds later it is too late.
		d = decide(mod, p{"outcome": "no_violation"}).expect("allowed_actions", "[undo]")
		undo(mod, d, p{}).http200()
		d = decide(mod, measure("takedown"))
		a.clock.add(10 * time.Second)
		mod.get("/actions/"+d.str("action_ids.0"), nil).http200().expect("allowed_actions", "[]")
		undo(mod, d, p{}).fails(403, "forbidden")
		undo(senior, d, p{"settled": true}).http200()

		// A notice that left early, by another server's clock, counts as left.
		ben.reports("video", v, "spam")
		d = decide(mod, measure("takedown"))
		if _, err := a.raw(t).Exec("UPDATE notices SET state = 'sent' WHERE action_id = " + d.str("action_ids.0")); err != nil {
			t.Fatal(err)
		}
		undo(mod, d, p{}).fails(403, "forbidden")
		a.noDrift(t)
	})
}

// TestOwnBatchUndo: a batch is taken back by who began it as long as none of its
// notices has left.
func TestOwnBatchUndo(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		root := a.admin("root")
		mod, other, senior := root.staff("mod", "moderator"), root.staff("other", "moderator"), root.staff("senior", "senior")
		ann, ben := a.user("ann"), a.user("ben")
		v := ann.video("a sunrise")
		said := text(ben.comment(v, "one").ok().num("comment.id"))
		batch := func() *answer {
			t.Helper()
			return mod.post("/batches", measure("takedown").with(p{"subjects": []p{{"kind": "comment", "id": said}}})).http200().expect("done", 1)
		}
		b := batch().expect("allowed_actions", "[undo]")
		if b.num("undo_until") != b.num("created_at")+10_000 {
			t.Errorf("%s", b.body)
		}
		other.get("/batches/"+b.str("id"), nil).http200().expect("allowed_actions", "[]")
		other.post("/batches/"+b.str("id")+"/undo", p{}).fails(403, "forbidden")
		mod.post("/batches/"+b.str("id")+"/undo", p{}).http200().expect("done", 1).expect("failed", 0)
		ann.get("/douyin/comment/list/", p{"video_id": v}).ok().expect("comment_list.0.id", said)
		b = batch()
		a.clock.add(10 * time.Second)
		mod.get("/batches/"+b.str("id"), nil).http200().expect("allowed_actions", "[]")
		mod.post("/batches/"+b.str("id")+"/undo", p{}).fails(403, "forbidden").expect("error.details.permission", "batches:undo")
		senior.post("/batches/"+b.str("id")+"/undo", p{}).http200().expect("done", 1)
		a.noDrift(t)
	})
}
