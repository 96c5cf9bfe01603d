package model

// Forever is the end of what has none: the last second of the year 9999, which
// clients can tell without losing digits.
const Forever int64 = 253402300799000

// User is an account. Its counters are columns that move in the transaction
// that changes the rows they count.
type User struct {
	ID           int64  `gorm:"primaryKey;autoIncrement"`
	Name         string `gorm:"size:32;not null"`
	NameKey      string `gorm:"size:128;not null;uniqueIndex:uk_users_name_key"` // username.Key: what makes names equal
	PasswordHash string `gorm:"size:255;not null"`                               // PHC string; empty: no password fits

	Avatar     string `gorm:"size:64;not null"` // blob key; empty: the server's default
	Background string `gorm:"size:64;not null"` // blob key; empty: the server's default
	Signature  string `gorm:"size:255;not null"`

	// Causes says why the account's content is hidden from others; zero: it is not.
	Causes Cause `gorm:"not null"`

	FollowCount    int64 `gorm:"not null"`
	FollowerCount  int64 `gorm:"not null"`
	WorkCount      int64 `gorm:"not null"` // public videos
	FavoriteCount  int64 `gorm:"not null"` // likes given
	TotalFavorited int64 `gorm:"not null"` // likes received

	// RulesetVersion is of the word filter that judged Name and Signature, the older
	// of the two: what has to be judged again is found by it. There is no public
	// text, because names and signatures are refused where others would be masked.
	RulesetVersion int64 `gorm:"not null"`

	MutedUntil int64 `gorm:"not null"` // ms: writes no comments and messages until then; zero: does, Forever: has no end
	IsSystem   bool  `gorm:"not null"` // the account that notices come from

	// The end of an account. LegalHold keeps it from being erased.
	DeleteAskedAt int64 `gorm:"not null"`                                  // ms: its user wants it deleted; zero: does not
	DeleteAt      int64 `gorm:"not null;index:ix_users_delete,priority:2"` // ms: when it is to be erased, or looked at again; zero: never
	ErasedAt      int64 `gorm:"not null"`                                  // ms: since when there is only an empty shell; zero: it is an account
	LegalHold     bool  `gorm:"not null;index:ix_users_delete,priority:1"`

	Demo      bool  `gorm:"not null;index:ix_users_demo"` // made by `vireo seed`
	CreatedAt int64 `gorm:"not null;autoCreateTime:false"`
}

// Session is one sign-in. The token itself is nowhere: its hash is the key.
type Session struct {
	ID        int64  `gorm:"primaryKey;autoIncrement"`
	TokenHash []byte `gorm:"size:32;not null;uniqueIndex:uk_sessions_token_hash"`
	UserID    int64  `gorm:"not null;index:ix_sessions_user"`
	CreatedAt int64  `gorm:"not null;autoCreateTime:false"`
	ExpiresAt int64  `gorm:"not null;index:ix_sessions_expires"`
}

// Follow is one user following another. Mutual is true on both rows of a pair
// that follows each other, so that friends are read from one index.
type Follow struct {
	ID         int64 `gorm:"primaryKey;autoIncrement;index:ix_follows_out,priority:2;index:ix_follows_in,priority:2;index:ix_follows_friends,priority:3"`
	FollowerID int64 `gorm:"not null;uniqueIndex:uk_follows_pair,priority:1;index:ix_follows_out,priority:1;index:ix_follows_friends,priority:1"`
	FolloweeID int64 `gorm:"not null;uniqueIndex:uk_follows_pair,priority:2;index:ix_follows_in,priority:1"`
	Mutual     bool  `gorm:"not null;index:ix_follows_friends,priority:2"`
	CreatedAt  int64 `gorm:"not null;autoCreateTime:false"`
}
