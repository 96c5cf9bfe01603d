package main

import (
	"bytes"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"vireo/admin"
	"vireo/dal"
	"vireo/dal/daltest"
)

// adminList is a list of the admin API and what it can be asked for.
type adminList struct {
	path    string
	sorts   []string // besides id
	filters []string // with a bad value behind "=": numbers, bools, a few names
	bounds  []string
	search  bool
	short   bool // in memory: pages only
}

var adminLists = []adminList{
	{path: "/staff", sorts: []string{"username", "role", "created_at", "signed_in_at"}, filters: []string{"disabled=maybe", "id=x", "username", "role"}, bounds: []string{"created_at", "signed_in_at"}, search: true},
	{path: "/roles", sorts: []string{"name", "rank"}, filters: []string{"built_in=2", "id=1.5", "name"}, search: true},
	{path: "/sessions", sorts: []string{"created_at", "used_at"}, filters: []string{"user_id=x", "id=-x"}, bounds: []string{"created_at", "used_at"}, search: true},
	{path: "/tokens", sorts: []string{"name", "created_at", "expires_at"}, filters: []string{"user_id=x", "id=99999999999999999999", "name"}, bounds: []string{"created_at", "expires_at"}, search: true},
	{path: "/permissions", short: true},
	{path: "/replicas", short: true},
	{path: "/word-lists", sorts: []string{"name", "category", "updated_at"}, filters: []string{"id=x", "name", "category", "owner_role"}, bounds: []string{"updated_at"}, search: true},
	{path: "/word-entries", sorts: []string{"text", "level", "added_at", "expires_at"}, filters: []string{"list_id=x", "level=loud", "match=fuzzy", "added_by=x", "id=x", "text"}, bounds: []string{"added_at", "expires_at"}, search: true},
	{path: "/words/rulesets", sorts: []string{"created_at"}, filters: []string{"author=x", "id=x"}, bounds: []string{"created_at"}},
	{path: "/words/hits", sorts: []string{"created_at"}, filters: []string{"entry_id=x", "ruleset_version=x", "level=loud", "field=body", "subject_kind=cat", "subject_id=x", "user_id=x", "id=x"}, bounds: []string{"created_at"}},
}

// TestAdminLists asks each list for everything that it can be asked for, right
// and wrong.
func TestAdminLists(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		for _, l := range adminLists {
			t.Run(strings.TrimPrefix(l.path, "/"), func(t *testing.T) {
				for _, good := range l.good() {
					if r := root.send("GET", l.path+"?"+good, nil); r.http != 200 || r.header.Get("X-Total-Count") != text(r.num("total")) {
						t.Errorf("%s: HTTP %d %s", good, r.http, r.body)
					}
				}
				for bad, want := range l.bad() {
					r := root.send("GET", l.path+"?"+bad, nil)
					if r.http != want || r.http == 400 && r.str("error.code") != "bad_request" || r.http == 422 && r.str("error.code") != "invalid_argument" {
						t.Errorf("%s: HTTP %d %s, want %d", bad, r.http, r.body, want)
						continue
					}
					if len(r.at("error.fields").(map[string]any)) == 0 {
						t.Errorf("%s names no field: %s", bad, r.body)
					}
				}
			})
		}
	})
}

func (l adminList) good() []string {
	out := []string{"", "page=1&per_page=200", "page=2", "page=&per_page="}
	if l.short {
		return out
	}
	out = append(out, "sort=id", "sort=-id", "sort=")
	for _, s := range l.sorts {
		out = append(out, "sort="+s, "sort=-"+s, "sort="+s+",id")
	}
	for _, f := range l.filters {
		name, _, typed := strings.Cut(f, "=")
		if !typed {
			out = append(out, name+"=a&"+name+"=b", name+"=%27%22%3B--")
		}
	}
	out = append(out, "id=1&id=2&id=3")
	for _, b := range l.bounds {
		out = append(out, b+"_gte=0", b+"_gte=2026-01-01&"+b+"_lte=2027-01-01T00:00:00Z", b+"_lte="+text(testStart.UnixMilli()))
	}
	if l.search {
		out = append(out, "q=1", "q=a", "q=%25", "q=%E5%A5%BD")
	}
	return out
}

