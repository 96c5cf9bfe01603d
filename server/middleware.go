package server

import (
	"context"
	"crypto/rand"
	"fmt"
	"io"
	"log/slog"
	"regexp"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"github.com/cloudwego/hertz/pkg/app"
	"github.com/hertz-contrib/cors"

	"vireo/biz"
	"vireo/biz/errs"
)

// requestID is what a proxy may hand us: nothing that could forge a log line.
var requestID = regexp.MustCompile(`^[A-Za-z0-9_.-]{8,64}$`)

// identify gives the request its id and writes the access log. The log never
// has a query string: tokens travel there.
func (s *Server) identify(ctx context.Context, c *app.RequestContext) {
	begin := time.Now()
	id := c.Request.Header.Get("X-Request-ID")
	if !requestID.MatchString(id) {
		id = rand.Text()
	}
	c.Set(keyServer, s)
	c.Set(keyID, id)
	c.Response.Header.Set("X-Request-ID", id)
	c.Response.Header.Set("X-Content-Type-Options", "nosniff")
	c.Next(ctx)
	took := time.Since(begin)
	s.metrics.observe(c, took)
	s.logAccess(ctx, c, id, took)
}

func (s *Server) logAccess(ctx context.Context, c *app.RequestContext, id string, took time.Duration) {
	level := slog.LevelInfo
	status := c.Response.StatusCode()
	attrs := []slog.Attr{
		slog.String("request_id", id), slog.String("method", string(c.Method())), slog.String("path", string(c.Path())),
		slog.Int("status", status), slog.Duration("took", took), slog.String("client", c.ClientIP()),
	}
	if v, ok := c.Value(keyViewer).(biz.Viewer); ok && !v.Guest() {
		attrs = append(attrs, slog.Int64("user", v.UserID))
	}
	if st, ok := c.Value(keyStaff).(biz.Staff); ok {
		attrs = append(attrs, slog.Int64("staff", st.UserID))
	}
	if e, ok := c.Value(keyError).(*errs.Error); ok {
		attrs = append(attrs, slog.String("code", string(e.Code)))
		if e.Code == errs.Internal {
			level = slog.LevelError
			attrs = append(attrs, slog.Any("error", e.Cause))
		} else if e.Cause != nil {
			attrs = append(attrs, slog.String("cause", e.Cause.Error()))
		}
	}
	s.log.LogAttrs(ctx, level, "request", attrs...)
}

// recovered answers a panic like any internal error; the stack goes to the log.
func (s *Server) recovered(_ context.Context, c *app.RequestContext, what any, _ []byte) {
	s.log.Error("panic", "request_id", c.GetString(keyID), "panic", fmt.Sprint(what), "stack", string(debug.Stack()))
	c.Response.ResetBody()
	s.fail(c, errInternal.Because(fmt.Errorf("panic: %v", what)))
}

// cors lets web clients use the app API and the files, without credentials, and
// never the admin API.
func (s *Server) cors() app.HandlerFunc {
	cfg := cors.Config{
		AllowMethods:  []string{"GET", "HEAD", "POST"},
		AllowHeaders:  []string{"Content-Type", "Authorization", "Range", "Accept-Language"},
		ExposeHeaders: []string{"Content-Length", "Content-Range", "Retry-After", "X-Request-ID"},
		MaxAge:        12 * time.Hour,
	}
	if len(s.cfg.CORSOrigins) == 0 {
		return func(context.Context, *app.RequestContext) {}
	}
	for _, o := range s.cfg.CORSOrigins {
		cfg.AllowOrigins = append(cfg.AllowOrigins, strings.TrimSpace(o))
	}
	if slices.Contains(cfg.AllowOrigins, "*") {
		cfg.AllowAllOrigins, cfg.AllowOrigins = true, nil
	}
	inner := cors.New(cfg)
	return func(ctx context.Context, c *app.RequestContext) {
		if path := string(c.Path()); strings.HasPrefix(path, "/douyin/") || strings.HasPrefix(path, "/media/") {
			inner(ctx, c)
		}
	}
}

