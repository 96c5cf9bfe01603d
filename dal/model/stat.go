package model

// The rollups of the statistics. All of them but what StatMark counts are a
// function of the audit log: they move in the transaction that moves StatHead, and
// can be made anew from the log. A day is 2006-01-02 in the server's zone. All but
// exposures have the sums of a month too, in rows whose day is the month: 2006-01.

// StatHead is the one row that says how much of the audit log is counted. Its lock
// is the right to count.
type StatHead struct {
	ID  int64 `gorm:"primaryKey;autoIncrement:false"`
	Seq int64 `gorm:"not null"` // the last row that is counted
}

// TableName says it, because there is one.
func (StatHead) TableName() string { return "stat_head" }

// StatCase is how many cases were opened or resolved on a day.
type StatCase struct {
	Day         string `gorm:"size:10;primaryKey"`
	QueueID     int64  `gorm:"primaryKey;autoIncrement:false"`
	SubjectKind string `gorm:"size:16;primaryKey"`
	Reason      string `gorm:"size:16;primaryKey"`
	Event       string `gorm:"size:16;primaryKey"` // StatOpened, or an outcome
	N           int64  `gorm:"not null"`
}

// StatOpened is the event of a case's opening.
const StatOpened = "opened"

// StatTime is how many things took a time on a day. Buckets grow by the square
// root of two.
type StatTime struct {
	Day     string `gorm:"size:10;primaryKey"`
	Scope   string `gorm:"size:8;primaryKey"` // ScopeQueue and its like
	ScopeID int64  `gorm:"primaryKey;autoIncrement:false"`
	Bucket  int64  `gorm:"primaryKey;autoIncrement:false"`
	N       int64  `gorm:"not null"`
}

// What times are kept of.
const (
	ScopeQueue  = "queue"  // from the opening of a case to its decision
	ScopeStaff  = "staff"  // from a claim to its decision
	ScopeAppeal = "appeal" // from an appeal to its decision
)

// StatStaff is how often a member of the staff did something on a day.
type StatStaff struct {
	Day    string `gorm:"size:10;primaryKey"`
	UserID int64  `gorm:"primaryKey;autoIncrement:false"`
	Metric string `gorm:"size:32;primaryKey"`
	N      int64  `gorm:"not null"`
}

// TableName says it, because staff has no plural.
func (StatStaff) TableName() string { return "stat_staff" }

// StatCount is how often something happened on a day.
type StatCount struct {
	Day    string `gorm:"size:10;primaryKey"`
	Metric string `gorm:"size:32;primaryKey"`
	N      int64  `gorm:"not null"`
}

// StatExposure is what a member of the staff looked at on a day, and where their
// shift stands at its last act: a shift goes on across midnight.
type StatExposure struct {
	Day      string `gorm:"size:10;primaryKey"`
	UserID   int64  `gorm:"primaryKey;autoIncrement:false;index:ix_stat_exposures_user,priority:1"`
	LastAt   int64  `gorm:"not null;index:ix_stat_exposures_user,priority:2"`
	ActiveMS int64  `gorm:"column:active_ms;not null"`
	Severe0  int64  `gorm:"column:severe0;not null"` // cases viewed, by their severity
	Severe1  int64  `gorm:"column:severe1;not null"`
	Severe2  int64  `gorm:"column:severe2;not null"`
	Severe3  int64  `gorm:"column:severe3;not null"`
	Severe4  int64  `gorm:"column:severe4;not null"`

	ShiftAt  int64 `gorm:"not null"` // when it began
	ShiftMS  int64 `gorm:"column:shift_ms;not null"`
	Shift0   int64 `gorm:"column:shift0;not null"`
	Shift1   int64 `gorm:"column:shift1;not null"`
	Shift2   int64 `gorm:"column:shift2;not null"`
	Shift3   int64 `gorm:"column:shift3;not null"`
	Shift4   int64 `gorm:"column:shift4;not null"`
	WorkAt   int64 `gorm:"not null"` // when the work since the last break began
	WorkMS   int64 `gorm:"column:work_ms;not null"`
	WorkHard int64 `gorm:"not null"` // severe cases since then
}

// StatMark is how far the rows of a table are counted that are in no log.
type StatMark struct {
	Source string `gorm:"size:16;primaryKey"` // the table
	DoneID int64  `gorm:"not null"`           // rows up to it are counted
	NextID int64  `gorm:"not null"`           // rows up to it are counted next, once NextAt is long ago
	NextAt int64  `gorm:"not null"`
}