// bad is what must be refused, with its status.
func (l adminList) bad() map[string]int {
	out := map[string]int{
		"page=0": 422, "page=-1": 422, "page=x": 422, "page=1.5": 422, "page=99999999999999999999": 422,
		"per_page=0": 422, "per_page=201": 422, "per_page=-5": 422, "per_page=x": 422, "page=1&page=2": 422,
		"nope=1": 400, "Page=1": 400, "token=x": 400, "page[]=1": 400,
	}
	if l.short {
		out["sort=id"], out["cursor=x"], out["q=a"] = 400, 400, 400
		return out
	}
	more := map[string]int{
		"sort=nope": 400, "sort=id%20desc": 400, "sort=id;drop": 400, "sort=-": 400, "sort=,": 400, "sort=--id": 400,
		"cursor=x": 422, "cursor=" + strings.Repeat("A", 5000): 422, "cursor=e30": 422, "page=100000": 422,
		"id=x": 422, "id_gte=1": 400, "created_at=1&nope_lte=1": 400, "_gte=1": 400, "%ff%fe=1": 400,
		"sort=" + l.sorts[0] + "," + l.sorts[0]: 400,
	}
	for k, v := range more {
		out[k] = v
	}
	for _, f := range l.filters {
		name, value, typed := strings.Cut(f, "=")
		if typed {
			out[name+"="+value] = 422
		} else {
			out[name+"=%ff%fe"], out[name+"="+strings.Repeat("x", 300)] = 422, 422
		}
		out[name+"_gte=1"] = 400
	}
	for _, b := range l.bounds {
		out[b+"_gte=noon"], out[b+"_lte=1&"+b+"_lte=2"] = 422, 422
	}
	if !l.search {
		out["q=a"] = 400
	}
	return out
}

// TestAdminPaging goes through lists by page and by cursor, in each order, while
// rows are added before and behind.
func TestAdminPaging(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		list := root.post("/word-lists", p{"name": "mine", "category": "ads"}).http200().str("id")
		for i := range 23 {
			root.post("/word-entries", p{"list_id": list, "text": fmt.Sprintf("word%c%d", 'a'+i%3, i), "level": []string{"mask", "hold", "block"}[i%3]}).http200()
			a.clock.add(time.Duration(i%2) * time.Second) // equal times, too
		}
		for _, order := range []string{"", "id", "-id", "text", "-level", "level,-text", "-added_at", "expires_at"} {
			query := p{"list_id": list, "per_page": 200}
			if order != "" {
				query["sort"] = order
			}
			all := root.get("/word-entries", query).http200().expect("total", 23).expect("total_exact", true).expect("next_cursor", "").strs("data", "id")
			query["per_page"] = 4
			var paged, walked []string
			for page := 1; page <= 6; page++ {
				query["page"] = page
				paged = append(paged, root.get("/word-entries", query).http200().strs("data", "id")...)
			}
			delete(query, "page")
			for {
				r := root.get("/word-entries", query).http200().expect("total", 23)
				walked = append(walked, r.strs("data", "id")...)
				if r.str("next_cursor") == "" {
					break
				}
				query["cursor"] = r.str("next_cursor")
			}
			if !slices.Equal(all, paged) || !slices.Equal(all, walked) {
				t.Errorf("sort=%s: by page %v, by cursor %v, want %v", order, paged, walked, all)
			}
		}
		r := root.get("/word-entries", p{"list_id": list, "per_page": 4, "sort": "text"}).http200()
		root.get("/word-entries", p{"list_id": list, "sort": "-text", "cursor": r.str("next_cursor")}).fails(422, "invalid_argument")
		root.send("GET", "/word-entries?list_id="+list+"&level=mask&level=hold&per_page=1", nil).http200().expect("total", 16)
		root.get("/word-entries", p{"list_id": list, "q": "worda"}).http200().expect("total", 8)
		first := r.str("data.0.id")
		root.get("/word-entries", p{"q": first}).http200().expect("data.0.id", first)
		root.get("/word-entries", p{"list_id": list, "added_at_gte": testStart.Add(365 * 24 * time.Hour).UnixMilli()}).http200().expect("total", 0).expect("data", "[]")
	})
}

