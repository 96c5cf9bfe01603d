package main

import (
	"context"
	"fmt"
)

type adminResetTOTPCmd struct {
	Name string `arg:"" help:"The account's name."`
}

// Help is what "vireo admin reset-totp --help" says above the flags.
func (adminResetTOTPCmd) Help() string {
	return `For who has lost the authenticator and the recovery codes. Sessions and tokens
end; at the next sign-in the password is enough, and a new one is set up.

  vireo admin reset-totp ann`
}

// Run takes an authenticator away.
func (c *adminResetTOTPCmd) Run(cfg *config) error {
	return withBiz(cfg, func(ctx context.Context, app *App) error {
		if err := app.biz.CommandResetTOTP(ctx, c.Name); err != nil {
			return err
		}
		fmt.Printf("%s sets up a new authenticator at the next sign-in\n", c.Name)
		return nil
	})
}

type adminUnlockCmd struct {
	Name string `arg:"" help:"The account's name."`
}

// Help is what "vireo admin unlock --help" says above the flags.
func (adminUnlockCmd) Help() string {
	return `After failed sign-ins a name is closed for up to 15 minutes, except for browsers
that have signed in before. This opens it at once.

  vireo admin unlock ann`
}

// Run opens a name.
func (c *adminUnlockCmd) Run(cfg *config) error {
	return withBiz(cfg, func(ctx context.Context, app *App) error {
		if err := app.biz.CommandUnlock(ctx, c.Name); err != nil {
			return err
		}
		fmt.Printf("%s can sign in again\n", c.Name)
		return nil
	})
}
