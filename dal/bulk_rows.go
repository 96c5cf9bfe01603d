package dal

import (
	"context"
	"slices"

	"vireo/dal/model"
)

var usersTable = table[model.User]{
	name: "users",
	columns: []string{"name", "name_key", "password_hash", "avatar", "background", "signature", "causes",
		"follow_count", "follower_count", "work_count", "favorite_count", "total_favorited", "demo", "created_at"},
	values: func(args []any, u *model.User) []any {
		return append(args, u.Name, u.NameKey, u.PasswordHash, u.Avatar, u.Background, u.Signature, int64(u.Causes),
			u.FollowCount, u.FollowerCount, u.WorkCount, u.FavoriteCount, u.TotalFavorited, u.Demo, u.CreatedAt)
	},
}

// InsertUsers adds accounts in their order and sets their ids, which ascend.
// It fails with ErrConflict when a name is taken.
func (d *DB) InsertUsers(ctx context.Context, rows []model.User) error {
	if err := insertRows(ctx, d, usersTable, rows); err != nil {
		return err
	}
	return setIDs(ctx, d, "SELECT id, name_key AS k FROM users WHERE name_key IN ?", rows,
		func(u *model.User) string { return u.NameKey }, func(u *model.User, id int64) { u.ID = id })
}

var videosTable = table[model.Video]{
	name: "videos",
	columns: []string{"user_id", "title", "public_title", "file", "cover", "size", "duration_ms", "width", "height", "causes",
		"published_at", "favorite_count", "comment_count", "ruleset_version", "demo", "created_at"},
	values: func(args []any, v *model.Video) []any {
		return append(args, v.UserID, v.Title, v.PublicTitle, v.File, v.Cover, v.Size, v.DurationMS, v.Width, v.Height, int64(v.Causes),
			*v.PublishedAt, v.FavoriteCount, v.CommentCount, v.RulesetVersion, v.Demo, v.CreatedAt)
	},
}

// InsertVideos adds videos in their order and sets their ids, which ascend.
// Each needs its PublishedAt; it fails with ErrConflict when one is taken.
func (d *DB) InsertVideos(ctx context.Context, rows []model.Video) error {
	if err := insertRows(ctx, d, videosTable, rows); err != nil {
		return err
	}
	return setIDs(ctx, d, "SELECT id, published_at AS k FROM videos WHERE published_at IN ?", rows,
		func(v *model.Video) int64 { return *v.PublishedAt }, func(v *model.Video, id int64) { v.ID = id })
}

var likesTable = table[model.Like]{
	name:    "likes",
	columns: []string{"user_id", "video_id", "created_at"},
	values: func(args []any, l *model.Like) []any {
		return append(args, l.UserID, l.VideoID, l.CreatedAt)
	},
}

// InsertLikes adds likes; it sets no ids and moves no counters. It is fastest
// in ascending order of user and video.
func (d *DB) InsertLikes(ctx context.Context, rows []model.Like) error {
	return insertRows(ctx, d, likesTable, rows)
}

var commentsTable = table[model.Comment]{
	name:    "comments",
	columns: []string{"video_id", "user_id", "text", "public_text", "causes", "ruleset_version", "created_at"},
	values: func(args []any, c *model.Comment) []any {
		return append(args, c.VideoID, c.UserID, c.Text, c.PublicText, int64(c.Causes), c.RulesetVersion, c.CreatedAt)
	},
}

// InsertComments adds comments; it sets no ids and moves no counters.
func (d *DB) InsertComments(ctx context.Context, rows []model.Comment) error {
	return insertRows(ctx, d, commentsTable, rows)
}

var followsTable = table[model.Follow]{
	name:    "follows",
	columns: []string{"follower_id", "followee_id", "mutual", "created_at"},
	values: func(args []any, f *model.Follow) []any {
		return append(args, f.FollowerID, f.FolloweeID, f.Mutual, f.CreatedAt)
	},
}

// InsertFollows adds follows with their Mutual as given; it sets no ids and
// moves no counters.
func (d *DB) InsertFollows(ctx context.Context, rows []model.Follow) error {
	return insertRows(ctx, d, followsTable, rows)
}

var conversationsTable = table[model.Conversation]{
	name:    "conversations",
	columns: []string{"low_id", "high_id", "last_message_id", "last_time"},
	values: func(args []any, c *model.Conversation) []any {
		return append(args, c.LowID, c.HighID, c.LastMessageID, c.LastTime)
	},
}

// pair is the unique key of a conversation.
type pair struct{ low, high int64 }

// InsertConversations adds conversations and sets their ids; it fails with
// ErrConflict when a pair has one already.
func (d *DB) InsertConversations(ctx context.Context, rows []model.Conversation) error {
	if err := insertRows(ctx, d, conversationsTable, rows); err != nil {
		return err
	}
	lows := make([]int64, len(rows))
	for i, c := range rows {
		lows[i] = c.LowID
	}
	slices.Sort(lows)
	lows = slices.Compact(lows)
	ids := make(map[pair]int64, len(rows))
	for part := range slices.Chunk(lows, listLength) {
		var found []model.Conversation
		if err := d.ctx(ctx).Raw("SELECT id, low_id, high_id FROM conversations WHERE low_id IN ?", part).Scan(&found).Error; err != nil {
			return err
		}
		for _, c := range found {
			ids[pair{c.LowID, c.HighID}] = c.ID
		}
	}
	for i, c := range rows {
		rows[i].ID = ids[pair{c.LowID, c.HighID}]
	}
	return nil
}

var messagesTable = table[model.Message]{
	name:    "messages",
	columns: []string{"conversation_id", "from_user_id", "to_user_id", "text", "public_text", "ruleset_version", "created_at"},
	values: func(args []any, m *model.Message) []any {
		return append(args, m.ConversationID, m.FromUserID, m.ToUserID, m.Text, m.PublicText, m.RulesetVersion, m.CreatedAt)
	},
}

// InsertMessages adds messages to conversations that the caller has just made,
// in ascending order of time, and lets each of them know its last message.
func (d *DB) InsertMessages(ctx context.Context, rows []model.Message) error {
	if err := insertRows(ctx, d, messagesTable, rows); err != nil {
		return err
	}
	ids := make([]int64, len(rows))
	for i, m := range rows {
		ids[i] = m.ConversationID
	}
	slices.Sort(ids)
	return d.execIn(ctx, "UPDATE conversations SET "+
		"last_message_id = (SELECT MAX(id) FROM messages WHERE conversation_id = conversations.id), "+
		"last_time = (SELECT MAX(created_at) FROM messages WHERE conversation_id = conversations.id) WHERE id IN ?", slices.Compact(ids))
}
