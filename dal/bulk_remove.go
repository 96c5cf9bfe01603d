package dal

import (
	"context"
	"slices"

	"vireo/dal/model"
)

// NeverUsed reports whether an SQLite database has never had any account, not
// even one that is gone. On MySQL it is false.
func (d *DB) NeverUsed(ctx context.Context) (bool, error) {
	if d.Dialect() != "sqlite" {
		return false, nil
	}
	var n int64
	err := d.ctx(ctx).Raw("SELECT (SELECT COUNT(*) FROM users) + (SELECT COUNT(*) FROM sqlite_sequence WHERE name = 'users' AND seq > 0)").Scan(&n).Error
	return n == 0, err
}

// DemoUsers counts the accounts that demos made.
func (d *DB) DemoUsers(ctx context.Context) (int64, error) {
	var n int64
	err := d.ctx(ctx).Raw("SELECT COUNT(*) FROM users WHERE demo = TRUE").Scan(&n).Error
	return n, err
}

// DemoAccount reads the demo account that has a password.
func (d *DB) DemoAccount(ctx context.Context) (*model.User, error) {
	var u model.User
	err := d.ctx(ctx).Raw("SELECT * FROM users WHERE demo = TRUE AND password_hash <> '' ORDER BY id LIMIT 1").Scan(&u).Error
	if err == nil && u.ID == 0 {
		err = ErrNotFound
	}
	return &u, err
}

// HideDemo hides the accounts of demos and ends their sessions, so that nobody
// adds to what is about to be removed.
func (d *DB) HideDemo(ctx context.Context) error {
	if err := d.ctx(ctx).Exec("DELETE FROM sessions WHERE user_id IN (SELECT id FROM users WHERE demo = TRUE)").Error; err != nil {
		return err
	}
	return d.ctx(ctx).Exec("UPDATE users SET causes = causes | ? WHERE demo = TRUE", int64(model.CauseOwnerDeleted)).Error
}

// Removable is a row to be removed, with the number of rows that go with it.
type Removable struct{ ID, Weight int64 }

// DemoVideosAfter lists videos of demos, in ascending order of id.
func (d *DB) DemoVideosAfter(ctx context.Context, after int64, limit int) ([]Removable, error) {
	var rows []Removable
	err := d.ctx(ctx).Raw("SELECT id, favorite_count + comment_count AS weight FROM videos WHERE demo = TRUE AND id > ? ORDER BY id LIMIT ?", after, limit).Scan(&rows).Error
	return rows, err
}

// VideosBy lists the videos of some users, in ascending order of id.
func (d *DB) VideosBy(ctx context.Context, users []int64) ([]Removable, error) {
	var rows []Removable
	err := d.ctx(ctx).Raw("SELECT id, favorite_count + comment_count AS weight FROM videos WHERE user_id IN ? ORDER BY id", users).Scan(&rows).Error
	return rows, err
}

// DemoUsersAfter lists accounts of demos, in ascending order of id.
func (d *DB) DemoUsersAfter(ctx context.Context, after int64, limit int) ([]Removable, error) {
	var rows []Removable
	err := d.ctx(ctx).Raw("SELECT id, favorite_count + follow_count + follower_count AS weight FROM users WHERE demo = TRUE AND id > ? ORDER BY id LIMIT ?", after, limit).Scan(&rows).Error
	return rows, err
}

// moved is a counter with the rows that leave it: a query of ids and numbers.
type moved struct {
	column Column
	query  string
}

// takeFrom lowers counters by the rows that are about to go.
func (d *DB) takeFrom(ctx context.Context, ids []int64, counters []moved) error {
	for _, c := range counters {
		var deltas []Delta
		if err := d.ctx(ctx).Raw(c.query, ids).Scan(&deltas).Error; err != nil {
			return err
		}
		for i := range deltas {
			deltas[i].N = -deltas[i].N
		}
		if err := d.AddCounts(ctx, c.column, deltas); err != nil {
			return err
		}
	}
	return nil
}

// takeBlobs releases what rows name that are about to go.
func (d *DB) takeBlobs(ctx context.Context, now int64, ids []int64, queries ...string) error {
	for _, query := range queries {
		var uses []struct {
			BlobKey string
			N       int64
		}
		if err := d.ctx(ctx).Raw(query, ids).Scan(&uses).Error; err != nil {
			return err
		}
		for _, u := range uses {
			if err := d.releaseBlobs(ctx, u.BlobKey, u.N, now); err != nil {
				return err
			}
		}
	}
	return nil
}

