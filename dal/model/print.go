package model

// Print is a fingerprint: what makes items equal, or nearly so. It counts its
// latest burst: the items that came with no pause longer than the window of waves.
// Uploads and texts lock its row last.
type Print struct {
	ID   int64  `gorm:"primaryKey;autoIncrement;index:ix_prints_wave,priority:3"`
	Kind string `gorm:"size:16;not null;uniqueIndex:uk_prints_hash,priority:1"`
	Hash string `gorm:"size:64;not null;uniqueIndex:uk_prints_hash,priority:2"`
	Wave bool   `gorm:"not null;index:ix_prints_wave,priority:1"` // the burst is large enough

	// The burst.
	Items    int64 `gorm:"not null"`
	Accounts int64 `gorm:"not null"` // whose they are
	Messages int64 `gorm:"not null"` // how many of Items are private messages
	FirstAt  int64 `gorm:"not null"`
	LastAt   int64 `gorm:"not null;index:ix_prints_wave,priority:2"`

	SampleKind string `gorm:"size:16;not null"` // one item of the burst; a message only while there is nothing else
	SampleID   int64  `gorm:"not null"`

	// What moderation knows of it, whenever that was.
	TakenDown int64 `gorm:"not null"` // items that are taken down now
	OpenCases int64 `gorm:"not null"` // live cases about its items
	ActionID  int64 `gorm:"not null"` // of the latest decision about one of them; zero: none
	BatchID   int64 `gorm:"not null"` // that decided the wave last; zero: none
}

// The kinds of fingerprints. Their names are stored.
const (
	PrintText   = "text"   // of a title, a comment, a message, without what spammers vary
	PrintFile   = "file"   // the key of a stored video file
	PrintSource = "source" // the key of the bytes that were received, where they were changed before storing
	PrintFrames = "frames" // the id of the first video whose frames are nearly these
)

// PrintItem is one item that has a fingerprint.
type PrintItem struct {
	ID          int64  `gorm:"primaryKey;autoIncrement;index:ix_print_items_time,priority:3"`
	PrintID     int64  `gorm:"not null;uniqueIndex:uk_print_items_subject,priority:3;index:ix_print_items_time,priority:1;index:ix_print_items_owner,priority:1"`
	SubjectKind string `gorm:"size:16;not null;uniqueIndex:uk_print_items_subject,priority:1"`
	SubjectID   int64  `gorm:"not null;uniqueIndex:uk_print_items_subject,priority:2"`
	OwnerID     int64  `gorm:"not null;index:ix_print_items_owner,priority:2"`
	CreatedAt   int64  `gorm:"not null;autoCreateTime:false;index:ix_print_items_time,priority:2;index:ix_print_items_owner,priority:3"`
}

// VideoFrames is the perceptual hashes of a video's frames: 16 hexadecimal digits
// each, with commas between them. Videos without a telling frame have no row.
type VideoFrames struct {
	VideoID int64  `gorm:"primaryKey;autoIncrement:false"`
	Hashes  string `gorm:"size:160;not null"`
}

// TableName says it, because gorm would look for the singular of frames.
func (VideoFrames) TableName() string { return "video_frames" }

// FrameSlot finds frames by a part of their hash: Slot is the number of the part
// and its bits.
type FrameSlot struct {
	Slot    int64 `gorm:"primaryKey;autoIncrement:false"`
	VideoID int64 `gorm:"primaryKey;autoIncrement:false;index:ix_frame_slots_video"`
	Frame   int64 `gorm:"primaryKey;autoIncrement:false"`
	Hash    int64 `gorm:"not null"`
}
