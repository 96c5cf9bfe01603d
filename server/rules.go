package server

import (
	"fmt"
	"strings"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/biz/access"
)

// Access says who may use a route.
type Access int

const (
	// Guests lets everybody in; a valid token makes the answer personal, a bad one is ignored.
	Guests Access = iota
	// Users needs a valid token.
	Users
	// Barred is Users, and takes the token with which suspended and banned accounts
	// appeal as well.
	Barred
	// Late needs a token, too, but it may come inside a streamed body; the handler asks.
	Late
	// Open lets everybody in and looks nobody up.
	Open

	// Staff needs somebody of the staff, or their script, with the permission that
	// the rule names.
	Staff
	// Self needs somebody of the staff, or their script, for what is their own.
	Self
	// Panel is Self without scripts.
	Panel
	// Enrol is Panel also for who has yet to change a password or to set up an
	// authenticator.
	Enrol
)

// Rule is what holds for one route before its handler runs.
type Rule struct {
	Access Access
	May    string // with Staff: the permission, "object:action"
	// Own are permissions of which one is enough for what is one's own. Whose
	// something is, biz looks at.
	Own    []string
	StepUp bool // irreversible: the password or a code was given again just now; no scripts
	Limit  Class
	Stream bool       // the handler reads the body itself
	Empty  func() any // a zero answer: the shape of this route's errors
}

// Rules are the rules of a door's routes, by routeKey. A route without a rule
// does not start.
type Rules map[string]Rule

// Shape makes a Rule's Empty for an answer type.
func Shape[T any]() func() any { return func() any { return new(T) } }

// staff reports whether the rule is for the staff.
func (r Rule) staff() bool { return r.Access >= Staff }

// check refuses a rule that does not fit its route's door: an admin route
// without a permission does not start.
func (r Rule) check(path string) error {
	admin := strings.HasPrefix(path, adminPrefix)
	switch {
	case admin && r.Access != Open && !r.staff(), !admin && r.staff():
		return fmt.Errorf("the rule of %s is one of the other door", path)
	case (r.Access == Staff) != (r.May != ""):
		return fmt.Errorf("the rule of %s needs a permission, or none", path)
	case r.May != "" && !access.Known(r.May):
		return fmt.Errorf("the rule of %s names the permission %q, which there is not", path, r.May)
	}
	for _, p := range r.Own {
		if r.May == "" || !access.Known(p) {
			return fmt.Errorf("the rule of %s names the permission %q, which there is not", path, p)
		}
	}
	return nil
}

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
