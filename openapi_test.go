package main

import (
	"encoding/json"
	"mime"
	"strings"
	"sync"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"

	"vireo/admin"
	"vireo/api"
	"vireo/server"
)

// openAPI reads both doors' OpenAPI 3 documents, as the server answers them.
var openAPI = sync.OnceValues(func() (map[string]*openapi3.T, error) {
	app, err := server.AppDocument(api.Rules)
	if err != nil {
		return nil, err
	}
	moderators, err := server.AdminDocument(admin.Rules)
	if err != nil {
		return nil, err
	}
	docs := map[string]*openapi3.T{}
	for name, doc := range map[string]*server.Document{"app": app, "admin": moderators} {
		if docs[name], err = openapi3.NewLoader().LoadFromData(doc.OpenAPI); err != nil {
			return nil, err
		}
		for _, schema := range docs[name].Components.Schemas {
			closeObjects(schema.Value)
		}
	}
	return docs, nil
})

// closeObjects forbids fields that a schema does not list, so that validation
// finds those that nobody documented.
func closeObjects(s *openapi3.Schema) {
	if s.Type.Is("object") && s.AdditionalProperties.Schema == nil {
		no := false
		s.AdditionalProperties.Has = &no
	}
	for _, field := range s.Properties {
		if field.Ref == "" {
			closeObjects(field.Value)
		}
	}
}

// documented finds the operation of a request by its path, with or without the
// slash at the end.
func documented(t testing.TB, method, path string) (template string, op *openapi3.Operation) {
	t.Helper()
	docs, err := openAPI()
	if err != nil {
		t.Fatal(err)
	}
	doc := docs["app"]
	if strings.HasPrefix(path, "/admin/") {
		doc = docs["admin"]
	}
	if method == "HEAD" {
		method = "GET"
	}
	for candidate, item := range doc.Paths.Map() {
		// Of several that fit, the one without a variable is meant.
		better := op == nil || !strings.Contains(candidate, "{")
		if better && matches(candidate, path) && item.GetOperation(method) != nil {
			template, op = candidate, item.GetOperation(method)
		}
	}
	return template, op
}

// matches reports whether a path fits a document's: {id} is any one segment.
func matches(template, path string) bool {
	want := strings.Split(strings.TrimSuffix(template, "/"), "/")
	got := strings.Split(strings.TrimSuffix(path, "/"), "/")
	if len(want) != len(got) {
		return false
	}
	for i := range want {
		if want[i] != got[i] && !strings.HasPrefix(want[i], "{") {
			return false
		}
	}
	return true
}

// validateResponse holds an answer against what the API document says of it.
func validateResponse(t testing.TB, method, path string, status int, contentType string, body []byte) {
	t.Helper()
	path, _, _ = strings.Cut(path, "?")
	template, op := documented(t, method, path)
	if op == nil {
		// Whoever asks for what does not exist is answered by nobody's operation.
		if status != 404 && status != 405 {
			t.Errorf("%s %s answered %d, but no document has it", method, path, status)
		}
		return
	}
	response := op.Responses.Status(status)
	if response == nil {
		response = op.Responses.Default()
	}
	kind, _, err := mime.ParseMediaType(contentType)
	if err != nil {
		t.Errorf("%s %s: content type %q: %v", method, path, contentType, err)
		return
	}
	media := response.Value.Content[kind]
	if media == nil {
		t.Errorf("%s %s answered %d as %s, which the document does not know", method, template, status, kind)
		return
	}
	if kind != "application/json" {
		return
	}
	var v any
	if err := json.Unmarshal(body, &v); err != nil {
		t.Errorf("%s %s: %v in %s", method, template, err, body)
		return
	}
	if err := media.Schema.Value.VisitJSON(v, openapi3.VisitAsResponse(), openapi3.MultiErrors()); err != nil {
		t.Errorf("%s %s answered %d with what its document does not allow: %v\nin %s", method, template, status, err, body)
	}
}
