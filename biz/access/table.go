package access

import (
	"cmp"
	"fmt"
	"slices"
	"sync"

	"github.com/casbin/casbin/v2"
)

// Table is every decision of one policy. It never changes and is safe for
// concurrent use.
type Table struct {
	version int64
	roles   map[string]Role
	allowed map[string][]bool // by role, in the order of permissions

	mu        sync.Mutex // for explaining, which is rare
	enforcers map[string]*casbin.Enforcer
}

// Build decides every role and permission of a policy, once.
func Build(p Policy) (*Table, error) {
	roles, err := p.check()
	if err != nil {
		return nil, err
	}
	t := &Table{version: p.Version, roles: roles, allowed: make(map[string][]bool, len(roles)), enforcers: make(map[string]*casbin.Enforcer, len(roles))}
	for name := range roles {
		e, err := p.enforcer(roles, name)
		if err != nil {
			return nil, fmt.Errorf("access: %w", err)
		}
		t.enforcers[name] = e
		row := make([]bool, len(permissions))
		for i, perm := range permissions {
			if row[i], err = e.Enforce(name, perm.Object, perm.Action); err != nil {
				return nil, fmt.Errorf("access: %w", err)
			}
		}
		t.allowed[name] = row
	}
	return t, nil
}

// Version is that of the policy.
func (t *Table) Version() int64 { return t.version }

// Allows reports whether a role has a permission. Roles and permissions that are
// unknown have none.
func (t *Table) Allows(role, permission string) bool {
	i, known := indexOf[permission]
	row := t.allowed[role]
	return known && row != nil && row[i]
}

// Permissions lists the names of what a role may do, in the order of the table.
func (t *Table) Permissions(role string) []string {
	out := []string{}
	row := t.allowed[role]
	for i, p := range permissions {
		if row != nil && row[i] {
			out = append(out, p.Name())
		}
	}
	return out
}

// Role finds a role by its name.
func (t *Table) Role(name string) (Role, bool) { r, ok := t.roles[name]; return r, ok }

// Rank is a role's rank; zero for one that is unknown.
func (t *Table) Rank(role string) int { return t.roles[role].Rank }

// Covers reports whether a role may do all that another may.
func (t *Table) Covers(role, other string) bool {
	for i, may := range t.allowed[other] {
		if may && !t.allowed[role][i] {
			return false
		}
	}
	return true
}

// Roles lists all roles, highest first.
func (t *Table) Roles() []Role {
	out := make([]Role, 0, len(t.roles))
	for _, r := range t.roles {
		out = append(out, r)
	}
	slices.SortFunc(out, func(a, b Role) int { return cmp.Or(b.Rank-a.Rank, cmp.Compare(a.Name, b.Name)) })
	return out
}
