package dal

import (
	"context"
	"strings"

	"vireo/dal/model"
)

// Candidate is a case that may be handed out.
type Candidate struct {
	ID       int64
	Priority int64
}

// QueueQuery is who asks for cases, and for which.
type QueueQuery struct {
	UserID    int64   // gets no case about themselves, nor one of somebody else
	Queues    []int64 // of these queues
	Escalated bool    // those that were escalated, instead of the others
	Kind      string  // of the subject; empty: any
	Now       int64   // ms
	After     Candidate
	Limit     int
}

func (q QueueQuery) state() string {
	if q.Escalated {
		return model.CaseEscalated
	}
	return model.CaseOpen
}

// QueueCandidates is the next cases of some queues that are free and assigned to
// nobody, in the order of their rank. Of each queue only the beginning of its
// part of one index is read.
func (d *DB) QueueCandidates(ctx context.Context, q QueueQuery) ([]Candidate, error) {
	if len(q.Queues) == 0 {
		return nil, nil
	}
	part := "SELECT id, priority FROM cases WHERE live = TRUE AND queue_id = ? AND state = ? "
	if q.Kind != "" {
		part += "AND subject_kind = ? "
	}
	part += "AND assignee_id = 0 AND priority >= ? AND (priority > ? OR id > ?) AND available_at <= ? AND owner_id <> ? ORDER BY priority, id LIMIT ?"
	var parts []string
	var args []any
	for _, id := range q.Queues {
		parts = append(parts, "SELECT id, priority FROM ("+part+") t")
		args = append(args, id, q.state())
		if q.Kind != "" {
			args = append(args, q.Kind)
		}
		args = append(args, q.After.Priority, q.After.Priority, q.After.ID, q.Now, q.UserID, q.Limit)
	}
	query := part
	if len(parts) > 1 {
		query, args = strings.Join(parts, " UNION ALL ")+" ORDER BY priority, id LIMIT ?", append(args, q.Limit)
	}
	var rows []Candidate
	return rows, d.ctx(ctx).Raw(query, args...).Scan(&rows).Error
}

// AssignedCandidates is the next cases that are assigned to a user and free.
// Without queues they are of any.
func (d *DB) AssignedCandidates(ctx context.Context, q QueueQuery) ([]Candidate, error) {
	query := "SELECT id, priority FROM cases WHERE assignee_id = ? AND live = TRUE AND priority >= ? AND (priority > ? OR id > ?) " +
		"AND available_at <= ? AND owner_id <> ? AND state = ?"
	args := []any{q.UserID, q.After.Priority, q.After.Priority, q.After.ID, q.Now, q.UserID, q.state()}
	if len(q.Queues) > 0 {
		query, args = query+" AND queue_id IN ?", append(args, q.Queues)
	}
	if q.Kind != "" {
		query, args = query+" AND subject_kind = ?", append(args, q.Kind)
	}
	var rows []Candidate
	return rows, d.ctx(ctx).Raw(query+" ORDER BY priority, id LIMIT ?", append(args, q.Limit)...).Scan(&rows).Error
}

// ReleaseLeases ends every lease of a user.
func (d *DB) ReleaseLeases(ctx context.Context, user, now int64) error {
	return d.ctx(ctx).Exec("UPDATE cases SET lease_holder = 0, lease_token = '', lease_until = 0, available_at = snoozed_until, version = version + 1, updated_at = ? "+
		"WHERE lease_holder = ? AND state <> 'resolved'", now, user).Error
}

// LeasedCases lists the live cases that somebody holds.
func (d *DB) LeasedCases(ctx context.Context, now int64) ([]int64, error) {
	var ids []int64
	return ids, d.ctx(ctx).Raw("SELECT id FROM cases WHERE lease_holder > 0 AND state <> 'resolved' AND lease_until > ? ORDER BY id", now).Scan(&ids).Error
}

// UnassignAll gives every live case that is assigned to a user to nobody in
// particular.
func (d *DB) UnassignAll(ctx context.Context, user, now int64) error {
	return d.ctx(ctx).Exec("UPDATE cases SET assignee_id = 0, version = version + 1, updated_at = ? WHERE assignee_id = ? AND state <> 'resolved'", now, user).Error
}

// routedColumns leave the snapshot out where its text has been looked at before.
const routedColumns = "id, live, subject_kind, state, reason, severity, category, reports, holds, script, owner_since, created_at, due_at, queue_id, pinned, " +
	"CASE WHEN script = '' THEN snapshot ELSE '' END AS snapshot"

// LockLiveCases locks the live cases of a stretch of ids, in ascending order. What is
// live is asked of the state, so that they are locked through their ids alone.
func (d *DB) LockLiveCases(ctx context.Context, after, upTo int64) ([]model.CaseRow, error) {
	var rows []model.CaseRow
	return rows, d.ctx(ctx).Raw("SELECT "+routedColumns+" FROM cases WHERE state <> 'resolved' AND id > ? AND id <= ? ORDER BY id"+d.dialect.forUpdate(), after, upTo).Scan(&rows).Error
}

// SomeLiveCases reads at most limit live cases, in no order.
func (d *DB) SomeLiveCases(ctx context.Context, limit int) ([]model.CaseRow, error) {
	var rows []model.CaseRow
	return rows, d.ctx(ctx).Raw("SELECT "+routedColumns+" FROM cases WHERE live = TRUE LIMIT ?", limit).Scan(&rows).Error
}

// LastCase is the highest id of a case.
func (d *DB) LastCase(ctx context.Context) (int64, error) {
	var id int64
	return id, d.ctx(ctx).Raw("SELECT COALESCE(MAX(id), 0) FROM cases").Scan(&id).Error
}

// MoveCases puts locked cases into a queue: when they are due moves with it, and
// their rank by as much.
func (d *DB) MoveCases(ctx context.Context, ids []int64, queue, due, now int64) error {
	// MySQL assigns from left to right: the rank is reckoned while due_at is the old one.
	return d.ctx(ctx).Exec("UPDATE cases SET priority = priority - due_at + created_at + ?, due_at = created_at + ?, queue_id = ?, updated_at = ? WHERE id IN ?",
		due, due, queue, now, ids).Error
}

// SetScripts remembers in which script the texts of cases are.
func (d *DB) SetScripts(ctx context.Context, ids []int64, script string) error {
	return d.ctx(ctx).Exec("UPDATE cases SET script = ? WHERE id IN ?", script, ids).Error
}
