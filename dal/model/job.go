package model

// Job is a piece of work that goes on after the request which caused it. While it
// is live it has a time at which it is due: when it may run, or, while it runs,
// when its lease ends.
type Job struct {
	ID         int64   `gorm:"primaryKey;autoIncrement"`
	Kind       string  `gorm:"size:64;not null"`
	JobKey     string  `gorm:"size:128;not null"`                     // empty: it need not be the only one
	LiveKey    *string `gorm:"size:128;uniqueIndex:uk_jobs_live_key"` // JobKey while the job is live; null: any number
	Payload    string  `gorm:"size:1048576;not null"`                 // JSON
	State      string  `gorm:"size:1048576;not null"`                 // JSON that the work keeps; empty: none yet
	Status     string  `gorm:"size:16;not null;index:ix_jobs_status"`
	Live       bool    `gorm:"not null;index:ix_jobs_due,priority:1;index:ix_jobs_history,priority:1"`
	Priority   int64   `gorm:"not null;index:ix_jobs_due,priority:2"` // the lower runs first
	DueAt      int64   `gorm:"not null;index:ix_jobs_due,priority:3"`
	Holder     string  `gorm:"size:32;not null"` // of the lease; a new one for each try
	Attempts   int64   `gorm:"not null"`         // tries since it last got on
	Cancel     bool    `gorm:"not null"`         // somebody asked it to end
	Again      bool    `gorm:"not null"`         // it was asked for anew while it ran: begin again at its end
	Done       int64   `gorm:"not null"`
	Total      int64   `gorm:"not null"` // zero: nobody knows
	LastError  string  `gorm:"size:255;not null"`
	ActorID    int64   `gorm:"not null"`
	ActorKind  string  `gorm:"size:16;not null"`
	CreatedAt  int64   `gorm:"not null;autoCreateTime:false"`
	StartedAt  int64   `gorm:"not null"`                                  // first; zero: not yet
	FinishedAt int64   `gorm:"not null;index:ix_jobs_history,priority:2"` // zero: not yet
	UpdatedAt  int64   `gorm:"not null;autoUpdateTime:false"`
}

// What becomes of a job. The first two are live.
const (
	JobQueued    = "queued"
	JobRunning   = "running"
	JobDone      = "done"
	JobDead      = "dead" // it failed too often
	JobCancelled = "cancelled"
)
