package main

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"vireo/biz"
	"vireo/biz/errs"
)

// told lets a notice's time come.
func (a *testApp) told(t testing.TB) {
	t.Helper()
	a.clock.add(10 * time.Second)
	a.moderate(t)
}

// appeals appeals against an action.
func (c *client) appeals(action string, why string) *answer {
	c.a.t.Helper()
	return c.post("/douyin/appeal/action/", p{"action_id": action, "text": why})
}

// TestAppealsOfUsers: who may appeal, against what, and until when.
func TestAppealsOfUsers(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		mod, senior := root.staff("mod", "moderator"), root.staff("senior", "senior")
		ann, ben := a.user("ann"), a.user("ben")
		v, w, x := ann.video("buy   cheap\nfollowers"), ann.video("w"), ann.video("x")
		ben.reports("video", v, "ads")
		c := mod.post("/cases/next", p{}).http200()
		done := mod.post("/cases/"+c.str("case.id")+"/decide", lease(c, "case.").with(measure("takedown", "warn"))).http200().strings("action_ids")
		ann.appeals(done[0], "too early: nobody has told me").refused(missing)
		a.told(t)
		notice := ann.get("/douyin/notice/list/", nil).ok().expect("notice_list.0.action_id", done[1]).expect("notice_list.1.action_id", done[0])
		until := a.clock.now().Add(14 * 24 * time.Hour).UnixMilli()
		notice.expect("notice_list.1.appeal_until", until).expect("notice_list.1.statement.action_id", done[0]).expect("notice_list.1.statement.measures", "[takedown warn]").
			expect("notice_list.1.statement.policy", "spam").expect("notice_list.1.statement.policy_title", "Spam").expect("notice_list.1.statement.facts", "buy cheap followers").
			expect("notice_list.1.statement.found_by", "reports").expect("notice_list.1.statement.automated", false).expect("notice_list.1.statement.text", "Rule 1.")
		if strings.Contains(string(notice.body), "ben") || strings.Contains(string(notice.body), "mod") {
			t.Errorf("it names others: %s", notice.body)
		}
		mod.get("/statements", p{"user_id": ann.id}).http200().expect("total", 1).expect("data.0.reason", "ads").expect("data.0.reports", 1).expect("data.0.actor_name", "mod").expect("data.0.case_id", c.str("case.id"))

		// Not by others, not of what there is not.
		a.guest().appeals(done[0], "x").refused(signIn)
		ben.appeals(done[0], "x").refused(missing)
		for _, bad := range []string{"", strings.Repeat("好", 1001), brokenUTF8, "a\x00b"} {
			ann.appeals(done[0], bad).refused(invalid)
		}
		back := mod.act("video", x, measure("restore"))[0]
		limit := mod.act("video", x, measure("limit"))[0]
		gone := mod.act("video", w, measure("takedown"))[0]
		a.told(t)
		senior.post("/actions/"+gone+"/undo", p{"settled": true}).http200()
		a.told(t)
		ann.appeals(back, "there is nothing against me in it").refused(missing) // it changed nothing, so nobody was told
		ann.appeals(gone, "it was taken back").refused(conflict)
		mod.get("/statements", p{"action_id": gone}).http200().expect("data.0.undone_at", a.clock.now().Add(-10*time.Second).UnixMilli())
		mod.get("/statements", p{"action_id": back}).http200().expect("total", 0)

		// Once for a decision, by whichever of its actions, however many try.
		together(8, func(i int) { ann.appeals(done[i%2], "This was no advertising. 这不是广告") })
		ann.appeals(done[1], "again").refused(conflict)
		list := ann.get("/douyin/appeal/list/", nil).ok().expect("appeal_list.0.state", "open").expect("appeal_list.0.text", "This was no advertising. 这不是广告").expect("appeal_list.0.statement.facts", "buy cheap followers")
		if n := len(list.list("appeal_list")); n != 1 {
			t.Errorf("%d appeals", n)
		}
		if n := len(ben.get("/douyin/appeal/list/", nil).ok().list("appeal_list")); n != 0 {
			t.Errorf("Ben sees %d of them", n)
		}

		// Until the deadline, to the millisecond.
		a.clock.add(14*24*time.Hour - 10*time.Second) // the limit is 10 seconds older
		ann.appeals(limit, "in time").ok()
		a.signInAgain(mod)
		late := mod.act("video", w, measure("limit"))[0]
		a.clock.add(14*24*time.Hour + 10*time.Second + time.Millisecond)
		ann.appeals(late, "too late").refused(conflict)
		a.signInAgain(mod)
		mod.get("/appeals", p{"state": "open", "sort": "due_at"}).http200().expect("total", 2).expect("data.0.overdue", true).expect("data.0.allowed_actions", "[]")
	})
}

