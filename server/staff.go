package server

import (
	"context"
	"mime"
	"slices"
	"strings"
	"time"

	"github.com/cloudwego/hertz/pkg/app"
	"github.com/cloudwego/hertz/pkg/protocol"

	"vireo/biz"
	"vireo/biz/errs"
)

// What every path of the admin API begins with.
const adminPrefix = "/admin/"

// The headers and cookies of the admin API.
const (
	headerCSRF = "X-CSRF-Token"
	headerOnce = "Idempotency-Key"

	cookieSession = "vireo_staff"
	cookieDevice  = "vireo_device"
	deviceDays    = 90
)

// admitStaff applies the rule of a route of the admin API: who asks, whether they
// have set up their sign-in, CSRF, permission, step-up, limit. Everything hangs
// on the one rule; handlers only look at objects.
func (s *Server) admitStaff(ctx context.Context, c *app.RequestContext, r Rule) {
	if err := checkJSON(c); err != nil {
		s.fail(c, err)
		return
	}
	if r.Access == Open {
		if err := s.limitName(c, r); err != nil {
			s.fail(c, err)
		}
		return
	}
	st, err := s.staffOf(ctx, c)
	if err == nil {
		c.Set(keyStaff, st)
		err = s.permit(st, r)
	}
	if err == nil {
		err = s.limiter.user(r.Limit, st.UserID)
	}
	if err != nil {
		s.fail(c, err)
		return
	}
	if key := c.Request.Header.Get(headerOnce); key != "" && changes(c) {
		s.once(ctx, c, st, key)
	}
}

// limitName takes from the bucket of the name that a sign-in tries. A body that
// can't be read is the binder's to refuse.
func (s *Server) limitName(c *app.RequestContext, r Rule) error {
	p, err := readParams(c, false)
	if err != nil {
		return nil //nolint:nilerr // see above
	}
	return s.limiter.name(c, r.Limit, p.get("username"))
}

// changes reports whether the request may change something.
func changes(c *app.RequestContext) bool {
	m := string(c.Method())
	return m != "GET" && m != "HEAD"
}

// checkJSON takes bodies as JSON alone: no form of another site can send that
// without asking first, and it is never told that it may.
func checkJSON(c *app.RequestContext) error {
	if !changes(c) || len(c.Request.Body()) == 0 {
		return nil
	}
	if kind, _, err := mime.ParseMediaType(string(c.ContentType())); err != nil || kind != typeJSON {
		return errs.New(errs.Unsupported, errs.T("send the body as application/json", "请以 application/json 发送请求体"))
	}
	return nil
}

// staffOf finds who asks: a script by its token, else a session by its cookie,
// whose changes have to bring its CSRF token along.
func (s *Server) staffOf(ctx context.Context, c *app.RequestContext) (biz.Staff, error) {
	from := origin(c)
	if scheme, t, _ := strings.Cut(c.Request.Header.Get("Authorization"), " "); scheme != "" {
		if !strings.EqualFold(scheme, "Bearer") {
			return biz.Staff{}, orLogin(nil)
		}
		return s.svc.StaffByToken(ctx, strings.TrimSpace(t), from)
	}
	session := string(c.Cookie(s.cookieName(c, cookieSession)))
	if session == "" {
		return biz.Staff{}, orLogin(nil)
	}
	st, err := s.svc.StaffBySession(ctx, session, from)
	if err == nil && changes(c) {
		err = s.svc.CheckCSRF(session, c.Request.Header.Get(headerCSRF))
	}
	return st, err
}

// permit holds who asks against the rule.
func (s *Server) permit(st biz.Staff, r Rule) error {
	switch {
	case len(st.Pending) > 0 && r.Access != Enrol:
		return errs.New(errs.Enrolment, errs.T("finish setting up your sign-in first", "请先完成登录设置")).With("pending", st.Pending)
	case st.Script() && (r.Access == Panel || r.Access == Enrol || r.StepUp):
		return errs.New(errs.Forbidden, errs.T("this is not for scripts: use the panel", "脚本令牌不可使用此接口，请使用管理面板"))
	}
	if r.Access == Staff && !slices.ContainsFunc(r.Own, st.May) {
		if err := st.Need(r.May); err != nil {
			return err
		}
	}
	if r.StepUp && !s.svc.SteppedUp(st) {
		return errs.New(errs.StepUp, errs.T("please give your password or a code again", "请再次输入密码或验证码"))
	}
	return nil
}

// origin is where a request comes from.
func origin(c *app.RequestContext) biz.Origin {
	return biz.Origin{
		Address: c.ClientIP(), Network: addressKey(c.ClientIP()),
		Agent: strings.ToValidUTF8(string(c.UserAgent()), "\uFFFD"), RequestID: c.GetString(keyID),
	}
}

// Origin is where the request comes from.
func (k *Call) Origin() biz.Origin { return origin(k.c) }

// secure reports whether the client reaches this server by https.
func (s *Server) secure(c *app.RequestContext) bool {
	return strings.HasPrefix(s.cfg.BaseURL, "https://") || strings.HasPrefix(s.base.of(c), "https://")
}

// cookieName is a cookie's name. With https it is one that browsers take from
// this host and by https alone.
func (s *Server) cookieName(c *app.RequestContext, name string) string {
	if s.secure(c) {
		return "__Host-" + name
	}
	return name
}

func (s *Server) setCookie(c *app.RequestContext, name, value string, life time.Duration) {
	c.SetCookie(s.cookieName(c, name), value, int(life.Seconds()), "/", "", protocol.CookieSameSiteStrictMode, s.secure(c), true)
}

// Device is what this browser got when it last signed in to the panel.
func (k *Call) Device() string { return string(k.c.Cookie(k.s.cookieName(k.c, cookieDevice))) }

// SignedIn gives the browser its session.
func (k *Call) SignedIn(in biz.StaffSignedIn) {
	k.Staff = in.Staff
	k.c.Set(keyStaff, in.Staff)
	life := time.UnixMilli(in.Staff.ExpiresAt).Sub(k.Biz.Clock())
	k.s.setCookie(k.c, cookieSession, in.Token, life)
	k.s.setCookie(k.c, cookieDevice, in.Device, deviceDays*24*time.Hour)
	k.csrf = k.Biz.CSRF(in.Token)
}

// SignedOut takes the session from the browser.
func (k *Call) SignedOut() { k.s.setCookie(k.c, cookieSession, "", -time.Second) }

// CSRF is what changes of this session have to bring along; empty for a script.
func (k *Call) CSRF() string {
	if k.csrf == "" && !k.Staff.Script() {
		k.csrf = k.Biz.CSRF(string(k.c.Cookie(k.s.cookieName(k.c, cookieSession))))
	}
	return k.csrf
}

// Text is a text in the language of the request.
func (k *Call) Text(t errs.Text) string { return t.In(k.s.language(k.c)) }
