package main

import (
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi2"
	"github.com/getkin/kin-openapi/openapi2conv"
	"github.com/getkin/kin-openapi/openapi3"

	"vireo/admin"
	"vireo/api"
	"vireo/server"
)

// apiOperations are the operations of both documents by METHOD and path.
func apiOperations(t *testing.T) map[string]*openapi3.Operation {
	t.Helper()
	docs, err := openAPI()
	if err != nil {
		t.Fatal(err)
	}
	ops := map[string]*openapi3.Operation{}
	for _, doc := range docs {
		for path, item := range doc.Paths.Map() {
			for method, op := range item.Operations() {
				ops[method+" "+path] = op
			}
		}
	}
	return ops
}

// idlMethod is one method of the contract.
type idlMethod struct {
	name   string
	fields []string // of its request, without the token
}

var (
	idlStruct = regexp.MustCompile(`(?s)\nstruct (\w+) \{(.*?)\n?\}`)
	idlField  = regexp.MustCompile(`(?m)^\s+\d+: (?:optional )?[\w.<>]+ (\w+)`)
	idlRoute  = regexp.MustCompile(`(?m)^\s+[\w.]+ (\w+)\(1: (\w+) req\) \(api\.(get|post|put|patch|delete) = "([^"]+)"`)
	idlVar    = regexp.MustCompile(`:(\w+)`)
)

// contract reads the IDL: its methods by METHOD and path, as documents write it.
func contract(t *testing.T) map[string]idlMethod {
	t.Helper()
	files, err := filepath.Glob("idl/*/*.thrift")
	if err != nil || len(files) == 0 {
		t.Fatal("no IDL: ", err)
	}
	methods := map[string]idlMethod{}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		fields := map[string][]string{}
		for _, s := range idlStruct.FindAllStringSubmatch(string(text), -1) {
			for _, f := range idlField.FindAllStringSubmatch(s[2], -1) {
				if f[1] != "token" {
					fields[s[1]] = append(fields[s[1]], f[1])
				}
			}
		}
		for _, m := range idlRoute.FindAllStringSubmatch(string(text), -1) {
			key := strings.ToUpper(m[3]) + " " + idlVar.ReplaceAllString(m[4], "{$1}")
			methods[key] = idlMethod{m[1], fields[m[2]]}
		}
		if got, want := len(idlRoute.FindAllString(string(text), -1)), strings.Count(string(text), "api.handler_path"); got != want {
			t.Fatalf("%s: read %d of %d methods", file, got, want)
		}
	}
	return methods
}

// isDocs reports whether a route is Swagger UI's.
func isDocs(path string) bool {
	return strings.HasPrefix(path, "/swagger") || strings.HasPrefix(path, "/admin/swagger")
}

func TestDocumentsHaveTheRoutes(t *testing.T) {
	routes := map[string]bool{}
	a := boot(t, "sqlite", nil)
	a.guest().get("/healthz", nil) // an app that does not answer yet can't be stopped
	for _, r := range a.server.Routes() {
		routes[r.Method+" "+idlVar.ReplaceAllString(r.Path, "{$1}")] = true
	}
	ops := apiOperations(t)
	for route := range routes {
		method, path, _ := strings.Cut(route, " ")
		if method == "HEAD" || isDocs(path) || routes[route+"/"] {
			continue
		}
		if ops[route] == nil {
			t.Errorf("%s is in no document", route)
		}
	}
	for key := range ops {
		if !routes[key] {
			t.Errorf("%s is documented, but no route", key)
		}
	}
}

