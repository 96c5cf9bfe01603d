package model

// KeptVideo is a video that its author has deleted and whose files stay for now:
// somebody has yet to look at it.
type KeptVideo struct {
	VideoID   int64 `gorm:"primaryKey;autoIncrement:false"`
	CreatedAt int64 `gorm:"not null;autoCreateTime:false"`
}

// Purge is the removal of a video's files for good. Another than who asked decides,
// which the database holds; Alone says that there was nobody else.
type Purge struct {
	VideoID   int64  `gorm:"primaryKey;autoIncrement:false"`
	State     string `gorm:"size:16;not null;index:ix_purges_state"`
	Reason    string `gorm:"size:1000;not null"`
	AskedBy   int64  `gorm:"not null"`
	AskedAt   int64  `gorm:"not null"`
	DecidedBy int64  `gorm:"not null"` // zero: nobody yet
	DecidedAt int64  `gorm:"not null"`
	Alone     bool   `gorm:"not null"`
}

// The states of purges. Their names are stored.
const (
	PurgeWaiting = "waiting" // for a second moderator
	PurgeDone    = "done"
)
