package main

import (
	"context"
	"fmt"
)

// userCmd are the commands about accounts.
type userCmd struct {
	Password userPasswordCmd `cmd:"" help:"Give an account a new password and end its sessions."`
	Delete   userDeleteCmd   `cmd:"" help:"Delete an account, or take that back."`
}

type userPasswordCmd struct {
	Name  string `arg:"" help:"The account's name."`
	Panel bool   `help:"The password for the panel, which is another one than for apps."`
}

// Help is what "vireo user password --help" says above the flags.
func (userPasswordCmd) Help() string {
	return `The password is shown here and nowhere else. Every session that was signed in
with the old one ends. One for the panel has to be changed at the next sign-in.

  vireo user password ann
  vireo user password ann --panel`
}

// Run gives out a password.
func (c *userPasswordCmd) Run(cfg *config) error {
	return withBiz(cfg, func(ctx context.Context, app *App) error {
		password, err := app.biz.CommandPassword(ctx, c.Name, c.Panel)
		if err != nil {
			return err
		}
		fmt.Printf("%s: new password %s\n", c.Name, password)
		return nil
	})
}
