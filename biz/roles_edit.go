package biz

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"vireo/biz/access"
	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// RoleChange is what a role is to be; nil: it stays, or is empty in a new one.
type RoleChange struct {
	Name        string // of a new one
	Title       *string
	Rank        *int64
	Inherits    *string
	RequireTOTP *bool
	Allow, Deny *[]string
}

// CreateRole makes a role of the panel and answers its id.
func (s *Service) CreateRole(ctx context.Context, st Staff, c RoleChange) (int64, error) {
	if err := st.Need("roles:edit"); err != nil {
		return 0, err
	}
	if !roleName.MatchString(c.Name) {
		return 0, errs.Invalid("name", errs.T("a role's name has 2 to 32 small letters, digits and hyphens, and begins with a letter", "角色名须为 2 到 32 个小写字母、数字或连字符，且以字母开头"))
	}
	id, err := s.editRole(ctx, st, c, roleEdit{
		action: "role.create",
		read: func(*dal.DB) (*model.Role, error) {
			return &model.Role{Name: c.Name, Rank: access.MinRank, RequireTOTP: true, CreatedAt: s.now()}, nil
		},
		store: func(tx *dal.DB, r *model.Role) error { return tx.CreateRole(ctx, r) },
	})
	return id, taken(err, errRoleTaken)
}

// UpdateRole changes a role. Everybody who has it, or one that inherits from it,
// has the change within two seconds.
func (s *Service) UpdateRole(ctx context.Context, st Staff, id int64, c RoleChange) error {
	_, err := s.editRole(ctx, st, c, roleEdit{
		action: "role.update",
		read: func(tx *dal.DB) (*model.Role, error) {
			row, err := tx.Role(ctx, id)
			if err != nil {
				return nil, notFound(err, noRole)
			}
			if err := st.mayEdit(row); err != nil {
				return nil, err
			}
			if row.BuiltIn && (row.Name == access.User || c.Title != nil || c.Rank != nil || c.Inherits != nil || c.Allow != nil || c.Deny != nil) {
				return nil, errBuiltIn
			}
			return row, nil
		},
		store: func(tx *dal.DB, r *model.Role) error { return tx.UpdateRole(ctx, r) },
	})
	return err
}

// roleEdit is how a role is read and stored, inside the transaction.
type roleEdit struct {
	action string
	read   func(tx *dal.DB) (*model.Role, error)
	store  func(tx *dal.DB, r *model.Role) error
}

// editRole applies a change under the policy's lock, unless the policy that
// results does not build or gives what the editor lacks.
func (s *Service) editRole(ctx context.Context, st Staff, c RoleChange, edit roleEdit) (id int64, err error) {
	err = s.db.InTx(ctx, func(tx *dal.DB) error {
		if err := tx.NextPolicy(ctx); err != nil {
			return err
		}
		before, err := tableOf(ctx, tx)
		if errors.Is(err, errPolicy) { // the way out of a policy that does not build is to change it
			before, err = s.policy.force.Load(), nil
		}
		if err != nil {
			return err
		}
		row, err := edit.read(tx)
		if err != nil {
			return err
		}
		if err := c.apply(row); err != nil {
			return err
		}
		if !row.BuiltIn && int(row.Rank) >= st.Rank() {
			return errRoleRank
		}
		row.UpdatedAt = s.now()
		if err := edit.store(tx, row); err != nil {
			return err
		}
		id = row.ID
		if err := setRules(ctx, tx, row.Name, c.Allow, c.Deny); err != nil {
			return err
		}
		after, err := tableOf(ctx, tx)
		if errors.Is(err, errPolicy) {
			return errs.Invalid("inherits", errs.T("these roles do not fit together", "角色继承关系无效")).Because(err)
		}
		if err != nil {
			return err
		}
		if !grantsOnly(before, after, st) {
			return errRoleLacks
		}
		return s.record(ctx, tx, AuditEvent{Actor: st.Actor(), Action: edit.action, ObjectKind: "role", ObjectID: id, Data: c.data(row.Name)})
	})
	if err == nil {
		s.PollPolicy(ctx)
		s.settlePolicy(ctx)
	}
	return id, err
}

// grantsOnly reports whether everything that a role may do after a change, and
// could not do before, is something that the editor may do.
func grantsOnly(before, after *access.Table, st Staff) bool {
	for _, r := range after.Roles() {
		for _, p := range after.Permissions(r.Name) {
			if !before.Allows(r.Name, p) && !st.May(p) {
				return false
			}
		}
	}
	return true
}

