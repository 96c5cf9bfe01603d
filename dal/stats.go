package dal

import (
	"context"
	"slices"
	"strings"

	"vireo/dal/model"
)

// Stats are rows that are added to the rollups, each once. Their N is what is
// added; exposures replace what is stored.
type Stats struct {
	Cases     []model.StatCase
	Times     []model.StatTime
	Staff     []model.StatStaff
	Counts    []model.StatCount
	Exposures []model.StatExposure
}

// StatsBehind is how many rows of the audit log are not counted yet.
func (d *DB) StatsBehind(ctx context.Context) (int64, error) {
	var n int64
	err := d.ctx(ctx).Raw("SELECT COALESCE((SELECT seq FROM audit_head WHERE id = 1), 0) - COALESCE((SELECT seq FROM stat_head WHERE id = 1), 0)").Scan(&n).Error
	return n, err
}

// LockStats takes the right to count until the transaction ends, and answers the
// last row of the audit log that is counted.
func (d *DB) LockStats(ctx context.Context) (int64, error) {
	h, err := d.statHead(ctx, d.dialect.forUpdate())
	if err != nil || h.ID != 0 {
		return h.Seq, err
	}
	if _, err := d.insertNew(ctx, "stat_head", "id, seq", 1, 0); err != nil { // the first time
		return 0, err
	}
	h, err = d.statHead(ctx, d.dialect.forUpdate())
	return h.Seq, err
}

// StatsSeq is the last row of the audit log that is counted.
func (d *DB) StatsSeq(ctx context.Context) (int64, error) {
	h, err := d.statHead(ctx, "")
	return h.Seq, err
}

func (d *DB) statHead(ctx context.Context, lock string) (h model.StatHead, err error) {
	return h, d.ctx(ctx).Raw("SELECT id, seq FROM stat_head WHERE id = 1" + lock).Scan(&h).Error
}

// SetStatsSeq says up to where the audit log is counted.
func (d *DB) SetStatsSeq(ctx context.Context, seq int64) error {
	return d.ctx(ctx).Exec("UPDATE stat_head SET seq = ? WHERE id = 1", seq).Error
}

// AuditFacts lists rows of the audit log after one place and up to another, in
// order, without what is personal.
func (d *DB) AuditFacts(ctx context.Context, after, upTo int64, limit int) ([]model.AuditLog, error) {
	var rows []model.AuditLog
	return rows, d.ctx(ctx).Raw("SELECT seq, created_at, actor_id, actor_kind, action, object_kind, object_id, case_id, data FROM audit_log "+
		"WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?", after, upTo, limit).Scan(&rows).Error
}

// AuditRange is the first and the last row of the audit log of a time, ms, its end
// excluded; zeros: there is none.
func (d *DB) AuditRange(ctx context.Context, from, to int64) (first, last int64, err error) {
	var r struct{ First, Last int64 }
	err = d.ctx(ctx).Raw("SELECT COALESCE(MIN(seq), 0) AS first, COALESCE(MAX(seq), 0) AS last FROM audit_log WHERE created_at >= ? AND created_at < ?", from, to).Scan(&r).Error
	return r.First, r.Last, err
}

// FirstAudit is when the audit log begins, ms; zero: it is empty.
func (d *DB) FirstAudit(ctx context.Context) (int64, error) {
	var at int64
	return at, d.ctx(ctx).Raw("SELECT COALESCE(MIN(created_at), 0) FROM audit_log").Scan(&at).Error
}

// CaseClaims lists the claims of cases in the audit log up to a place, in order.
func (d *DB) CaseClaims(ctx context.Context, cases []int64, upTo int64) ([]model.AuditLog, error) {
	var out []model.AuditLog
	for part := range slices.Chunk(cases, 500) {
		var rows []model.AuditLog
		err := d.ctx(ctx).Raw("SELECT seq, created_at, actor_id, case_id FROM audit_log WHERE case_id IN ? AND seq <= ? AND action = 'case.claim' ORDER BY seq", part, upTo).Scan(&rows).Error
		if err != nil {
			return nil, err
		}
		out = append(out, rows...)
	}
	return out, nil
}

