package dal

import (
	"context"

	"vireo/dal/model"
)

// AddMessage stores a message between two users and sets its id and time: now,
// or one more than the last time of the conversation. It must run in a
// transaction; the conversation's row stays locked until that ends.
func (d *DB) AddMessage(ctx context.Context, m *model.Message, now int64) error {
	c, err := d.lockConversation(ctx, m.FromUserID, m.ToUserID)
	if err != nil {
		return err
	}
	m.ConversationID, m.CreatedAt = c.ID, max(now, c.LastTime+1)
	if err := d.q.Message.WithContext(ctx).Create(m); err != nil {
		return err
	}
	q := d.q.Conversation
	_, err = q.WithContext(ctx).Where(q.ID.Eq(c.ID)).UpdateSimple(q.LastMessageID.Value(m.ID), q.LastTime.Value(m.CreatedAt))
	return err
}

// lockConversation locks the row of a pair and makes it on their first message.
func (d *DB) lockConversation(ctx context.Context, a, b int64) (*model.Conversation, error) {
	low, high := min(a, b), max(a, b)
	c, err := d.findConversation(ctx, low, high)
	if err != nil || c.ID != 0 {
		return c, err
	}
	if _, err := d.insertNew(ctx, "conversations", "low_id, high_id, last_message_id, last_time", low, high, 0, 0); err != nil {
		return nil, err
	}
	return d.findConversation(ctx, low, high)
}

func (d *DB) findConversation(ctx context.Context, low, high int64) (*model.Conversation, error) {
	var c model.Conversation
	err := d.ctx(ctx).Raw("SELECT * FROM conversations WHERE low_id = ? AND high_id = ?"+d.dialect.forUpdate(), low, high).Scan(&c).Error
	return &c, err
}

// conversationOf is the condition "messages of this pair".
const conversationOf = "conversation_id = (SELECT id FROM conversations WHERE low_id = ? AND high_id = ?)"

// MessagesBefore is a page of the messages of two users, newest first, both directions.
func (d *DB) MessagesBefore(ctx context.Context, a, b, before int64, limit int) ([]model.Message, error) {
	var rows []model.Message
	err := d.ctx(ctx).Raw("SELECT * FROM messages WHERE "+conversationOf+" AND created_at < ? ORDER BY created_at DESC LIMIT ?",
		min(a, b), max(a, b), before, limit).Scan(&rows).Error
	return rows, err
}

// MessagesAfter is a page of the messages to viewer from peer, oldest first; with
// own, the viewer's messages to peer as well.
func (d *DB) MessagesAfter(ctx context.Context, viewer, peer, after int64, own bool, limit int) ([]model.Message, error) {
	var rows []model.Message
	err := d.ctx(ctx).Raw("SELECT * FROM messages WHERE "+conversationOf+" AND created_at > ? AND (to_user_id = ? OR ?) ORDER BY created_at LIMIT ?",
		min(viewer, peer), max(viewer, peer), after, viewer, own, limit).Scan(&rows).Error
	return rows, err
}

// LatestMessages is the latest message between a user and each of the peers.
func (d *DB) LatestMessages(ctx context.Context, user int64, peers []int64) ([]model.LastMessage, error) {
	if len(peers) == 0 {
		return nil, nil
	}
	return d.q.Message.WithContext(ctx).Latest(user, peers)
}

// Message reads one message.
func (d *DB) Message(ctx context.Context, id int64) (*model.Message, error) {
	m := d.q.Message
	row, err := m.WithContext(ctx).Where(m.ID.Eq(id)).Take()
	if err != nil {
		return &model.Message{}, translate(err)
	}
	return row, nil
}

// MessagesAround is a message with at most n before it and n after it, oldest first.
func (d *DB) MessagesAround(ctx context.Context, m *model.Message, n int) ([]model.Message, error) {
	var rows []model.Message
	err := d.ctx(ctx).Raw("SELECT * FROM (SELECT * FROM (SELECT * FROM messages WHERE conversation_id = ? AND created_at <= ? ORDER BY created_at DESC LIMIT ?) b "+
		"UNION ALL SELECT * FROM (SELECT * FROM messages WHERE conversation_id = ? AND created_at > ? ORDER BY created_at LIMIT ?) a) m ORDER BY created_at",
		m.ConversationID, m.CreatedAt, n+1, m.ConversationID, m.CreatedAt, n).Scan(&rows).Error
	return rows, err
}
