package dal

import (
	"context"
	"fmt"
	"slices"

	"vireo/dal/model"
)

// bySubject looks for the id of a subject of any kind.
const bySubject = "(subject_kind IN ('video', 'comment', 'user', 'message') AND subject_id = ?)"

var (
	subjectKinds = []string{model.SubjectVideo, model.SubjectComment, model.SubjectUser, model.SubjectMessage}
	itemKinds    = append(slices.Clone(subjectKinds), model.SubjectCase)
	outcomes     = []string{model.OutcomeActioned, model.OutcomeNoViolation, model.OutcomeDuplicate, model.OutcomeGone}
)

// CaseList is the list of cases.
var CaseList = ListSpec{
	From: "cases", Columns: "*", ID: "id", Default: "-id", SearchID: bySubject,
	Fields: []ListField{
		{Name: "state", SQL: "state", Kind: TextField, Filter: true, Values: []string{model.CaseOpen, model.CaseEscalated, model.CaseResolved}, Implies: liveStates},
		{Name: "outcome", SQL: "outcome", Kind: TextField, Filter: true, Values: append([]string{model.OutcomeUndone}, outcomes...)},
		{Name: "live", SQL: "live", Kind: BoolField, Filter: true},
		{Name: "reason", SQL: "reason", Kind: TextField, Filter: true},
		{Name: "subject_kind", SQL: "subject_kind", Kind: TextField, Filter: true, Values: subjectKinds},
		{Name: "subject_id", SQL: "subject_id", Kind: IntField, Filter: true},
		{Name: "owner_id", SQL: "owner_id", Kind: IntField, Filter: true},
		{Name: "assignee_id", SQL: "assignee_id", Kind: IntField, Filter: true},
		{Name: "lease_holder", SQL: "lease_holder", Kind: IntField, Filter: true},
		{Name: "decided_by", SQL: "decided_by", Kind: IntField, Filter: true},
		{Name: "previous_id", SQL: "previous_id", Kind: IntField, Filter: true},
		{Name: "queue_id", SQL: "queue_id", Kind: IntField, Filter: true},
		{Name: "category", SQL: "category", Kind: TextField, Filter: true},
		{Name: "script", SQL: "script", Kind: TextField, Filter: true},
		{Name: "severity", SQL: "severity", Kind: IntField, Filter: true, Range: true, Sort: true},
		{Name: "reports", SQL: "reports", Kind: IntField, Filter: true, Range: true, Sort: true},
		{Name: "holds", SQL: "holds", Kind: IntField, Filter: true, Range: true, Sort: true},
		{Name: "reach", SQL: "reach", Kind: IntField, Filter: true, Range: true, Sort: true},
		{Name: "priority", SQL: "priority", Kind: IntField, Filter: true, Range: true, Sort: true},
		{Name: "due_at", SQL: "due_at", Kind: TimeField, Range: true, Sort: true},
		{Name: "snoozed_until", SQL: "snoozed_until", Kind: TimeField, Range: true, Sort: true},
		{Name: "created_at", SQL: "created_at", Kind: TimeField, Range: true, Sort: true},
		{Name: "updated_at", SQL: "updated_at", Kind: TimeField, Range: true, Sort: true},
		{Name: "resolved_at", SQL: "resolved_at", Kind: TimeField, Range: true, Sort: true},
		{Name: "subject_gone", SQL: "subject_gone", Kind: BoolField, Filter: true},
	},
}

// liveStates: who asks for open or escalated cases asks for live ones, by which the
// queue's index begins.
func liveStates(values []any) string {
	if slices.Contains(values, any(model.CaseResolved)) {
		return ""
	}
	return "live = 1"
}

// ReportList is the list of reports.
var ReportList = ListSpec{
	From: "reports", Columns: "*", ID: "id", Default: "-id",
	Fields: []ListField{
		{Name: "case_id", SQL: "case_id", Kind: IntField, Filter: true},
		{Name: "reporter_id", SQL: "reporter_id", Kind: IntField, Filter: true},
		{Name: "reason", SQL: "reason", Kind: TextField, Filter: true},
		{Name: "subject_kind", SQL: "subject_kind", Kind: TextField, Filter: true, Values: subjectKinds},
		{Name: "subject_id", SQL: "subject_id", Kind: IntField, Filter: true},
		{Name: "created_at", SQL: "created_at", Kind: TimeField, Range: true, Sort: true},
	},
}

