package main

import (
	"context"
	"fmt"

	"vireo/dal"
)

type migrateCmd struct{}

// Run brings the schema up to date; `vireo serve` does it as well.
func (migrateCmd) Run(cfg *config) error {
	ctx := context.Background()
	dcfg, err := cfg.dalConfig(cfg.logger())
	if err != nil {
		return err
	}
	db, err := dal.Open(ctx, dcfg)
	if err != nil {
		return named("VIREO_DATABASE", err)
	}
	defer db.Close()
	n, err := db.Migrate(ctx)
	if err != nil {
		return err
	}
	state, err := db.MigrationState(ctx)
	if err != nil {
		return err
	}
	fmt.Printf("%d steps run; the schema is at %d\n", n, state.Current)
	if guard, err := db.GuardAudit(ctx); err != nil {
		fmt.Printf("the audit log is not append-only (docs/operations.md, Audit log): %v\n", err)
	} else {
		fmt.Printf("the audit log is append-only by %s\n", guard)
	}
	return nil
}
