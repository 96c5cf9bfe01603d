package access

import (
	"errors"
	"fmt"

	"github.com/casbin/casbin/v2"
	"github.com/casbin/casbin/v2/model"
)

// modelText is Casbin's model: allowed when some rule allows and none denies.
const modelText = `
[request_definition]
r = sub, obj, act

[policy_definition]
p = sub, obj, act, eft

[role_definition]
g = _, _

[policy_effect]
e = some(where (p.eft == allow)) && !some(where (p.eft == deny))

[matchers]
m = g(r.sub, p.sub) && (p.obj == "*" || r.obj == p.obj) && (p.act == "*" || r.act == p.act)
`

// Effects of a rule.
const (
	Allow = "allow"
	Deny  = "deny"
)

// Grant is a rule that people add to a role of theirs.
type Grant struct {
	Role           string
	Object, Action string
	Effect         string // Allow or Deny
}

// Policy is everything that decides, besides what is built in.
type Policy struct {
	Version int64
	Roles   []Role
	Grants  []Grant
}

// check refuses a policy that can't mean what somebody wanted.
func (p Policy) check() (map[string]Role, error) {
	roles := map[string]Role{}
	for _, r := range builtIn {
		roles[r.Name] = r
	}
	for _, r := range p.Roles {
		if _, twice := roles[r.Name]; twice || r.Name == "" {
			return nil, fmt.Errorf("access: the role %q stands twice", r.Name)
		}
		if r.Rank < MinRank || r.Rank > MaxRank {
			return nil, fmt.Errorf("access: the role %q has rank %d", r.Name, r.Rank)
		}
		roles[r.Name] = r
	}
	for _, r := range roles {
		if err := checkParents(roles, r); err != nil {
			return nil, err
		}
	}
	for _, g := range p.Grants {
		if r, ok := roles[g.Role]; !ok || r.BuiltIn {
			return nil, fmt.Errorf("access: a rule for %q, which is no custom role", g.Role)
		}
		if g.Effect != Allow && g.Effect != Deny {
			return nil, fmt.Errorf("access: a rule for %q with the effect %q", g.Role, g.Effect)
		}
	}
	return roles, nil
}

var errCircle = errors.New("access: roles that inherit in a circle")

func checkParents(roles map[string]Role, r Role) error {
	for range len(roles) {
		if r.Inherits == "" {
			return nil
		}
		parent, ok := roles[r.Inherits]
		if !ok {
			return fmt.Errorf("access: the role %q inherits from %q, which is none", r.Name, r.Inherits)
		}
		r = parent
	}
	return errCircle
}

// enforcer loads into Casbin what decides about one role: its rules and those of
// the roles that it inherits from. All others could never match, and Casbin
// would look at each of them every time. Rules for permissions that this program
// does not know are left out: there is nothing that they could decide.
func (p Policy) enforcer(roles map[string]Role, role string) (*casbin.Enforcer, error) {
	m, err := model.NewModelFromString(modelText)
	if err != nil {
		return nil, err
	}
	e, err := casbin.NewEnforcer(m)
	if err != nil {
		return nil, err
	}
	line := map[string]bool{}
	var rules, parents [][]string
	for r := roles[role]; r.Name != ""; r = roles[r.Inherits] {
		line[r.Name] = true
		if r.Inherits != "" {
			parents = append(parents, []string{r.Name, r.Inherits})
		}
	}
	for _, r := range builtInRules {
		if line[r[0]] {
			rules = append(rules, []string{r[0], r[1], r[2], Allow})
		}
	}
	for _, g := range p.Grants {
		if line[g.Role] && Known(g.Object+":"+g.Action) {
			rules = append(rules, []string{g.Role, g.Object, g.Action, g.Effect})
		}
	}
	if _, err := e.AddPolicies(rules); err != nil {
		return nil, err
	}
	_, err = e.AddGroupingPolicies(parents)
	return e, err
}
