package main

import (
	"fmt"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"vireo/biz"
)

// lease is what changes of a claimed case bring along.
func lease(c *answer, path string) p {
	return p{"lease_token": c.str(path + "lease_token"), "version": c.num(path + "version")}
}

func (in p) with(more p) p {
	out := p{}
	for _, m := range []p{in, more} {
		for k, v := range m {
			out[k] = v
		}
	}
	return out
}

// measure is a decision as the admin API takes it.
func measure(kinds ...string) p {
	list := []p{}
	for _, k := range kinds {
		list = append(list, p{"kind": k})
	}
	return p{"outcome": "actioned", "policy": "spam", "policy_text": "Rule 1.", "measures": list}
}

func (c *client) reports(kind string, id int64, reason string) {
	c.post("/douyin/report/action/", p{"subject_kind": kind, "subject_id": id, "reason": reason, "text": "look"}).ok()
}

// status is the HTTP status of a link.
func status(t testing.TB, link string) int {
	t.Helper()
	return head(t, link).StatusCode
}

// TestModerationDay is a day of moderators over HTTP, from a report to the undo.
func TestModerationDay(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		a.importWords(t, levelWords)
		a.publishWords(t)
		root := a.admin("root")
		mod, other, senior := root.staff("mod", "moderator"), root.staff("other", "moderator"), root.staff("senior", "senior")
		ann, ben := a.user("ann"), a.user("ben")
		v := ann.video("a sunrise")
		play := a.guest().get("/douyin/feed/", nil).ok().str("video_list.0.play_url")

		// A report becomes a case, which one moderator gets.
		ben.reports("video", v, "fraud")
		list := mod.get("/cases", p{"state": "open", "sort": "priority"}).http200().expect("total", 1)
		list.expect("data.0.allowed_actions", "[claim]").expect("data.0.reason", "fraud").expect("data.0.owner_name", "ann").expect("data.0.text", "a sunrise")
		id := list.str("data.0.id")
		mod.get("/reports", p{"case_id": id}).http200().expect("data.0.reporter_name", "ben")
		c := mod.post("/cases/next", p{}).http200().expect("case.id", id).expect("case.holder_name", "mod")
		if !slices.Contains(c.strings("case.allowed_actions"), "decide") || slices.Contains(c.strings("case.allowed_measures"), "ban") {
			t.Errorf("%s", c.body)
		}
		mine := lease(c, "case.")
		if next := other.post("/cases/next", p{}).http200(); string(next.body) != "{}" {
			t.Errorf("handed out twice: %s", next.body)
		}
		other.get("/cases/"+id, nil).http200().expect("allowed_actions", "[]").expect("lease_token", "")
		for _, taken := range []*answer{
			other.post("/cases/"+id+"/claim", p{}), other.post("/cases/"+id+"/decide", mine.with(measure("takedown"))),
			other.post("/cases/"+id+"/release", mine), other.post("/cases/"+id+"/heartbeat", p{"lease_token": mine["lease_token"]}),
			senior.post("/cases/"+id+"/assign", p{"version": mine["version"], "assignee_id": text(other.id)}),
		} {
			taken.fails(409, "conflict").expect("error.details.holder_name", "mod").expect("error.details.holder_id", text(mod.id)).expect("error.details.state", "open")
		}
		mod.post("/cases/"+id+"/decide", mine.with(measure("takedown")).with(p{"version": 99})).fails(409, "conflict").expect("error.details.version", mine["version"])
		detail := mod.get("/cases/"+id, nil).http200().expect("detail.snapshot.text", "a sunrise").expect("detail.reports.0.text", "look")
		if status(t, detail.str("detail.play_url")) != 200 {
			t.Error("the moderator can't play what was reported")
		}
		mod.post("/cases/"+id+"/heartbeat", p{"lease_token": mine["lease_token"]}).http200()

		// The decision, sent twice with its key, takes the video down once.
		mod.header.Set("Idempotency-Key", "decide-1")
		done := mod.post("/cases/"+id+"/decide", mine.with(measure("takedown"))).http200()
		again := mod.post("/cases/"+id+"/decide", mine.with(measure("takedown"))).http200()
		if string(again.body) != string(done.body) || again.header.Get("Idempotency-Replayed") != "true" {
			t.Errorf("again: %s", again.body)
		}
		mod.header.Del("Idempotency-Key")
		gone := func(want bool) {
			t.Helper()
			feed := len(a.guest().get("/douyin/feed/", nil).ok().list("video_list")) == 0
			listed := len(ben.get("/douyin/publish/list/", p{"user_id": ann.id}).ok().list("video_list")) == 0
			a.clock.add(3 * time.Second) // the file's own check is kept for two
			if media := status(t, play) == 404; feed != want || listed != want || media != want {
				t.Errorf("gone from the feed %t, the list %t, media %t; want %t", feed, listed, media, want)
			}
		}
		gone(true)
		held := mod.get("/videos", p{"taken_down": "true"}).http200().expect("data.0.causes", "[taken_down]").expect("data.0.public", false)
		if link := held.str("data.0.play_url"); link == play || status(t, link) != 200 {
			t.Errorf("the moderator's link %s", link)
		}
		a.clock.add(7 * time.Second)
		a.moderate(t)
		ann.get("/douyin/notice/list/", nil).ok().expect("unread_count", 1)
		mod.get("/users/"+text(ann.id)+"/notices", nil).http200().expect("total", 1).expect("data.0.state", "sent")
		if zh := mod.inChinese().get("/users/"+text(ann.id)+"/notices", nil).http200().str("data.0.text"); !strings.Contains(zh, "下架") {
			t.Errorf("in Chinese: %s", zh)
		}

		// Only a senior undoes, once, as a new action.
		action := senior.get("/actions", p{"case_id": id, "measure": "takedown"}).http200().expect("data.0.allowed_actions", "[undo]").str("data.0.id")
		mod.get("/actions/"+action, nil).http200().expect("allowed_actions", "[]")
		mod.post("/actions/"+action+"/undo", p{}).fails(403, "forbidden")
		senior.post("/actions/"+action+"/undo", p{"note": "wrong", "settled": true}).http200()
		senior.post("/actions/"+action+"/undo", p{}).fails(409, "conflict")
		gone(false)
		senior.get("/actions/"+action, nil).http200().expect("allowed_actions", "[]")
		senior.get("/actions", p{"is_undo": "true"}).http200().expect("total", 1).expect("data.0.undo_of", action)
		mod.get("/cases/"+id+"/timeline", nil).http200().expect("data.0.report.reporter_name", "ben").expect("total", 3)
		mod.get("/cases/"+id, nil).http200().expect("state", "resolved").expect("decider_name", "mod").expect("allowed_actions", "[]")
		senior.get("/cases/"+id, nil).http200().expect("allowed_actions", "[reopen]")

		// The word filter holds a comment; a moderator lets it go.
		said := ann.comment(v, "a holdword").ok().num("comment.id")
		ben.get("/douyin/comment/list/", p{"video_id": v}).ok().expect("comment_list", "[]")
		c = mod.post("/cases/next", p{}).http200().expect("case.reason", "words").expect("case.subject_id", text(said)).expect("case.holds", 1)
		mod.get("/cases/"+c.str("case.id"), nil).http200().expect("detail.snapshot.hits.0.level", "hold")
		mod.post("/cases/"+c.str("case.id")+"/decide", lease(c, "case.").with(measure("restore"))).http200()
		ben.get("/douyin/comment/list/", p{"video_id": v}).ok().expect("comment_list.0.id", said)
	})
}

