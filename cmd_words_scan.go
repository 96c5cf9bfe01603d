package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"vireo/biz"
	"vireo/dal/model"
)

type wordsScanCmd struct {
	Field []string `help:"Kinds of text: title, comment, message, username, signature; all unless given." placeholder:"KIND"`
}

// Help is what "vireo words scan --help" says above the flags.
func (wordsScanCmd) Help() string {
	return `What is stored is judged by the draft, and nothing is changed. A running server
goes on meanwhile; it, or this command, does the work. Ctrl-C cancels it.

  vireo words scan --field comment --field title`
}

// Run tries the draft on what is stored.
func (c *wordsScanCmd) Run(cfg *config) error {
	return withBiz(cfg, func(ctx context.Context, app *App) error {
		id, err := app.biz.StartScan(ctx, biz.Command(), c.Field)
		if err != nil {
			return err
		}
		scan, err := app.biz.Scan(ctx, id)
		if err != nil {
			return err
		}
		p := newProgress(os.Stderr)
		_, err = app.biz.FinishScan(ctx, id, func(j biz.Job) { p.tell("dry run", j.Done, scan.Total) })
		p.end()
		if ctx.Err() != nil {
			if err := app.biz.CancelScan(context.WithoutCancel(ctx), biz.Command(), id); err != nil {
				return err
			}
			return errors.New("cancelled")
		}
		if err != nil {
			return err
		}
		if scan, err = app.biz.Scan(ctx, id); err != nil {
			return err
		}
		if scan.State != model.JobDone {
			return fmt.Errorf("the dry run %d is %s: %s", id, scan.State, scan.LastError)
		}
		tellScan(&scan)
		return nil
	})
}

func tellScan(v *biz.Scan) {
	tellCounts(v.Fields, v.Counts)
	fmt.Printf("\ncases a day: %+.2f, texts refused a day: %.2f, by the items of %d days\n", v.Forecast, v.Refused, v.ForecastDays)
	fmt.Printf("dry run %d of %d entries, checksum %s\n", v.ID, v.Entries, v.Checksum)
}

func tellCounts(fields []string, counts biz.HistoryCounts) {
	fmt.Printf("%-12s %12s %12s %12s %12s %12s\n", "kind", "blocked", "held", "masked", "released", "unchanged")
	for _, f := range fields {
		n := counts[f]
		fmt.Printf("%-12s %12d %12d %12d %12d %12d\n", f, n.Blocked, n.Held, n.Masked, n.Released, n.Unchanged)
	}
}
