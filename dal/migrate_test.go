package dal_test

import (
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"vireo/dal"
	"vireo/dal/daltest"
	"vireo/dal/migration"
)

// TestReplicasMigrateTogether: several programs that start at once on one empty
// database all come up, and each step runs once.
func TestReplicasMigrateTogether(t *testing.T) {
	for _, kind := range daltest.Kinds {
		t.Run(kind, func(t *testing.T) {
			cfg := daltest.Empty(t, kind)
			const replicas = 4
			var wg sync.WaitGroup
			steps := make([]int, replicas)
			for i := range replicas {
				db := daltest.Open(t, cfg)
				wg.Go(func() {
					var err error
					if steps[i], err = db.Migrate(t.Context()); err != nil {
						t.Error(err)
					}
				})
			}
			wg.Wait()
			state, err := daltest.Open(t, cfg).MigrationState(t.Context())
			if err != nil || state.Pending() || state.Newer() {
				t.Fatal(state, err)
			}
			total := 0
			for _, n := range steps {
				total += n
			}
			if all := stepsOf(t, kind); total != all {
				t.Errorf("%v steps ran, there are %d", steps, all)
			}
		})
	}
}

// TestRollback: what fails leaves nothing, and what panics too.
func TestRollback(t *testing.T) {
	daltest.EachDB(t, func(t *testing.T, db *dal.DB) {
		func() {
			defer func() { _ = recover() }()
			_ = db.InTx(t.Context(), func(tx *dal.DB) error {
				if _, err := tx.AddLike(t.Context(), 1, 1, 1); err != nil {
					t.Error(err)
				}
				panic("in the middle")
			})
		}()
		liked, err := db.Liked(t.Context(), 1, []int64{1})
		if err != nil || len(liked) != 0 {
			t.Fatal(liked, err)
		}
		// The panic must not have kept the writer's place.
		if err := db.InTx(t.Context(), func(tx *dal.DB) error { _, err := tx.AddLike(t.Context(), 1, 1, 1); return err }); err != nil {
			t.Fatal(err)
		}
	})
}

// stepsOf counts the steps of a kind of database; their numbers may have gaps.
func stepsOf(t *testing.T, kind string) int {
	t.Helper()
	files, err := migration.Files.ReadDir(kind)
	if err != nil {
		t.Fatal(err)
	}
	return len(files)
}

// TestMigrationsGoBack: every step can be taken back, and what comes after it
// again is the same schema.
func TestMigrationsGoBack(t *testing.T) {
	for _, kind := range daltest.Kinds {
		t.Run(kind, func(t *testing.T) {
			db := daltest.Open(t, daltest.Fresh(t, kind))
			want := describe(t, db.Gorm())
			if err := db.MigrateDown(t.Context()); err != nil {
				t.Fatal(err)
			}
			tables, err := db.Gorm().Migrator().GetTables()
			if err != nil {
				t.Fatal(err)
			}
			for _, name := range tables {
				if name != "goose_db_version" && name != "migration_lease" && name != "sqlite_sequence" {
					t.Errorf("%s is left", name)
				}
			}
			if _, err := db.Migrate(t.Context()); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, describe(t, db.Gorm())); diff != "" {
				t.Errorf("before (-) and after (+):\n%s", diff)
			}
		})
	}
}
