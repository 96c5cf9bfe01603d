package biz

import (
	"errors"
	"slices"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// listResource is a list of the admin API as saved views and batches name it.
type listResource struct {
	name       string
	permission string // to read it
	spec       *dal.ListSpec
	item       string   // what batches on it work on; empty: there are none
	columns    []string // of its records, as a panel may show them
}

// Column names are those of the records; a test holds them against the document.
var listResources = []listResource{
	{"cases", "cases:read", &dal.CaseList, model.SubjectCase, []string{"id", "subject_kind", "subject_id", "owner_id", "owner_name", "text", "state", "outcome", "reason", "severity",
		"reports", "holds", "reach", "priority", "queue_id", "queue_name", "category", "script", "due_at", "assignee_id", "assignee_name", "lease_holder", "holder_name", "snoozed_until", "decided_by", "decider_name",
		"resolved_at", "created_at", "updated_at", "allowed_actions"}},
	{"reports", "reports:read", &dal.ReportList, "", []string{"id", "case_id", "reporter_id", "reporter_name", "subject_kind", "subject_id", "reason", "text", "created_at", "allowed_actions"}},
	{"videos", "videos:read", &dal.VideoList, model.SubjectVideo, []string{"id", "user_id", "author_name", "title", "public_title", "causes", "public", "listed", "cover_url", "size", "duration_ms",
		"width", "height", "favorite_count", "comment_count", "published_at", "created_at", "allowed_actions"}},
	{"comments", "comments:read", &dal.CommentList, model.SubjectComment, []string{"id", "video_id", "user_id", "author_name", "text", "public_text", "causes", "public", "created_at", "allowed_actions"}},
	{"users", "users:read", &dal.UserList, model.SubjectUser, []string{"id", "name", "role", "signature", "avatar_url", "causes", "muted_until", "demo", "follow_count", "follower_count", "work_count",
		"favorite_count", "total_favorited", "created_at", "allowed_actions"}},
	{"actions", "actions:read", &dal.ActionList, "", []string{"id", "measure", "subject_kind", "subject_id", "owner_id", "owner_name", "case_id", "batch_id", "outcome", "policy", "note", "ends_at",
		"actor_kind", "actor_id", "actor_name", "undo_of", "undone_by", "created_at", "allowed_actions"}},
	{"batches", "actions:read", &dal.BatchList, "", []string{"id", "state", "operation", "outcome", "policy", "total", "done", "failed", "skipped", "note", "actor_id", "actor_name", "undo_of",
		"undone_by", "created_at", "finished_at", "allowed_actions"}},
	{"restrictions", "restrictions:read", &dal.RestrictionList, "", []string{"id", "measure", "subject_kind", "subject_id", "owner_id", "owner_name", "causes", "action_id", "policy", "starts_at",
		"ends_at", "lifted_at", "in_force", "allowed_actions"}},
	{"queues", "queues:read", &dal.QueueList, "", []string{"id", "name", "title", "due_ms", "position", "active", "live", "due", "oldest", "updated_at", "allowed_actions"}},
	{"word-lists", "word-lists:read", &dal.WordListList, "", []string{"id", "name", "category", "owner_role", "note", "entries", "updated_at", "allowed_actions"}},
	{"word-entries", "word-lists:read", &dal.WordEntryList, "", []string{"id", "list_id", "text", "level", "match", "added_by", "added_at", "expires_at", "allowed_actions"}},
	{"staff", "staff:read", &dal.StaffList, "", []string{"id", "username", "role", "disabled", "created_at", "signed_in_at", "allowed_actions"}},
	{"appeals", "appeals:read", &dal.AppealList, "", []string{"id", "action_id", "user_id", "user_name", "actor_id", "actor_name", "text", "state", "due_at", "overdue", "decided_by",
		"decider_name", "self_reviewed", "answer", "note", "lease_holder", "holder_name", "decided_at", "created_at", "allowed_actions"}},
	{"statements", "statements:read", &dal.StatementList, "", []string{"id", "action_id", "user_id", "user_name", "subject_kind", "subject_id", "case_id", "kind", "policy", "policy_title", "facts",
		"found_by", "automated", "actor_id", "actor_name", "appeal_until", "undone_at", "created_at", "allowed_actions"}},
	{"strikes", "strikes:read", &dal.StrikeList, "", []string{"id", "user_id", "user_name", "action_id", "case_id", "policy", "policy_title", "points", "counts", "created_at", "expires_at",
		"lifted_at", "lifted_by", "lifter_name", "lift_reason", "allowed_actions"}},
	{"policies", "policies:read", &dal.PolicyList, "", []string{"id", "code", "version", "active", "category", "title", "points", "strike_days", "measure", "measure_days", "updated_at",
		"allowed_actions"}},
	{"templates", "templates:read", &dal.TemplateList, "", []string{"id", "name", "kind", "policy", "measures", "author_name", "updated_at", "allowed_actions"}},
	{"waves", "waves:read", &dal.WaveList, "", []string{"id", "kind", "items", "accounts", "messages", "taken_down", "open_cases", "first_seen", "last_seen", "sample_text", "batch_id",
		"allowed_actions"}},
	{"jobs", "jobs:read", &dal.JobList, "", []string{"id", "kind", "status", "attempts", "done", "total", "last_error", "created_at", "started_at", "finished_at", "allowed_actions"}},
	{"audit-log", "audit-log:read", &dal.AuditList, "", []string{"id", "created_at", "action", "object_kind", "object_id", "case_id", "actor_kind", "actor_id", "actor_name", "ip", "text",
		"allowed_actions"}},
	{"roles", "roles:read", &dal.RoleList, "", []string{"id", "name", "title", "rank", "inherits", "built_in", "members", "allowed_actions"}},
	{"words/rulesets", "words:read", &dal.RulesetList, "", []string{"id", "author", "note", "entries", "created_at", "allowed_actions"}},
	{"words/hits", "words:read", &dal.WordHitList, "", []string{"id", "entry_id", "field", "level", "subject_kind", "subject_id", "user_id", "created_at", "allowed_actions"}},
}

// ListResource is a list by name, with the columns of its records.
type ListResource struct {
	Name    string
	Columns []string
}

// ListResources lists the lists that views can be saved of.
func ListResources() []ListResource {
	var out []ListResource
	for _, r := range listResources {
		out = append(out, ListResource{r.name, slices.Clone(r.columns)})
	}
	return out
}

func resourceOf(name string) (listResource, error) {
	for _, r := range listResources {
		if r.name == name {
			return r, nil
		}
	}
	return listResource{}, errs.Invalid("resource", errs.T("there is no list %q", "不存在列表 %q").F(name))
}

// bulkResource is a list that batches work on.
func bulkResource(name string) (listResource, error) {
	r, err := resourceOf(name)
	if err == nil && r.item == "" {
		err = errs.Invalid("resource", errs.T("there are no batches on this list", "该列表不支持批量操作"))
	}
	return r, err
}

// asDomain is the domain error in a chain; it must be there.
func asDomain(err error) *errs.Error {
	var e *errs.Error
	if !errors.As(err, &e) {
		panic(err)
	}
	return e
}
