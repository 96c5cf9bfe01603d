package biz

import (
	"context"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// StaffVideos is one page of all videos.
func (s *Service) StaffVideos(ctx context.Context, st Staff, q ListQuery) (List[VideoItem], error) {
	list, err := s.ListVideos(ctx, q)
	return mapList(list, err, func(rows []VideoItem) ([]VideoItem, error) {
		ids := ownersOf(rows, func(v *VideoItem) int64 { return v.UserID })
		for i := range rows {
			if p := rows[i].Purge; p != nil {
				ids = append(ids, p.AskedBy, p.DecidedBy)
			}
		}
		p, err := s.people(ctx, ids)
		for i := range rows {
			v := &rows[i]
			v.Allowed = append(st.measuresOn(p, model.SubjectVideo, v.UserID, v.Allowed), st.purgeActs(v)...)
			if v.Purge != nil {
				v.Purge.AskedByName, v.Purge.DeciderName = p.names[v.Purge.AskedBy], p.names[v.Purge.DecidedBy]
			}
		}
		return rows, err
	})
}

// StaffVideo reads one video.
func (s *Service) StaffVideo(ctx context.Context, st Staff, id int64) (VideoItem, error) {
	return one(ctx, id, noVideo, func(ctx context.Context, q ListQuery) (List[VideoItem], error) { return s.StaffVideos(ctx, st, q) })
}

// StaffComments is one page of all comments.
func (s *Service) StaffComments(ctx context.Context, st Staff, q ListQuery) (List[CommentItem], error) {
	list, err := s.ListComments(ctx, q)
	return mapList(list, err, func(rows []CommentItem) ([]CommentItem, error) {
		p, err := s.people(ctx, ownersOf(rows, func(c *CommentItem) int64 { return c.UserID }))
		for i := range rows {
			rows[i].Allowed = st.measuresOn(p, model.SubjectComment, rows[i].UserID, rows[i].Allowed)
		}
		return rows, err
	})
}

// StaffComment reads one comment.
func (s *Service) StaffComment(ctx context.Context, st Staff, id int64) (CommentItem, error) {
	return one(ctx, id, noComment, func(ctx context.Context, q ListQuery) (List[CommentItem], error) { return s.StaffComments(ctx, st, q) })
}

// StaffUser is an account as one moderator sees it.
type StaffUser struct {
	UserItem
	Role string // of the staff; empty: none
}

// StaffUsers is one page of all accounts.
func (s *Service) StaffUsers(ctx context.Context, st Staff, q ListQuery) (List[StaffUser], error) {
	list, err := s.ListUsers(ctx, q)
	return mapList(list, err, func(rows []UserItem) ([]StaffUser, error) {
		p, err := s.people(ctx, ownersOf(rows, func(u *UserItem) int64 { return u.ID }))
		out := make([]StaffUser, len(rows))
		for i := range rows {
			out[i] = StaffUser{rows[i], p.roles[rows[i].ID]}
			out[i].Allowed = append(st.measuresOn(p, model.SubjectUser, rows[i].ID, rows[i].Allowed), st.holdsOn(p, &rows[i])...)
		}
		return out, err
	})
}

// StaffUser reads one account.
func (s *Service) StaffUser(ctx context.Context, st Staff, id int64) (StaffUser, error) {
	return one(ctx, id, noUser, func(ctx context.Context, q ListQuery) (List[StaffUser], error) { return s.StaffUsers(ctx, st, q) })
}

// StaffUserDetail is an account with how it stands with the rules.
type StaffUserDetail struct {
	StaffUser
	Standing *Standing // nil: not for who asks
}

// StaffUserDetail reads one account whole.
func (s *Service) StaffUserDetail(ctx context.Context, st Staff, id int64) (StaffUserDetail, error) {
	u, err := s.StaffUser(ctx, st, id)
	d := StaffUserDetail{StaffUser: u}
	if err == nil {
		d.Standing, err = s.standingFor(ctx, st, id)
	}
	return d, err
}

func ownersOf[T any](rows []T, owner func(*T) int64) []int64 {
	ids := make([]int64, len(rows))
	for i := range rows {
		ids[i] = owner(&rows[i])
	}
	return ids
}

// StaffNotice is a notice as moderators see it.
type StaffNotice struct {
	ID       int64
	Kind     string
	Subject  Subject
	ActionID int64
	Text     errs.Text
	State    string // model.NoticeWaiting and its like
	SendAt   int64
	SentAt   int64 // ms; zero: not yet
	ReadAt   int64 // ms; zero: not yet
}

// StaffNotices is one page of what a user was told.
func (s *Service) StaffNotices(ctx context.Context, user int64, q ListQuery) (List[StaffNotice], error) {
	if _, err := s.UserItem(ctx, user); err != nil {
		return List[StaffNotice]{}, err
	}
	return listOf(ctx, s.db, &dal.NoticeList, q.only("user_id", user), func(n *model.Notice) StaffNotice {
		v := StaffNotice{ID: n.ID, Kind: n.Kind, Subject: Subject{n.SubjectKind, n.SubjectID}, ActionID: n.ActionID,
			State: n.State, SendAt: n.SendAt, SentAt: n.SentAt, ReadAt: n.ReadAt}
		d := noticeDataOf(n.Data)
		if private(v.Subject) { // for those alone who may read private messages
			d.Text = ""
		}
		v.Text = s.textOfNotice(&d)
		return v
	})
}