// ActionList is the list of steps.
var ActionList = ListSpec{
	From: "actions", Columns: "*", ID: "id", Default: "-id", SearchID: bySubject,
	Fields: []ListField{
		{Name: "measure", SQL: "measure", Kind: TextField, Filter: true},
		{Name: "subject_kind", SQL: "subject_kind", Kind: TextField, Filter: true, Values: subjectKinds},
		{Name: "subject_id", SQL: "subject_id", Kind: IntField, Filter: true},
		{Name: "owner_id", SQL: "owner_id", Kind: IntField, Filter: true},
		{Name: "case_id", SQL: "case_id", Kind: IntField, Filter: true},
		{Name: "batch_id", SQL: "batch_id", Kind: IntField, Filter: true},
		{Name: "outcome", SQL: "outcome", Kind: TextField, Filter: true, Values: outcomes},
		{Name: "policy", SQL: "policy", Kind: TextField, Filter: true},
		{Name: "actor_id", SQL: "actor_id", Kind: IntField, Filter: true},
		{Name: "actor_kind", SQL: "actor_kind", Kind: TextField, Filter: true},
		{Name: "created_at", SQL: "created_at", Kind: TimeField, Range: true, Sort: true},
		{Name: "is_undo", SQL: "(undo_of IS NOT NULL)", Kind: BoolField, Filter: true},
	},
}

// RestrictionList is the list of measures in force, and of those that were.
var RestrictionList = ListSpec{
	From: "restrictions", Columns: "*", ID: "id", Default: "-id", SearchID: bySubject,
	Fields: []ListField{
		{Name: "measure", SQL: "measure", Kind: TextField, Filter: true},
		{Name: "subject_kind", SQL: "subject_kind", Kind: TextField, Filter: true, Values: subjectKinds},
		{Name: "subject_id", SQL: "subject_id", Kind: IntField, Filter: true},
		{Name: "owner_id", SQL: "owner_id", Kind: IntField, Filter: true},
		{Name: "action_id", SQL: "action_id", Kind: IntField, Filter: true},
		{Name: "policy", SQL: "policy", Kind: TextField, Filter: true},
		{Name: "in_force", SQL: "(lifted_at = 0)", Kind: BoolField, Filter: true},
		{Name: "starts_at", SQL: "starts_at", Kind: TimeField, Range: true, Sort: true},
		{Name: "ends_at", SQL: "ends_at", Kind: TimeField, Range: true, Sort: true},
		{Name: "lifted_at", SQL: "lifted_at", Kind: TimeField, Range: true, Sort: true},
	},
}

// BatchList is the list of batches.
var BatchList = ListSpec{
	From: "batches", Columns: "*", ID: "id", Default: "-id",
	Fields: []ListField{
		{Name: "state", SQL: "state", Kind: TextField, Filter: true, Values: []string{model.BatchResolving, model.BatchRunning, model.BatchDone, model.BatchRefused, model.BatchCancelled}},
		{Name: "operation", SQL: "operation", Kind: TextField, Filter: true},
		{Name: "actor_id", SQL: "actor_id", Kind: IntField, Filter: true},
		{Name: "created_at", SQL: "created_at", Kind: TimeField, Range: true, Sort: true},
		{Name: "finished_at", SQL: "finished_at", Kind: TimeField, Range: true, Sort: true},
		{Name: "is_undo", SQL: "(undo_of IS NOT NULL)", Kind: BoolField, Filter: true},
	},
}

