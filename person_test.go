package main

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"sort"
	"strings"
	"testing"
	"time"

	"gorm.io/gorm/schema"

	"sync"

	"vireo/biz"
	"vireo/dal/model"
)

// mark is in every text that the person of these tests writes, and in every text
// about them: nothing else has it.
const mark = "zebra"

// drawn is a small picture that differs by n.
func drawn(t testing.TB, n int) []byte {
	t.Helper()
	img := image.NewRGBA(image.Rect(0, 0, 8, 8))
	img.Set(n%8, n/8, color.White)
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// person is somebody who has done everything, with those they did it with.
type person struct {
	*client
	ben, carl, dora *client
	mod             biz.Actor
	video, gone     int64 // of the person
	bensVideo       int64
	comment         int64 // under bensVideo
	bensComment     int64 // under the person's video
	cases           int64 // live ones, in the end
}

// newPerson lets somebody do everything that leaves rows.
func newPerson(t testing.TB, a *testApp) *person {
	t.Helper()
	a.kept = a.raw(t)
	a.importWords(t, levelWords)
	a.publishWords(t)
	w := &person{client: a.user(mark + "ann"), ben: a.user("ben"), carl: a.user("carl"), dora: a.user("dora"), mod: a.staff("mod")}
	ann, ben := w.client, w.ben
	ann.profile(map[string][]byte{"avatar": drawn(t, 1), "background": drawn(t, 2)}, p{"signature": mark + " signature"}).ok()
	w.video, w.gone, w.bensVideo = ann.video(mark+" one"), ann.video(mark+" deleted"), ben.video("ben's")
	ann.video(mark + " has a holdword")
	ann.post("/douyin/publish/delete/", p{"video_id": w.gone}).ok()
	for _, c := range []*client{ann, ben, w.carl} {
		c.like(w.video).ok()
		c.like(w.bensVideo).ok()
	}
	w.comment = ann.comment(w.bensVideo, mark+" comment with a maskword").ok().num("comment.id")
	ann.comment(w.bensVideo, mark+" holdword")
	ann.comment(w.video, mark+" under her own").ok()
	w.bensComment = ben.comment(w.video, "ben under hers").ok().num("comment.id")
	for _, e := range [][2]*client{{ann, ben}, {ben, ann}, {ann, w.dora}, {w.carl, ann}, {ben, w.carl}} {
		e[0].follow(e[1].id).ok()
	}
	ann.send(ben.id, mark+" to ben maskword").ok()
	ben.send(ann.id, "to her: maskword").ok()
	bens := a.count(t, "SELECT MAX(id) FROM messages")
	ann.send(ben.id, mark+" once more").ok()
	hers := a.count(t, "SELECT MAX(id) FROM messages")
	ann.block(w.dora.id).ok()
	w.carl.block(ann.id).ok()

	report := func(by *client, kind string, id int64, text string) {
		by.post("/douyin/report/action/", p{"subject_kind": kind, "subject_id": id, "reason": "spam", "text": text}).ok()
	}
	report(ann, "message", bens, mark+" reports")
	report(ann, "video", w.bensVideo, mark+" reports a video")
	report(ben, "message", hers, "of hers")
	report(ben, "video", w.video, "her video")
	report(ben, "comment", w.comment, "her comment")
	report(ben, "user", ann.id, "she")
	report(ann, "comment", w.bensComment, mark+" reports a comment")
	d := actioned("warn")
	d.PolicyText, d.Note = mark+" statement", mark+" note"
	for _, sub := range []biz.Subject{comment(w.comment), account(ann.id)} {
		must[biz.Decided](t)(a.biz.Act(t.Context(), w.mod, sub, d))
	}
	a.clock.add(time.Minute)
	a.moderate(t) // notices are sent
	a.idle(t)
	return w
}

// columnsOf lists the tables and their columns of all models.
func columnsOf(t testing.TB) map[string][]string {
	t.Helper()
	out := map[string][]string{}
	for _, m := range model.All() {
		s, err := schema.Parse(m, &sync.Map{}, schema.NamingStrategy{})
		if err != nil {
			t.Fatal(err)
		}
		out[s.Table] = s.DBNames
	}
	return out
}

// whole is every row of every table there is.
func (a *testApp) whole(t testing.TB) string {
	t.Helper()
	var names []string
	for table := range columnsOf(t) {
		names = append(names, table)
	}
	sort.Strings(names)
	var b strings.Builder
	for _, table := range names {
		dumpTable(t, a.raw(t), table, &b)
	}
	return b.String()
}

// linesWith are the lines of a text that have a word.
func linesWith(text, word string) []string {
	var out []string
	for line := range strings.Lines(text) {
		if strings.Contains(line, word) {
			out = append(out, strings.TrimSpace(line))
		}
	}
	return out
}

// erased fails unless nothing but an empty shell is left of a user.
func (a *testApp) erased(t testing.TB, id int64) {
	t.Helper()
	a.idle(t)
	for _, line := range linesWith(a.whole(t), mark) {
		t.Errorf("not erased: %s", line)
	}
	for table, kept := range personalColumns {
		for column, why := range kept {
			n := a.count(t, fmt.Sprintf("SELECT COUNT(*) FROM %s WHERE %s = %d", table, column, id))
			if why == erasedRows && n != 0 {
				t.Errorf("%d rows of %s with their %s", n, table, column)
			}
		}
	}
	name := ""
	if err := a.raw(t).QueryRow("SELECT name FROM users WHERE id = ? AND erased_at > 0", id).Scan(&name); err != nil || name != fmt.Sprint("deleted-", id) {
		t.Errorf("the shell is called %q: %v", name, err)
	}
	a.noDrift(t)
	a.casesAddUp(t)
}

// erasedRows says that rows go when the user of the column is erased.
const erasedRows = "erased"

// personalColumns are the columns that name a user, by table, and what becomes of
// their rows when that user is erased: erasedRows, or why they stay. A column with
// an id that is no user's is in otherIDs.
var personalColumns = map[string]map[string]string{
	"users":             {"id": "the row stays as an empty shell, so that the id is nobody else's"},
	"sessions":          {"user_id": erasedRows},
	"follows":           {"follower_id": erasedRows, "followee_id": erasedRows},
	"videos":            {"user_id": erasedRows},
	"likes":             {"user_id": erasedRows},
	"comments":          {"user_id": erasedRows},
	"conversations":     {"low_id": "the other's conversation", "high_id": "the other's conversation"},
	"messages":          {"from_user_id": "the text goes; the row is the other's as well", "to_user_id": "somebody else wrote it"},
	"blocks":            {"user_id": erasedRows, "blocked_id": erasedRows},
	"exports":           {"user_id": erasedRows},
	"word_hits":         {"user_id": erasedRows},
	"word_scans":        {"actor_id": "work for the server"},
	"word_scan_samples": {"user_id": erasedRows},
	"word_entries":      {"added_by": "work for the server; the id of a shell tells nothing"},
	"rulesets":          {"author": "work for the server"},
	"cases":             {"owner_id": "the snapshot loses the texts; that there was a case stays", "assignee_id": "work for the server", "lease_holder": "work for the server", "decided_by": "work for the server"},
	"reports":           {"reporter_id": "the text goes; cases count their reports"},
	"case_skips":        {"user_id": "work for the server"},
	"actions":           {"owner_id": "the texts go; causes are what their actions sum up to", "actor_id": "work for the server"},
	"restrictions":      {"owner_id": "what was in force; no texts"},
	"batches":           {"actor_id": "work for the server"},
	"notices":           {"user_id": erasedRows},
	"audit_pending":     {"actor_id": "nobody changes the log; personal texts are beside it"},
	"audit_log":         {"actor_id": "nobody changes the log; personal texts are beside it"},
	"audit_texts":       {"owner_id": "emptied; the row stays, because a missing one is a damage"},
	"jobs":              {"actor_id": "ids only, and gone after 30 days"},
	"print_items":       {"owner_id": erasedRows},
	"purges":            {"asked_by": "work for the server", "decided_by": "work for the server"},
	"strikes":           {"user_id": "points that the log of actions gives; the reason goes", "lifted_by": "work for the server"},
	"statements":        {"user_id": "the texts go", "actor_id": "work for the server"},
	"appeals":           {"user_id": "the texts go", "actor_id": "work for the server", "decided_by": "work for the server", "lease_holder": "work for the server"},
	"notes":             {"author_id": "work for the server"},
	"policy_versions":   {"author_id": "work for the server"},
	"templates":         {"author_id": "work for the server"},
	"reporters":         {"id": erasedRows},
	"queue_workers":     {"user_id": erasedRows},
	"routings":          {"updated_by": "work for the server"},
	"saved_views":       {"user_id": erasedRows},
	"default_views":     {"user_id": erasedRows},
	"stat_staff":        {"user_id": "sums of work for the server; the id of a shell tells nothing"},
	"stat_exposures":    {"user_id": "sums of work for the server; the id of a shell tells nothing"},
	"staff":             {"user_id": erasedRows},
	"recovery_codes":    {"user_id": erasedRows},
	"staff_sessions":    {"user_id": erasedRows},
	"staff_tokens":      {"user_id": erasedRows},
	"idempotency_keys":  {"user_id": erasedRows},
}

// otherIDs are columns that look like a user's id and are not.
var otherIDs = map[string]string{
	"sessions": "id", "follows": "id", "videos": "id", "likes": "id video_id", "comments": "id video_id", "messages": "id conversation_id",
	"conversations": "id last_message_id", "blocks": "id", "exports": "job_id", "word_lists": "id", "word_entries": "id list_id",
	"word_hits": "id entry_id subject_id", "word_days": "entry_id", "cases": "id subject_id previous_id queue_id", "reports": "id case_id subject_id",
	"case_skips": "case_id", "actions": "id subject_id about_id case_id batch_id decision_id", "restrictions": "id subject_id action_id lifted_by", "batches": "id job_id",
	"batch_items": "id batch_id subject_id case_id", "notices": "id action_id subject_id message_id", "audit_head": "id holder",
	"audit_pending": "id request_id object_id case_id ip_id text_id", "audit_log": "request_id object_id case_id ip_id text_id",
	"audit_texts": "id object_id", "jobs": "id holder", "roles": "id", "staff_sessions": "id", "staff_tokens": "id", "replicas": "id",
	"word_scans": "id job_id", "word_scan_chunks": "scan_id", "word_scan_samples": "id scan_id subject_id entry_id",
	"kept_videos": "video_id", "purges": "video_id", "prints": "id sample_id action_id batch_id", "print_items": "id print_id subject_id", "video_frames": "video_id", "frame_slots": "video_id",
	"strikes": "id action_id case_id lift_action", "statements": "id action_id subject_id case_id found_by", "appeals": "id action_id statement_id", "notes": "id subject_id",
	"policies": "id", "policy_versions": "id", "templates": "id", "queues": "id", "queue_workers": "queue_id", "routings": "id", "saved_views": "id",
	"default_views": "view_id", "stat_head": "id", "stat_cases": "queue_id", "stat_times": "scope_id", "stat_marks": "done_id next_id",
	"history_changes": "id batch_id subject_id case_id action_id", "history_ranges": "id batch_id first_id last_id", "word_holds": "id case_id entry_id",
}

// exportedTables are the tables whose rows are in a user's export, by file; the
// others say why they are not.
var exportedTables = map[string]string{
	"users": "profile.json", "videos": "videos.json", "comments": "comments.json", "likes": "likes.json", "follows": "following.json", "blocks": "blocks.json",
	"messages": "messages.json", "conversations": "messages.json", "reports": "reports.json", "notices": "notices.json", "actions": "measures.json",
	"restrictions": "restrictions.json", "statements": "statements.json", "appeals": "appeals.json", "strikes": "strikes.json", "sessions": "sign_ins.json", "staff_sessions": "panel_sign_ins.json", "staff_tokens": "panel_tokens.json",
}

var notExported = map[string]string{
	"exports": "the export itself", "word_hits": "they tell what the filter looks for", "word_scan_samples": "they tell what the filter looks for", "word_scans": "work for the server", "word_entries": "work for the server", "rulesets": "work for the server",
	"cases": "the work of moderators; what came of it is in measures.json", "case_skips": "work for the server", "batches": "work for the server",
	"audit_pending": "protects the server; what was done is in measures.json", "audit_log": "protects the server", "audit_texts": "protects the server",
	"jobs": "how the server works", "notes": "work for the server", "policy_versions": "work for the server", "templates": "work for the server",
	"reporters": "how the server weighs reports", "print_items": "how the server finds spam", "purges": "work for the server", "queue_workers": "work for the server", "routings": "work for the server", "saved_views": "work for the server",
	"default_views": "work for the server", "stat_staff": "work for the server", "stat_exposures": "work for the server", "staff": "the role and secrets of sign-ins", "recovery_codes": "secrets", "idempotency_keys": "sealed, and gone after a day",
}

// TestEveryTableOfUsersIsHandled: a table or column that could name a user is in
// the lists above, or this fails; and so does a table with users that neither an
// export has nor says why not.
func TestEveryTableOfUsersIsHandled(t *testing.T) {
	all := columnsOf(t)
	for table, columns := range all {
		for _, c := range columns {
			if c != "id" && c != "author" && c != "holder" && !strings.HasSuffix(c, "_id") && !strings.HasSuffix(c, "_by") && !strings.HasSuffix(c, "_holder") {
				continue
			}
			_, named := personalColumns[table][c]
			other := strings.Contains(" "+otherIDs[table]+" ", " "+c+" ")
			if named == other {
				t.Errorf("%s.%s: is it the id of a user? It must be in personalColumns, which says what becomes of its rows, or in otherIDs", table, c)
			}
		}
		if len(personalColumns[table]) > 0 && (exportedTables[table] == "") == (notExported[table] == "") {
			t.Errorf("%s names users: it must be in exportedTables, or in notExported with the reason", table)
		}
	}
	for table, columns := range personalColumns {
		for c, why := range columns {
			if !strings.Contains(" "+strings.Join(all[table], " ")+" ", " "+c+" ") || why == "" {
				t.Errorf("%s.%s is no column, or has no reason", table, c)
			}
		}
	}
}
