package biz

import (
	"bytes"
	"context"
	"fmt"
	"strconv"
	"strings"

	"rsc.io/qr"

	"vireo/biz/errs"
	"vireo/biz/secret"
	"vireo/dal"
	"vireo/dal/model"
)

// recoveryCodes is how many codes replace an authenticator that is lost.
const recoveryCodes = 10

// totpIssuer is what authenticators call this server.
const totpIssuer = "vireo"

// sealedFor says whose authenticator a sealed secret is: it opens for nobody else.
func sealedFor(user int64) string { return "totp " + strconv.FormatInt(user, 10) }

// checkCode looks whether a code is one of the authenticator, or a recovery code.
// It uses nothing up. Who has no authenticator costs the same.
func (s *Service) checkCode(ctx context.Context, row *dal.StaffView, code string) (proof, error) {
	key, after, user := make([]byte, 20), int64(0), int64(0)
	if row != nil && len(row.TOTP) > 0 {
		var err error
		if key, err = secret.Open(s.totpKey, row.TOTP, sealedFor(row.UserID)); err != nil {
			return proof{}, fmt.Errorf("the authenticator of %d: %w", row.UserID, err)
		}
		after, user = row.TOTPStep, row.UserID
	}
	code = strings.ToLower(strings.ReplaceAll(strings.TrimSpace(code), " ", ""))
	step, ok := secret.CheckTOTP(key, code, s.clock(), after)
	if ok && user != 0 {
		return proof{good: true, step: step}, nil
	}
	hash := secret.HashToken(code)
	there, err := s.db.HasRecoveryCode(ctx, user, hash)
	if err != nil || !there || user == 0 {
		return proof{}, err
	}
	return proof{good: true, recovery: hash}, nil
}

// NewTOTP is an authenticator that is being set up; its secret is told here and
// nowhere else.
type NewTOTP struct {
	Secret string
	URI    string
	QR     string // SVG
}

// errStepUp asks to prove again who one is.
var errStepUp = errs.New(errs.StepUp, errs.T("please give your password or a code again", "请再次输入密码或验证码"))

// EnrolTOTP begins to set up an authenticator. Whoever has one keeps it until the
// new one is confirmed, and has to step up.
func (s *Service) EnrolTOTP(ctx context.Context, st Staff) (NewTOTP, error) {
	if st.HasTOTP && !s.SteppedUp(st) {
		return NewTOTP{}, errStepUp
	}
	key := secret.NewTOTP()
	uri := secret.TOTPURI(key, totpIssuer, st.Name)
	image, err := qrSVG(uri)
	if err != nil {
		return NewTOTP{}, err
	}
	err = s.db.InTx(ctx, func(tx *dal.DB) error {
		err := s.changeStaff(ctx, tx, st.UserID, func(row *model.Staff) error {
			row.TOTPNext = secret.Seal(s.totpKey, key, sealedFor(st.UserID))
			return nil
		})
		if err != nil {
			return err
		}
		return s.record(ctx, tx, AuditEvent{Actor: st.Actor(), Action: "totp.enrol", ObjectKind: "user", ObjectID: st.UserID})
	})
	return NewTOTP{Secret: secret.TOTPText(key), URI: uri, QR: image}, err
}

var (
	errNoEnrolment = errs.New(errs.Conflict, errs.T("no authenticator is being set up", "没有正在设置的验证器"))
	errCode        = errs.Invalid("code", errs.T("this is not the code that the authenticator shows", "验证码不正确"))
)

// ConfirmTOTP takes an authenticator into use that shows the right code, ends the
// member's other sessions and tokens, and answers fresh recovery codes.
func (s *Service) ConfirmTOTP(ctx context.Context, st Staff, code string) ([]string, error) {
	if st.HasTOTP && !s.SteppedUp(st) {
		return nil, errStepUp
	}
	t := ownTries(st.UserID)
	if err := s.tried(ctx, t); err != nil {
		return nil, err
	}
	codes, hashes := newRecoveryCodes()
	err := s.db.InTx(ctx, func(tx *dal.DB) error {
		err := s.changeStaff(ctx, tx, st.UserID, func(row *model.Staff) error { return s.confirm(row, code) })
		if err != nil {
			return err
		}
		if err := tx.SetRecoveryCodes(ctx, st.UserID, hashes); err != nil {
			return err
		}
		if err := endSignIns(ctx, tx, st.UserID, st.SessionID); err != nil {
			return err
		}
		return s.record(ctx, tx, AuditEvent{Actor: st.Actor(), Action: "totp.confirm", ObjectKind: "user", ObjectID: st.UserID})
	})
	if err != nil {
		return nil, err
	}
	return codes, s.succeeded(ctx, t)
}

func (s *Service) confirm(row *model.Staff, code string) error {
	if len(row.TOTPNext) == 0 {
		return errNoEnrolment
	}
	key, err := secret.Open(s.totpKey, row.TOTPNext, sealedFor(row.UserID))
	if err != nil {
		return err
	}
	step, ok := secret.CheckTOTP(key, strings.ReplaceAll(strings.TrimSpace(code), " ", ""), s.clock(), 0)
	if !ok {
		return errCode
	}
	row.TOTP, row.TOTPNext, row.TOTPStep = row.TOTPNext, []byte{}, step
	return nil
}

// RenewRecoveryCodes replaces the recovery codes; the old ones end.
func (s *Service) RenewRecoveryCodes(ctx context.Context, st Staff) ([]string, error) {
	if !st.HasTOTP {
		return nil, errs.New(errs.Conflict, errs.T("set up an authenticator first", "请先设置验证器"))
	}
	codes, hashes := newRecoveryCodes()
	err := s.db.InTx(ctx, func(tx *dal.DB) error {
		if err := tx.SetRecoveryCodes(ctx, st.UserID, hashes); err != nil {
			return err
		}
		return s.record(ctx, tx, AuditEvent{Actor: st.Actor(), Action: "totp.recovery_codes", ObjectKind: "user", ObjectID: st.UserID})
	})
	return codes, err
}

func newRecoveryCodes() (codes []string, hashes [][]byte) {
	for range recoveryCodes {
		c := secret.NewCode()
		codes, hashes = append(codes, c), append(hashes, secret.HashToken(c))
	}
	return codes, hashes
}

// qrSVG draws a text as a QR code, with the quiet margin that scanners want.
func qrSVG(text string) (string, error) {
	const margin = 4
	code, err := qr.Encode(text, qr.M)
	if err != nil {
		return "", err
	}
	n := code.Size + 2*margin
	var b bytes.Buffer
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h%dv%dH0z"/><path d="`, n, n, n, n)
	for y := range code.Size {
		for x := range code.Size {
			if code.Black(x, y) {
				fmt.Fprintf(&b, "M%d %dh1v1h-1z", x+margin, y+margin)
			}
		}
	}
	b.WriteString(`"/></svg>`)
	return b.String(), nil
}
