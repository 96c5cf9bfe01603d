package biz

import (
	"math"
	"time"

	"vireo/biz/errs"
	"vireo/dal/model"
)

// Reason is a typed reason of a report.
type Reason struct {
	Name     string
	Severity int64 // 0 to 4
	Text     errs.Text
}

// reasons are what users can report for, and what the program opens cases for.
var reasons = []Reason{
	{"minors", 4, errs.T("a danger to minors", "危害未成年人")},
	{"self_harm", 4, errs.T("suicide or self-harm", "自杀或自残")},
	{"violence", 3, errs.T("violence", "暴力血腥")},
	{"sexual", 3, errs.T("sexual content", "色情低俗")},
	{"drugs", 3, errs.T("drugs", "毒品")},
	{"fraud", 3, errs.T("fraud", "诈骗")},
	{"hate", 2, errs.T("hate", "仇恨歧视")},
	{"abuse", 2, errs.T("insults or harassment", "辱骂骚扰")},
	{"privacy", 2, errs.T("private data", "侵犯隐私")},
	{"gambling", 2, errs.T("gambling", "赌博")},
	{"impersonation", 2, errs.T("somebody pretends to be somebody else", "冒充他人")},
	{"copyright", 1, errs.T("copyright", "侵犯版权")},
	{"ads", 1, errs.T("advertising", "广告引流")},
	{"spam", 1, errs.T("spam", "垃圾信息")},
	{"other", 0, errs.T("something else", "其他")},
}

// Reasons that no user gives: why the program opens a case.
const (
	reasonWords        = "words"         // the word filter held it
	reasonRegistration = "registration"  // an account waits for approval
	reasonFirst        = "premoderation" // it is of those that wait for a moderator first
	reasonWave         = "wave"          // it is like something that was taken down
)

var ownReasons = []Reason{
	{reasonWords, 1, errs.T("held by the word filter", "词库命中待审")},
	{reasonRegistration, 0, errs.T("a new account waits for approval", "新账号待审批")},
	{reasonFirst, 0, errs.T("waits for a moderator first", "先审后发")},
	{reasonWave, 1, errs.T("like what was taken down", "与已下架内容相同或近似")},
}

// ReportReasons lists what users can report for.
func ReportReasons() []Reason { return append([]Reason(nil), reasons...) }

func reasonOf(name string) (Reason, bool) {
	for _, list := range [][]Reason{reasons, ownReasons} {
		for _, r := range list {
			if r.Name == name {
				return r, true
			}
		}
	}
	return Reason{}, false
}

// RankPart is one reason of a case's place in the queue.
type RankPart struct {
	Name  string // due, severity, words, reports, reliability, hold, reach
	Value int64  // what it is reckoned from
	MS    int64  // what it adds; the parts' sum is the rank
}

// rankOf is a case's place in the queue, smallest first: when it is due, less
// what makes it more urgent.
func rankOf(c *model.CaseRow) (int64, []RankPart) {
	hours := func(h float64) int64 { return -int64(h * float64(time.Hour.Milliseconds())) }
	words := categorySeverity(c.Category)
	weight := float64(c.ReportWeight) / 1000
	plain, weighed := hours(2*math.Log2(1+float64(c.Reports))), hours(2*math.Log2(1+weight))
	parts := []RankPart{
		{"due", c.DueAt, c.DueAt},
		{"severity", c.Severity, hours(4 * float64(c.Severity))},
		{"words", words, hours(2 * float64(words))},
		{"reports", c.Reports, plain},                                             // as if all weighed 1
		{"reliability", c.ReportWeight / max(c.Reports, 1) / 10, weighed - plain}, // in percent: what they weigh
		{"hold", c.Holds, hours(float64(2 * min(c.Holds, 1)))},                    // its author waits
		{"reach", c.Reach, hours(math.Log10(1 + float64(c.Reach)))},
	}
	sum := int64(0)
	for _, p := range parts {
		sum += p.MS
	}
	return sum, parts
}

// categorySeverity is how severe the words of a category are: as reports for it.
func categorySeverity(category string) int64 {
	r, _ := reasonOf(category)
	return r.Severity
}

// joinCategory lets a case know of words that were found; the most severe names it.
func joinCategory(c *model.CaseRow, category string) {
	if c.Category == "" || categorySeverity(category) > categorySeverity(c.Category) {
		c.Category = category
	}
}

// joinReason lets a case know of one more reason; the most severe names it.
func joinReason(c *model.CaseRow, name string) {
	r, _ := reasonOf(name)
	if c.Reason == "" || r.Severity > c.Severity {
		c.Reason, c.Severity = r.Name, r.Severity
	}
}
