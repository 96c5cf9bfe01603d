package biz

import (
	"context"
	"errors"
	"time"

	"vireo/dal"
	"vireo/dal/model"
)

// Premoderation says what waits for a moderator before others see it. What staff
// publish never does: nobody may decide about their own.
type Premoderation struct {
	Videos   string // PremoderateOff and its like; empty: off
	Comments string
	Days     int   // an account is new for so long
	Items    int64 // and until so many of its items of a kind are public
}

// The modes of premoderation.
const (
	PremoderateOff = "off"
	PremoderateNew = "new" // that of new accounts
	PremoderateAll = "all"
)

func (p Premoderation) mode(kind string) string {
	if kind == model.SubjectVideo {
		return p.Videos
	}
	return p.Comments
}

// waitsFirst is the cause of an item that waits for a moderator from the start;
// zero: it does not.
func (s *Service) waitsFirst(ctx context.Context, db *dal.DB, kind string, author int64) (model.Cause, error) {
	mode := s.cfg.Premoderation.mode(kind)
	if mode != PremoderateNew && mode != PremoderateAll {
		return 0, nil
	}
	row, err := db.StaffMember(ctx, author)
	if err == nil && !row.Disabled {
		return 0, nil
	}
	if err != nil && !errors.Is(err, dal.ErrNotFound) {
		return 0, err
	}
	if mode == PremoderateAll {
		return model.CausePremoderation, nil
	}
	fresh, err := s.isNew(ctx, db, kind, author)
	if err != nil || !fresh {
		return 0, err
	}
	return model.CausePremoderation, nil
}

// isNew reports whether an account is young, or has hardly anything public of a kind.
func (s *Service) isNew(ctx context.Context, db *dal.DB, kind string, id int64) (bool, error) {
	author, err := db.User(ctx, id)
	if err != nil {
		return false, notFound(err, noUser)
	}
	p := s.cfg.Premoderation
	age := time.Duration(s.now()-author.CreatedAt) * time.Millisecond
	if age < time.Duration(p.Days)*24*time.Hour {
		return true, nil
	}
	if kind == model.SubjectVideo {
		return author.WorkCount < p.Items, nil
	}
	n, err := db.PublicComments(ctx, id, p.Items)
	return n < p.Items, err
}
