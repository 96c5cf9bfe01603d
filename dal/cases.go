package dal

import (
	"context"
	"errors"
	"strconv"

	"vireo/dal/model"
)

// CaseKey is what makes cases of one subject equal.
func CaseKey(kind string, id int64) string { return kind + ":" + strconv.FormatInt(id, 10) }

// OpenCase locks the live case of a subject, or makes it of what fresh says.
// made tells which. A case that is resolved meanwhile is none: then the next one
// is made. It must run in a transaction.
func (d *DB) OpenCase(ctx context.Context, fresh *model.CaseRow) (row *model.CaseRow, made bool, err error) {
	key := CaseKey(fresh.SubjectKind, fresh.SubjectID)
	for range openTries {
		if row, err = d.LiveCase(ctx, fresh.SubjectKind, fresh.SubjectID); !errors.Is(err, ErrNotFound) {
			return row, false, err
		}
		made, err = d.insertNew(ctx, "cases", caseColumns, key, true, fresh.SubjectKind, fresh.SubjectID, fresh.OwnerID, false, fresh.Snapshot,
			model.CaseOpen, "", fresh.Reason, fresh.Severity, 0, 0, fresh.Reach, fresh.Priority, fresh.DueAt, fresh.AssigneeID,
			"", 0, 0, 0, 0, 1, fresh.PreviousID, 0, 0, 0, fresh.CreatedAt, fresh.CreatedAt,
			fresh.QueueID, false, fresh.Category, 0, fresh.Script, fresh.OwnerSince)
		if err != nil {
			return nil, false, err
		}
		if made {
			if row, err = d.LiveCase(ctx, fresh.SubjectKind, fresh.SubjectID); err == nil {
				row.Opened = true
			}
			return row, true, err
		}
	}
	return nil, false, errCaseMoves
}

// openTries bounds how often OpenCase meets others who open and resolve.
const openTries = 20

const caseColumns = "open_key, live, subject_kind, subject_id, owner_id, subject_gone, snapshot, state, outcome, reason, severity, reports, holds, reach, " +
	"priority, due_at, assignee_id, lease_token, lease_holder, lease_until, snoozed_until, available_at, version, previous_id, duplicate_of, decided_by, " +
	"resolved_at, created_at, updated_at, queue_id, pinned, category, report_weight, script, owner_since"

// LiveCase locks the live case of a subject until the transaction ends;
// ErrNotFound where there is none. The row is locked through its id, as every
// other writer does: through the unique key, a decision that gives the key back
// and a report that looks for it would wait for each other.
func (d *DB) LiveCase(ctx context.Context, kind string, id int64) (*model.CaseRow, error) {
	key := CaseKey(kind, id)
	for range openTries {
		row, err := d.oneCase(ctx, "id = (SELECT id FROM cases WHERE open_key = ?)"+d.dialect.forUpdate(), key)
		if err != nil || row.Live && CaseKey(row.SubjectKind, row.SubjectID) == key {
			return row, err
		}
	}
	return nil, errCaseMoves
}

// errCaseMoves ends a race that has no end.
var errCaseMoves = errors.New("dal: the subject's case is opened and resolved all the time")

// Case reads a case.
func (d *DB) Case(ctx context.Context, id int64) (*model.CaseRow, error) {
	return d.oneCase(ctx, "id = ?", id)
}

// LockCase reads a case and locks it until the transaction ends.
func (d *DB) LockCase(ctx context.Context, id int64) (*model.CaseRow, error) {
	return d.oneCase(ctx, "id = ?"+d.dialect.forUpdate(), id)
}

func (d *DB) oneCase(ctx context.Context, where string, args ...any) (*model.CaseRow, error) {
	var row model.CaseRow
	err := d.ctx(ctx).Raw("SELECT * FROM cases WHERE "+where, args...).Scan(&row).Error
	if err == nil && row.ID == 0 {
		err = ErrNotFound
	}
	return &row, err
}

// SaveCase stores what may change of a locked case.
func (d *DB) SaveCase(ctx context.Context, c *model.CaseRow) error {
	return d.ctx(ctx).Model(&model.CaseRow{}).Where("id = ?", c.ID).Select("open_key", "live", "subject_gone", "state", "outcome", "reason", "severity",
		"reports", "holds", "reach", "priority", "due_at", "assignee_id", "lease_token", "lease_holder", "lease_until", "snoozed_until", "available_at",
		"version", "duplicate_of", "decided_by", "resolved_at", "updated_at", "queue_id", "pinned", "category", "report_weight", "script").UpdateColumns(c).Error
}

// ReopenedBy tells which case reopened another; zero: none.
func (d *DB) ReopenedBy(ctx context.Context, id, subject int64, kind string) (int64, error) {
	var found int64
	err := d.ctx(ctx).Raw("SELECT COALESCE(MAX(id), 0) FROM cases WHERE subject_kind = ? AND subject_id = ? AND previous_id = ?", kind, subject, id).Scan(&found).Error
	return found, err
}

