package dal

import (
	"cmp"
	"context"
	"fmt"
	"slices"
)

// Column is a counter that bulk methods may move.
type Column struct{ table, name string }

// The counters.
var (
	VideoFavorites = Column{"videos", "favorite_count"}
	VideoComments  = Column{"videos", "comment_count"}
	PrintsTaken    = Column{"prints", "taken_down"}
	PrintsOpen     = Column{"prints", "open_cases"}
	UserFollows    = Column{"users", "follow_count"}
	UserFollowers  = Column{"users", "follower_count"}
	UserWorks      = Column{"users", "work_count"}
	UserFavorites  = Column{"users", "favorite_count"}
	UserFavorited  = Column{"users", "total_favorited"}
)

// Delta is by how much the counter of one row moves.
type Delta struct{ ID, N int64 }

// countWindow is how many rows AddCounts walks through at a time: their pages
// stay in the database's cache while each amount has its statement.
const countWindow = 20_000

// AddCounts moves a counter of many rows. Rows that move by the same amount
// share a statement, since most of many counters move by little.
func (d *DB) AddCounts(ctx context.Context, c Column, deltas []Delta) error {
	slices.SortFunc(deltas, func(a, b Delta) int { return cmp.Compare(a.ID, b.ID) })
	for window := range slices.Chunk(deltas, countWindow) {
		if err := d.addCounts(ctx, c, window); err != nil {
			return err
		}
	}
	return nil
}

func (d *DB) addCounts(ctx context.Context, c Column, deltas []Delta) error {
	groups := map[int64][]int64{}
	for _, x := range deltas {
		if x.N != 0 {
			groups[x.N] = append(groups[x.N], x.ID)
		}
	}
	query := fmt.Sprintf("UPDATE %s SET %s = %s + ? WHERE id IN ?", c.table, c.name, c.name)
	for n, ids := range groups {
		if err := d.execIn(ctx, query, ids, n); err != nil {
			return err
		}
	}
	return nil
}

// RetainBlobs counts n more rows that name a blob, and makes its row when it is
// new; see RetainBlob.
func (d *DB) RetainBlobs(ctx context.Context, key string, size, n, now int64) error {
	if err := d.RetainBlob(ctx, key, size, now); err != nil || n == 1 {
		return err
	}
	b := d.q.Blob
	_, err := b.WithContext(ctx).Where(b.Key.Eq(key)).UpdateSimple(b.Refs.Add(n - 1))
	return err
}

// releaseBlobs counts n rows less that name a blob.
func (d *DB) releaseBlobs(ctx context.Context, key string, n, now int64) error {
	return d.ctx(ctx).Exec("UPDATE blobs SET released_at = CASE WHEN refs <= ? THEN ? ELSE released_at END, "+
		"refs = CASE WHEN refs <= ? THEN 0 ELSE refs - ? END WHERE blob_key = ?", n, now, n, n, key).Error
}

// RaisePublishTime makes sure that no publish time up to at is handed out again.
// It locks the sequence until the transaction ends.
func (d *DB) RaisePublishTime(ctx context.Context, at int64) error {
	return d.ctx(ctx).Exec("UPDATE sequences SET value = "+d.dialect.greatest("value", "?")+" WHERE name = 'publish'", at).Error
}

// PublishTimes lists the publish times that are given between two, both included.
func (d *DB) PublishTimes(ctx context.Context, from, to int64) ([]int64, error) {
	var times []int64
	err := d.ctx(ctx).Raw("SELECT published_at FROM videos WHERE published_at BETWEEN ? AND ?", from, to).Scan(&times).Error
	return times, err
}

// NameKeys tells which of the keys (username.Key) accounts have.
func (d *DB) NameKeys(ctx context.Context, keys []string) (map[string]bool, error) {
	var found []string
	err := d.ctx(ctx).Raw("SELECT name_key FROM users WHERE name_key IN ?", keys).Scan(&found).Error
	taken := make(map[string]bool, len(found))
	for _, k := range found {
		taken[k] = true
	}
	return taken, err
}
