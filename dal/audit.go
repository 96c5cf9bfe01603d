package dal

import (
	"context"
	"fmt"

	"vireo/dal/model"
)

// AddAuditText stores personal text of an event and sets its id.
func (d *DB) AddAuditText(ctx context.Context, t *model.AuditText) error {
	t.ID = 0
	return translate(d.q.AuditText.WithContext(ctx).Create(t))
}

// AddAuditPending stores an event that the sealer will find.
func (d *DB) AddAuditPending(ctx context.Context, e *model.AuditPending) error {
	e.ID = 0
	return translate(d.q.AuditPending.WithContext(ctx).Create(e))
}

// AuditHead reads where the log ends.
func (d *DB) AuditHead(ctx context.Context) (*model.AuditHead, error) {
	return d.auditHead(ctx, "")
}

// MakeAuditHead puts an empty head where there is none.
func (d *DB) MakeAuditHead(ctx context.Context) error {
	return d.InTx(ctx, func(tx *DB) error {
		_, err := tx.insertNew(ctx, "audit_head", "id, seq, mac, seal, holder, lease_until", 1, 0, []byte{}, []byte{}, "", 0)
		return err
	})
}

// LockAuditHead reads where the log ends and keeps others from moving it until
// the transaction ends.
func (d *DB) LockAuditHead(ctx context.Context) (*model.AuditHead, error) {
	return d.auditHead(ctx, d.dialect.forUpdate())
}

func (d *DB) auditHead(ctx context.Context, lock string) (*model.AuditHead, error) {
	var h model.AuditHead
	err := d.ctx(ctx).Raw("SELECT * FROM audit_head WHERE id = 1" + lock).Scan(&h).Error
	if err == nil && h.ID == 0 {
		err = ErrNotFound
	}
	return &h, err
}

// AuditPending lists events that wait, in the order of their ids.
func (d *DB) AuditPending(ctx context.Context, limit int) ([]model.AuditPending, error) {
	var rows []model.AuditPending
	return rows, d.ctx(ctx).Raw("SELECT * FROM audit_pending ORDER BY id LIMIT ?", limit).Scan(&rows).Error
}

var auditTable = table[model.AuditLog]{
	name: "audit_log",
	columns: []string{"seq", "created_at", "actor_id", "actor_kind", "request_id", "action", "object_kind", "object_id", "case_id", "data",
		"ip_id", "ip_digest", "text_id", "text_digest", "mac"},
	values: func(args []any, r *model.AuditLog) []any {
		return append(args, r.Seq, r.CreatedAt, r.ActorID, r.ActorKind, r.RequestID, r.Action, r.ObjectKind, r.ObjectID, r.CaseID, r.Data,
			r.IPID, r.IPDigest, r.TextID, r.TextDigest, r.MAC)
	},
}

// SealAudit moves pending events into the log as rows, and the head
// from where it was locked to a new place, which also renews the lease. It must
// run in the transaction that locked the head.
func (d *DB) SealAudit(ctx context.Context, pending []int64, rows []model.AuditLog, from int64, head *model.AuditHead, now int64) error {
	if err := insertRows(ctx, d, auditTable, rows); err != nil {
		return err
	}
	taken, err := d.takeAuditPending(ctx, pending)
	if err != nil {
		return err
	}
	if taken != int64(len(pending)) {
		return fmt.Errorf("seal: %d events were read, but %d are there: %w", len(pending), taken, ErrConflict)
	}
	res := d.ctx(ctx).Exec("UPDATE audit_head SET seq = ?, mac = ?, seal = ?, holder = ?, lease_until = ? WHERE id = 1 AND seq = ? AND (holder = ? OR lease_until <= ?)",
		head.Seq, head.MAC, head.Seal, head.Holder, head.LeaseUntil, from, head.Holder, now)
	if res.Error == nil && res.RowsAffected != 1 {
		return fmt.Errorf("seal: another one moved the head: %w", ErrConflict)
	}
	return res.Error
}

// takeAuditPending deletes events one by one: with a list of ids MySQL reads all
// of a small table, and so waits for rows that others have not committed yet.
func (d *DB) takeAuditPending(ctx context.Context, ids []int64) (taken int64, err error) {
	for _, id := range ids {
		res, err := d.rawTx().ExecContext(ctx, "DELETE FROM audit_pending WHERE id = ?", id)
		if err != nil {
			return taken, err
		}
		n, err := res.RowsAffected()
		if err != nil {
			return taken, err
		}
		taken += n
	}
	return taken, nil
}

// ReleaseAudit ends a sealer's lease.
func (d *DB) ReleaseAudit(ctx context.Context, holder string) error {
	return d.InTx(ctx, func(tx *DB) error {
		return tx.ctx(ctx).Exec("UPDATE audit_head SET lease_until = 0 WHERE id = 1 AND holder = ? AND lease_until <> 0", holder).Error
	})
}
