package main

import (
	"strings"
	"testing"
	"time"
)

// act decides about a subject at the panel and answers the ids of the actions.
func (c *staffClient) act(kind string, id int64, d p) []string {
	c.a.t.Helper()
	return c.post("/"+kind+"s/"+text(id)+"/actions", d).http200().strings("action_ids")
}

// policy is the id of one by its code.
func (c *staffClient) policy(code string) string {
	c.a.t.Helper()
	return c.get("/policies", p{"code": code}).http200().expect("total", 1).str("data.0.id")
}

// TestPolicies: a server begins with rules in both languages; they are edited,
// deactivated, and kept as they were for what went by them.
func TestPolicies(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		mod := root.staff("mod", "moderator")
		ann := a.user("ann")
		v, w := ann.video("v"), ann.video("w")
		starter := mod.get("/policies", p{"per_page": 200}).http200()
		if n := starter.num("total"); n < 12 {
			t.Fatalf("%d policies", n)
		}
		for _, row := range starter.list("data") {
			r := row.(map[string]any)
			for _, f := range []string{"title_en", "title_zh", "text_en", "text_zh"} {
				if r[f] == "" {
					t.Errorf("%v has no %s", r["code"], f)
				}
			}
		}
		mod.get("/policies", p{"code": "spam"}).http200().expect("data.0.allowed_actions", "[]")
		good := p{"code": "self_promotion", "category": "ads", "title_en": "Self-promotion", "title_zh": "自我推广", "text_en": "Do not.", "text_zh": "请勿。",
			"points": 2, "strike_days": 30, "measure": "mute", "measure_days": 2}
		mod.post("/policies", good).fails(403, "forbidden")
		id := root.post("/policies", good).http200().expect("version", 1).expect("active", true).expect("title", "Self-promotion").str("id")
		root.post("/policies", good).fails(409, "conflict")
		for field, value := range map[string]any{
			"code": "Two words", "category": "cats", "title_en": "", "title_zh": strings.Repeat("好", 65), "text_en": " ", "text_zh": strings.Repeat("好", 1001),
			"points": -1, "strike_days": 9999, "measure_days": -1, "measure": "scold",
		} {
			root.post("/policies", good.with(p{"code": "fresh"}).with(p{field: value})).fails(422, "invalid_argument")
			if field != "code" {
				r := root.patch("/policies/"+id, p{field: value}).fails(422, "invalid_argument")
				if f, _ := r.at("error.fields").(map[string]any); f[field] == nil {
					t.Errorf("%s: %s", field, r.body)
				}
			}
		}
		root.patch("/policies/"+id, p{"measure": "warn"}).fails(422, "invalid_argument") // a warning has no end

		// Decisions go by it, and keep what it said.
		by := measure("takedown").with(p{"policy": "self_promotion", "policy_text": ""})
		first := mod.act("video", v, by)[0]
		root.patch("/policies/"+id, p{"text_en": "Really, do not."}).http200().expect("version", 2)
		root.patch("/policies/"+id, p{"active": true}).http200().expect("version", 2) // nothing that it says
		second := mod.act("video", w, by)[0]
		for action, want := range map[string]string{first: "Do not.", second: "Really, do not."} {
			mod.get("/statements", p{"action_id": action}).http200().expect("data.0.policy_text", want).expect("data.0.policy_title", "Self-promotion")
		}
		mod.get("/actions/"+second, nil).http200().expect("policy", "self_promotion").expect("policy_version", 2)
		root.get("/policies/"+id+"/versions", nil).http200().expect("total", 2).expect("data.0.text_en", "Really, do not.").expect("data.0.author_name", "root").expect("data.1.text_en", "Do not.")
		root.stepUp()
		root.delete("/policies/"+id).fails(409, "conflict")
		root.patch("/policies/"+id, p{"active": false}).http200().expect("allowed_actions", "[edit activate delete]")

		// What is wrong names the field and changes nothing.
		before := a.count(t, "SELECT COUNT(*) FROM actions")
		for _, wrong := range []p{by, by.with(p{"policy": "nonsense"}), by.with(p{"policy": ""})} {
			r := mod.post("/videos/"+text(v)+"/actions", wrong).fails(422, "invalid_argument")
			if f, _ := r.at("error.fields").(map[string]any); f["policy"] == nil {
				t.Errorf("%v: %s", wrong["policy"], r.body)
			}
			root.post("/batches", wrong.with(p{"subjects": []p{{"kind": "video", "id": text(v)}}})).fails(422, "invalid_argument")
		}
		if n := a.count(t, "SELECT COUNT(*) FROM actions"); n != before {
			t.Errorf("%d actions more", n-before)
		}
		mod.act("video", v, measure("restore").with(p{"policy": "", "policy_text": ""})) // gives back: no rule was broken
		root.delete("/policies/" + root.post("/policies", good.with(p{"code": "unused"})).http200().str("id")).http200()
		root.get("/policies", p{"code": "unused"}).http200().expect("total", 0)
		root.get("/policies/999999", nil).fails(404, "not_found")

		// The numbers that they are applied by.
		root.get("/policies/settings", nil).http200().expect("appeal_days", 14).expect("thresholds.0.measure", "mute")
		mod.patch("/policies/settings", p{"appeal_days": 1}).fails(403, "forbidden")
		for field, bad := range map[string]any{"appeal_days": 0, "due_days": 999, "hold_hours": -1,
			"thresholds": []p{{"points": 5, "measure": "mute"}, {"points": 5, "measure": "ban"}}} {
			r := root.patch("/policies/settings", p{field: bad}).fails(422, "invalid_argument")
			if f, _ := r.at("error.fields").(map[string]any); f[field] == nil {
				t.Errorf("%s: %s", field, r.body)
			}
		}
		root.patch("/policies/settings", p{"thresholds": []p{{"points": 5, "measure": "warn"}}}).fails(422, "invalid_argument")
		root.patch("/policies/settings", p{"appeal_days": 7, "thresholds": []p{{"points": 4, "measure": "ban"}}}).http200()
		mod.get("/policies/settings", nil).http200().expect("appeal_days", 7).expect("due_days", 3).expect("thresholds.0.points", 4).expect("allowed_actions", "[]")
	})
}

