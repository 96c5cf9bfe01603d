package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"vireo/biz"
)

// TestSavedViews: own and shared ones, what they may hold, the default, and what
// others keep to themselves.
func TestSavedViews(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		root := a.admin("root")
		mod, other, senior, auditor := root.staff("mod", "moderator"), root.staff("other", "moderator"), root.staff("senior", "senior"), root.staff("oda", "auditor")
		mine := p{"resource": "cases", "name": "overdue", "filters": []p{filter("state", "open", "escalated"), filter("due_at_lte", "2026-03-14")},
			"sort": "-severity,due_at", "q": "12", "columns": []string{"id", "reason", "queue_name"}}
		v := mod.post("/saved-views", mine).http200().expect("username", "mod").expect("filters.0.values.1", "escalated").expect("sort", "-severity,due_at").
			expect("columns.2", "queue_name").expect("is_default", false).expect("shared_with", "")
		path := "/saved-views/" + v.str("id")
		for _, who := range []*staffClient{other, senior, root} { // it does not exist for them
			who.get(path, nil).fails(404, "not_found")
			who.patch(path, p{"name": "x"}).fails(404, "not_found")
			who.delete(path).fails(404, "not_found")
			who.post(path+"/default", nil).fails(404, "not_found")
			who.get("/saved-views", nil).http200().expect("total", 0)
		}
		mod.post("/saved-views", mine).fails(409, "conflict")
		mod.patch(path, p{"shared_with": "*"}).fails(403, "forbidden")
		mod.post("/saved-views", mine.with(p{"name": "shared", "shared_with": "moderator"})).fails(403, "forbidden").expect("error.details.permission", "saved-views:share")
		mod.post("/saved-views", p{"resource": "staff", "name": "x"}).fails(403, "forbidden").expect("error.details.permission", "staff:read")
		for _, bad := range []p{
			{"resource": "planets"}, {"resource": ""}, {"name": ""}, {"name": strings.Repeat("x", 65)}, {"name": "a\u0000"}, {"sort": "planet"}, {"sort": "id; DROP TABLE users"}, {"q": 5},
			{"filters": []p{filter("planet", "mars")}}, {"filters": []p{filter("state", "odd")}}, {"filters": []p{filter("state")}}, {"filters": []p{filter("due_at_lte", "soon")}},
			{"filters": []p{filter("state", "open"), filter("state", "open")}}, {"filters": []string{"state"}}, {"filters": []any{nil}}, {"columns": []string{"password_hash"}},
			{"columns": []string{"id", "id"}}, {"filters": []p{filter("reason", slices.Repeat([]string{strings.Repeat("好", 100)}, 99)...)}},
		} {
			if r := mod.post("/saved-views", p{"resource": "cases", "name": "bad"}.with(bad)); r.http != 422 {
				t.Errorf("%v: %d %s", bad, r.http, r.body)
			}
			if bad["resource"] == nil {
				if r := mod.patch(path, bad); r.http != 422 {
					t.Errorf("change: %v: %d %s", bad, r.http, r.body)
				}
			}
		}
		mod.get(path, nil).http200().expect("name", "overdue").expect("q", "12")
		mod.patch(path, p{"name": "late", "columns": []string{}}).http200().expect("name", "late").expect("columns", "[]").expect("filters.1.name", "due_at_lte")

		// Shared with a role, then with all.
		s := senior.post("/saved-views", mine.with(p{"name": "ours", "shared_with": "moderator"})).http200().expect("allowed_actions", "[default edit delete]")
		shared := "/saved-views/" + s.str("id")
		senior.patch(shared, p{"shared_with": "nobody"}).fails(422, "invalid_argument")
		mod.get(shared, nil).http200().expect("username", "senior").expect("allowed_actions", "[default]")
		auditor.get(shared, nil).fails(404, "not_found")
		mod.patch(shared, p{"name": "x"}).fails(403, "forbidden")
		mod.delete(shared).fails(403, "forbidden")
		mod.get("/saved-views", p{"resource": "cases", "sort": "name"}).http200().expect("total", 2).expect("data.0.name", "late").expect("data.1.name", "ours")
		mod.post(path+"/default", nil).http200().expect("is_default", true)
		mod.post(shared+"/default", nil).http200().expect("is_default", true)
		mod.get(path, nil).http200().expect("is_default", false) // one for each list
		mod.delete(path + "/default").http200()
		mod.get(shared, nil).http200().expect("is_default", true) // which it was not
		other.get(shared, nil).http200().expect("is_default", false)
		mod.delete(shared+"/default").http200().expect("is_default", false)
		senior.patch(shared, p{"shared_with": "*"}).http200()
		auditor.get(shared, nil).http200()
		root.delete(shared).http200() // who may share may take away what is shared
		senior.get(shared, nil).fails(404, "not_found")

		// Bounded, also when many come at once.
		together(4, func(int) {
			for i := range 30 {
				r := other.post("/saved-views", p{"resource": "cases", "name": fmt.Sprint("v", i)})
				if r.http != 200 && r.http != 409 {
					t.Errorf("%d %s", r.http, r.body)
				}
			}
		})
		for i := 30; i < 100; i++ {
			other.post("/saved-views", p{"resource": "videos", "name": fmt.Sprint("v", i)}).http200()
		}
		other.post("/saved-views", p{"resource": "cases", "name": "one more"}).fails(409, "conflict")

		// Whoever leaves leaves nothing behind that only they saw.
		root.stepUp()
		root.patch("/staff/"+text(other.id), p{"role": "user"}).http200()
		if n := a.count(t, fmt.Sprint("SELECT COUNT(*) FROM saved_views WHERE user_id = ", other.id)); n != 0 {
			t.Errorf("%d views stay", n)
		}
	})
}

// TestColumnsAreOfTheRecords: what views may show is what the records of the lists
// have.
func TestColumnsAreOfTheRecords(t *testing.T) {
	docs, err := openAPI()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range biz.ListResources() {
		item := docs["admin"].Paths.Find(panel + "/" + r.Name)
		if item == nil || item.Get == nil {
			t.Errorf("there is no list %s", r.Name)
			continue
		}
		page := item.Get.Responses.Status(200).Value.Content.Get("application/json").Schema.Value
		record := page.Properties["data"].Value.Items.Value
		for _, name := range r.Columns {
			if record.Properties[name] == nil {
				t.Errorf("%s has no %s", r.Name, name)
			}
		}
	}
}
