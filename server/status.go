package server

import (
	"errors"
	"math"
	"strconv"
	"strings"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/biz/errs"
)

// Status is what a code is to clients: one row of the one table.
type Status struct {
	Code    errs.Code
	App     int32 // status_code of the app API
	AppHTTP int   // HTTP status of the app API: 200 for every business answer
	HTTP    int   // HTTP status of the admin API
	Meaning string
}

// Statuses is the table that turns an error's code into a reply, in the order
// of the documentation.
var Statuses = []Status{
	{errs.BadRequest, 40002, 200, 400, "the request can't be read, or asks for something that is not there to be asked for"},
	{errs.InvalidArgument, 40001, 200, 422, "a parameter is missing, malformed or out of bounds"},
	{errs.Unauthenticated, 40101, 200, 401, "no valid token: sign in"},
	{errs.BadCredentials, 40102, 200, 401, "wrong username or password"},
	{errs.Forbidden, 40301, 200, 403, "not allowed, or the account is suspended"},
	{errs.StepUp, 40302, 200, 403, "admin API: give the password or a code again first"},
	{errs.Enrolment, 40303, 200, 403, "admin API: change the password or set up the authenticator first"},
	{errs.CSRF, 40304, 200, 403, "admin API: the header X-CSRF-Token is missing or wrong"},
	{errs.NotFound, 40401, 200, 404, "no such thing, or not visible to the viewer"},
	{errs.Conflict, 40901, 200, 409, "it exists already"},
	{errs.Blocked, 42201, 200, 422, "the text is not allowed here"},
	{errs.FileBlocked, 42202, 200, 422, "this video was removed here and can't be uploaded again"},
	{errs.Unsupported, 41501, 200, 415, "the file is not a video that can be played"},
	{errs.TooLarge, 41301, 413, 413, "the body is over the limit"},
	{errs.Quota, 42901, 200, 429, "the day's quota is used up"},
	{errs.RateLimited, 42902, 429, 429, "too many requests: see Retry-After"},
	{errs.Busy, 42903, 429, 429, "too much of this at once: see Retry-After"},
	{errs.StorageFull, 50701, 507, 507, "the server is out of storage"},
	{errs.Unavailable, 50301, 503, 503, "something that is needed does not work now: see Retry-After"},
	{errs.Internal, 50001, 500, 500, "internal error"},
}

var statusOf = func() map[errs.Code]Status {
	m := make(map[errs.Code]Status, len(Statuses))
	for _, s := range Statuses {
		m[s.Code] = s
	}
	return m
}()

var (
	errInternal = errs.New(errs.Internal, errs.T("internal error", "服务器内部错误"))
	errNoRoute  = errs.New(errs.NotFound, errs.T("no such path", "路径不存在"))
	errNoMethod = errs.New(errs.InvalidArgument, errs.T("this method is not allowed here", "不支持该请求方法"))
)

// fail answers an error in the shape of the request's route and ends the chain.
// What is not a domain error is logged and told as "internal error".
func (s *Server) fail(c *app.RequestContext, err error) {
	e := asError(err)
	st := statusOf[e.Code]
	http := st.AppHTTP
	if isAdmin(c) {
		http = st.HTTP
	}
	s.failWith(c, e, st, http)
}

// failStatus answers an error with an HTTP status of its own.
func (s *Server) failStatus(c *app.RequestContext, e *errs.Error, http int) {
	s.failWith(c, e, statusOf[e.Code], http)
}

func (s *Server) failWith(c *app.RequestContext, e *errs.Error, st Status, http int) {
	c.Set(keyError, e)
	if e.RetryAfter > 0 {
		c.Response.Header.Set("Retry-After", strconv.Itoa(int(math.Ceil(e.RetryAfter.Seconds()))))
	}
	text := e.Text.In(s.language(c))
	if isAdmin(c) {
		reply(c, http, adminError(e, text))
	} else {
		body := s.emptyAnswer(c)
		setStatus(body, st.App, text)
		setDetails(body, e.Details)
		reply(c, http, body)
	}
	c.Abort()
}

// emptyAnswer is the zero answer of the request's route.
func (s *Server) emptyAnswer(c *app.RequestContext) any {
	if r, ok := s.rule(c); ok && r.Empty != nil {
		return r.Empty()
	}
	return new(bareStatus)
}

// bareStatus is the answer where there is no route to have a shape.
type bareStatus struct {
	StatusCode int32  `json:"status_code"`
	StatusMsg  string `json:"status_msg"`
}

// adminFailure is the error shape of the admin API.
type adminFailure struct {
	Error struct {
		Code    errs.Code         `json:"code"`
		Message string            `json:"message"`
		Fields  map[string]string `json:"fields,omitempty"`
		Details map[string]any    `json:"details,omitempty"`
	} `json:"error"`
}

func adminError(e *errs.Error, text string) any {
	var body adminFailure
	body.Error.Code, body.Error.Message, body.Error.Details = e.Code, text, e.Details
	if e.Field != "" {
		body.Error.Fields = map[string]string{e.Field: text}
	}
	return &body
}

func isAdmin(c *app.RequestContext) bool {
	return strings.HasPrefix(string(c.Path()), "/admin/")
}

// asError is err as a domain error.
func asError(err error) *errs.Error {
	var e *errs.Error
	if errors.As(err, &e) {
		return e
	}
	return errInternal.Because(err)
}