// TestStrikes: a decision gives its policy's points once; they end by time, by
// undo and by hand, and only suggest.
func TestStrikes(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		mod, senior := root.staff("mod", "moderator"), root.staff("senior", "senior")
		ann, ben := a.user("ann"), a.user("ben")
		v := ann.video("v")
		points := func(want int64) {
			t.Helper()
			mod.get("/users/"+text(ann.id)+"/standing", nil).http200().expect("points", want)
		}
		violence := measure("takedown", "warn").with(p{"policy": "violence"}) // 4 points
		actions := mod.act("video", v, violence)
		strike := mod.get("/strikes", p{"user_id": ann.id}).http200().expect("total", 1).expect("data.0.points", 4).expect("data.0.action_id", actions[0]).
			expect("data.0.policy_title", "Violence").expect("data.0.counts", true).expect("data.0.allowed_actions", "[]")
		points(4)
		mod.act("video", v, measure("restore"))                                 // no points
		mod.act("user", ben.id, measure("warn").with(p{"policy": "self_harm"})) // nor here
		if n := a.count(t, "SELECT COUNT(*) FROM strikes"); n != 1 {
			t.Errorf("%d strikes", n)
		}

		// Suggestions: the threshold that is reached, else the policy's own.
		suggests := func(r *answer, policy, want string) {
			t.Helper()
			for _, s := range r.list("suggestions") {
				if m := s.(map[string]any); m["policy"] == policy {
					if m["measure"] != want {
						t.Errorf("%s suggests %v, want %s", policy, m["measure"], want)
					}
					return
				}
			}
			t.Errorf("%s suggests nothing", policy)
		}
		r := mod.get("/users/"+text(ann.id)+"/standing", nil).http200().expect("next.points", 6).expect("next.measure", "suspend")
		suggests(r, "spam", "mute")        // 5
		suggests(r, "violence", "suspend") // 8
		suggests(r, "minors", "ban")       // 16
		suggests(r, "self_harm", "takedown")
		suggests(mod.get("/users/"+text(ben.id)+"/standing", nil).http200(), "spam", "takedown")
		mod.get("/users/"+text(ann.id), nil).http200().expect("standing.points", 4).expect("causes", "[]") // nothing carries it out
		ben.reports("user", ann.id, "abuse")
		c := mod.get("/cases", p{"live": "true"}).http200().str("data.0.id")
		mod.get("/cases/"+c, nil).http200().expect("detail.standing.points", 4)

		// One measure taken back leaves the points, both do not.
		senior.post("/actions/"+actions[0]+"/undo", p{"settled": true}).http200()
		points(4)
		undo := senior.post("/actions/"+actions[1]+"/undo", p{"settled": true}).http200().strings("action_ids")[0]
		points(0)
		mod.get("/strikes/"+strike.str("data.0.id"), nil).http200().expect("counts", false).expect("lift_action", undo)

		// By hand, once, by who may.
		mod.act("video", v, violence)
		second := mod.get("/strikes", p{"user_id": ann.id, "lifted": "false"}).http200().str("data.0.id")
		mod.post("/strikes/"+second+"/lift", p{"reason": "no"}).fails(403, "forbidden")
		senior.post("/strikes/"+second+"/lift", p{"reason": " "}).fails(422, "invalid_argument")
		points(4)
		done := make([]int, 4)
		together(4, func(i int) {
			done[i] = a.sessionOf(t, senior, false).post("/strikes/"+second+"/lift", p{"reason": "the wrong account"}).http
		})
		wins := 0
		for _, status := range done {
			if status == 200 {
				wins++
			} else if status != 409 {
				t.Errorf("HTTP %d", status)
			}
		}
		if wins != 1 {
			t.Errorf("lifted %d times", wins)
		}
		points(0)
		senior.get("/strikes/"+second, nil).http200().expect("lift_reason", "the wrong account").expect("lifter_name", "senior").expect("lift_action", "0")
		senior.post("/strikes/999/lift", p{"reason": "x"}).fails(404, "not_found")

		// By time, to the millisecond; a batch is one strike, whatever it finds.
		w := ann.video("w")
		root.post("/batches", measure("takedown").with(p{"policy": "ads", "subjects": []p{{"kind": "video", "id": text(v)}, {"kind": "video", "id": text(w)}}})).http200()
		points(1)
		a.clock.add(30*24*time.Hour - time.Millisecond)
		a.signInAgain(mod)
		points(1)
		a.clock.add(time.Millisecond)
		points(0)
	})
}

