package biz

import (
	"context"
	"errors"
	"time"
	"unicode/utf8"

	"vireo/biz/errs"
	"vireo/biz/secret"
	"vireo/biz/username"
	"vireo/dal"
	"vireo/dal/model"
)

// The characters of a password.
const (
	minPassword = 5
	maxPassword = 32
)

// A session lasts this long after its last use; its row is moved at most once
// in sessionStep, so that reading does not write.
const (
	sessionTime = 30 * 24 * time.Hour
	sessionStep = 24 * time.Hour
)

// SignedIn is a fresh session; the token is told here and nowhere else.
type SignedIn struct {
	UserID int64
	Token  string
}

var (
	errTaken       = errs.New(errs.Conflict, errs.T("this username is taken", "用户名已被使用"))
	errCredentials = errs.New(errs.BadCredentials, errs.T("wrong username or password", "用户名或密码错误"))
	errSuspended   = errs.New(errs.Forbidden, errs.T("this account is suspended", "该账号已被停用"))
)

// Who may register: Config.Registration.
const (
	RegisterOpen     = "open"     // everybody
	RegisterApproval = "approval" // everybody, but somebody looks before the account is used and seen
	RegisterClosed   = "closed"   // nobody
)

// Register makes an account and signs it in. Where accounts are approved first,
// the session is of use once that has happened.
func (s *Service) Register(ctx context.Context, name, password string) (SignedIn, error) {
	if s.cfg.Registration == RegisterClosed {
		return SignedIn{}, errClosed
	}
	name, err := checkName(name)
	if err != nil {
		return SignedIn{}, err
	}
	if err := checkPassword("password", password); err != nil {
		return SignedIn{}, err
	}
	j, err := s.judge(ctx, Viewer{}, nameText, name)
	if err != nil {
		return SignedIn{}, err
	}
	key := username.Key(name)
	// Asked before the hash, which is dear; the unique key has the last word.
	if _, err := s.db.UserByNameKey(ctx, key); !errors.Is(err, dal.ErrNotFound) {
		return SignedIn{}, cmpErr(err, errTaken)
	}
	phc, err := s.hash(ctx, password)
	if err != nil {
		return SignedIn{}, err
	}
	user := &model.User{Name: name, NameKey: key, PasswordHash: phc, RulesetVersion: j.ruleset, CreatedAt: s.now()}
	if s.cfg.Registration == RegisterApproval {
		user.Causes = model.CausePremoderation
	}
	var in SignedIn
	err = s.db.InTx(ctx, func(tx *dal.DB) error {
		user.ID = 0
		if err := tx.CreateUser(ctx, user); err != nil {
			return err
		}
		if in, err = s.signIn(ctx, tx, user.ID); err != nil {
			return err
		}
		if user.Causes != 0 {
			if err := s.openHold(ctx, tx, Subject{model.SubjectUser, user.ID}, user.ID, reasonRegistration, user.Causes, j.hits); err != nil {
				return err
			}
		}
		return s.recordHits(ctx, tx, j, model.SubjectUser, user.ID)
	})
	if errors.Is(err, dal.ErrConflict) {
		return SignedIn{}, errTaken
	}
	return in, err
}

// cmpErr is err, or otherwise when there is none.
func cmpErr(err, otherwise error) error {
	if err != nil {
		return err
	}
	return otherwise
}