// TestTotalIsCapped: a long list is not counted to its end.
func TestTotalIsCapped(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		db := a.raw(t)
		for range 11 {
			values := strings.Repeat(",(1,1,'w','comment','hold','','comment',1,1,1)", 1000)[1:]
			if _, err := db.Exec("INSERT INTO word_hits (ruleset_version, entry_id, entry_text, field, level, techniques, subject_kind, subject_id, user_id, created_at) VALUES " + values); err != nil {
				t.Fatal(err)
			}
		}
		root.get("/words/hits", nil).http200().expect("total", dal.CountedTo).expect("total_exact", false)
		root.get("/words/hits", p{"page": 401}).http200()
		root.get("/words/hits", p{"page": 402}).fails(422, "invalid_argument")
	})
}

// TestAdminBodies: of changes each name and type must be right.
func TestAdminBodies(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		root.stepUp()
		send := func(method, path, body string) *answer {
			req, err := http.NewRequest(method, a.base+panel+path, strings.NewReader(body))
			if err != nil {
				t.Fatal(err)
			}
			req.Header.Set("Content-Type", "application/json")
			req.Header.Set("X-CSRF-Token", root.csrf)
			for _, c := range root.jar.Cookies(req.URL) {
				req.AddCookie(c)
			}
			res, err := httpClient.Do(req)
			if err != nil {
				t.Fatal(err)
			}
			defer res.Body.Close()
			return root.read(req, res)
		}
		for body, want := range map[string]int{
			`{"name":"x","nope":1}`: 400, `{`: 400, `[1]`: 400, `"x"`: 400, `{"name":"x"}{}`: 400, "{\"name\":\"\xff\"}": 400, `{"id":"5","name":"x"}`: 400,
			`{"name":5}`: 422, `{"name":["x"]}`: 422, `{"name":{}}`: 422, `{"name":""}`: 422, `{}`: 422, ``: 422, `{"name":null}`: 422,
			`{"name":"` + strings.Repeat("好", 65) + `"}`: 422, `{"name":"a\u0000b"}`: 422, `{"name":"x","category":"cats"}`: 422, `{"name":"x","owner_role":"nobody"}`: 422,
		} {
			if r := send("POST", "/word-lists", body); r.http != want {
				t.Errorf("%s: HTTP %d %s, want %d", body, r.http, r.body, want)
			}
		}
		send("POST", "/word-lists?name=x", `{"name":"x"}`).fails(400, "bad_request")
		if r := send("POST", "/word-lists", `{"name":"`+strings.Repeat("x", 2<<20)+`"}`); r.http != 413 {
			t.Errorf("2 MiB: HTTP %d", r.http)
		}
		list := send("POST", "/word-lists", `{"name":"x","note":"a note"}`).http200().str("id")
		send("PATCH", "/word-lists/"+list, `{}`).http200().expect("note", "a note")
		send("PATCH", "/word-lists/"+list, `{"note":""}`).http200().expect("note", "").expect("name", "x")
		send("POST", "/word-lists", `{"name":"x"}`).fails(409, "conflict")
		for body, want := range map[string]int{
			`{"list_id":"` + list + `","text":"a","level":"loud"}`: 422, `{"list_id":"` + list + `","text":"a"}`: 422, `{"list_id":"` + list + `","level":"hold"}`: 422,
			`{"list_id":"999","text":"a","level":"hold"}`: 404, `{"list_id":"x","text":"a","level":"hold"}`: 422, `{"list_id":` + list + `,"text":"a","level":"hold"}`: 422,
			`{"list_id":"` + list + `","text":"a","level":"hold","match":"fuzzy"}`: 422, `{"list_id":"` + list + `","text":"a","level":"hold","off":["magic"]}`: 422,
			`{"list_id":"` + list + `","text":"a","level":"hold","tags":"x"}`: 422, `{"list_id":"` + list + `","text":"a","level":"hold","expires_at":-1}`: 422,
			`{"list_id":"` + list + `","text":"a","level":"hold","expires_at":1.5}`: 422, `{"list_id":"` + list + `","text":"\u0001","level":"hold"}`: 422,
		} {
			if r := send("POST", "/word-entries", body); r.http != want {
				t.Errorf("%s: HTTP %d %s, want %d", body, r.http, r.body, want)
			}
		}
		for body, name := range map[string]string{
			`{"outcome":"actioned","measures":[{"kind":"warn","until":5}]}`: "measures.until", `{"outcome":"actioned","measures":[{"kind":"warn","\"":5}]}`: `measures."`,
		} {
			if r := send("POST", "/users/1/actions", body).fails(400, "bad_request"); r.at("error.fields").(map[string]any)[name] == nil {
				t.Errorf("%s: %s", body, r.body)
			}
		}
		for _, id := range []string{"0", "-1", "999999", "abc", "1.5", "99999999999999999999", "%ff"} {
			for _, path := range []string{"/word-lists/", "/word-entries/", "/words/rulesets/", "/roles/", "/staff/"} {
				root.get(path+id, nil).fails(404, "not_found")
			}
		}
		root.get("/nope", nil).fails(404, "not_found")
		if r := root.patch("/word-lists", p{}); r.http != 405 {
			t.Errorf("PATCH of a list: HTTP %d", r.http)
		}
	})
}

