package dal

import (
	"context"

	"vireo/dal/model"
)

// Reporters reads how often the reports of users were right, by id. Who has no
// row is not there.
func (d *DB) Reporters(ctx context.Context, ids []int64) (map[int64]model.Reporter, error) {
	out := make(map[int64]model.Reporter, len(ids))
	if len(ids) == 0 {
		return out, nil
	}
	var rows []model.Reporter
	err := d.ctx(ctx).Raw("SELECT * FROM reporters WHERE id IN ?", ids).Scan(&rows).Error
	for _, r := range rows {
		out[r.ID] = r
	}
	return out, err
}

// MoveReporter adds to how often the reports of a user were right and wrong.
func (d *DB) MoveReporter(ctx context.Context, user, confirmed, rejected int64) error {
	if confirmed == 0 && rejected == 0 {
		return nil
	}
	if _, err := d.insertNew(ctx, "reporters", "id, confirmed, rejected", user, 0, 0); err != nil {
		return err
	}
	return d.ctx(ctx).Exec("UPDATE reporters SET confirmed = confirmed + ?, rejected = rejected + ? WHERE id = ?", confirmed, rejected, user).Error
}

// ReportCounts counts what users have reported, by id.
func (d *DB) ReportCounts(ctx context.Context, ids []int64) (map[int64]int64, error) {
	out := make(map[int64]int64, len(ids))
	if len(ids) == 0 {
		return out, nil
	}
	var rows []struct{ ReporterID, N int64 }
	err := d.ctx(ctx).Raw("SELECT reporter_id, COUNT(*) AS n FROM reports WHERE reporter_id IN ? GROUP BY reporter_id", ids).Scan(&rows).Error
	for _, r := range rows {
		out[r.ReporterID] = r.N
	}
	return out, err
}

// ReportsAfter locks the next reports of a case, in order of id.
func (d *DB) ReportsAfter(ctx context.Context, id, after int64, limit int) ([]model.Report, error) {
	var rows []model.Report
	err := d.ctx(ctx).Raw("SELECT * FROM reports WHERE case_id = ? AND id > ? ORDER BY id LIMIT ?"+d.dialect.forUpdate(), id, after, limit).Scan(&rows).Error
	return rows, err
}

// ReportIDs lists the reports of a case.
func (d *DB) ReportIDs(ctx context.Context, id int64) ([]int64, error) {
	var ids []int64
	err := d.ctx(ctx).Raw("SELECT id FROM reports WHERE case_id = ?", id).Scan(&ids).Error
	return ids, err
}

// SetVerdict stores what a locked report counts for its reporter.
func (d *DB) SetVerdict(ctx context.Context, id int64, verdict string) error {
	return d.ctx(ctx).Exec("UPDATE reports SET verdict = ? WHERE id = ?", verdict, id).Error
}

// DecisionOfCase reads the decision of a case of which something stands: its
// outcome and when it was made. Empty: all was taken back, or there is none.
func (d *DB) DecisionOfCase(ctx context.Context, id int64) (outcome string, at int64, err error) {
	var row struct {
		Outcome   string
		CreatedAt int64
	}
	err = d.ctx(ctx).Raw("SELECT a.outcome, a.created_at FROM actions a LEFT JOIN actions u ON u.undo_of = a.id "+
		"WHERE a.case_id = ? AND a.outcome <> '' AND u.id IS NULL ORDER BY a.id DESC LIMIT 1", id).Scan(&row).Error
	return row.Outcome, row.CreatedAt, err
}
