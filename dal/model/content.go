package model

// Video is one published work. What it is hidden for is kept as separate
// causes; Public and Listed are computed from them by the database.
type Video struct {
	ID     int64 `gorm:"primaryKey;autoIncrement;index:ix_videos_author,priority:2;index:ix_videos_work,priority:3"`
	UserID int64 `gorm:"not null;index:ix_videos_author,priority:1;index:ix_videos_work,priority:1;index:ix_videos_quota,priority:1"`

	Title       string `gorm:"size:255;not null"` // as the author wrote it
	PublicTitle string `gorm:"size:255;not null"` // as others see it

	File       string `gorm:"size:64;not null"` // blob key of the MP4
	Cover      string `gorm:"size:64;not null"` // blob key of the JPEG
	Size       int64  `gorm:"not null"`         // bytes of File
	DurationMS int64  `gorm:"column:duration_ms;not null"`
	Width      int32  `gorm:"not null"`
	Height     int32  `gorm:"not null"`

	Causes Cause `gorm:"not null"`
	Public bool  `gorm:"->;type:boolean generated always as (causes & 65279 = 0) stored;index:ix_videos_work,priority:2"`
	Listed bool  `gorm:"->;type:boolean generated always as (causes = 0) stored;index:ix_videos_feed,priority:1"`

	// PublishedAt is when the video first became public: unique, so that a page
	// border never splits a millisecond. Null until then.
	PublishedAt *int64 `gorm:"uniqueIndex:uk_videos_published_at;index:ix_videos_feed,priority:2"`

	FavoriteCount int64 `gorm:"not null"`
	CommentCount  int64 `gorm:"not null"` // public comments

	RulesetVersion int64 `gorm:"not null"` // of the word filter that judged Title
	Demo           bool  `gorm:"not null;index:ix_videos_demo"`
	CreatedAt      int64 `gorm:"not null;autoCreateTime:false;index:ix_videos_quota,priority:2"`
}

// Like is one user's like of one video.
type Like struct {
	ID        int64 `gorm:"primaryKey;autoIncrement;index:ix_likes_user,priority:2"`
	UserID    int64 `gorm:"not null;uniqueIndex:uk_likes_pair,priority:1;index:ix_likes_user,priority:1"`
	VideoID   int64 `gorm:"not null;uniqueIndex:uk_likes_pair,priority:2;index:ix_likes_video"`
	CreatedAt int64 `gorm:"not null;autoCreateTime:false"`
}

// Comment is one comment under a video.
type Comment struct {
	ID      int64 `gorm:"primaryKey;autoIncrement;index:ix_comments_page,priority:3;index:ix_comments_own,priority:4"`
	VideoID int64 `gorm:"not null;index:ix_comments_page,priority:1;index:ix_comments_own,priority:1"`
	UserID  int64 `gorm:"not null;index:ix_comments_own,priority:2;index:ix_comments_user"`

	Text       string `gorm:"size:255;not null"` // as the author wrote it
	PublicText string `gorm:"size:255;not null"` // as others see it

	Causes Cause `gorm:"not null"`
	Public bool  `gorm:"->;type:boolean generated always as (causes & 65279 = 0) stored;index:ix_comments_page,priority:2;index:ix_comments_own,priority:3"`

	RulesetVersion int64 `gorm:"not null"`
	CreatedAt      int64 `gorm:"not null;autoCreateTime:false"`
}