// TestOnce: a change that is sent again with its key happens once.
func TestOnce(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		root.stepUp()
		with := func(c *staffClient, key string) *staffClient {
			c.header = http.Header{"Idempotency-Key": {key}}
			return c
		}
		order := p{"name": "a", "scopes": []string{"roles:read"}}
		first := with(root, "one").post("/tokens", order).http200()
		again := root.post("/tokens", order).http200()
		if !bytes.Equal(first.body, again.body) || again.header.Get("Idempotency-Replayed") != "true" || first.header.Get("Idempotency-Replayed") != "" {
			t.Errorf("%s\nagain %s", first.body, again.body)
		}
		root.post("/tokens", p{"name": "b", "scopes": []string{"roles:read"}}).fails(409, "conflict").expect("error.details.reason", "key_reused")
		root.post("/word-lists", p{"name": "b"}).fails(409, "conflict")
		with(root, "two").post("/tokens", order).http200()
		if n := a.count(t, "SELECT COUNT(*) FROM staff_tokens"); n != 2 {
			t.Errorf("%d tokens, want 2", n)
		}
		// What failed did not happen: the key is free.
		with(root, "three").post("/word-lists", p{"name": ""}).fails(422, "invalid_argument")
		root.post("/word-lists", p{"name": "c"}).http200()
		// Keys are everybody's own.
		root.header = http.Header{}
		second := root.staff("second", "admin")
		with(second, "three").post("/word-lists", p{"name": "d"}).http200()
		with(root, strings.Repeat("k", 129)).post("/word-lists", p{"name": "e"}).fails(422, "invalid_argument")
		var made, refused atomic.Int64
		var mu sync.Mutex
		ids := map[string]bool{}
		together(8, func(int) {
			c := with(a.sessionOf(t, root, true), "at once")
			switch r := c.post("/word-lists", p{"name": "once"}); r.http {
			case 200:
				made.Add(1)
				mu.Lock()
				ids[r.str("id")] = true
				mu.Unlock()
			case 409:
				refused.Add(1)
			}
		})
		if n := a.count(t, "SELECT COUNT(*) FROM word_lists WHERE name = 'once'"); n != 1 || made.Load()+refused.Load() != 8 || len(ids) != 1 {
			t.Errorf("%d lists, %d answers, %d refusals, ids %v", n, made.Load(), refused.Load(), ids)
		}
		a.clock.add(25 * time.Hour)
		if err := a.biz.Sweep(t.Context()); err != nil {
			t.Fatal(err)
		}
		if n := a.count(t, "SELECT COUNT(*) FROM idempotency_keys") + a.count(t, "SELECT COUNT(*) FROM staff_sessions") + a.count(t, "SELECT COUNT(*) FROM sign_in_tries"); n != 0 {
			t.Errorf("%d rows outlive their time", n)
		}
	})
}

