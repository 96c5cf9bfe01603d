package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"vireo/biz"
)

// past is what users wrote before the words changed.
type past struct {
	v, held                               int64 // videos
	block, hold, mask, clean, wasHeld     int64 // comments
	wasMasked, reported, decided, deleted int64
	msg                                   []int64 // block, hold, mask
	ann, ben, bad                         *client
}

// writePast writes texts by words that hold "oldhold" and mask "oldmask", and then
// changes the draft: blockword, holdword, maskword instead.
func (a *testApp) writePast(t *testing.T, root *staffClient) past {
	t.Helper()
	a.importWords(t, "text,level,list\noldhold,hold,old\noldmask,mask,old\n")
	a.publishWords(t)
	w := past{ann: a.user("ann"), ben: a.user("ben"), bad: a.user("badname")}
	w.v, w.held = w.ann.video("a title"), w.ann.video("a holdword title")
	say := func(text string) int64 { return w.ben.comment(w.v, text).ok().num("comment.id") }
	w.block, w.hold, w.mask, w.clean = say("a blockword"), say("a holdword"), say("the maskword, a 好 maskword"), say("nothing")
	w.wasHeld, w.wasMasked, w.reported, w.decided, w.deleted = say("an oldhold"), say("an oldmask"), say("oldhold reported"), say("a holdword decided"), say("a blockword deleted")
	w.ann.reports("comment", w.decided, "spam")
	c := root.get("/cases", p{"subject_kind": "comment", "subject_id": w.decided}).http200()
	root.post("/cases/"+c.str("data.0.id")+"/claim", p{}).http200()
	root.post("/comments/"+text(w.decided)+"/actions", p{"outcome": "no_violation"}).http200()
	must[biz.Decided](t)(a.biz.Act(t.Context(), biz.Actor{Kind: biz.ActorStaff, UserID: root.id}, comment(w.clean), biz.Decision{Outcome: "no_violation"}))
	// Its author alone sees a held one, so nobody can report it any more: it was reported before.
	a.exec(t, "UPDATE cases SET reports = 1 WHERE subject_kind = 'comment' AND subject_id = "+text(w.reported))
	a.exec(t, "INSERT INTO reports (case_id, reporter_id, subject_kind, subject_id, reason, text, start_ms, end_ms, created_at) "+
		"SELECT id, 1, subject_kind, subject_id, 'spam', '', 0, 0, 1 FROM cases WHERE subject_kind = 'comment' AND subject_id = "+text(w.reported))
	w.ben.uncomment(w.v, w.deleted).ok()
	for _, m := range []string{"a blockword", "a holdword", "a maskword"} {
		w.ann.send(w.ben.id, m).ok()
	}
	w.msg = w.ben.get("/douyin/message/chat/", p{"to_user_id": w.ann.id}).ok().nums("message_list", "id")
	slices.Sort(w.msg)
	a.exec(t, "UPDATE users SET signature = 'a blockword of mine' WHERE id = "+text(w.ben.id))
	if err := a.biz.DeleteWordList(t.Context(), a.list(t, "old")); err != nil {
		t.Fatal(err)
	}
	a.importWords(t, "text,level,list\nblockword,block,new\nholdword,hold,new\nmaskword,mask,new\nbadname,block,new\n")
	return w
}

// outcomes are the counts of an answer by kind of text.
func outcomes(r *answer, path string) map[string]string {
	out := map[string]string{}
	for i := range r.list(path) {
		at := func(name string) int64 { return r.num(fmt.Sprintf("%s.%d.%s", path, i, name)) }
		out[r.str(fmt.Sprintf("%s.%d.field", path, i))] = fmt.Sprintf("%d blocked %d held %d masked %d released", at("blocked"), at("held"), at("masked"), at("released"))
	}
	return out
}

var pastOutcomes = map[string]string{
	"title":     "0 blocked 1 held 0 masked 0 released",
	"comment":   "1 blocked 1 held 1 masked 2 released",
	"message":   "1 blocked 0 held 2 masked 0 released",
	"username":  "1 blocked 0 held 0 masked 0 released",
	"signature": "1 blocked 0 held 0 masked 0 released",
}

func sameOutcomes(t *testing.T, what string, got map[string]string) {
	t.Helper()
	for field, want := range pastOutcomes {
		if got[field] != want {
			t.Errorf("%s: %s: %s, want %s", what, field, got[field], want)
		}
	}
}

// scanned runs a dry run to its end.
func (c *staffClient) scanned(in p) *answer {
	c.a.t.Helper()
	id := c.post("/words/scans", in).http200().str("id")
	var r *answer
	eventually(c.a.t, "the dry run", func() bool {
		r = c.get("/words/scans/"+id, nil).http200()
		return r.str("state") != "queued" && r.str("state") != "running"
	})
	return r.expect("state", "done")
}

