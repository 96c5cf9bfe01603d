package dal

import (
	"context"

	"gorm.io/gorm"
)

// Gorm gives the package's tests the connection beneath the typed queries.
func (d *DB) Gorm() *gorm.DB { return d.gorm }

// GateTaken tells whether a writer of this process is at work.
func (d *DB) GateTaken() bool { return len(d.gate) > 0 }

// MigrateDown takes every step of the schema back.
func (d *DB) MigrateDown(ctx context.Context) error {
	p, err := d.migrator()
	if err == nil {
		_, err = p.DownTo(ctx, 0)
	}
	return err
}
