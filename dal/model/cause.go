// Package model holds the tables as structs: the source of the typed queries
// and of the test that holds the migrations against them.
package model

// Cause is a set of reasons why something is not shown. Each reason is set and
// cleared by itself: what is hidden for two reasons stays hidden until both are
// gone. Visibility is a pure function of the set, computed by the database.
type Cause int64

// The causes. Their bits are stored, so they never change.
const (
	CauseAuthorDeleted  Cause = 1 << 0 // its author deleted it
	CauseProcessing     Cause = 1 << 1 // not ready yet
	CauseOnHold         Cause = 1 << 2 // the word filter wants it looked at first
	CauseTakenDown      Cause = 1 << 3 // a measure in force
	CauseOwnerSuspended Cause = 1 << 4 // its owner is suspended
	CauseOwnerBanned    Cause = 1 << 5 // its owner is banned
	CauseOwnerDeleted   Cause = 1 << 6 // its owner's account is being deleted
	CausePremoderation  Cause = 1 << 7 // waits for a first approval
	CauseLimited        Cause = 1 << 8 // shown on the profile and by link, not in feeds
	CausePurged         Cause = 1 << 9 // its files were removed for good
)

// CauseGone are the causes that hide an item from its author, too: nothing takes
// them away.
const CauseGone = CauseAuthorDeleted | CausePurged

// hiding are the causes that hide from everybody but the author: all but
// CauseLimited, within 16 bits. The generated columns spell the same number.
const hiding Cause = 0xFFFF &^ CauseLimited

// OwnerCauses are the causes that an item has from its owner's state. The state
// counts at once, because reads look at the owner; a job then writes it here.
const OwnerCauses = CauseOwnerSuspended | CauseOwnerBanned | CauseOwnerDeleted

// Public reports whether anybody may see it, in lists, counts and by link.
func (c Cause) Public() bool { return c&hiding == 0 }

// Gone reports whether it is away for good, also for its author.
func (c Cause) Gone() bool { return c&CauseGone != 0 }

// Listed reports whether it is in feeds as well.
func (c Cause) Listed() bool { return c == 0 }
