package biz

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"vireo/biz/errs"
)

// The most characters (code points) a text may have.
const (
	maxTitle   = 255
	maxComment = 255
	maxMessage = 1000
)

// judged is a text that a user wrote, as it is stored.
type judged struct {
	text       string // as it was written
	publicText string // as others see it
	ruleset    int64  // version of the word filter that judged it
}

// judge is the one door for text that users write: title, comment, message.
// It checks the form and answers what is stored.
func (s *Service) judge(field, text string, limit int) (judged, error) {
	if err := checkText(field, text, limit); err != nil {
		return judged{}, err
	}
	return judged{text: text, publicText: text}, nil
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
