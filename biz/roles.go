package biz

import (
	"context"
	"regexp"

	"vireo/biz/access"
	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// Role is a role as the panel shows it.
type Role struct {
	ID          int64
	Name        string
	Title       string
	Rank        int64
	Inherits    string
	BuiltIn     bool
	RequireTOTP bool
	Members     int64
	Allow, Deny []string // its own rules: names of permissions
	Permissions []string // what it comes to, in this process
	CreatedAt   int64
	UpdatedAt   int64
	Allowed     []string // what the viewer may do
}

// What may be done to a role.
const (
	ActEdit   = "edit"
	ActDelete = "delete"
)

var (
	noRole       = errs.T("this role does not exist", "该角色不存在")
	errRoleTaken = errs.T("there is a role of this name already", "已存在同名角色")
	errOwnRole   = errs.New(errs.Forbidden, errs.T("nobody edits their own role", "不能修改自己的角色"))
	errRoleRank  = errs.New(errs.Forbidden, errs.T("its rank is not below yours", "该角色的级别不低于您"))
	errRoleLacks = errs.New(errs.Forbidden, errs.T("it would allow what you may not do yourself", "该角色将拥有您没有的权限"))
	errBuiltIn   = errs.New(errs.Conflict, errs.T("built-in roles stay as they are, but for require_totp", "内置角色除 require_totp 外不可修改"))
	errRoleUsed  = errs.New(errs.Conflict, errs.T("staff have this role, or a role inherits from it", "仍有工作人员使用该角色，或有角色继承自它"))
	roleName     = regexp.MustCompile(`^[a-z][a-z0-9-]{1,31}$`)
)

// mayEdit tells why a role can't be edited by who asks.
func (st Staff) mayEdit(r *model.Role) error {
	if err := st.Need("roles:edit"); err != nil {
		return err
	}
	if r.Name == st.Role || st.inheritsFrom(r.Name) {
		return errOwnRole
	}
	if int(r.Rank) >= st.Rank() {
		return errRoleRank
	}
	return nil
}

// inheritsFrom reports whether the own role starts from another one: editing that
// would edit one's own.
func (st Staff) inheritsFrom(role string) bool {
	for name := st.Role; name != ""; {
		r, _ := st.table.Role(name)
		if name = r.Inherits; name == role {
			return true
		}
	}
	return false
}

func (st Staff) role(r *dal.RoleView) Role {
	v := Role{
		ID: r.ID, Name: r.Name, Title: r.Title, Rank: r.Rank, Inherits: r.Inherits, BuiltIn: r.BuiltIn, RequireTOTP: r.RequireTOTP, Members: r.Members,
		Allow: []string{}, Deny: []string{}, Permissions: st.table.Permissions(r.Name), CreatedAt: r.CreatedAt, UpdatedAt: r.UpdatedAt, Allowed: []string{},
	}
	if r.Name != access.User && st.mayEdit(&r.Role) == nil {
		v.Allowed = append(v.Allowed, ActEdit)
		if !r.BuiltIn && r.Members == 0 {
			v.Allowed = append(v.Allowed, ActDelete)
		}
	}
	return v
}

// Roles is one page of the roles.
func (s *Service) Roles(ctx context.Context, st Staff, q ListQuery) (List[Role], error) {
	list, err := listOf(ctx, s.db, &dal.RoleList, q, st.role)
	if err != nil {
		return list, err
	}
	grants, err := s.db.RoleGrants(ctx, "")
	for i := range list.Rows {
		list.Rows[i].setRules(grants)
	}
	return list, err
}

// setRules puts those of the rules in that are the role's own.
func (r *Role) setRules(grants []model.RoleGrant) {
	for _, g := range grants {
		if g.Role != r.Name {
			continue
		}
		name := g.Object + ":" + g.Action
		if g.Effect == access.Deny {
			r.Deny = append(r.Deny, name)
		} else {
			r.Allow = append(r.Allow, name)
		}
	}
}

// Role reads one role.
func (s *Service) Role(ctx context.Context, st Staff, id int64) (Role, error) {
	row, err := s.db.RoleView(ctx, id)
	if err != nil {
		return Role{}, notFound(err, noRole)
	}
	grants, err := s.db.RoleGrants(ctx, row.Name)
	v := st.role(row)
	v.setRules(grants)
	return v, err
}

// Permissions is one page of all permissions there are.
func (s *Service) Permissions(q ListQuery) (List[access.Permission], error) {
	return sliceOf(access.Permissions(), q)
}

// Explain tells why a role may or may not do something.
func (s *Service) Explain(st Staff, role, object, action string) (access.Explanation, error) {
	if _, ok := st.table.Role(role); !ok {
		return access.Explanation{}, errs.Invalid("role", noRole)
	}
	if !access.Known(object + ":" + action) {
		return access.Explanation{}, errs.Invalid("action", errs.T("there is no permission %q", "不存在权限 %q").F(object+":"+action))
	}
	return st.table.Explain(role, object, action)
}
