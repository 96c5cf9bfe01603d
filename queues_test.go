package main

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"vireo/biz"
)

func (c *staffClient) put(path string, in p) *answer { c.a.t.Helper(); return c.send("PUT", path, in) }

// queue makes a queue and answers its id.
func (c *staffClient) queue(name string, more p) string {
	c.a.t.Helper()
	return c.post("/queues", p{"name": name}.with(more)).http200().str("id")
}

// routes puts rules in force.
func (c *staffClient) routes(rules ...p) *answer {
	c.a.t.Helper()
	return c.put("/queues/routes", p{"version": c.get("/queues/routes", nil).http200().num("version"), "rules": rules}).http200()
}

// casesOf counts the live cases of a queue.
func (a *testApp) casesOf(t testing.TB, queue string) int64 {
	t.Helper()
	return a.count(t, "SELECT COUNT(*) FROM cases WHERE live = TRUE AND queue_id = "+queue)
}

// TestQueuesOverHTTP: making, changing and removing queues, right and wrong.
func TestQueuesOverHTTP(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		root := a.admin("root")
		mod, senior := root.staff("mod", "moderator"), root.staff("senior", "senior")
		root.get("/queues", nil).http200().expect("total", 1).expect("data.0.name", "default").expect("data.0.built_in", true).expect("data.0.mine", true)
		q := senior.post("/queues", p{"name": "minors", "title_zh": "未成年人", "due_ms": 3600000, "position": 5, "roles": []string{"senior"}, "staff_ids": []string{text(mod.id)}}).http200()
		id := q.expect("title_en", "minors").expect("title_zh", "未成年人").expect("active", true).expect("staff.0.name", "mod").str("id")
		mod.inChinese().get("/queues/"+id, nil).http200().expect("title", "未成年人").expect("mine", true).expect("allowed_actions", "[]")
		mod.post("/queues", p{"name": "mine"}).fails(403, "forbidden")
		for _, bad := range []p{
			{}, {"name": ""}, {"name": "Two Words"}, {"name": "a\u0000"}, {"name": "x", "due_ms": 1}, {"name": "x", "due_ms": "soon"}, {"name": "x", "due_ms": 1 << 50},
			{"name": "x", "position": -1}, {"name": "x", "roles": []string{"nobody"}}, {"name": "x", "roles": []string{"user"}}, {"name": "x", "staff_ids": []string{"999"}},
			{"name": "x", "staff_ids": []string{"x"}}, {"name": "x", "title_en": fmt.Sprintf("%065d", 1)}, {"name": fmt.Sprintf("%033d", 1)},
		} {
			senior.post("/queues", bad).fails(422, "invalid_argument")
		}
		senior.post("/queues", p{"name": "minors"}).fails(409, "conflict")
		senior.post("/queues", p{"name": "x", "planet": 1}).fails(400, "bad_request")

		senior.patch("/queues/"+id, p{"due_ms": 7200000}).fails(409, "conflict").expect("error.details.version", 1)
		senior.patch("/queues/"+id, p{"version": 1, "due_ms": 7200000}).http200().expect("due_ms", 7200000).expect("version", 2).expect("roles.0", "senior").expect("staff.0.id", text(mod.id))
		senior.patch("/queues/"+id, p{"version": 2, "staff_ids": []string{}}).http200().expect("staff", "[]").expect("roles.0", "senior")
		mod.get("/queues/"+id, nil).http200().expect("mine", false)
		mod.patch("/queues/"+id, p{"version": 3, "name": "x"}).fails(403, "forbidden")
		senior.patch("/queues/1", p{"version": 1, "active": false}).fails(409, "conflict")
		senior.delete("/queues/1").fails(409, "conflict")
		senior.routes(p{"queue_id": id, "reasons": []string{"minors"}})
		senior.delete("/queues/"+id).fails(409, "conflict").expect("error.details.reason", "routed")
		ann, ben := a.user("ann"), a.user("ben")
		v := ann.video("v")
		ben.reports("video", v, "minors")
		root.get("/queues/"+id, nil).http200().expect("live", 1).expect("due", 0).expect("live_exact", true)
		a.clock.add(3 * time.Hour)
		for _, who := range []*staffClient{root, mod, senior} {
			a.signInAgain(who)
		}
		if r := root.get("/queues/"+id, nil).http200().expect("due", 1); r.num("oldest") == 0 {
			t.Errorf("%s", r.body)
		}
		senior.routes()
		a.idle(t)
		root.get("/queues/"+id, nil).http200().expect("live", 0)
		senior.delete("/queues/" + id).http200()
		senior.delete("/queues/"+id).fails(404, "not_found")
		root.get("/queues/"+id, nil).fails(404, "not_found")
	})
}

