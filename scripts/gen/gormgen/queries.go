package main

import "vireo/dal/model"

// The hot reads, as SQL that both databases run. A page of keys comes from one
// covering index; its rows are hydrated by their ids, so that no planner may
// start a page from the users' side. The lists of a user have no rows when their
// owner (o) is hidden, or blocked with the viewer; guests (viewer 0) pay nothing for blocks.

type videoQueries interface {
	// FeedKeys is one feed page, newest first: listed videos published before a time.
	//
	// SELECT id, published_at AS pos FROM videos WHERE listed = TRUE AND published_at < @before ORDER BY published_at DESC LIMIT @limit
	FeedKeys(before int64, limit int) ([]model.PageKey, error)

	// WorkKeys is one page of an author's public videos, newest first.
	//
	// SELECT id, id AS pos FROM videos WHERE user_id = @author AND public = TRUE AND id < @before AND (SELECT o.causes FROM users o WHERE o.id = @author) = 0 {{if viewer != 0}}AND NOT EXISTS (SELECT 1 FROM blocks b WHERE b.user_id = @viewer AND b.blocked_id = @author) AND NOT EXISTS (SELECT 1 FROM blocks b WHERE b.user_id = @author AND b.blocked_id = @viewer) {{end}}ORDER BY id DESC LIMIT @limit
	WorkKeys(author, viewer, before int64, limit int) ([]model.PageKey, error)

	// OwnWorkKeys is one page of the videos an author sees of their own: all that are not gone.
	//
	// SELECT id, id AS pos FROM videos WHERE user_id = @author AND causes & 513 = 0 AND id < @before ORDER BY id DESC LIMIT @limit
	OwnWorkKeys(author, before int64, limit int) ([]model.PageKey, error)

	// LikedKeys is one page of what a user likes, latest like first.
	//
	// SELECT video_id AS id, id AS pos FROM likes WHERE user_id = @user AND id < @before AND (SELECT o.causes FROM users o WHERE o.id = @user) = 0 {{if viewer != 0}}AND NOT EXISTS (SELECT 1 FROM blocks b WHERE b.user_id = @viewer AND b.blocked_id = @user) AND NOT EXISTS (SELECT 1 FROM blocks b WHERE b.user_id = @user AND b.blocked_id = @viewer) {{end}}ORDER BY id DESC LIMIT @limit
	LikedKeys(user, viewer, before int64, limit int) ([]model.PageKey, error)

	// Views hydrates videos that the viewer may see: public ones of visible authors whom no block is in between, and the viewer's own.
	//
	// SELECT v.id, v.user_id, v.title, v.public_title, v.public, v.favorite_count, v.comment_count, u.id AS author_id, u.name AS author_name, u.avatar AS author_avatar, u.background AS author_background, u.signature AS author_signature, u.follow_count AS author_follow_count, u.follower_count AS author_follower_count, u.work_count AS author_work_count, u.favorite_count AS author_favorite_count, u.total_favorited AS author_total_favorited FROM videos v JOIN users u ON u.id = v.user_id WHERE v.id IN @ids AND ((v.public = TRUE AND u.causes = 0) OR (v.user_id = @viewer AND v.causes & 513 = 0)) {{if viewer != 0}}AND NOT EXISTS (SELECT 1 FROM blocks b WHERE b.user_id = @viewer AND b.blocked_id = v.user_id) AND NOT EXISTS (SELECT 1 FROM blocks b WHERE b.user_id = v.user_id AND b.blocked_id = @viewer) {{end}}
	Views(ids []int64, viewer int64) ([]model.VideoView, error)
}

type commentQueries interface {
	// Page is one page of a video's comments, newest first: the public ones and the viewer's own. The caller drops hidden and blocked authors, so that a page border is the last row looked at.
	//
	// SELECT c.id, c.text, c.public_text, c.public, c.created_at, u.id AS author_id, u.name AS author_name, u.avatar AS author_avatar, u.background AS author_background, u.signature AS author_signature, u.follow_count AS author_follow_count, u.follower_count AS author_follower_count, u.work_count AS author_work_count, u.favorite_count AS author_favorite_count, u.total_favorited AS author_total_favorited, u.causes AS author_causes{{if viewer != 0}}, (EXISTS (SELECT 1 FROM blocks b WHERE b.user_id = @viewer AND b.blocked_id = u.id) OR EXISTS (SELECT 1 FROM blocks b WHERE b.user_id = u.id AND b.blocked_id = @viewer)) AS author_blocked{{end}} FROM (SELECT * FROM (SELECT id FROM comments WHERE video_id = @video AND public = TRUE AND id < @before ORDER BY id DESC LIMIT @limit) p UNION ALL SELECT * FROM (SELECT id FROM comments WHERE video_id = @video AND user_id = @viewer AND public = FALSE AND causes & 1 = 0 AND id < @before ORDER BY id DESC LIMIT @limit) o) k JOIN comments c ON c.id = k.id JOIN users u ON u.id = c.user_id ORDER BY c.id DESC LIMIT @limit
	Page(video, viewer, before int64, limit int) ([]model.CommentView, error)
}

