package model

// WordList is a named set of entries of the draft.
type WordList struct {
	ID        int64  `gorm:"primaryKey;autoIncrement"`
	Name      string `gorm:"size:64;not null;uniqueIndex:uk_word_lists_name"`
	Category  string `gorm:"size:16;not null"`
	OwnerRole string `gorm:"size:64;not null"` // who looks after it; empty: nobody in particular
	Note      string `gorm:"size:255;not null"`
	CreatedAt int64  `gorm:"not null;autoCreateTime:false"`
	UpdatedAt int64  `gorm:"not null;autoUpdateTime:false"`
}

// WordEntry is one phrase of a list. Lists and entries are the draft: they judge
// nothing until they are published. Modes, levels and techniques are kept by
// name, because only the filter knows their numbers.
type WordEntry struct {
	ID          int64  `gorm:"primaryKey;autoIncrement"`
	ListID      int64  `gorm:"not null;uniqueIndex:uk_word_entries_text,priority:1"`
	Text        string `gorm:"size:256;not null"`
	TextKey     string `gorm:"size:64;not null;uniqueIndex:uk_word_entries_text,priority:2"` // what makes entries of a list equal
	MatchMode   string `gorm:"size:16;not null"`
	Level       string `gorm:"size:16;not null"`
	Tags        string `gorm:"size:255;not null"` // with commas between them
	SwitchedOff string `gorm:"size:255;not null"` // techniques that do not count, with commas between them
	ExpiresAt   int64  `gorm:"not null"`          // ms; zero: never
	Note        string `gorm:"size:255;not null"`
	AddedBy     int64  `gorm:"not null"` // user; zero: the command line
	AddedAt     int64  `gorm:"not null"`
}

// Ruleset is one published version. Its row and its chunks never change; the
// version in force is the value of the sequence "ruleset".
type Ruleset struct {
	Version    int64  `gorm:"primaryKey;autoIncrement:false"`
	Checksum   string `gorm:"column:sha256;size:64;not null"` // of the content, hex
	Author     int64  `gorm:"not null"`                       // user; zero: the command line, or the program itself
	Note       string `gorm:"size:255;not null"`
	RollbackOf int64  `gorm:"not null"` // the older version whose content this is again; zero: none
	Entries    int64  `gorm:"not null"`
	Added      int64  `gorm:"not null"` // against the version before, as are the next two
	Removed    int64  `gorm:"not null"`
	Changed    int64  `gorm:"not null"`
	CreatedAt  int64  `gorm:"not null;autoCreateTime:false"`
}

// RulesetChunk is a part of a ruleset's compressed content: one row for all of
// it could be more than a server takes in one packet.
type RulesetChunk struct {
	Version int64  `gorm:"primaryKey;autoIncrement:false"`
	Seq     int64  `gorm:"primaryKey;autoIncrement:false"`
	Data    []byte `gorm:"size:262144;not null"`
}

// WordHit is one entry that was found in one text. It has the entry's text, never
// the user's.
type WordHit struct {
	ID             int64  `gorm:"primaryKey;autoIncrement"`
	RulesetVersion int64  `gorm:"not null"`
	EntryID        int64  `gorm:"not null;index:ix_word_hits_entry,priority:1"`
	EntryText      string `gorm:"size:256;not null"`
	Field          string `gorm:"size:16;not null"`
	Level          string `gorm:"size:16;not null"`  // what it did there
	Techniques     string `gorm:"size:255;not null"` // what was needed to see it
	SubjectKind    string `gorm:"size:16;not null;index:ix_word_hits_subject,priority:1"`
	SubjectID      int64  `gorm:"not null;index:ix_word_hits_subject,priority:2"` // zero: the text was refused
	UserID         int64  `gorm:"not null;index:ix_word_hits_user"`               // who wrote it; zero: a name that nobody got
	CreatedAt      int64  `gorm:"not null;autoCreateTime:false;index:ix_word_hits_time;index:ix_word_hits_entry,priority:2"`
}

// What a hit's subject is.
const (
	SubjectVideo   = "video"
	SubjectComment = "comment"
	SubjectMessage = "message"
	SubjectUser    = "user"
)

// WordDay is how many texts an entry was found in on one day, and what became of
// those it put on hold.
type WordDay struct {
	Day       string `gorm:"size:10;primaryKey"` // 2006-01-02, in the server's zone
	EntryID   int64  `gorm:"primaryKey;autoIncrement:false"`
	Field     string `gorm:"size:16;primaryKey"`
	Level     string `gorm:"size:16;primaryKey"`
	EntryText string `gorm:"size:256;not null"`
	Hits      int64  `gorm:"not null"`

	// Of the texts that it put on hold on that day, whenever they were decided.
	Holds      int64 `gorm:"not null"`
	Confirmed  int64 `gorm:"not null"`
	Overturned int64 `gorm:"not null"`
}

// DraftEntry is an entry as publishing reads it, with its list.
type DraftEntry struct {
	WordEntry `gorm:"embedded"`
	List      string
	Category  string
}

// WordListView is a list with the number of its entries.
type WordListView struct {
	WordList `gorm:"embedded"`
	Entries  int64
}
