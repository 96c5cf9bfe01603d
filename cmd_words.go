package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"

	"vireo/biz"
)

// wordsCmd are the commands of the word filter, a file each.
type wordsCmd struct {
	Import   wordsImportCmd   `cmd:"" help:"Put a list into the draft: one entry a line, or CSV."`
	Export   wordsExportCmd   `cmd:"" help:"Write the draft to standard output."`
	Publish  wordsPublishCmd  `cmd:"" help:"Make the draft the version in force."`
	Scan     wordsScanCmd     `cmd:"" help:"Dry run: what the draft would do to what is stored."`
	Apply    wordsApplyCmd    `cmd:"" help:"Judge what is stored by the version in force."`
	Status   wordsStatusCmd   `cmd:"" help:"Show the version in force, the lists and what the draft changes."`
	Rollback wordsRollbackCmd `cmd:"" help:"Publish an older version's content again, as a new version."`
	Policy   wordsPolicyCmd   `cmd:"" help:"Show or change what the draft says about techniques."`
	Check    wordsCheckCmd    `cmd:"" help:"Judge texts of standard input by a file of entries; no server, no database."`
}

// Exit codes other than 1, which is a failure.
const exitUsage = 2 // a flag, an argument or a file that can't be used

// exitError is an error with an exit code of its own.
type exitError struct {
	error
	code int
}

func usage(format string, args ...any) error {
	return exitError{fmt.Errorf(format, args...), exitUsage}
}

// withBiz runs a command on the rules over the configured database.
func withBiz(cfg *config, do func(ctx context.Context, app *App) error) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	quiet := *cfg
	quiet.SlowQuery = 0 // statements over whole tables take their time
	app, err := openCore(ctx, quiet, cfg.logger(), options{})
	if err != nil {
		return err
	}
	defer app.db.Close()
	return do(ctx, app)
}

// tellRuleset prints what a version is.
func tellRuleset(r biz.Ruleset, zone *time.Location) {
	fmt.Printf("version %d: %d entries (%d added, %d removed, %d changed), published %s",
		r.Version, r.Entries, r.Added, r.Removed, r.Changed, time.UnixMilli(r.CreatedAt).In(zone).Format(time.DateTime))
	if r.RollbackOf != 0 {
		fmt.Printf(", again the content of version %d", r.RollbackOf)
	}
	if r.Note != "" {
		fmt.Printf(": %s", r.Note)
	}
	fmt.Println()
}

// tellChanges prints the first few of some changes.
func tellChanges(sign string, changes []biz.WordChange) {
	const few = 5
	for i, c := range changes {
		if i == few {
			fmt.Printf("  %s … and %d more\n", sign, len(changes)-few)
			return
		}
		switch {
		case c.Old == "":
			fmt.Printf("  %s %s: %s\n", sign, c.List, c.New)
		case c.New == "":
			fmt.Printf("  %s %s: %s\n", sign, c.List, c.Old)
		default:
			fmt.Printf("  %s %s: %s → %s\n", sign, c.List, c.Old, c.New)
		}
	}
}
