package main

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"vireo/dal/daltest"
)

// export asks for a file.
func (c *staffClient) export(t testing.TB, in p) (*http.Response, string, [][]string) {
	t.Helper()
	_, res := c.raw("POST", "/exports", in)
	defer res.Body.Close()
	b, err := io.ReadAll(res.Body)
	if err != nil || res.StatusCode != 200 {
		t.Fatalf("export %v: HTTP %d %s %v", in, res.StatusCode, b, err)
	}
	rows, err := csv.NewReader(bytes.NewReader(b)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return res, string(b), rows
}

// column is the cells of a column, without its head.
func column(t testing.TB, rows [][]string, name string) []string {
	t.Helper()
	i := slices.Index(rows[0], name)
	if i < 0 {
		t.Fatalf("no column %s in %v", name, rows[0])
	}
	out := []string{}
	for _, r := range rows[1:] {
		out = append(out, r[i])
	}
	return out
}

// TestExport: a file has what the list shows, all of it, once and in order; the audit log
// tells its beginning and its end.
func TestListExport(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		senior, mod := root.staff("senior", "senior"), root.staff("mod", "moderator")
		ann := a.user("ann")
		v := ann.video("v")
		const n = 1203 // some chunks
		a.fillComments(t, v, ann.id, n)
		res, text, rows := senior.export(t, p{"resource": "comments", "columns": []string{"text", "id", "created_at"}})
		if got := res.Header.Get("Content-Type"); got != "text/csv; charset=utf-8" || res.Header.Get("Content-Disposition") != `attachment; filename="comments.csv"` {
			t.Errorf("type %s, %s", got, res.Header.Get("Content-Disposition"))
		}
		if len(rows) != n+1 || !slices.Equal(rows[0], []string{"text", "id", "created_at"}) || !strings.HasSuffix(text, "\r\n") {
			t.Fatalf("%d rows, %v", len(rows), rows[0])
		}
		ids := column(t, rows, "id")
		if !slices.IsSortedFunc(ids, func(x, y string) int { return int(idOf(t, x) - idOf(t, y)) }) || len(slices.Compact(slices.Clone(ids))) != n {
			t.Error("ids stand twice, or in another order")
		}
		if _, _, rows := senior.export(t, p{"resource": "comments", "filter": []p{{"name": "id", "values": ids[3:6]}}}); !slices.Equal(column(t, rows, "id"), ids[3:6]) {
			t.Errorf("filtered: %v", rows)
		}
		if _, text, rows := senior.export(t, p{"resource": "users", "q": "an", "bom": true, "columns": []string{"username"}}); text != "\uFEFFusername\r\nann\r\n" {
			t.Errorf("%q %v", text, rows)
		}
		a.rolled(t)
		data := []string{}
		for _, action := range []string{"export.begin", "export.end"} {
			r := root.get("/audit-log", p{"action": action, "sort": "id", "actor_id": senior.id}).http200()
			if len(r.list("data")) != 3 {
				t.Errorf("%s: %s", action, r.body)
			}
			data = append(data, r.str("data.0.data"))
		}
		var begin, end struct {
			Export, Resource string
			Columns          []string
			Rows             int64
			Complete         bool
		}
		if json.Unmarshal([]byte(data[0]), &begin) != nil || json.Unmarshal([]byte(data[1]), &end) != nil || begin.Export == "" || begin.Export != end.Export ||
			begin.Resource != "comments" || len(begin.Columns) != 3 || end.Rows != n || !end.Complete {
			t.Errorf("the audit log says %v", data)
		}
		mod.post("/exports", p{"resource": "comments"}).fails(403, "forbidden")
		if r := mod.get("/exports", nil).http200(); len(r.list("data")) != 0 {
			t.Errorf("a moderator may export %s", r.body)
		}
		for _, c := range []struct {
			in     p
			status int
			field  string
		}{
			{p{}, 422, "resource"}, {p{"resource": "passwords"}, 422, "resource"}, {p{"resource": "comments", "columns": []string{"password_hash"}}, 422, "columns"},
			{p{"resource": "comments", "columns": []string{"id", "id"}}, 422, "columns"}, {p{"resource": "comments", "filter": []p{{"name": "planet", "values": []string{"x"}}}}, 400, "planet"},
			{p{"resource": "comments", "filter": []p{{"name": "id", "values": []string{"x"}}}}, 422, "id"}, {p{"resource": "comments", "filter": []p{{"name": "id", "values": []string{}}}}, 422, "id"},
			{p{"resource": "comments", "filter": []p{{"name": "id", "values": []string{"1"}}, {"name": "id", "values": []string{"2"}}}}, 422, "filter"},
			{p{"resource": "jobs", "q": "x"}, 400, "q"}, {p{"resource": "comments", "language": "fr"}, 422, "language"}, {p{"resource": 7}, 422, "resource"},
			{p{"resource": "comments", "filter": p{"id": "1"}}, 422, "filter"}, {p{"resource": "comments", "sort": "id"}, 400, "sort"},
		} {
			r := senior.post("/exports", c.in)
			if fields, _ := r.at("error.fields").(map[string]any); r.http != c.status || fields[c.field] == nil {
				t.Errorf("%v: HTTP %d %s", c.in, r.http, r.body)
			}
		}
		senior.post("/exports", p{"resource": "audit-log"}).fails(403, "forbidden")
		if n := a.count(t, "SELECT COUNT(*) FROM audit_pending WHERE action = 'export.begin'"); n != 0 {
			t.Errorf("%d refused exports are in the log", n)
		}
	})
}