// strings are the texts of a list.
func (r *answer) strings(path string) []string {
	r.t.Helper()
	var out []string
	for _, v := range r.list(path) {
		out = append(out, fmt.Sprint(v))
	}
	return out
}

// inChinese is the same session in a Chinese browser.
func (c *staffClient) inChinese() *staffClient {
	zh := *c
	zh.header = http.Header{"Accept-Language": {"zh-CN"}}
	return &zh
}

// TestQueueOverHTTP: skip, snooze, escalate, assign, release and reopen.
func TestQueueOverHTTP(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		root := a.admin("root")
		mod, other, senior := root.staff("mod", "moderator"), root.staff("other", "moderator"), root.staff("senior", "senior")
		ann, ben := a.user("ann"), a.user("ben")
		v := ann.video("a sunrise")
		ben.reports("video", v, "spam")
		next := func(who *staffClient, escalated bool) *answer {
			t.Helper()
			return who.post("/cases/next", p{"escalated": escalated}).http200()
		}
		none := func(who *staffClient, escalated bool) {
			t.Helper()
			if r := next(who, escalated); string(r.body) != "{}" {
				t.Errorf("%s got %s", who.name, r.body)
			}
		}
		c := next(mod, false)
		path := "/cases/" + c.str("case.id")
		mod.post(path+"/skip", lease(c, "case.")).fails(422, "invalid_argument")
		mod.post(path+"/skip", lease(c, "case.").with(p{"reason": "not my language"})).http200().expect("lease_holder", "0")
		c = next(mod, false) // nothing else is left
		mod.post(path+"/skip", lease(c, "case.").with(p{"reason": "still not my language"})).http200()
		c = next(other, false)
		until := a.clock.now().Add(time.Hour).UnixMilli()
		other.post(path+"/snooze", lease(c, "case.").with(p{"until": 1})).fails(422, "invalid_argument")
		other.post(path+"/snooze", lease(c, "case.").with(p{"until": until})).http200().expect("snoozed_until", until)
		none(other, false)
		a.clock.add(time.Hour)
		for _, who := range []*staffClient{mod, other, senior, root} { // the hour ended their sessions
			a.signInAgain(who)
		}
		c = next(other, false)
		other.post(path+"/escalate", lease(c, "case.").with(p{"note": "hard"})).http200().expect("state", "escalated")
		none(other, false)
		c = next(senior, true)
		c = senior.post(path+"/escalate", lease(c, "case.").with(p{"back": true})).http200().expect("state", "open")
		senior.post(path+"/assign", p{"version": c.num("version"), "assignee_id": text(ann.id)}).fails(404, "not_found")
		senior.post(path+"/assign", p{"version": c.num("version"), "assignee_id": "x"}).fails(422, "invalid_argument")
		mod.post(path+"/assign", p{"version": c.num("version"), "assignee_id": text(mod.id)}).fails(403, "forbidden")
		senior.post(path+"/assign", p{"version": c.num("version"), "assignee_id": text(mod.id)}).http200().expect("assignee_name", "mod").expect("lease_token", "")
		none(other, false)
		c = mod.post(path+"/claim", p{}).http200()
		c = mod.post(path+"/release", lease(c, "")).http200().expect("lease_holder", "0")
		c = mod.post(path+"/claim", p{"version": c.num("version")}).http200()
		mod.post(path+"/decide", lease(c, "").with(measure("ban"))).fails(403, "forbidden").expect("error.details.permission", "users:ban")
		mod.post(path+"/decide", lease(c, "").with(p{"outcome": "no_violation"})).http200()
		mod.post(path+"/reopen", p{}).fails(403, "forbidden")
		fresh := senior.post(path+"/reopen", p{"note": "look again"}).http200().expect("previous_id", c.str("id")).expect("state", "open")
		senior.post(path+"/reopen", p{}).http200().expect("id", fresh.str("id"))
	})
}

