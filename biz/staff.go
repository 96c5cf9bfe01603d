package biz

import (
	"context"
	"errors"
	"slices"
	"strings"

	"vireo/biz/access"
	"vireo/biz/errs"
	"vireo/biz/username"
	"vireo/dal"
	"vireo/dal/model"
)

// Staff is who asks the admin API: a member of the staff at the panel, or a
// script of theirs. The zero Staff is nobody and may nothing.
type Staff struct {
	UserID    int64
	Name      string
	Role      string
	SessionID int64    // at the panel; zero: a script
	TokenID   int64    // of a script; zero: at the panel
	Pending   []string // what has to be done before anything else: PendingPassword, PendingTOTP
	HasTOTP   bool
	From      Origin

	SteppedUpTo int64 // ms: until when irreversible acts are open
	ExpiresAt   int64 // ms: of the session or the token
	scope       scope
	operator    bool // whoever has the command line
	table       *access.Table
}

// Origin is where a request came from, for the audit log.
type Origin struct {
	Address   string
	Network   string // what counts as one address
	Agent     string
	RequestID string
}

// What a member of the staff may have to do before anything else.
const (
	PendingPassword = "password" // change the one that was given out
	PendingTOTP     = "totp"     // set up an authenticator
)

// May reports whether the role, and a script's scope, have a permission.
func (st Staff) May(permission string) bool {
	if st.table == nil || !st.scope.has(permission) {
		return false
	}
	return st.table.Allows(st.Role, permission)
}

// Permissions lists the names of what may be done.
func (st Staff) Permissions() []string {
	if st.table == nil {
		return nil
	}
	all := st.table.Permissions(st.Role)
	return slices.DeleteFunc(all, func(p string) bool { return !st.May(p) })
}

// Rank is the role's rank.
func (st Staff) Rank() int {
	if st.table == nil {
		return 0
	}
	return st.table.Rank(st.Role)
}

// Script reports whether a script asks, not somebody at the panel.
func (st Staff) Script() bool { return st.TokenID != 0 }

// Actor is who the audit log names.
func (st Staff) Actor() Actor {
	if st.operator {
		return command
	}
	kind := ActorStaff
	if st.Script() {
		kind = ActorToken
	}
	return Actor{UserID: st.UserID, Kind: kind, IP: st.From.Address, RequestID: st.From.RequestID, scope: st.scope}
}

// command is who acts on the command line.
var command = Actor{Kind: ActorCommand}

// errMayNot is what a member of the staff hears who lacks a permission.
func errMayNot(permission string) error {
	return errs.New(errs.Forbidden, errs.T("your role does not allow this", "您的角色没有此权限")).With("permission", permission)
}

// Need refuses who lacks a permission.
func (st Staff) Need(permission string) error {
	if st.UserID == 0 {
		return errLogin
	}
	if !st.May(permission) {
		return errMayNot(permission)
	}
	return nil
}

var (
	errOneself  = errs.New(errs.Forbidden, errs.T("nobody changes their own role or sign-in this way", "不能以此方式修改自己的角色或登录"))
	errRank     = errs.New(errs.Forbidden, errs.T("their rank is not below yours", "对方的级别不低于您"))
	errRoleMore = errs.New(errs.Forbidden, errs.T("this role may do more than yours", "该角色的权限超出您的权限"))
	errLast     = errs.New(errs.Conflict, errs.T("this is the last admin", "这是最后一位管理员"))
	noStaff     = errs.T("this account is not staff", "该账号不是工作人员")
)

// over refuses acts on oneself and on roles whose rank is not lower.
func (st Staff) over(user int64, role string) error {
	if user == st.UserID {
		return errOneself
	}
	if st.table.Rank(role) >= st.Rank() {
		return errRank
	}
	return nil
}

// mayReset refuses to give out the sign-in of somebody who may do more: who has it
// could sign in as them.
func (st Staff) mayReset(user int64, role string) error {
	if err := st.over(user, role); err != nil {
		return err
	}
	if !st.table.Covers(st.Role, role) {
		return errRoleMore
	}
	return nil
}

