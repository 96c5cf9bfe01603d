package biz

import (
	"context"
	"strings"
	"unicode/utf8"

	"vireo/biz/errs"
	"vireo/biz/secret"
	"vireo/dal"
	"vireo/dal/model"
)

// checkNewStaffPassword refuses passwords that are short, or the name again.
func checkNewStaffPassword(name, password string) error {
	const field = "new_password"
	n := utf8.RuneCountInString(password)
	switch {
	case !utf8.ValidString(password):
		return errs.Invalid(field, errs.T("the password is not valid UTF-8", "密码不是有效的 UTF-8 文本"))
	case n < minStaffPassword || n > maxStaffPassword:
		return errs.Invalid(field, errs.T("the password must have %d to %d characters", "密码长度须为 %d 到 %d 个字符").F(minStaffPassword, maxStaffPassword))
	case strings.Count(password, string([]rune(password)[0])) == n:
		return errs.Invalid(field, errs.T("the password is one character again and again", "密码不能由同一个字符重复组成"))
	case utf8.RuneCountInString(name) > 3 && strings.Contains(strings.ToLower(password), strings.ToLower(name)):
		return errs.Invalid(field, errs.T("the password must not contain the username", "密码不能包含用户名"))
	}
	return nil
}

// ChangeStaffPassword sets a password for the panel, and ends the member's other
// sessions and their tokens.
func (s *Service) ChangeStaffPassword(ctx context.Context, st Staff, old, fresh string) error {
	if err := checkNewStaffPassword(st.Name, fresh); err != nil {
		return err
	}
	if old == fresh {
		return errs.Invalid("new_password", errs.T("the new password is the old one", "新密码与旧密码相同"))
	}
	if old == "" {
		return errs.Invalid("old_password", errs.T("%s must not be empty", "%s 不能为空").F("old_password"))
	}
	if _, err := s.proveAgain(ctx, st, old, ""); err != nil {
		return err
	}
	phc, err := s.hash(ctx, fresh)
	if err != nil {
		return err
	}
	return s.db.InTx(ctx, func(tx *dal.DB) error {
		err := s.changeStaff(ctx, tx, st.UserID, func(row *model.Staff) error {
			row.PasswordHash, row.OneTime = phc, false
			return nil
		})
		if err != nil {
			return err
		}
		if err := endSignIns(ctx, tx, st.UserID, st.SessionID); err != nil {
			return err
		}
		return s.record(ctx, tx, AuditEvent{Actor: st.Actor(), Action: "password.change", ObjectKind: "user", ObjectID: st.UserID})
	})
}

// oneTimePassword makes a password that has to be changed at the first sign-in.
func (s *Service) oneTimePassword(ctx context.Context) (password, phc string, err error) {
	password = secret.RandomPassword()
	phc, err = s.hash(ctx, password)
	return password, phc, err
}
