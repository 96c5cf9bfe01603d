package session

import (
	"vireo/admin/model/session"
	"vireo/biz"
	"vireo/server"
)

func packSession(k *server.Call) session.Session {
	st := k.Staff
	return session.Session{
		UserID: server.ID(st.UserID), Username: st.Name, Role: st.Role, Rank: int64(st.Rank()), Totp: st.HasTOTP, Pending: st.Pending,
		CsrfToken: k.CSRF(), SteppedUpTo: st.SteppedUpTo, ExpiresAt: st.ExpiresAt, Permissions: st.Permissions(),
	}
}

func packSignedIn(x *biz.StaffSession) *session.SignedIn {
	return &session.SignedIn{
		ID: server.ID(x.ID), UserID: server.ID(x.UserID), Username: x.Username, Address: x.Address, Agent: x.Agent,
		CreatedAt: x.CreatedAt, UsedAt: x.UsedAt, ExpiresAt: x.ExpiresAt, Current: x.Current, AllowedActions: x.Allowed,
	}
}

func packToken(x *biz.StaffToken) *session.Token {
	return &session.Token{
		ID: server.ID(x.ID), UserID: server.ID(x.UserID), Username: x.Username, Name: x.Name, Scopes: x.Scopes,
		CreatedAt: x.CreatedAt, UsedAt: x.UsedAt, ExpiresAt: x.ExpiresAt, AllowedActions: x.Allowed,
	}
}
