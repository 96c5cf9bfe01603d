package biz

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"time"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// A subject is what reports, cases and measures are about: a video, a comment, a
// message or a user.

// Subject names one.
type Subject struct {
	Kind string // model.SubjectVideo and its like
	ID   int64
}

// SubjectKinds lists what a subject can be.
func SubjectKinds() []string {
	return []string{model.SubjectVideo, model.SubjectComment, model.SubjectUser, model.SubjectMessage}
}

var noSubject = errs.T("there is no such thing", "对象不存在")

func checkSubject(sub Subject) error {
	if !slices.Contains(SubjectKinds(), sub.Kind) {
		return errs.Invalid("subject_kind", errs.T("the kind must be video, comment, user or message", "类型只能是 video、comment、user 或 message"))
	}
	if sub.ID <= 0 {
		return errs.New(errs.NotFound, noSubject)
	}
	return nil
}

// target is a subject in a transaction, locked.
type target struct {
	Subject
	owner   int64 // whose it is; of a user: the user
	causes  model.Cause
	gone    bool // deleted by its author, or not there any more
	missing bool // not there any more
	video   dal.VideoState
	comment *model.Comment
	user    dal.OwnerState
}

// lockTarget locks a subject. What is not there any more is gone, and no error.
func (s *Service) lockTarget(ctx context.Context, tx *dal.DB, sub Subject) (*target, error) {
	t := &target{Subject: sub}
	var err error
	switch sub.Kind {
	case model.SubjectVideo:
		t.video, err = tx.LockVideo(ctx, sub.ID)
		t.owner, t.causes = t.video.UserID, t.video.Causes
	case model.SubjectComment:
		t.comment, err = tx.LockComment(ctx, sub.ID)
		t.owner, t.causes = t.comment.UserID, t.comment.Causes
	case model.SubjectUser:
		t.user, err = tx.LockOwner(ctx, sub.ID)
		t.owner, t.causes = t.user.ID, t.user.Causes
	case model.SubjectMessage:
		var m *model.Message
		m, err = tx.Message(ctx, sub.ID)
		t.owner = m.FromUserID
	}
	if errors.Is(err, dal.ErrNotFound) {
		t.gone, t.missing, err = true, true, nil
	}
	if sub.Kind == model.SubjectUser {
		t.gone = t.gone || t.causes&model.CauseOwnerDeleted != 0
	} else {
		t.gone = t.gone || t.causes.Gone()
	}
	return t, err
}

// setCauses stores a target's causes and moves what depends on them. A user's
// state is spread over what is theirs by a job; reads look at the user meanwhile.
func (s *Service) setCauses(ctx context.Context, tx *dal.DB, t *target, causes model.Cause) error {
	was := t.causes
	if was == causes || t.missing {
		return nil
	}
	t.causes = causes
	switch t.Kind {
	case model.SubjectVideo:
		state := t.video
		t.video.Causes = causes
		return s.setVideoCauses(ctx, tx, state, causes)
	case model.SubjectComment:
		row := *t.comment
		t.comment.Causes = causes
		return s.setCommentCauses(ctx, tx, &row, causes)
	case model.SubjectUser:
		if err := tx.SetUserCauses(ctx, t.ID, causes); err != nil {
			return err
		}
		if (was^causes)&model.OwnerCauses == 0 {
			return nil
		}
		_, err := s.enqueue(ctx, tx, jobSpread, spreadPayload{User: t.ID}, JobOptions{Key: jobSpread + ":" + idText(t.ID)})
		return err
	}
	return nil
}

// Guard decides whether an actor may use a measure on a user, or on something of
// that user's; kind is what it hits. Nil: yes. It runs inside the transaction of
// the measure.
type Guard func(ctx context.Context, tx *dal.DB, actor Actor, kind string, user int64, measure string) error

// SetGuard puts another guard in, before anything is served.
func (s *Service) SetGuard(g Guard) { s.guard = g }

func (s *Service) guarded(ctx context.Context, tx *dal.DB, actor Actor, kind string, user int64, measure string) error {
	if actor.UserID != 0 && actor.UserID == user {
		return errOwnCase
	}
	if actor.Kind == ActorSystem {
		return nil
	}
	return s.guard(ctx, tx, actor, kind, user, measure)
}

var (
	bySystem   = Actor{Kind: ActorSystem}
	errOwnCase = errs.New(errs.Forbidden, errs.T("this is about yourself: somebody else has to decide", "涉及本人，须由他人处理"))
)

// moderationEvery is how often ended measures are lifted and notices sent.
const moderationEvery = time.Second

// KeepModeration lifts measures that have ended, sends notices that are due and
// begins to erase accounts whose grace is over, until ctx ends. Several servers may do so at once.
func (s *Service) KeepModeration(ctx context.Context) {
	ctx = inBackground(ctx)
	t := time.NewTicker(moderationEvery)
	defer t.Stop()
	for {
		if err := s.Moderate(ctx); err != nil && ctx.Err() == nil {
			s.log.Error("moderation", "error", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-t.C:
		}
	}
}

// Moderate is one round of it.
func (s *Service) Moderate(ctx context.Context) error {
	return errors.Join(s.LiftEnded(ctx), s.SendNotices(ctx), s.EraseDue(ctx))
}

// idText is an id as the admin API tells it.
func idText(id int64) string { return strconv.FormatInt(id, 10) }
