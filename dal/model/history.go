package model

// WordScan is one dry run of the draft over what is stored. What became of it is
// its job's status until FinishedAt is set.
type WordScan struct {
	ID         int64  `gorm:"primaryKey;autoIncrement"`
	JobID      int64  `gorm:"not null;index:ix_word_scans_job"`
	Fields     string `gorm:"size:64;not null"`               // kinds of text it looks at, with commas between them
	Checksum   string `gorm:"column:sha256;size:64;not null"` // of the draft's content, hex
	Base       int64  `gorm:"column:base_version;not null"`   // ruleset that was in force
	Entries    int64  `gorm:"not null"`
	Counts     string `gorm:"size:65536;not null"` // JSON: items by field and outcome
	Done       int64  `gorm:"not null"`            // ids that were passed
	Total      int64  `gorm:"not null"`
	Recent     int64  `gorm:"not null"`           // cases more (below zero: less) that the last days would have had
	Refused    int64  `gorm:"not null;default:0"` // texts that the last days would have had refused
	RecentDays int64  `gorm:"not null"`           // how many days that is reckoned from
	ActorID    int64  `gorm:"not null"`           // user; zero: the command line
	CreatedAt  int64  `gorm:"not null;autoCreateTime:false;index:ix_word_scans_time"`
	FinishedAt int64  `gorm:"not null"` // zero: not at its end
}

// WordScanChunk is a part of the compressed draft that a scan judges by. It goes
// when the scan is at its end.
type WordScanChunk struct {
	ScanID int64  `gorm:"primaryKey;autoIncrement:false"`
	Seq    int64  `gorm:"primaryKey;autoIncrement:false"`
	Data   []byte `gorm:"size:262144;not null"`
}

// WordScanSample is an item that a scan shows. It has no text: that is read where
// it is, and shown while it is the one that was judged.
type WordScanSample struct {
	ID          int64  `gorm:"primaryKey;autoIncrement"`
	ScanID      int64  `gorm:"not null;index:ix_word_scan_samples_lot,priority:1"`
	Outcome     string `gorm:"size:16;not null;index:ix_word_scan_samples_lot,priority:2"`
	Lot         int64  `gorm:"not null;index:ix_word_scan_samples_lot,priority:3"` // the smallest of an outcome are kept
	Field       string `gorm:"size:16;not null"`
	SubjectKind string `gorm:"size:16;not null"`
	SubjectID   int64  `gorm:"not null"`
	UserID      int64  `gorm:"not null;index:ix_word_scan_samples_user"`
	Level       string `gorm:"size:16;not null"` // of the verdict
	EntryID     int64  `gorm:"not null"`         // the strongest that was found; zero: none
	Entry       string `gorm:"size:256;not null"`
	Hits        string `gorm:"size:65536;not null"` // JSON, without the text
	Digest      string `gorm:"size:32;not null"`    // of the text
}

// HistoryChange is what one item was before a batch judged it again.
type HistoryChange struct {
	ID          int64  `gorm:"primaryKey;autoIncrement;index:ix_history_changes_order,priority:2"`
	BatchID     int64  `gorm:"not null;uniqueIndex:uk_history_changes_item,priority:1;index:ix_history_changes_order,priority:1"`
	SubjectKind string `gorm:"size:16;not null;uniqueIndex:uk_history_changes_item,priority:2;index:ix_history_changes_subject,priority:1"`
	SubjectID   int64  `gorm:"not null;uniqueIndex:uk_history_changes_item,priority:3;index:ix_history_changes_subject,priority:2"`
	Field       string `gorm:"size:16;not null;uniqueIndex:uk_history_changes_item,priority:4"`
	Outcome     string `gorm:"size:16;not null"`
	Former      string `gorm:"size:1000;not null"` // public text, or signature, as it was
	CaseID      int64  `gorm:"not null"`           // that a hold opened or joined, or a release closed; zero: none
	ActionID    int64  `gorm:"not null"`           // the hold or the release; zero: none
	CreatedAt   int64  `gorm:"not null;autoCreateTime:false"`
}

// HistoryRange is a row of ids without gaps that one version had judged before a
// batch did.
type HistoryRange struct {
	ID          int64  `gorm:"primaryKey;autoIncrement;index:ix_history_ranges_order,priority:2"`
	BatchID     int64  `gorm:"not null;index:ix_history_ranges_order,priority:1"`
	SubjectKind string `gorm:"size:16;not null"`
	FirstID     int64  `gorm:"not null"`
	LastID      int64  `gorm:"not null"`
	Version     int64  `gorm:"not null"` // the former one
}

// WordHold is one entry that put one item on hold, and what moderators made of
// it. Verdict and the counts of its day move together.
type WordHold struct {
	ID      int64  `gorm:"primaryKey;autoIncrement"`
	CaseID  int64  `gorm:"not null;uniqueIndex:uk_word_holds_entry,priority:1"`
	EntryID int64  `gorm:"not null;uniqueIndex:uk_word_holds_entry,priority:2"`
	Field   string `gorm:"size:16;not null;uniqueIndex:uk_word_holds_entry,priority:3"`
	Level   string `gorm:"size:16;not null"`
	Day     string `gorm:"size:10;not null"` // of the hold
	Verdict string `gorm:"size:16;not null"` // empty: not decided
}

// What moderators made of a hold.
const (
	HoldConfirmed  = "confirmed"
	HoldOverturned = "overturned"
)
