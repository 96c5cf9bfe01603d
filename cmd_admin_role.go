package main

import (
	"context"
	"fmt"

	"vireo/biz/access"
)

type adminRoleCmd struct {
	Name string `arg:"" help:"The account's name."`
	Role string `arg:"" help:"The new role; user: staff no more."`
}

// Help is what "vireo admin role --help" says above the flags.
func (adminRoleCmd) Help() string {
	return `Sessions and tokens of the account end. The last admin stays one.

  vireo admin role ann senior
  vireo admin role ben user`
}

// Run changes a role.
func (c *adminRoleCmd) Run(cfg *config) error {
	return withBiz(cfg, func(ctx context.Context, app *App) error {
		if err := app.biz.CommandSetRole(ctx, c.Name, c.Role); err != nil {
			return err
		}
		if c.Role == access.User {
			fmt.Printf("%s is staff no more\n", c.Name)
			return nil
		}
		fmt.Printf("%s has the role %s\n", c.Name, c.Role)
		return nil
	})
}