// TestRoutingTable: which queue a case gets, by each condition; the first rule that
// holds decides.
func TestRoutingTable(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		root := a.admin("root")
		x, y, off := root.queue("x", nil), root.queue("y", nil), root.queue("off", p{"active": false})
		for _, c := range []struct {
			name   string
			rules  []p
			sample p
			want   string
			rule   int
		}{
			{"no rules", nil, p{"kind": "video", "reason": "spam"}, "default", 0},
			{"everything", []p{{"queue_id": x}}, p{"kind": "video", "reason": "spam"}, "x", 1},
			{"the first", []p{{"queue_id": y, "kinds": []string{"video"}}, {"queue_id": x}}, p{"kind": "video"}, "y", 1},
			{"the second", []p{{"queue_id": y, "kinds": []string{"user"}}, {"queue_id": x}}, p{"kind": "video"}, "x", 2},
			{"an inactive one is passed over", []p{{"queue_id": off}, {"queue_id": y}}, p{"kind": "video"}, "y", 2},
			{"reason", []p{{"queue_id": x, "reasons": []string{"minors", "spam"}}}, p{"kind": "video", "reason": "spam"}, "x", 1},
			{"other reason", []p{{"queue_id": x, "reasons": []string{"minors"}}}, p{"kind": "video", "reason": "spam"}, "default", 0},
			{"category", []p{{"queue_id": x, "categories": []string{"ads"}}}, p{"kind": "comment", "reason": "words", "category": "ads", "source": "automatic"}, "x", 1},
			{"severity of the reason", []p{{"queue_id": x, "min_severity": 3}}, p{"kind": "video", "reason": "violence"}, "x", 1},
			{"severity of the word", []p{{"queue_id": x, "min_severity": 3}}, p{"kind": "video", "reason": "words", "category": "drugs"}, "x", 1},
			{"not severe", []p{{"queue_id": x, "min_severity": 3}}, p{"kind": "video", "reason": "hate"}, "default", 0},
			{"han", []p{{"queue_id": x, "scripts": []string{"han"}}}, p{"kind": "video", "text": "今天天气很好 OK"}, "x", 1},
			{"japanese", []p{{"queue_id": x, "scripts": []string{"japanese"}}}, p{"kind": "video", "text": "今日は天気がいい"}, "x", 1},
			{"latin", []p{{"queue_id": x, "scripts": []string{"latin"}}}, p{"kind": "video", "text": "été, naïve 好"}, "x", 1},
			{"hangul", []p{{"queue_id": x, "scripts": []string{"hangul"}}}, p{"kind": "video", "text": "안녕하세요"}, "x", 1},
			{"no letters", []p{{"queue_id": x, "scripts": []string{"none"}}}, p{"kind": "video", "text": "123 😀!"}, "x", 1},
			{"reported", []p{{"queue_id": x, "source": "reported"}}, p{"kind": "video", "source": "reported"}, "x", 1},
			{"automatic", []p{{"queue_id": x, "source": "automatic"}}, p{"kind": "video", "source": "reported"}, "default", 0},
			{"new account", []p{{"queue_id": x, "new_account_days": 7}}, p{"kind": "video", "account_age_days": 6}, "x", 1},
			{"old account", []p{{"queue_id": x, "new_account_days": 7}}, p{"kind": "video", "account_age_days": 7}, "default", 0},
			{"all of it", []p{{"queue_id": x, "kinds": []string{"video"}, "reasons": []string{"spam"}, "scripts": []string{"latin"}, "source": "reported", "new_account_days": 7}},
				p{"kind": "video", "reason": "spam", "text": "hello", "account_age_days": 1}, "x", 1},
			{"all but one", []p{{"queue_id": x, "kinds": []string{"video"}, "reasons": []string{"spam"}, "scripts": []string{"han"}}}, p{"kind": "video", "reason": "spam", "text": "hello"}, "default", 0},
		} {
			r := root.post("/queues/routes/test", p{"rules": append([]p{}, c.rules...)}.with(c.sample))
			if r.http != 200 || r.str("queue_name") != c.want || r.num("rule") != int64(c.rule) {
				t.Errorf("%s: %d %s, want %s by rule %d", c.name, r.http, r.body, c.want, c.rule)
			}
		}
		for _, bad := range []p{
			{"queue_id": "999"}, {"queue_id": "x"}, {"queue_id": x, "kinds": []string{"cat"}}, {"queue_id": x, "reasons": []string{"boredom"}}, {"queue_id": x, "categories": []string{"cats"}},
			{"queue_id": x, "scripts": []string{"klingon"}}, {"queue_id": x, "source": "rumour"}, {"queue_id": x, "min_severity": 5}, {"queue_id": x, "new_account_days": -1},
			{"queue_id": x, "note": fmt.Sprintf("%0256d", 1)}, {},
		} {
			root.post("/queues/routes/test", p{"rules": []p{bad}}).fails(422, "invalid_argument")
			root.put("/queues/routes", p{"version": 1, "rules": []p{bad}}).fails(422, "invalid_argument")
		}
		root.put("/queues/routes", p{"version": 1, "rules": slices.Repeat([]p{{"queue_id": x}}, 101)}).fails(422, "invalid_argument")
		root.post("/queues/routes/test", p{"rules": []p{}, "kind": "cat"}).fails(422, "invalid_argument")
		root.post("/queues/routes/test", p{"rules": []p{}, "case_id": "99"}).fails(404, "not_found")
		root.get("/queues/routes", nil).http200().expect("version", 1).expect("rules", "[]")
	})
}