const conflict = 40901

// TestAppealDecided: another than who acted decides, once; the user hears.
func TestAppealDecided(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		one, two, mod := root.staff("one", "senior"), root.staff("two", "senior"), root.staff("mod", "moderator")
		ann, ben := a.user("ann"), a.user("ben")
		shown := func(v int64, want bool) {
			t.Helper()
			if got := slices.Contains(ben.get("/douyin/publish/list/", p{"user_id": ann.id}).ok().nums("video_list", "id"), v); got != want {
				t.Errorf("video %d is shown: %t", v, got)
			}
		}
		open := func(v int64, d p) (id string) {
			t.Helper()
			action := one.act("video", v, d)[0]
			a.told(t)
			ann.appeals(action, "please look again").ok()
			return one.get("/appeals", p{"action_id": action}).http200().expect("data.0.state", "open").expect("data.0.allowed_actions", "[]").expect("data.0.statement.policy", "violence").str("data.0.id")
		}
		violence := measure("takedown", "mute").with(p{"policy": "violence"})
		v := ann.video("v")
		id := open(v, violence)
		two.get("/appeals/"+id, nil).http200().expect("allowed_actions", "[claim decide]").expect("self_review", false).expect("actor_name", "one").expect("user_name", "ann")
		verdict := p{"version": 1, "outcome": "overturn", "answer": "We were wrong.", "note": "no violence at all"}

		// Who acted does not, nor who may not, nor does nonsense.
		one.post("/appeals/"+id+"/decide", verdict).fails(403, "forbidden")
		mod.post("/appeals/"+id+"/decide", verdict).fails(403, "forbidden")
		two.post("/appeals/999/decide", verdict).fails(404, "not_found")
		for _, bad := range []p{{"outcome": "maybe"}, {"outcome": ""}, {"outcome": "partly"}, {"measures": []p{{"kind": "warn"}}}, {"answer": strings.Repeat("好", 1001)},
			{"outcome": "partly", "measures": []p{{"kind": "scold"}}}, {"outcome": "partly", "measures": []p{{"kind": "warn"}}, "policy": "nonsense"}} {
			r := two.post("/appeals/"+id+"/decide", verdict.with(bad))
			if r.http != 422 && r.http != 403 {
				t.Errorf("%v: HTTP %d %s", bad, r.http, r.body)
			}
		}
		two.post("/appeals/"+id+"/decide", verdict.with(p{"version": 7})).fails(409, "conflict").expect("error.details.version", 1)
		shown(v, false)

		// Not by SQL either.
		if _, err := a.raw(t).Exec(fmt.Sprintf("UPDATE appeals SET decided_by = actor_id WHERE id = %s", id)); err == nil {
			t.Error("the database lets who acted decide")
		}
		if _, err := a.raw(t).Exec(fmt.Sprintf("UPDATE appeals SET decided_by = %d WHERE id = %s", two.id, id)); err != nil {
			t.Error(err)
		}
		a.exec(t, fmt.Sprintf("UPDATE appeals SET decided_by = 0 WHERE id = %s", id))

		// Overturned: all of it is taken back, and the question with it.
		two.post("/appeals/"+id+"/decide", verdict).http200().expect("state", "overturned").expect("decider_name", "two").expect("self_reviewed", false).expect("statement.undone_at", a.clock.now().UnixMilli())
		shown(v, true)
		ann.comment(v, "I can write again").ok()
		two.get("/users/"+text(ann.id)+"/standing", nil).http200().expect("points", 0)
		two.get("/cases", nil).http200().expect("total", 0)
		two.post("/appeals/"+id+"/decide", verdict.with(p{"version": 2})).fails(409, "conflict").expect("error.details.holder_name", "two").expect("error.details.state", "overturned")
		a.told(t)
		list := ann.get("/douyin/notice/list/", nil).ok()
		found := false
		for _, n := range list.list("notice_list") {
			m := n.(map[string]any)
			found = found || m["kind"] == "appeal" && strings.Contains(m["content"].(string), "took the decision back") && strings.Contains(m["content"].(string), "We were wrong.") && m["appeal_until"].(interface{ String() string }).String() == "0"
		}
		if !found {
			t.Errorf("the outcome is not told: %s", list.body)
		}
		ann.get("/douyin/appeal/list/", nil).ok().expect("appeal_list.0.state", "overturned").expect("appeal_list.0.answer", "We were wrong.").expect("appeal_list.0.statement.undone", true)

		// Upheld: nothing changes.
		w := ann.video("w")
		id = open(w, violence)
		two.post("/appeals/"+id+"/decide", p{"version": 1, "outcome": "uphold"}).http200().expect("state", "upheld")
		shown(w, false)
		two.get("/users/"+text(ann.id)+"/standing", nil).http200().expect("points", 4)

		// Partly: something milder takes its place, as a decision of its own.
		x := ann.video("x")
		id = open(x, violence)
		two.post("/appeals/"+id+"/decide", p{"version": 1, "outcome": "partly", "policy": "spam", "measures": []p{{"kind": "limit"}}, "answer": "It stays by link."}).http200().expect("state", "partly")
		shown(x, true)
		two.get("/users/"+text(ann.id)+"/standing", nil).http200().expect("points", 5) // of w, and of spam
		two.get("/statements", p{"subject_id": x, "undone": "false"}).http200().expect("total", 1).expect("data.0.policy", "spam").expect("data.0.actor_name", "two").expect("data.0.text_en", "It stays by link.")

		// Taken back before it is decided: settled.
		y := ann.video("y")
		id = open(y, violence)
		action := two.get("/appeals/"+id, nil).http200().str("action_id")
		for _, row := range two.get("/actions", p{"owner_id": ann.id, "sort": "-id", "per_page": 2}).http200().strs("data", "id") {
			two.post("/actions/"+row+"/undo", p{"settled": true}).http200()
		}
		two.get("/appeals/"+id, nil).http200().expect("state", "settled").expect("decided_by", "0").expect("action_id", action).expect("allowed_actions", "[]")
		two.post("/appeals/"+id+"/decide", verdict.with(p{"version": 2})).fails(409, "conflict")
		a.noDrift(t)
	})
}