// Exposures reads the last row of each of some users of before a day; an empty day
// is no bound.
func (d *DB) Exposures(ctx context.Context, users []int64, before string) ([]model.StatExposure, error) {
	var rows []model.StatExposure
	if len(users) == 0 {
		return nil, nil
	}
	bound, args := "", []any{users}
	if before != "" {
		bound, args = " AND day < ?", append(args, before)
	}
	return rows, d.ctx(ctx).Raw("SELECT e.* FROM stat_exposures e JOIN (SELECT user_id, MAX(day) AS day FROM stat_exposures WHERE user_id IN ?"+bound+
		" GROUP BY user_id) m ON m.user_id = e.user_id AND m.day = e.day", args...).Scan(&rows).Error
}

// ExposuresSince reads the rows of the staff who did something since a time, ms,
// the newest of each.
func (d *DB) ExposuresSince(ctx context.Context, day string, since int64, limit int) ([]model.StatExposure, error) {
	var rows []model.StatExposure
	return rows, d.ctx(ctx).Raw("SELECT * FROM stat_exposures WHERE day >= ? AND last_at >= ? ORDER BY day DESC, user_id LIMIT ?", day, since, limit).Scan(&rows).Error
}

// monthOf is the key of the month of a day, under which the sums of its days are.
func monthOf(day string) string { return day[:len("2006-01")] }

// AddStats adds to the rollups of days and of their months. Rows are written in the
// order of their keys.
func (d *DB) AddStats(ctx context.Context, s *Stats) error {
	if err := d.addStats(ctx, s); err != nil {
		return err
	}
	return d.addStats(ctx, s.months())
}

// months are the same counts, by month. Exposures have none: nobody asks for sums of
// what they tell.
func (s *Stats) months() *Stats {
	return &Stats{
		Cases:  sumMonths(s.Cases, func(r *model.StatCase) (*string, *int64) { return &r.Day, &r.N }),
		Times:  sumMonths(s.Times, func(r *model.StatTime) (*string, *int64) { return &r.Day, &r.N }),
		Staff:  sumMonths(s.Staff, func(r *model.StatStaff) (*string, *int64) { return &r.Day, &r.N }),
		Counts: sumMonths(s.Counts, func(r *model.StatCount) (*string, *int64) { return &r.Day, &r.N }),
	}
}

// sumMonths adds rows up whose keys differ only in the day of a month, in the order
// in which each was met first: by key within a month.
func sumMonths[T comparable](rows []T, of func(*T) (day *string, n *int64)) (out []T) {
	at := map[T]int{}
	for _, row := range rows {
		day, n := of(&row)
		add := *n
		*day, *n = monthOf(*day), 0
		i, met := at[row]
		if !met {
			i = len(out)
			at[row], out = i, append(out, row)
		}
		_, sum := of(&out[i])
		*sum += add
	}
	return out
}

func (d *DB) addStats(ctx context.Context, s *Stats) error {
	err := addRows(ctx, d, "stat_cases", "day, queue_id, subject_kind, reason, event, n", s.Cases, func(r *model.StatCase) []any {
		return []any{r.Day, r.QueueID, r.SubjectKind, r.Reason, r.Event, r.N}
	})
	if err == nil {
		err = addRows(ctx, d, "stat_times", "day, scope, scope_id, bucket, n", s.Times, func(r *model.StatTime) []any {
			return []any{r.Day, r.Scope, r.ScopeID, r.Bucket, r.N}
		})
	}
	if err == nil {
		err = addRows(ctx, d, "stat_staff", "day, user_id, metric, n", s.Staff, func(r *model.StatStaff) []any {
			return []any{r.Day, r.UserID, r.Metric, r.N}
		})
	}
	if err == nil {
		err = addRows(ctx, d, "stat_counts", "day, metric, n", s.Counts, func(r *model.StatCount) []any { return []any{r.Day, r.Metric, r.N} })
	}
	for i := 0; err == nil && i < len(s.Exposures); i++ {
		err = d.q.StatExposure.WithContext(ctx).Save(&s.Exposures[i])
	}
	return err
}

