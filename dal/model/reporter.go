package model

// Reporter is how often the reports of a user were right. Who has no row has
// reported nothing that was decided.
type Reporter struct {
	UserID    int64 `gorm:"primaryKey;autoIncrement:false"`
	Confirmed int64 `gorm:"not null"` // reports of cases that were actioned
	Rejected  int64 `gorm:"not null"` // reports of cases without a violation
}
