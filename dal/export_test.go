package dal

import "gorm.io/gorm"

// Gorm gives the package's tests the connection beneath the typed queries.
func (d *DB) Gorm() *gorm.DB { return d.gorm }