// Login signs an account in. Sessions of earlier sign-ins stay. Whoever wanted the
// account deleted takes that back by signing in.
func (s *Service) Login(ctx context.Context, name, password string) (SignedIn, error) {
	user, err := s.userByName(ctx, name)
	if err != nil {
		return SignedIn{}, err
	}
	if err := s.verify(ctx, user, password); err != nil {
		return SignedIn{}, err
	}
	causes := user.Causes
	if leaving(user) {
		causes &^= model.CauseOwnerDeleted
	}
	if err := s.admitted(ctx, user.ID, causes); err != nil {
		return SignedIn{}, s.withAppealToken(ctx, user, err)
	}
	var in SignedIn
	err = s.db.InTx(ctx, func(tx *dal.DB) error {
		// The hash took its time: a password that was changed meanwhile has
		// ended all sessions, and no further one may come of it.
		if err := samePassword(ctx, tx, user); err != nil {
			return err
		}
		if leaving(user) {
			if err := s.keepAccount(ctx, tx, Actor{UserID: user.ID, Kind: ActorUser}, user.ID); err != nil {
				return err
			}
		}
		if err := s.mayAct(ctx, tx, user.ID); err != nil {
			return err
		}
		in, err = s.signIn(ctx, tx, user.ID)
		return err
	})
	return in, err
}

// samePassword locks an account and refuses unless its password is the one that
// was verified.
func samePassword(ctx context.Context, tx *dal.DB, user *model.User) error {
	row, err := tx.LockAccount(ctx, user.ID)
	if errors.Is(err, dal.ErrNotFound) || err == nil && row.PasswordHash != user.PasswordHash {
		return errCredentials
	}
	return err
}

// userByName finds an account by any spelling of its name; nil where there is none.
func (s *Service) userByName(ctx context.Context, name string) (*model.User, error) {
	clean, err := username.Clean(name)
	if err != nil {
		return nil, nil //nolint:nilerr // nobody can have such a name
	}
	user, err := s.db.UserByNameKey(ctx, username.Key(clean))
	if errors.Is(err, dal.ErrNotFound) {
		return nil, nil
	}
	return user, err
}

// verify checks a password and takes the same time for an unknown name. It may
// renew user.PasswordHash.
func (s *Service) verify(ctx context.Context, user *model.User, password string) error {
	if user == nil || user.PasswordHash == "" || len(password) > maxPassword*utf8.UTFMax {
		return cmpErr(hashing(s.hasher.Dummy(ctx, "")), errCredentials)
	}
	ok, rehash, err := s.hasher.Verify(ctx, user.PasswordHash, password)
	if err != nil {
		return hashing(err)
	}
	if !ok {
		return errCredentials
	}
	if !rehash {
		return nil
	}
	phc, err := s.hash(ctx, password)
	if err != nil {
		return err
	}
	err = replacePassword(ctx, s.db, user, phc)
	if err == nil {
		user.PasswordHash = phc
	}
	return err
}

// replacePassword stores a new hash unless the one that was verified is not
// there any more.
func replacePassword(ctx context.Context, db *dal.DB, user *model.User, phc string) error {
	ok, err := db.ReplacePassword(ctx, user.ID, user.PasswordHash, phc)
	if err == nil && !ok {
		err = errCredentials
	}
	return err
}

// signIn stores a new session.
func (s *Service) signIn(ctx context.Context, db *dal.DB, user int64) (SignedIn, error) {
	token := secret.NewToken()
	now := s.clock()
	err := db.CreateSession(ctx, &model.Session{
		TokenHash: secret.HashToken(token), UserID: user,
		CreatedAt: now.UnixMilli(), ExpiresAt: now.Add(sessionTime).UnixMilli(),
	})
	return SignedIn{UserID: user, Token: token}, err
}

// Viewer finds who a token belongs to. No token is a guest; a token that is
// unknown, expired, or of a suspended account is an error.
func (s *Service) Viewer(ctx context.Context, token string) (Viewer, error) {
	if token == "" {
		return Viewer{}, nil
	}
	row, err := s.db.Session(ctx, secret.HashToken(token))
	if errors.Is(err, dal.ErrNotFound) {
		return Viewer{}, errLogin
	}
	if err != nil {
		return Viewer{}, err
	}
	now := s.clock()
	if row.ExpiresAt <= now.UnixMilli() {
		return Viewer{}, errLogin
	}
	if row.Causes != 0 {
		if err := s.admitted(ctx, row.UserID, row.Causes); err != nil {
			return Viewer{}, err
		}
	}
	if end := now.Add(sessionTime); end.Sub(time.UnixMilli(row.ExpiresAt)) > sessionStep {
		if err := s.db.ExtendSession(ctx, row.ID, end.UnixMilli()); err != nil {
			return Viewer{}, err
		}
	}
	return Viewer{UserID: row.UserID, SessionID: row.ID}, nil
}