// TestTemplates: a template says what a decision does and what its user reads.
func TestTemplates(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		mod, senior := root.staff("mod", "moderator"), root.staff("senior", "senior")
		ann := a.user("ann")
		v := ann.video("a sunrise {policy}")
		good := p{"name": "Ads, first time", "kind": "decision", "policy": "ads", "measures": []p{{"kind": "takedown"}, {"kind": "mute", "days": 3}},
			"text_en": "Dear {user}, {item} breaks “{policy}”. Appeal by {appeal_until}.", "text_zh": "{user}，{item}违反“{policy}”。"}
		mod.post("/templates", good).fails(403, "forbidden")
		id := senior.post("/templates", good).http200().expect("author_name", "senior").expect("allowed_actions", "[edit delete]").str("id")
		senior.post("/templates", good).fails(409, "conflict")
		other := good.with(p{"name": "other"})
		for field, bad := range map[string]p{
			"text_en": {"text_en": "Hello {name}"}, "text_zh": {"text_zh": "{user"}, "policy": {"policy": "nonsense"}, "name": {"name": ""},
			"measures": {"measures": []p{{"kind": "scold"}}}, "kind": {"kind": "poem"},
		} {
			r := senior.post("/templates", other.with(bad)).fails(422, "invalid_argument")
			if f, _ := r.at("error.fields").(map[string]any); f[field] == nil {
				t.Errorf("%s: %s", field, r.body)
			}
		}
		senior.post("/templates", other.with(p{"measures": []p{{"kind": "mute", "days": -1}}})).fails(422, "invalid_argument")
		note := senior.post("/templates", p{"name": "A note", "kind": "note", "text_en": "Asked {user}.", "text_zh": "已询问{user}。"}).http200().str("id")
		senior.post("/templates", p{"name": "A bad note", "kind": "note", "policy": "ads", "text_en": "x", "text_zh": "x"}).fails(422, "invalid_argument")

		bad := p{"outcome": "actioned", "template_id": "999"}
		mod.post("/videos/"+text(v)+"/actions", bad).fails(422, "invalid_argument")
		mod.post("/videos/"+text(v)+"/actions", bad.with(p{"template_id": note})).fails(422, "invalid_argument")
		mod.post("/videos/"+text(v)+"/actions", bad.with(p{"template_id": "x"})).fails(422, "invalid_argument")
		actions := mod.act("video", v, p{"outcome": "actioned", "template_id": id})
		if len(actions) != 2 {
			t.Fatalf("%d actions", len(actions))
		}
		mod.get("/actions/"+actions[1], nil).http200().expect("measure", "mute").expect("policy", "ads").expect("ends_at", a.clock.now().Add(72*time.Hour).UnixMilli())
		a.clock.add(10 * time.Second)
		a.moderate(t)
		en := ann.get("/douyin/notice/list/", nil).ok().str("notice_list.1.content")
		if !strings.Contains(en, "Dear ann, “a sunrise {policy}” breaks “Advertising”. Appeal by 2026-03-28") {
			t.Errorf("it says %q", en)
		}
		zh := ann.inChinese().get("/douyin/notice/list/", nil).ok()
		if text := zh.str("notice_list.1.content"); !strings.Contains(text, "ann，“a sunrise {policy}”违反“广告引流”。") {
			t.Errorf("it says %q", text)
		}
		zh.expect("notice_list.1.statement.policy_title", "广告引流")
		// What is said goes before the template.
		mod.act("video", v, p{"outcome": "actioned", "template_id": id, "policy": "spam", "policy_text": "Own words.", "measures": []p{{"kind": "warn"}}})
		mod.get("/statements", p{"user_id": ann.id, "policy": "spam"}).http200().expect("data.0.text_zh", "Own words.").expect("data.0.measures.0.kind", "warn")
		senior.patch("/templates/"+id, p{"name": "Ads", "measures": []p{{"kind": "warn"}}}).http200().expect("name", "Ads").expect("policy", "ads")
		senior.patch("/templates/"+id, p{"name": "A note"}).fails(409, "conflict")
		senior.delete("/templates/" + id).http200()
		senior.delete("/templates/"+id).fails(404, "not_found")
	})
}

