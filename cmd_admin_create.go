package main

import (
	"context"
	"fmt"
	"os"
)

type adminCreateCmd struct {
	Name string `arg:"" help:"The account's name."`
	Role string `default:"admin" help:"admin, senior, moderator, auditor, or one made at the panel."`
}

// Help is what "vireo admin create --help" says above the flags.
func (adminCreateCmd) Help() string {
	return `The account becomes staff; one that is not there is made, and then nobody can
sign in to an app with it. The password is for the panel, works once, and is
shown here and nowhere else.

  vireo admin create ann
  vireo admin create ben --role moderator`
}

// Run makes an account staff.
func (c *adminCreateCmd) Run(cfg *config) error {
	return withBiz(cfg, func(ctx context.Context, app *App) error {
		made, err := app.biz.CreateAdmin(ctx, c.Name, c.Role)
		if err != nil {
			return err
		}
		if made.Account {
			fmt.Printf("the account %s was made\n", made.Name)
		}
		tellAdmin(os.Stdout, made)
		return nil
	})
}
