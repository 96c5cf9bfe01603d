package server

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/getkin/kin-openapi/openapi2"
	"github.com/getkin/kin-openapi/openapi2conv"
	"github.com/getkin/kin-openapi/openapi3"
	"github.com/swaggo/swag"

	_ "vireo/docs/swagger/admin" // registers the document "admin"
	_ "vireo/docs/swagger/app"   // registers the document "app"
)

// Document is the API document of a door.
type Document struct {
	Swagger []byte // Swagger 2, JSON
	OpenAPI []byte // OpenAPI 3, JSON
}

// AppDocument is the app API's: what swag read from the handlers, and what only
// the rules and the table of statuses know.
func AppDocument(rules Rules) (*Document, error) {
	return newDocument("app", rules, appStatuses(), "#/definitions/common.StatusResponse")
}

// AdminDocument is AppDocument for the admin API.
func AdminDocument(rules Rules) (*Document, error) {
	return newDocument("admin", rules, adminStatuses(), "")
}

// newDocument completes a door's generated document. An endpoint that answers
// files tells its errors as errorRef; without errorRef every endpoint tells them
// in the one shape of the admin API.
func newDocument(name string, rules Rules, statuses, errorRef string) (*Document, error) {
	text, err := swag.ReadDoc(name)
	if err != nil {
		return nil, err
	}
	var doc openapi2.T
	if err := json.Unmarshal([]byte(text), &doc); err != nil {
		return nil, fmt.Errorf("the %s API document: %w", name, err)
	}
	doc.Info.Description += "\n\n" + statuses
	if name == "admin" {
		doc.Definitions[adminErrorName] = adminErrorSchema()
	}
	for path, item := range doc.Paths {
		for method, op := range item.Operations() {
			rule, ok := rules[routeKey(method, routePath(path))]
			if !ok {
				return nil, fmt.Errorf("the %s API document has %s %s, which is no route", name, method, path)
			}
			if rule.Access == Guests { // {}: the token may be left out
				op.Security = &openapi2.SecurityRequirements{{}, {"token": {}}}
			}
			addErrors(op, errorRef)
		}
	}
	v3, err := openapi2conv.ToV3(&doc)
	if err != nil {
		return nil, fmt.Errorf("the %s API document: %w", name, err)
	}
	for _, item := range v3.Paths.Map() {
		for _, op := range item.Operations() {
			requireBody(op)
			splitTypes(op)
		}
	}
	out := &Document{}
	if out.Swagger, err = json.Marshal(doc); err != nil {
		return nil, err
	}
	out.OpenAPI, err = json.Marshal(v3)
	return out, err
}

// routePath writes a document's path as routes have it: {id} is :id.
func routePath(path string) string {
	return strings.NewReplacer("{", ":", "}", "").Replace(path)
}

// addErrors documents the statuses that an operation does not list: those errors
// have the shape of its success, or errorRef's where that is a file.
func addErrors(op *openapi2.Operation, errorRef string) {
	ref := "#/definitions/" + adminErrorName
	if errorRef != "" {
		ref = errorRef
		if ok := op.Responses["200"]; ok != nil && ok.Schema != nil && ok.Schema.Ref != "" {
			ref = ok.Schema.Ref
		}
	}
	op.Responses["default"] = &openapi2.Response{
		Description: "an error; the table at the top explains it",
		Schema:      &openapi2.SchemaRef{Ref: ref},
	}
}

// requireBody says that a form with required fields can't be left out, which
// Swagger 2 has no word for.
func requireBody(op *openapi3.Operation) {
	if op.RequestBody == nil {
		return
	}
	for _, media := range op.RequestBody.Value.Content {
		op.RequestBody.Value.Required = len(media.Schema.Value.Required) > 0
	}
}

// splitTypes gives each response the media types it can have. Swagger 2 lists
// them per operation, so that a file's errors looked like files.
func splitTypes(op *openapi3.Operation) {
	for _, r := range op.Responses.Map() {
		for kind, media := range r.Value.Content {
			isFile := media.Schema.Value != nil && media.Schema.Value.Format == "binary"
			if isFile == (kind == "application/json") {
				delete(r.Value.Content, kind)
			}
		}
	}
}

// appStatuses is the table of statuses as the app API's readers see it.
func appStatuses() string {
	b := &strings.Builder{}
	b.WriteString("### Status codes\n\n| status_code | HTTP | meaning |\n|---|---|---|\n| 0 | 200 | success |\n")
	for _, s := range Statuses {
		fmt.Fprintf(b, "| %d | %d | %s |\n", s.App, s.AppHTTP, s.Meaning)
	}
	return b.String()
}

// adminStatuses is the table of statuses as the admin API's readers see it.
func adminStatuses() string {
	b := &strings.Builder{}
	b.WriteString("### Errors\n\n| HTTP | code | meaning |\n|---|---|---|\n")
	for _, s := range Statuses {
		fmt.Fprintf(b, "| %d | %s | %s |\n", s.HTTP, s.Code, s.Meaning)
	}
	return b.String()
}

const adminErrorName = "Error"

// adminErrorSchema describes adminError.
func adminErrorSchema() *openapi2.SchemaRef {
	text := func(description string) *openapi2.Schema {
		return &openapi2.Schema{Type: &openapi3.Types{"string"}, Description: description}
	}
	code := text("what went wrong, for programs")
	for _, s := range Statuses {
		code.Enum = append(code.Enum, s.Code)
	}
	inner := &openapi2.Schema{
		Type: &openapi3.Types{"object"}, Required: []string{"code", "message"},
		Properties: openapi2.Schemas{
			"code":    {Value: code},
			"message": {Value: text("what went wrong, for people")},
			"fields": {Value: &openapi2.Schema{
				Type: &openapi3.Types{"object"}, Description: "what is wrong with which parameter",
				AdditionalProperties: openapi3.AdditionalProperties{Schema: openapi3.NewSchemaRef("", openapi3.NewStringSchema())},
			}},
		},
	}
	return &openapi2.SchemaRef{Value: &openapi2.Schema{
		Type: &openapi3.Types{"object"}, Required: []string{"error"}, Properties: openapi2.Schemas{"error": {Value: inner}},
	}}
}
