package biz

import (
	"context"
	"errors"

	"vireo/dal"
)

// AuditTexts says whose personal text is meant: a user's (addresses, own texts
// and those about the account), or what is kept about one object.
type AuditTexts struct {
	UserID     int64
	ObjectKind string
	ObjectID   int64
}

// EraseAudit erases personal text beside the audit log and records that it did.
// The log itself stays whole: a check says "erased" of these texts. It returns
// how many there were.
func (s *Service) EraseAudit(ctx context.Context, by Actor, of AuditTexts) (n int64, err error) {
	err = s.db.InTx(ctx, func(tx *dal.DB) error {
		n, err = s.eraseAudit(ctx, tx, by, of)
		return err
	})
	return n, err
}

// eraseAudit is EraseAudit in the transaction that causes it.
func (s *Service) eraseAudit(ctx context.Context, tx *dal.DB, by Actor, of AuditTexts) (n int64, err error) {
	e := AuditEvent{Actor: by, Action: "audit.erase", ObjectKind: of.ObjectKind, ObjectID: of.ObjectID}
	switch {
	case of.UserID != 0 && of.ObjectKind == "":
		n, err = tx.EraseAuditTexts(ctx, of.UserID, s.now())
		e.ObjectKind, e.ObjectID = "user", of.UserID
	case of.UserID == 0 && of.ObjectKind != "":
		n, err = tx.EraseAuditObject(ctx, of.ObjectKind, of.ObjectID, s.now())
	default:
		err = errors.New("erase audit texts: name a user or an object")
	}
	if err != nil {
		return 0, err
	}
	if by.UserID == of.UserID {
		e.Actor.IP = "" // or it would be there again
	}
	e.Data = map[string]any{"texts": n}
	return n, s.record(ctx, tx, e)
}