// BatchItemList is the list of the subjects of batches.
var BatchItemList = ListSpec{
	From: "batch_items", Columns: "*", ID: "id", Default: "-id",
	Fields: []ListField{
		{Name: "batch_id", SQL: "batch_id", Kind: IntField, Filter: true},
		{Name: "result", SQL: "result", Kind: TextField, Filter: true, Values: []string{model.ItemPending, model.ItemDone, model.ItemSkipped, model.ItemFailed}},
		{Name: "code", SQL: "code", Kind: TextField, Filter: true},
		{Name: "subject_kind", SQL: "subject_kind", Kind: TextField, Filter: true, Values: itemKinds},
		{Name: "subject_id", SQL: "subject_id", Kind: IntField, Filter: true},
	},
}

// OwnedVideo is a video with its author, for moderators.
type OwnedVideo struct {
	model.Video  `gorm:"embedded"`
	AuthorName   string
	AuthorCauses model.Cause
	Kept         bool        // its author has deleted it, and its files stay
	Purge        model.Purge `gorm:"embedded;embeddedPrefix:purge_"`
}

// VideoList is the list of videos.
var VideoList = ListSpec{
	From: "videos v", Columns: "v.*, u.name AS author_name, u.causes AS author_causes, (k.video_id IS NOT NULL) AS kept, COALESCE(p.state, '') AS purge_state, COALESCE(p.asked_by, 0) AS purge_asked_by, COALESCE(p.asked_at, 0) AS purge_asked_at, COALESCE(p.reason, '') AS purge_reason, COALESCE(p.decided_by, 0) AS purge_decided_by, COALESCE(p.alone, FALSE) AS purge_alone", ID: "v.id", Default: "-id",
	Join:   "JOIN users u ON u.id = v.user_id LEFT JOIN kept_videos k ON k.video_id = v.id LEFT JOIN purges p ON p.video_id = v.id",
	Search: []string{"u.name_key"}, Names: true,
	Fields: []ListField{
		{Name: "user_id", SQL: "v.user_id", Kind: IntField, Filter: true},
		{Name: "public", SQL: "v.public", Kind: BoolField, Filter: true},
		{Name: "listed", SQL: "v.listed", Kind: BoolField, Filter: true},
		{Name: "demo", SQL: "v.demo", Kind: BoolField, Filter: true},
		{Name: "created_at", SQL: "v.created_at", Kind: TimeField, Range: true, Sort: true},
		{Name: "published_at", SQL: "v.published_at", Kind: TimeField, Range: true},
		{Name: "favorite_count", SQL: "v.favorite_count", Kind: IntField, Filter: true, Range: true, Sort: true},
		{Name: "comment_count", SQL: "v.comment_count", Kind: IntField, Filter: true, Range: true, Sort: true},
		{Name: "size", SQL: "v.size", Kind: IntField, Filter: true, Range: true, Sort: true},
		{Name: "duration_ms", SQL: "v.duration_ms", Kind: IntField, Filter: true, Range: true, Sort: true},
		{Name: "file", SQL: "v.file", Kind: TextField, Filter: true},
		{Name: "on_hold", SQL: caused("v.causes", model.CauseOnHold), Kind: BoolField, Filter: true},
		{Name: "taken_down", SQL: caused("v.causes", model.CauseTakenDown), Kind: BoolField, Filter: true},
		{Name: "limited", SQL: caused("v.causes", model.CauseLimited), Kind: BoolField, Filter: true},
		{Name: "deleted", SQL: caused("v.causes", model.CauseAuthorDeleted), Kind: BoolField, Filter: true},
		{Name: "purged", SQL: caused("v.causes", model.CausePurged), Kind: BoolField, Filter: true},
		{Name: "purge_waiting", SQL: "(v.id IN (SELECT video_id FROM purges WHERE state = 'waiting'))", Kind: BoolField, Filter: true},
		{Name: "owner_hidden", SQL: "(u.causes <> 0)", Kind: BoolField, Filter: true, Joined: true},
	},
}

// OwnedComment is a comment with its author, for moderators.
type OwnedComment struct {
	model.Comment `gorm:"embedded"`
	AuthorName    string
	AuthorCauses  model.Cause
}

