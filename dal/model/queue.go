package model

// Queue is a part of the live cases, with a due time and those who work it.
type Queue struct {
	ID        int64  `gorm:"primaryKey;autoIncrement"`
	Name      string `gorm:"size:32;not null;uniqueIndex:uk_queues_name"`
	TitleEN   string `gorm:"column:title_en;size:64;not null"`
	TitleZH   string `gorm:"column:title_zh;size:64;not null"`
	DueMS     int64  `gorm:"column:due_ms;not null"` // after its opening a case is due
	Position  int64  `gorm:"not null"`               // among the queues, smallest first
	Active    bool   `gorm:"not null"`               // rules send cases to it
	BuiltIn   bool   `gorm:"not null"`               // the default queue
	Version   int64  `gorm:"not null"`
	CreatedAt int64  `gorm:"not null;autoCreateTime:false"`
	UpdatedAt int64  `gorm:"not null;autoUpdateTime:false"`
}

// DefaultQueue is the id of the queue of whatever no rule sends elsewhere.
const DefaultQueue = 1

// QueueWorker is a role, or a member of the staff, who works a queue. A queue
// without any is worked by everybody who decides cases.
type QueueWorker struct {
	QueueID int64  `gorm:"primaryKey;autoIncrement:false"`
	Role    string `gorm:"size:32;primaryKey"`             // empty: UserID says who
	UserID  int64  `gorm:"primaryKey;autoIncrement:false"` // zero: Role says who
}

// Routing is the one row of the rules that send cases to queues. Who opens or
// moves a case shares its lock, who changes rules or queues takes it alone: so no
// case goes by rules that are no more.
type Routing struct {
	ID         int64  `gorm:"primaryKey;autoIncrement:false"`
	Version    int64  `gorm:"not null"`              // of the rules
	Generation int64  `gorm:"not null"`              // of rules and queues together
	Rules      string `gorm:"size:1048576;not null"` // JSON
	UpdatedAt  int64  `gorm:"not null;autoUpdateTime:false"`
	UpdatedBy  int64  `gorm:"not null"`
}

// SavedView is how a member of the staff wants to see a list.
type SavedView struct {
	ID         int64  `gorm:"primaryKey;autoIncrement"`
	UserID     int64  `gorm:"not null;uniqueIndex:uk_saved_views_name,priority:1"`
	Resource   string `gorm:"size:32;not null;uniqueIndex:uk_saved_views_name,priority:2"`
	Name       string `gorm:"size:64;not null;uniqueIndex:uk_saved_views_name,priority:3"`
	Content    string `gorm:"size:1048576;not null"`                        // JSON: filters, sort, columns
	SharedWith string `gorm:"size:32;not null;index:ix_saved_views_shared"` // a role, or "*"; empty: nobody
	CreatedAt  int64  `gorm:"not null;autoCreateTime:false"`
	UpdatedAt  int64  `gorm:"not null;autoUpdateTime:false"`
}

// DefaultView is the view that a list of somebody begins with.
type DefaultView struct {
	UserID   int64  `gorm:"primaryKey;autoIncrement:false"`
	Resource string `gorm:"size:32;primaryKey"`
	ViewID   int64  `gorm:"not null;index:ix_default_views_view"`
}
