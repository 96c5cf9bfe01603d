package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"vireo/biz"
	"vireo/dal/model"
)

type wordsApplyCmd struct {
	Scan int64  `required:"" help:"The dry run of these words that you have looked at." placeholder:"ID"`
	Note string `help:"For staff; up to 1,000 characters."`
}

// Help is what "vireo words apply --help" says above the flags.
func (wordsApplyCmd) Help() string {
	return `What is stored is judged by the version in force, as it would have been when it
was written. It is one batch, which can be undone at the panel. It needs a
finished dry run of the same words. Ctrl-C stops it; what is done stays.

  vireo words scan
  vireo words publish
  vireo words apply --scan 3`
}

// Run applies the words in force to what is stored.
func (c *wordsApplyCmd) Run(cfg *config) error {
	return withBiz(cfg, func(ctx context.Context, app *App) error {
		r, _, err := app.biz.RulesetInForce(ctx)
		if err != nil {
			return err
		}
		b, err := app.biz.ApplyWords(ctx, biz.Command(), r.Version, c.Scan, c.Note)
		if err != nil {
			return err
		}
		p := newProgress(os.Stderr)
		_, err = app.biz.FinishBatch(ctx, b.ID, func(j biz.Job) { p.tell("history", j.Done, b.Total) })
		p.end()
		if ctx.Err() != nil {
			if err := app.biz.CancelBatch(context.WithoutCancel(ctx), biz.Command(), b.ID); err != nil {
				return err
			}
			return fmt.Errorf("stopped; what batch %d has done stays", b.ID)
		}
		if err != nil {
			return err
		}
		if b, err = app.biz.Batch(ctx, b.ID); err != nil {
			return err
		}
		tellCounts(biz.HistoryFields(), b.History.Counts)
		fmt.Printf("\nbatch %d, ruleset %d\n", b.ID, b.History.Version)
		if b.State != model.BatchDone {
			return errors.New("it has not come to its end: other words are in force by now, or its job was cancelled")
		}
		return nil
	})
}
