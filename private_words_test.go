package main

import (
	"strings"
	"testing"
)

// TestPrivateWordsStayPrivate: what somebody wrote in a private message is in no
// answer to who may not read such: not by a template that repeats it, and not by
// the notice of an appeal. Its author is told.
func TestPrivateWordsStayPrivate(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		mod, senior := root.staff("mod", "moderator"), root.staff("senior", "senior")
		ann, ben := a.user("ann"), a.user("ben")
		ann.send(ben.id, "topsecret words").ok()
		ben.reports("message", a.count(t, "SELECT MAX(id) FROM messages WHERE from_user_id = ?", ann.id), "abuse")
		template := senior.post("/templates", p{"name": "repeats", "kind": "decision", "policy": "spam", "measures": []p{{"kind": "warn"}},
			"text_en": "{item} broke a rule.", "text_zh": "{item}违规。"}).http200().str("id")
		c := mod.post("/cases/next", p{}).http200()
		done := mod.post("/cases/"+c.str("case.id")+"/decide", lease(c, "case.").with(p{"template_id": template})).http200().strings("action_ids")
		a.told(t)
		ann.appeals(done[0], "please look again").ok()
		appeal := senior.get("/appeals", p{"action_id": done[0]}).http200().str("data.0.id")
		senior.post("/appeals/"+appeal+"/decide", p{"version": 1, "outcome": "uphold"}).http200()
		a.told(t)
		user, id := text(ann.id), c.str("case.id")
		for _, path := range []string{"/actions/" + done[0], "/actions", "/statements", "/appeals", "/cases", "/cases/" + id, "/cases/" + id + "/timeline", "/reports",
			"/users/" + user, "/users/" + user + "/notices", "/users/" + user + "/timeline"} {
			if r := mod.get(path, nil).http200(); strings.Contains(string(r.body), "topsecret") {
				t.Errorf("%s tells a private message: %s", path, r.body)
			}
		}
		mod.get("/statements", nil).http200().expect("data.0.text_en", "your message broke a rule.")
		told := ann.get("/douyin/notice/list/", nil).ok()
		told.expect("notice_list.0.kind", "appeal").expect("notice_list.1.statement.facts", "topsecret words")
		if !strings.Contains(told.str("notice_list.0.content"), "topsecret") {
			t.Errorf("its author is not told what the appeal was about: %s", told.body)
		}
		if n := a.count(t, "SELECT (SELECT COUNT(*) FROM audit_pending WHERE action = 'messages.read') + (SELECT COUNT(*) FROM audit_log WHERE action = 'messages.read')"); n != 0 {
			t.Errorf("%d readings, of nobody", n)
		}
	})
}