// admit applies the rule of the route: limits, body, viewer.
func (s *Server) admit(ctx context.Context, c *app.RequestContext) {
	r, ok := s.rule(c)
	if !ok {
		return // no route, or the docs
	}
	if isAdmin(c) {
		c.Response.Header.Set("Cache-Control", "no-store")
	}
	if err := s.limiter.address(c, r.Limit); err != nil {
		s.fail(c, err)
		return
	}
	if !r.Stream {
		if err := readBody(c, maxBody); err != nil {
			s.fail(c, err)
			return
		}
	}
	if isAdmin(c) {
		s.admitStaff(ctx, c, r)
		return
	}
	p, err := readParams(c, r.Stream)
	if err != nil {
		s.fail(c, err)
		return
	}
	if r.Access == Open {
		if err := s.limiter.name(c, r.Limit, p.get("username")); err != nil {
			s.fail(c, err)
		}
		return
	}
	v, err := s.viewer(ctx, r, token(c, p))
	if s.refuse(r, v, err) {
		s.fail(c, orLogin(err))
		return
	}
	c.Set(keyViewer, v)
	if err := s.limiter.user(r.Limit, v.UserID); err != nil {
		s.fail(c, err)
	}
}

// viewer finds who a token belongs to, by what the route takes for one.
func (s *Server) viewer(ctx context.Context, r Rule, token string) (biz.Viewer, error) {
	if r.Access == Barred && biz.IsAppealToken(token) {
		return s.svc.Appellant(ctx, token)
	}
	return s.svc.Viewer(ctx, token)
}

// refuse decides by the route's rule what a missing or bad token means.
func (s *Server) refuse(r Rule, v biz.Viewer, err error) bool {
	switch code := errs.CodeOf(err); {
	case err != nil && code == errs.Internal:
		return true
	case r.Access == Users || r.Access == Barred:
		return err != nil || v.Guest()
	case r.Access == Late:
		return err != nil // a bad token is worth telling before the file is sent
	}
	return false
}

func orLogin(err error) error {
	if err == nil {
		return errs.New(errs.Unauthenticated, errs.T("please sign in first", "请先登录"))
	}
	return err
}

// token is the request's token: a parameter, else the Authorization header.
func token(c *app.RequestContext, p *params) string {
	if t := p.get(tokenName); t != "" {
		return t
	}
	scheme, t, _ := strings.Cut(c.Request.Header.Get("Authorization"), " ")
	if strings.EqualFold(scheme, "Bearer") {
		return strings.TrimSpace(t)
	}
	return ""
}

// maxBody bounds a body that is read into memory: parameters, not files.
const maxBody = 1 << 20

var errTooLarge = errs.New(errs.TooLarge, errs.T("the request is too large", "请求体过大"))

// readBody reads a streamed body into memory, up to a limit. Hertz does not
// enforce one itself when bodies are streamed.
func readBody(c *app.RequestContext, limit int64) error {
	if !c.Request.IsBodyStream() {
		return nil
	}
	if n := c.Request.Header.ContentLength(); int64(n) > limit {
		return refuseBody(c)
	}
	b, err := io.ReadAll(io.LimitReader(bodyStream(c), limit+1))
	if err != nil {
		c.Response.Header.SetConnectionClose(true)
		return errBody.Because(err)
	}
	if int64(len(b)) > limit {
		return refuseBody(c)
	}
	c.Request.SetBody(b)
	return nil
}

// bodyStream is the request's body. Its length bounds the reader, because the
// engine's own reader takes what follows on the connection, too.
func bodyStream(c *app.RequestContext) io.Reader {
	if n := c.Request.Header.ContentLength(); n >= 0 {
		return io.LimitReader(c.RequestBodyStream(), int64(n))
	}
	return c.RequestBodyStream()
}

// refuseBody ends the connection with the answer: the rest of the body is not
// worth reading.
func refuseBody(c *app.RequestContext) error {
	c.Response.Header.SetConnectionClose(true)
	return errTooLarge
}
