package server

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"github.com/getkin/kin-openapi/openapi2"
	"github.com/getkin/kin-openapi/openapi3"

	"vireo/biz/errs"
)

// appTable is the table of statuses as the app API's readers see it, in Markdown.
func appTable() string {
	b := &strings.Builder{}
	b.WriteString("### Status codes\n\n| status_code | HTTP | meaning |\n|---|---|---|\n| 0 | 200 | success |\n")
	for _, s := range Statuses {
		fmt.Fprintf(b, "| %d | %d | %s |\n", s.App, s.AppHTTP, s.Meaning)
	}
	return b.String()
}

// adminTable is the table of statuses as the admin API's readers see it.
func adminTable() string {
	b := &strings.Builder{}
	b.WriteString("### Errors\n\n| HTTP | code | meaning |\n|---|---|---|\n")
	for _, s := range Statuses {
		fmt.Fprintf(b, "| %d | %s | %s |\n", s.HTTP, s.Code, s.Meaning)
	}
	return b.String()
}

// addErrors documents the statuses that an operation does not list, and shows
// what its errors look like.
func addErrors(op *openapi2.Operation, rule Rule, admin bool) error {
	op.Responses["default"] = &openapi2.Response{
		Description: "an error; the table at the top explains it",
		Schema:      &openapi2.SchemaRef{Ref: errorRef(op, admin)},
	}
	for status, r := range op.Responses {
		st, ok := errorStatus(status, admin)
		if !ok || r.Schema == nil {
			continue
		}
		example, err := errorExample(st, rule, admin)
		if err != nil {
			return err
		}
		r.Examples = map[string]any{typeJSON: example}
	}
	return nil
}

// errorRef names the shape of an operation's errors: in the app API that of its
// success, or the bare status where that is a file.
func errorRef(op *openapi2.Operation, admin bool) string {
	if admin {
		return "#/definitions/" + adminErrorName
	}
	if ok := op.Responses["200"]; ok != nil && ok.Schema != nil && ok.Schema.Ref != "" {
		return ok.Schema.Ref
	}
	return "#/definitions/common.StatusResponse"
}

// errorStatus is the row of Statuses that best shows a documented status.
func errorStatus(status string, admin bool) (Status, bool) {
	if status == "default" {
		return statusOf[errs.Internal], true
	}
	n, err := strconv.Atoi(status)
	if err != nil || n < 400 {
		return Status{}, false
	}
	for _, s := range Statuses {
		if !admin && s.AppHTTP == n {
			return s, true
		}
	}
	for _, s := range Statuses { // files are answered with these in the app API, too
		if s.HTTP == n {
			return s, true
		}
	}
	return Status{}, false
}

// errorExample is an error as the server answers it.
func errorExample(st Status, rule Rule, admin bool) (example any, err error) {
	body := any(new(bareStatus))
	if rule.Empty != nil {
		body = rule.Empty()
	}
	setStatus(body, st.App, st.Meaning)
	if admin {
		body = adminError(&errs.Error{Code: st.Code}, st.Meaning)
	}
	b, err := wire.Marshal(body)
	if err == nil {
		err = json.Unmarshal(b, &example)
	}
	return example, err
}

const adminErrorName = "Error"

// adminErrorSchema describes adminError.
func adminErrorSchema() *openapi2.SchemaRef {
	code := &openapi2.Schema{Type: &openapi3.Types{"string"}, Description: "what went wrong, for programs"}
	for _, s := range Statuses {
		code.Enum = append(code.Enum, s.Code)
	}
	inner := object("code", "message")
	inner.Properties = openapi2.Schemas{
		"code":    {Value: code},
		"message": {Value: &openapi2.Schema{Type: &openapi3.Types{"string"}, Description: "what went wrong, for people"}},
		"fields":  {Value: object()},
		"details": {Value: object()},
	}
	inner.Properties["details"].Value.Description = "facts for programs, besides the code: of a conflict the holder, the version and the state"
	inner.Properties["details"].Value.AdditionalProperties.Schema = openapi3.NewSchemaRef("", openapi3.NewSchema())
	fields := inner.Properties["fields"].Value
	fields.Description = "what is wrong with which parameter"
	fields.AdditionalProperties.Schema = openapi3.NewSchemaRef("", openapi3.NewStringSchema())
	outer := object("error")
	outer.Properties = openapi2.Schemas{"error": {Value: inner}}
	return &openapi2.SchemaRef{Value: outer}
}

func object(required ...string) *openapi2.Schema {
	return &openapi2.Schema{Type: &openapi3.Types{"object"}, Required: required}
}
