package biz

import (
	"context"
	"errors"

	"vireo/biz/errs"
	"vireo/biz/username"
	"vireo/dal"
	"vireo/dal/model"
)

// systemName is the account that notices come from. Nobody can register a name
// that looks like it.
const systemName = "vireo"

// systemSignature is what it says of itself.
const systemSignature = "系统通知 · Notices of this server"

var systemKey = username.Key(systemName)

var errSystem = errs.New(errs.Forbidden, errs.T("this account only sends notices", "该账号仅用于发送通知"))

// systemAccount finds the system account, and makes it when it is first needed.
func (s *Service) systemAccount(ctx context.Context) (int64, error) {
	id, err := s.findSystem(ctx)
	if id != 0 || err != nil {
		return id, err
	}
	err = s.db.InTx(ctx, func(tx *dal.DB) error {
		return tx.CreateUser(ctx, &model.User{Name: systemName, NameKey: systemKey, Signature: systemSignature, IsSystem: true, CreatedAt: s.now()})
	})
	if err != nil && !errors.Is(err, dal.ErrConflict) {
		return 0, err
	}
	id, err = s.findSystem(ctx)
	if err == nil && id == 0 {
		err = errors.New("the name of the system account belongs to somebody")
	}
	return id, err
}

// findSystem is the id of the system account; zero: nothing was ever sent.
func (s *Service) findSystem(ctx context.Context) (int64, error) {
	if id := s.system.Load(); id != 0 {
		return id, nil
	}
	u, err := s.db.UserByNameKey(ctx, systemKey)
	if err != nil || !u.IsSystem {
		return 0, ignoreMissing(err)
	}
	s.system.Store(u.ID)
	return u.ID, nil
}
