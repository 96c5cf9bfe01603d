package model

// Policy is a rule of the community, as it stands. Its code never changes, and no
// row is deleted once a decision has used it.
type Policy struct {
	ID      int64  `gorm:"primaryKey;autoIncrement"`
	Code    string `gorm:"size:64;not null;uniqueIndex:uk_policies_code"`
	Version int64  `gorm:"not null"` // of PolicyRule, from 1
	Active  bool   `gorm:"not null"`
	PolicyRule
	CreatedAt int64 `gorm:"not null;autoCreateTime:false"`
	UpdatedAt int64 `gorm:"not null;autoUpdateTime:false"`
}

// PolicyRule is what a policy says and what follows from breaking it.
type PolicyRule struct {
	Category    string `gorm:"size:16;not null"`
	TitleEN     string `gorm:"column:title_en;size:64;not null"`
	TitleZH     string `gorm:"column:title_zh;size:64;not null"`
	TextEN      string `gorm:"column:text_en;size:1000;not null"`
	TextZH      string `gorm:"column:text_zh;size:1000;not null"`
	Points      int64  `gorm:"not null"`         // of a strike; zero: none is given
	StrikeDays  int64  `gorm:"not null"`         // until a strike expires; zero: never
	Measure     string `gorm:"size:16;not null"` // suggested; empty: none
	MeasureDays int64  `gorm:"not null"`         // of it; zero: no end
}

// PolicyVersion is a text of a policy that decisions go by. It never changes.
type PolicyVersion struct {
	ID      int64  `gorm:"primaryKey;autoIncrement"`
	Code    string `gorm:"size:64;not null;uniqueIndex:uk_policy_versions_version,priority:1"`
	Version int64  `gorm:"not null;uniqueIndex:uk_policy_versions_version,priority:2"`
	PolicyRule
	AuthorID  int64 `gorm:"not null"` // zero: the program
	CreatedAt int64 `gorm:"not null;autoCreateTime:false"`
}

// Strike is the points that a decision gave a user, once.
type Strike struct {
	ID            int64  `gorm:"primaryKey;autoIncrement"`
	UserID        int64  `gorm:"not null;index:ix_strikes_user,priority:1"`
	ActionID      int64  `gorm:"not null;uniqueIndex:uk_strikes_action"` // the first of the decision
	CaseID        int64  `gorm:"not null"`
	Policy        string `gorm:"size:64;not null"`
	PolicyVersion int64  `gorm:"not null"`
	Points        int64  `gorm:"not null"`
	CreatedAt     int64  `gorm:"not null;autoCreateTime:false"`
	ExpiresAt     int64  `gorm:"not null;index:ix_strikes_user,priority:3"` // zero: never
	LiftedAt      int64  `gorm:"not null;index:ix_strikes_user,priority:2"` // zero: not lifted
	LiftedBy      int64  `gorm:"not null"`                                  // user
	LiftAction    int64  `gorm:"not null"`                                  // the undo that took it away; zero: somebody lifted it
	LiftReason    string `gorm:"size:1000;not null"`
}

// Template is a decision, or a note, that is used again and again.
type Template struct {
	ID        int64  `gorm:"primaryKey;autoIncrement"`
	Name      string `gorm:"size:64;not null;uniqueIndex:uk_templates_name"`
	Kind      string `gorm:"size:16;not null"`
	Policy    string `gorm:"size:64;not null"`    // of a decision
	Measures  string `gorm:"size:65536;not null"` // JSON, of a decision
	TextEN    string `gorm:"column:text_en;size:1000;not null"`
	TextZH    string `gorm:"column:text_zh;size:1000;not null"`
	AuthorID  int64  `gorm:"not null"`
	CreatedAt int64  `gorm:"not null;autoCreateTime:false"`
	UpdatedAt int64  `gorm:"not null;autoUpdateTime:false"`
}

// The kinds of templates.
const (
	TemplateDecision = "decision"
	TemplateNote     = "note"
)

// Note is what staff wrote about a user or a case, for staff. Its text never
// changes; its author can retract it.
type Note struct {
	ID          int64  `gorm:"primaryKey;autoIncrement;index:ix_notes_subject,priority:3"`
	SubjectKind string `gorm:"size:16;not null;index:ix_notes_subject,priority:1"` // NoteUser or NoteCase
	SubjectID   int64  `gorm:"not null;index:ix_notes_subject,priority:2"`
	AuthorID    int64  `gorm:"not null"`
	Text        string `gorm:"size:1000;not null"`
	CreatedAt   int64  `gorm:"not null;autoCreateTime:false"`
	RetractedAt int64  `gorm:"not null"` // zero: it stands
}

// What notes are about.
const (
	NoteUser = "user"
	NoteCase = "case"
)
