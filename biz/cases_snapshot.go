package biz

import (
	"context"
	"encoding/json"

	"vireo/dal"
	"vireo/dal/model"
)

// Snapshot is what a subject was when its case was opened: evidence that its
// author can't change.
type Snapshot struct {
	AuthorID   int64             `json:"author_id,omitempty"`
	AuthorName string            `json:"author_name,omitempty"`
	Text       string            `json:"text,omitempty"`        // title, comment, message
	PublicText string            `json:"public_text,omitempty"` // where it differs
	VideoID    int64             `json:"video_id,omitempty"`    // of a comment
	VideoTitle string            `json:"video_title,omitempty"`
	File       string            `json:"file,omitempty"` // keys of the stored files
	Cover      string            `json:"cover,omitempty"`
	Name       string            `json:"name,omitempty"` // of a user
	Signature  string            `json:"signature,omitempty"`
	Avatar     string            `json:"avatar,omitempty"`
	Messages   []SnapshotMessage `json:"messages,omitempty"` // a message with those around it
	Hits       []SnapshotHit     `json:"hits,omitempty"`
}

// SnapshotMessage is a message of the conversation that was reported.
type SnapshotMessage struct {
	ID     int64  `json:"id"`
	FromID int64  `json:"from_id"`
	Text   string `json:"text"`
	At     int64  `json:"at"`
}

// SnapshotHit is an entry of the word filter that was found.
type SnapshotHit struct {
	EntryID    int64  `json:"entry_id"`
	Entry      string `json:"entry"`
	Level      string `json:"level"`
	Techniques string `json:"techniques,omitempty"`
	Ruleset    int64  `json:"ruleset"`
	Field      string `json:"field,omitempty"` // title and its like; empty in older snapshots
}

// messagesAround is how many messages before and after a reported one are kept.
const messagesAround = 10

func (p *Snapshot) addHits(hits []model.WordHit) {
	for _, h := range hits {
		p.Hits = append(p.Hits, SnapshotHit{EntryID: h.EntryID, Entry: h.EntryText, Level: h.Level, Techniques: h.Techniques, Ruleset: h.RulesetVersion, Field: h.Field})
	}
}

func (p *Snapshot) texts(text, public string) {
	p.Text = text
	if public != text {
		p.PublicText = public
	}
}

// json is the snapshot as it is stored.
func (p *Snapshot) json() string {
	b, err := json.Marshal(p)
	if err != nil {
		panic(err) // strings and numbers only
	}
	return string(b)
}

// snapshot reads what a subject is now.
func (s *Service) snapshot(ctx context.Context, tx *dal.DB, sub Subject) (p Snapshot, u *model.User, reach int64, err error) {
	var owner int64
	switch sub.Kind {
	case model.SubjectVideo:
		v, err := tx.VideoRow(ctx, sub.ID)
		if err != nil {
			return p, nil, 0, err
		}
		p.texts(v.Title, v.PublicTitle)
		p.File, p.Cover, owner, reach = v.File, v.Cover, v.UserID, v.FavoriteCount+v.CommentCount
	case model.SubjectComment:
		c, err := tx.Comment(ctx, sub.ID)
		if err != nil {
			return p, nil, 0, err
		}
		v, err := tx.VideoRow(ctx, c.VideoID)
		if err != nil {
			return p, nil, 0, err
		}
		p.texts(c.Text, c.PublicText)
		p.VideoID, p.VideoTitle, owner, reach = v.ID, v.PublicTitle, c.UserID, v.FavoriteCount+v.CommentCount
	case model.SubjectMessage:
		m, err := tx.Message(ctx, sub.ID)
		if err != nil {
			return p, nil, 0, err
		}
		around, err := tx.MessagesAround(ctx, m, messagesAround)
		if err != nil {
			return p, nil, 0, err
		}
		for _, a := range around {
			p.Messages = append(p.Messages, SnapshotMessage{ID: a.ID, FromID: a.FromUserID, Text: a.Text, At: a.CreatedAt})
		}
		p.texts(m.Text, m.PublicText)
		owner = m.FromUserID
	case model.SubjectUser:
		owner = sub.ID
	}
	if u, err = tx.User(ctx, owner); err != nil {
		return p, nil, 0, err
	}
	p.AuthorID, p.AuthorName = u.ID, u.Name
	if sub.Kind == model.SubjectUser {
		p.Name, p.Signature, p.Avatar, reach = u.Name, u.Signature, u.Avatar, u.FollowerCount
	}
	return p, u, reach, nil
}