// TestNotes: what staff writes is for staff; its author takes it back, and the
// audit log keeps it.
func TestNotes(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		mod, other, auditor := root.staff("mod", "moderator"), root.staff("other", "moderator"), root.staff("looker", "auditor")
		ann, ben := a.user("ann"), a.user("ben")
		ben.reports("user", ann.id, "abuse")
		c := mod.get("/cases", nil).http200().str("data.0.id")
		for _, path := range []string{"/cases/" + c, "/users/" + text(ann.id)} {
			for _, bad := range []string{"", " \n ", strings.Repeat("好", 1001), "a\x00b"} {
				mod.post(path+"/notes", p{"text": bad}).fails(422, "invalid_argument")
			}
			auditor.post(path+"/notes", p{"text": "hm"}).fails(403, "forbidden")
			n := mod.post(path+"/notes", p{"text": "asked 询问"}).http200().expect("author_name", "mod").expect("allowed_actions", "[retract]").str("id")
			other.get(path+"/notes", nil).http200().expect("total", 1).expect("data.0.text", "asked 询问").expect("data.0.allowed_actions", "[]")
			other.post(path+"/notes/"+n+"/retract", nil).fails(403, "forbidden")
			mod.post(path+"/notes/999/retract", nil).fails(404, "not_found")
			if path[1] == 'c' {
				mod.get("/cases/"+c, nil).http200().expect("detail.notes.0.text", "asked 询问")
				mod.get("/cases/"+c+"/timeline", nil).http200().expect("total", 2).expect("data.1.note.text", "asked 询问").expect("data.1.id", "note-"+n)
			}
			retracted := 1
			if strings.HasPrefix(path, "/users/") {
				retracted = 2
				r := auditor.get(path+"/timeline", p{"measure": "note"}).http200().expect("total", 1).expect("data.0.id", "note-"+n).expect("data.0.note", "asked 询问").expect("data.0.actor_name", "mod")
				r.expect("data.0.measure", "note").expect("data.0.allowed_actions", "[]").expect("data.0.owner_id", strings.TrimPrefix(path, "/users/"))
				a.clock.add(time.Second)
				mod.act("user", idOf(t, r.str("data.0.owner_id")), measure("warn"))
				a.clock.add(time.Second)
				later := mod.post(path+"/notes", p{"text": "later"}).http200().str("id")
				r = mod.get(path+"/timeline", p{"per_page": 2}).http200().expect("total", 3).expect("data.0.id", "note-"+later).expect("data.0.allowed_actions", "[retract]").expect("data.1.measure", "warn")
				mod.get(path+"/timeline", p{"per_page": 2, "cursor": r.str("next_cursor")}).http200().expect("data.0.id", "note-"+n)
				mod.post(path+"/notes/"+later+"/retract", nil).http200()
				mod.get(path+"/timeline", nil).http200().expect("data.0.id", "note-"+later).expect("data.0.note", "")
			}
			mod.post(path+"/notes/"+n+"/retract", nil).http200().expect("text", "").expect("allowed_actions", "[]")
			mod.post(path+"/notes/"+n+"/retract", nil).fails(409, "conflict")
			auditor.get(path+"/notes", p{"retracted": "true"}).http200().expect("total", retracted).expect("data.0.text", "")
		}
		mod.post("/users/999/notes", p{"text": "x"}).fails(404, "not_found")
		mod.get("/cases/999/notes", nil).fails(404, "not_found")
		if n := a.count(t, "SELECT COUNT(*) FROM audit_texts WHERE text = 'asked 询问'"); n != 4 {
			t.Errorf("the audit log has %d texts", n)
		}
	})
}
