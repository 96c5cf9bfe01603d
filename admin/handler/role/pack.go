package role

import (
	"context"

	"vireo/admin/model/role"
	"vireo/biz"
	"vireo/server"
)

func packRole(r *biz.Role) *role.Role {
	return &role.Role{
		ID: server.ID(r.ID), Name: r.Name, Title: r.Title, Rank: r.Rank, Inherits: r.Inherits, BuiltIn: r.BuiltIn, RequireTotp: r.RequireTOTP,
		Members: r.Members, Allow: r.Allow, Deny: r.Deny, Permissions: r.Permissions, CreatedAt: r.CreatedAt, UpdatedAt: r.UpdatedAt, AllowedActions: r.Allowed,
	}
}

// read answers a role as it is now.
func read(ctx context.Context, k *server.Call, id int64, resp *role.Role) error {
	r, err := k.Biz.Role(ctx, k.Staff, id)
	if err == nil {
		*resp = *packRole(&r)
	}
	return err
}

// given tells a list that was sent, be it empty, apart from one that was not.
func given(list []string) *[]string {
	if list == nil {
		return nil
	}
	return &list
}