// SkippedCases tells which of the cases a user has skipped.
func (d *DB) SkippedCases(ctx context.Context, user int64, cases []int64) (map[int64]bool, error) {
	var ids []int64
	err := d.ctx(ctx).Raw("SELECT case_id FROM case_skips WHERE case_id IN ? AND user_id = ?", cases, user).Scan(&ids).Error
	return setOf(ids), err
}

// SkipCase remembers that a user does not want to decide a case.
func (d *DB) SkipCase(ctx context.Context, id, user int64, reason string, now int64) error {
	_, err := d.insertNew(ctx, "case_skips", "case_id, user_id, reason, created_at", id, user, reason, now)
	return err
}

// Lease is a moderator's right to decide a case for a while.
type Lease struct {
	Holder int64
	Token  string
	Until  int64 // ms
}

// TakeLease leases a live case that is free, and tells whether it did. Version 0
// takes any; who holds it already takes it anew, unless it must be wholly free:
// then it must not be snoozed either. What is live is asked of the state: asked of
// live, a small table is read, and locked, through the queue's index first.
func (d *DB) TakeLease(ctx context.Context, id, version int64, free bool, l Lease, now int64) (bool, error) {
	res := d.ctx(ctx).Exec("UPDATE cases SET lease_holder = ?, lease_token = ?, lease_until = ?, snoozed_until = 0, available_at = ?, version = version + 1, "+
		"updated_at = ? WHERE id = ? AND state <> 'resolved' AND (lease_until <= ? OR (lease_holder = ? AND NOT ?)) AND (available_at <= ? OR NOT ?) AND (? = 0 OR version = ?)",
		l.Holder, l.Token, l.Until, l.Until, now, id, now, l.Holder, free, now, free, version, version)
	return res.RowsAffected == 1, res.Error
}

// RenewLease extends a holder's lease that has not ended, and tells whether it
// changed.
func (d *DB) RenewLease(ctx context.Context, id, holder int64, token string, until, now int64) (bool, error) {
	res := d.ctx(ctx).Exec("UPDATE cases SET lease_until = ?, available_at = ?, updated_at = ? WHERE id = ? AND state <> 'resolved' AND lease_holder = ? AND lease_token = ? AND lease_until > ?",
		until, until, now, id, holder, token, now)
	return res.RowsAffected == 1, res.Error
}

// RenewLeases is RenewLease for several of a holder's cases.
func (d *DB) RenewLeases(ctx context.Context, ids []int64, holder int64, tokens []string, until, now int64) error {
	return d.ctx(ctx).Exec("UPDATE cases SET lease_until = ?, available_at = ?, updated_at = ? WHERE id IN ? AND state <> 'resolved' AND lease_holder = ? AND lease_token IN ? AND lease_until > ?",
		until, until, now, ids, holder, tokens, now).Error
}

// LeasesOf reads who holds some live cases, and by which token.
func (d *DB) LeasesOf(ctx context.Context, ids []int64) (map[int64]Lease, error) {
	var rows []struct {
		ID, LeaseHolder, LeaseUntil int64
		LeaseToken                  string
	}
	err := d.ctx(ctx).Raw("SELECT id, lease_holder, lease_token, lease_until FROM cases WHERE id IN ? AND state <> 'resolved'", ids).Scan(&rows).Error
	out := make(map[int64]Lease, len(rows))
	for _, r := range rows {
		out[r.ID] = Lease{Holder: r.LeaseHolder, Token: r.LeaseToken, Until: r.LeaseUntil}
	}
	return out, err
}

var casesTable = table[model.CaseRow]{
	name: "cases",
	columns: []string{"open_key", "live", "subject_kind", "subject_id", "owner_id", "subject_gone", "snapshot", "state", "outcome", "reason", "severity",
		"reports", "holds", "reach", "priority", "due_at", "assignee_id", "lease_token", "lease_holder", "lease_until", "snoozed_until", "available_at",
		"version", "previous_id", "duplicate_of", "decided_by", "resolved_at", "created_at", "updated_at",
		"queue_id", "pinned", "category", "report_weight", "script", "owner_since"},
	values: func(args []any, c *model.CaseRow) []any {
		return append(args, CaseKey(c.SubjectKind, c.SubjectID), c.Live, c.SubjectKind, c.SubjectID, c.OwnerID, c.SubjectGone, c.Snapshot, c.State, c.Outcome,
			c.Reason, c.Severity, c.Reports, c.Holds, c.Reach, c.Priority, c.DueAt, c.AssigneeID, c.LeaseToken, c.LeaseHolder, c.LeaseUntil, c.SnoozedUntil,
			c.AvailableAt, c.Version, c.PreviousID, c.DuplicateOf, c.DecidedBy, c.ResolvedAt, c.CreatedAt, c.UpdatedAt,
			c.QueueID, c.Pinned, c.Category, c.ReportWeight, c.Script, c.OwnerSince)
	},
}

// InsertCases adds live cases; it sets no ids. It must run in a transaction;
// ErrConflict when a subject has a live case.
func (d *DB) InsertCases(ctx context.Context, rows []model.CaseRow) error {
	return insertRows(ctx, d, casesTable, rows)
}
