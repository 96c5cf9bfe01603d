package biz

import (
	"context"
	"slices"
	"strings"
	"time"

	"vireo/biz/access"
	"vireo/biz/errs"
	"vireo/biz/secret"
	"vireo/dal"
	"vireo/dal/model"
)

// The bounds of a script's token.
const (
	staffTokenPrefix = "vst_" // tells it apart from an app's, and in a leak
	maxTokenDays     = 366
	maxTokenName     = 64
	maxTokens        = 50 // of one member
)

// StaffToken signs a script in, as a list shows it.
type StaffToken struct {
	ID        int64
	UserID    int64
	Username  string
	Name      string
	Scopes    []string
	CreatedAt int64
	UsedAt    int64 // zero: never
	ExpiresAt int64
	Allowed   []string
}

// NewStaffToken is a fresh token; its text is told here and nowhere else.
type NewStaffToken struct {
	StaffToken
	Token string
}

func (st Staff) token(r *dal.StaffTokenView) StaffToken {
	x := StaffToken{
		ID: r.ID, UserID: r.UserID, Username: r.Username, Name: r.Name, Scopes: strings.Split(r.Scopes, ","),
		CreatedAt: r.CreatedAt, UsedAt: r.UsedAt, ExpiresAt: r.ExpiresAt, Allowed: []string{},
	}
	if st.mayRevoke("tokens:revoke", r.UserID, r.Role) == nil {
		x.Allowed = append(x.Allowed, ActRevoke)
	}
	return x
}

// StaffTokens is one page of the scripts' tokens: the viewer's own, and with the
// permission those of everybody.
func (s *Service) StaffTokens(ctx context.Context, st Staff, q ListQuery) (List[StaffToken], error) {
	if !st.May("tokens:read") {
		q = q.only("user_id", st.UserID)
	}
	return listOf(ctx, s.db, &dal.StaffTokenList, q, st.token)
}

// TokenOrder is the token that somebody wants.
type TokenOrder struct {
	Name   string
	Scopes []string // names of permissions
	Days   int64    // how long it is good; zero: 30
}

// NewStaffToken makes a script's token. It can't do what its maker can't, and
// who has no authenticator makes none.
func (s *Service) NewStaffToken(ctx context.Context, st Staff, o TokenOrder) (NewStaffToken, error) {
	if !st.HasTOTP {
		return NewStaffToken{}, errs.New(errs.Forbidden, errs.T("set up an authenticator first", "请先设置验证器"))
	}
	if o.Days == 0 {
		o.Days = 30
	}
	if err := st.checkToken(&o); err != nil {
		return NewStaffToken{}, err
	}
	text, now := staffTokenPrefix+secret.NewToken(), s.clock()
	row := model.StaffToken{
		TokenHash: secret.HashToken(text), UserID: st.UserID, Name: o.Name, Scopes: strings.Join(o.Scopes, ","),
		CreatedAt: now.UnixMilli(), ExpiresAt: now.Add(time.Duration(o.Days) * 24 * time.Hour).UnixMilli(),
	}
	err := s.db.InTx(ctx, func(tx *dal.DB) error {
		row.ID = 0
		if _, err := tx.LockStaff(ctx, st.UserID); err != nil {
			return notFound(err, noStaff)
		}
		n, err := tx.StaffTokenCount(ctx, st.UserID)
		if err == nil && n >= maxTokens {
			err = errs.New(errs.Conflict, errs.T("you have %d tokens already: revoke some", "您已有 %d 个令牌，请先吊销部分令牌").F(n))
		}
		if err != nil {
			return err
		}
		if err := tx.CreateStaffToken(ctx, &row); err != nil {
			return err
		}
		return s.record(ctx, tx, AuditEvent{Actor: st.Actor(), Action: "token.create", ObjectKind: "token", ObjectID: row.ID, Data: map[string]any{"scopes": o.Scopes, "days": o.Days}})
	})
	if err != nil {
		return NewStaffToken{}, err
	}
	return NewStaffToken{st.token(&dal.StaffTokenView{StaffToken: row, Username: st.Name, Role: st.Role}), text}, nil
}

func (st Staff) checkToken(o *TokenOrder) error {
	if err := checkText("name", o.Name, maxTokenName); err != nil {
		return err
	}
	if o.Days < 1 || o.Days > maxTokenDays {
		return errs.Invalid("days", errs.T("days must be 1 to %d", "days 须为 1 到 %d").F(maxTokenDays))
	}
	if len(o.Scopes) == 0 {
		return errs.Invalid("scopes", errs.T("name at least one permission", "请至少指定一项权限"))
	}
	slices.Sort(o.Scopes)
	o.Scopes = slices.Compact(o.Scopes)
	for _, p := range o.Scopes {
		if !access.Known(p) {
			return errs.Invalid("scopes", errs.T("there is no permission %q", "不存在权限 %q").F(p))
		}
		if err := st.Need(p); err != nil {
			return err
		}
	}
	return nil
}

// RevokeStaffToken ends a script's token.
func (s *Service) RevokeStaffToken(ctx context.Context, st Staff, id int64) error {
	return s.db.InTx(ctx, func(tx *dal.DB) error {
		row, err := tx.StaffTokenByID(ctx, id)
		if err == nil && row.UserID != st.UserID && !st.May("tokens:read") {
			err = dal.ErrNotFound
		}
		if err != nil {
			return notFound(err, noToken)
		}
		if err := st.mayRevoke("tokens:revoke", row.UserID, row.Role); err != nil {
			return err
		}
		if err := tx.DeleteStaffToken(ctx, id); err != nil {
			return err
		}
		return s.record(ctx, tx, AuditEvent{Actor: st.Actor(), Action: "token.revoke", ObjectKind: "token", ObjectID: id, Data: map[string]any{"user": row.UserID}})
	})
}

// StaffByToken finds who a script's token belongs to. Tokens of apps are none.
func (s *Service) StaffByToken(ctx context.Context, token string, from Origin) (Staff, error) {
	if !strings.HasPrefix(token, staffTokenPrefix) {
		return Staff{}, errs.New(errs.Unauthenticated, errs.T("this is no token of the admin API; those of apps are not taken here", "这不是管理接口的令牌；此处不接受客户端令牌"))
	}
	row, err := s.db.StaffToken(ctx, secret.HashToken(token))
	if err != nil {
		return Staff{}, staffGone(err)
	}
	st, err := s.staffOf(row, from)
	if err != nil {
		return Staff{}, err
	}
	st.TokenID, st.scope = row.ID, scope{true, strings.Split(row.Scopes, ",")}
	if now := s.now(); now-row.UsedAt >= staffTouch.Milliseconds() {
		err = s.db.TouchStaffToken(ctx, row.ID, now)
	}
	return st, err
}