// CommentList is the list of comments.
var CommentList = ListSpec{
	From: "comments c", Columns: "c.*, u.name AS author_name, u.causes AS author_causes", ID: "c.id", Default: "-id",
	Join: "JOIN users u ON u.id = c.user_id", Search: []string{"u.name_key"}, Names: true,
	Fields: []ListField{
		{Name: "user_id", SQL: "c.user_id", Kind: IntField, Filter: true},
		{Name: "video_id", SQL: "c.video_id", Kind: IntField, Filter: true},
		{Name: "public", SQL: "c.public", Kind: BoolField, Filter: true},
		{Name: "created_at", SQL: "c.created_at", Kind: TimeField, Range: true, Sort: true},
		{Name: "on_hold", SQL: caused("c.causes", model.CauseOnHold), Kind: BoolField, Filter: true},
		{Name: "taken_down", SQL: caused("c.causes", model.CauseTakenDown), Kind: BoolField, Filter: true},
		{Name: "deleted", SQL: caused("c.causes", model.CauseAuthorDeleted), Kind: BoolField, Filter: true},
		{Name: "owner_hidden", SQL: "(u.causes <> 0)", Kind: BoolField, Filter: true, Joined: true},
	},
}

// UserList is the list of accounts.
var UserList = ListSpec{
	From: "users u", ID: "u.id", Default: "-id", Search: []string{"u.name_key"}, Names: true,
	Columns: "u.id, u.name, u.avatar, u.background, u.signature, u.causes, u.follow_count, u.follower_count, u.work_count, u.favorite_count, " +
		"u.total_favorited, u.ruleset_version, u.muted_until, u.is_system, u.demo, u.created_at, " +
		"u.legal_hold, u.delete_at, u.erased_at",
	Fields: []ListField{
		{Name: "created_at", SQL: "u.created_at", Kind: TimeField, Range: true, Sort: true},
		{Name: "follower_count", SQL: "u.follower_count", Kind: IntField, Filter: true, Range: true, Sort: true},
		{Name: "work_count", SQL: "u.work_count", Kind: IntField, Filter: true, Range: true, Sort: true},
		{Name: "total_favorited", SQL: "u.total_favorited", Kind: IntField, Filter: true, Range: true, Sort: true},
		{Name: "muted_until", SQL: "u.muted_until", Kind: TimeField, Range: true, Sort: true},
		{Name: "demo", SQL: "u.demo", Kind: BoolField, Filter: true},
		{Name: "system", SQL: "u.is_system", Kind: BoolField, Filter: true},
		{Name: "hidden", SQL: "(u.causes <> 0)", Kind: BoolField, Filter: true},
		{Name: "suspended", SQL: caused("u.causes", model.CauseOwnerSuspended), Kind: BoolField, Filter: true},
		{Name: "banned", SQL: caused("u.causes", model.CauseOwnerBanned), Kind: BoolField, Filter: true},
		{Name: "pending", SQL: caused("u.causes", model.CausePremoderation), Kind: BoolField, Filter: true},
		{Name: "legal_hold", SQL: "u.legal_hold", Kind: BoolField, Filter: true},
	},
}

// NoticeList is the list of notices.
var NoticeList = ListSpec{
	From: "notices", Columns: "*", ID: "id", Default: "-id",
	Fields: []ListField{
		{Name: "user_id", SQL: "user_id", Kind: IntField, Filter: true},
		{Name: "kind", SQL: "kind", Kind: TextField, Filter: true},
		{Name: "state", SQL: "state", Kind: TextField, Filter: true, Values: []string{model.NoticeWaiting, model.NoticeSent, model.NoticeCancelled}},
		{Name: "action_id", SQL: "action_id", Kind: IntField, Filter: true},
		{Name: "send_at", SQL: "send_at", Kind: TimeField, Range: true, Sort: true},
	},
}

// JobList is the list of jobs.
var JobList = ListSpec{
	From: "jobs", Columns: "*", ID: "id", Default: "-id",
	Fields: []ListField{
		{Name: "kind", SQL: "kind", Kind: TextField, Filter: true},
		{Name: "status", SQL: "status", Kind: TextField, Filter: true, Values: []string{model.JobQueued, model.JobRunning, model.JobDone, model.JobDead, model.JobCancelled}},
		{Name: "live", SQL: "live", Kind: BoolField, Filter: true},
		{Name: "actor_id", SQL: "actor_id", Kind: IntField, Filter: true},
		{Name: "created_at", SQL: "created_at", Kind: TimeField, Range: true, Sort: true},
		{Name: "finished_at", SQL: "finished_at", Kind: TimeField, Range: true, Sort: true},
	},
}

