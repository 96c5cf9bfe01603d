package dal

import "gorm.io/gorm"

// Gorm gives the package's tests the connection beneath the typed queries.
func (d *DB) Gorm() *gorm.DB { return d.gorm }

// GateTaken tells whether a writer of this process is at work.
func (d *DB) GateTaken() bool { return len(d.gate) > 0 }
