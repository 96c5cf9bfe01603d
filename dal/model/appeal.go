package model

// Statement is a statement of reasons: why something was done to a user or to
// what is theirs, as the user is told. There is one for each decision against
// them, and one for a hold that lasts.
type Statement struct {
	ID          int64  `gorm:"primaryKey;autoIncrement;index:ix_statements_user,priority:2"`
	ActionID    int64  `gorm:"not null;uniqueIndex:uk_statements_action"` // the first of the decision, or the hold
	UserID      int64  `gorm:"not null;index:ix_statements_user,priority:1"`
	SubjectKind string `gorm:"size:16;not null;index:ix_statements_subject,priority:1"` // what was decided about
	SubjectID   int64  `gorm:"not null;index:ix_statements_subject,priority:2"`
	CaseID      int64  `gorm:"not null;index:ix_statements_case"` // zero: none
	Kind        string `gorm:"size:16;not null"`                  // StatementDecision or StatementHold
	Measures    string `gorm:"size:65536;not null"`               // JSON

	Policy        string `gorm:"size:64;not null"`
	PolicyVersion int64  `gorm:"not null"`                          // zero: a free text, or none
	TextEN        string `gorm:"column:text_en;size:1000;not null"` // what was written to the user besides
	TextZH        string `gorm:"column:text_zh;size:1000;not null"`
	Facts         string `gorm:"size:65536;not null"` // JSON: what it goes by, of the user's own
	FoundBy       string `gorm:"size:16;not null"`    // FoundByReports and its like

	ActorKind   string `gorm:"size:16;not null"`
	ActorID     int64  `gorm:"not null"` // zero: the program
	AppealUntil int64  `gorm:"not null"`
	UndoneAt    int64  `gorm:"not null"` // all of it was taken back; zero: it was not
	CreatedAt   int64  `gorm:"not null;autoCreateTime:false"`
}

// The kinds of statements, and what brought a subject before who decided.
const (
	StatementDecision = "decision"
	StatementHold     = "hold"

	FoundByReports    = "reports"
	FoundByAutomation = "automation"
	FoundByStaff      = "staff"
)

// Appeal is what a user says against a decision, once. The database itself
// refuses that who acted decides about it, unless that is marked.
type Appeal struct {
	ID           int64  `gorm:"primaryKey;autoIncrement;index:ix_appeals_user,priority:2;index:ix_appeals_state,priority:3"`
	ActionID     int64  `gorm:"not null;uniqueIndex:uk_appeals_action"` // as the statement's
	StatementID  int64  `gorm:"not null"`
	UserID       int64  `gorm:"not null;index:ix_appeals_user,priority:1"`
	ActorID      int64  `gorm:"not null"` // who acted; zero: the program
	Text         string `gorm:"size:1000;not null"`
	State        string `gorm:"size:16;not null;index:ix_appeals_state,priority:1;index:ix_appeals_age,priority:1"`
	DueAt        int64  `gorm:"not null;index:ix_appeals_state,priority:2"`
	DecidedBy    int64  `gorm:"not null"`           // zero: nobody yet
	SelfReviewed bool   `gorm:"not null"`           // by who acted, because there was nobody else
	Answer       string `gorm:"size:1000;not null"` // to the user
	Note         string `gorm:"size:1000;not null"` // for staff
	Version      int64  `gorm:"not null"`
	DecidedAt    int64  `gorm:"not null"`
	CreatedAt    int64  `gorm:"not null;autoCreateTime:false;index:ix_appeals_age,priority:2"`
	LeaseToken   string `gorm:"size:32;not null;default:''"`
	LeaseHolder  int64  `gorm:"not null;default:0;index:ix_appeals_holder"` // who works on it; zero: nobody
	LeaseUntil   int64  `gorm:"not null;default:0"`                         // ms
}

// The states of appeals.
const (
	AppealOpen       = "open"
	AppealUpheld     = "upheld"     // the decision stands
	AppealOverturned = "overturned" // all of it was taken back
	AppealPartly     = "partly"     // something milder took its place
	AppealSettled    = "settled"    // taken back before it was decided
)
