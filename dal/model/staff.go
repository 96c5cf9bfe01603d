package model

// Role is a name for what staff may do. The built-in ones are rows, too: whether
// they require TOTP is kept here. What they may do is in the program.
type Role struct {
	ID          int64  `gorm:"primaryKey;autoIncrement"`
	Name        string `gorm:"size:32;not null;uniqueIndex:uk_roles_name"`
	Title       string `gorm:"size:64;not null"`
	Rank        int64  `gorm:"column:rank_no;not null"` // rank is a word of SQL
	Inherits    string `gorm:"size:32;not null"`        // the role this one starts from; empty: none
	BuiltIn     bool   `gorm:"not null"`
	RequireTOTP bool   `gorm:"column:require_totp;not null"`
	CreatedAt   int64  `gorm:"not null;autoCreateTime:false"`
	UpdatedAt   int64  `gorm:"not null;autoUpdateTime:false"`
}

// RoleGrant is one rule of a custom role.
type RoleGrant struct {
	Role   string `gorm:"size:32;primaryKey"`
	Object string `gorm:"size:32;primaryKey"`
	Action string `gorm:"size:32;primaryKey"`
	Effect string `gorm:"size:8;not null"` // allow or deny
}

// Staff is what makes an account staff. Its password is for the panel alone.
type Staff struct {
	UserID       int64  `gorm:"primaryKey;autoIncrement:false"`
	Role         string `gorm:"size:32;not null;index:ix_staff_role"`
	PasswordHash string `gorm:"size:255;not null"` // PHC string
	OneTime      bool   `gorm:"not null"`          // the password was given out and has to be changed
	TOTP         []byte `gorm:"column:totp;size:128;not null"`
	TOTPNext     []byte `gorm:"column:totp_next;size:128;not null"` // enrolled, but not confirmed; both are sealed
	TOTPStep     int64  `gorm:"column:totp_step;not null"`          // the last step used: a code works once
	Disabled     bool   `gorm:"not null"`
	CreatedAt    int64  `gorm:"not null;autoCreateTime:false"`
	UpdatedAt    int64  `gorm:"not null;autoUpdateTime:false"`
	SignedInAt   int64  `gorm:"not null"` // zero: never
}

// TableName keeps gorm from writing "staffs".
func (Staff) TableName() string { return "staff" }

// RecoveryCode replaces an authenticator once; its row goes with its use.
type RecoveryCode struct {
	UserID   int64  `gorm:"primaryKey;autoIncrement:false"`
	CodeHash []byte `gorm:"size:32;primaryKey"`
}

// StaffSession is one sign-in to the panel.
type StaffSession struct {
	ID          int64  `gorm:"primaryKey;autoIncrement"`
	TokenHash   []byte `gorm:"size:32;not null;uniqueIndex:uk_staff_sessions_token_hash"`
	UserID      int64  `gorm:"not null;index:ix_staff_sessions_user"`
	Address     string `gorm:"size:64;not null"`
	Agent       string `gorm:"size:255;not null"`
	CreatedAt   int64  `gorm:"not null;autoCreateTime:false"`
	UsedAt      int64  `gorm:"not null"`
	ExpiresAt   int64  `gorm:"not null;index:ix_staff_sessions_expires"`
	SteppedUpTo int64  `gorm:"not null"` // until when irreversible acts are open
}

// StaffToken signs a script in.
type StaffToken struct {
	ID        int64  `gorm:"primaryKey;autoIncrement"`
	TokenHash []byte `gorm:"size:32;not null;uniqueIndex:uk_staff_tokens_token_hash"`
	UserID    int64  `gorm:"not null;index:ix_staff_tokens_user"`
	Name      string `gorm:"size:64;not null"`
	Scopes    string `gorm:"size:4000;not null"` // names of permissions, with commas between them
	CreatedAt int64  `gorm:"not null;autoCreateTime:false"`
	UsedAt    int64  `gorm:"not null"`
	ExpiresAt int64  `gorm:"not null;index:ix_staff_tokens_expires"`
}

// SignInTry counts failed sign-ins of a bucket: a name, an address, a browser.
type SignInTry struct {
	Bucket   string `gorm:"size:96;primaryKey"`
	Failures int64  `gorm:"not null"`
	LastAt   int64  `gorm:"not null;index:ix_sign_in_tries_last"`
	LockedTo int64  `gorm:"not null"`
}

// IdempotencyKey is an answer that is given again to who asks again.
type IdempotencyKey struct {
	UserID      int64  `gorm:"primaryKey;autoIncrement:false"`
	KeyHash     []byte `gorm:"size:32;primaryKey"`
	RequestHash []byte `gorm:"size:32;not null"`
	Status      int64  `gorm:"not null"`              // HTTP status; zero: not answered yet
	Answer      []byte `gorm:"size:2097152;not null"` // sealed
	CreatedAt   int64  `gorm:"not null;autoCreateTime:false;index:ix_idempotency_keys_created"`
}

// Replica is one process and what it serves by.
type Replica struct {
	ID             string `gorm:"size:32;primaryKey"`
	Address        string `gorm:"size:64;not null"`
	Program        string `gorm:"size:64;not null"` // its version
	StartedAt      int64  `gorm:"not null"`
	SeenAt         int64  `gorm:"not null;index:ix_replicas_seen"`
	RulesetVersion int64  `gorm:"not null"`
	RulesetState   string `gorm:"size:16;not null"`
	RulesetError   string `gorm:"size:64;not null"` // why the wanted one is not in force; empty: it is
	PolicyVersion  int64  `gorm:"not null"`
	PolicyState    string `gorm:"size:16;not null"`
}
