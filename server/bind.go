package server

import (
	"math"
	"reflect"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/biz/errs"
)

// tokenName is the parameter that says who asks. admit has read it: where guests
// may read, one that is no text is as good as none.
const tokenName = "token"

// feedTime is the one text that has no wrong value: what is no time means now.
const feedTime = "latest_time"

// field is where one struct field's value comes from.
type field struct {
	index int
	name  string
	path  bool // a part of the path, and nothing else
}

var fieldsOf sync.Map // reflect.Type → []field

func fieldsFor(t reflect.Type) []field {
	if f, ok := fieldsOf.Load(t); ok {
		return f.([]field)
	}
	var fields []field
	for i := range t.NumField() {
		tag := t.Field(i).Tag
		name, _, _ := strings.Cut(tag.Get("json"), ",")
		if path, ok := tag.Lookup("path"); ok {
			fields = append(fields, field{i, path, true})
		} else if name != "" && name != "-" && name != tokenName {
			fields = append(fields, field{i, name, false})
		}
	}
	fieldsOf.Store(t, fields)
	return fields
}

// bind fills a request struct. It is the one binder: an empty or missing value
// leaves the zero, a value of another type is an error that names the parameter.
func bind(c *app.RequestContext, req any) error {
	p, err := readParams(c, false)
	if err != nil {
		return err
	}
	v := reflect.ValueOf(req).Elem()
	for _, f := range fieldsFor(v.Type()) {
		text := ""
		if f.path {
			text = c.Param(f.name)
		} else {
			text = p.get(f.name)
		}
		if text == "" {
			continue
		}
		if err := set(v.Field(f.index), f.name, text); err != nil {
			return err
		}
	}
	return nil
}

func set(v reflect.Value, name, text string) error {
	if text == notScalar {
		return errs.Invalid(name, errs.T("%s must be a single value", "%s 必须是单个值").F(name))
	}
	switch v.Kind() {
	case reflect.String:
		if !utf8.ValidString(text) && name != feedTime {
			return errs.Invalid(name, errs.T("%s is not valid UTF-8", "%s 不是有效的 UTF-8 文本").F(name))
		}
		v.SetString(text)
	case reflect.Int32, reflect.Int64:
		n, ok := parseInt(text)
		if !ok || v.OverflowInt(n) {
			return errs.Invalid(name, errs.T("%s must be an integer", "%s 必须是整数").F(name))
		}
		v.SetInt(n)
	case reflect.Bool:
		b, err := strconv.ParseBool(text)
		if err != nil {
			return errs.Invalid(name, errs.T("%s must be 1 or 0", "%s 只能是 1 或 0").F(name))
		}
		v.SetBool(b)
	default:
		panic("bind: a request has a field of kind " + v.Kind().String())
	}
	return nil
}

// maxFloat is the largest integer that a client which parses numbers into
// floats can send back unchanged: 2^53.
const maxFloat = 1 << 53

// parseInt reads an integer, also one written as a float.
func parseInt(s string) (int64, bool) {
	s = strings.TrimSpace(s)
	if n, err := strconv.ParseInt(s, 10, 64); err == nil {
		return n, true
	}
	f, err := strconv.ParseFloat(s, 64)
	if err != nil || f != math.Trunc(f) || math.Abs(f) > maxFloat {
		return 0, false
	}
	return int64(f), true
}
