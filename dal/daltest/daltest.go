// Package daltest gives tests a fresh, migrated database of each kind: a copy
// of a template, because a copy costs a tenth of a migration.
package daltest

import (
	"context"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"vireo/dal"
)

// Kinds are the databases every test of data and rules runs on.
var Kinds = []string{"sqlite", "mysql"}

// Each runs a test once per kind, with the configuration of a fresh database.
func Each(t *testing.T, fn func(t *testing.T, cfg dal.Config)) {
	t.Helper()
	for _, kind := range Kinds {
		t.Run(kind, func(t *testing.T) { fn(t, Fresh(t, kind)) })
	}
}

// EachDB runs a test once per kind, with a fresh database opened.
func EachDB(t *testing.T, fn func(t *testing.T, db *dal.DB)) {
	t.Helper()
	Each(t, func(t *testing.T, cfg dal.Config) { fn(t, Open(t, cfg)) })
}

// Fresh makes a fresh, migrated database of a kind and says how to open it. The
// test skips where the kind cannot run here.
func Fresh(t testing.TB, kind string) dal.Config {
	t.Helper()
	if kind == "mysql" {
		return freshMySQL(t)
	}
	return freshSQLite(t)
}

// Empty makes a database without any table.
func Empty(t testing.TB, kind string) dal.Config {
	t.Helper()
	if kind == "mysql" {
		return emptyMySQL(t)
	}
	return dal.Config{Path: filepath.Join(t.TempDir(), "vireo.db")}
}

// Open opens a database for as long as the test lasts.
func Open(t testing.TB, cfg dal.Config) *dal.DB {
	t.Helper()
	db, err := dal.Open(t.Context(), cfg)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

// sqliteTemplate is one migrated file, read into memory once per test binary.
var sqliteTemplate = sync.OnceValues(func() ([]byte, error) {
	dir, err := os.MkdirTemp("", "vireo-sqlite-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "template.db")
	if err := migrate(dal.Config{Path: path}); err != nil {
		return nil, err
	}
	return os.ReadFile(path)
})

func freshSQLite(t testing.TB) dal.Config {
	t.Helper()
	tmpl, err := sqliteTemplate()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "vireo.db")
	if err := os.WriteFile(path, tmpl, 0o600); err != nil {
		t.Fatal(err)
	}
	return dal.Config{Path: path}
}

func migrate(cfg dal.Config) error {
	ctx := context.Background()
	db, err := dal.Open(ctx, cfg)
	if err != nil {
		return err
	}
	defer db.Close()
	_, err = db.Migrate(ctx)
	return err
}