// tableOf is the policy as it is inside a transaction; errPolicy when it does
// not build.
func tableOf(ctx context.Context, db *dal.DB) (*access.Table, error) {
	p, err := readPolicy(ctx, db)
	if err != nil {
		return nil, err
	}
	table, err := access.Build(p)
	if err != nil {
		return nil, errors.Join(errPolicy, err)
	}
	return table, nil
}

// setRules changes those rules of a role that are given.
func setRules(ctx context.Context, tx *dal.DB, role string, allow, deny *[]string) error {
	if allow == nil && deny == nil {
		return nil
	}
	old, err := tx.RoleGrants(ctx, role)
	if err != nil {
		return err
	}
	var grants []model.RoleGrant
	for _, part := range []struct {
		effect string
		names  *[]string
	}{{access.Allow, allow}, {access.Deny, deny}} {
		if part.names == nil {
			grants = append(grants, slices.DeleteFunc(slices.Clone(old), func(g model.RoleGrant) bool { return g.Effect != part.effect })...)
			continue
		}
		for _, name := range *part.names {
			object, act := access.Split(name)
			grants = append(grants, model.RoleGrant{Object: object, Action: act, Effect: part.effect})
		}
	}
	err = tx.SetRoleGrants(ctx, role, grants)
	if errors.Is(err, dal.ErrConflict) {
		return errs.Invalid("deny", errs.T("a permission stands twice", "同一权限重复出现"))
	}
	return err
}

// apply puts a change into the row.
func (c RoleChange) apply(row *model.Role) error {
	if c.Title != nil {
		if err := checkText("title", *c.Title, 64); err != nil {
			return err
		}
		row.Title = *c.Title
	}
	if row.Title == "" {
		row.Title = row.Name
	}
	if c.Rank != nil {
		if *c.Rank < access.MinRank || *c.Rank > access.MaxRank {
			return errs.Invalid("rank", errs.T("the rank must be %d to %d", "级别须为 %d 到 %d").F(access.MinRank, access.MaxRank))
		}
		row.Rank = *c.Rank
	}
	if c.Inherits != nil {
		row.Inherits = *c.Inherits
	}
	if c.RequireTOTP != nil {
		row.RequireTOTP = *c.RequireTOTP
	}
	return cmp.Or(checkPermissions("allow", c.Allow), checkPermissions("deny", c.Deny))
}

// checkPermissions refuses names that are none of a permission.
func checkPermissions(field string, names *[]string) error {
	if names == nil {
		return nil
	}
	for _, name := range *names {
		if !access.Known(name) {
			return errs.Invalid(field, errs.T("there is no permission %q", "不存在权限 %q").F(name))
		}
	}
	return nil
}

// data is a change as the audit log keeps it.
func (c RoleChange) data(name string) map[string]any {
	d := map[string]any{"role": name}
	if c.Rank != nil {
		d["rank"] = *c.Rank
	}
	if c.Inherits != nil {
		d["inherits"] = *c.Inherits
	}
	if c.RequireTOTP != nil {
		d["require_totp"] = *c.RequireTOTP
	}
	if c.Allow != nil {
		d["allow"] = *c.Allow
	}
	if c.Deny != nil {
		d["deny"] = *c.Deny
	}
	return d
}

// DeleteRole removes a role that nobody has.
func (s *Service) DeleteRole(ctx context.Context, st Staff, id int64) error {
	row, err := s.db.Role(ctx, id)
	if err != nil {
		return notFound(err, noRole)
	}
	if row.BuiltIn {
		return errBuiltIn
	}
	if err := st.mayEdit(row); err != nil {
		return err
	}
	err = s.db.InTx(ctx, func(tx *dal.DB) error {
		if err := tx.NextPolicy(ctx); err != nil {
			return err
		}
		n, err := tx.RoleUse(ctx, row.Name)
		if err == nil && n > 0 {
			err = errRoleUsed
		}
		if err != nil {
			return err
		}
		if err := tx.DeleteRole(ctx, id, row.Name); err != nil {
			return err
		}
		return s.record(ctx, tx, AuditEvent{Actor: st.Actor(), Action: "role.delete", ObjectKind: "role", ObjectID: id, Data: map[string]any{"role": row.Name}})
	})
	if err == nil {
		s.PollPolicy(ctx)
		s.settlePolicy(ctx)
	}
	return err
}