// TestCookies: who has the cookie can not be made to send it from elsewhere, and
// no script of a page reads it.
func TestCookies(t *testing.T) {
	for _, c := range []struct{ base, prefix, secure string }{{"", "", ""}, {"https://video.example.org", "__Host-", "; secure"}} {
		a := boot(t, "sqlite", func(cfg *config) { cfg.BaseURL = c.base })
		made, err := a.biz.CreateAdmin(t.Context(), "root", "admin")
		if err != nil {
			t.Fatal(err)
		}
		r := a.newStaffClient().post("/session", p{"username": "root", "password": made.Password}).http200()
		got := r.header.Values("Set-Cookie")
		if len(got) != 2 {
			t.Fatalf("%d cookies: %q", len(got), got)
		}
		for _, cookie := range got {
			lower := strings.ToLower(cookie)
			for _, part := range []string{"; path=/", "; httponly", "; samesite=strict", "max-age=", c.secure} {
				if !strings.Contains(lower, part) {
					t.Errorf("%s lacks %s", cookie, part)
				}
			}
			if !strings.HasPrefix(cookie, c.prefix+"vireo_") || strings.Contains(lower, "domain") || c.secure == "" && strings.Contains(lower, "secure") {
				t.Errorf("the cookie is %s", cookie)
			}
		}
		if h := r.header.Get("Access-Control-Allow-Origin"); h != "" {
			t.Errorf("other sites may read it: %s", h)
		}
	}
}

// TestAdminLanguages: errors and titles in the language that is asked for.
func TestAdminLanguages(t *testing.T) {
	a := boot(t, "sqlite", nil)
	root := a.admin("root")
	root.header = http.Header{"Accept-Language": {"zh-CN,zh;q=0.9"}}
	root.get("/staff", p{"nope": 1}).fails(400, "bad_request").expect("error.message", "不支持参数 nope")
	root.get("/permissions", p{"per_page": 1}).http200().expect("data.0.title", "查看案件与举报快照")
	root.get("/permissions/explain", p{"role": "auditor", "object": "cases", "action": "work"}).http200().expect("allowed", false).expect("text", "没有规则允许 auditor 执行 cases:work，未被允许的一律拒绝")
	root.header = http.Header{"Accept-Language": {"en"}}
	root.get("/permissions/explain", p{"role": "senior", "object": "cases", "action": "work"}).http200().expect("allowed", true).expect("rule.0", "moderator")
	for _, bad := range []p{{}, {"role": "nobody", "object": "cases", "action": "work"}, {"role": "senior", "object": "cases", "action": "eat"}, {"role": "senior"}} {
		root.get("/permissions/explain", bad).fails(422, "invalid_argument")
	}
	a.newStaffClient().post("/session", p{"username": "x", "password": "y"}).fails(401, "bad_credentials").expect("error.message", "wrong username, password or code")
}

