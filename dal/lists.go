package dal

import (
	"context"

	"vireo/dal/model"
)

// bySubject looks for an id, or for that of a subject of any kind.
const bySubject = "(id = ? OR (subject_kind IN ('video', 'comment', 'user', 'message') AND subject_id = ?))"

// CaseList is the list of cases.
var CaseList = &ListSpec[model.CaseRow]{
	from: "cases", columns: "*", id: "id", searches: bySubject,
	fields: map[string]ListField{
		"id": number("id", "ID"), "state": words("state"), "outcome": words("outcome"), "live": truth("live"), "reason": words("reason"),
		"subject_kind": words("subject_kind"), "subject_id": number("subject_id", ""), "owner_id": number("owner_id", ""),
		"assignee_id": number("assignee_id", ""), "lease_holder": number("lease_holder", ""), "decided_by": number("decided_by", ""),
		"previous_id": number("previous_id", ""), "severity": number("severity", "Severity"), "reports": number("reports", "Reports"), "holds": number("holds", "Holds"),
		"reach": number("reach", "Reach"), "priority": number("priority", "Priority"), "due_at": number("due_at", "DueAt"),
		"snoozed_until": number("snoozed_until", "SnoozedUntil"), "created_at": number("created_at", "CreatedAt"),
		"updated_at": number("updated_at", "UpdatedAt"), "resolved_at": number("resolved_at", "ResolvedAt"), "subject_gone": truth("subject_gone"),
	},
}

// ReportList is the list of reports.
var ReportList = &ListSpec[model.Report]{
	from: "reports", columns: "*", id: "id", searches: "id = ?",
	fields: map[string]ListField{
		"id": number("id", "ID"), "case_id": number("case_id", ""), "reporter_id": number("reporter_id", ""), "reason": words("reason"),
		"subject_kind": words("subject_kind"), "subject_id": number("subject_id", ""), "created_at": number("created_at", "CreatedAt"),
	},
}

// ActionList is the list of steps.
var ActionList = &ListSpec[model.Action]{
	from: "actions", columns: "*", id: "id", searches: bySubject,
	fields: map[string]ListField{
		"id": number("id", "ID"), "measure": words("measure"), "subject_kind": words("subject_kind"), "subject_id": number("subject_id", ""),
		"owner_id": number("owner_id", ""), "case_id": number("case_id", ""), "batch_id": number("batch_id", ""), "outcome": words("outcome"),
		"policy": words("policy"), "actor_id": number("actor_id", ""), "actor_kind": words("actor_kind"), "created_at": number("created_at", "CreatedAt"),
		"is_undo": truth("undo_of IS NOT NULL"),
	},
}

// RestrictionList is the list of measures in force, and of those that were.
var RestrictionList = &ListSpec[model.Restriction]{
	from: "restrictions", columns: "*", id: "id", searches: bySubject,
	fields: map[string]ListField{
		"id": number("id", "ID"), "measure": words("measure"), "subject_kind": words("subject_kind"), "subject_id": number("subject_id", ""),
		"owner_id": number("owner_id", ""), "action_id": number("action_id", ""), "policy": words("policy"), "in_force": truth("lifted_at = 0"),
		"starts_at": number("starts_at", "StartsAt"), "ends_at": number("ends_at", "EndsAt"), "lifted_at": number("lifted_at", "LiftedAt"),
	},
}

// BatchList is the list of batches.
var BatchList = &ListSpec[model.Batch]{
	from: "batches", columns: "*", id: "id", searches: "id = ?",
	fields: map[string]ListField{
		"id": number("id", "ID"), "state": words("state"), "actor_id": number("actor_id", ""), "created_at": number("created_at", "CreatedAt"),
		"finished_at": number("finished_at", "FinishedAt"), "is_undo": truth("undo_of IS NOT NULL"),
	},
}

// BatchItemList is the list of the subjects of batches.
var BatchItemList = &ListSpec[model.BatchItem]{
	from: "batch_items", columns: "*", id: "id",
	fields: map[string]ListField{
		"id": number("id", "ID"), "batch_id": number("batch_id", ""), "result": words("result"), "code": words("code"),
		"subject_kind": words("subject_kind"), "subject_id": number("subject_id", ""),
	},
}

// OwnedVideo is a video with its author, for moderators.
type OwnedVideo struct {
	model.Video  `gorm:"embedded"`
	AuthorName   string
	AuthorCauses model.Cause
}

const byAuthor = "u.name_key >= ? AND u.name_key < ?"