// TestAppealAlone: where there is nobody else, who acted decides once more, after
// proving who they are, and the user is told.
func TestAppealAlone(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		mod := root.staff("mod", "moderator") // may not decide appeals
		a.clock.add(time.Hour)                // the step-up of the start is over
		a.signInAgain(root)
		a.signInAgain(mod)
		ann := a.user("ann")
		open := func() string {
			t.Helper()
			action := root.act("user", ann.id, measure("mute"))[0]
			a.told(t)
			ann.appeals(action, "please").ok()
			return root.get("/appeals", p{"action_id": action}).http200().expect("data.0.self_review", true).expect("data.0.allowed_actions", "[claim decide]").str("data.0.id")
		}
		id := open()
		mod.get("/appeals/"+id, nil).http200().expect("allowed_actions", "[]")
		uphold := p{"version": 1, "outcome": "uphold"}
		root.post("/appeals/"+id+"/decide", uphold).fails(403, "step_up_required")
		root.stepUp()
		root.post("/appeals/"+id+"/decide", uphold).http200().expect("self_reviewed", true).expect("decider_name", "root")
		a.told(t)
		content := ann.get("/douyin/notice/list/", nil).ok().expect("notice_list.0.kind", "appeal").str("notice_list.0.content")
		if !strings.Contains(content, "decided by the moderator who had acted") {
			t.Errorf("it is not told: %s", content)
		}
		ann.get("/douyin/appeal/list/", nil).ok().expect("appeal_list.0.self_reviewed", true)
		id = open()
		senior := root.staff("senior", "senior") // now there is somebody
		root.get("/appeals/"+id, nil).http200().expect("self_review", false).expect("allowed_actions", "[]")
		root.stepUp()
		root.post("/appeals/"+id+"/decide", uphold).fails(403, "forbidden")
		senior.post("/appeals/"+id+"/decide", uphold).http200().expect("self_reviewed", false)
	})
}