// signInAgain is a fresh session without the way of signing in.
func (a *testApp) signInAgain(c *staffClient) {
	a.t.Helper()
	token := a.plantSession(a.t, c.id, a.clock.now().UnixMilli(), 0)
	c.setCookie("vireo_staff", token)
	c.csrf = a.biz.CSRF(token)
}

// TestRanksOverHTTP: nobody acts on themselves or on who is not below them; what
// a role lacks, it can't do by a batch either.
func TestRanksOverHTTP(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		root := a.admin("root")
		mod, senior := root.staff("mod", "moderator"), root.staff("senior", "senior")
		ann := a.user("ann")
		if err := a.biz.Report(t.Context(), biz.Viewer{UserID: ann.id}, biz.Report{Subject: account(senior.id), Reason: "abuse"}); err != nil {
			t.Fatal(err)
		}
		act := func(who *staffClient, user int64, kind string) *answer {
			t.Helper()
			return who.post("/users/"+text(user)+"/actions", measure(kind))
		}
		act(mod, senior.id, "warn").fails(403, "forbidden")
		act(mod, mod.id, "warn").fails(403, "forbidden")
		act(mod, ann.id, "ban").fails(403, "forbidden")
		act(senior, mod.id, "warn").http200()
		mod.get("/users/"+text(senior.id), nil).http200().expect("role", "senior").expect("allowed_actions", "[]")
		mod.get("/users/"+text(ann.id), nil).http200().expect("allowed_actions", "[restore warn mute suspend]")
		senior.get("/users/"+text(mod.id), nil).http200().expect("allowed_actions", "[restore warn mute suspend ban]")
		c := mod.post("/cases/next", p{}).http200().expect("case.allowed_measures", "[]")
		mod.post("/cases/"+c.str("case.id")+"/decide", lease(c, "case.").with(measure("mute"))).fails(403, "forbidden")
		mod.post("/batches", measure("ban").with(p{"subjects": []p{{"kind": "user", "id": text(ann.id)}}})).fails(403, "forbidden")
		b := mod.post("/batches", measure("mute").with(p{"subjects": []p{{"kind": "user", "id": text(senior.id)}, {"kind": "user", "id": text(ann.id)}}})).http200().expect("failed", 1).expect("done", 1)
		mod.get("/batches/"+b.str("id")+"/items", p{"result": "failed"}).http200().expect("total", 1).expect("data.0.code", "forbidden")
		en, zh := mod.get("/batches/"+b.str("id")+"/items", p{"result": "failed"}).http200(), mod.inChinese().get("/batches/"+b.str("id")+"/items", p{"result": "failed"}).http200()
		if en.str("data.0.message") == "" || zh.str("data.0.message") == en.str("data.0.message") || !regexp.MustCompile(`\p{Han}`).MatchString(zh.str("data.0.message")) {
			t.Errorf("why not, in English: %s, in Chinese: %s", en.body, zh.body)
		}

		// A ban ends the sessions; a moderator can't lift it.
		ann.get("/douyin/user/", p{"user_id": ann.id}).ok()
		act(senior, ann.id, "ban").http200()
		if r := ann.get("/douyin/user/", p{"user_id": ann.id}); r.num("status_code") == 0 {
			t.Errorf("still signed in: %s", r.body)
		}
		act(mod, ann.id, "restore").fails(403, "forbidden").expect("error.details.permission", "users:ban")
		act(senior, ann.id, "restore").http200()
		mod.get("/users/"+text(ann.id)+"/timeline", p{"measure": "ban"}).http200().expect("total", 1).expect("data.0.actor_name", "senior")
		mod.get("/restrictions", p{"in_force": "true"}).http200().expect("total", 0)
		mod.get("/restrictions", p{"owner_id": text(ann.id), "sort": "-starts_at"}).http200().expect("total", 2)
	})
}

