package dal

import (
	"context"
	"fmt"

	"vireo/dal/model"
)

// The methods of this file erase a stretch of what belongs to a user, at most
// limit rows of one kind, and tell how many it were: fewer than limit is the end.
// Each moves the counters of everybody concerned and must run in InTx.

// ids reads a column of numbers.
func (d *DB) ids(ctx context.Context, query string, args ...any) ([]int64, error) {
	var ids []int64
	return ids, d.ctx(ctx).Raw(query, args...).Scan(&ids).Error
}

// eraseLikes removes likes by their ids and lowers the three counters of each.
func (d *DB) eraseLikes(ctx context.Context, ids []int64) error {
	if len(ids) == 0 {
		return nil
	}
	err := d.takeFrom(ctx, ids, []moved{
		{VideoFavorites, "SELECT video_id AS id, COUNT(*) AS n FROM likes WHERE id IN ? GROUP BY video_id"},
		{UserFavorited, "SELECT v.user_id AS id, COUNT(*) AS n FROM likes l JOIN videos v ON v.id = l.video_id WHERE l.id IN ? GROUP BY v.user_id"},
		{UserFavorites, "SELECT user_id AS id, COUNT(*) AS n FROM likes WHERE id IN ? GROUP BY user_id"},
	})
	if err != nil {
		return err
	}
	return d.deleteEach(ctx, ids, "DELETE FROM likes WHERE id IN ?")
}

// EraseLikesBy removes likes that a user gave.
func (d *DB) EraseLikesBy(ctx context.Context, user int64, limit int) (int, error) {
	ids, err := d.ids(ctx, "SELECT id FROM likes WHERE user_id = ? ORDER BY id LIMIT ?"+d.dialect.forUpdate(), user, limit)
	if err != nil {
		return 0, err
	}
	return len(ids), d.eraseLikes(ctx, ids)
}

// EraseLikesOf removes likes that a video got.
func (d *DB) EraseLikesOf(ctx context.Context, video int64, limit int) (int, error) {
	ids, err := d.ids(ctx, "SELECT id FROM likes WHERE video_id = ? ORDER BY id LIMIT ?"+d.dialect.forUpdate(), video, limit)
	if err != nil {
		return 0, err
	}
	return len(ids), d.eraseLikes(ctx, ids)
}

// eraseComments removes comments by their ids, with what the word filter found in them.
func (d *DB) eraseComments(ctx context.Context, ids []int64) error {
	if len(ids) == 0 {
		return nil
	}
	err := d.takeFrom(ctx, ids, []moved{
		{VideoComments, "SELECT video_id AS id, COUNT(*) AS n FROM comments WHERE id IN ? AND public = TRUE GROUP BY video_id"},
	})
	if err != nil {
		return err
	}
	if err := d.forget(ctx, model.SubjectComment, ids); err != nil {
		return err
	}
	return d.deleteEach(ctx, ids, "DELETE FROM comments WHERE id IN ?")
}

// forget removes what others keep about subjects of a kind that are about to go:
// what the word filter found in them, their texts before a batch of words, and that
// they are like others.
func (d *DB) forget(ctx context.Context, kind string, ids []int64) error {
	if len(ids) == 0 {
		return nil
	}
	about := " WHERE i.subject_kind = '" + kind + "' AND i.subject_id IN ? "
	lower := []moved{{PrintsOpen, "SELECT i.print_id AS id, COUNT(*) AS n FROM print_items i JOIN cases k ON k.subject_kind = i.subject_kind AND k.subject_id = i.subject_id AND k.live = TRUE" +
		about + "GROUP BY i.print_id"}}
	if items := map[string]string{model.SubjectVideo: "videos", model.SubjectComment: "comments"}[kind]; items != "" {
		lower = append(lower, moved{PrintsTaken, "SELECT i.print_id AS id, COUNT(*) AS n FROM print_items i JOIN " + items + " x ON x.id = i.subject_id" +
			about + fmt.Sprintf("AND x.causes & %d <> 0 GROUP BY i.print_id", model.CauseTakenDown)})
	}
	if err := d.takeFrom(ctx, ids, lower); err != nil {
		return err
	}
	var traces []string
	for _, table := range []string{"word_hits", "history_changes", "print_items"} {
		traces = append(traces, "DELETE FROM "+table+" WHERE subject_kind = '"+kind+"' AND subject_id IN ?")
	}
	if kind == model.SubjectVideo {
		traces = append(traces, "DELETE FROM video_frames WHERE video_id IN ?", "DELETE FROM frame_slots WHERE video_id IN ?")
	}
	return d.deleteEach(ctx, ids, traces...)
}