// TestAppealOfTheBanned: who can't sign in appeals with what the refused login
// hands out to who knows the password, and does nothing else with it.
func TestAppealOfTheBanned(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		senior := root.staff("senior", "senior")
		ann, ben := a.user("ann"), a.user("ben")
		v := ben.video("v")
		action := root.act("user", ann.id, measure("ban"))[0]
		a.told(t)
		login := func(name, password string) *answer {
			return a.guest().post("/douyin/user/login/", p{"username": name, "password": password})
		}
		for _, r := range []*answer{login("ann", "wrong password"), login("nobody", "secret1"), login("ben", "wrong password")} {
			if r.refused(credentials); strings.Contains(string(r.body), "appeal_token") {
				t.Errorf("it tells who is banned: %s", r.body)
			}
		}
		if r := login("ben", "secret1").ok(); strings.Contains(string(r.body), "appeal_token") {
			t.Errorf("%s", r.body)
		}
		r := login("ann", "secret1").refused(forbidden).expect("token", "")
		token := r.str("appeal_token")
		if ends := r.num("appeal_token_ends"); ends != a.clock.now().Add(time.Hour).UnixMilli()/1000*1000 {
			t.Errorf("it ends at %d", ends)
		}
		barred := *ann
		barred.token = token
		barred.get("/douyin/notice/list/", nil).ok().expect("notice_list.0.kind", "ban").expect("notice_list.0.action_id", action)
		// Nothing else.
		for path, in := range map[string]p{
			"/douyin/comment/action/": {"video_id": v, "action_type": 1, "comment_text": "hm"}, "/douyin/favorite/action/": {"video_id": v, "action_type": 1},
			"/douyin/user/logout/": {}, "/douyin/notice/read/": {}, "/douyin/report/action/": {"subject_kind": "video", "subject_id": v, "reason": "spam"},
			"/douyin/user/password/": {"old_password": "secret1", "new_password": "secret2"},
		} {
			barred.post(path, in).refused(signIn)
		}
		barred.get("/douyin/user/", nil).refused(signIn)
		barred.get("/douyin/feed/", nil).ok() // as a guest
		// Not forged.
		parts := strings.Split(token, ".")
		for _, bad := range []string{
			"appeal.", "appeal..", "appeal...", token + "x", token[:len(token)-1], strings.Replace(token, "."+parts[1]+".", "."+text(ben.id)+".", 1),
			strings.Replace(token, parts[2], "99999999999", 1), "appeal." + text(ann.id) + ".99999999999." + parts[3],
		} {
			forged := barred
			forged.token = bad
			forged.get("/douyin/appeal/list/", nil).refused(signIn)
		}
		barred.appeals(action, "I did nothing").ok()
		barred.get("/douyin/appeal/list/", nil).ok().expect("appeal_list.0.state", "open")
		id := senior.get("/appeals", p{"state": "open"}).http200().str("data.0.id")
		a.clock.add(time.Hour)
		barred.get("/douyin/appeal/list/", nil).refused(signIn) // its time is over
		barred.token = login("ann", "secret1").refused(forbidden).str("appeal_token")
		barred.get("/douyin/appeal/list/", nil).ok()
		a.signInAgain(senior)
		senior.post("/appeals/"+id+"/decide", p{"version": 1, "outcome": "overturn"}).http200()
		barred.get("/douyin/appeal/list/", nil).refused(signIn) // it may sign in again
		login("ann", "secret1").ok()
	})
}

// TestConcurrentAppealDecisions: of many who decide one appeal at once, one way
// or another or by an undo, one does.
func TestConcurrentAppealDecisions(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ctx := context.Background()
		root := a.admin("root")
		var deciders []*staffClient
		for i := range 3 {
			deciders = append(deciders, root.staff(fmt.Sprint("senior", i), "senior"))
		}
		ann, mod := a.user("ann"), a.staff("mod")
		outcomes := []p{{"outcome": "overturn"}, {"outcome": "uphold"}, {"outcome": "partly", "measures": []p{{"kind": "limit"}}}}
		for round := range 6 {
			v := ann.video(fmt.Sprint("v", round))
			d := must[biz.Decided](t)(a.biz.Act(ctx, mod, video(v), actioned("takedown", "warn")))
			a.told(t)
			ann.appeals(fmt.Sprint(d.ActionIDs[0]), "please").ok()
			id := deciders[0].get("/appeals", p{"state": "open"}).http200().expect("total", 1).str("data.0.id")
			won := make([]string, 8)
			together(8, func(i int) {
				if i == 7 && round%2 == 0 {
					for _, action := range d.ActionIDs { // not at one blow: somebody may come between
						if _, err := a.biz.UndoAction(ctx, mod, action, biz.Undo{Settled: true}); err != nil && errs.CodeOf(err) != errs.Conflict {
							t.Error(err)
						}
					}
					return
				}
				o := outcomes[(i+round)%3]
				switch r := deciders[i%3].post("/appeals/"+id+"/decide", o.with(p{"version": 1})); r.http {
				case 200:
					won[i] = o["outcome"].(string)
				case 409:
				default:
					t.Errorf("HTTP %d %s", r.http, r.body)
				}
			})
			winners := slices.DeleteFunc(won, func(s string) bool { return s == "" })
			state := deciders[0].get("/appeals/"+id, nil).http200().str("state")
			want := map[string]string{"overturn": "overturned", "uphold": "upheld", "partly": "partly"}
			switch {
			case len(winners) == 1 && state == want[winners[0]]:
			case len(winners) == 0 && state == "settled":
			default:
				t.Errorf("round %d: %v won, the appeal is %s", round, winners, state)
			}
		}
		if n := a.count(t, "SELECT COUNT(*) FROM strikes s WHERE lifted_at = 0 AND NOT EXISTS (SELECT 1 FROM actions a LEFT JOIN actions u ON u.undo_of = a.id "+
			"WHERE (a.id = s.action_id OR a.decision_id = s.action_id) AND u.id IS NULL)"); n != 0 {
			t.Errorf("%d strikes of what is undone", n)
		}
		a.idle(t)
		if err := replaysCauses(a.raw(t)); err != nil {
			t.Error(err)
		}
		a.noDrift(t)
	})
}

