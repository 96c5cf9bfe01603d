package model

// Notice is something that the service tells a user. It is sent once: as a row of
// the user's list and as a message of the system account, in one transaction.
// Until then it can be taken back, and nobody ever sees it.
type Notice struct {
	ID          int64  `gorm:"primaryKey;autoIncrement;index:ix_notices_user,priority:3"`
	UserID      int64  `gorm:"not null;index:ix_notices_user,priority:1"`
	Kind        string `gorm:"size:32;not null"`
	Once        string `gorm:"size:64;not null;uniqueIndex:uk_notices_once"` // what it is about: nothing is told twice
	Data        string `gorm:"size:65536;not null"`                          // JSON of what the text says
	ActionID    int64  `gorm:"not null;index:ix_notices_action"`
	SubjectKind string `gorm:"size:16;not null"`
	SubjectID   int64  `gorm:"not null"`
	State       string `gorm:"size:16;not null;index:ix_notices_due,priority:1;index:ix_notices_user,priority:2"`
	SendAt      int64  `gorm:"not null;index:ix_notices_due,priority:2"`
	SentAt      int64  `gorm:"not null"` // zero: not yet
	ReadAt      int64  `gorm:"not null"` // zero: not yet
	MessageID   int64  `gorm:"not null"` // of the system account
	CreatedAt   int64  `gorm:"not null;autoCreateTime:false"`
}

// The states of notices.
const (
	NoticeWaiting   = "waiting"
	NoticeSent      = "sent"
	NoticeCancelled = "cancelled"
)
