package dal

import (
	"context"

	"vireo/dal/model"
)

// PolicyVersion reads the version of the roles and their rules.
func (d *DB) PolicyVersion(ctx context.Context) (int64, error) {
	var version int64
	return version, d.ctx(ctx).Raw("SELECT value FROM sequences WHERE name = 'policy'").Scan(&version).Error
}

// NextPolicy locks the policy until the transaction ends and gives it its next
// version: roles and rules change one at a time.
func (d *DB) NextPolicy(ctx context.Context) error {
	return d.ctx(ctx).Exec("UPDATE sequences SET value = value + 1 WHERE name = 'policy'").Error
}

// Roles reads every role, built-in ones too.
func (d *DB) Roles(ctx context.Context) ([]model.Role, error) {
	var rows []model.Role
	return rows, d.ctx(ctx).Raw("SELECT * FROM roles ORDER BY rank_no DESC, name").Scan(&rows).Error
}

// Role reads one role.
func (d *DB) Role(ctx context.Context, id int64) (*model.Role, error) {
	r := d.q.Role
	row, err := r.WithContext(ctx).Where(r.ID.Eq(id)).Take()
	return row, translate(err)
}

// RoleByName reads one role by its unique name.
func (d *DB) RoleByName(ctx context.Context, name string) (*model.Role, error) {
	r := d.q.Role
	row, err := r.WithContext(ctx).Where(r.Name.Eq(name)).Take()
	return row, translate(err)
}

// RoleGrants reads the rules of all custom roles, or those of one.
func (d *DB) RoleGrants(ctx context.Context, role string) ([]model.RoleGrant, error) {
	var rows []model.RoleGrant
	if role == "" {
		return rows, d.ctx(ctx).Raw("SELECT * FROM role_grants ORDER BY role, object, action").Scan(&rows).Error
	}
	return rows, d.ctx(ctx).Raw("SELECT * FROM role_grants WHERE role = ? ORDER BY object, action", role).Scan(&rows).Error
}

// CreateRole adds a role and sets its id; ErrConflict when the name is taken.
func (d *DB) CreateRole(ctx context.Context, r *model.Role) error {
	return translate(d.q.Role.WithContext(ctx).Create(r))
}

// UpdateRole replaces what a role says about itself, but for its name.
func (d *DB) UpdateRole(ctx context.Context, r *model.Role) error {
	q := d.q.Role
	_, err := q.WithContext(ctx).Where(q.ID.Eq(r.ID)).UpdateSimple(q.Title.Value(r.Title), q.Rank.Value(r.Rank), q.Inherits.Value(r.Inherits),
		q.RequireTOTP.Value(r.RequireTOTP), q.UpdatedAt.Value(r.UpdatedAt))
	return err
}

// SetRoleGrants replaces the rules of a role. It must run in a transaction.
func (d *DB) SetRoleGrants(ctx context.Context, role string, grants []model.RoleGrant) error {
	g := d.q.RoleGrant
	if _, err := g.WithContext(ctx).Where(g.Role.Eq(role)).Delete(); err != nil {
		return err
	}
	for i := range grants {
		grants[i].Role = role
		if err := g.WithContext(ctx).Create(&grants[i]); err != nil {
			return translate(err)
		}
	}
	return nil
}

// DeleteRole removes a role with its rules. It must run in a transaction.
func (d *DB) DeleteRole(ctx context.Context, id int64, name string) error {
	if err := d.SetRoleGrants(ctx, name, nil); err != nil {
		return err
	}
	r := d.q.Role
	_, err := r.WithContext(ctx).Where(r.ID.Eq(id)).Delete()
	return err
}

// RoleUse counts the staff of a role and the roles that inherit from it.
func (d *DB) RoleUse(ctx context.Context, name string) (n int64, err error) {
	err = d.ctx(ctx).Raw("SELECT (SELECT COUNT(*) FROM staff WHERE role = ?) + (SELECT COUNT(*) FROM roles WHERE inherits = ?)", name, name).Scan(&n).Error
	return n, err
}

// LockPolicy keeps roles and rules as they are until the transaction ends.
func (d *DB) LockPolicy(ctx context.Context) error {
	var version int64
	return d.ctx(ctx).Raw("SELECT value FROM sequences WHERE name = 'policy'" + d.dialect.forUpdate()).Scan(&version).Error
}

// RoleList is the list of the roles.
var RoleList = ListSpec{
	Columns: "r.*, (SELECT COUNT(*) FROM staff s WHERE s.role = r.name) AS members", From: "roles r", ID: "r.id", Search: []string{"r.name"}, Default: "-rank,name",
	Fields: []ListField{
		{Name: "name", SQL: "r.name", Kind: TextField, Filter: true, Sort: true},
		{Name: "rank", SQL: "r.rank_no", Kind: IntField, Range: true, Sort: true},
		{Name: "built_in", SQL: "r.built_in", Kind: BoolField, Filter: true},
	},
}

// RoleView is a role with the number of its members.
type RoleView struct {
	model.Role `gorm:"embedded"`
	Members    int64
}

// RoleView reads one role with the number of its members.
func (d *DB) RoleView(ctx context.Context, id int64) (*RoleView, error) {
	var v RoleView
	err := d.ctx(ctx).Raw("SELECT "+RoleList.Columns+" FROM "+RoleList.From+" WHERE r.id = ?", id).Scan(&v).Error
	if err == nil && v.ID == 0 {
		err = ErrNotFound
	}
	return &v, err
}