// noListExport are the lists that have no export, and why.
var noListExport = map[string]string{
	"permissions": "the program fixes them", "reports/messages": "private messages", "words/scans/samples": "texts, which may be private",
	"users/notes": "remarks about people", "cases/notes": "in the timeline", "users/timeline": "the actions of an owner, and notes",
}

// TestExportHasEveryList: each list of the admin API can be exported by its path, with
// its permission, and every column can be read.
func TestExportHasEveryList(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		ann, ben, eve := a.user("ann"), a.user("ben"), a.user("eve")
		v := eve.video("v")
		for i, text := range []string{spam + " 123", spam + "!!", spam} {
			[]*client{ann, ben, ann}[i].comment(v, text).ok()
		}
		eve.send(ann.id, spam).ok()
		ben.reports("video", v, "spam")
		c := root.post("/cases/next", p{}).http200()
		root.post("/cases/"+c.str("case.id")+"/notes", p{"text": "-1, look"}).http200()
		root.post("/templates", p{"name": "t", "kind": "decision", "policy": "spam", "text_en": "Hello.", "text_zh": "你好。", "measures": []p{{"kind": "mute", "days": 7}}}).http200()
		root.post("/saved-views", p{"resource": "cases", "name": "mine", "filters": []p{{"name": "state", "values": []string{"open", "escalated"}}}, "columns": []string{"id"}}).http200()
		batch := root.post("/batches", measure("limit").with(p{"subjects": []p{{"kind": "video", "id": text(v)}}})).http200().str("id")
		needs := map[string]string{"batch_id": batch, "wave_id": root.wave(t, "text").str("id"), "case_id": c.str("case.id"), "policy_id": "1", "user_id": text(ann.id)}

		have, rowsOf := map[string]bool{}, map[string]string{}
		for _, r := range root.get("/exports", nil).http200().list("data") {
			r := r.(map[string]any)
			name, in := r["name"].(string), p{"resource": r["name"]}
			have[name] = true
			if param := r["needs"].(string); param != "" {
				for _, bad := range [][]string{nil, {"x"}, {"0"}, {"1", "2"}} {
					in := p{"resource": name}
					if bad != nil {
						in["filter"] = []p{{"name": param, "values": bad}}
					}
					if got := root.post("/exports", in).fails(422, "invalid_argument"); got.at("error.fields").(map[string]any)[param] == nil {
						t.Errorf("%s with %v: %s", name, bad, got.body)
					}
				}
				root.post("/exports", p{"resource": name, "filter": []p{{"name": param, "values": []string{"999999"}}}}).fails(404, "not_found")
				in["filter"] = []p{{"name": param, "values": []string{needs[param]}}}
			}
			_, file, rows := root.export(t, in)
			if rowsOf[name] = file; len(rows[0]) != len(r["columns"].([]any)) {
				t.Errorf("%s: %v", name, rows[0])
			}
		}
		lists := 0
		for path := range documentedLists(t) {
			lists++
			name := strings.TrimPrefix(strings.ReplaceAll(path, "/{id}", ""), panel+"/")
			if have[name] == (noListExport[name] != "") {
				t.Errorf("%s: exported %v, left out because %q", name, have[name], noListExport[name])
			}
		}
		if lists < 30 {
			t.Errorf("%d lists are looked at", lists)
		}
		for name, want := range map[string]string{
			"templates": ",mute:7,", "saved-views": ",\"state=open,escalated\",", "queues": "Everything else", "replicas": "id,address", "batches/items": "video,1,",
			"waves/items": "comment,3,", "cases/timeline": "note,1,", "policies/versions": "1,minors,1,", "words/hits/entries": "id,entry",
		} {
			if !strings.Contains(rowsOf[name], want) {
				t.Errorf("%s has no %q: %s", name, want, rowsOf[name])
			}
		}
		if strings.Contains(rowsOf["waves/items"], "message,") {
			t.Errorf("a private message is in %s", rowsOf["waves/items"])
		}
		if !strings.Contains(rowsOf["cases/timeline"], "'-1, look") {
			t.Errorf("a note is a formula: %s", rowsOf["cases/timeline"])
		}
	})
}

// TestExportPrivate: a reported private message is in no file, whoever asks.
func TestExportPrivate(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		ann, ben := a.user("ann"), a.user("ben")
		ann.follow(ben.id).ok()
		ben.follow(ann.id).ok()
		ann.send(ben.id, "a secret word").ok()
		ben.reports("message", a.count(t, "SELECT MAX(id) FROM messages"), "abuse")
		for _, name := range []string{"cases", "reports"} {
			_, text, rows := root.export(t, p{"resource": name})
			if len(rows) != 2 || strings.Contains(text, "secret") {
				t.Errorf("%s: %s", name, text)
			}
		}
	})
}

