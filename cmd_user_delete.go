package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"vireo/biz"
)

type userDeleteCmd struct {
	Name   string `arg:"" help:"The account's name."`
	Now    bool   `help:"Erase it at once, without the grace. There is no way back."`
	Cancel bool   `help:"Take it back, while the grace lasts."`
}

// Help is what "vireo user delete --help" says above the flags.
func (userDeleteCmd) Help() string {
	return `As if its user had asked for it: the account is hidden, its sessions end, and it is
erased when the grace (VIREO_DELETE_GRACE) is over. Signing in takes it back. A
legal hold keeps it from being erased.

  vireo user delete ann
  vireo user delete ann --cancel
  vireo user delete ann --now`
}

// Run deletes an account.
func (c *userDeleteCmd) Run(cfg *config) error {
	if c.Now && c.Cancel {
		return errors.New("--now and --cancel exclude each other")
	}
	return withBiz(cfg, func(ctx context.Context, app *App) error {
		at, err := app.biz.CommandDeleteUser(ctx, c.Name, biz.CommandDelete{Cancel: c.Cancel, Now: c.Now})
		switch {
		case err != nil:
			return err
		case c.Cancel:
			fmt.Printf("%s: stays\n", c.Name)
		case c.Now:
			fmt.Printf("%s: erased, or about to be where a server runs; the files go within two days\n", c.Name)
		default:
			fmt.Printf("%s: hidden, and erased after %s\n", c.Name, time.UnixMilli(at).In(app.biz.Zone()).Format(time.DateTime))
		}
		return nil
	})
}