// TestNoSecretIsTold: neither the log nor the database knows what signs in.
func TestNoSecretIsTold(t *testing.T) {
	for _, kind := range daltest.Kinds {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			db := daltest.Fresh(t, kind)
			data := t.TempDir()
			if kind == "sqlite" {
				data = strings.TrimSuffix(db.Path, "/vireo.db")
			}
			var log syncBuffer
			a := bootTo(t, db, data, nil, &log)
			root := a.admin("root")
			root.stepUp()
			root.header = http.Header{"Idempotency-Key": {"a-key"}}
			token := root.post("/tokens", p{"name": "a", "scopes": []string{"roles:read"}}).http200().str("token")
			root.header = http.Header{}
			codes := root.post("/me/recovery-codes", nil).http200().list("recovery_codes")
			root.delete("/session").http200()
			secrets := []string{root.password, root.csrf, token, token[4:], codes[0].(string), root.cookie("vireo_device"), string(root.totp), base32NoPad.EncodeToString(root.totp)}
			rows := a.dumpAll(t)
			for _, s := range secrets {
				if s == "" {
					t.Fatal("a secret is empty")
				}
				if strings.Contains(log.String(), s) {
					t.Errorf("the log has %q", s)
				}
				if strings.Contains(rows, s) {
					t.Errorf("the database has %q", s)
				}
			}
		})
	}
}

// syncBuffer is a buffer that many write to.
type syncBuffer struct {
	mu sync.Mutex
	b  strings.Builder
}

func (s *syncBuffer) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.Write(p)
}
func (s *syncBuffer) String() string { s.mu.Lock(); defer s.mu.Unlock(); return s.b.String() }

// dumpAll is every row of the tables about the staff.
func (a *testApp) dumpAll(t testing.TB) string {
	t.Helper()
	var b strings.Builder
	for _, table := range []string{"users", "staff", "recovery_codes", "staff_sessions", "staff_tokens", "idempotency_keys", "sign_in_tries", "audit_pending", "audit_log", "audit_texts"} {
		dumpTable(t, a.raw(t), table, &b)
	}
	return b.String()
}

// TestStaffIsAudited: what the staff does about itself is in the log.
func TestStaffIsAudited(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		ann := root.staff("ann", "moderator")
		root.stepUp()
		a.newStaffClient().post("/session", p{"username": "ann", "password": "wrong horse battery"})
		made := root.post("/roles", p{"name": "reader", "allow": []string{"roles:read"}}).http200().str("id")
		root.patch("/roles/"+made, p{"rank": 3}).http200()
		root.delete("/roles/" + made).http200()
		id := root.post("/tokens", p{"name": "a", "scopes": []string{"roles:read"}}).http200().str("id")
		root.delete("/tokens/" + id).http200()
		root.post("/staff/"+text(ann.id)+"/reset-totp", nil).http200().expect("totp", false)
		root.post("/staff/"+text(ann.id)+"/reset-password", nil).http200().expect("one_time", true)
		root.patch("/staff/"+text(ann.id), p{"role": "user"}).http200()
		list := root.post("/word-lists", p{"name": "mine"}).http200().str("id")
		entry := root.post("/word-entries", p{"list_id": list, "text": "a word", "level": "hold"}).http200().str("id")
		root.patch("/word-entries/"+entry, p{"level": "mask"}).http200()
		root.delete("/word-entries/" + entry).http200()
		root.post("/words/rulesets", p{"note": "n"}).http200()
		root.post("/words/rulesets/1/rollback", nil).http200()
		root.delete("/word-lists/" + list).http200()
		root.post("/me/recovery-codes", nil).http200()
		root.delete("/session").http200()
		for action, want := range map[string]int64{
			"staff.create": 2, "session.create": 2, "session.refuse": 1, "session.end": 1, "session.step_up": 2, "password.change": 2, "totp.enrol": 2, "totp.confirm": 2,
			"totp.recovery_codes": 1, "totp.reset": 1, "password.reset": 1, "staff.delete": 1, "role.create": 1, "role.update": 1, "role.delete": 1, "token.create": 1, "token.revoke": 1,
			"word_list.create": 1, "word_list.delete": 1, "word.create": 1, "word.update": 1, "word.delete": 1, "ruleset.publish": 2,
		} {
			eventually(t, action, func() bool { // a row is in one of the two tables, or on its way
				return a.count(t, "SELECT (SELECT COUNT(*) FROM audit_pending WHERE action = '"+action+"') + (SELECT COUNT(*) FROM audit_log WHERE action = '"+action+"')") == want
			})
		}
		if n := a.count(t, fmt.Sprintf("SELECT COUNT(*) FROM audit_log WHERE action = 'role.create' AND actor_id = %d AND actor_kind = 'staff' AND request_id <> ''", root.id)); n > 1 {
			t.Errorf("%d rows name who made the role", n)
		}
	})
}