// TestPreviewIsWhatHappens: what a draft of the rules was said to move is what the
// job moves, but for what a moderator has put somewhere.
func TestPreviewIsWhatHappens(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		root := a.admin("root")
		ann, ben := a.user("ann"), a.user("ben")
		v := ann.video("v")
		for i, id := range a.fillComments(t, v, ann.id, 40) {
			a.report(t, ben, comment(id), []string{"spam", "minors", "hate", "other"}[i%4])
		}
		fast, slow := root.queue("fast", p{"due_ms": 3600000}), root.queue("slow", nil)
		first := root.get("/cases", p{"reason": "minors", "sort": "id"}).http200()
		root.post("/cases/"+first.str("data.0.id")+"/route", p{"version": first.num("data.0.version"), "queue_id": slow}).http200().
			expect("queue_name", "slow").expect("pinned", true)
		root.post("/cases/"+first.str("data.0.id")+"/route", p{"version": 1, "queue_id": slow}).fails(409, "conflict")
		root.post("/cases/"+first.str("data.1.id")+"/route", p{"version": 1, "queue_id": "99"}).fails(422, "invalid_argument")
		rules := []p{{"queue_id": fast, "min_severity": 2}, {"queue_id": slow, "reasons": []string{"other"}}}
		r := root.post("/queues/routes/test", p{"rules": rules, "case_id": first.str("data.0.id")}).http200()
		r.expect("looked_at", 40).expect("exact", true).expect("pinned", true).expect("queue_name", "slow")
		if len(r.list("moves")) != 2 || r.num("moves.0.cases")+r.num("moves.1.cases") != 29 {
			t.Errorf("%s", r.body)
		}
		if a.casesOf(t, fast) != 0 {
			t.Error("a preview moves cases")
		}
		root.put("/queues/routes", p{"version": 9, "rules": rules}).fails(409, "conflict").expect("error.details.version", 1)
		root.put("/queues/routes", p{"version": 1, "rules": rules}).http200().expect("version", 2).expect("updated_by", text(root.id))
		root.put("/queues/routes", p{"version": 1, "rules": rules}).fails(409, "conflict")
		a.idle(t)
		if f, s, d := a.casesOf(t, fast), a.casesOf(t, slow), a.casesOf(t, "1"); f != 19 || s != 11 || d != 10 {
			t.Errorf("fast %d, slow %d, default %d", f, s, d)
		}
		root.post("/queues/routes/test", p{"rules": rules}).http200().expect("moves", "[]")

		// A due time that changes moves the ranks, and each still explains itself.
		root.patch("/queues/"+fast, p{"version": 1, "due_ms": 60000}).http200()
		a.idle(t)
		for _, c := range root.get("/cases", p{"per_page": 50}).http200().list("data") {
			c := c.(map[string]any)
			sum := int64(0)
			for _, part := range c["priority_parts"].([]any) {
				sum += num(t, part.(map[string]any)["ms"])
			}
			if due := num(t, c["due_at"]) - num(t, c["created_at"]); sum != num(t, c["priority"]) || c["queue_name"] == "fast" && due != 60000 {
				t.Errorf("the rank is %v, its parts %d, due after %d: %v", c["priority"], sum, due, c)
			}
		}
		if n := a.count(t, "SELECT COUNT(*) FROM cases WHERE queue_id = "+fast+" AND due_at <> created_at + 60000"); n != 0 {
			t.Errorf("%d cases keep the old due time", n)
		}
		// Inactive: its cases go where the rules then want them.
		root.patch("/queues/"+fast, p{"version": 2, "active": false}).http200()
		a.idle(t)
		if n := a.casesOf(t, "1"); n != 29 {
			t.Errorf("%d cases in the default queue", n)
		}
	})
}

