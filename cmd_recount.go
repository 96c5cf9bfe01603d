package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"vireo/dal"
)

type recountCmd struct {
	DryRun bool `help:"Only tell; exit with status 1 when a counter has drifted."`
}

// Help is what "vireo recount --help" says above the flags.
func (recountCmd) Help() string {
	return `Likes, comments, follows, works, mutual follows, last messages, how often
reporters were right and references to files are counted and held against what is stored. It may run while the
server does.`
}

// Run prints every counter that has drifted, and repairs it.
func (c *recountCmd) Run(cfg *config) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	quiet := *cfg
	quiet.SlowQuery = 0 // statements over whole tables take their time
	app, err := openCore(ctx, quiet, cfg.logger(), options{})
	if err != nil {
		return err
	}
	defer app.db.Close()
	t := driftTable{}
	n, err := app.biz.Recount(ctx, c.DryRun, t.row)
	switch {
	case err != nil:
		return err
	case n == 0:
		fmt.Println("every counter is right")
	case c.DryRun:
		return fmt.Errorf("%d counters have drifted; vireo recount repairs them", n)
	default:
		fmt.Printf("%d counters repaired\n", n)
	}
	return nil
}

// driftTable prints drifts as they are found.
type driftTable struct{ begun bool }

func (t *driftTable) row(d dal.Drift) {
	if !t.begun {
		fmt.Printf("%-30s %-20s %15s %15s\n", "kind", "id", "stored", "counted")
		t.begun = true
	}
	fmt.Printf("%-30s %-20s %15d %15d\n", d.Kind, d.ID, d.Stored, d.Counted)
}
