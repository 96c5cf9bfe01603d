package biz

import (
	"context"
	"errors"
	"time"
	"unicode/utf8"

	"vireo/biz/errs"
	"vireo/biz/secret"
	"vireo/dal"
	"vireo/dal/model"
)

// How long a session of the panel lasts: without use, and at most. Its use is
// written down once a minute.
const (
	staffIdle     = 30 * time.Minute
	staffSession  = 12 * time.Hour
	staffTouch    = time.Minute
	steppedUp     = 5 * time.Minute
	maxStaffAgent = 255
)

// The characters of a password for the panel.
const (
	minStaffPassword = 12
	maxStaffPassword = 128
)

// StaffSignIn is what somebody signs in to the panel with.
type StaffSignIn struct {
	Username string
	Password string
	Code     string // of the authenticator, or a recovery code
	Device   string // what this browser got when it last signed in
	From     Origin
}

// StaffSignedIn is a fresh session of the panel; the token is told here and
// nowhere else.
type StaffSignedIn struct {
	Token  string
	Device string
	Staff  Staff
}

var errStaffCredentials = errs.New(errs.BadCredentials, errs.T("wrong username, password or code", "用户名、密码或验证码错误"))

// SignInStaff signs in to the panel. An unknown name, a wrong password and a
// wrong code are told alike, after the same work.
func (s *Service) SignInStaff(ctx context.Context, in StaffSignIn) (StaffSignedIn, error) {
	key, row, err := s.staffByName(ctx, in.Username)
	if err != nil {
		return StaffSignedIn{}, err
	}
	t := s.signInTries(key, in.From.Network, in.Device)
	if err := s.tried(ctx, t); err != nil {
		return StaffSignedIn{}, err
	}
	proof, err := s.prove(ctx, row, in.Password, in.Code)
	if err != nil {
		return StaffSignedIn{}, err
	}
	if !proof.good {
		return StaffSignedIn{}, s.signInFailed(ctx, row, in)
	}
	if row.Disabled || row.Causes != 0 {
		return StaffSignedIn{}, errSuspended
	}
	out, err := s.newStaffSession(ctx, row, proof, in.From)
	if err != nil {
		if errors.Is(err, errUsedCode) {
			err = s.signInFailed(ctx, row, in)
		}
		return StaffSignedIn{}, err
	}
	out.Device = s.newDevice(key)
	return out, s.succeeded(ctx, t)
}

// succeeded takes back what tried counted. The bucket of the address only loses
// this one: a good account must not open the way to try others.
func (s *Service) succeeded(ctx context.Context, t tries) error {
	var forget []string
	for name, free := range t {
		if free != addressFree {
			forget = append(forget, name)
		} else if err := s.db.ForgiveSignInTry(ctx, name); err != nil {
			return err
		}
	}
	return s.db.ForgetSignInTries(ctx, forget)
}

// signInFailed writes a failure down, and answers what everybody hears.
func (s *Service) signInFailed(ctx context.Context, row *dal.StaffView, in StaffSignIn) error {
	e := AuditEvent{Actor: Actor{Kind: ActorUser, IP: in.From.Address, RequestID: in.From.RequestID}, Action: "session.refuse", ObjectKind: "user"}
	if row != nil {
		e.ObjectID = row.UserID
	}
	err := s.db.InTx(ctx, func(tx *dal.DB) error { return s.record(ctx, tx, e) })
	return cmpErr(err, errStaffCredentials)
}

// proof is what somebody has shown of who they are.
type proof struct {
	good     bool
	rehash   string // the password's hash, made anew; empty: the old one will do
	step     int64  // of the authenticator that was used; zero: none
	recovery []byte // hash of the recovery code that was used
}

// prove checks a password and a code, each whatever the other is.
func (s *Service) prove(ctx context.Context, row *dal.StaffView, password, code string) (proof, error) {
	right, rehash, err := s.checkStaffPassword(ctx, row, password)
	if err != nil {
		return proof{}, err
	}
	p, err := s.checkCode(ctx, row, code)
	if err != nil {
		return proof{}, err
	}
	if row != nil && len(row.TOTP) == 0 {
		p.good = true // no authenticator: the password is all there is
	}
	p.good = p.good && right
	p.rehash = rehash
	return p, nil
}

