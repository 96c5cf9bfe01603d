package server

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"reflect"
	"strconv"
	"strings"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/biz/errs"
)

// bindAdmin fills a request struct of the admin API: of a change from the JSON
// body, else from the query. A name that the struct has not is refused, so that
// a typing error does not become "all".
func bindAdmin(c *app.RequestContext, req any) error {
	v := reflect.ValueOf(req).Elem()
	fields := map[string]reflect.Value{}
	for _, f := range fieldsFor(v.Type()) {
		if !f.path {
			fields[f.name] = v.Field(f.index)
			continue
		}
		if err := set(v.Field(f.index), f.name, c.Param(f.name)); err != nil {
			return errNoRoute.Because(err) // no such thing has such an id
		}
	}
	if changes(c) && string(c.Method()) != "DELETE" {
		if c.QueryArgs().Len() > 0 {
			return errs.New(errs.BadRequest, errs.T("parameters of a change go into the body", "修改请求的参数应放在请求体中"))
		}
		return bindBody(c.Request.Body(), fields)
	}
	return bindQuery(c, fields)
}

func unknownName(name string) error {
	e := errs.New(errs.BadRequest, errs.T("there is no parameter %s here", "不支持参数 %s").F(name))
	e.Field = name
	return e
}

func bindQuery(c *app.RequestContext, fields map[string]reflect.Value) (err error) {
	c.QueryArgs().VisitAll(func(key, value []byte) {
		field, ok := fields[string(key)]
		switch {
		case err != nil:
		case !ok:
			err = unknownName(strings.ToValidUTF8(string(key), "\uFFFD"))
		case len(value) == 0: // as absent
		case field.Kind() == reflect.Slice:
			one := reflect.New(field.Type().Elem()).Elem()
			if err = set(one, string(key), string(value)); err == nil {
				field.Set(reflect.Append(field, one))
			}
		case !field.IsZero():
			err = errs.Invalid(string(key), errs.T("%s must be a single value", "%s 必须是单个值").F(string(key)))
		default:
			err = set(field, string(key), string(value))
		}
	})
	return err
}

func bindBody(body []byte, fields map[string]reflect.Value) error {
	if _, err := readJSON(body); err != nil { // one object, and valid UTF-8
		e := *asError(err)
		e.Code = errs.BadRequest
		return &e
	}
	var raw map[string]json.RawMessage
	if len(body) > 0 {
		if err := json.Unmarshal(body, &raw); err != nil && !errors.Is(err, io.EOF) {
			e := *errBody.Because(err)
			e.Code = errs.BadRequest
			return &e
		}
	}
	for name, value := range raw {
		field, ok := fields[name]
		if !ok {
			return unknownName(name)
		}
		if string(value) == "null" {
			continue // as absent
		}
		if err := bindValue(name, value, field.Addr().Interface()); err != nil {
			return err
		}
	}
	return nil
}

// bindValue fills one field from its JSON. In objects within it, too, a name
// that is not theirs is refused.
func bindValue(name string, value json.RawMessage, to any) error {
	d := json.NewDecoder(bytes.NewReader(value))
	d.DisallowUnknownFields()
	err := d.Decode(to)
	if err == nil {
		return nil
	}
	if quoted, ok := strings.CutPrefix(err.Error(), "json: unknown field "); ok { // the decoder has no type for it
		inner, _ := strconv.Unquote(quoted)
		return unknownName(name + "." + inner)
	}
	return errs.Invalid(name, errs.T("%s has the wrong type", "%s 的类型不正确").F(name)).Because(err)
}
