package model

// AuditEvent is what the log keeps of something that was done. It has no personal
// text: of that it has the id and the salted digest, see AuditText.
type AuditEvent struct {
	CreatedAt  int64  `gorm:"not null;autoCreateTime:false;index:ix_audit_log_time,priority:1"`
	ActorID    int64  `gorm:"not null;index:ix_audit_log_actor,priority:1"` // user; zero: nobody who has an account
	ActorKind  string `gorm:"size:16;not null"`
	RequestID  string `gorm:"size:64;not null"`
	Action     string `gorm:"size:64;not null;index:ix_audit_log_action,priority:1"`
	ObjectKind string `gorm:"size:32;not null;index:ix_audit_log_object,priority:1"`
	ObjectID   int64  `gorm:"not null;index:ix_audit_log_object,priority:2"`
	CaseID     int64  `gorm:"not null;index:ix_audit_log_case,priority:1"` // zero: none
	Data       string `gorm:"size:65536;not null"`                         // JSON object
	IPID       int64  `gorm:"column:ip_id;not null"`                       // audit_texts; zero: none
	IPDigest   []byte `gorm:"column:ip_digest;size:32;not null"`
	TextID     int64  `gorm:"not null"` // audit_texts; zero: none
	TextDigest []byte `gorm:"size:32;not null"`
}

// AuditPending is an event that waits for the sealer.
type AuditPending struct {
	ID         int64  `gorm:"primaryKey;autoIncrement"`
	CreatedAt  int64  `gorm:"not null;autoCreateTime:false"`
	ActorID    int64  `gorm:"not null"`
	ActorKind  string `gorm:"size:16;not null"`
	RequestID  string `gorm:"size:64;not null"`
	Action     string `gorm:"size:64;not null"`
	ObjectKind string `gorm:"size:32;not null"`
	ObjectID   int64  `gorm:"not null"`
	CaseID     int64  `gorm:"not null"`
	Data       string `gorm:"size:65536;not null"`
	IPID       int64  `gorm:"column:ip_id;not null"`
	IPDigest   []byte `gorm:"column:ip_digest;size:32;not null"`
	TextID     int64  `gorm:"not null"`
	TextDigest []byte `gorm:"size:32;not null"`
}

// TableName says it, because a plural would be odd.
func (AuditPending) TableName() string { return "audit_pending" }

// Event is the row without its id.
func (p AuditPending) Event() AuditEvent {
	return AuditEvent{
		CreatedAt: p.CreatedAt, ActorID: p.ActorID, ActorKind: p.ActorKind, RequestID: p.RequestID,
		Action: p.Action, ObjectKind: p.ObjectKind, ObjectID: p.ObjectID, CaseID: p.CaseID, Data: p.Data,
		IPID: p.IPID, IPDigest: p.IPDigest, TextID: p.TextID, TextDigest: p.TextDigest,
	}
}

// AuditLog is one sealed row: it never changes. Seq has no gaps, and MAC covers
// the row and the MAC before it.
type AuditLog struct {
	Seq        int64 `gorm:"primaryKey;autoIncrement:false;index:ix_audit_log_time,priority:2;index:ix_audit_log_actor,priority:2;index:ix_audit_log_action,priority:2;index:ix_audit_log_object,priority:3;index:ix_audit_log_case,priority:2"`
	AuditEvent `gorm:"embedded"`
	MAC        []byte `gorm:"column:mac;size:32;not null"`
}

// TableName says it, because a plural would be odd.
func (AuditLog) TableName() string { return "audit_log" }

// AuditHead is the one row that says where the log ends, and who seals.
type AuditHead struct {
	ID         int64  `gorm:"primaryKey;autoIncrement:false"`
	Seq        int64  `gorm:"not null"`
	MAC        []byte `gorm:"column:mac;size:32;not null"`
	Seal       []byte `gorm:"size:32;not null"` // MAC over Seq and MAC: without the key nobody sets the head back
	Holder     string `gorm:"size:32;not null"` // who seals
	LeaseUntil int64  `gorm:"not null"`
}

// TableName says it, because there is one.
func (AuditHead) TableName() string { return "audit_head" }

// AuditText is personal text that belongs to an event. Erasing empties Text and
// Salt and keeps the row, so that a missing row is a damage.
type AuditText struct {
	ID         int64  `gorm:"primaryKey;autoIncrement"`
	OwnerID    int64  `gorm:"not null;index:ix_audit_texts_owner"` // user whose text it is; zero: the object's
	ObjectKind string `gorm:"size:32;not null;index:ix_audit_texts_object,priority:1"`
	ObjectID   int64  `gorm:"not null;index:ix_audit_texts_object,priority:2"`
	Salt       []byte `gorm:"size:32;not null"`
	Text       string `gorm:"size:65536;not null"`
	ErasedAt   int64  `gorm:"not null"` // zero: it is there
	CreatedAt  int64  `gorm:"not null;autoCreateTime:false"`
}
