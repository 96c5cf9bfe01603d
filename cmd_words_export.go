package main

import (
	"bufio"
	"context"
	"errors"
	"os"
)

type wordsExportCmd struct {
	List   string `help:"Only this list."`
	Format string `enum:"csv,text" default:"csv" help:"csv, which import reads back to the same draft; or text, one entry a line."`
}

// Help is what "vireo words export --help" says above the flags.
func (wordsExportCmd) Help() string {
	return `It writes the draft: lists and entries as they are edited, published or not.

  vireo words export > words.csv
  vireo words export --list example-ads --format text`
}

// Run writes the draft.
func (c *wordsExportCmd) Run(cfg *config) error {
	return withBiz(cfg, func(ctx context.Context, app *App) error {
		out := bufio.NewWriter(os.Stdout)
		return errors.Join(app.biz.ExportWords(ctx, out, c.List, c.Format == "csv"), out.Flush())
	})
}