func TestOperationsAreTheContract(t *testing.T) {
	methods, ops := contract(t), apiOperations(t)
	for key, m := range methods {
		op := ops[key]
		if op == nil {
			t.Errorf("%s (%s) is in no document", key, m.name)
			continue
		}
		if op.OperationID != m.name {
			t.Errorf("%s: operationId is %q, the method %s", key, op.OperationID, m.name)
		}
		want := slices.Clone(m.fields)
		switch key { // files, which no struct holds
		case "POST /douyin/publish/action/":
			want = append(want, "data")
		case "POST /douyin/user/profile/":
			want = append(want, "avatar", "background")
		}
		got := slices.Sorted(maps.Keys(parameters(op)))
		if slices.Sort(want); !slices.Equal(got, want) {
			t.Errorf("%s has the parameters %v, the contract %v", key, got, want)
		}
	}
	for key := range ops {
		if _, ok := methods[key]; !ok {
			t.Errorf("%s is documented, but not in the IDL", key)
		}
	}
}

// parameters are an operation's parameters by name, those of its form, too.
func parameters(op *openapi3.Operation) map[string]*openapi3.Schema {
	out := map[string]*openapi3.Schema{}
	for _, p := range op.Parameters {
		schema := *p.Value.Schema.Value
		schema.Description = p.Value.Description
		out[p.Value.Name] = &schema
	}
	if op.RequestBody != nil {
		for _, media := range op.RequestBody.Value.Content {
			for name, schema := range media.Schema.Value.Properties {
				out[name] = schema.Value
			}
		}
	}
	return out
}

func TestOperationsAreDescribed(t *testing.T) {
	docs, err := openAPI()
	if err != nil {
		t.Fatal(err)
	}
	tags := map[string]bool{}
	for _, tag := range append(docs["app"].Tags, docs["admin"].Tags...) {
		tags[tag.Name] = tag.Description != ""
	}
	for key, op := range apiOperations(t) {
		if op.Summary == "" || op.Summary == op.OperationID || len(op.Tags) == 0 {
			t.Errorf("%s: summary %q, tags %v", key, op.Summary, op.Tags)
		}
		for name, s := range parameters(op) {
			typed := s.Type != nil && len(*s.Type) == 1
			if s.Description == "" || !typed {
				t.Errorf("%s: %s has description %q, type %v", key, name, s.Description, s.Type)
				continue
			}
			// Every number has its smallest value; every text of a form its length.
			if s.Type.Is("integer") && s.Min == nil && len(s.Enum) == 0 && name != "latest_time" {
				t.Errorf("%s: %s has no limit", key, name)
			}
			if s.Type.Is("string") && s.Format != "binary" && op.RequestBody != nil && s.MaxLength == nil && len(s.Enum) == 0 {
				t.Errorf("%s: %s has no largest length", key, name)
			}
		}
		for _, tag := range op.Tags {
			if !tags[tag] {
				t.Errorf("%s: the tag %s is not described in doc.go", key, tag)
			}
		}
		for status, r := range op.Responses.Map() {
			if r.Value.Description == nil || *r.Value.Description == "" {
				t.Errorf("%s: %s has no description", key, status)
			}
		}
	}
}

// mayLack are the fields that an answer can be without.
var mayLack = map[string][]string{
	"moderation.Case":             {"detail"}, // whole objects that are there or not
	"moderation.NextCaseResponse": {"case"},
	"moderation.TimelineEntry":    {"report", "action", "note"},
	"moderation.Measure":          {"ends_at"}, // also part of requests
	"queue.RouteRule":             {"kinds", "reasons", "categories", "min_severity", "scripts", "source", "new_account_days", "note"},
	"policy.TemplateMeasure":      {"days"},
	"policy.Threshold":            {"days"},
	"moderation.User":             {"standing"}, // what not everybody may see, or there is none of
	"moderation.CaseDetail":       {"standing"},
	"moderation.Video":            {"purge"},
	"policy.Standing":             {"next"},
	"notice.Notice":               {"statement"}, // what clients that know nothing of it never miss
	"appeal.AppealActionResponse": {"appeal"},
	"account.TokenResponse":       {"appeal_token", "appeal_token_ends"},
}

