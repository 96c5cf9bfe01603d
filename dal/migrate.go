package dal

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"time"

	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/database"

	"vireo/dal/migration"
)

// The migration lease: replicas that start together must not migrate together.
// It is a row, not GET_LOCK, because Galera has no GET_LOCK.
const (
	leaseTable = `CREATE TABLE IF NOT EXISTS migration_lease (id INT NOT NULL PRIMARY KEY, holder VARCHAR(64) NOT NULL, expires_at BIGINT NOT NULL)`
	leaseTime  = 2 * time.Minute
	leasePoll  = 200 * time.Millisecond
)

// MigrationState is how far the schema is.
type MigrationState struct {
	Current, Latest int64
}

// Pending reports whether steps are missing.
func (s MigrationState) Pending() bool { return s.Current < s.Latest }

// Newer reports whether the schema is of a later version of the program.
func (s MigrationState) Newer() bool { return s.Current > s.Latest }

// Migrate brings the schema to the latest version and returns the number of
// steps it ran. It waits while another replica migrates.
func (d *DB) Migrate(ctx context.Context) (int, error) {
	p, err := d.migrator()
	if err != nil {
		return 0, err
	}
	release, err := d.takeMigrationLease(ctx)
	if err != nil {
		return 0, fmt.Errorf("migration lease: %w", err)
	}
	defer release()
	done, err := p.Up(ctx)
	if err != nil {
		return len(done), fmt.Errorf("migrate: %w", err)
	}
	return len(done), nil
}

// MigrationState reads how far the schema is, without changing it.
func (d *DB) MigrationState(ctx context.Context) (MigrationState, error) {
	p, err := d.migrator()
	if err != nil {
		return MigrationState{}, err
	}
	cur, latest, err := p.GetVersions(ctx)
	return MigrationState{Current: cur, Latest: latest}, err
}

func (d *DB) migrator() (*goose.Provider, error) {
	files, err := fs.Sub(migration.Files, d.dialect.name())
	if err != nil {
		return nil, err
	}
	kind := database.DialectSQLite3
	if d.dialect.name() == "mysql" {
		kind = database.DialectMySQL
	}
	return goose.NewProvider(kind, d.pool, files)
}

// takeMigrationLease waits for the lease, keeps it alive, and returns its release.
func (d *DB) takeMigrationLease(ctx context.Context) (func(), error) {
	holder := rand.Text()
	if _, err := d.pool.ExecContext(ctx, leaseTable); err != nil {
		return nil, err
	}
	if err := d.insertLeaseRow(ctx); err != nil {
		return nil, err
	}
	for {
		ok, err := d.tryLease(ctx, holder)
		if err != nil {
			return nil, err
		}
		if ok {
			break
		}
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-time.After(leasePoll):
		}
	}
	stop := make(chan struct{})
	go d.renewLease(ctx, holder, stop)
	return func() {
		close(stop)
		// Without it the lease would end by itself.
		_, _ = d.pool.ExecContext(context.WithoutCancel(ctx), `UPDATE migration_lease SET expires_at = 0 WHERE id = 1 AND holder = ?`, holder)
	}, nil
}

// insertLeaseRow makes the one row; that it exists already is fine.
func (d *DB) insertLeaseRow(ctx context.Context) error {
	err := d.ctx(ctx).Exec(`INSERT INTO migration_lease (id, holder, expires_at) VALUES (1, '', 0)`).Error
	if errors.Is(translate(err), ErrConflict) {
		return nil
	}
	return err
}

func (d *DB) tryLease(ctx context.Context, holder string) (bool, error) {
	now := time.Now()
	res, err := d.pool.ExecContext(ctx, `UPDATE migration_lease SET holder = ?, expires_at = ? WHERE id = 1 AND (expires_at < ? OR holder = ?)`,
		holder, now.Add(leaseTime).UnixMilli(), now.UnixMilli(), holder)
	if d.dialect.isLockLoss(err) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	n, err := res.RowsAffected()
	return n == 1, err
}

// renewLease extends the lease while a long migration runs.
func (d *DB) renewLease(ctx context.Context, holder string, stop <-chan struct{}) {
	t := time.NewTicker(leaseTime / 4)
	defer t.Stop()
	for {
		select {
		case <-stop:
			return
		case <-t.C:
			_, _ = d.tryLease(ctx, holder) // the next tick tries again
		}
	}
}
