package biz

import (
	"context"
	"time"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// Comment is a comment as somebody sees it.
type Comment struct {
	ID        int64
	User      User
	Text      string
	CreatedAt time.Time // in the service's zone
}

// errNotYours is the answer to who acts on what belongs to somebody else.
var errNotYours = errs.New(errs.Forbidden, errs.T("this is not yours", "无权进行此操作"))

// AddComment writes a comment under a video and answers it as its author sees
// it, who is not told that it is on hold.
func (s *Service) AddComment(ctx context.Context, v Viewer, video int64, text string) (Comment, error) {
	if err := need(v); err != nil {
		return Comment{}, err
	}
	j, err := s.judge(ctx, v, commentText, text)
	if err != nil {
		return Comment{}, err
	}
	state, err := s.visibleVideo(ctx, v, video)
	if err != nil {
		return Comment{}, err
	}
	author, err := s.db.User(ctx, v.UserID)
	if err != nil {
		return Comment{}, notFound(err, noUser)
	}
	waits, err := s.waitsFirst(ctx, s.db, model.SubjectComment, v.UserID)
	if err != nil {
		return Comment{}, err
	}
	row := model.Comment{
		VideoID: video, UserID: v.UserID, Text: j.text, PublicText: j.publicText,
		Causes: j.causes | waits, RulesetVersion: j.ruleset, CreatedAt: s.now(),
	}
	prints := textPrints(row.Text)
	err = s.db.InTx(ctx, func(tx *dal.DB) error {
		row.ID = 0
		if err := s.mayWrite(ctx, tx, v.UserID); err != nil {
			return err
		}
		if err := s.noBlock(ctx, tx, v.UserID, state.UserID, noVideo); err != nil {
			return err
		}
		if err := tx.CreateComment(ctx, &row); err != nil {
			return err
		}
		if row.Causes.Public() {
			if err := tx.AddVideoComments(ctx, video, 1); err != nil {
				return notFound(err, noVideo)
			}
		}
		like := printed{Subject: Subject{model.SubjectComment, row.ID}, owner: v.UserID, at: row.CreatedAt, prints: prints}
		if err := s.linkNew(ctx, tx, like, row.Causes); err != nil {
			return err
		}
		if err := s.holdCase(ctx, tx, Subject{model.SubjectComment, row.ID}, v.UserID, row.Causes, j.hits); err != nil {
			return err
		}
		return s.recordHits(ctx, tx, j, model.SubjectComment, row.ID)
	})
	if err != nil {
		return Comment{}, err
	}
	return Comment{ID: row.ID, User: userView(viewOf(author), false), Text: row.Text, CreatedAt: s.localTime(row.CreatedAt)}, nil
}

// DeleteComment takes a comment away: its author's right, and the video's author's.
func (s *Service) DeleteComment(ctx context.Context, v Viewer, video, id int64) error {
	if err := need(v); err != nil {
		return err
	}
	state, err := s.db.VideoState(ctx, video)
	if err != nil {
		return notFound(err, noVideo)
	}
	return s.db.InTx(ctx, func(tx *dal.DB) error {
		live, err := s.lockCaseOf(ctx, tx, Subject{model.SubjectComment, id})
		if err != nil {
			return err
		}
		c, err := tx.LockComment(ctx, id)
		if err != nil {
			return notFound(err, noComment)
		}
		seen := c.Public || c.UserID == v.UserID && c.Causes&model.CauseAuthorDeleted == 0
		if c.VideoID != video || !seen {
			return errs.New(errs.NotFound, noComment)
		}
		if c.UserID != v.UserID && state.UserID != v.UserID {
			return errNotYours
		}
		if err := s.setCommentCauses(ctx, tx, c, c.Causes|model.CauseAuthorDeleted); err != nil {
			return err
		}
		return s.authorDeleted(ctx, tx, live, Subject{model.SubjectComment, id}, c.UserID, v.actor())
	})
}

// SetCommentCauses replaces the causes of a comment and moves the counters. No
// action says so: it is for repairs and tests, decisions go by Decide and Act.
func (s *Service) SetCommentCauses(ctx context.Context, id int64, causes model.Cause) error {
	return s.db.InTx(ctx, func(tx *dal.DB) error {
		c, err := tx.LockComment(ctx, id)
		if err != nil {
			return notFound(err, noComment)
		}
		return s.setCommentCauses(ctx, tx, c, causes)
	})
}

// setCommentCauses stores a locked comment's causes and moves the video's count
// when the comment appears or disappears.
func (s *Service) setCommentCauses(ctx context.Context, tx *dal.DB, c *model.Comment, causes model.Cause) error {
	if err := tx.SetCommentCauses(ctx, c.ID, causes); err != nil {
		return err
	}
	by := int64(0)
	switch was, is := c.Causes.Public(), causes.Public(); {
	case was && !is:
		by = -1
	case !was && is:
		by = 1
	}
	if by != 0 {
		if err := tx.AddVideoComments(ctx, c.VideoID, by); err != nil {
			return err
		}
	}
	return s.takenPrints(ctx, tx, Subject{model.SubjectComment, c.ID}, c.Causes, causes)
}

// CommentList is one page of a video's comments.
type CommentList struct {
	Comments []Comment
	Next     string
}

// CommentList reads a video's comments, newest first.
func (s *Service) CommentList(ctx context.Context, v Viewer, video int64, p Page) (CommentList, error) {
	before, limit, err := p.start(commentPage)
	if err != nil {
		return CommentList{}, err
	}
	if _, err := s.visibleVideo(ctx, v, video); err != nil {
		return CommentList{}, err
	}
	rows, err := s.db.CommentPage(ctx, video, v.UserID, before, limit)
	if err != nil || len(rows) == 0 {
		return CommentList{}, err
	}
	authors := make([]int64, len(rows))
	for i := range rows {
		authors[i] = rows[i].Author.ID
	}
	follows, err := s.db.Followed(ctx, v.UserID, authors)
	if err != nil {
		return CommentList{}, err
	}
	list := CommentList{Next: nextCursor(len(rows), limit, rows[len(rows)-1].ID)}
	for i := range rows {
		if c := &rows[i]; c.Author.Causes == 0 && !c.Author.Blocked || c.Author.ID == v.UserID {
			list.Comments = append(list.Comments, s.commentView(c, v, follows[c.Author.ID]))
		}
	}
	return list, nil
}

func (s *Service) commentView(c *model.CommentView, v Viewer, follows bool) Comment {
	text := c.PublicText
	if c.Author.ID == v.UserID {
		text = c.Text
	}
	return Comment{ID: c.ID, User: userView(&c.Author, follows), Text: text, CreatedAt: s.localTime(c.CreatedAt)}
}

func (s *Service) localTime(ms int64) time.Time { return time.UnixMilli(ms).In(s.cfg.Zone) }
