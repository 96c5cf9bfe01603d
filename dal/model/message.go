package model

// Conversation is one pair of users who have written to each other. Its row is
// the lock under which message times are given out.
type Conversation struct {
	ID            int64 `gorm:"primaryKey;autoIncrement"`
	LowID         int64 `gorm:"not null;uniqueIndex:uk_conversations_pair,priority:1"` // the smaller user id
	HighID        int64 `gorm:"not null;uniqueIndex:uk_conversations_pair,priority:2;index:ix_conversations_high"`
	LastMessageID int64 `gorm:"not null"`
	LastTime      int64 `gorm:"not null"` // created_at of the last message
}

// Message is one chat message. CreatedAt strictly increases within a conversation.
type Message struct {
	ID             int64  `gorm:"primaryKey;autoIncrement"`
	ConversationID int64  `gorm:"not null;uniqueIndex:uk_messages_time,priority:1"`
	FromUserID     int64  `gorm:"not null;index:ix_messages_from"`
	ToUserID       int64  `gorm:"not null"`
	Text           string `gorm:"size:1000;not null"` // as it was written
	PublicText     string `gorm:"size:1000;not null"` // as the other side sees it
	RulesetVersion int64  `gorm:"not null"`
	CreatedAt      int64  `gorm:"not null;autoCreateTime:false;uniqueIndex:uk_messages_time,priority:2"`
}