func TestFieldsHaveExamples(t *testing.T) {
	docs, err := openAPI()
	if err != nil {
		t.Fatal(err)
	}
	for door, doc := range docs {
		for name, schema := range doc.Components.Schemas {
			request := strings.HasSuffix(name, "Request")
			for field, s := range schema.Value.Properties {
				scalar := s.Value.Type != nil && !s.Value.Type.Is("object") && !s.Value.Type.Is("array")
				if scalar && s.Value.Example == nil {
					t.Errorf("%s: %s.%s has no example", door, name, field)
				}
				if name != "Error" && !request && slices.Contains(schema.Value.Required, field) == slices.Contains(mayLack[name], field) {
					t.Errorf("%s: %s.%s: required, or one of those that may lack", door, name, field)
				}
			}
		}
	}
}

func TestSecurityIsTheRules(t *testing.T) {
	rules := maps.Clone(api.Rules)
	maps.Copy(rules, admin.Rules)
	want := map[server.Access]string{
		server.Guests: `[{},{"token":[]}]`, server.Users: `[{"token":[]}]`, server.Late: `[{"token":[]}]`, server.Barred: `[{"token":[]}]`, server.Open: `null`,
		server.Staff: `[{"csrf":[]},{"script":[]}]`, server.Self: `[{"csrf":[]},{"script":[]}]`, server.Panel: `[{"csrf":[]}]`, server.Enrol: `[{"csrf":[]}]`,
	}
	for key, op := range apiOperations(t) {
		rule := rules[strings.NewReplacer("{", ":", "}", "").Replace(key)]
		wants := want[rule.Access]
		if rule.StepUp {
			wants = want[server.Panel] // no scripts
		}
		if got, err := json.Marshal(op.Security); err != nil || string(got) != wants {
			t.Errorf("%s: security is %s, the rule wants %s", key, got, wants)
		}
	}
}

func TestStatusTablesAreTheServers(t *testing.T) {
	docs, err := openAPI()
	if err != nil {
		t.Fatal(err)
	}
	app, moderators := []string{"| 0 | 200 | success |"}, []string{}
	for _, s := range server.Statuses {
		app = append(app, fmt.Sprintf("| %d | %d | %s |", s.App, s.AppHTTP, s.Meaning))
		moderators = append(moderators, fmt.Sprintf("| %d | %s | %s |", s.HTTP, s.Code, s.Meaning))
	}
	row := regexp.MustCompile(`(?m)^\| \d.*$`)
	for name, want := range map[string][]string{"app": app, "admin": moderators} {
		if got := row.FindAllString(docs[name].Info.Description, -1); !slices.Equal(got, want) {
			t.Errorf("%s: the table has %q, want %q", name, got, want)
		}
	}
}

