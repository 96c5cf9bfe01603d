package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"vireo/admin"
	"vireo/dal/daltest"
)

// The golden table of who may use which route of the admin API.
const permissionTable = "testdata/permissions.txt"

var updatePermissions = flag.Bool("update-permissions", false, "write "+permissionTable)

// matrixActor is a column of the table: who asks. It is made anew for each
// route, because some routes end sessions.
type matrixActor struct {
	name string
	make func() *staffClient
}

// TestPermissionMatrix asks every route of the router as everybody. What the
// middleware decides is held against the golden table, so that a new route, or
// another permission, changes that file.
func TestPermissionMatrix(t *testing.T) {
	for _, kind := range daltest.Kinds {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			a := boot(t, kind, nil)
			got := a.matrix(t)
			if *updatePermissions {
				if err := os.WriteFile(permissionTable, got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(permissionTable)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(got, want) {
				t.Errorf("the table differs (go test -run TestPermissionMatrix -update-permissions . writes it; look at the difference):\n%s", got)
			}
		})
	}
}

// adminRoutes are the routes of the router below the admin API, in order.
func (a *testApp) adminRoutes() []string {
	a.guest().get("/healthz", nil) // an app that does not answer yet can't be stopped
	var routes []string
	for _, r := range a.server.Routes() {
		if strings.HasPrefix(r.Path, panel+"/") && r.Method != "HEAD" {
			routes = append(routes, r.Path+" "+r.Method)
		}
	}
	slices.Sort(routes)
	return routes
}

func (a *testApp) matrix(t *testing.T) []byte {
	t.Helper()
	actors := a.matrixActors(t)
	var b bytes.Buffer
	fmt.Fprintf(&b, "%-46s %-20s", "route", "needs")
	for _, who := range actors {
		fmt.Fprintf(&b, " %-12s", who.name)
	}
	for _, route := range a.adminRoutes() {
		path, method, _ := strings.Cut(route, " ")
		rule, short := admin.Rules[method+" "+path], strings.TrimPrefix(path, panel)
		needs := rule.May
		if rule.StepUp {
			needs += "+step-up"
		}
		if len(rule.Own) > 0 {
			needs += "+own"
		}
		fmt.Fprintf(&b, "\n%-46s %-20s", method+" "+short, needs)
		for _, who := range actors {
			fmt.Fprintf(&b, " %-12s", decision(who.make().send(method, fillPath(short), nil)))
		}
	}
	b.WriteByte('\n')
	return trailing.ReplaceAll(b.Bytes(), []byte("\n"))
}

var trailing = regexp.MustCompile(` +\n`)

// fillPath puts an id into a path that nothing has.
func fillPath(path string) string {
	parts := strings.Split(path, "/")
	for i := range parts {
		if strings.HasPrefix(parts[i], ":") {
			parts[i] = "999999999"
		}
	}
	return strings.Join(parts, "/")
}

// decision is what the middleware decided: "yes" when the handler was reached,
// whatever it said to a request without content.
func decision(r *answer) string {
	switch r.http {
	case 401:
		if r.str("error.code") == "bad_credentials" {
			return "yes"
		}
		return "sign-in"
	case 403:
		return map[string]string{"forbidden": "no", "enrolment_required": "set-up", "step_up_required": "step-up", "csrf_failed": "csrf"}[r.str("error.code")]
	}
	return "yes"
}

