package dal

import (
	"context"
	"fmt"
	"strconv"
	"strings"
)

// Drift is a counter that does not equal what it counts.
type Drift struct {
	Kind    string // table and column, such as "videos.favorite_count"
	ID      string // of the row: a number, or the key of a blob
	Stored  int64
	Counted int64
}

// String is one line for people.
func (d Drift) String() string {
	return fmt.Sprintf("%s of %s: stored %d, counted %d", d.Kind, d.ID, d.Stored, d.Counted)
}

// counter is a column that repeats what other rows say.
type counter struct {
	table, column string
	count         string // what it should be, of row t
	locks         string // who is locked, if not the row itself
}

func (c counter) kind() string { return c.table + "." + c.column }

// mutualLocks are the users of a follow: their rows guard the edges between them.
const mutualLocks = "SELECT id FROM users WHERE id IN (SELECT follower_id FROM follows WHERE id IN ?) " +
	"OR id IN (SELECT followee_id FROM follows WHERE id IN ?) ORDER BY id"

// counters are all but the blobs' references, which have text for an id.
var counters = []counter{
	{table: "videos", column: "favorite_count", count: "(SELECT COUNT(*) FROM likes WHERE video_id = t.id)"},
	{table: "videos", column: "comment_count", count: "(SELECT COUNT(*) FROM comments WHERE video_id = t.id AND public = TRUE)"},
	{table: "users", column: "follow_count", count: "(SELECT COUNT(*) FROM follows WHERE follower_id = t.id)"},
	{table: "users", column: "follower_count", count: "(SELECT COUNT(*) FROM follows WHERE followee_id = t.id)"},
	{table: "users", column: "work_count", count: "(SELECT COUNT(*) FROM videos WHERE user_id = t.id AND public = TRUE)"},
	{table: "users", column: "favorite_count", count: "(SELECT COUNT(*) FROM likes WHERE user_id = t.id)"},
	{table: "users", column: "total_favorited", count: "(SELECT COUNT(*) FROM videos v JOIN likes l ON l.video_id = v.id WHERE v.user_id = t.id)"},
	{table: "follows", column: "mutual", locks: mutualLocks,
		count: "(SELECT COUNT(*) FROM follows b WHERE b.follower_id = t.followee_id AND b.followee_id = t.follower_id)"},
	{table: "conversations", column: "last_message_id",
		count: "COALESCE((SELECT id FROM messages WHERE conversation_id = t.id ORDER BY created_at DESC LIMIT 1), 0)"},
	{table: "cases", column: "reports", // one that was reopened begins with those of the case before
		count: "(CASE WHEN t.previous_id <> 0 THEN t.reports ELSE (SELECT COUNT(*) FROM reports WHERE case_id = t.id) END)"},
	{table: "reporters", column: "confirmed", count: "(SELECT COUNT(*) FROM reports WHERE reporter_id = t.id AND verdict = 'confirmed')"},
	{table: "reporters", column: "rejected", count: "(SELECT COUNT(*) FROM reports WHERE reporter_id = t.id AND verdict = 'rejected')"},
	{table: "prints", column: "taken_down",
		count: "(SELECT COUNT(*) FROM print_items i LEFT JOIN videos v ON i.subject_kind = 'video' AND v.id = i.subject_id " +
			"LEFT JOIN comments c ON i.subject_kind = 'comment' AND c.id = i.subject_id " +
			"WHERE i.print_id = t.id AND (COALESCE(v.causes, 0) | COALESCE(c.causes, 0)) & 8 <> 0)"},
	{table: "prints", column: "open_cases",
		count: "(SELECT COUNT(*) FROM print_items i JOIN cases k ON k.subject_kind = i.subject_kind AND k.subject_id = i.subject_id AND k.live = TRUE WHERE i.print_id = t.id)"},
	{table: "conversations", column: "last_time", count: "COALESCE((SELECT MAX(created_at) FROM messages WHERE conversation_id = t.id), 0)"},
}

// recountWindow is how many ids one comparison looks at.
const recountWindow = 2_000

