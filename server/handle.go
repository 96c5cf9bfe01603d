package server

import (
	"context"
	"reflect"
	"strings"

	"github.com/bytedance/sonic"
	"github.com/cloudwego/hertz/pkg/app"

	"vireo/biz"
)

// Call is what a handler has besides its request.
type Call struct {
	Biz     *biz.Service
	Viewer  biz.Viewer
	Staff   biz.Staff // who asks the admin API
	Version string
	Status  int // HTTP status of the answer; 200 unless the handler sets it
	c       *app.RequestContext
	s       *Server
	csrf    string
}

// URL makes a path below the server absolute, by the address the client used.
func (k *Call) URL(path string) string { return k.base() + path }

// Language is that of the answer's texts: en or zh.
func (k *Call) Language() string { return k.s.language(k.c) }

func (k *Call) base() string { return k.s.base.of(k.c) }

// Handle is the frame of every handler that answers JSON: it binds the request,
// runs fn, and replies with what fn filled in, or with its error in the same shape.
func Handle[Req, Resp any](_ context.Context, c *app.RequestContext, fn func(k *Call, req *Req, resp *Resp) error) {
	s := from(c)
	req, resp := new(Req), new(Resp)
	if err := bindFor(c)(c, req); err != nil {
		s.fail(c, err)
		return
	}
	k := CallOf(c)
	if err := fn(k, req, resp); err != nil {
		s.fail(c, err)
		return
	}
	setStatus(resp, 0, "success")
	reply(c, k.Status, resp)
}

// bindFor is the binder of the request's door.
func bindFor(c *app.RequestContext) func(*app.RequestContext, any) error {
	if isAdmin(c) {
		return bindAdmin
	}
	return bind
}

// CallOf makes the Call of a request, for handlers that do not answer JSON.
func CallOf(c *app.RequestContext) *Call {
	s := from(c)
	v, _ := c.Value(keyViewer).(biz.Viewer)
	st, _ := c.Value(keyStaff).(biz.Staff)
	return &Call{Biz: s.svc, Viewer: v, Staff: st, Version: s.cfg.Version, Status: 200, c: c, s: s}
}

// Keys of what middleware leaves for handlers.
const (
	keyServer = "vireo.server"
	keyViewer = "vireo.viewer"
	keyStaff  = "vireo.staff"
	keyParams = "vireo.params"
	keyID     = "vireo.request_id"
	keyError  = "vireo.error"
)

func from(c *app.RequestContext) *Server { return c.MustGet(keyServer).(*Server) }

// wire is how answers are marshalled: nil lists are [], never null.
var wire = sonic.Config{NoNullSliceOrMap: true}.Froze()

func reply(c *app.RequestContext, status int, body any) {
	b, err := wire.Marshal(body)
	if err != nil {
		from(c).log.Error("an answer could not be marshalled", "error", err, "type", reflect.TypeOf(body).String())
		c.AbortWithStatus(500)
		return
	}
	c.Data(status, "application/json; charset=utf-8", b)
}

// setStatus fills the status fields that every answer of the app API has.
func setStatus(resp any, code int32, msg string) {
	v := reflect.ValueOf(resp).Elem()
	if f := v.FieldByName("StatusCode"); f.IsValid() {
		f.SetInt(int64(code))
		v.FieldByName("StatusMsg").SetString(msg)
	}
}

// setDetails fills those details of an error in that the answer has a place for:
// optional fields, which clients may not know.
func setDetails(resp any, details map[string]any) {
	v := reflect.ValueOf(resp).Elem()
	for i := range v.NumField() {
		name, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
		f := v.Field(i)
		d := reflect.ValueOf(details[name])
		if details[name] == nil || f.Kind() != reflect.Pointer || d.Type() != f.Type().Elem() {
			continue
		}
		f.Set(reflect.New(d.Type()))
		f.Elem().Set(d)
	}
}
