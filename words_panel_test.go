package main

import (
	"strings"
	"testing"
)

// TestWordsAtThePanel goes the way of a moderator who adds a word and a senior
// who publishes it, and of an app that meets it.
func TestWordsAtThePanel(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		mod, sen := root.staff("mo", "moderator"), root.staff("sen", "senior")
		ann := a.user("ann")
		v := ann.video("v")
		list := mod.post("/word-lists", p{"name": "mine", "category": "ads", "note": "a note"}).http200().expect("allowed_actions.0", "edit").str("id")
		entry := mod.post("/word-entries", p{"list_id": list, "text": "badword", "level": "block", "tags": []string{"x", "y"}, "off": []string{"leet"}, "note": "why"}).http200().
			expect("match", "auto").expect("level", "block").expect("tags.1", "y").expect("off.0", "leet").expect("added_by", mod.id).expect("list", "mine")
		mod.post("/word-entries", p{"list_id": list, "text": "BadWord", "level": "mask"}).fails(409, "conflict")
		ann.comment(v, "a badword").ok() // a draft judges nothing
		mod.get("/words/draft", nil).http200().expect("added", 1).expect("changes.0.text", "badword").expect("allowed_actions", "[]")
		mod.post("/words/test", p{"text": "ein bádword 好", "draft": true}).http200()
		mod.post("/words/test", p{"text": "好 a badword", "draft": true}).http200().expect("verdict", "block").expect("version", "0").expect("hits.0.start", 4).expect("hits.0.end", 11).expect("hits.0.found", "badword").expect("normalised", "好 a badword")
		mod.post("/words/test", p{"text": "a ＢáＤword", "draft": true}).http200().expect("normalised", "a badword").expect("hits.0.normalised", "badword")
		mod.post("/words/test", p{"text": "a badword"}).http200().expect("verdict", "pass").expect("hits", "[]").expect("version", "1")
		for _, bad := range []p{{}, {"text": ""}, {"text": strings.Repeat("x", 10_001)}, {"text": "x", "field": "body"}} {
			mod.post("/words/test", bad).fails(422, "invalid_argument")
		}
		mod.post("/words/rulesets", p{}).fails(403, "forbidden")
		sen.get("/words/draft", nil).http200().expect("allowed_actions.0", "publish")
		sen.post("/words/rulesets", p{"note": strings.Repeat("x", 256)}).fails(422, "invalid_argument")
		sen.post("/words/rulesets", p{"note": "a word"}).http200().expect("id", 2).expect("author", sen.id).expect("in_force", true).expect("added", 1)
		ann.comment(v, "a badword").refused(blocked)
		hits := sen.get("/words/hits", p{"entry_id": entry.str("id")}).http200().expect("total", 1).expect("data.0.level", "block").expect("data.0.user_id", ann.id)
		if strings.Contains(string(hits.body), "a badword") {
			t.Error("a hit tells the user's text")
		}
		mod.patch("/word-entries/"+entry.str("id"), p{"level": "mask"}).http200().expect("level", "mask").expect("text", "badword").expect("tags.0", "x")
		sen.post("/words/rulesets", nil).http200().expect("changed", 1)
		ann.comment(v, "a badword").ok()
		sen.post("/words/rulesets/3/rollback", nil).fails(409, "conflict")
		sen.post("/words/rulesets/9/rollback", nil).fails(404, "not_found")
		sen.get("/words/rulesets/2", nil).http200().expect("allowed_actions.0", "rollback")
		sen.post("/words/rulesets/2/rollback", nil).http200().expect("id", 4).expect("rollback_of", 2)
		ann.comment(v, "a badword").refused(blocked)

		// What can't be looked for is named, and nothing is published.
		mod.post("/word-entries", p{"list_id": list, "text": "!!!", "level": "hold"}).http200()
		sen.post("/words/rulesets", nil).fails(422, "invalid_argument").expect("error.details.refused.0.text", "!!!")
		sen.post("/words/rulesets", p{"skip_refused": true}).http200().expect("id", 5)

		// A list that a role looks after.
		seniors := sen.post("/word-lists", p{"name": "seniors", "owner_role": "senior"}).http200().str("id")
		mod.get("/word-lists/"+seniors, nil).http200().expect("allowed_actions", "[]")
		for name, r := range map[string]*answer{
			"add":    mod.post("/word-entries", p{"list_id": seniors, "text": "x", "level": "hold"}),
			"change": mod.patch("/word-lists/"+seniors, p{"note": "mine"}),
			"remove": mod.delete("/word-lists/" + seniors),
			"take":   mod.patch("/word-lists/"+seniors, p{"owner_role": ""}),
			"give":   mod.patch("/word-lists/"+list, p{"owner_role": "senior"}),
		} {
			if r.http != 403 {
				t.Errorf("%s: HTTP %d %s", name, r.http, r.body)
			}
		}
		root.delete("/word-lists/" + seniors).http200()
		mod.delete("/word-entries/" + entry.str("id")).http200()
		mod.delete("/word-entries/"+entry.str("id")).fails(404, "not_found")
		mod.delete("/word-lists/" + list).http200()
		mod.get("/word-lists/"+list, nil).fails(404, "not_found")
		if n := sen.get("/words/rulesets", p{"sort": "id"}).http200().num("total"); n != 5 {
			t.Errorf("%d versions", n)
		}
	})
}
