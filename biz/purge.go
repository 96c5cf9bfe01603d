package biz

import (
	"context"
	"fmt"
	"slices"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// What may be done about the files of a video.
const (
	ActPurge   = "purge"   // ask for it, or be the second who agrees
	ActUnpurge = "unpurge" // take the wish back
)

var (
	errPurged    = errs.New(errs.Conflict, errs.T("the files of this video are gone already", "该视频的文件已不存在"))
	errNotDown   = errs.New(errs.Conflict, errs.T("only the files of a video that is taken down can be purged", "只能清除已下架视频的文件"))
	errCaseFirst = errs.New(errs.Conflict, errs.T("a case about this video is open: decide it first", "该视频有未处理的案件，请先处理"))
	errAppealed  = errs.New(errs.Conflict, errs.T("an appeal about this video is open: decide it first", "该视频有未处理的申诉，请先处理"))
	errHeldLegal = errs.New(errs.Conflict, errs.T("a legal hold keeps the files of this account", "该账号处于依法保全状态，文件不得清除"))
	errSecond    = errs.New(errs.Conflict, errs.T("you asked for this: a second moderator has to agree", "该请求由您发起，须由另一名审核员确认"))
	errNoPurge   = errs.New(errs.Conflict, errs.T("nobody waits for a purge of this video", "该视频没有待确认的清除请求"))
)

// PurgeView is what was asked about the files of a video.
type PurgeView struct {
	State       string // model.PurgeWaiting and its like
	Reason      string
	AskedBy     int64
	AskedByName string
	AskedAt     int64 // ms
	DecidedBy   int64 // zero: nobody yet
	DeciderName string
	Alone       bool // who asked decided, because there was nobody else
}

// Purge asks to remove the files of a video that is taken down for good, or agrees
// with who asked. It takes two; where nobody else may do it, who asks decides.
// The bytes go with the next round of housekeeping, unless another video has the
// same file. Nothing undoes it.
func (s *Service) Purge(ctx context.Context, st Staff, id int64, reason string) (VideoItem, error) {
	if err := st.Need(permPurge); err != nil {
		return VideoItem{}, err
	}
	if err := checkText("reason", reason, maxCaseNote); err != nil {
		return VideoItem{}, err
	}
	err := s.db.InTx(ctx, func(tx *dal.DB) error {
		v, err := s.lockPurgeable(ctx, tx, st, id)
		if err != nil {
			return err
		}
		p, agreed, err := s.agree(ctx, tx, st, v, reason)
		if err != nil {
			return err
		}
		e := AuditEvent{Actor: st.Actor(), Action: "video.purge.ask", ObjectKind: model.SubjectVideo, ObjectID: id, Text: reason, TextOwner: v.UserID}
		if agreed {
			e.Action, e.Data = "video.purge", map[string]any{"asked_by": idText(p.AskedBy), "alone": p.Alone}
			if err := s.purgeNow(ctx, tx, st, v, p); err != nil {
				return err
			}
		}
		return s.record(ctx, tx, e)
	})
	if err != nil {
		return VideoItem{}, err
	}
	return s.StaffVideo(ctx, st, id)
}

// lockPurgeable locks a video whose files may be purged. Its case is locked first:
// a report that comes meanwhile waits, and then finds nothing to report.
func (s *Service) lockPurgeable(ctx context.Context, tx *dal.DB, st Staff, id int64) (dal.VideoState, error) {
	c, err := s.lockCaseOf(ctx, tx, Subject{model.SubjectVideo, id})
	if err != nil {
		return dal.VideoState{}, err
	}
	v, err := tx.LockVideo(ctx, id)
	if err != nil {
		return v, notFound(err, noVideo)
	}
	if err := s.guarded(ctx, tx, st.Actor(), model.SubjectVideo, v.UserID, stepPurge); err != nil {
		return v, err
	}
	owner, err := tx.User(ctx, v.UserID)
	if err != nil {
		return v, err
	}
	kept := !v.Causes.Gone()
	if !kept {
		if kept, err = tx.VideoKept(ctx, id); err != nil {
			return v, err
		}
	}
	appealed, err := tx.OpenAppealAbout(ctx, model.SubjectVideo, id)
	switch {
	case err != nil:
		return v, err
	case !kept:
		return v, errPurged
	case c != nil:
		return v, errCaseFirst
	case v.Causes&model.CauseTakenDown == 0:
		return v, errNotDown
	case owner.LegalHold:
		return v, errHeldLegal
	case appealed:
		return v, errAppealed
	}
	return v, nil
}

// agree stores that somebody wants a purge, and tells whether that makes two, or
// is enough because there is nobody else.
func (s *Service) agree(ctx context.Context, tx *dal.DB, st Staff, v dal.VideoState, reason string) (*model.Purge, bool, error) {
	other, err := s.someoneElse(ctx, tx, st, v.UserID, permPurge)
	if err != nil {
		return nil, false, err
	}
	p := &model.Purge{VideoID: v.ID, State: model.PurgeWaiting, Reason: reason, AskedBy: st.UserID, AskedAt: s.now()}
	fresh, err := tx.AskPurge(ctx, p)
	if err != nil {
		return nil, false, err
	}
	if !fresh {
		if p, err = tx.LockPurge(ctx, v.ID); err != nil {
			return nil, false, err
		}
	}
	if p.AskedBy == st.UserID && other {
		if fresh {
			return p, false, nil
		}
		return nil, false, errSecond
	}
	p.State, p.DecidedBy, p.DecidedAt, p.Alone = model.PurgeDone, st.UserID, s.now(), p.AskedBy == st.UserID
	return p, true, tx.ClosePurge(ctx, p)
}

// purgeNow takes the files of a locked video away.
func (s *Service) purgeNow(ctx context.Context, tx *dal.DB, st Staff, v dal.VideoState, p *model.Purge) error {
	if _, err := tx.LetGoVideo(ctx, v.ID); err != nil {
		return err
	}
	// The sweeper waits a day for files that may be wanted again. These are not.
	if err := releaseFiles(ctx, tx, v, 0); err != nil {
		return err
	}
	if err := s.setVideoCauses(ctx, tx, v, v.Causes|model.CausePurged); err != nil {
		return err
	}
	a := model.Action{
		Measure: stepPurge, SubjectKind: model.SubjectVideo, SubjectID: v.ID, OwnerID: v.UserID, AboutKind: model.SubjectVideo, AboutID: v.ID,
		CausesSet: model.CausePurged, Note: p.Reason, ActorKind: st.Actor().Kind, ActorID: st.UserID, CreatedAt: s.now(),
	}
	if err := tx.AddAction(ctx, &a); err != nil || v.Causes&model.CauseAuthorDeleted != 0 {
		return err
	}
	return s.notify(ctx, tx, &a, stepPurge, fmt.Sprint("action:", a.ID), noticeData{Measure: stepPurge})
}

// Unpurge takes back that a purge is wanted: who asked does, or who disagrees.
func (s *Service) Unpurge(ctx context.Context, st Staff, id int64) (VideoItem, error) {
	if err := st.Need(permPurge); err != nil {
		return VideoItem{}, err
	}
	err := s.db.InTx(ctx, func(tx *dal.DB) error {
		if _, err := tx.LockVideo(ctx, id); err != nil {
			return notFound(err, noVideo)
		}
		p, err := tx.LockPurge(ctx, id)
		if err = ignoreMissing(err); err != nil {
			return err
		}
		if p.State != model.PurgeWaiting {
			return errNoPurge
		}
		if err := tx.DropPurge(ctx, id); err != nil {
			return err
		}
		return s.record(ctx, tx, AuditEvent{Actor: st.Actor(), Action: "video.purge.drop", ObjectKind: model.SubjectVideo, ObjectID: id, Data: map[string]any{"asked_by": idText(p.AskedBy)}})
	})
	if err != nil {
		return VideoItem{}, err
	}
	return s.StaffVideo(ctx, st, id)
}

// purgeActs is what may be done about the files of a video. Whether a case, an
// appeal or a legal hold is in the way is told when it is tried.
func (st Staff) purgeActs(v *VideoItem) []string {
	if !st.May(permPurge) || v.UserID == st.UserID {
		return nil
	}
	waits := v.Purge != nil && v.Purge.State == model.PurgeWaiting
	var out []string
	if v.Play != "" && slices.Contains(v.Causes, "taken_down") {
		out = append(out, ActPurge)
	}
	if waits {
		out = append(out, ActUnpurge)
	}
	return out
}