// fetchPage reads a page of Swagger UI.
func fetchPage(t *testing.T, method, url string, header http.Header) (*http.Response, []byte) {
	t.Helper()
	req, err := http.NewRequest(method, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	req.Header = header
	res, err := httpClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return res, body
}

func TestServedDocumentsAreValid(t *testing.T) {
	a := boot(t, "sqlite", nil)
	for _, base := range []string{"/swagger/", "/admin/swagger/"} {
		_, body := fetchPage(t, "GET", a.base+base+"doc.json", nil)
		var v2 openapi2.T
		if err := json.Unmarshal(body, &v2); err != nil || v2.Swagger != "2.0" {
			t.Fatalf("%sdoc.json: %v, version %q", base, err, v2.Swagger)
		}
		if v2.Host != "" || v2.BasePath != "" || len(v2.Schemes) > 0 {
			t.Errorf("%sdoc.json works at one address only", base)
		}
		converted, err := openapi2conv.ToV3(&v2)
		if err != nil {
			t.Fatal(err)
		}
		if err := converted.Validate(t.Context()); err != nil {
			t.Errorf("%sdoc.json: %v", base, err)
		}

		_, body = fetchPage(t, "GET", a.base+base+"openapi.json", nil)
		v3, err := openapi3.NewLoader().LoadFromData(body)
		if err != nil {
			t.Fatal(err)
		}
		if err := v3.Validate(t.Context()); err != nil {
			t.Errorf("%sopenapi.json: %v", base, err)
		}
		if len(v3.Servers) > 0 {
			t.Errorf("%sopenapi.json works at one address only", base)
		}
		if len(v3.Paths.Map()) != len(v2.Paths) {
			t.Errorf("%s: %d paths in one document, %d in the other", base, len(v3.Paths.Map()), len(v2.Paths))
		}
	}
}

func TestSwaggerUIIsServedWhole(t *testing.T) {
	a := boot(t, "sqlite", nil)
	loads := regexp.MustCompile(`(?:src|href)="([^"]*)"`)
	for _, base := range []string{"/swagger/", "/admin/swagger/"} {
		for _, path := range []string{base, strings.TrimSuffix(base, "/")} {
			if res, _ := fetchPage(t, "GET", a.base+path, nil); res.StatusCode != http.StatusFound || res.Header.Get("Location") != base+"index.html" {
				t.Errorf("%s leads to %d %q", path, res.StatusCode, res.Header.Get("Location"))
			}
		}
		res, body := fetchPage(t, "GET", a.base+base+"index.html", nil)
		if res.StatusCode != http.StatusOK || !strings.Contains(res.Header.Get("Content-Type"), "text/html") {
			t.Fatalf("%sindex.html: %d %s", base, res.StatusCode, res.Header.Get("Content-Type"))
		}
		if policy := res.Header.Get("Content-Security-Policy"); !strings.Contains(policy, "default-src 'none'") || strings.Contains(policy, "//") {
			t.Errorf("%sindex.html: Content-Security-Policy %q", base, policy)
		}
		found := loads.FindAllStringSubmatch(string(body), -1)
		if len(found) < 5 {
			t.Errorf("%sindex.html loads only %v", base, found)
		}
		for _, m := range found {
			name, own := strings.CutPrefix(m[1], "./")
			if !own || strings.Contains(name, "//") {
				t.Errorf("%sindex.html loads %s", base, m[1])
				continue
			}
			checkAsset(t, a.base+base+name)
		}
		if res, _ := fetchPage(t, "GET", a.base+base+"nothing.js", nil); res.StatusCode != http.StatusNotFound {
			t.Errorf("%snothing.js: %d", base, res.StatusCode)
		}
	}
}

// checkAsset asks for a file in the ways browsers do. Its query names another
// file, which the wrapped handler would send instead.
func checkAsset(t *testing.T, url string) {
	t.Helper()
	res, body := fetchPage(t, "GET", url+"?index.html", nil)
	if res.StatusCode != http.StatusOK || len(body) == 0 || strings.Contains(res.Header.Get("Content-Type"), "html") {
		t.Errorf("%s: %d %s, %d bytes", url, res.StatusCode, res.Header.Get("Content-Type"), len(body))
	}
	if res, _ := fetchPage(t, "GET", url, http.Header{"If-None-Match": {res.Header.Get("Etag")}}); res.StatusCode != http.StatusNotModified {
		t.Errorf("%s: %d, though it has not changed", url, res.StatusCode)
	}
	if res, _ := fetchPage(t, "HEAD", url, nil); res.StatusCode != http.StatusOK || res.ContentLength != int64(len(body)) {
		t.Errorf("HEAD %s: %d, %d bytes", url, res.StatusCode, res.ContentLength)
	}
}

// faults counts what a helper complains about.
type faults struct {
	testing.TB
	n int
}

func (f *faults) Helper()               {}
func (f *faults) Errorf(string, ...any) { f.n++ }

func TestValidateResponseFindsFaults(t *testing.T) {
	const js = "application/json; charset=utf-8"
	for _, tt := range []struct {
		name, method, path string
		status             int
		kind, body         string
		want               bool // a fault
	}{
		{"plain", "POST", "/douyin/favorite/action/", 200, js, `{"status_code":0,"status_msg":"success"}`, false},
		{"no slash", "POST", "/douyin/favorite/action", 200, js, `{"status_code":0,"status_msg":"success"}`, false},
		{"null comment", "POST", "/douyin/comment/action/", 200, js, `{"status_code":0,"status_msg":"success","comment":null}`, false},
		{"null user", "GET", "/douyin/user/", 200, js, `{"status_code":40401,"status_msg":"x","user":null}`, false},
		{"a status that is not listed", "POST", "/douyin/favorite/action/", 413, js, `{"status_code":41301,"status_msg":"x"}`, false},
		{"a file", "GET", "/media/v/7/play.mp4", 206, "video/mp4", "bytes", false},
		{"no file", "GET", "/media/v/7/play.mp4", 404, js, `{"status_code":40401,"status_msg":"x"}`, false},
		{"no such path", "GET", "/douyin/nothing/", 404, js, `{"status_code":40401,"status_msg":"x"}`, false},
		{"admin's error", "GET", "/admin/api/v1/health", 429, js, `{"error":{"code":"rate_limited","message":"x"}}`, false},

		{"field missing", "POST", "/douyin/favorite/action/", 200, js, `{"status_code":0}`, true},
		{"field more", "POST", "/douyin/favorite/action/", 200, js, `{"status_code":0,"status_msg":"success","id":1}`, true},
		{"null list", "GET", "/douyin/comment/list/", 200, js, `{"status_code":0,"status_msg":"","comment_list":null,"next_cursor":""}`, true},
		{"text for a number", "GET", "/douyin/feed/", 200, js, `{"status_code":0,"status_msg":"","video_list":[],"next_time":"1"}`, true},
		{"half a comment", "POST", "/douyin/comment/action/", 200, js, `{"status_code":0,"status_msg":"success","comment":{"id":1}}`, true},
		{"a file as JSON", "GET", "/media/v/7/play.mp4", 200, js, `{}`, true},
		{"not documented", "GET", "/douyin/nothing/", 200, js, `{}`, true},
		{"app's error at admin's", "GET", "/admin/api/v1/health", 429, js, `{"status_code":42902,"status_msg":"x"}`, true},
	} {
		f := &faults{TB: t}
		validateResponse(f, tt.method, tt.path, tt.status, tt.kind, []byte(tt.body))
		if (f.n > 0) != tt.want {
			t.Errorf("%s: %d faults", tt.name, f.n)
		}
	}
}

// needProgram skips a test where a program is missing; CI has them all.
func needProgram(t *testing.T, names ...string) string {
	t.Helper()
	if testing.Short() {
		t.Skip("short")
	}
	for _, name := range names {
		if path, err := exec.LookPath(name); name != "" && err == nil {
			return path
		}
	}
	if os.Getenv("CI") == "true" {
		t.Fatalf("none of %q is installed", names)
	}
	t.Skipf("SKIPPED, NOTHING WAS TESTED: none of %q is installed", names)
	return ""
}

func runScript(t *testing.T, name string, args ...string) {
	t.Helper()
	out, err := exec.CommandContext(t.Context(), name, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
	t.Logf("%s", out)
}

func TestTypeScriptClientCompiles(t *testing.T) {
	needProgram(t, "node")
	runScript(t, "scripts/tsclient/check.sh")
}

func TestSwaggerTryItOutInBrowser(t *testing.T) {
	needProgram(t, "node")
	chromium := needProgram(t, os.Getenv("CHROMIUM"), "chromium", "chromium-browser", "google-chrome")
	t.Setenv("CHROMIUM", chromium)
	a := boot(t, "sqlite", nil)
	ann := a.user("ann")
	ann.video("Morning by the river")
	runScript(t, "scripts/browser/run.sh", "swagger.mjs", a.base, ann.token)
	ann.whole(ann.id).expect("user.total_favorited", 1)
}
