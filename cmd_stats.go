package main

import (
	"context"
	"fmt"
	"os"
)

// statsCmd are the commands of the statistics.
type statsCmd struct {
	Rebuild statsRebuildCmd `cmd:"" help:"Count a span of days anew from the audit log."`
}

type statsRebuildCmd struct {
	From string `help:"The first day, such as 2026-01-31; without it all from the beginning of the audit log." placeholder:"DATE"`
	To   string `help:"The last day; without it today." placeholder:"DATE"`
}

// Help is what "vireo stats rebuild --help" says above the flags.
func (statsRebuildCmd) Help() string {
	return `Days are those of VIREO_TIMEZONE: after another zone is set, a rebuild makes the
days fit it. Accounts, videos and comments a day are in no log and stay as they
are. It may run while the server does.`
}

// Run rebuilds the rollups.
func (c *statsRebuildCmd) Run(cfg *config) error {
	return withBiz(cfg, func(ctx context.Context, app *App) error {
		p := newProgress(os.Stderr)
		defer p.end()
		n, err := app.biz.RebuildStats(ctx, c.From, c.To, func(done, total int64) { p.tell("days", done, total) })
		p.end()
		if err == nil {
			fmt.Printf("%d days counted anew\n", n)
		}
		return err
	})
}
