package dal

import (
	"context"
	"database/sql"

	"vireo/dal/model"
)

// LastAudit reads the last row of the log; its Seq is 0 when there is none.
func (d *DB) LastAudit(ctx context.Context) (model.AuditLog, error) {
	var row model.AuditLog
	return row, d.ctx(ctx).Raw("SELECT * FROM audit_log ORDER BY seq DESC LIMIT 1").Scan(&row).Error
}

// AuditWaiting counts the events that are not sealed yet.
func (d *DB) AuditWaiting(ctx context.Context) (int64, error) {
	var n int64
	return n, d.ctx(ctx).Raw("SELECT COUNT(*) FROM audit_pending").Scan(&n).Error
}

// AuditAfter lists the rows after a place, in order.
func (d *DB) AuditAfter(ctx context.Context, after int64, limit int) ([]model.AuditLog, error) {
	var rows []model.AuditLog
	return rows, d.ctx(ctx).Raw("SELECT seq, created_at, actor_id, action, object_kind, object_id, case_id FROM audit_log WHERE seq > ? ORDER BY seq LIMIT ?", after, limit).Scan(&rows).Error
}

// AuditTexts reads texts by their ids.
func (d *DB) AuditTexts(ctx context.Context, ids []int64) ([]model.AuditText, error) {
	var rows []model.AuditText
	if len(ids) == 0 {
		return nil, nil
	}
	return rows, d.ctx(ctx).Raw("SELECT * FROM audit_texts WHERE id IN ?", ids).Scan(&rows).Error
}

// EraseAuditTexts empties what is left of a user's texts and of those about the
// account, and returns how many. Two statements, because MySQL reads all texts
// for an OR.
func (d *DB) EraseAuditTexts(ctx context.Context, user int64, now int64) (int64, error) {
	own, err := d.eraseTexts(ctx, now, "owner_id = ?", user)
	if err != nil {
		return 0, err
	}
	about, err := d.eraseTexts(ctx, now, "object_kind = 'user' AND object_id = ?", user)
	return own + about, err
}

// EraseAuditObject empties what is left of the texts about an object.
func (d *DB) EraseAuditObject(ctx context.Context, kind string, id int64, now int64) (int64, error) {
	return d.eraseTexts(ctx, now, "object_kind = ? AND object_id = ?", kind, id)
}

func (d *DB) eraseTexts(ctx context.Context, now int64, where string, args ...any) (int64, error) {
	res := d.ctx(ctx).Exec("UPDATE audit_texts SET text = '', salt = ?, erased_at = ? WHERE "+where+" AND erased_at = 0",
		append([]any{[]byte{}, now}, args...)...)
	return res.RowsAffected, res.Error
}

// AuditRow is a row with the texts that belong to it; those that are missing
// have the id 0.
type AuditRow struct {
	model.AuditLog
	IP, Text model.AuditText
}

const scanAudit = `SELECT l.seq, l.created_at, l.actor_id, l.actor_kind, l.request_id, l.action, l.object_kind, l.object_id, l.case_id, l.data,
l.ip_id, l.ip_digest, l.text_id, l.text_digest, l.mac, COALESCE(i.id, 0), i.salt, i.text, COALESCE(i.erased_at, 0), COALESCE(t.id, 0), t.salt, t.text, COALESCE(t.erased_at, 0)
FROM audit_log l LEFT JOIN audit_texts i ON i.id = l.ip_id LEFT JOIN audit_texts t ON t.id = l.text_id
WHERE l.seq > ? AND l.seq <= ? ORDER BY l.seq LIMIT ?`

// ScanAudit tells visit of at most limit rows after one place and up to another,
// in order, and returns how many there were. What visit gets is its own until
// the next row. It goes past gorm, which takes longer than the database.
func (d *DB) ScanAudit(ctx context.Context, after, to int64, limit int, visit func(*AuditRow) error) (n int, err error) {
	rows, err := d.pool.QueryContext(ctx, scanAudit, after, to, limit)
	if err != nil {
		return 0, err
	}
	defer rows.Close()
	var r AuditRow
	var ip, text sql.NullString
	for rows.Next() {
		err := rows.Scan(&r.Seq, &r.CreatedAt, &r.ActorID, &r.ActorKind, &r.RequestID, &r.Action, &r.ObjectKind, &r.ObjectID, &r.CaseID, &r.Data,
			&r.IPID, &r.IPDigest, &r.TextID, &r.TextDigest, &r.MAC, &r.IP.ID, &r.IP.Salt, &ip, &r.IP.ErasedAt, &r.Text.ID, &r.Text.Salt, &text, &r.Text.ErasedAt)
		if err != nil {
			return n, err
		}
		r.IP.Text, r.Text.Text = ip.String, text.String
		n++
		if err := visit(&r); err != nil {
			return n, err
		}
	}
	return n, rows.Err()
}
