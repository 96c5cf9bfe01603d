package dal

import (
	"context"

	"vireo/dal/model"
)

// AddReport adds a report and tells whether it is the reporter's first of the case.
func (d *DB) AddReport(ctx context.Context, r *model.Report) (bool, error) {
	return d.insertNew(ctx, "reports", "case_id, reporter_id, subject_kind, subject_id, reason, text, start_ms, end_ms, created_at",
		r.CaseID, r.ReporterID, r.SubjectKind, r.SubjectID, r.Reason, r.Text, r.StartMS, r.EndMS, r.CreatedAt)
}

// ReportsSince counts what a user has reported since a time.
func (d *DB) ReportsSince(ctx context.Context, user, since int64) (int64, error) {
	var n int64
	err := d.ctx(ctx).Raw("SELECT COUNT(*) FROM reports WHERE reporter_id = ? AND created_at > ?", user, since).Scan(&n).Error
	return n, err
}

// OldestReport is when the n-th newest report of a user was made; zero: there
// are not so many.
func (d *DB) OldestReport(ctx context.Context, user int64, n int) (int64, error) {
	var at int64
	err := d.ctx(ctx).Raw("SELECT created_at FROM reports WHERE reporter_id = ? ORDER BY created_at DESC LIMIT 1 OFFSET ?", user, n-1).Scan(&at).Error
	return at, err
}

// ReportsOf lists the reports of a case, oldest first.
func (d *DB) ReportsOf(ctx context.Context, id int64, limit int) ([]model.Report, error) {
	var rows []model.Report
	return rows, d.ctx(ctx).Raw("SELECT * FROM reports WHERE case_id = ? ORDER BY id LIMIT ?", id, limit).Scan(&rows).Error
}