// Logout ends this session, or every session of the user.
func (s *Service) Logout(ctx context.Context, v Viewer, all bool) error {
	if err := need(v); err != nil {
		return err
	}
	if all {
		return s.db.DeleteSessions(ctx, v.UserID)
	}
	return s.db.DeleteSession(ctx, v.SessionID)
}

// ChangePassword sets a new password, ends every session and starts a new one.
func (s *Service) ChangePassword(ctx context.Context, v Viewer, old, fresh string) (SignedIn, error) {
	if err := need(v); err != nil {
		return SignedIn{}, err
	}
	if err := checkPassword("new_password", fresh); err != nil {
		return SignedIn{}, err
	}
	user, err := s.db.User(ctx, v.UserID)
	if err != nil {
		return SignedIn{}, notFound(err, noUser)
	}
	if err := s.verify(ctx, user, old); err != nil {
		return SignedIn{}, oldPassword(err)
	}
	phc, err := s.hash(ctx, fresh)
	if err != nil {
		return SignedIn{}, err
	}
	var in SignedIn
	err = s.db.InTx(ctx, func(tx *dal.DB) error {
		if err := replacePassword(ctx, tx, user, phc); err != nil {
			return oldPassword(err)
		}
		if err := tx.DeleteSessions(ctx, v.UserID); err != nil {
			return err
		}
		in, err = s.signIn(ctx, tx, v.UserID)
		return err
	})
	return in, err
}

// oldPassword names the one of two passwords that is wrong.
func oldPassword(err error) error {
	if errs.CodeOf(err) == errs.BadCredentials {
		return errs.New(errs.BadCredentials, errs.T("the old password is wrong", "旧密码错误"))
	}
	return err
}

// hash makes a password's hash.
func (s *Service) hash(ctx context.Context, password string) (string, error) {
	phc, err := s.hasher.Hash(ctx, password)
	return phc, hashing(err)
}

// hashing tells a full queue apart from other failures.
func hashing(err error) error {
	if errors.Is(err, secret.ErrBusy) {
		return errs.New(errs.Busy, errs.T("too many sign-ins at once, please try again", "登录人数过多，请稍后再试")).After(2 * time.Second)
	}
	return err
}

func checkPassword(field, password string) error {
	if !utf8.ValidString(password) {
		return errs.Invalid(field, errs.T("the password is not valid UTF-8", "密码不是有效的 UTF-8 文本"))
	}
	if n := utf8.RuneCountInString(password); n < minPassword || n > maxPassword {
		return errs.Invalid(field, errs.T("the password must have %d to %d characters", "密码长度须为 %d 到 %d 个字符").F(minPassword, maxPassword))
	}
	return nil
}

// checkName answers the name as it is stored, or why it can't be one.
func checkName(name string) (string, error) {
	clean, err := username.Clean(name)
	switch {
	case errors.Is(err, username.ErrEmpty):
		return "", errs.Invalid("username", errs.T("the username must not be empty", "用户名不能为空"))
	case errors.Is(err, username.ErrTooLong):
		return "", errs.Invalid("username", errs.T("the username must have at most %d characters", "用户名最多 %d 个字符").F(username.MaxRunes))
	case err != nil:
		return "", errs.Invalid("username", errs.T("the username has characters that can't be used", "用户名含有不可用的字符")).Because(err)
	case username.Reserved(clean):
		return "", errs.Invalid("username", errs.T("this username is reserved", "该用户名已被保留"))
	}
	return clean, nil
}
