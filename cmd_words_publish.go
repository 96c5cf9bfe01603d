package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"vireo/biz"
)

type wordsPublishCmd struct {
	Note        string `help:"What the version is for; up to 255 characters."`
	SkipRefused bool   `help:"Leave out entries that can't be looked for, instead of failing."`
}

// Help is what "vireo words publish --help" says above the flags.
func (wordsPublishCmd) Help() string {
	return `Every server has the new version within two seconds, without a restart. The
filter is built and tests itself first; when that fails, or when there are
entries that can't be looked for, nothing is published.

  vireo words publish --note "spam of this week"`
}

// Run publishes the draft.
func (c *wordsPublishCmd) Run(cfg *config) error {
	return withBiz(cfg, func(ctx context.Context, app *App) error {
		out, err := app.biz.PublishWords(ctx, biz.Publication{Note: c.Note, SkipRefused: c.SkipRefused})
		var refused *biz.RefusedError
		if errors.As(err, &refused) {
			tellProblems("can't be looked for", refused.Problems)
			return fmt.Errorf("%w; nothing was published (--skip-refused leaves them out)", refused)
		}
		if err != nil {
			return err
		}
		tellProblems("left out", out.Refused)
		tellProblems("looked for without variants", out.Left)
		tellRuleset(out.Ruleset, app.biz.Zone())
		return nil
	})
}

func tellProblems(what string, list []biz.WordProblem) {
	for _, p := range list {
		fmt.Fprintf(os.Stderr, "%s: %s (list %s): %s\n", what, p.Text, p.List, p.Reason)
	}
}