// EraseCommentsBy removes comments that a user wrote.
func (d *DB) EraseCommentsBy(ctx context.Context, user int64, limit int) (int, error) {
	ids, err := d.ids(ctx, "SELECT id FROM comments WHERE user_id = ? ORDER BY id LIMIT ?"+d.dialect.forUpdate(), user, limit)
	if err != nil {
		return 0, err
	}
	return len(ids), d.eraseComments(ctx, ids)
}

// EraseCommentsOf removes comments under a video, and answers their ids.
func (d *DB) EraseCommentsOf(ctx context.Context, video int64, limit int) ([]int64, error) {
	ids, err := d.ids(ctx, "SELECT id FROM comments WHERE video_id = ? ORDER BY id LIMIT ?"+d.dialect.forUpdate(), video, limit)
	if err != nil {
		return nil, err
	}
	return ids, d.eraseComments(ctx, ids)
}

// EraseVideo removes a video that has no likes and comments any more, or few.
func (d *DB) EraseVideo(ctx context.Context, id, now int64) error {
	if err := d.forget(ctx, model.SubjectVideo, []int64{id}); err != nil {
		return err
	}
	return d.RemoveVideos(ctx, []int64{id}, now)
}

// Edge is one follow.
type Edge struct{ FollowerID, FolloweeID int64 }

// LockFollowsOf finds follows of a user, in both directions, and locks everybody
// concerned in ascending order of id.
func (d *DB) LockFollowsOf(ctx context.Context, user int64, limit int) ([]Edge, error) {
	var rows []Edge
	err := d.ctx(ctx).Raw("SELECT follower_id, followee_id FROM follows WHERE follower_id = ? ORDER BY id LIMIT ?", user, limit).Scan(&rows).Error
	if err == nil && len(rows) < limit {
		var in []Edge
		err = d.ctx(ctx).Raw("SELECT follower_id, followee_id FROM follows WHERE followee_id = ? ORDER BY id LIMIT ?", user, limit-len(rows)).Scan(&in).Error
		rows = append(rows, in...)
	}
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	ids := []int64{user}
	for _, e := range rows {
		ids = append(ids, e.FollowerID, e.FolloweeID)
	}
	return rows, d.lockRows(ctx, "users", ids)
}

// EraseMessagesBy empties messages that a user wrote, those after an id, and
// answers the last one's id. The rows stay: they are the other's, too.
func (d *DB) EraseMessagesBy(ctx context.Context, user, after int64, limit int) (last int64, n int, err error) {
	ids, err := d.ids(ctx, "SELECT id FROM messages WHERE from_user_id = ? AND id > ? ORDER BY id LIMIT ?", user, after, limit)
	return d.emptyMessages(ctx, ids, err, after)
}

// EraseMessagesFrom empties messages of a conversation, those after an id.
func (d *DB) EraseMessagesFrom(ctx context.Context, low, high, after int64, limit int) (last int64, n int, err error) {
	ids, err := d.ids(ctx, "SELECT id FROM messages WHERE "+conversationOf+" AND id > ? ORDER BY id LIMIT ?", low, high, after, limit)
	return d.emptyMessages(ctx, ids, err, after)
}

func (d *DB) emptyMessages(ctx context.Context, ids []int64, err error, after int64) (int64, int, error) {
	if err != nil || len(ids) == 0 {
		return after, 0, err
	}
	if err := d.forget(ctx, model.SubjectMessage, ids); err != nil {
		return after, 0, err
	}
	return ids[len(ids)-1], len(ids), d.deleteEach(ctx, ids, "UPDATE messages SET text = '', public_text = '' WHERE id IN ?")
}

// erasable are the tables whose rows of a user go and move no counter.
var erasable = []struct{ table, key, column string }{
	{"sessions", "id", "user_id"}, {"blocks", "id", "user_id"}, {"blocks", "id", "blocked_id"}, {"notices", "id", "user_id"}, {"word_hits", "id", "user_id"},
	{"word_scan_samples", "id", "user_id"},
}

// EraseRows removes rows of a user from the tables where they just go.
func (d *DB) EraseRows(ctx context.Context, user int64, limit int) (n int, err error) {
	for _, t := range erasable {
		ids, err := d.ids(ctx, "SELECT "+t.key+" FROM "+t.table+" WHERE "+t.column+" = ? ORDER BY "+t.key+" LIMIT ?", user, limit-n)
		if err != nil {
			return n, err
		}
		if err := d.deleteEach(ctx, ids, "DELETE FROM "+t.table+" WHERE "+t.key+" IN ?"); err != nil {
			return n, err
		}
		if n += len(ids); n == limit {
			return n, nil
		}
	}
	return n, nil
}