// ended waits for a batch.
func (c *staffClient) ended(id string) *answer {
	c.a.t.Helper()
	var r *answer
	eventually(c.a.t, "the batch", func() bool { r = c.get("/batches/"+id, nil).http200(); return r.str("state") != "running" })
	return r
}

// contents is all that words on history may change, without what is a log.
func (a *testApp) contents(t testing.TB) string {
	t.Helper()
	db := a.raw(t)
	var out strings.Builder
	for _, q := range [][2]string{
		{"video", "SELECT id, title, public_title, causes, ruleset_version, comment_count FROM videos ORDER BY id"},
		{"comment", "SELECT id, text, public_text, causes, ruleset_version FROM comments ORDER BY id"},
		{"message", "SELECT id, text, public_text, ruleset_version FROM messages ORDER BY id"},
		{"user", "SELECT id, name, signature, causes, ruleset_version, work_count FROM users ORDER BY id"},
		{"case", "SELECT subject_kind, subject_id, holds, reports FROM cases WHERE live = TRUE ORDER BY subject_kind, subject_id"},
		{"entry", "SELECT entry_id, holds, confirmed, overturned FROM word_days WHERE holds <> 0 ORDER BY entry_id"},
	} {
		dumpQuery(t, db, q[0], q[1], &out)
	}
	return out.String()
}

// TestWordsOnHistory: a dry run tells what applying then does, to each kind of text;
// undoing leaves everything as it was.
func TestWordsOnHistory(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		sen, mod := root.staff("sen", "senior"), root.staff("mo", "moderator")
		w := a.writePast(t, root)
		before := a.contents(t)

		mod.post("/words/scans", p{}).fails(403, "forbidden")
		sen.post("/words/scans", p{"fields": []string{"planet"}}).fails(422, "invalid_argument")
		scan := sen.scanned(p{})
		sameOutcomes(t, "the dry run", outcomes(scan, "counts"))
		if a.contents(t) != before {
			t.Error("the dry run has changed something")
		}
		if f := text(scan.at("forecast")); f != "1" || scan.num("done") != scan.num("total") { // two held, one released, of one day
			t.Errorf("forecast %s: %s", f, scan.body)
		}
		if f := text(scan.at("forecast_refused")); f != "4" { // a comment, a message, a name, a signature
			t.Errorf("refused a day %s: %s", f, scan.body)
		}
		id := scan.str("id")
		a.lookAtSamples(t, sen, mod, id, w)

		// Nobody has seen what another draft would do.
		sen.stepUp()
		sen.post("/words/rulesets/2/apply", p{"scan_id": id}).fails(409, "conflict").expect("error.details.reason", "words_changed")
		version := sen.post("/words/rulesets", p{}).http200().str("id")
		apply := "/words/rulesets/" + version + "/apply"
		sen.post("/words/rulesets/2/apply", p{"scan_id": id}).fails(409, "conflict").expect("error.details.reason", "not_in_force")
		sen.post("/words/rulesets/99/apply", p{"scan_id": id}).fails(404, "not_found")
		sen.post(apply, p{"scan_id": ""}).fails(409, "conflict").expect("error.details.reason", "no_scan")
		sen.post(apply, p{"scan_id": "999"}).fails(422, "invalid_argument")
		sen.post(apply, p{"scan_id": sen.scanned(p{"fields": []string{"comment"}}).str("id")}).fails(409, "conflict").expect("error.details.reason", "scan_partial")
		mod.post(apply, p{"scan_id": id}).fails(403, "forbidden")
		sen.get("/words/scans/"+id, nil).http200().expect("allowed_actions.0", "apply")

		batch := sen.post(apply, p{"scan_id": id, "note": "new words"}).http200().expect("operation", "history").expect("ruleset_version", version).str("id")
		done := sen.ended(batch).expect("state", "done").expect("allowed_actions.0", "undo")
		sameOutcomes(t, "the batch", outcomes(done, "counts"))
		a.lookAtHistory(t, root, w)
		a.noDrift(t)
		a.casesAddUp(t)
		if err := replaysCauses(a.raw(t)); err != nil {
			t.Error(err)
		}
		if n := sen.get("/batches/"+batch+"/items", nil).http200().num("total"); n != 11 { // ben's comment and signature, and so on
			t.Errorf("%d items", n)
		}
		// A second run of the same finds nothing.
		again := sen.post(apply, p{"scan_id": id}).http200().str("id")
		if n := a.count(t, "SELECT COUNT(*) FROM history_changes WHERE batch_id = "+again); sen.ended(again).str("state") != "done" || n != 0 {
			t.Errorf("applied twice: %d changes", n)
		}

		undo := sen.post("/batches/"+batch+"/undo", p{"note": "no"}).http200().str("id")
		sen.ended(undo).expect("state", "done").expect("failed", 0)
		sen.post("/batches/"+batch+"/undo", p{}).fails(409, "conflict")
		if after := a.contents(t); after != before {
			t.Errorf("undone, it is not as it was:\n%s\nwas\n%s", after, before)
		}
		a.noDrift(t)
		if err := replaysCauses(a.raw(t)); err != nil {
			t.Error(err)
		}
		if n := a.count(t, "SELECT COUNT(*) FROM cases WHERE outcome = 'undone'"); n != 5 { // one released, four opened and closed
			t.Errorf("%d cases are undone", n)
		}
	})
}

