package dal

import (
	"context"
	"fmt"
	"strings"
)

// asidePrefix begins the names of tables that a restore has put aside.
const asidePrefix = "before_restore_"

// PutTablesAside renames the tables of a MySQL database, all at once, so that
// others can be loaded in their place and they can still be brought back.
func (d *DB) PutTablesAside(ctx context.Context) error {
	tables, aside, err := d.tables(ctx)
	if err != nil {
		return err
	}
	if len(aside) > 0 {
		return fmt.Errorf("a restore that was killed has left tables such as %s, which hold the data from before it: "+
			"rename them back, or drop them if they are not wanted", aside[0])
	}
	if len(tables) == 0 {
		return nil
	}
	return d.rename(ctx, tables, func(t string) string { return asidePrefix + t })
}

// BringTablesBack undoes PutTablesAside. What was loaded meanwhile is dropped.
func (d *DB) BringTablesBack(ctx context.Context) error {
	tables, aside, err := d.tables(ctx)
	if err != nil {
		return err
	}
	if err := d.drop(ctx, tables); err != nil || len(aside) == 0 {
		return err
	}
	return d.rename(ctx, aside, func(t string) string { return strings.TrimPrefix(t, asidePrefix) })
}

// DropTablesAside removes what PutTablesAside has put aside, with its rows.
func (d *DB) DropTablesAside(ctx context.Context) error {
	_, aside, err := d.tables(ctx)
	if err != nil {
		return err
	}
	return d.drop(ctx, aside)
}

// tables lists the tables in use, and those that are put aside.
func (d *DB) tables(ctx context.Context) (used, aside []string, err error) {
	all, err := d.Tables(ctx)
	for _, t := range all {
		if strings.HasPrefix(t, asidePrefix) {
			aside = append(aside, t)
		} else {
			used = append(used, t)
		}
	}
	return used, aside, err
}

// rename is one statement: all tables have their new names, or none.
func (d *DB) rename(ctx context.Context, tables []string, to func(string) string) error {
	parts := make([]string, len(tables))
	for i, t := range tables {
		parts[i] = fmt.Sprintf("`%s` TO `%s`", t, to(t))
	}
	return d.ctx(ctx).Exec("RENAME TABLE " + strings.Join(parts, ", ")).Error
}

func (d *DB) drop(ctx context.Context, tables []string) error {
	for _, t := range tables {
		if err := d.ctx(ctx).Migrator().DropTable(t); err != nil {
			return err
		}
	}
	return nil
}
