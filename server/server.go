// Package server is what both doors hang on: the Hertz engine, the middleware,
// the one binder, and the one table that turns an error into a reply.
package server

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"net/netip"
	"strings"
	"time"

	"github.com/cloudwego/hertz/pkg/app"
	"github.com/cloudwego/hertz/pkg/app/middlewares/server/recovery"
	hertz "github.com/cloudwego/hertz/pkg/app/server"
	"github.com/cloudwego/hertz/pkg/network/standard"

	"vireo/biz"
)

// Config is what an operator can change about serving.
type Config struct {
	Listener       net.Listener
	BaseURL        string         // of absolute addresses when the Host header is not trusted
	Hosts          []string       // Host headers that are trusted, besides this machine's own
	TrustedProxies []netip.Prefix // whose X-Forwarded-* headers are believed
	CORSOrigins    []string       // "*": everybody
	Limits         Limits
	MaxUpload      int64         // bytes of one upload's body
	Grace          time.Duration // how long a stop waits for requests in flight
	Language       string        // of messages to who asks for none: "en" or "zh"
	Version        string
}

// Server is the engine with everything that routes share.
type Server struct {
	*hertz.Hertz
	cfg     Config
	svc     *biz.Service
	log     *slog.Logger
	rules   Rules
	limiter *limiter
	conns   *connTracker
	base    *baseURL
	metrics *metrics
	pages   []pages
	streams openStreams
}

// maxHeader bounds a request's line and headers, in bytes.
const maxHeader = 64 << 10

// New makes an engine without routes. Mount adds those of a door, Finish the rest.
func New(cfg Config, svc *biz.Service, log *slog.Logger) *Server {
	conns := trackConns(cfg.Listener)
	s := &Server{cfg: cfg, svc: svc, log: log, rules: Rules{}, limiter: newLimiter(cfg.Limits), conns: conns, base: newBaseURL(cfg), metrics: newMetrics(svc, cfg.Version),
		streams: openStreams{of: map[int64]int{}}}
	quietHertz(log)
	// Bodies are streamed and multipart is not read ahead: an upload never sits
	// in memory. The standard transporter, because netpoll reads ahead.
	s.Hertz = hertz.New(
		hertz.WithListener(conns), hertz.WithTransport(standard.NewTransporter),
		hertz.WithStreamBody(true), hertz.WithDisablePreParseMultipartForm(true), hertz.WithMaxRequestBodySize(int(^uint(0)>>1)),
		hertz.WithReadTimeout(0), hertz.WithWriteTimeout(0), hertz.WithIdleTimeout(0), // see conns.go
		hertz.WithMaxHeaderBytes(maxHeader), hertz.WithExitWaitTime(cfg.Grace),
		hertz.WithRedirectTrailingSlash(false), hertz.WithHandleMethodNotAllowed(true), hertz.WithDisablePrintRoute(true),
	)
	s.SetClientIPFunc(clientIPFunc(cfg.TrustedProxies))
	s.Use(s.trackRequest, s.identify, recovery.Recovery(recovery.WithRecoveryHandler(s.recovered)), s.cors(), s.framed, s.admit)
	s.NoRoute(s.noRoute)
	s.NoMethod(func(_ context.Context, c *app.RequestContext) { s.failStatus(c, errNoMethod, 405) })
	return s
}

// Mount adds the routes of a door, as register knows them, and its rules.
func (s *Server) Mount(rules Rules, register func(*hertz.Hertz)) {
	for route, r := range rules {
		s.rules[route] = r
	}
	register(s.Hertz)
}

// Finish adds what follows from the routes: the same path without its slash,
// HEAD wherever there is GET, and the documents. It fails when a route has no rule.
func (s *Server) Finish() error {
	routes := s.Routes()
	for _, r := range routes {
		rule, ok := s.rules[routeKey(r.Method, r.Path)]
		if !ok {
			return errors.New("no rule for the route " + r.Method + " " + r.Path)
		}
		if err := rule.check(r.Path); err != nil {
			return err
		}
		paths := []string{r.Path}
		if bare := strings.TrimSuffix(r.Path, "/"); bare != r.Path && bare != "" {
			s.Handle(r.Method, bare, r.HandlerFunc)
			paths = append(paths, bare)
		}
		if r.Method == "GET" {
			for _, p := range paths {
				s.Handle("HEAD", p, r.HandlerFunc)
			}
		}
	}
	return s.mountDocs()
}

// Serve answers requests until Stop.
func (s *Server) Serve() error { return s.Engine.Run() } // not Hertz.Run, which handles signals itself

// Stop refuses new connections, lets requests in flight finish within the
// grace, and closes idle connections at once.
func (s *Server) Stop(ctx context.Context) error {
	select {
	case <-s.conns.accepting: // the engine can't be stopped before it runs
	case <-ctx.Done():
		return ctx.Err()
	}
	done := make(chan error, 1)
	go func() { done <- s.Shutdown(ctx) }()
	again := time.NewTicker(drainEvery)
	defer again.Stop()
	for {
		s.conns.drain()
		select {
		case err := <-done:
			return err
		case <-again.C: // connections become idle, or were just accepted
		}
	}
}

// routeKey names a route in a table of rules: METHOD and the path with its slash.
// HEAD goes by the rule of GET.
func routeKey(method, path string) string {
	if method == "HEAD" {
		method = "GET"
	}
	return method + " " + path
}
