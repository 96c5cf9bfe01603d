package dal

import (
	"context"
	"errors"
)

// ErrBlobGoing says that the sweeper has removed the blob before its new reference
// was counted: the caller may store its bytes again.
var ErrBlobGoing = errors.New("dal: the blob has been removed")

// RetainBlob counts one more row that names a blob, and makes its row when it is
// new; a sweeper's mark goes. It must run in a transaction, and the caller looks
// for the bytes afterwards: they may have gone before this.
func (d *DB) RetainBlob(ctx context.Context, key string, size, now int64) error {
	if _, err := d.insertBlob(ctx, key, size, now); err != nil {
		return err
	}
	b := d.q.Blob
	_, err := b.WithContext(ctx).Where(b.Key.Eq(key)).UpdateSimple(b.Refs.Add(1), b.Deleting.Value(false))
	return err
}

// ReleaseBlob counts one row less that names a blob.
func (d *DB) ReleaseBlob(ctx context.Context, key string, now int64) error {
	b := d.q.Blob
	_, err := b.WithContext(ctx).Where(b.Key.Eq(key), b.Refs.Gt(0)).UpdateSimple(b.Refs.Sub(1), b.ReleasedAt.Value(now))
	return err
}

// UnusedBlobs lists blobs that nothing has named since before a time.
func (d *DB) UnusedBlobs(ctx context.Context, before int64, limit int) ([]string, error) {
	b := d.q.Blob
	var keys []string
	err := b.WithContext(ctx).Where(b.Refs.Eq(0), b.ReleasedAt.Lt(before)).Limit(limit).Pluck(b.Key, &keys)
	return keys, err
}

// AdoptOrphan makes a row without references for a stored file that has none, and
// tells whether it did.
func (d *DB) AdoptOrphan(ctx context.Context, key string, size int64) (adopted bool, err error) {
	err = d.InTx(ctx, func(tx *DB) error {
		adopted, err = tx.insertBlob(ctx, key, size, 0)
		return err
	})
	return adopted, err
}

// insertBlob makes a blob's row, without references, unless there is one.
func (d *DB) insertBlob(ctx context.Context, key string, size, now int64) (bool, error) {
	return d.insertNew(ctx, "blobs", "blob_key, size, refs, released_at, deleting, created_at", key, size, 0, 0, false, now)
}

// MarkBlobDeleting marks an unused blob for removal; false when it is in use again.
func (d *DB) MarkBlobDeleting(ctx context.Context, key string, before int64) (marked bool, err error) {
	b := d.q.Blob
	row, err := b.WithContext(ctx).Where(b.Key.Eq(key)).Take()
	if err != nil {
		return false, translate(err)
	}
	if row.Deleting { // a sweep that was cut off: finish it
		return true, nil
	}
	err = d.InTx(ctx, func(tx *DB) error {
		b := tx.q.Blob
		res, err := b.WithContext(ctx).Where(b.Key.Eq(key), b.Refs.Eq(0), b.ReleasedAt.Lt(before)).UpdateSimple(b.Deleting.Value(true))
		marked = res.RowsAffected == 1
		return err
	})
	return marked, err
}

// LockMarkedBlob locks a blob until the transaction ends, and tells whether it is
// still there, marked and unused.
func (d *DB) LockMarkedBlob(ctx context.Context, key string) (bool, error) {
	var found []string
	err := d.ctx(ctx).Raw("SELECT blob_key FROM blobs WHERE blob_key = ? AND deleting = TRUE AND refs = 0"+d.dialect.forUpdate(), key).Scan(&found).Error
	return len(found) == 1, err
}

// DeleteBlobRow forgets a blob whose bytes are gone.
func (d *DB) DeleteBlobRow(ctx context.Context, key string) error {
	return d.InTx(ctx, func(tx *DB) error {
		b := tx.q.Blob
		_, err := b.WithContext(ctx).Where(b.Key.Eq(key), b.Deleting.Is(true)).Delete()
		return err
	})
}

// KnownBlobs tells which of the keys have a row.
func (d *DB) KnownBlobs(ctx context.Context, keys []string) (map[string]bool, error) {
	b := d.q.Blob
	var found []string
	err := b.WithContext(ctx).Where(b.Key.In(keys...)).Pluck(b.Key, &found)
	known := make(map[string]bool, len(found))
	for _, k := range found {
		known[k] = true
	}
	return known, err
}