// addRows inserts rows whose last column is added to where their key exists.
func addRows[T any](ctx context.Context, d *DB, table, columns string, rows []T, values func(*T) []any) error {
	for part := range slices.Chunk(rows, 100) {
		var marks []string
		var args []any
		for i := range part {
			v := values(&part[i])
			marks = append(marks, "(?"+strings.Repeat(", ?", len(v)-1)+")")
			args = append(args, v...)
		}
		query := "INSERT INTO " + table + " (" + columns + ") VALUES " + strings.Join(marks, ", ") + d.dialect.addToExisting("n")
		if err := d.ctx(ctx).Exec(query, args...).Error; err != nil {
			return err
		}
	}
	return nil
}

// statTables are the rollups that have months, with the columns that make a row's key
// besides the day.
var statTables = []struct{ name, key string }{
	{"stat_cases", "queue_id, subject_kind, reason, event"}, {"stat_times", "scope, scope_id, bucket"}, {"stat_staff", "user_id, metric"}, {"stat_counts", "metric"},
}

// ReplaceStats puts what was counted of one day anew in the place of what is
// stored, but for the metrics that are not in the audit log, and sums its month anew.
func (d *DB) ReplaceStats(ctx context.Context, day string, keep []string, s *Stats) error {
	for _, t := range statTables {
		if err := d.deleteStats(ctx, t.name, day, keep); err != nil {
			return err
		}
	}
	if err := d.ctx(ctx).Exec("DELETE FROM stat_exposures WHERE day = ?", day).Error; err != nil {
		return err
	}
	if err := d.addStats(ctx, s); err != nil {
		return err
	}
	month := monthOf(day)
	for _, t := range statTables {
		if err := d.deleteStats(ctx, t.name, month, keep); err != nil {
			return err
		}
		where, args := "day > ? AND day <= ?", []any{month, month, month + "-31"}
		if t.name == "stat_counts" {
			where, args = where+" AND metric NOT IN ?", append(args, keep)
		}
		err := d.ctx(ctx).Exec("INSERT INTO "+t.name+" (day, "+t.key+", n) SELECT ?, "+t.key+", SUM(n) FROM "+t.name+" WHERE "+where+" GROUP BY "+t.key, args...).Error
		if err != nil {
			return err
		}
	}
	return nil
}

// deleteStats removes what a rollup has of a day or a month.
func (d *DB) deleteStats(ctx context.Context, table, day string, keep []string) error {
	if table == "stat_counts" {
		return d.ctx(ctx).Exec("DELETE FROM stat_counts WHERE day = ? AND metric NOT IN ?", day, keep).Error
	}
	return d.ctx(ctx).Exec("DELETE FROM "+table+" WHERE day = ?", day).Error
}

// StatMark locks how far the rows of a table are counted.
func (d *DB) StatMark(ctx context.Context, source string) (model.StatMark, error) {
	if _, err := d.insertNew(ctx, "stat_marks", "source, done_id, next_id, next_at", source, 0, 0, 0); err != nil {
		return model.StatMark{}, err
	}
	var m model.StatMark
	return m, d.ctx(ctx).Raw("SELECT * FROM stat_marks WHERE source = ?"+d.dialect.forUpdate(), source).Scan(&m).Error
}

// SaveStatMark stores how far the rows of a table are counted.
func (d *DB) SaveStatMark(ctx context.Context, m model.StatMark) error {
	return d.ctx(ctx).Exec("UPDATE stat_marks SET done_id = ?, next_id = ?, next_at = ? WHERE source = ?", m.DoneID, m.NextID, m.NextAt, m.Source).Error
}

// StatSlot is how many rows were made in a quarter of an hour, which every zone's
// days begin with.
type StatSlot struct{ At, N int64 }

// CountRows counts the rows of a table between two ids by when they were made. The
// table is one of the program's own names.
func (d *DB) CountRows(ctx context.Context, table string, after, upTo int64) ([]StatSlot, error) {
	var rows []StatSlot
	return rows, d.ctx(ctx).Raw("SELECT at, COUNT(*) AS n FROM (SELECT created_at - created_at % 900000 AS at FROM "+table+" WHERE id > ? AND id <= ?) t GROUP BY at", after, upTo).Scan(&rows).Error
}

// LastID is the last id of a table, which is one of the program's own names.
func (d *DB) LastID(ctx context.Context, table string) (int64, error) {
	var id int64
	return id, d.ctx(ctx).Raw("SELECT COALESCE(MAX(id), 0) FROM " + table).Scan(&id).Error
}
