package server

import (
	"context"
	"strings"

	"github.com/cloudwego/hertz/pkg/app"
)

// pages serves what is below a prefix and is no route.
type pages struct {
	prefix string
	serve  func(ctx context.Context, c *app.RequestContext) bool
}

// Pages lets serve answer reads of what is below a prefix, wherever no route is.
// It reports whether it answered; what it does not know is not found. The prefix
// without its slash leads to it.
func (s *Server) Pages(prefix string, serve func(ctx context.Context, c *app.RequestContext) bool) {
	s.pages = append(s.pages, pages{prefix, serve})
}

// noRoute answers what no route does.
func (s *Server) noRoute(ctx context.Context, c *app.RequestContext) {
	path := string(c.Path())
	for _, p := range s.pages {
		if changes(c) {
			break
		}
		if path+"/" == p.prefix {
			c.Response.Header.Set("Location", p.prefix)
			c.SetStatusCode(302)
			return
		}
		if strings.HasPrefix(path, p.prefix) && p.serve(ctx, c) {
			return
		}
	}
	s.failStatus(c, errNoRoute, 404)
}
