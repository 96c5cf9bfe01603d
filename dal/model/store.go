package model

// Blob is one stored file. Refs counts the rows that name its key and moves in
// their transactions; a blob that nothing has named for a day is swept.
type Blob struct {
	Key        string `gorm:"column:blob_key;size:64;primaryKey"` // sha256, hex
	Size       int64  `gorm:"not null"`
	Refs       int64  `gorm:"not null;index:ix_blobs_sweep,priority:1"`
	ReleasedAt int64  `gorm:"not null;index:ix_blobs_sweep,priority:2"` // when a reference last went
	Deleting   bool   `gorm:"not null"`                                 // marked by the sweeper; a new reference takes the mark away
	CreatedAt  int64  `gorm:"not null;autoCreateTime:false"`
}

// Setting is a value the database keeps about the installation as a whole.
type Setting struct {
	Name  string `gorm:"size:64;primaryKey"`
	Value string `gorm:"size:255;not null"`
}

// Sequence is a number that only grows, handed out under its row's lock.
type Sequence struct {
	Name  string `gorm:"size:64;primaryKey"`
	Value int64  `gorm:"not null"`
}