func num(t testing.TB, v any) int64 {
	t.Helper()
	return idOf(t, fmt.Sprint(v))
}

// TestReasonsMoveCases: a report that is worse sends a live case to another queue,
// and what the program held leaves the queue of the automatic ones.
func TestReasonsMoveCases(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		a.importWords(t, levelWords)
		a.publishWords(t)
		root := a.admin("root")
		grave, auto := root.queue("grave", p{"due_ms": 60000}), root.queue("auto", nil)
		root.routes(p{"queue_id": grave, "min_severity": 4}, p{"queue_id": auto, "source": "automatic"})
		ann, ben, cat := a.user("ann"), a.user("ben"), a.user("cat")
		v := ann.video("v")
		ben.reports("video", v, "spam")
		was := root.get("/cases", p{"subject_kind": "video"}).http200().expect("data.0.queue_name", "default").expect("data.0.script", "latin")
		cat.reports("video", v, "minors")
		now := root.get("/cases", p{"queue_id": grave}).http200().expect("total", 1).expect("data.0.version", was.num("data.0.version"))
		if now.num("data.0.due_at") != now.num("data.0.created_at")+60000 || now.num("data.0.priority") >= was.num("data.0.priority") {
			t.Errorf("%s", now.body)
		}
		ben.comment(v, "a holdword").ok()
		held := root.get("/cases", p{"queue_id": auto}).http200().expect("total", 1)
		if held.str("data.0.category") == "" || held.num("data.0.priority_parts.2.value") == 0 && held.str("data.0.category") != "other" {
			t.Errorf("%s", held.body)
		}
	})
}

