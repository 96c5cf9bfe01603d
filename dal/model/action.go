package model

// Action is one step of moderation: a measure, an undo, a hold, a deletion by
// the author. No code updates or deletes these rows. The causes of an item are
// what its actions have set and cleared, in order of id, and its owner's state.
type Action struct {
	ID          int64  `gorm:"primaryKey;autoIncrement;index:ix_actions_subject,priority:3;index:ix_actions_owner,priority:2;index:ix_actions_actor,priority:2"`
	Measure     string `gorm:"size:16;not null"`
	SubjectKind string `gorm:"size:16;not null;index:ix_actions_subject,priority:1"`
	SubjectID   int64  `gorm:"not null;index:ix_actions_subject,priority:2"`
	OwnerID     int64  `gorm:"not null;index:ix_actions_owner,priority:1"`

	CausesSet     Cause `gorm:"not null"` // those that were not there before
	CausesCleared Cause `gorm:"not null"`

	// What was decided about: of a measure against an owner, the item that led to it.
	AboutKind string `gorm:"size:16;not null;index:ix_actions_batch,priority:2"`
	AboutID   int64  `gorm:"not null;index:ix_actions_batch,priority:3"`

	// DecisionID is the first action of the decision that this one belongs to; zero:
	// it is the first itself, or belongs to none.
	DecisionID int64 `gorm:"not null;default:0;index:ix_actions_decision"`

	CaseID     int64  `gorm:"not null;index:ix_actions_case"`
	BatchID    int64  `gorm:"not null;index:ix_actions_batch,priority:1"`
	Outcome    string `gorm:"size:16;not null"` // of the decision it belongs to; empty: of none
	Policy     string `gorm:"size:64;not null;index:ix_actions_policy"`
	PolicyText string `gorm:"size:1000;not null"`
	// PolicyVersion is which text of the policy it goes by; zero: free text, or none.
	PolicyVersion int64  `gorm:"not null;default:0"`
	Note          string `gorm:"size:1000;not null"` // for staff
	EndsAt        int64  `gorm:"not null"`           // zero: no end

	ActorKind string `gorm:"size:16;not null"`
	ActorID   int64  `gorm:"not null;index:ix_actions_actor,priority:1"`
	UndoOf    *int64 `gorm:"uniqueIndex:uk_actions_undo"` // each action is undone at most once
	CreatedAt int64  `gorm:"not null;autoCreateTime:false;index:ix_actions_time"`
}

// Decision is the id by which an action's decision is known.
func (a *Action) Decision() int64 {
	if a.DecisionID != 0 {
		return a.DecisionID
	}
	return a.ID
}

// Restriction is a measure in force, or one that was. A cause stays as long as
// one restriction in force gives it.
type Restriction struct {
	ID          int64  `gorm:"primaryKey;autoIncrement;index:ix_restrictions_owner,priority:2"`
	Measure     string `gorm:"size:16;not null"`
	SubjectKind string `gorm:"size:16;not null;index:ix_restrictions_subject,priority:1"`
	SubjectID   int64  `gorm:"not null;index:ix_restrictions_subject,priority:2"`
	OwnerID     int64  `gorm:"not null;index:ix_restrictions_owner,priority:1"`
	Cause       Cause  `gorm:"not null"` // zero: it hides nothing
	ActionID    int64  `gorm:"not null;uniqueIndex:uk_restrictions_action"`
	Policy      string `gorm:"size:64;not null"`
	StartsAt    int64  `gorm:"not null"`
	EndsAt      int64  `gorm:"not null;index:ix_restrictions_due,priority:2"`                                          // zero: no end
	LiftedAt    int64  `gorm:"not null;index:ix_restrictions_due,priority:1;index:ix_restrictions_subject,priority:3"` // zero: in force
	LiftedBy    int64  `gorm:"not null;index:ix_restrictions_lifted"`                                                  // action
}

// Batch is one decision for many subjects, or the undo of one.
type Batch struct {
	ID         int64  `gorm:"primaryKey;autoIncrement"`
	Operation  string `gorm:"size:16;not null;index:ix_batches_operation"` // what is done with each subject: decide and its like
	Details    string `gorm:"size:65536;not null"`                         // JSON: how far words on history are; empty: it is none
	Decision   string `gorm:"size:65536;not null"`                         // JSON
	Source     string `gorm:"size:1048576;not null"`                       // JSON of the list that the subjects come from; empty: they were named
	ActorKind  string `gorm:"size:16;not null"`
	ActorID    int64  `gorm:"not null;index:ix_batches_actor"`
	State      string `gorm:"size:16;not null"`
	Total      int64  `gorm:"not null"`
	Done       int64  `gorm:"not null"`
	Failed     int64  `gorm:"not null"`
	Skipped    int64  `gorm:"not null"` // there was nothing to do
	JobID      int64  `gorm:"not null"`
	Note       string `gorm:"size:1000;not null"`
	UndoOf     *int64 `gorm:"uniqueIndex:uk_batches_undo"`
	CreatedAt  int64  `gorm:"not null;autoCreateTime:false"`
	FinishedAt int64  `gorm:"not null"`
}

// The states of batches.
const (
	BatchResolving = "resolving" // its subjects are being looked for
	BatchRunning   = "running"
	BatchDone      = "done"
	BatchRefused   = "refused"   // its list had more subjects than was expected; nothing was done
	BatchCancelled = "cancelled" // it ended before its end
)

// BatchItem is one subject of a batch and what became of it.
type BatchItem struct {
	ID          int64  `gorm:"primaryKey;autoIncrement;index:ix_batch_items_result,priority:3"`
	BatchID     int64  `gorm:"not null;uniqueIndex:uk_batch_items_subject,priority:1;index:ix_batch_items_result,priority:1"`
	SubjectKind string `gorm:"size:16;not null;uniqueIndex:uk_batch_items_subject,priority:2"`
	SubjectID   int64  `gorm:"not null;uniqueIndex:uk_batch_items_subject,priority:3"`
	CaseID      int64  `gorm:"not null"` // that it resolved; zero: none
	Result      string `gorm:"size:16;not null;index:ix_batch_items_result,priority:2"`
	Code        string `gorm:"size:32;not null"`                               // of the error; empty: none
	Message     string `gorm:"size:255;not null"`                              // of the error, in English
	MessageZH   string `gorm:"column:message_zh;size:255;not null;default:''"` // in Chinese; empty: it is from before there was one
}

// SubjectCase is what an item is whose batch works on cases, not on their subjects.
const SubjectCase = "case"

// The results of batch items.
const (
	ItemPending = "pending"
	ItemDone    = "done"
	ItemSkipped = "skipped"
	ItemFailed  = "failed"
)
