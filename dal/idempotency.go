package dal

import (
	"context"

	"vireo/dal/model"
)

// TakeIdempotencyKey reserves a key, and tells whether it was free.
func (d *DB) TakeIdempotencyKey(ctx context.Context, k *model.IdempotencyKey) (fresh bool, err error) {
	err = d.InTx(ctx, func(tx *DB) error {
		fresh, err = tx.insertNew(ctx, "idempotency_keys", "user_id, key_hash, request_hash, status, answer, created_at", k.UserID, k.KeyHash, k.RequestHash, 0, []byte{}, k.CreatedAt)
		return err
	})
	return fresh, err
}

// IdempotencyKey reads what was answered for a key.
func (d *DB) IdempotencyKey(ctx context.Context, user int64, hash []byte) (*model.IdempotencyKey, error) {
	q := d.q.IdempotencyKey
	row, err := q.WithContext(ctx).Where(q.UserID.Eq(user), q.KeyHash.Eq(hash)).Take()
	return row, translate(err)
}

// KeepAnswer stores what was answered for a key.
func (d *DB) KeepAnswer(ctx context.Context, user int64, hash []byte, status int64, answer []byte) error {
	return d.exec(ctx, "UPDATE idempotency_keys SET status = ?, answer = ? WHERE user_id = ? AND key_hash = ?", status, answer, user, hash)
}

// FreeIdempotencyKey gives a key back: what it stood for did not happen.
func (d *DB) FreeIdempotencyKey(ctx context.Context, user int64, hash []byte) error {
	return d.exec(ctx, "DELETE FROM idempotency_keys WHERE user_id = ? AND key_hash = ?", user, hash)
}