// EraseSmall removes what there is little of: what makes a user staff and what they
// had as such, the answers kept for their scripts, what the word filter found in
// their name, what staff wrote about them, how good their reports were.
func (d *DB) EraseSmall(ctx context.Context, user int64) error {
	if err := d.forget(ctx, model.SubjectUser, []int64{user}); err != nil {
		return err
	}
	err := d.deleteEach(ctx, []int64{user}, "DELETE FROM idempotency_keys WHERE user_id IN ?",
		"DELETE FROM default_views WHERE view_id IN (SELECT id FROM saved_views WHERE user_id IN ?)", "DELETE FROM saved_views WHERE user_id IN ?",
		"DELETE FROM default_views WHERE user_id IN ?", "DELETE FROM queue_workers WHERE user_id IN ?", "DELETE FROM reporters WHERE id IN ?",
		"DELETE FROM notes WHERE subject_kind = 'user' AND subject_id IN ?")
	if err != nil {
		return err
	}
	return d.DeleteStaff(ctx, user)
}

// EraseReports empties the texts of a user's reports, those after an id, and
// answers the reports. The rows stay: cases count them.
func (d *DB) EraseReports(ctx context.Context, user, after int64, limit int) ([]model.Report, error) {
	rows, err := d.OwnReports(ctx, user, after, limit)
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	ids := make([]int64, len(rows))
	for i := range rows {
		ids[i] = rows[i].ID
	}
	return rows, d.deleteEach(ctx, ids, "UPDATE reports SET text = '' WHERE id IN ?")
}

// EraseActions empties the free texts of steps about a user, those after an id.
// What was done, and its policy's name, stays.
func (d *DB) EraseActions(ctx context.Context, user, after int64, limit int) (last int64, n int, err error) {
	ids, err := d.ids(ctx, "SELECT id FROM actions WHERE owner_id = ? AND id > ? ORDER BY id LIMIT ?", user, after, limit)
	if err != nil || len(ids) == 0 {
		return after, 0, err
	}
	return ids[len(ids)-1], len(ids), d.deleteEach(ctx, ids, "UPDATE actions SET note = '', policy_text = '' WHERE id IN ?")
}

// EraseStatements empties the texts of statements of reasons to a user, those after
// an id.
func (d *DB) EraseStatements(ctx context.Context, user, after int64, limit int) (last int64, n int, err error) {
	return d.emptyOwn(ctx, "statements", "text_en = '', text_zh = '', facts = '{}'", user, after, limit)
}

// EraseAppeals empties the texts of a user's appeals, those after an id.
func (d *DB) EraseAppeals(ctx context.Context, user, after int64, limit int) (last int64, n int, err error) {
	return d.emptyOwn(ctx, "appeals", "text = '', answer = '', note = ''", user, after, limit)
}

// EraseStrikes empties why strikes of a user were lifted, those after an id.
func (d *DB) EraseStrikes(ctx context.Context, user, after int64, limit int) (last int64, n int, err error) {
	return d.emptyOwn(ctx, "strikes", "lift_reason = ''", user, after, limit)
}

func (d *DB) emptyOwn(ctx context.Context, table, set string, user, after int64, limit int) (int64, int, error) {
	ids, err := d.ids(ctx, "SELECT id FROM "+table+" WHERE user_id = ? AND id > ? ORDER BY id LIMIT ?", user, after, limit)
	if err != nil || len(ids) == 0 {
		return after, 0, err
	}
	return ids[len(ids)-1], len(ids), d.deleteEach(ctx, ids, "UPDATE "+table+" SET "+set+" WHERE id IN ?")
}

// EraseCaseNotes empties what staff wrote about cases.
func (d *DB) EraseCaseNotes(ctx context.Context, cases []int64) error {
	return d.deleteEach(ctx, cases, "UPDATE notes SET text = '' WHERE subject_kind = 'case' AND subject_id IN ?")
}

// CasesOf lists cases about a user and what is theirs, after an id.
func (d *DB) CasesOf(ctx context.Context, user, after int64, limit int) ([]int64, error) {
	return d.ids(ctx, "SELECT id FROM cases WHERE owner_id = ? AND id > ? ORDER BY id LIMIT ?", user, after, limit)
}

// CasesAbout lists the cases about some subjects.
func (d *DB) CasesAbout(ctx context.Context, kind string, subjects []int64) ([]int64, error) {
	if len(subjects) == 0 {
		return nil, nil
	}
	return d.ids(ctx, "SELECT id FROM cases WHERE subject_kind = ? AND subject_id IN ? ORDER BY id", kind, subjects)
}

// SetSnapshot replaces what a locked case knows of its subject.
func (d *DB) SetSnapshot(ctx context.Context, id int64, snapshot string) error {
	return d.ctx(ctx).Exec("UPDATE cases SET snapshot = ? WHERE id = ?", snapshot, id).Error
}
