package biz

import (
	"context"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"vireo/biz/errs"
	"vireo/biz/wordfilter"
	"vireo/dal/model"
)

// textKind is a kind of text that users write.
type textKind struct {
	param string           // what the parameter is called
	limit int              // the most characters (code points)
	field wordfilter.Field // what the word filter makes of it
	kind  string           // what a hit's subject is
}

// Every kind of text that users write.
var (
	titleText     = textKind{"title", 255, wordfilter.Title, model.SubjectVideo}
	commentText   = textKind{"comment_text", 255, wordfilter.Comment, model.SubjectComment}
	messageText   = textKind{"content", 1000, wordfilter.Message, model.SubjectMessage}
	signatureText = textKind{"signature", 255, wordfilter.Signature, model.SubjectUser}
	nameText      = textKind{"username", 0, wordfilter.Username, model.SubjectUser} // its form is checkName's
)

// judged is a text that a user wrote, as it is stored.
type judged struct {
	text       string // as it was written
	publicText string // as others see it
	ruleset    int64  // version of the word filter that judged it
	causes     model.Cause
	hits       []model.WordHit // for recordHits, in the transaction that stores the text
}

var (
	errBlocked  = errs.T("this is not allowed here, please write it differently", "内容不符合社区规范，请修改后重试")
	errNoFilter = errs.T("texts can't be checked at the moment, please try again later", "暂时无法审核内容，请稍后再试")
)

// noFilterWait is when who was refused for want of a filter should come back.
const noFilterWait = 5 * time.Second

// judge is the one door for text that users write: title, comment, message,
// name, signature. It checks the form, lets the word filter decide, and answers
// what is stored: text, causes, and the hits, which go with it. A text that may
// not be written is errs.Blocked, and its hits are recorded here; without a
// filter no text is taken.
func (s *Service) judge(ctx context.Context, v Viewer, k textKind, text string) (judged, error) {
	if k.field != wordfilter.Username {
		if err := checkText(k.param, text, k.limit); err != nil {
			return judged{}, err
		}
	}
	c := &s.words.counts
	f := s.words.force.Load()
	if f == nil {
		c.unjudged.Add(1)
		return judged{}, errs.New(errs.Unavailable, errNoFilter).After(noFilterWait)
	}
	c.judged.Add(1)
	verdict := f.filter.Judge(nil, text, k.field)
	j := judged{text: text, publicText: text, ruleset: f.version, hits: hitsOf(f, verdict, k.field, v.UserID)}
	switch verdict.Level {
	case wordfilter.Pass:
		return j, nil
	case wordfilter.Block:
		c.blocked.Add(1)
		s.recordBlocked(ctx, j, k.kind)
		e := errs.New(errs.Blocked, errBlocked)
		e.Field = k.param
		return judged{}, e
	case wordfilter.Hold:
		c.held.Add(1)
		j.causes = model.CauseOnHold
	case wordfilter.Mask:
		c.masked.Add(1)
	default:
		c.observed.Add(1)
	}
	j.publicText = verdict.Mask(text)
	return j, nil
}

// checkText refuses a text that is blank, too long, or that no screen can show.
func checkText(field, text string, limit int) error {
	switch {
	case !utf8.ValidString(text):
		return errs.Invalid(field, errs.T("%s is not valid UTF-8", "%s 不是有效的 UTF-8 文本").F(field))
	case strings.TrimSpace(text) == "":
		return errs.Invalid(field, errs.T("%s must not be empty", "%s 不能为空").F(field))
	case utf8.RuneCountInString(text) > limit:
		return errs.Invalid(field, errs.T("%s is longer than %d characters", "%s 超过了 %d 个字符").F(field, limit))
	case strings.ContainsFunc(text, unshowable):
		return errs.Invalid(field, errs.T("%s has control characters", "%s 含有控制字符").F(field))
	}
	return nil
}

// unshowable are control characters other than line breaks and tabs.
func unshowable(r rune) bool {
	return unicode.IsControl(r) && r != '\n' && r != '\r' && r != '\t'
}
