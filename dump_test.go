package main

import (
	"context"
	"database/sql"
	"fmt"
	"net/url"
	"strings"
	"testing"

	_ "github.com/glebarez/go-sqlite"
	_ "github.com/go-sql-driver/mysql"

	"vireo/dal"
)

// tables are those whose rows users' and operators' actions make.
var tables = []string{"users", "sessions", "follows", "videos", "likes", "comments", "conversations", "messages", "blobs",
	"word_lists", "word_entries", "rulesets", "ruleset_chunks", "word_hits", "word_days",
	"queues", "queue_workers", "routings", "saved_views", "default_views",
	"cases", "reports", "case_skips", "actions", "restrictions", "batches", "batch_items", "notices",
	"audit_pending", "audit_log", "audit_head", "audit_texts", "jobs"}

// raw opens the app's database without the data layer.
func (a *testApp) raw(t testing.TB) *sql.DB {
	t.Helper()
	if a.kept != nil {
		return a.kept
	}
	driver, dsn := "sqlite", "file:"+a.cfg.Data+"/vireo.db?_pragma=busy_timeout(10000)"
	if a.cfg.Database != "" {
		u, err := url.Parse(a.cfg.Database)
		if err != nil {
			t.Fatal(err)
		}
		driver, dsn = "mysql", fmt.Sprintf("%s@tcp(%s)%s", u.User, u.Host, u.Path)
	}
	db, err := sql.Open(driver, dsn)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

// dump is every row of every table as text.
func (a *testApp) dump(t testing.TB) string {
	t.Helper()
	db := a.raw(t)
	var b strings.Builder
	for _, table := range tables {
		dumpTable(t, db, table, &b)
	}
	return b.String()
}

func dumpTable(t testing.TB, db *sql.DB, table string, b *strings.Builder) {
	t.Helper()
	rows, err := db.QueryContext(context.Background(), "SELECT * FROM "+table+" ORDER BY 1")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	cols, err := rows.Columns()
	if err != nil {
		t.Fatal(err)
	}
	for rows.Next() {
		values := make([]any, len(cols))
		for i := range values {
			values[i] = new(sql.RawBytes)
		}
		if err := rows.Scan(values...); err != nil {
			t.Fatal(err)
		}
		fmt.Fprint(b, table)
		for i, v := range values {
			fmt.Fprintf(b, " %s=%q", cols[i], *v.(*sql.RawBytes))
		}
		fmt.Fprintln(b)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
}

// noDrift fails for every counter that differs from the rows it counts.
func (a *testApp) noDrift(t testing.TB) {
	t.Helper()
	_, err := a.biz.Recount(t.Context(), true, func(d dal.Drift) {
		t.Errorf("%s of %s is %d, its rows are %d", d.Kind, d.ID, d.Stored, d.Counted)
	})
	if err != nil {
		t.Fatal(err)
	}
}
