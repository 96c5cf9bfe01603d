package model

// Block is one user who wants nothing to do with another. It works both ways:
// the two see and reach each other nowhere, whoever blocked.
type Block struct {
	ID        int64 `gorm:"primaryKey;autoIncrement;index:ix_blocks_list,priority:2"`
	UserID    int64 `gorm:"not null;uniqueIndex:uk_blocks_pair,priority:1;index:ix_blocks_list,priority:1"` // who blocked
	BlockedID int64 `gorm:"not null;uniqueIndex:uk_blocks_pair,priority:2;index:ix_blocks_blocked"`
	CreatedAt int64 `gorm:"not null;autoCreateTime:false"`
}

// Export is the latest file with everything about a user. There is one row for a
// user; it stays when the file has gone, because it tells when the next may be asked for.
type Export struct {
	UserID    int64  `gorm:"primaryKey;autoIncrement:false"`
	State     string `gorm:"size:16;not null;index:ix_exports_expires,priority:1"`
	JobID     int64  `gorm:"not null"`
	File      string `gorm:"size:64;not null"` // blob key; empty: there is none
	Size      int64  `gorm:"not null"`         // bytes
	AskedAt   int64  `gorm:"not null"`
	ReadyAt   int64  `gorm:"not null"`                                     // zero: not yet
	ExpiresAt int64  `gorm:"not null;index:ix_exports_expires,priority:2"` // zero: not ready
}

// The states of exports. Their names are stored.
const (
	ExportMaking  = "making"
	ExportReady   = "ready"
	ExportFailed  = "failed"
	ExportExpired = "expired"
)