// TestOtherQueues: a moderator gets cases of the queues that they work and decides
// no others; reading is by permission; who was given a case has it.
func TestOtherQueues(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		root := a.admin("root")
		mod, kid, senior, auditor := root.staff("mod", "moderator"), root.staff("kid", "moderator"), root.staff("senior", "senior"), root.staff("oda", "auditor")
		ann, ben := a.user("ann"), a.user("ben")
		x := root.queue("x", p{"staff_ids": []string{text(kid.id)}})
		root.routes(p{"queue_id": x, "reasons": []string{"minors"}})
		v, w := ann.video("v"), ann.video("w")
		ben.reports("video", v, "minors")
		if r := mod.post("/cases/next", p{}).http200(); string(r.body) != "{}" {
			t.Errorf("%s", r.body)
		}
		id := mod.get("/cases", p{"queue_id": x}).http200().expect("total", 1).expect("data.0.allowed_actions", "[]").expect("data.0.allowed_measures", "[]").str("data.0.id")
		mod.get("/cases/"+id, nil).http200()
		auditor.get("/cases/"+id, nil).http200()
		mod.post("/cases/next", p{"queue": []string{x}}).fails(403, "forbidden").expect("error.details.queue", "x")
		mod.post("/cases/next", p{"queue": []string{"999"}}).fails(404, "not_found")
		mod.post("/cases/next", p{"queue": []string{"x"}}).fails(422, "invalid_argument")
		mod.post("/cases/"+id+"/claim", p{}).fails(403, "forbidden")
		for path, in := range map[string]p{"decide": {"outcome": "no_violation"}, "release": {}, "skip": {"reason": "x"}, "escalate": {}, "snooze": {"until": a.clock.now().Add(time.Hour).UnixMilli()}} {
			mod.post("/cases/"+id+"/"+path, in.with(p{"lease_token": "x", "version": 1})).fails(403, "forbidden")
		}
		mod.post("/videos/"+text(v)+"/actions", measure("takedown")).fails(403, "forbidden")
		mod.post("/cases/"+id+"/route", p{"version": 1, "queue_id": "1"}).fails(403, "forbidden")
		b := mod.post("/batches", measure("takedown").with(p{"case_ids": []string{id}})).http200().expect("failed", 1)
		mod.get("/batches/"+b.str("id")+"/items", nil).http200().expect("data.0.code", "forbidden")

		c := kid.post("/cases/next", p{"queue": []string{x}}).http200().expect("case.id", id)
		mod.post("/cases/"+id+"/claim", p{}).fails(403, "forbidden") // and is not told who has it
		kid.post("/cases/"+id+"/release", lease(c, "case.")).http200()
		c = senior.post("/cases/next", p{}).http200().expect("case.id", id) // who assigns works all queues
		c = senior.post("/cases/"+id+"/assign", p{"version": c.num("case.version"), "assignee_id": text(mod.id)}).http200()
		ben.reports("video", w, "minors")
		ben.reports("user", ann.id, "other")
		mod.post("/cases/next", p{}).http200().expect("case.id", id) // it was given to them, and comes first
		c = mod.post("/cases/next", p{}).http200().expect("case.subject_kind", "user")

		// Escalated: to seniors, or to a queue.
		c = mod.post("/cases/"+c.str("case.id")+"/escalate", lease(c, "case.").with(p{"note": "?"})).http200().expect("state", "escalated").expect("queue_name", "default")
		mod.post("/cases/next", p{"escalated": true}).fails(403, "forbidden").expect("error.details.permission", "cases:escalated")
		mod.post("/cases/"+c.str("id")+"/claim", p{}).fails(403, "forbidden").expect("error.details.permission", "cases:escalated")
		c = senior.post("/cases/next", p{"escalated": true}).http200()
		senior.post("/cases/"+c.str("case.id")+"/escalate", lease(c, "case.").with(p{"queue_id": "99"})).fails(422, "invalid_argument")
		senior.post("/cases/"+c.str("case.id")+"/escalate", lease(c, "case.").with(p{"queue_id": x, "back": true})).fails(422, "invalid_argument")
		senior.post("/cases/"+c.str("case.id")+"/escalate", lease(c, "case.").with(p{"queue_id": x, "note": "for you"})).http200().
			expect("state", "open").expect("queue_name", "x").expect("pinned", true)
		seen := []string{}
		for range 2 {
			seen = append(seen, kid.post("/cases/next", p{}).http200().str("case.subject_kind"))
		}
		if slices.Sort(seen); !slices.Equal(seen, []string{"user", "video"}) {
			t.Errorf("%v", seen)
		}
	})
}

// TestDemotedLetGo: who is demoted, disabled or let go holds nothing any more, and
// nothing waits for them.
func TestDemotedLetGo(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		root := a.admin("root")
		ann, ben := a.user("ann"), a.user("ben")
		v := ann.video("v")
		for i, change := range []p{{"role": "auditor"}, {"disabled": true}, {"role": "user"}} {
			mod := root.staff(fmt.Sprint("mod", i), "moderator")
			ids := a.fillComments(t, v, ann.id, 2*(i+1))[2*i:]
			for _, id := range ids {
				a.report(t, ben, comment(id), "spam")
			}
			held := mod.post("/cases/next", p{}).http200()
			other := root.get("/cases", p{"lease_holder": 0, "live": true, "sort": "-id"}).http200()
			root.post("/cases/"+other.str("data.0.id")+"/assign", p{"version": other.num("data.0.version"), "assignee_id": text(mod.id)}).http200()
			root.stepUp()
			root.patch("/staff/"+text(mod.id), change).http200()
			root.get("/cases/"+held.str("case.id"), nil).http200().expect("lease_holder", "0").expect("version", held.num("case.version")+1)
			root.get("/cases", p{"assignee_id": mod.id, "live": true}).http200().expect("total", 0)
			for range ids {
				c := root.post("/cases/next", p{}).http200()
				root.post("/cases/"+c.str("case.id")+"/decide", lease(c, "case.").with(p{"outcome": "no_violation"})).http200()
			}
		}
	})
}

