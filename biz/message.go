package biz

import (
	"context"
	"slices"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// Message is a chat message as one of the two sees it.
type Message struct {
	ID         int64
	ToUserID   int64
	FromUserID int64
	Text       string
	CreatedAt  int64 // ms
}

// SendMessage writes to another user. Action 1 is the only one.
func (s *Service) SendMessage(ctx context.Context, v Viewer, to int64, actionType int32, text string) error {
	if err := need(v); err != nil {
		return err
	}
	if actionType != 1 {
		return errs.Invalid("action_type", errs.T("action_type must be 1", "action_type 只能是 1"))
	}
	if to == v.UserID {
		return errs.Invalid("to_user_id", errs.T("you can't write to yourself", "不能给自己发消息"))
	}
	j, err := s.judge(ctx, v, messageText, text)
	if err != nil {
		return err
	}
	if err := s.reachable(ctx, to); err != nil {
		return err
	}
	prints := textPrints(j.text)
	return s.db.InTx(ctx, func(tx *dal.DB) error {
		if err := s.mayWrite(ctx, tx, v.UserID); err != nil {
			return err
		}
		if err := s.noBlock(ctx, tx, v.UserID, to, noUser); err != nil {
			return err
		}
		row := &model.Message{FromUserID: v.UserID, ToUserID: to, Text: j.text, PublicText: j.publicText, RulesetVersion: j.ruleset}
		if err := tx.AddMessage(ctx, row, s.now()); err != nil {
			return err
		}
		like := printed{Subject: Subject{model.SubjectMessage, row.ID}, owner: v.UserID, at: row.CreatedAt, prints: prints}
		if _, err := s.link(ctx, tx, like); err != nil {
			return err
		}
		return s.recordHits(ctx, tx, j, model.SubjectMessage, row.ID)
	})
}

// reachable fails unless an account is shown to others and reads messages.
func (s *Service) reachable(ctx context.Context, id int64) error {
	u, err := s.db.Owner(ctx, id)
	switch {
	case err == nil && u.Causes != 0:
		err = dal.ErrNotFound
	case err == nil && u.IsSystem:
		return errSystem
	}
	return notFound(err, noUser)
}

// ChatQuery is which messages are wanted: those before a cursor, or, with
// After, those since a time.
type ChatQuery struct {
	Peer   int64
	After  int64 // ms; above zero: strictly newer messages that the viewer received
	Own    bool  // with After: the viewer's own as well
	Cursor string
}

// Chat is a part of a conversation, oldest first.
type Chat struct {
	Messages []Message
	Next     string // the cursor of the messages before these
}

// Chat reads messages of the viewer and one other user.
func (s *Service) Chat(ctx context.Context, v Viewer, q ChatQuery) (Chat, error) {
	if err := need(v); err != nil {
		return Chat{}, err
	}
	before, err := parseCursor(q.Cursor)
	if err != nil {
		return Chat{}, err
	}
	if err := s.readable(ctx, v, q.Peer); err != nil {
		return Chat{}, err
	}
	if q.After > 0 && q.Cursor == "" {
		rows, err := s.db.MessagesAfter(ctx, v.UserID, q.Peer, q.After, q.Own, chatPage)
		return Chat{Messages: s.messageViews(v, rows)}, err
	}
	rows, err := s.db.MessagesBefore(ctx, v.UserID, q.Peer, before, chatPage)
	if err != nil || len(rows) == 0 {
		return Chat{}, err
	}
	next := nextCursor(len(rows), chatPage, rows[len(rows)-1].CreatedAt)
	slices.Reverse(rows)
	return Chat{Messages: s.messageViews(v, rows), Next: next}, nil
}

// readable fails unless the conversation with a user is shown: what the suspended
// and the blocked wrote is hidden here, too, but who is erased leaves the other's
// part, and the places of their own.
func (s *Service) readable(ctx context.Context, v Viewer, peer int64) error {
	u, err := s.db.UserSeenBy(ctx, peer, v.UserID)
	if err == nil && (u.Causes != 0 && u.ErasedAt == 0 || u.Blocks || u.BlockedBy) {
		err = dal.ErrNotFound
	}
	return notFound(err, noUser)
}

// erasedText stands for a message whose author is erased.
var erasedText = errs.T("(deleted user)", "（已注销用户）")

func (s *Service) messageViews(v Viewer, rows []model.Message) []Message {
	views := make([]Message, len(rows))
	for i, m := range rows {
		views[i] = Message{ID: m.ID, ToUserID: m.ToUserID, FromUserID: m.FromUserID, Text: m.PublicText, CreatedAt: m.CreatedAt}
		if m.FromUserID == v.UserID {
			views[i].Text = m.Text
		}
		if m.Text == "" { // nobody can write an empty one
			views[i].Text = erasedText.In(s.cfg.Language)
		}
	}
	return views
}
