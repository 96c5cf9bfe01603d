package main

import (
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
)

// documentedLists are the lists of the admin API, by the document.
func documentedLists(t *testing.T) map[string]*openapi3.Operation {
	t.Helper()
	out := map[string]*openapi3.Operation{}
	docs, err := openAPI()
	if err != nil {
		t.Fatal(err)
	}
	for path, item := range docs["admin"].Paths.Map() {
		if item.Get != nil && item.Get.Parameters.GetByInAndName("query", "per_page") != nil {
			out[path] = item.Get
		}
	}
	return out
}

// TestEveryListRefusesNonsense asks every list of the admin API for what it can't
// do, and for each thing that its document offers.
func TestEveryListRefusesNonsense(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		root := a.admin("root")
		ann, ben := a.user("ann"), a.user("ben")
		v := ann.video("v")
		ben.reports("video", v, "spam")
		ann.send(ben.id, "hm").ok()
		msg := ben.get("/douyin/message/chat/", p{"to_user_id": ann.id}).ok().nums("message_list", "id")[0]
		ben.reports("message", msg, "spam")
		report := root.get("/reports", p{"subject_kind": "message"}).http200().str("data.0.id")
		root.post("/batches", measure("limit").with(p{"subjects": []p{{"kind": "video", "id": text(v)}}})).http200()
		root.post("/words/scans", nil).http200()
		for range 3 {
			ann.comment(v, "a text that comes again and again").ok()
			ben.comment(v, "a text that comes again and again").ok()
		}
		wave := root.get("/waves", nil).http200().str("data.0.id")
		lists := documentedLists(t)
		if len(lists) < 20 {
			t.Fatalf("the document has %d lists", len(lists))
		}
		for path, op := range lists {
			id := text(ann.id)
			switch {
			case strings.Contains(path, "/reports/"):
				id = report
			case strings.Contains(path, "/waves/"):
				id = wave
			case strings.Contains(path, "/cases/"), strings.Contains(path, "/batches/"), strings.Contains(path, "/scans/"):
				id = "1"
			}
			short := strings.Replace(strings.TrimPrefix(path, panel), "{id}", id, 1)
			t.Run(strings.TrimPrefix(path, panel), func(t *testing.T) { a.tryList(t, root, short, op) })
		}
	})
}

func (a *testApp) tryList(t *testing.T, root *staffClient, path string, op *openapi3.Operation) {
	ok := func(in p) {
		t.Helper()
		r := root.get(path, in)
		if r.http != 200 {
			t.Errorf("%v: HTTP %d %s", in, r.http, r.body)
			return
		}
		if n := r.header.Get("X-Total-Count"); n != text(r.num("total")) {
			t.Errorf("%v: X-Total-Count is %q, total %d", in, n, r.num("total"))
		}
	}
	languages := 0
	bad := func(in p, status int) {
		t.Helper()
		root.header = http.Header{"Accept-Language": {[]string{"en", "zh-CN,zh;q=0.9"}[languages%2]}} // what is told is held against it
		languages++
		if r := root.get(path, in); r.http != status {
			t.Errorf("%v: HTTP %d, want %d: %s", in, r.http, status, r.body)
		}
	}
	ok(nil)
	bad(p{"planet": "x"}, 400)
	for _, name := range []string{"page", "per_page"} {
		for _, value := range []string{"0", "-1", "x", "1.5", "99999999999999999999"} {
			bad(p{name: value}, 422)
		}
	}
	bad(p{"per_page": "201"}, 422)
	bad(p{"page": "100000"}, 422)
	ok(p{"per_page": "200", "page": "2"})
	for _, param := range op.Parameters {
		name := param.Value.Name
		switch {
		case param.Value.In != "query" || name == "page" || name == "per_page":
		case name == "sort":
			_, offered, found := strings.Cut(param.Value.Description, "order: ")
			if !found {
				t.Errorf("what it can be sorted by is not documented: %s", param.Value.Description)
			}
			for key := range strings.SplitSeq(offered, ", ") {
				ok(p{"sort": key})
				ok(p{"sort": "-" + key, "per_page": "1"})
			}
			for _, sort := range []string{"planet", "id,", "--id", "id id", "id;DROP TABLE users"} {
				bad(p{"sort": sort}, 400)
			}
		case name == "cursor":
			for _, cursor := range []string{"x", "eyJvIjoiLWlkIiwiayI6WyJ4Il19", "e30"} {
				bad(p{"cursor": cursor}, 422)
			}
		case name == "q":
			for _, q := range []string{"1", "an", "%", "'", "no such thing", "爱"} {
				ok(p{"q": q})
			}
		case strings.HasSuffix(name, "_gte"), strings.HasSuffix(name, "_lte"):
			ok(p{name: "5"})
			bad(p{name: "soon"}, 422)
			if strings.Contains(param.Value.Description, "date") {
				ok(p{name: "2026-03-14"})
			}
		default:
			a.tryFilter(t, root, path, name)
		}
	}
	if !slices.ContainsFunc(op.Parameters, func(r *openapi3.ParameterRef) bool { return r.Value.Name == "sort" }) {
		bad(p{"sort": "id"}, 400)
	}
	a.walkList(t, root, path, op)
}

// tryFilter finds a value that the filter takes, if it has one of a few.
func (a *testApp) tryFilter(t *testing.T, root *staffClient, path, name string) {
	t.Helper()
	accepted := 0
	for _, value := range []string{"1", "true", "x", "open", "video", "hold", "actioned", "spam", "done", "running", "sent", "queued", "auto", "title", "ads", "failed", "held", "history", "decision", "text"} {
		r := root.get(path, p{name: value})
		switch r.http {
		case 200:
			accepted++
		case 422:
			if f, _ := r.at("error.fields").(map[string]any); f[name] == nil {
				t.Errorf("%s=%s: no field is named in %s", name, value, r.body)
			}
		default:
			t.Errorf("%s=%s: HTTP %d %s", name, value, r.http, r.body)
		}
	}
	if accepted == 0 {
		t.Errorf("%s: no value was taken", name)
	}
	if r := root.get(path, p{name: strings.Repeat("长", 300)}); r.http != 422 {
		t.Errorf("%s: a long value: HTTP %d", name, r.http)
	}
}

// walkList reads a list by pages of one and by cursor: both find the same rows.
func (a *testApp) walkList(t *testing.T, root *staffClient, path string, op *openapi3.Operation) {
	t.Helper()
	if op.Parameters.GetByInAndName("query", "cursor") == nil || strings.Contains(path, "audit") || strings.Contains(path, "sessions") {
		return // what the tests themselves write to
	}
	all := root.get(path, p{"per_page": "200"}).http200()
	want := all.strs("data", "id")
	got := []string{}
	cursor := ""
	for range want {
		r := root.get(path, p{"per_page": "1", "cursor": cursor}).http200()
		got = append(got, r.strs("data", "id")...)
		cursor = r.str("next_cursor")
	}
	if cursor != "" || !slices.Equal(got, want) {
		t.Errorf("by cursor %v, whole %v", got, want)
	}
}
