package biz

import (
	"context"

	"vireo/biz/errs"
	"vireo/dal"
)

// StaffSession is one sign-in to the panel, as a list shows it.
type StaffSession struct {
	ID        int64
	UserID    int64
	Username  string
	Address   string
	Agent     string
	CreatedAt int64
	UsedAt    int64
	ExpiresAt int64
	Current   bool
	Allowed   []string
}

// ActRevoke ends a session or a token.
const ActRevoke = "revoke"

var (
	noSession = errs.T("this session does not exist", "该登录会话不存在")
	noToken   = errs.T("this token does not exist", "该令牌不存在")
)

func (st Staff) session(r *dal.StaffSessionView) StaffSession {
	x := StaffSession{
		ID: r.ID, UserID: r.UserID, Username: r.Username, Address: r.Address, Agent: r.Agent,
		CreatedAt: r.CreatedAt, UsedAt: r.UsedAt, ExpiresAt: min(r.ExpiresAt, r.UsedAt+staffIdle.Milliseconds()), Current: r.ID == st.SessionID, Allowed: []string{},
	}
	if st.mayRevoke("sessions:revoke", r.UserID, r.Role) == nil {
		x.Allowed = append(x.Allowed, ActRevoke)
	}
	return x
}

// mayRevoke lets everybody end what is theirs, and of others what belongs to a
// lower rank.
func (st Staff) mayRevoke(permission string, user int64, role string) error {
	if user == st.UserID {
		return nil
	}
	if err := st.Need(permission); err != nil {
		return err
	}
	return st.over(user, role)
}

// StaffSessions is one page of the panel's sessions: the viewer's own, and with
// the permission those of everybody.
func (s *Service) StaffSessions(ctx context.Context, st Staff, q ListQuery) (List[StaffSession], error) {
	if !st.May("sessions:read") {
		q = q.only("user_id", st.UserID)
	}
	return listOf(ctx, s.db, &dal.StaffSessionList, q, st.session)
}

// RevokeStaffSession ends a session. Who may not see it does not learn that it is
// there.
func (s *Service) RevokeStaffSession(ctx context.Context, st Staff, id int64) error {
	return s.db.InTx(ctx, func(tx *dal.DB) error {
		row, err := tx.StaffSessionByID(ctx, id)
		if err == nil && row.UserID != st.UserID && !st.May("sessions:read") {
			err = dal.ErrNotFound
		}
		if err != nil {
			return notFound(err, noSession)
		}
		if err := st.mayRevoke("sessions:revoke", row.UserID, row.Role); err != nil {
			return err
		}
		if err := tx.DeleteStaffSession(ctx, id); err != nil {
			return err
		}
		return s.record(ctx, tx, AuditEvent{Actor: st.Actor(), Action: "session.revoke", ObjectKind: "session", ObjectID: id, Data: map[string]any{"user": row.UserID}})
	})
}
