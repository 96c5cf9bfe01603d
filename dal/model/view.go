package model

// UserView is what others may know of an account: the columns that lists read.
type UserView struct {
	ID             int64
	Name           string
	Avatar         string
	Background     string
	Signature      string
	FollowCount    int64
	FollowerCount  int64
	WorkCount      int64
	FavoriteCount  int64
	TotalFavorited int64
	Causes         Cause
	Blocked        bool // one of the viewer and this user blocks the other; only where a list reads it
}

// PageKey is one row of a page read from a covering index: the row to show and
// the position to go on from.
type PageKey struct {
	ID  int64
	Pos int64
}

// VideoView is one video as lists show it, with its author.
type VideoView struct {
	ID            int64
	UserID        int64
	Title         string
	PublicTitle   string
	Public        bool
	FavoriteCount int64
	CommentCount  int64
	Author        UserView `gorm:"embedded;embeddedPrefix:author_"`
}

// CommentView is one comment as lists show it, with its author.
type CommentView struct {
	ID         int64
	Text       string
	PublicText string
	Public     bool
	CreatedAt  int64
	Author     UserView `gorm:"embedded;embeddedPrefix:author_"`
}

// FollowView is one edge of a follow list with the user at its other end.
type FollowView struct {
	Pos  int64
	User UserView `gorm:"embedded"`
}

// LastMessage is the latest message of the viewer and one other user.
type LastMessage struct {
	PeerID     int64
	FromUserID int64
	Text       string
	PublicText string
}
