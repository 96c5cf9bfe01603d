package main

import (
	"context"
	"fmt"
	"io"

	"vireo/biz"
)

// adminCmd are the commands about the staff, a file each.
type adminCmd struct {
	Create    adminCreateCmd    `cmd:"" help:"Give an account a role; it is made where there is none. Prints a password of one use."`
	List      adminListCmd      `cmd:"" help:"List the staff."`
	Role      adminRoleCmd      `cmd:"" help:"Give a member of the staff another role, or take it."`
	ResetTOTP adminResetTOTPCmd `cmd:"" name:"reset-totp" help:"Take the authenticator of a member of the staff away."`
	Unlock    adminUnlockCmd    `cmd:"" help:"Open a name that was closed after failed sign-ins."`
}

// tellAdmin prints how to sign in to the panel; it is the only time.
func tellAdmin(w io.Writer, a biz.NewAdmin) {
	if a.Name != "" {
		fmt.Fprintf(w, "Staff account: name %s, role %s, password %s (to be changed at the first sign-in)\n", a.Name, a.Role, a.Password)
	}
}

// firstAdmin makes an admin on an empty database: on SQLite, and only where
// nobody else can reach the server. A failure is only told.
func (a *App) firstAdmin(ctx context.Context, fresh bool) biz.NewAdmin {
	if !fresh || a.db.Dialect() != "sqlite" || !a.addr.IP.IsLoopback() {
		return biz.NewAdmin{}
	}
	admin, _, err := a.biz.FirstAdmin(ctx)
	if err != nil {
		a.log.Warn("no first admin: vireo admin create makes one", "error", err)
	}
	return admin
}

// fresh reports whether nobody has ever had an account; that it can't be told
// counts as no.
func (a *App) fresh(ctx context.Context) bool {
	fresh, err := a.biz.Fresh(ctx)
	return err == nil && fresh
}
