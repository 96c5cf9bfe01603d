package dal_test

import (
	"fmt"
	"sort"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"gorm.io/gorm"

	"vireo/dal"
	"vireo/dal/daltest"
	"vireo/dal/model"
)

// TestSchemaIsWhatTheModelsSay holds the migrated schema against the one gorm
// would make from the structs, on both databases: columns, kinds, nulls, keys.
func TestSchemaIsWhatTheModelsSay(t *testing.T) {
	for _, kind := range daltest.Kinds {
		t.Run(kind, func(t *testing.T) {
			want := describe(t, automigrated(t, daltest.Open(t, daltest.Empty(t, kind))))
			got := describe(t, daltest.Open(t, daltest.Fresh(t, kind)).Gorm())
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("models (-) against migrations (+):\n%s", diff)
			}
		})
	}
}

func automigrated(t *testing.T, d *dal.DB) *gorm.DB {
	t.Helper()
	g := d.Gorm()
	if d.Dialect() == "mysql" {
		g = g.Set("gorm:table_options", "ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin")
	}
	for _, m := range model.All() {
		if err := g.AutoMigrate(m); err != nil {
			t.Fatalf("%T: %v", m, err)
		}
	}
	return d.Gorm()
}

// describe lists every column and every index as a sorted line of text.
func describe(t *testing.T, g *gorm.DB) []string {
	t.Helper()
	var lines []string
	for _, m := range model.All() {
		stmt := &gorm.Statement{DB: g}
		if err := stmt.Parse(m); err != nil {
			t.Fatal(err)
		}
		cols, err := g.Migrator().ColumnTypes(m)
		if err != nil {
			t.Fatalf("%s: %v", stmt.Table, err)
		}
		for _, c := range cols {
			nullable, _ := c.Nullable()
			pk, _ := c.PrimaryKey()
			kind, _ := c.ColumnType()
			lines = append(lines, fmt.Sprintf("%s.%s %s null=%t pk=%t", stmt.Table, c.Name(), strings.ToLower(kind), nullable && !pk, pk))
		}
		indexes, err := g.Migrator().GetIndexes(m)
		if err != nil {
			t.Fatalf("%s: %v", stmt.Table, err)
		}
		for _, i := range indexes {
			if strings.HasPrefix(i.Name(), "sqlite_autoindex") || i.Name() == "PRIMARY" {
				continue
			}
			unique, _ := i.Unique()
			lines = append(lines, fmt.Sprintf("%s index %s (%s) unique=%t", stmt.Table, i.Name(), strings.Join(i.Columns(), ","), unique))
		}
	}
	if len(lines) < 80 {
		t.Fatalf("only %d lines of schema: is something missing?", len(lines))
	}
	sort.Strings(lines)
	return lines
}
