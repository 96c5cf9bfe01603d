package biz

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"vireo/biz/errs"
	"vireo/biz/secret"
	"vireo/dal"
	"vireo/dal/model"
)

// appealTokenTime is how long who can't sign in may read their notices and appeal,
// after giving the right password.
const appealTokenTime = time.Hour

// appealTokenPrefix tells such tokens apart from those of sessions.
const appealTokenPrefix = "appeal."

// IsAppealToken tells such a token from one of a session.
func IsAppealToken(token string) bool { return strings.HasPrefix(token, appealTokenPrefix) }

// withAppealToken lets the refusal of a suspended or banned account carry what it
// needs to appeal. Only who gave the right password gets here.
func (s *Service) withAppealToken(ctx context.Context, user *model.User, refusal error) error {
	var e *errs.Error
	if !errors.As(refusal, &e) || e.Code != errs.Forbidden {
		return refusal
	}
	causes, err := s.db.UserCauses(ctx, user.ID)
	if err != nil || !mayAppeal(causes) {
		return cmpErr(err, refusal)
	}
	ends := s.clock().Add(appealTokenTime).Unix()
	return e.With("appeal_token", fmt.Sprintf("%s%d.%d.%s", appealTokenPrefix, user.ID, ends, s.appealMac(user, ends))).With("appeal_token_ends", ends*1000)
}

// mayAppeal: barred by a measure, and not deleted.
func mayAppeal(causes model.Cause) bool {
	return causes&barring != 0 && causes&model.CauseOwnerDeleted == 0
}

// appealMac binds a token to its account, its end, and the password it was given
// for: a new password ends it.
func (s *Service) appealMac(user *model.User, ends int64) string {
	return secret.Mac(s.appealKey, fmt.Sprintf("%d\n%d\n%s", user.ID, ends, user.PasswordHash))
}

// Appellant finds who an appeal token belongs to, as long as they can't sign in.
func (s *Service) Appellant(ctx context.Context, token string) (Viewer, error) {
	rest, ok := strings.CutPrefix(token, appealTokenPrefix)
	parts := strings.Split(rest, ".")
	if !ok || len(parts) != 3 {
		return Viewer{}, errLogin
	}
	id, err := strconv.ParseInt(parts[0], 10, 64)
	ends, err2 := strconv.ParseInt(parts[1], 10, 64)
	if err != nil || err2 != nil || ends <= s.clock().Unix() {
		return Viewer{}, errLogin
	}
	user, err := s.db.User(ctx, id)
	if errors.Is(err, dal.ErrNotFound) {
		return Viewer{}, errLogin
	}
	if err != nil {
		return Viewer{}, err
	}
	if !secret.Same(parts[2], s.appealMac(user, ends)) || !mayAppeal(user.Causes) {
		return Viewer{}, errLogin
	}
	return Viewer{UserID: user.ID}, nil
}
