package server

import (
	"strings"

	"github.com/cloudwego/hertz/pkg/app"
)

// Access says who may use a route.
type Access int

const (
	// Guests lets everybody in; a valid token makes the answer personal, a bad one is ignored.
	Guests Access = iota
	// Users needs a valid token.
	Users
	// Late needs a token, too, but it may come inside a streamed body; the handler asks.
	Late
	// Open lets everybody in and looks nobody up.
	Open
)

// Rule is what holds for one route before its handler runs.
type Rule struct {
	Access Access
	Limit  Class
	Stream bool       // the handler reads the body itself
	Empty  func() any // a zero answer: the shape of this route's errors
}

// Rules are the rules of a door's routes, by routeKey. A route without a rule
// does not start.
type Rules map[string]Rule

// Shape makes a Rule's Empty for an answer type.
func Shape[T any]() func() any { return func() any { return new(T) } }

// rule finds the rule of the request's route. The path without its slash goes
// by the rule of the path with it.
func (s *Server) rule(c *app.RequestContext) (Rule, bool) {
	path := c.FullPath()
	if path == "" {
		return Rule{}, false
	}
	key := routeKey(string(c.Method()), path)
	if r, ok := s.rules[key]; ok {
		return r, true
	}
	if !strings.HasSuffix(path, "/") {
		r, ok := s.rules[key+"/"]
		return r, ok
	}
	return Rule{}, false
}