// deleteEach runs statements with the ids.
func (d *DB) deleteEach(ctx context.Context, ids []int64, statements ...string) error {
	for _, s := range statements {
		if err := d.execIn(ctx, s, ids); err != nil {
			return err
		}
	}
	return nil
}

// likesBy is whose counters the likes of some users are in.
var likesBy = []moved{
	{VideoFavorites, "SELECT video_id AS id, COUNT(*) AS n FROM likes WHERE user_id IN ? GROUP BY video_id"},
	{UserFavorited, "SELECT v.user_id AS id, COUNT(*) AS n FROM likes l JOIN videos v ON v.id = l.video_id WHERE l.user_id IN ? GROUP BY v.user_id"},
	{UserFavorites, "SELECT user_id AS id, COUNT(*) AS n FROM likes WHERE user_id IN ? GROUP BY user_id"},
}

// RemoveLikesBy deletes the likes that at most 1000 accounts have given, lowers
// the counters of everybody concerned, and tells how many it were. It must run in
// InTx.
func (d *DB) RemoveLikesBy(ctx context.Context, users []int64) (int64, error) {
	if err := d.lockRows(ctx, "users", users); err != nil {
		return 0, err
	}
	var n int64
	if err := d.ctx(ctx).Raw("SELECT COUNT(*) FROM likes WHERE user_id IN ?", users).Scan(&n).Error; err != nil || n == 0 {
		return 0, err
	}
	if err := d.takeFrom(ctx, users, likesBy); err != nil {
		return 0, err
	}
	return n, d.deleteEach(ctx, users, "DELETE FROM likes WHERE user_id IN ?")
}

// RemoveVideos deletes at most 1000 videos with their likes and comments, and
// lowers the counters of everybody concerned. It must run in InTx.
func (d *DB) RemoveVideos(ctx context.Context, ids []int64, now int64) error {
	if err := d.lockRows(ctx, "videos", ids); err != nil {
		return err
	}
	err := d.takeFrom(ctx, ids, []moved{
		{UserFavorites, "SELECT user_id AS id, COUNT(*) AS n FROM likes WHERE video_id IN ? GROUP BY user_id"},
		{UserFavorited, "SELECT v.user_id AS id, COUNT(*) AS n FROM likes l JOIN videos v ON v.id = l.video_id WHERE l.video_id IN ? GROUP BY v.user_id"},
		{UserWorks, "SELECT user_id AS id, COUNT(*) AS n FROM videos WHERE id IN ? AND public = TRUE GROUP BY user_id"},
	})
	if err != nil {
		return err
	}
	err = d.takeBlobs(ctx, now, ids,
		"SELECT file AS blob_key, COUNT(*) AS n FROM videos WHERE id IN ? AND "+hasFiles+" GROUP BY file",
		"SELECT cover AS blob_key, COUNT(*) AS n FROM videos WHERE id IN ? AND "+hasFiles+" GROUP BY cover")
	if err != nil {
		return err
	}
	if err := d.forgetEach(ctx, ids, model.SubjectComment, "SELECT t.id FROM comments t WHERE t.video_id IN ?"); err != nil {
		return err
	}
	if err := d.forgetEach(ctx, ids, model.SubjectVideo, "SELECT t.id FROM videos t WHERE t.id IN ?"); err != nil {
		return err
	}
	return d.deleteEach(ctx, ids,
		"DELETE FROM likes WHERE video_id IN ?",
		"DELETE FROM comments WHERE video_id IN ?",
		"DELETE FROM kept_videos WHERE video_id IN ?",
		"DELETE FROM purges WHERE video_id IN ?",
		"DELETE FROM videos WHERE id IN ?")
}

