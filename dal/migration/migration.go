// Package migration embeds the numbered schema steps of both databases.
package migration

import "embed"

// Files holds one folder a dialect: sqlite and mysql.
//
//go:embed sqlite/*.sql mysql/*.sql
var Files embed.FS
