package model

// CaseRow is a case: the question whether something is right that people or the word filter
// pointed at. At most one case of a subject is live: OpenKey is unique and null
// once the case is resolved. Lease, assignee and snooze are columns, not states.
type CaseRow struct {
	ID      int64   `gorm:"primaryKey;autoIncrement;index:ix_cases_queue,priority:3;index:ix_cases_work,priority:5;index:ix_cases_assignee,priority:4;index:ix_cases_kind,priority:6"`
	OpenKey *string `gorm:"size:48;uniqueIndex:uk_cases_open"`
	Live    bool    `gorm:"not null;index:ix_cases_queue,priority:1;index:ix_cases_work,priority:1;index:ix_cases_due,priority:1;index:ix_cases_assignee,priority:2;index:ix_cases_age,priority:1;index:ix_cases_kind,priority:2"`

	SubjectKind string `gorm:"size:16;not null;index:ix_cases_subject,priority:1;index:ix_cases_kind,priority:1"`
	SubjectID   int64  `gorm:"not null;index:ix_cases_subject,priority:2"`
	OwnerID     int64  `gorm:"not null;index:ix_cases_queue,priority:5;index:ix_cases_owner;index:ix_cases_work,priority:7;index:ix_cases_kind,priority:8"` // whose it is; of a user: the user
	OwnerSince  int64  `gorm:"not null"`                                                                                                                    // ms: when that account was made; zero: not known
	SubjectGone bool   `gorm:"not null"`                                                                                                                    // its author has deleted it
	Snapshot    string `gorm:"size:1048576;not null"`                                                                                                       // JSON: what it was when the case was opened
	Script      string `gorm:"size:16;not null"`                                                                                                            // of its text: han, latin, …; empty: nobody has looked

	QueueID int64  `gorm:"not null;index:ix_cases_work,priority:2;index:ix_cases_due,priority:2;index:ix_cases_age,priority:2;index:ix_cases_kind,priority:3"`
	Pinned  bool   `gorm:"not null"` // a moderator put it there, so no rule moves it
	State   string `gorm:"size:16;not null;index:ix_cases_queue,priority:7;index:ix_cases_work,priority:3;index:ix_cases_kind,priority:4"`
	Outcome string `gorm:"size:16;not null"` // empty: not resolved

	Reason   string `gorm:"size:16;not null"` // the most severe of what was reported
	Severity int64  `gorm:"not null"`         // of Reason
	Category string `gorm:"size:16;not null"` // of the worst word that held it; empty: no word did
	Reports  int64  `gorm:"not null"`
	// ReportWeight is the sum of its reporters' weights, in thousandths.
	ReportWeight int64 `gorm:"not null"`
	Holds        int64 `gorm:"not null"`
	Reach        int64 `gorm:"not null"` // how many have seen it, about

	// Priority is the order of the queue, smallest first: DueAt less bonuses.
	Priority int64 `gorm:"not null;index:ix_cases_queue,priority:2;index:ix_cases_work,priority:4;index:ix_cases_assignee,priority:3;index:ix_cases_kind,priority:5"`
	DueAt    int64 `gorm:"not null;index:ix_cases_due,priority:3"` // CreatedAt and the due time of its queue

	AssigneeID   int64  `gorm:"not null;index:ix_cases_queue,priority:6;index:ix_cases_assignee,priority:1;index:ix_cases_work,priority:8;index:ix_cases_kind,priority:9"` // zero: anybody
	LeaseToken   string `gorm:"size:32;not null"`
	LeaseHolder  int64  `gorm:"not null;index:ix_cases_holder"`
	LeaseUntil   int64  `gorm:"not null"`
	SnoozedUntil int64  `gorm:"not null"`
	AvailableAt  int64  `gorm:"not null;index:ix_cases_queue,priority:4;index:ix_cases_work,priority:6;index:ix_cases_kind,priority:7"` // the later of the two

	// Version moves with what a moderator does to the case, not with reports that join.
	Version     int64 `gorm:"not null"`
	PreviousID  int64 `gorm:"not null"` // the case that this one reopens; zero: none
	DuplicateOf int64 `gorm:"not null"`
	DecidedBy   int64 `gorm:"not null"`
	ResolvedAt  int64 `gorm:"not null"`
	CreatedAt   int64 `gorm:"not null;autoCreateTime:false;index:ix_cases_age,priority:3"`
	UpdatedAt   int64 `gorm:"not null;autoUpdateTime:false"`

	// Opened tells that this transaction has opened the case; it is not stored.
	Opened bool `gorm:"-"`
}

// TableName implements gorm's Tabler. The struct is not called Case, because the
// query generator would make a variable of that name.
func (CaseRow) TableName() string { return "cases" }

// The states and outcomes of cases. Their names are stored.
const (
	CaseOpen      = "open"
	CaseEscalated = "escalated"
	CaseResolved  = "resolved"

	OutcomeActioned    = "actioned"
	OutcomeNoViolation = "no_violation"
	OutcomeDuplicate   = "duplicate"
	OutcomeGone        = "subject_gone"
	OutcomeUndone      = "undone" // the program took back what opened it; nobody decides so
)

// Report is what one user says about a subject, once for each live case.
type Report struct {
	ID          int64  `gorm:"primaryKey;autoIncrement;index:ix_reports_case,priority:2"`
	CaseID      int64  `gorm:"not null;uniqueIndex:uk_reports_reporter,priority:1;index:ix_reports_case,priority:1"`
	ReporterID  int64  `gorm:"not null;uniqueIndex:uk_reports_reporter,priority:2;index:ix_reports_flood,priority:1"`
	SubjectKind string `gorm:"size:16;not null"`
	SubjectID   int64  `gorm:"not null"`
	Reason      string `gorm:"size:16;not null"`
	Text        string `gorm:"size:500;not null"` // never shown to users
	StartMS     int64  `gorm:"column:start_ms;not null"`
	EndMS       int64  `gorm:"column:end_ms;not null"` // both zero: no part of a video in particular
	CreatedAt   int64  `gorm:"not null;autoCreateTime:false;index:ix_reports_flood,priority:2"`
	// Verdict is what it counts for its reporter: ReportConfirmed, ReportRejected, or
	// nothing yet.
	Verdict string `gorm:"size:16;not null;default:''"`
}

// What a report turned out to be.
const (
	ReportConfirmed = "confirmed" // its case was actioned
	ReportRejected  = "rejected"  // there was no violation
)

// CaseSkip remembers who did not want to decide a case, so that the queue does
// not hand it to them again.
type CaseSkip struct {
	CaseID    int64  `gorm:"primaryKey;autoIncrement:false"`
	UserID    int64  `gorm:"primaryKey;autoIncrement:false"`
	Reason    string `gorm:"size:255;not null"`
	CreatedAt int64  `gorm:"not null;autoCreateTime:false"`
}
