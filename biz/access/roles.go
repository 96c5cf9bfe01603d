package access

// Role is a name for what somebody may do.
type Role struct {
	Name     string
	Rank     int    // who may act on whom: only on those of a lower rank
	Inherits string // the role whose permissions this one starts from; empty: none
	BuiltIn  bool
}

// The built-in roles.
const (
	Admin     = "admin"
	Senior    = "senior"
	Moderator = "moderator"
	Auditor   = "auditor"
	User      = "user"
)

// The ranks that custom roles may have: above a user's, below an admin's.
const (
	MinRank = 1
	MaxRank = 99
)

// builtIn are the roles that are always there. The auditor's rank only protects:
// those who are audited must not act on who audits them.
var builtIn = []Role{
	{Name: Admin, Rank: 100, BuiltIn: true},
	{Name: Auditor, Rank: 80, BuiltIn: true},
	{Name: Senior, Rank: 60, Inherits: Moderator, BuiltIn: true},
	{Name: Moderator, Rank: 40, BuiltIn: true},
	{Name: User, Rank: 0, BuiltIn: true},
}

// BuiltIn lists the built-in roles, highest first.
func BuiltIn() []Role { return append([]Role(nil), builtIn...) }

// any stands for every object or every action, in built-in rules only.
const anything = "*"

// builtInRules are the rules of the built-in roles: role, object, action.
var builtInRules = [][3]string{
	{Admin, anything, anything},
	{Auditor, anything, Read},

	{Moderator, "cases", Read}, {Moderator, "cases", "work"}, {Moderator, "queues", Read}, {Moderator, "reports", Read},
	{Moderator, "videos", Read}, {Moderator, "videos", "moderate"}, {Moderator, "comments", Read}, {Moderator, "comments", "moderate"},
	{Moderator, "users", Read}, {Moderator, "users", "note"}, {Moderator, "users", "warn"}, {Moderator, "users", "mute"},
	{Moderator, "users", "suspend"}, {Moderator, "users", "approve"},
	{Moderator, "actions", Read}, {Moderator, "actions", "work"}, {Moderator, "batches", "work"}, {Moderator, "waves", Read}, {Moderator, "restrictions", Read}, {Moderator, "strikes", Read},
	{Moderator, "appeals", Read}, {Moderator, "statements", Read}, {Moderator, "policies", Read}, {Moderator, "templates", Read},
	{Moderator, "word-lists", Read}, {Moderator, "word-lists", "edit"}, {Moderator, "words", Read},
	{Moderator, "roles", Read}, {Moderator, "events", Read},

	{Senior, "cases", "assign"}, {Senior, "cases", "escalated"}, {Senior, "cases", "reopen"}, {Senior, "queues", "edit"},
	{Senior, "videos", "purge"}, {Senior, "messages", Read}, {Senior, "users", "ban"},
	{Senior, "actions", "undo"}, {Senior, "batches", "undo"}, {Senior, "strikes", "edit"}, {Senior, "appeals", "decide"},
	{Senior, "templates", "edit"}, {Senior, "words", "publish"}, {Senior, "words", "scan"}, {Senior, "replicas", Read},
	{Senior, "staff", Read}, {Senior, "stats", Read}, {Senior, "jobs", Read}, {Senior, "exports", "create"}, {Senior, "saved-views", "share"},
}