// TestExportFormulas: a text that a spreadsheet could take for a formula begins with an
// apostrophe, whatever unseen stands before it; others stay as they are.
func TestExportFormulas(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		cases := map[string]bool{
			"=1+1": true, "+1": true, "-1": true, "@SUM(A1)": true, "\t=1": true, "\r=1": true, "\n=1": true, "  =1": true, "\u00a0=cmd": true, "\u3000＝1": true,
			"＝1": true, "＋1": true, "－1": true, "＠x": true, "\ufeff=1": true, "\u200b@x": true, "\u202e=1": true,
			"1-1": false, "a=b": false, "'=2": false, "你好": false, "": false, "  x": false, `"=1"`: false, "a,b\"c\r\nd": false,
		}
		want := map[string]bool{}
		i := 0
		for text, guarded := range cases {
			i++
			if _, err := a.raw(t).Exec("INSERT INTO word_lists (name, category, owner_role, note, created_at, updated_at) VALUES (?, 'other', '', ?, 1, 1)", fmt.Sprint("list", i), text); err != nil {
				t.Fatal(err)
			}
			if guarded {
				text = "'" + text
			}
			want[strings.ReplaceAll(text, "\r", "")] = true // line ends are those of the file
		}
		_, _, rows := root.export(t, p{"resource": "word-lists", "filter": []p{{"name": "category", "values": []string{"other"}}}})
		for _, note := range column(t, rows, "note") {
			if !want[note] {
				t.Errorf("%q is in the file", note)
			}
			delete(want, note)
		}
		for text := range want {
			if text != "" {
				t.Errorf("%q is not in the file", text)
			}
		}
	})
}

// TestExportCut: who goes away ends the reading, and the log says that the file is not
// whole.
func TestExportCut(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		ann := a.user("ann")
		v := ann.video("v")
		a.fillComments(t, v, ann.id, 30_000)
		_, res := root.raw("POST", "/exports", p{"resource": "comments"})
		if _, err := bufio.NewReader(res.Body).ReadString('\n'); err != nil {
			t.Fatal(err)
		}
		res.Body.Close()
		eventually(t, "the end of the export", func() bool {
			return a.count(t, "SELECT (SELECT COUNT(*) FROM audit_pending WHERE action = 'export.end') + (SELECT COUNT(*) FROM audit_log WHERE action = 'export.end')") == 1
		})
		a.rolled(t)
		var end struct {
			Rows     int64
			Complete bool
		}
		r := root.get("/audit-log", p{"action": "export.end"}).http200()
		if err := json.Unmarshal([]byte(r.str("data.0.data")), &end); err != nil || end.Complete || end.Rows >= 30_000 {
			t.Errorf("the log says %s", r.body)
		}
	})
}

// TestExportCommand: the operator exports from the command line, and rebuilds statistics.
func TestExportCommand(t *testing.T) {
	for _, kind := range daltest.Kinds {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			env := freshEnv(t, kind)
			for _, c := range []struct {
				args []string
				code int
				says string
			}{
				{[]string{"export"}, 0, "word-entries: id list_id"},
				{[]string{"export", "word-lists", "--columns", "name,category"}, 0, "name,category\r\n"},
				{[]string{"export", "word-lists", "--filter", "name=nothing", "--bom"}, 0, "\ufeffid,"},
				{[]string{"export", "word-lists", "--filter", "name"}, 2, "not NAME=VALUE"},
				{[]string{"export", "secrets"}, 1, "there is no such list"},
				{[]string{"export", "word-lists", "--filter", "planet=mars"}, 1, "planet"},
				{[]string{"stats", "rebuild"}, 0, "counted anew"},
				{[]string{"stats", "rebuild", "--from", "2026-02-30"}, 1, "must be a date"},
			} {
				cmd := program(t, append([]string{"VIREO_LOG_LEVEL=error", "VIREO_TIMEZONE=UTC"}, env...), c.args...)
				var out, errs bytes.Buffer
				cmd.Stdout, cmd.Stderr = &out, &errs
				if e := cmd.Run(); e != nil {
					if _, exited := e.(*exec.ExitError); !exited {
						t.Fatal(e)
					}
				}
				if code := cmd.ProcessState.ExitCode(); code != c.code || !strings.Contains(out.String()+errs.String(), c.says) {
					t.Errorf("%v: %d\n%s\n%s", c.args, code, out.String(), errs.String())
				}
			}
		})
	}
}

// TestStatsStatements: statistics ask a fixed number of statements.
func TestStatsStatements(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		for path, most := range map[string]int{
			"/stats/overview": 6, "/stats/flow": 1, "/stats/moderators": 4, "/stats/words": 1, "/stats/appeals": 5, "/stats/exposure": 2, "/stats/exposure?team=true": 2,
		} {
			a.seen.take()
			root.send("GET", path, nil).http200()
			if asked := a.seen.take(); len(asked) > most+2 { // and the session, whose use is written now and then
				t.Errorf("%s asks %d:\n%s", path, len(asked), strings.Join(asked, "\n"))
			}
		}
	})
}