// checkStaffPassword takes the same time for who is no staff.
func (s *Service) checkStaffPassword(ctx context.Context, row *dal.StaffView, password string) (right bool, fresh string, err error) {
	if row == nil || row.PasswordHash == "" || len(password) > maxStaffPassword*utf8.UTFMax {
		return false, "", hashing(s.hasher.Dummy(ctx, ""))
	}
	right, rehash, err := s.hasher.Verify(ctx, row.PasswordHash, password)
	if err != nil {
		return false, "", hashing(err)
	}
	if rehash {
		fresh, err = s.hash(ctx, password)
	}
	return right, fresh, err
}

// errUsedCode says that a code was used meanwhile.
var errUsedCode = errors.New("the code was used already")

// newStaffSession uses the code up and stores the session.
func (s *Service) newStaffSession(ctx context.Context, row *dal.StaffView, p proof, from Origin) (StaffSignedIn, error) {
	token, now := secret.NewToken(), s.clock()
	session := model.StaffSession{
		TokenHash: secret.HashToken(token), UserID: row.UserID, Address: cut(from.Address, 64), Agent: cut(from.Agent, maxStaffAgent),
		CreatedAt: now.UnixMilli(), UsedAt: now.UnixMilli(), ExpiresAt: now.Add(staffSession).UnixMilli(),
	}
	err := s.db.InTx(ctx, func(tx *dal.DB) error {
		session.ID = 0
		if err := s.useProof(ctx, tx, row.UserID, p); err != nil {
			return err
		}
		if p.rehash != "" {
			if err := tx.SetStaffPassword(ctx, row.UserID, p.rehash); err != nil {
				return err
			}
		}
		if err := tx.CreateStaffSession(ctx, &session); err != nil {
			return err
		}
		if err := tx.NoteStaffSignIn(ctx, row.UserID, now.UnixMilli()); err != nil {
			return err
		}
		return s.record(ctx, tx, AuditEvent{
			Actor:  Actor{UserID: row.UserID, Kind: ActorStaff, IP: from.Address, RequestID: from.RequestID},
			Action: "session.create", ObjectKind: "session", ObjectID: session.ID, Data: map[string]any{"recovery_code": p.recovery != nil},
		})
	})
	if err != nil {
		return StaffSignedIn{}, err
	}
	st, err := s.StaffBySession(ctx, token, from)
	return StaffSignedIn{Token: token, Staff: st}, err
}

// useProof uses a code up; of several at once one does.
func (s *Service) useProof(ctx context.Context, tx *dal.DB, user int64, p proof) error {
	fresh, err := true, error(nil)
	switch {
	case p.step != 0:
		fresh, err = tx.UseTOTPStep(ctx, user, p.step)
	case p.recovery != nil:
		fresh, err = tx.UseRecoveryCode(ctx, user, p.recovery)
	}
	if err == nil && !fresh {
		err = errUsedCode
	}
	return err
}

// cut shortens a text to at most n characters of valid UTF-8.
func cut(text string, n int) string {
	runes := []rune(text)
	return string(runes[:min(n, len(runes))])
}

// StaffBySession finds who a session of the panel belongs to. Everything that
// decides is read anew, so that nothing outlives a ban by a request.
func (s *Service) StaffBySession(ctx context.Context, token string, from Origin) (Staff, error) {
	row, err := s.db.StaffSession(ctx, secret.HashToken(token))
	if err != nil {
		return Staff{}, staffGone(err)
	}
	now := s.now()
	if row.UsedAt+staffIdle.Milliseconds() <= now {
		return Staff{}, errLogin
	}
	st, err := s.staffOf(row, from)
	if err != nil {
		return Staff{}, err
	}
	st.SessionID, st.SteppedUpTo = row.ID, row.SteppedUpTo
	if now-row.UsedAt >= staffTouch.Milliseconds() {
		err = s.db.TouchStaffSession(ctx, row.ID, now)
	}
	return st, err
}

