package server

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"strings"
	"unicode/utf8"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/biz/errs"
)

// params are the parameters of one request, from wherever clients put them. Of
// one name that several places carry: form, then JSON, then query.
type params struct {
	c    *app.RequestContext
	form map[string]string // multipart
	json map[string]any
}

// notScalar marks a JSON value that no parameter can have.
const notScalar = "\x00not a scalar"

var errBody = errs.Invalid("body", errs.T("the request body can't be read as its Content-Type says", "请求体与 Content-Type 不符，无法解析"))

// readParams reads the parameters once per request; the body must have been
// read into memory before (admit), unless the route streams it.
func readParams(c *app.RequestContext, streamed bool) (*params, error) {
	if p, ok := c.Value(keyParams).(*params); ok {
		return p, nil
	}
	p := &params{c: c}
	c.Set(keyParams, p)
	if streamed || string(c.Method()) == "GET" || string(c.Method()) == "HEAD" {
		return p, nil
	}
	return p, p.readBody()
}

// readBody reads the parameters of a body that is in memory.
func (p *params) readBody() error {
	kind, opts, err := mime.ParseMediaType(string(p.c.ContentType()))
	if err != nil {
		return nil //nolint:nilerr // no type: nothing but the query
	}
	switch {
	case kind == "multipart/form-data":
		p.form, err = readMultipart(p.c.Request.Body(), opts["boundary"])
	case kind == "application/json" || strings.HasSuffix(kind, "+json"):
		p.json, err = readJSON(p.c.Request.Body())
	}
	return err
}

// get is a parameter's text; an empty one counts as absent.
func (p *params) get(name string) string {
	if v := p.form[name]; v != "" {
		return v
	}
	if !p.c.Request.IsBodyStream() { // PostArgs would read the stream into memory, to its end
		if v := p.c.PostArgs().Peek(name); len(v) > 0 {
			return string(v)
		}
	}
	if v := jsonText(p.json[name]); v != "" {
		return v
	}
	return string(p.c.QueryArgs().Peek(name))
}

// jsonText is a JSON value as a parameter's text.
func jsonText(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return v
	case json.Number:
		return v.String()
	case bool:
		return fmt.Sprint(v)
	}
	return notScalar
}

func readJSON(body []byte) (map[string]any, error) {
	if len(bytes.TrimSpace(body)) == 0 {
		return nil, nil
	}
	if !utf8.Valid(body) {
		return nil, errs.Invalid("body", errs.T("the request body is not valid UTF-8", "请求体不是有效的 UTF-8 文本"))
	}
	d := json.NewDecoder(bytes.NewReader(body))
	d.UseNumber() // ids above 2^53 must not lose their last digits
	var m map[string]any
	if err := d.Decode(&m); err != nil {
		return nil, errBody.Because(err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return nil, errBody.Because(errors.New("more than one JSON value"))
	}
	return m, namesOnce(json.NewDecoder(bytes.NewReader(body)))
}

// namesOnce refuses a JSON text in which an object has a name twice: of two
// readers, one would take the first and one the last. The text is known to be valid.
func namesOnce(d *json.Decoder) error {
	token, err := d.Token()
	if err != nil {
		return err
	}
	delim, ok := token.(json.Delim)
	if !ok {
		return nil
	}
	seen := map[string]bool{}
	for d.More() {
		if delim == '{' {
			name, err := d.Token()
			if err != nil {
				return err
			}
			text, _ := name.(string)
			folded := strings.ToLower(strings.ToUpper(text)) // as encoding/json takes names for the same
			if seen[folded] {
				return errs.Invalid(text, errs.T("%s stands twice in the body", "请求体中 %s 重复出现").F(text))
			}
			seen[folded] = true
		}
		if err := namesOnce(d); err != nil {
			return err
		}
	}
	_, err = d.Token() // its end
	return err
}

// maxField bounds one multipart field that is not a file.
const maxField = 64 << 10

func readMultipart(body []byte, boundary string) (map[string]string, error) {
	form := map[string]string{}
	r := multipart.NewReader(bytes.NewReader(body), boundary)
	for {
		part, err := r.NextPart()
		if errors.Is(err, io.EOF) {
			return form, nil
		}
		if err != nil {
			return nil, errBody.Because(err)
		}
		v, err := readField(part)
		if err != nil {
			return nil, err
		}
		if _, twice := form[part.FormName()]; !twice {
			form[part.FormName()] = v
		}
	}
}

// readField reads a part that is not a file.
func readField(part *multipart.Part) (string, error) {
	b, err := io.ReadAll(io.LimitReader(part, maxField+1))
	if err != nil {
		return "", brokenBody(err)
	}
	if len(b) > maxField {
		return "", errs.Invalid(part.FormName(), errs.T("%s is too long", "%s 过长").F(part.FormName()))
	}
	return string(b), nil
}