// RemoveUsers deletes at most 1000 accounts that have no videos, with all they
// did, and lowers the counters of everybody concerned. It must run in InTx.
func (d *DB) RemoveUsers(ctx context.Context, ids []int64, now int64) error {
	if err := d.lockRows(ctx, "users", ids); err != nil {
		return err
	}
	err := d.takeFrom(ctx, ids, []moved{
		{VideoFavorites, "SELECT video_id AS id, COUNT(*) AS n FROM likes WHERE user_id IN ? GROUP BY video_id"},
		{VideoComments, "SELECT video_id AS id, COUNT(*) AS n FROM comments WHERE user_id IN ? AND public = TRUE GROUP BY video_id"},
		{UserFavorited, "SELECT v.user_id AS id, COUNT(*) AS n FROM likes l JOIN videos v ON v.id = l.video_id WHERE l.user_id IN ? GROUP BY v.user_id"},
		{UserFollowers, "SELECT followee_id AS id, COUNT(*) AS n FROM follows WHERE follower_id IN ? GROUP BY followee_id"},
		{UserFollows, "SELECT follower_id AS id, COUNT(*) AS n FROM follows WHERE followee_id IN ? GROUP BY follower_id"},
	})
	if err != nil {
		return err
	}
	err = d.takeBlobs(ctx, now, ids,
		"SELECT avatar AS blob_key, COUNT(*) AS n FROM users WHERE id IN ? AND avatar <> '' GROUP BY avatar",
		"SELECT background AS blob_key, COUNT(*) AS n FROM users WHERE id IN ? AND background <> '' GROUP BY background")
	if err != nil {
		return err
	}
	if err := d.removeConversations(ctx, ids); err != nil {
		return err
	}
	if err := d.forgetEach(ctx, ids, model.SubjectComment, "SELECT t.id FROM comments t WHERE t.user_id IN ?"); err != nil {
		return err
	}
	if err := d.forgetEach(ctx, ids, model.SubjectUser, "SELECT t.id FROM users t WHERE t.id IN ?"); err != nil {
		return err
	}
	return d.deleteEach(ctx, ids,
		"DELETE FROM follows WHERE follower_id IN ?",
		"DELETE FROM follows WHERE followee_id IN ?",
		"DELETE FROM likes WHERE user_id IN ?",
		"DELETE FROM comments WHERE user_id IN ?",
		"DELETE FROM sessions WHERE user_id IN ?",
		"DELETE FROM users WHERE id IN ?")
}

// forgetEach forgets those subjects of a kind that a query finds and that left a trace:
// demos leave none, what others did with them may.
func (d *DB) forgetEach(ctx context.Context, ids []int64, kind, query string) error {
	traced := " AND (EXISTS (SELECT 1 FROM print_items i WHERE i.subject_kind = '" + kind + "' AND i.subject_id = t.id) OR " +
		"EXISTS (SELECT 1 FROM word_hits h WHERE h.subject_kind = '" + kind + "' AND h.subject_id = t.id) OR " +
		"EXISTS (SELECT 1 FROM history_changes c WHERE c.subject_kind = '" + kind + "' AND c.subject_id = t.id))"
	var found []int64
	if err := d.ctx(ctx).Raw(query+traced, ids).Scan(&found).Error; err != nil {
		return err
	}
	for part := range slices.Chunk(found, 500) {
		if err := d.forget(ctx, kind, part); err != nil {
			return err
		}
	}
	return nil
}

// removeConversations deletes what some users wrote and got.
func (d *DB) removeConversations(ctx context.Context, users []int64) error {
	var ids []int64
	for _, end := range []string{"low_id", "high_id"} {
		var found []int64
		if err := d.ctx(ctx).Raw("SELECT id FROM conversations WHERE "+end+" IN ?", users).Scan(&found).Error; err != nil {
			return err
		}
		ids = append(ids, found...)
	}
	if len(ids) > 0 {
		if err := d.forgetEach(ctx, ids, model.SubjectMessage, "SELECT t.id FROM messages t WHERE t.conversation_id IN ?"); err != nil {
			return err
		}
	}
	return d.deleteEach(ctx, ids, "DELETE FROM messages WHERE conversation_id IN ?", "DELETE FROM conversations WHERE id IN ?")
}

// lockRows locks rows in ascending order of id until the transaction ends.
func (d *DB) lockRows(ctx context.Context, table string, ids []int64) error {
	var found []int64
	return d.ctx(ctx).Raw("SELECT id FROM "+table+" WHERE id IN ? ORDER BY id"+d.dialect.forUpdate(), ids).Scan(&found).Error
}