// VideoList is the list of videos.
var VideoList = &ListSpec[OwnedVideo]{
	from: "videos v JOIN users u ON u.id = v.user_id", columns: "v.*, u.name AS author_name, u.causes AS author_causes", id: "v.id",
	searches: "(v.id = ? OR (" + byAuthor + "))", names: true,
	fields: map[string]ListField{
		"id": number("v.id", "ID"), "user_id": number("v.user_id", ""), "public": truth("v.public"), "listed": truth("v.listed"), "demo": truth("v.demo"),
		"created_at": number("v.created_at", "CreatedAt"), "published_at": number("COALESCE(v.published_at, 0)", ""),
		"favorite_count": number("v.favorite_count", "FavoriteCount"), "comment_count": number("v.comment_count", "CommentCount"),
		"size": number("v.size", "Size"), "duration_ms": number("v.duration_ms", "DurationMS"), "file": words("v.file"),
		"on_hold": caused("v.causes", model.CauseOnHold), "taken_down": caused("v.causes", model.CauseTakenDown), "limited": caused("v.causes", model.CauseLimited),
		"deleted": caused("v.causes", model.CauseAuthorDeleted), "owner_hidden": truth("u.causes <> 0"),
	},
}

// OwnedComment is a comment with its author, for moderators.
type OwnedComment struct {
	model.Comment `gorm:"embedded"`
	AuthorName    string
	AuthorCauses  model.Cause
}

// CommentList is the list of comments.
var CommentList = &ListSpec[OwnedComment]{
	from: "comments c JOIN users u ON u.id = c.user_id", columns: "c.*, u.name AS author_name, u.causes AS author_causes", id: "c.id",
	searches: "(c.id = ? OR (" + byAuthor + "))", names: true,
	fields: map[string]ListField{
		"id": number("c.id", "ID"), "user_id": number("c.user_id", ""), "video_id": number("c.video_id", ""), "public": truth("c.public"),
		"created_at": number("c.created_at", "CreatedAt"), "on_hold": caused("c.causes", model.CauseOnHold), "taken_down": caused("c.causes", model.CauseTakenDown),
		"deleted": caused("c.causes", model.CauseAuthorDeleted), "owner_hidden": truth("u.causes <> 0"),
	},
}

// UserList is the list of accounts.
var UserList = &ListSpec[model.User]{
	from: "users u", id: "u.id", searches: "(u.id = ? OR (" + byAuthor + "))", names: true,
	columns: "u.id, u.name, u.avatar, u.background, u.signature, u.causes, u.follow_count, u.follower_count, u.work_count, u.favorite_count, " +
		"u.total_favorited, u.ruleset_version, u.muted_until, u.is_system, u.demo, u.created_at",
	fields: map[string]ListField{
		"id": number("u.id", "ID"), "created_at": number("u.created_at", "CreatedAt"), "follower_count": number("u.follower_count", "FollowerCount"),
		"work_count": number("u.work_count", "WorkCount"), "total_favorited": number("u.total_favorited", "TotalFavorited"),
		"muted_until": number("u.muted_until", "MutedUntil"), "demo": truth("u.demo"), "system": truth("u.is_system"), "hidden": truth("u.causes <> 0"),
		"suspended": caused("u.causes", model.CauseOwnerSuspended), "banned": caused("u.causes", model.CauseOwnerBanned),
		"pending": caused("u.causes", model.CausePremoderation),
	},
}

// ListCases reads a part of the list of cases.
func (d *DB) ListCases(ctx context.Context, q ListQuery) (ListPage[model.CaseRow], error) {
	return readList(ctx, d, CaseList, q)
}

// ListReports reads a part of the list of reports.
func (d *DB) ListReports(ctx context.Context, q ListQuery) (ListPage[model.Report], error) {
	return readList(ctx, d, ReportList, q)
}

// ListActions reads a part of the list of steps.
func (d *DB) ListActions(ctx context.Context, q ListQuery) (ListPage[model.Action], error) {
	return readList(ctx, d, ActionList, q)
}

// ListRestrictions reads a part of the list of restrictions.
func (d *DB) ListRestrictions(ctx context.Context, q ListQuery) (ListPage[model.Restriction], error) {
	return readList(ctx, d, RestrictionList, q)
}

// ListBatches reads a part of the list of batches.
func (d *DB) ListBatches(ctx context.Context, q ListQuery) (ListPage[model.Batch], error) {
	return readList(ctx, d, BatchList, q)
}

// ListBatchItems reads a part of the list of batch items.
func (d *DB) ListBatchItems(ctx context.Context, q ListQuery) (ListPage[model.BatchItem], error) {
	return readList(ctx, d, BatchItemList, q)
}

// ListVideos reads a part of the list of videos.
func (d *DB) ListVideos(ctx context.Context, q ListQuery) (ListPage[OwnedVideo], error) {
	return readList(ctx, d, VideoList, q)
}

// ListComments reads a part of the list of comments.
func (d *DB) ListComments(ctx context.Context, q ListQuery) (ListPage[OwnedComment], error) {
	return readList(ctx, d, CommentList, q)
}

// ListUsers reads a part of the list of accounts.
func (d *DB) ListUsers(ctx context.Context, q ListQuery) (ListPage[model.User], error) {
	return readList(ctx, d, UserList, q)
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
