package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"vireo/biz"
)

type exportCmd struct {
	Resource string   `arg:"" optional:"" help:"The list, such as cases; without it all lists are named with their columns."`
	Filter   []string `help:"A filter of the list as NAME=VALUE; given more than once with one name, one of the values has to hold." placeholder:"NAME=VALUE" sep:"none"`
	Query    string   `name:"q" help:"What to search for: an id, or the beginning of a name."`
	Columns  []string `help:"The columns, with commas between them; without it all."`
	BOM      bool     `name:"bom" help:"Begin with a byte order mark, for Excel."`
}

// Help is what "vireo export --help" says above the flags.
func (exportCmd) Help() string {
	return `It writes a list of the admin API as CSV, with the names of its filters. Whoever
runs it sees everything that a list shows; private messages are in none. The audit
log says what was exported.

  vireo export cases --filter state=open --filter state=escalated > cases.csv`
}

// Run writes the list.
func (c *exportCmd) Run(cfg *config) error {
	q := biz.ExportQuery{Resource: c.Resource, Search: c.Query, Columns: c.Columns, BOM: c.BOM, Language: cfg.Language}
	for _, text := range c.Filter {
		name, value, ok := strings.Cut(text, "=")
		if !ok {
			return usage("--filter: %q is not NAME=VALUE", text)
		}
		i := slices.IndexFunc(q.Filters, func(f biz.ListFilter) bool { return f.Param == name })
		if i < 0 {
			i = len(q.Filters)
			q.Filters = append(q.Filters, biz.ListFilter{Param: name})
		}
		q.Filters[i].Values = append(q.Filters[i].Values, value)
	}
	return withBiz(cfg, func(ctx context.Context, app *App) error {
		app.biz.OpenPolicy(ctx)
		st := app.biz.Operator()
		if c.Resource == "" {
			for _, r := range app.biz.ExportResources(st) {
				needs := ""
				if r.Needs != "" {
					needs = " (asks for --filter " + r.Needs + "=ID)"
				}
				fmt.Printf("%s: %s%s\n", r.Name, strings.Join(r.Columns, " "), needs)
			}
			return nil
		}
		e, err := app.biz.BeginExport(ctx, st, q)
		if err != nil {
			return err
		}
		out := bufio.NewWriter(os.Stdout)
		_, err = e.Write(ctx, out, func(ctx context.Context) error { return ctx.Err() })
		return errors.Join(err, out.Flush())
	})
}