// mayActOn refuses measures of staff on themselves, and on staff of the same or
// a higher rank. It must run in the measure's transaction. The program itself
// and the command line may act on everybody.
func (s *Service) mayActOn(ctx context.Context, tx *dal.DB, by Actor, user int64) error {
	if by.Kind != ActorStaff && by.Kind != ActorToken {
		return nil
	}
	if by.UserID == user {
		return errOneself
	}
	target, err := tx.LockStaff(ctx, user)
	if errors.Is(err, dal.ErrNotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	actor, err := tx.StaffMember(ctx, by.UserID)
	if err != nil {
		return notFound(err, noStaff)
	}
	if table := s.policy.force.Load(); table.Rank(target.Role) >= table.Rank(actor.Role) {
		return errRank
	}
	return nil
}

// StaffMember is a member of the staff as others see them.
type StaffMember struct {
	UserID        int64
	Username      string
	Role          string
	Disabled      bool
	Suspended     bool // their account is
	TOTP          bool
	OneTime       bool // the password has to be changed
	RecoveryCodes int64
	CreatedAt     int64
	SignedInAt    int64
	Allowed       []string // what the viewer may do
}

// What may be done to a member of the staff.
const (
	ActSetRole       = "set_role"
	ActDisable       = "disable"
	ActEnable        = "enable"
	ActResetTOTP     = "reset_totp"
	ActResetPassword = "reset_password"
)

func (st Staff) member(r *dal.StaffView) StaffMember {
	m := StaffMember{
		UserID: r.UserID, Username: r.Name, Role: r.Role, Disabled: r.Disabled, Suspended: r.Causes != 0, TOTP: len(r.TOTP) > 0, OneTime: r.OneTime,
		RecoveryCodes: r.RecoveryCodes, CreatedAt: r.CreatedAt, SignedInAt: r.SignedInAt, Allowed: []string{},
	}
	if st.May("staff:edit") && st.over(r.UserID, r.Role) == nil {
		m.Allowed = []string{ActSetRole, ActDisable}
		if r.Disabled {
			m.Allowed[1] = ActEnable
		}
		if st.mayReset(r.UserID, r.Role) == nil {
			m.Allowed = append(m.Allowed, ActResetTOTP, ActResetPassword)
		}
	}
	return m
}

// StaffMembers is one page of the staff.
func (s *Service) StaffMembers(ctx context.Context, st Staff, q ListQuery) (List[StaffMember], error) {
	return listOf(ctx, s.db, &dal.StaffList, q, st.member)
}

// StaffMember reads one member of the staff; their own record needs no permission.
func (s *Service) StaffMember(ctx context.Context, st Staff, user int64) (StaffMember, error) {
	row, err := s.db.StaffMember(ctx, user)
	if err != nil {
		return StaffMember{}, notFound(err, noStaff)
	}
	return st.member(row), nil
}

// staffByName finds the account of a name that somebody typed; nil where there
// is none, and whether it is staff.
func (s *Service) staffByName(ctx context.Context, name string) (key string, row *dal.StaffView, err error) {
	clean, err := username.Clean(name)
	if err != nil {
		return strings.ToLower(name), nil, nil //nolint:nilerr // nobody can have such a name
	}
	key = username.Key(clean)
	user, err := s.db.UserByNameKey(ctx, key)
	if errors.Is(err, dal.ErrNotFound) {
		user, err = &model.User{}, nil // asked for all the same, so that it takes as long
	}
	if err == nil {
		row, err = s.db.StaffMember(ctx, user.ID)
	}
	if errors.Is(err, dal.ErrNotFound) {
		return key, nil, nil
	}
	return key, row, err
}

// endSignIns ends a member's sessions, but for one, and revokes their tokens.
func endSignIns(ctx context.Context, tx *dal.DB, user, but int64) error {
	if err := tx.DeleteStaffSessions(ctx, user, but); err != nil {
		return err
	}
	return tx.DeleteStaffTokens(ctx, user)
}

// changeStaff locks a member of the staff, lets fn change the row, and stores it.
func (s *Service) changeStaff(ctx context.Context, tx *dal.DB, user int64, fn func(row *model.Staff) error) error {
	row, err := tx.LockStaff(ctx, user)
	if err != nil {
		return notFound(err, noStaff)
	}
	if err := fn(row); err != nil {
		return err
	}
	row.UpdatedAt = s.now()
	return tx.UpdateStaff(ctx, row)
}