// staffGone tells a sign-in that does not exist apart from a failure.
func staffGone(err error) error {
	if errors.Is(err, dal.ErrNotFound) {
		return errLogin
	}
	return err
}

// staffOf is who signed in, unless that has ended.
func (s *Service) staffOf(row *dal.StaffSignIn, from Origin) (Staff, error) {
	if row.ExpiresAt <= s.now() || row.Disabled || row.Causes != 0 {
		return Staff{}, errLogin
	}
	st := Staff{
		UserID: row.UserID, Name: row.Name, Role: row.Role, HasTOTP: row.HasTOTP, From: from, ExpiresAt: row.ExpiresAt, table: s.policy.force.Load(),
	}
	if row.OneTime {
		st.Pending = append(st.Pending, PendingPassword)
	}
	if row.RequireTOTP && !row.HasTOTP {
		st.Pending = append(st.Pending, PendingTOTP)
	}
	return st, nil
}

// CSRF is what mutations of a session have to bring along: known to who can read
// the session's answers, and to no other site.
func (s *Service) CSRF(session string) string { return secret.Mac(s.csrfKey, session) }

// CheckCSRF refuses a mutation without the session's own.
func (s *Service) CheckCSRF(session, given string) error {
	if !secret.Same(given, s.CSRF(session)) {
		return errs.New(errs.CSRF, errs.T("the header X-CSRF-Token is missing or wrong", "缺少或错误的 X-CSRF-Token 请求头"))
	}
	return nil
}

// SignOutStaff ends the session.
func (s *Service) SignOutStaff(ctx context.Context, st Staff) error {
	return s.db.InTx(ctx, func(tx *dal.DB) error {
		if err := tx.DeleteStaffSession(ctx, st.SessionID); err != nil {
			return err
		}
		return s.record(ctx, tx, AuditEvent{Actor: st.Actor(), Action: "session.end", ObjectKind: "session", ObjectID: st.SessionID})
	})
}

// SteppedUp reports whether irreversible acts are open.
func (s *Service) SteppedUp(st Staff) bool { return st.SteppedUpTo > s.now() }

// StepUp opens irreversible acts for a while to who gives the password or a code
// again, and tells until when.
func (s *Service) StepUp(ctx context.Context, st Staff, password, code string) (int64, error) {
	p, err := s.proveAgain(ctx, st, password, code)
	if err != nil {
		return 0, err
	}
	until := s.clock().Add(steppedUp).UnixMilli()
	err = s.db.InTx(ctx, func(tx *dal.DB) error {
		if err := s.useProof(ctx, tx, st.UserID, p); err != nil {
			return err
		}
		if err := tx.StepUpStaffSession(ctx, st.SessionID, until); err != nil {
			return err
		}
		return s.record(ctx, tx, AuditEvent{Actor: st.Actor(), Action: "session.step_up", ObjectKind: "session", ObjectID: st.SessionID})
	})
	return until, wrongProof(err)
}

// wrongProof turns a code that was used meanwhile into one that is wrong.
func wrongProof(err error) error {
	if errors.Is(err, errUsedCode) {
		return errProof
	}
	return err
}

var errProof = errs.New(errs.BadCredentials, errs.T("wrong password or code", "密码或验证码错误"))

// proveAgain checks the password, or a code, of who is signed in.
func (s *Service) proveAgain(ctx context.Context, st Staff, password, code string) (proof, error) {
	if (password == "") == (code == "") {
		return proof{}, errs.Invalid("password", errs.T("give either the password or a code", "请提供密码或验证码之一"))
	}
	row, err := s.db.StaffMember(ctx, st.UserID)
	if err != nil {
		return proof{}, staffGone(err)
	}
	t := ownTries(st.UserID)
	if err := s.tried(ctx, t); err != nil {
		return proof{}, err
	}
	var p proof
	if password != "" {
		p.good, _, err = s.checkStaffPassword(ctx, row, password)
	} else {
		p, err = s.checkCode(ctx, row, code)
	}
	if err == nil && !p.good {
		err = errProof
	}
	if err != nil {
		return proof{}, err
	}
	return p, s.succeeded(ctx, t)
}