type followQueries interface {
	// Following is one page of those a user follows, latest first.
	//
	// SELECT f.id AS pos, u.id, u.name, u.avatar, u.background, u.signature, u.follow_count, u.follower_count, u.work_count, u.favorite_count, u.total_favorited, u.causes{{if viewer != 0}}, (EXISTS (SELECT 1 FROM blocks b WHERE b.user_id = @viewer AND b.blocked_id = u.id) OR EXISTS (SELECT 1 FROM blocks b WHERE b.user_id = u.id AND b.blocked_id = @viewer)) AS blocked{{end}} FROM (SELECT id, followee_id FROM follows WHERE follower_id = @user AND id < @before AND (SELECT o.causes FROM users o WHERE o.id = @user) = 0 {{if viewer != 0}}AND NOT EXISTS (SELECT 1 FROM blocks b WHERE b.user_id = @viewer AND b.blocked_id = @user) AND NOT EXISTS (SELECT 1 FROM blocks b WHERE b.user_id = @user AND b.blocked_id = @viewer) {{end}}ORDER BY id DESC LIMIT @limit) f JOIN users u ON u.id = f.followee_id ORDER BY f.id DESC
	Following(user, viewer, before int64, limit int) ([]model.FollowView, error)

	// Followers is one page of those who follow a user, latest first.
	//
	// SELECT f.id AS pos, u.id, u.name, u.avatar, u.background, u.signature, u.follow_count, u.follower_count, u.work_count, u.favorite_count, u.total_favorited, u.causes{{if viewer != 0}}, (EXISTS (SELECT 1 FROM blocks b WHERE b.user_id = @viewer AND b.blocked_id = u.id) OR EXISTS (SELECT 1 FROM blocks b WHERE b.user_id = u.id AND b.blocked_id = @viewer)) AS blocked{{end}} FROM (SELECT id, follower_id FROM follows WHERE followee_id = @user AND id < @before AND (SELECT o.causes FROM users o WHERE o.id = @user) = 0 {{if viewer != 0}}AND NOT EXISTS (SELECT 1 FROM blocks b WHERE b.user_id = @viewer AND b.blocked_id = @user) AND NOT EXISTS (SELECT 1 FROM blocks b WHERE b.user_id = @user AND b.blocked_id = @viewer) {{end}}ORDER BY id DESC LIMIT @limit) f JOIN users u ON u.id = f.follower_id ORDER BY f.id DESC
	Followers(user, viewer, before int64, limit int) ([]model.FollowView, error)

	// Friends is one page of those a user follows who follow back, latest first.
	//
	// SELECT f.id AS pos, u.id, u.name, u.avatar, u.background, u.signature, u.follow_count, u.follower_count, u.work_count, u.favorite_count, u.total_favorited, u.causes{{if viewer != 0}}, (EXISTS (SELECT 1 FROM blocks b WHERE b.user_id = @viewer AND b.blocked_id = u.id) OR EXISTS (SELECT 1 FROM blocks b WHERE b.user_id = u.id AND b.blocked_id = @viewer)) AS blocked{{end}} FROM (SELECT id, followee_id FROM follows WHERE follower_id = @user AND mutual = TRUE AND id < @before AND (SELECT o.causes FROM users o WHERE o.id = @user) = 0 {{if viewer != 0}}AND NOT EXISTS (SELECT 1 FROM blocks b WHERE b.user_id = @viewer AND b.blocked_id = @user) AND NOT EXISTS (SELECT 1 FROM blocks b WHERE b.user_id = @user AND b.blocked_id = @viewer) {{end}}ORDER BY id DESC LIMIT @limit) f JOIN users u ON u.id = f.followee_id ORDER BY f.id DESC
	Friends(user, viewer, before int64, limit int) ([]model.FollowView, error)
}

type blockQueries interface {
	// Page is one page of those a user blocks, latest first. The caller drops those who are hidden.
	//
	// SELECT k.id AS pos, u.id, u.name, u.avatar, u.causes FROM (SELECT id, blocked_id FROM blocks WHERE user_id = @user AND id < @before ORDER BY id DESC LIMIT @limit) k JOIN users u ON u.id = k.blocked_id ORDER BY k.id DESC
	Page(user, before int64, limit int) ([]model.FollowView, error)
}

type messageQueries interface {
	// Latest is the latest message between a user and each of the peers; pairs that never wrote have no row.
	//
	// SELECT CASE WHEN c.low_id = @user THEN c.high_id ELSE c.low_id END AS peer_id, m.from_user_id, m.text, m.public_text FROM conversations c JOIN messages m ON m.id = c.last_message_id WHERE (c.low_id = @user AND c.high_id IN @peers) OR (c.high_id = @user AND c.low_id IN @peers)
	Latest(user int64, peers []int64) ([]model.LastMessage, error)
}