// AuditList is the list of the audit log; its ids are the places in the log.
var AuditList = ListSpec{
	From: "audit_log", Columns: "*", ID: "seq", Default: "-id", Search: []string{"action"},
	Fields: []ListField{
		{Name: "actor_id", SQL: "actor_id", Kind: IntField, Filter: true},
		{Name: "actor_kind", SQL: "actor_kind", Kind: TextField, Filter: true},
		{Name: "action", SQL: "action", Kind: TextField, Filter: true},
		{Name: "object_kind", SQL: "object_kind", Kind: TextField, Filter: true},
		{Name: "object_id", SQL: "object_id", Kind: IntField, Filter: true},
		{Name: "case_id", SQL: "case_id", Kind: IntField, Filter: true},
		{Name: "created_at", SQL: "created_at", Kind: TimeField, Range: true, Sort: true},
	},
}

// DecisionsOf lists what was decided about an owner, but for one case, newest
// first.
func (d *DB) DecisionsOf(ctx context.Context, owner, but int64, limit int) ([]model.Action, error) {
	var rows []model.Action
	return rows, d.ctx(ctx).Raw("SELECT * FROM actions WHERE owner_id = ? AND outcome <> '' AND case_id <> ? ORDER BY id DESC LIMIT ?", owner, but, limit).Scan(&rows).Error
}

// SubjectsOfCases reads what cases are about, by id.
func (d *DB) SubjectsOfCases(ctx context.Context, ids []int64) (map[int64]model.CaseRow, error) {
	out := make(map[int64]model.CaseRow, len(ids))
	if len(ids) == 0 {
		return out, nil
	}
	for part := range slices.Chunk(ids, 500) {
		var rows []model.CaseRow
		if err := d.ctx(ctx).Raw("SELECT id, subject_kind, subject_id FROM cases WHERE id IN ?", part).Scan(&rows).Error; err != nil {
			return nil, err
		}
		for _, r := range rows {
			out[r.ID] = r
		}
	}
	return out, nil
}

// BatchesUndoneBy tells which batch undid each of some batches.
func (d *DB) BatchesUndoneBy(ctx context.Context, ids []int64) (map[int64]int64, error) {
	out := map[int64]int64{}
	if len(ids) == 0 {
		return out, nil
	}
	var rows []struct{ ID, UndoOf int64 }
	err := d.ctx(ctx).Raw("SELECT id, undo_of FROM batches WHERE undo_of IN ?", ids).Scan(&rows).Error
	for _, r := range rows {
		out[r.UndoOf] = r.ID
	}
	return out, err
}

// StaffRoles reads the roles of those accounts that are staff, by id.
func (d *DB) StaffRoles(ctx context.Context, ids []int64) (map[int64]string, error) {
	out := map[int64]string{}
	if len(ids) == 0 {
		return out, nil
	}
	var rows []struct {
		UserID int64
		Role   string
	}
	err := d.ctx(ctx).Raw("SELECT user_id, role FROM staff WHERE user_id IN ?", ids).Scan(&rows).Error
	for _, r := range rows {
		out[r.UserID] = r.Role
	}
	return out, err
}

// Names reads the names of accounts, by id.
func (d *DB) Names(ctx context.Context, ids []int64) (map[int64]string, error) {
	out := map[int64]string{}
	if len(ids) == 0 {
		return out, nil
	}
	var rows []struct {
		ID   int64
		Name string
	}
	err := d.ctx(ctx).Raw("SELECT id, name FROM users WHERE id IN ?", ids).Scan(&rows).Error
	for _, r := range rows {
		out[r.ID] = r.Name
	}
	return out, err
}

// caused is the SQL of "this is one of its causes".
func caused(column string, c model.Cause) string {
	return fmt.Sprintf("(%s & %d <> 0)", column, int64(c))
}