// TestBatchOverHTTP: 60 comments are taken down by a job and given back as one.
func TestBatchOverHTTP(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		root := a.admin("root")
		mod, senior := root.staff("mod", "moderator"), root.staff("senior", "senior")
		ann, ben := a.user("ann"), a.user("ben")
		v := ann.video("v")
		ids := a.fillComments(t, v, ann.id, 60)
		ben.reports("comment", ids[0], "spam")
		caseID := mod.get("/cases", nil).http200().str("data.0.id")
		subjects := []p{}
		for _, id := range ids[1:] {
			subjects = append(subjects, p{"kind": "comment", "id": text(id)})
		}
		b := mod.post("/batches", measure("takedown").with(p{"subjects": subjects, "case_ids": []string{caseID}})).http200().expect("total", 60)
		path := "/batches/" + b.str("id")
		a.idle(t)
		mod.get(path, nil).http200().expect("state", "done").expect("done", 60).expect("actor_name", "mod").expect("allowed_actions", "[undo]")
		a.clock.add(10 * time.Second) // afterwards it is for seniors
		mod.get(path, nil).http200().expect("allowed_actions", "[]")
		mod.get("/comments", p{"taken_down": "true", "per_page": 5}).http200().expect("total", 60)
		mod.get("/cases/"+caseID, nil).http200().expect("state", "resolved")
		root.get("/jobs", p{"kind": "batch"}).http200().expect("data.0.status", "done").expect("data.0.allowed_actions", "[]")
		mod.post(path+"/undo", p{}).fails(403, "forbidden")
		senior.get(path, nil).http200().expect("allowed_actions", "[undo]")
		senior.post(path+"/undo", p{"note": "oops"}).http200().expect("undo_of", b.str("id"))
		a.idle(t)
		senior.post(path+"/undo", p{}).fails(409, "conflict")
		mod.get("/comments", p{"public": "true"}).http200().expect("total", 60)
		senior.get(path, nil).http200().expect("allowed_actions", "[]")
		for _, bad := range []p{
			measure("takedown"), measure("takedown").with(p{"subjects": []p{{"kind": "planet", "id": "1"}}}), measure("takedown").with(p{"subjects": []p{{"kind": "video", "id": "x"}}}),
			measure("takedown").with(p{"case_ids": []string{"999999"}}), {"outcome": "maybe", "subjects": subjects[:1]}, measure("fine").with(p{"subjects": subjects[:1]}),
		} {
			mod.post("/batches", bad).fails(422, "invalid_argument")
		}
	})
}

