package server

import (
	"encoding/json"
	"fmt"
	"strings"
	"sync"

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
func AppDocument(rules Rules) (*Document, error) { return newDocument("app", rules) }

// AdminDocument is AppDocument for the admin API.
func AdminDocument(rules Rules) (*Document, error) { return newDocument("admin", rules) }

// raw reads swag's documents once a process: swag writes into its own while it
// renders them.
var raw = sync.OnceValues(func() (docs map[string]string, err error) {
	docs = map[string]string{}
	for _, door := range []string{"app", "admin"} {
		if docs[door], err = swag.ReadDoc(door); err != nil {
			return nil, fmt.Errorf("the %s API document: %w", door, err)
		}
	}
	return docs, nil
})

func newDocument(door string, rules Rules) (*Document, error) {
	docs, err := raw()
	if err != nil {
		return nil, err
	}
	text := docs[door]
	var v2 openapi2.T
	if err := json.Unmarshal([]byte(text), &v2); err != nil {
		return nil, fmt.Errorf("the %s API document: %w", door, err)
	}
	if err := complete(&v2, rules, door == "admin"); err != nil {
		return nil, fmt.Errorf("the %s API document: %w", door, err)
	}
	v3, err := openapi2conv.ToV3(&v2)
	if err != nil {
		return nil, fmt.Errorf("the %s API document: %w", door, err)
	}
	for path, item := range v3.Paths.Map() {
		for method, op := range item.Operations() {
			requireBody(op)
			refineResponses(op, v2.Paths[path].GetOperation(method))
		}
	}
	out := &Document{}
	if out.Swagger, err = json.Marshal(v2); err != nil {
		return nil, err
	}
	out.OpenAPI, err = json.Marshal(v3)
	return out, err
}

// complete adds what the handlers' annotations do not say.
func complete(doc *openapi2.T, rules Rules, admin bool) error {
	table := appTable()
	if admin {
		table = adminTable()
		doc.Definitions[adminErrorName] = adminErrorSchema()
	}
	doc.Info.Description += "\n\n" + table
	for path, item := range doc.Paths {
		for method, op := range item.Operations() {
			rule, ok := rules[routeKey(method, routePath(path))]
			if !ok {
				return fmt.Errorf("%s %s is no route", method, path)
			}
			if rule.Access == Guests { // {}: the token may be left out
				op.Security = &openapi2.SecurityRequirements{{}, {"token": {}}}
			}
			if rule.staff() {
				describeStaff(op, rule)
			}
			if err := addErrors(op, rule, admin); err != nil {
				return err
			}
		}
	}
	return nil
}

// routePath writes a document's path as routes have it: {id} is :id.
func routePath(path string) string {
	return strings.NewReplacer("{", ":", "}", "").Replace(path)
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

// refineResponses gives each response the media types it can have, which
// Swagger 2 lists per operation, so that a file's errors looked like files; and
// the examples, which the converter leaves out.
func refineResponses(op *openapi3.Operation, old *openapi2.Operation) {
	for status, r := range op.Responses.Map() {
		for kind, media := range r.Value.Content {
			if op.Responses.Value("200").Value.Content[typeEvents] != nil && status == "200" && kind == typeJSON || kind == typeEvents && status != "200" {
				delete(r.Value.Content, kind) // a stream; its errors are JSON
				continue
			}
			if kind == typeEvents {
				continue
			}
			isFile := media.Schema.Value != nil && media.Schema.Value.Format == "binary"
			if isFile == (kind == typeJSON) {
				delete(r.Value.Content, kind)
				continue
			}
			media.Example = old.Responses[status].Examples[kind]
		}
	}
}

const typeJSON = "application/json"