// TestRoutesRaceClaims: while rules change again and again, and reports come and
// cases are claimed and decided, no case is lost, none is decided twice, and in the
// end each is where the last rules want it.
func TestRoutesRaceClaims(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ctx := t.Context()
		root := a.admin("root")
		ann := a.user("ann")
		v := ann.video("v")
		reporters := a.users(4)
		mods := []biz.Actor{a.staff("m0"), a.staff("m1"), a.staff("m2")}
		ids := a.fillComments(t, v, ann.id, 120)
		x, y := root.queue("x", p{"due_ms": 60000}), root.queue("y", nil)
		together(len(reporters)+len(mods)+1, func(i int) {
			switch {
			case i < len(reporters):
				for n, id := range ids {
					if n%len(reporters) == i || n%7 == 0 {
						a.report(t, reporters[i], comment(id), []string{"spam", "minors"}[(n+i)%2])
					}
				}
			case i < len(reporters)+len(mods):
				m := mods[i-len(reporters)]
				for range 15 {
					c, err := a.biz.NextCase(ctx, m, false)
					if err == nil && c != nil {
						_, err = a.biz.Decide(ctx, m, ref(*c), noViolation)
					}
					if err != nil {
						t.Error(err)
					}
				}
			default:
				for n := range 6 {
					root.routes([][]p{{{"queue_id": x, "reasons": []string{"minors"}}}, {{"queue_id": y}}, {}}[n%3]...)
				}
				root.routes(p{"queue_id": x, "reasons": []string{"minors"}}, p{"queue_id": y, "reasons": []string{"spam"}})
			}
		})
		a.idle(t)
		if n := a.count(t, "SELECT COUNT(*) FROM cases WHERE live = TRUE AND (queue_id <> CASE WHEN reason = 'minors' THEN "+x+" ELSE "+y+" END)"); n != 0 {
			t.Errorf("%d cases are not where the rules want them", n)
		}
		if n := a.count(t, "SELECT COUNT(*) FROM cases WHERE live = TRUE AND due_at <> created_at + CASE WHEN reason = 'minors' THEN 60000 ELSE 86400000 END"); n != 0 {
			t.Errorf("%d cases have another due time than their queue", n)
		}
		list := must[biz.List[biz.Case]](t)(a.biz.ListCases(ctx, biz.ListQuery{PerPage: 200, Filters: []biz.ListFilter{{Param: "live", Values: []string{"true"}}}}))
		for _, c := range list.Rows {
			var stored int64
			if err := a.raw(t).QueryRow(fmt.Sprint("SELECT priority FROM cases WHERE id = ", c.ID)).Scan(&stored); err != nil || stored != c.Rank {
				t.Errorf("case %d: rank %d stored, %d reckoned (%v)", c.ID, stored, c.Rank, err)
			}
		}
		root.post("/queues/routes/test", p{"rules": []p{{"queue_id": x, "reasons": []string{"minors"}}, {"queue_id": y, "reasons": []string{"spam"}}}}).http200().expect("moves", "[]")
	})
}

// TestReliableReportersCountMore: the reports of who was often wrong move a case
// less, and its rank says so.
func TestReliableReportersCountMore(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ann, good, bad, mod := a.user("ann"), a.user("good"), a.user("bad"), a.staff("mod")
		if _, err := a.raw(t).Exec(fmt.Sprintf("INSERT INTO reporters (id, confirmed, rejected) VALUES (%d, 96, 0), (%d, 0, 96)", good.id, bad.id)); err != nil {
			t.Fatal(err)
		}
		v, w := ann.video("v"), ann.video("w")
		a.report(t, bad, video(v), "spam")
		a.report(t, good, video(w), "spam")
		c := a.next(t, mod)
		if c.Subject != video(w) {
			t.Errorf("%+v", c.Subject)
		}
		worse := a.next(t, mod)
		part := func(c biz.Case, name string) biz.RankPart {
			return c.RankParts[slices.IndexFunc(c.RankParts, func(p biz.RankPart) bool { return p.Name == name })]
		}
		if p, q := part(c, "reliability"), part(worse, "reliability"); p.Value <= 100 || p.MS >= 0 || q.Value >= 100 || q.MS <= 0 {
			t.Errorf("%+v %+v", p, q)
		}
	})
}