// TestReportedMessages: private messages are read with their own permission, and
// each reading is in the audit log; nothing else tells them.
func TestReportedMessages(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		root := a.admin("root")
		mod, senior := root.staff("mod", "moderator"), root.staff("senior", "senior")
		ann, ben := a.user("ann"), a.user("ben")
		const secretText = "the secret of ann"
		ann.send(ben.id, secretText).ok()
		id := ben.get("/douyin/message/chat/", p{"to_user_id": ann.id}).ok().nums("message_list", "id")[0]
		ben.reports("message", id, "abuse")
		report := mod.get("/reports", nil).http200().expect("data.0.allowed_actions", "[]").str("data.0.id")
		c := mod.post("/cases/next", p{}).http200().expect("case.private", true)
		for _, r := range []*answer{c, mod.get("/cases", nil), mod.get("/cases/"+c.str("case.id"), nil), senior.get("/cases/"+c.str("case.id"), nil), mod.get("/cases/"+c.str("case.id")+"/timeline", nil)} {
			if strings.Contains(string(r.http200().body), secretText) {
				t.Errorf("the message is told: %s", r.body)
			}
		}
		mod.get("/reports/"+report+"/messages", nil).fails(403, "forbidden")
		senior.get("/reports/"+report, nil).http200().expect("allowed_actions", "[read_messages]")
		senior.get("/reports/"+report+"/messages", nil).http200().expect("total", 1).expect("data.0.text", secretText).expect("data.0.from_id", text(ann.id))
		if err := a.biz.SealAudit(t.Context()); err != nil {
			t.Fatal(err)
		}
		root.get("/audit-log", p{"action": "messages.read"}).http200().expect("total", 1).expect("data.0.actor_name", "senior").expect("data.0.object_id", text(id))
		root.get("/audit-log", p{"q": "messages.", "sort": "-created_at"}).http200().expect("total", 1)
		senior.get("/audit-log", nil).fails(403, "forbidden")
		root.get("/audit-log/verify", nil).http200().expect("intact", true).expect("damage_id", "0")
	})
}