// TestAdminRulesAreComplete: a read needs a permission to read, a change another
// one and a limit.
func TestAdminRulesAreComplete(t *testing.T) {
	for key, r := range admin.Rules {
		method, path, _ := strings.Cut(key, " ")
		if method != "GET" && r.Limit != "write" && r.Limit != "sign" {
			t.Errorf("%s has the limit %q", key, r.Limit)
		}
		if strings.HasSuffix(r.May, ":read") != (method == "GET") && r.May != "" && path != panel+"/words/test" && path != panel+"/audit-log/verify" {
			t.Errorf("%s needs %s", key, r.May)
		}
	}
}

// TestAdminListStatements: a list asks as much of the database however long it
// is: who asks, the keys, their rows, the count, and for roles their rules and
// for versions which is in force.
func TestAdminListStatements(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		for _, l := range adminLists {
			for _, per := range []int{1, 200} {
				root.get(l.path, p{"per_page": per}).http200() // notes that the session was used
				a.seen.take()
				root.get(l.path, p{"per_page": per}).http200()
				most := 5
				if l.short {
					most = 2
				}
				if got := a.seen.take(); len(got) > most {
					t.Errorf("%s?per_page=%d: %d statements\n%s", l.path, per, len(got), strings.Join(got, "\n"))
				}
			}
		}
	})
}

// TestRankProtectsPeople: of colleagues and those above, moderators decide about
// what they publish, and not about them.
func TestRankProtectsPeople(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		root.stepUp()
		mod, peer, boss := root.staff("mod", "moderator"), root.staff("peer", "moderator"), root.staff("boss", "admin")
		for _, who := range []*staffClient{peer, boss} {
			author := who.app()
			v := author.video("v")
			c := author.comment(v, "hello").ok().num("comment.id")
			path := "/videos/" + text(v)
			if got := mod.get(path, nil).http200().at("allowed_actions"); fmt.Sprint(got) != "[takedown restore limit]" {
				t.Errorf("about a video: %v", got)
			}
			mod.post(path+"/actions", measure("warn")).fails(403, "forbidden")
			mod.post(path+"/actions", measure("takedown", "warn")).fails(403, "forbidden")
			mod.get(path, nil).http200().expect("public", true)
			mod.post(path+"/actions", measure("takedown")).http200()
			mod.get(path, nil).http200().expect("public", false)
			mod.post(path+"/actions", measure("restore")).http200()
			mod.get(path, nil).http200().expect("public", true)
			mod.post("/comments/"+text(c)+"/actions", measure("takedown")).http200()
			user := "/users/" + text(author.id)
			if got := mod.get(user, nil).http200().at("allowed_actions"); fmt.Sprint(got) != "[]" {
				t.Errorf("about %v: %v", who, got)
			}
			mod.post(user+"/actions", measure("mute")).fails(403, "forbidden")
			who.post(path+"/actions", measure("takedown")).fails(403, "forbidden") // one's own
		}
	})
}