// matrixActors are the columns.
func (a *testApp) matrixActors(t *testing.T) []matrixActor {
	t.Helper()
	root := a.admin("root")
	root.stepUp()
	root.post("/roles", p{"name": "trainee", "rank": 10, "inherits": "moderator", "allow": []string{"jobs:read", "replicas:read"}, "deny": []string{"word-lists:edit"}}).http200()
	user := a.user("plain")
	plain := a.newStaffClient()
	plain.name, plain.password = "plain", "secret1"
	plain.signIn().fails(401, "bad_credentials")
	actors := []matrixActor{
		{"guest", a.newStaffClient},
		{"app-token", func() *staffClient { c := a.newStaffClient(); c.bearer = user.token; return c }},
		{"plain-user", func() *staffClient { return plain }},
	}
	for _, role := range []string{"admin", "senior", "moderator", "auditor", "trainee"} {
		m := root.staff(role+"-one", role)
		actors = append(actors, matrixActor{role, func() *staffClient { return a.sessionOf(t, m, false) }})
		if role == "admin" {
			actors = append(actors, matrixActor{"stepped-up", func() *staffClient { return a.sessionOf(t, m, true) }})
			actors = append(actors, matrixActor{"expired", func() *staffClient { return a.expiredOf(t, m) }})
			actors = append(actors, matrixActor{"no-csrf", func() *staffClient { c := a.sessionOf(t, m, true); c.csrf = ""; return c }})
		}
	}
	root.stepUp()
	a.user("newcomer")
	fresh := root.post("/staff", p{"username": "newcomer", "role": "admin"}).http200()
	newcomer := a.newStaffClient()
	newcomer.name, newcomer.id, newcomer.password = "newcomer", idOf(t, fresh.str("id")), fresh.str("password")
	actors = append(actors, matrixActor{"no-totp", func() *staffClient { return a.sessionOf(t, newcomer, true) }})
	for name, scopes := range map[string][]string{"script": {"staff:read", "words:read", "roles:read", "word-lists:read", "word-lists:edit", "words:publish", "replicas:read", "staff:edit", "roles:edit"}, "other-script": {"stats:read"}} {
		token := root.post("/tokens", p{"name": name, "scopes": scopes}).http200().str("token")
		actors = append(actors, matrixActor{name, func() *staffClient { c := a.newStaffClient(); c.bearer = token; return c }})
	}
	slices.SortStableFunc(actors[len(actors)-2:], func(x, y matrixActor) int { return strings.Compare(y.name, x.name) })
	return actors
}

// sessionOf is a fresh session of somebody, without the way of signing in.
func (a *testApp) sessionOf(t *testing.T, who *staffClient, steppedUp bool) *staffClient {
	t.Helper()
	c := a.newStaffClient()
	c.name, c.id, c.password, c.totp = who.name, who.id, who.password, who.totp
	now := a.clock.now().UnixMilli()
	var until int64
	if steppedUp {
		until = now + time.Minute.Milliseconds()
	}
	token := a.plantSession(t, who.id, now, until)
	c.setCookie("vireo_staff", token)
	c.csrf = a.biz.CSRF(token)
	return c
}

// expiredOf is a session of somebody that was not used for too long.
func (a *testApp) expiredOf(t *testing.T, who *staffClient) *staffClient {
	t.Helper()
	c := a.newStaffClient()
	token := a.plantSession(t, who.id, a.clock.now().Add(-31*time.Minute).UnixMilli(), 0)
	c.setCookie("vireo_staff", token)
	c.csrf = a.biz.CSRF(token)
	return c
}

// TestMatrixIsTheRules: the golden table has a row for each rule, and each rule
// a route.
func TestMatrixIsTheRules(t *testing.T) {
	a := boot(t, "sqlite", nil)
	routes := map[string]bool{}
	for _, r := range a.adminRoutes() {
		path, method, _ := strings.Cut(r, " ")
		routes[method+" "+path] = true
	}
	table, err := os.ReadFile(permissionTable)
	if err != nil {
		t.Fatal(err)
	}
	for key := range admin.Rules {
		if !routes[key] {
			t.Errorf("the rule %s has no route", key)
		}
		method, path, _ := strings.Cut(key, " ")
		if !bytes.Contains(table, []byte("\n"+method+" "+strings.TrimPrefix(path, panel)+" ")) {
			t.Errorf("%s is not in %s", key, permissionTable)
		}
	}
}