// lookAtSamples looks at what a dry run shows, and to whom.
func (a *testApp) lookAtSamples(t *testing.T, sen, mod *staffClient, id string, w past) {
	t.Helper()
	path := "/words/scans/" + id + "/samples"
	r := sen.get(path, p{"per_page": 200}).http200()
	if n := r.num("total"); n != 11 {
		t.Errorf("%d samples: %s", n, r.body)
	}
	m := sen.get(path, p{"field": "comment", "outcome": "masked"}).http200().expect("total", 1).expect("data.0.text", "the maskword, a 好 maskword").
		expect("data.0.public_text", "the ********, a 好 ********").expect("data.0.subject_id", w.mask).expect("data.0.entry", "maskword").expect("data.0.level", "mask")
	m.expect("data.0.hits.1.start", 18).expect("data.0.hits.1.found", "maskword").expect("data.0.user_id", w.ben.id)
	sen.get(path, p{"field": "message", "outcome": "blocked"}).http200().expect("data.0.public_text", "a *********")
	if n := a.count(t, "SELECT COUNT(*) FROM audit_pending WHERE action = 'messages.read'") + a.count(t, "SELECT COUNT(*) FROM audit_log WHERE action = 'messages.read'"); n != 2 {
		t.Errorf("reading messages is %d times in the audit log", n)
	}
	for _, r := range []*answer{mod.get(path, p{"per_page": 200}), mod.get(path, p{"field": "message"})} {
		if r.http200(); slices.Contains(r.strs("data", "field"), "message") || strings.Contains(string(r.body), "message") {
			t.Errorf("a moderator sees messages: %s", r.body)
		}
	}
	a.exec(t, "UPDATE users SET signature = 'another one' WHERE id = "+text(w.ben.id))
	sen.get(path, p{"field": "signature"}).http200().expect("data.0.text", "").expect("data.0.hits", "[]")
	a.exec(t, "UPDATE users SET signature = 'a blockword of mine' WHERE id = "+text(w.ben.id))
	sen.get("/words/scans/999/samples", nil).fails(404, "not_found")
}

// lookAtHistory looks at what others see of the past after the words were applied.
func (a *testApp) lookAtHistory(t *testing.T, root *staffClient, w past) {
	t.Helper()
	seen := map[int64]string{}
	r := w.ann.get("/douyin/comment/list/", p{"video_id": w.v}).ok()
	texts := r.strs("comment_list", "content")
	for i, id := range r.nums("comment_list", "id") {
		seen[id] = texts[i]
	}
	for id, want := range map[int64]string{
		w.block: "", w.hold: "", w.mask: "the ********, a 好 ********", w.clean: "nothing", w.wasHeld: "an oldhold", w.wasMasked: "an oldmask", w.reported: "",
		w.decided: "a holdword decided", w.deleted: "",
	} {
		if seen[id] != want {
			t.Errorf("others see %q, want %q", seen[id], want)
		}
	}
	if n := w.ann.get("/douyin/feed/", nil).ok().nums("video_list", "id"); slices.Contains(n, w.held) {
		t.Error("the held video is in the feed")
	}
	var chat []string
	for _, m := range w.ben.get("/douyin/message/chat/", p{"to_user_id": w.ann.id}).ok().strs("message_list", "content") {
		chat = append(chat, m)
	}
	slices.Sort(chat)
	if got := strings.Join(chat, "; "); got != "a ********; a ********; a *********" {
		t.Errorf("the other side reads %s", got)
	}
	for sub, hits := range map[string]string{"comment:" + text(w.block): "blockword", "comment:" + text(w.hold): "holdword", "video:" + text(w.held): "holdword", "user:" + text(w.bad.id): "badname"} {
		kind, id, _ := strings.Cut(sub, ":")
		c := root.get("/cases", p{"subject_kind": kind, "subject_id": id, "live": "true"}).http200().expect("total", 1).expect("data.0.reason", "words").expect("data.0.holds", 1)
		if !strings.Contains(string(c.body), hits) {
			t.Errorf("the case of %s does not name its word: %s", sub, c.body)
		}
	}
	root.get("/cases", p{"subject_kind": "comment", "subject_id": w.wasHeld, "outcome": "undone"}).http200().expect("total", 1)
	if n := a.count(t, "SELECT COUNT(*) FROM users WHERE signature = '' AND id = "+text(w.ben.id)); n != 1 {
		t.Error("the signature is there")
	}
	w.ann.get("/douyin/user/", p{"user_id": w.bad.id}).ok().expect("user.name", "badname")
}