// TestLastingHolds: who waits long for a moderator is told why, once, and can
// appeal; whoever releases it settles that.
func TestLastingHolds(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		a.importWords(t, levelWords)
		a.publishWords(t)
		senior := root.staff("senior", "senior")
		ann, ben := a.user("ann"), a.user("ben")
		v := ann.video("a holdword here")
		said := ben.comment(ann.video("open"), "another holdword").ok().num("comment.id")
		sweep := func() {
			t.Helper()
			if err := a.biz.Sweep(t.Context()); err != nil {
				t.Fatal(err)
			}
			a.idle(t)
			a.told(t)
		}
		a.clock.add(24*time.Hour - time.Minute)
		sweep()
		if n := len(ann.get("/douyin/notice/list/", nil).ok().list("notice_list")); n != 0 {
			t.Errorf("told %d times too early", n)
		}
		a.clock.add(time.Minute)
		sweep()
		together(4, func(int) { _ = a.biz.Sweep(context.Background()) })
		sweep()
		r := ann.get("/douyin/notice/list/", nil).ok().expect("unread_count", 1).expect("notice_list.0.kind", "held").expect("notice_list.0.statement.kind", "hold").
			expect("notice_list.0.statement.automated", true).expect("notice_list.0.statement.found_by", "automation").expect("notice_list.0.statement.facts", "a holdword here")
		bens := ben.get("/douyin/notice/list/", nil).ok().expect("unread_count", 1).num("notice_list.0.action_id")
		ann.appeals(text(r.num("notice_list.0.action_id")), "it is harmless").ok()
		ben.appeals(text(bens), "it is harmless").ok()
		a.signInAgain(senior)
		id := senior.get("/appeals", p{"user_id": ann.id}).http200().expect("data.0.actor_id", "0").expect("data.0.statement.measures.0.kind", "hold").str("data.0.id")
		senior.post("/appeals/"+id+"/decide", p{"version": 1, "outcome": "partly", "measures": []p{{"kind": "warn"}}}).fails(422, "invalid_argument")
		senior.post("/appeals/"+id+"/decide", p{"version": 1, "outcome": "overturn"}).http200().expect("state", "overturned")
		if !slices.Contains(a.guest().get("/douyin/publish/list/", p{"user_id": ann.id}).ok().nums("video_list", "id"), v) {
			t.Error("it is still on hold")
		}
		senior.get("/cases", p{"live": "true"}).http200().expect("total", 1)
		senior.act("comment", said, p{"outcome": "no_violation"})
		senior.get("/appeals", p{"user_id": ben.id}).http200().expect("data.0.state", "settled")
		senior.get("/statements", p{"kind": "hold", "undone": "true"}).http200().expect("total", 2)
		a.noDrift(t)
	})
}

