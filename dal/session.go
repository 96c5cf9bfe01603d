package dal

import (
	"context"

	"vireo/dal/model"
)

// SessionView is a session with the state of its account.
type SessionView struct {
	ID        int64
	UserID    int64
	ExpiresAt int64
	Causes    model.Cause
}

// CreateSession stores one sign-in.
func (d *DB) CreateSession(ctx context.Context, s *model.Session) error {
	return d.InTx(ctx, func(tx *DB) error {
		s.ID = 0
		return translate(tx.q.Session.WithContext(ctx).Create(s))
	})
}

// Session finds a sign-in by its token's hash; expired ones are not told apart here.
func (d *DB) Session(ctx context.Context, hash []byte) (SessionView, error) {
	var v SessionView
	s, u := d.q.Session, d.q.User
	err := s.WithContext(ctx).Select(s.ID, s.UserID, s.ExpiresAt, u.Causes).
		Join(u, u.ID.EqCol(s.UserID)).Where(s.TokenHash.Eq(hash)).Limit(1).Scan(&v)
	if err == nil && v.ID == 0 {
		err = ErrNotFound
	}
	return v, translate(err)
}

// ExtendSession moves a session's end.
func (d *DB) ExtendSession(ctx context.Context, id, until int64) error {
	return d.InTx(ctx, func(tx *DB) error {
		s := tx.q.Session
		_, err := s.WithContext(ctx).Where(s.ID.Eq(id)).UpdateSimple(s.ExpiresAt.Value(until))
		return err
	})
}

// DeleteSession ends one session of a user.
func (d *DB) DeleteSession(ctx context.Context, id int64) error {
	return d.InTx(ctx, func(tx *DB) error {
		s := tx.q.Session
		_, err := s.WithContext(ctx).Where(s.ID.Eq(id)).Delete()
		return err
	})
}

// DeleteSessions ends all sessions of a user.
func (d *DB) DeleteSessions(ctx context.Context, user int64) error {
	return d.InTx(ctx, func(tx *DB) error {
		s := tx.q.Session
		_, err := s.WithContext(ctx).Where(s.UserID.Eq(user)).Delete()
		return err
	})
}

// DeleteExpiredSessions removes sessions that ended before a time, a bounded
// number a call, and tells how many.
func (d *DB) DeleteExpiredSessions(ctx context.Context, before int64, limit int) (n int64, err error) {
	s := d.q.Session
	var ids []int64
	if err := s.WithContext(ctx).Where(s.ExpiresAt.Lt(before)).Limit(limit).Pluck(s.ID, &ids); err != nil || len(ids) == 0 {
		return 0, err
	}
	err = d.InTx(ctx, func(tx *DB) error {
		s := tx.q.Session
		// Use may have renewed one meanwhile.
		res, err := s.WithContext(ctx).Where(s.ID.In(ids...), s.ExpiresAt.Lt(before)).Delete()
		n = res.RowsAffected
		return err
	})
	return n, err
}