// FindDrift compares every counter with its rows and tells visit of those that
// differ; an error of visit ends it. It changes and locks nothing: a counter and
// its rows are read by one statement, so what others write meanwhile does not
// look like drift.
func (d *DB) FindDrift(ctx context.Context, visit func(Drift) error) error {
	for _, c := range counters {
		if err := d.findDrift(ctx, c, visit); err != nil {
			return fmt.Errorf("%s: %w", c.kind(), err)
		}
	}
	return d.findBlobDrift(ctx, visit)
}

// Drifts is FindDrift as a list.
func (d *DB) Drifts(ctx context.Context) ([]Drift, error) {
	var all []Drift
	err := d.FindDrift(ctx, func(x Drift) error {
		all = append(all, x)
		return nil
	})
	return all, err
}

func (d *DB) findDrift(ctx context.Context, c counter, visit func(Drift) error) error {
	var last int64
	if err := d.ctx(ctx).Raw("SELECT COALESCE(MAX(id), 0) FROM " + c.table).Scan(&last).Error; err != nil {
		return err
	}
	for after := int64(0); after < last; after += recountWindow {
		drifts, err := d.compare(ctx, c, "t.id > ? AND t.id <= ?", after, after+recountWindow)
		if err != nil {
			return err
		}
		for _, x := range drifts {
			if err := visit(x); err != nil {
				return err
			}
		}
	}
	return nil
}

// compare reads the rows that meet a condition and differ from their count.
func (d *DB) compare(ctx context.Context, c counter, where string, args ...any) ([]Drift, error) {
	query := fmt.Sprintf("SELECT '%s' AS kind, id, stored, counted FROM (SELECT t.id AS id, t.%s AS stored, %s AS counted FROM %s t WHERE %s) d "+
		"WHERE stored <> counted ORDER BY id", c.kind(), c.column, c.count, c.table, where)
	var drifts []Drift
	return drifts, d.ctx(ctx).Raw(query, args...).Scan(&drifts).Error
}

// FixDrift counts again and stores what it counts, in one transaction: it locks
// each counter's row first, so that whoever moves the counter comes before or
// after. The drifts must be of one kind, and at most some hundred. It returns
// those that were still there; now is in ms.
func (d *DB) FixDrift(ctx context.Context, drifts []Drift, now int64) (fixed []Drift, err error) {
	if len(drifts) == 0 {
		return nil, nil
	}
	err = d.InTx(ctx, func(tx *DB) error {
		if drifts[0].Kind == blobRefs {
			fixed, err = tx.fixBlobs(ctx, drifts, now)
			return err
		}
		for _, c := range counters {
			if c.kind() == drifts[0].Kind {
				fixed, err = tx.fixRows(ctx, c, drifts)
				return err
			}
		}
		return fmt.Errorf("dal: no counter %q", drifts[0].Kind)
	})
	return fixed, err
}

func (d *DB) fixRows(ctx context.Context, c counter, drifts []Drift) ([]Drift, error) {
	ids := make([]int64, len(drifts))
	for i, x := range drifts {
		id, err := strconv.ParseInt(x.ID, 10, 64)
		if err != nil {
			return nil, err
		}
		ids[i] = id
	}
	if err := d.lockCounters(ctx, c, ids); err != nil {
		return nil, err
	}
	still, err := d.compare(ctx, c, "t.id IN ?", ids)
	if err != nil {
		return nil, err
	}
	for _, x := range still {
		if err := d.ctx(ctx).Exec(fmt.Sprintf("UPDATE %s SET %s = ? WHERE id = ?", c.table, c.column), x.Counted, x.ID).Error; err != nil {
			return nil, err
		}
	}
	return still, nil
}

func (d *DB) lockCounters(ctx context.Context, c counter, ids []int64) error {
	if c.locks == "" {
		return d.lockRows(ctx, c.table, ids)
	}
	args := make([]any, strings.Count(c.locks, "?"))
	for i := range args {
		args[i] = ids
	}
	var found []int64
	return d.ctx(ctx).Raw(c.locks+d.dialect.forUpdate(), args...).Scan(&found).Error
}