// TestReportersHear: each reporter hears once what became of it, and counts by
// how often they were right; an undo takes both back.
func TestReportersHear(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		ctx := t.Context()
		mod := root.staff("mod", "moderator")
		ann, ben, carl := a.user("ann"), a.user("ben"), a.user("carl")
		acts := biz.Actor{UserID: root.id, Kind: biz.ActorStaff}
		decided := func(d biz.Decision, reporters ...*client) biz.Decided {
			t.Helper()
			v := ann.video("v")
			for _, c := range reporters {
				c.reports("video", v, "spam")
			}
			out := must[biz.Decided](t)(a.biz.Act(ctx, acts, video(v), d))
			a.idle(t)
			return out
		}
		weighs := func(c *client, confirmed, rejected int64, weight string) {
			t.Helper()
			mod.get("/reports", p{"reporter_id": c.id}).http200().expect("data.0.reporter_confirmed", confirmed).expect("data.0.reporter_rejected", rejected).expect("data.0.reporter_reliability", weight)
		}
		hears := func(c *client, want ...string) {
			t.Helper()
			a.told(t)
			r := c.get("/douyin/notice/list/", nil).ok()
			if n := len(r.list("notice_list")); n != len(want) {
				t.Fatalf("%d notices, want %v: %s", n, want, r.body)
			}
			for i, w := range want {
				if text := r.str(fmt.Sprintf("notice_list.%d.content", i)); !strings.Contains(text, w) || strings.Contains(text, "ann") {
					t.Errorf("%q, want %q", text, w)
				}
			}
		}
		first := decided(actioned("takedown"), ben, carl)
		weighs(ben, 1, 0, "1.2")
		hears(ben, "we took action")
		hears(carl, "we took action")
		decided(noViolation, ben)
		weighs(ben, 1, 1, "1")
		hears(ben, "no violation", "we took action")

		// Undone in time: nothing is heard, nothing counts.
		quick := decided(actioned("takedown"), ben)
		must[biz.Decided](t)(a.biz.UndoAction(ctx, acts, quick.ActionIDs[0], biz.Undo{Settled: true}))
		a.idle(t)
		weighs(ben, 1, 1, "1")
		hears(ben, "no violation", "we took action")
		// Undone later: it counts no more, and is not told again.
		must[biz.Decided](t)(a.biz.UndoAction(ctx, acts, first.ActionIDs[0], biz.Undo{Settled: true}))
		a.idle(t)
		weighs(ben, 0, 1, "0.8")
		weighs(carl, 0, 0, "1")
		hears(carl, "we took action")
		// However many jobs run: each report counts once.
		for range 3 {
			decided(noViolation, carl)
		}
		weighs(carl, 0, 3, "0.5714285714285714")
		if n := a.count(t, "SELECT COUNT(*) FROM reporters WHERE confirmed < 0 OR rejected < 0"); n != 0 {
			t.Errorf("%d reporters below zero", n)
		}
		if n := a.count(t, "SELECT SUM(confirmed + rejected) FROM reporters") - a.count(t, "SELECT COUNT(*) FROM reports WHERE verdict <> ''"); n != 0 {
			t.Errorf("off by %d", n)
		}
	})
}

// TestAppealOfHeld: what words held and a moderator took down is public once an
// appeal has overturned that: its question is settled, so nobody would answer the hold.
func TestAppealOfHeld(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		a.importWords(t, "text,level\nholdword,hold\n")
		a.publishWords(t)
		one, two := root.staff("one", "senior"), root.staff("two", "senior")
		ann, ben := a.user("ann"), a.user("ben")
		v, held := ben.video("v"), ann.video("a holdword here")
		said := ann.comment(v, "another holdword").ok().num("comment.id")
		shown := func(want bool) {
			t.Helper()
			if got := slices.Contains(ben.get("/douyin/comment/list/", p{"video_id": v}).ok().nums("comment_list", "id"), said); got != want {
				t.Errorf("the comment is shown: %t", got)
			}
			if got := slices.Contains(ben.get("/douyin/publish/list/", p{"user_id": ann.id}).ok().nums("video_list", "id"), held); got != want {
				t.Errorf("the video is shown: %t", got)
			}
		}
		shown(false)
		for range 2 {
			c := one.post("/cases/next", p{}).http200()
			action := one.post("/cases/"+c.str("case.id")+"/decide", lease(c, "case.").with(measure("takedown"))).http200().strings("action_ids")[0]
			a.told(t)
			ann.appeals(action, "please look again").ok()
			id := two.get("/appeals", p{"action_id": action}).http200().str("data.0.id")
			two.post("/appeals/"+id+"/decide", p{"version": 1, "outcome": "overturn"}).http200().expect("state", "overturned")
		}
		shown(true)
		two.get("/cases", p{"state": "open"}).http200().expect("total", 0)
	})
}
