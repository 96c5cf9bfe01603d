package main

import (
	"context"
	"fmt"
)

type wordsStatusCmd struct{}

// Help is what "vireo words status --help" says.
func (wordsStatusCmd) Help() string {
	return `Which version each server judges by is in its /readyz.

  vireo words status`
}

// Run shows what is in force and what publishing would change.
func (wordsStatusCmd) Run(cfg *config) error {
	return withBiz(cfg, func(ctx context.Context, app *App) error {
		r, any, err := app.biz.RulesetInForce(ctx)
		if err != nil {
			return err
		}
		if any {
			tellRuleset(r, app.biz.Zone())
			fmt.Println("checksum", r.Checksum)
		} else {
			fmt.Println("no ruleset was ever published: nothing is looked for")
		}
		if any && r.Entries == 0 {
			fmt.Println("the ruleset is empty: nothing is looked for")
		}
		if err := tellLists(ctx, app); err != nil {
			return err
		}
		return tellDraft(ctx, app)
	})
}

func tellLists(ctx context.Context, app *App) error {
	lists, err := app.biz.WordLists(ctx)
	if err != nil || len(lists) == 0 {
		return err
	}
	fmt.Printf("\n%-30s %-10s %10s\n", "list", "category", "entries")
	for _, l := range lists {
		fmt.Printf("%-30s %-10s %10d\n", l.Name, l.Category, l.Entries)
	}
	return nil
}

func tellDraft(ctx context.Context, app *App) error {
	d, err := app.biz.DraftDiff(ctx)
	if err != nil {
		return err
	}
	if d.Empty() {
		fmt.Println("\nthe draft is what is in force")
		return nil
	}
	fmt.Printf("\nthe draft: %d added, %d removed, %d changed\n", len(d.Added), len(d.Removed), len(d.Changed))
	tellChanges("+", d.Added)
	tellChanges("-", d.Removed)
	tellChanges("~", d.Changed)
	if d.Policy {
		fmt.Println("  the policy differs (vireo words policy)")
	}
	return nil
}
