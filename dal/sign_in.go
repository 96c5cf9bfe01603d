package dal

import (
	"context"

	"vireo/dal/model"
)

// LockSignInTries makes the rows of buckets that have none, locks all in their
// order, and reads them. It must run in a transaction.
func (d *DB) LockSignInTries(ctx context.Context, buckets []string, now int64) (map[string]model.SignInTry, error) {
	for _, b := range buckets {
		if _, err := d.insertNew(ctx, "sign_in_tries", "bucket, failures, last_at, locked_to", b, 0, now, 0); err != nil {
			return nil, err
		}
	}
	var rows []model.SignInTry
	err := d.ctx(ctx).Raw("SELECT * FROM sign_in_tries WHERE bucket IN ? ORDER BY bucket"+d.dialect.forUpdate(), buckets).Scan(&rows).Error
	out := make(map[string]model.SignInTry, len(rows))
	for _, r := range rows {
		out[r.Bucket] = r
	}
	return out, err
}

// SetSignInTry replaces what is known of a bucket.
func (d *DB) SetSignInTry(ctx context.Context, t model.SignInTry) error {
	q := d.q.SignInTry
	_, err := q.WithContext(ctx).Where(q.Bucket.Eq(t.Bucket)).UpdateSimple(q.Failures.Value(t.Failures), q.LastAt.Value(t.LastAt), q.LockedTo.Value(t.LockedTo))
	return err
}

// ForgetSignInTries lets buckets begin anew.
func (d *DB) ForgetSignInTries(ctx context.Context, buckets []string) error {
	return d.exec(ctx, "DELETE FROM sign_in_tries WHERE bucket IN ?", buckets)
}

// ForgiveSignInTry takes one failure of a bucket back.
func (d *DB) ForgiveSignInTry(ctx context.Context, bucket string) error {
	return d.exec(ctx, "UPDATE sign_in_tries SET failures = failures - 1, locked_to = 0 WHERE bucket = ? AND failures > 0", bucket)
}
