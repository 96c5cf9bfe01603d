package main

import (
	"context"
	"fmt"
	"strings"
	"time"

	"vireo/biz"
)

type adminListCmd struct{}

// Help is what "vireo admin list --help" says.
func (adminListCmd) Help() string { return "  vireo admin list" }

// Run lists the staff.
func (adminListCmd) Run(cfg *config) error {
	return withBiz(cfg, func(ctx context.Context, app *App) error {
		all, err := app.biz.AllStaff(ctx)
		if err != nil {
			return err
		}
		if len(all) == 0 {
			fmt.Println("there is no staff (vireo admin create NAME)")
			return nil
		}
		fmt.Printf("%-6s %-32s %-16s %-19s %s\n", "id", "name", "role", "last sign-in", "")
		for i := range all {
			tellMember(&all[i], app.biz.Zone())
		}
		return nil
	})
}

func tellMember(m *biz.StaffMember, zone *time.Location) {
	last, notes := "never", []string{}
	if m.SignedInAt != 0 {
		last = time.UnixMilli(m.SignedInAt).In(zone).Format(time.DateTime)
	}
	for _, n := range []struct {
		is   bool
		text string
	}{{m.Disabled, "disabled"}, {m.Suspended, "suspended"}, {!m.TOTP, "no authenticator"}, {m.OneTime, "password not changed yet"}} {
		if n.is {
			notes = append(notes, n.text)
		}
	}
	fmt.Printf("%-6d %-32s %-16s %-19s %s\n", m.UserID, m.Username, m.Role, last, strings.Join(notes, ", "))
}
