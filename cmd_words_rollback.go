package main

import "context"

type wordsRollbackCmd struct {
	Version int64 `arg:"" help:"The version whose content is wanted again."`
}

// Help is what "vireo words rollback --help" says above the flags.
func (wordsRollbackCmd) Help() string {
	return `Numbers only grow: rolling back to 4 while 7 is in force makes version 8 with
the content of 4. The draft stays as it is.

  vireo words rollback 4`
}

// Run publishes an older version again.
func (c *wordsRollbackCmd) Run(cfg *config) error {
	return withBiz(cfg, func(ctx context.Context, app *App) error {
		r, err := app.biz.RollbackWords(ctx, c.Version, 0)
		if err != nil {
			return err
		}
		tellRuleset(r, app.biz.Zone())
		return nil
	})
}
