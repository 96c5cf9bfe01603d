package biz

import (
	"context"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"vireo/biz/errs"
)

// exportSource is a list that can be exported: who may, and its columns.
type exportSource struct {
	name    string // its path in the admin API, without the id of what it is of
	may     string // the permission of the list; empty: everybody has a part of it
	needs   string // the filter that has the id of what it is of; empty: it is a list of its own
	columns []exportColumn
	read    func(ctx context.Context, s *Service, st Staff, q ListQuery) (exportPage, error)
}

// exportPage is a part of a list: its rows, as what columns read.
type exportPage struct {
	rows []reflect.Value
	next string
	top  int64
}

// exportColumn is a field of a list's view. What has no column is never exported.
type exportColumn struct {
	name  string
	path  [][]int
	isDay bool // a time, ms
}

// exported are the lists of the admin API. A column is a field of the view: its name in
// the file follows from the field's, unless it stands after a colon; @ marks a time.
// Tokens, leases and links are left out. What has no export: private messages and samples
// of dry runs, which may be private; notes but for those in a case's timeline; permissions, which
// the program fixes; the timelines of users, which are the actions of an owner and notes.
var exported = []exportSource{
	source("cases", "cases:read", (*Service).StaffCases, "ID Subject.Kind Subject.ID OwnerID OwnerName SubjectGone Snapshot.Text:text State Outcome Reason ReasonText "+
		"Severity Reports Holds Reach Rank:priority QueueID QueueName Category Script DueAt@ AssigneeID AssigneeName LeaseHolder HolderName SnoozedUntil@ PreviousID DuplicateOf DecidedBy DeciderName "+
		"ResolvedAt@ CreatedAt@ UpdatedAt@"),
	source("reports", "reports:read", (*Service).StaffReports, "ID CaseID ReporterID ReporterName Subject.Kind Subject.ID Reason ReasonText Text StartMS EndMS CreatedAt@"),
	source("actions", "actions:read", (*Service).StaffActions, "ID Measure Subject.Kind Subject.ID OwnerID OwnerName About.Kind About.ID CausesSet CausesCleared CaseID BatchID "+
		"Outcome Policy PolicyText Note EndsAt@ ActorKind ActorID ActorName UndoOf UndoneBy CreatedAt@"),
	source("restrictions", "restrictions:read", (*Service).StaffRestrictions, "ID Measure Subject.Kind Subject.ID OwnerID OwnerName Cause ActionID Policy StartsAt@ EndsAt@ LiftedAt@ "+
		"LiftedBy InForce"),
	source("policies", "policies:read", (*Service).StaffPolicies, "ID Code Version Active Category Title Text Points StrikeDays Measure MeasureDays CreatedAt@ UpdatedAt@"),
	source("strikes", "strikes:read", (*Service).StaffStrikes, "ID UserID UserName ActionID CaseID Policy PolicyVersion PolicyTitle Points CreatedAt@ ExpiresAt@ LiftedAt@ LiftedBy "+
		"LifterName LiftReason Counts"),
	source("statements", "statements:read", (*Service).StaffStatements, "ID ActionID UserID UserName Subject.Kind Subject.ID CaseID Kind Policy Text Facts.Text:facts FoundBy ActorKind "+
		"ActorID ActorName AppealUntil@ UndoneAt@ CreatedAt@"),
	source("appeals", "appeals:read", (*Service).StaffAppeals, "ID ActionID UserID UserName ActorID ActorName Text State DueAt@ Overdue DecidedBy DeciderName SelfReviewed Answer Note "+
		"LeaseHolder HolderName DecidedAt@ CreatedAt@"),
	source("batches", "actions:read", (*Service).StaffBatches, "ID Operation ActorID ActorName State Total Done Failed Skipped Decision.Outcome:outcome Decision.Policy:policy Note UndoOf UndoneBy "+
		"CreatedAt@ FinishedAt@"),
	source("videos", "videos:read", (*Service).StaffVideos, "ID UserID AuthorName AuthorCauses Title PublicTitle Causes Public Listed Size DurationMS Width Height FavoriteCount "+
		"CommentCount PublishedAt@ CreatedAt@"),
	source("comments", "comments:read", (*Service).StaffComments, "ID VideoID UserID AuthorName AuthorCauses Text PublicText Causes Public CreatedAt@"),
	source("users", "users:read", (*Service).StaffUsers, "ID Name:username Signature Role Causes MutedUntil@ System Demo FollowCount FollowerCount WorkCount FavoriteCount "+
		"TotalFavorited CreatedAt@"),
	source("jobs", "jobs:read", (*Service).StaffJobs, "ID Kind Status Cancelling Attempts Done Total LastError ActorKind ActorID CreatedAt@ StartedAt@ FinishedAt@ DueAt@"),
	source("audit-log", "audit-log:read", func(s *Service, ctx context.Context, _ Staff, q ListQuery) (List[StaffAudit], error) {
		return s.StaffAuditLog(ctx, q)
	},
		"Seq:id Time:created_at@ Action ObjectKind ObjectID CaseID ActorKind ActorID ActorName RequestID Data IP.Value:ip Text.Value:text Text.Erased:erased"),
	source("staff", "staff:read", (*Service).StaffMembers, "UserID:id Username Role Disabled Suspended TOTP OneTime RecoveryCodes CreatedAt@ SignedInAt@"),
	source("roles", "roles:read", (*Service).Roles, "ID Name Title Rank Inherits BuiltIn RequireTOTP Members Permissions CreatedAt@ UpdatedAt@"),
	source("sessions", "", (*Service).StaffSessions, "ID UserID Username Address Agent CreatedAt@ UsedAt@ ExpiresAt@ Current"),
	source("tokens", "", (*Service).StaffTokens, "ID UserID Username Name Scopes CreatedAt@ UsedAt@ ExpiresAt@"),
	source("word-lists", "word-lists:read", (*Service).StaffWordLists, "ID Name Category OwnerRole Note Entries CreatedAt@ UpdatedAt@"),
	source("word-entries", "word-lists:read", (*Service).StaffWords, "ID ListID List Category Text Match Level TagText:tags Off Expires:expires_at@ Note AddedBy AddedAt@"),
	source("words/rulesets", "words:read", (*Service).StaffRulesets, "Version:id Checksum Author Note RollbackOf Entries Added Removed Changed InForce CreatedAt@"),
	source("words/scans", "words:read", (*Service).StaffScans, "ID State Fields Checksum Base:ruleset_version Entries Done Total ActorID ActorName CreatedAt@ FinishedAt@"),
	source("words/hits", "words:read", func(s *Service, ctx context.Context, _ Staff, q ListQuery) (List[WordHit], error) {
		return s.WordHits(ctx, q)
	},
		"ID RulesetVersion EntryID EntryText Field Level Techniques SubjectKind SubjectID UserID CreatedAt@"),
	source("words/hits/entries", "words:read", func(s *Service, ctx context.Context, _ Staff, q ListQuery) (List[EntryStats], error) {
		return s.EntryStats(ctx, q)
	},
		"ID Entry Hits Holds Confirmed Overturned Decided Precision Review"),
	source("queues", "queues:read", (*Service).Queues, "ID Name Title DueMS Position Active BuiltIn Roles Staff Live Due Exact:live_exact Oldest@ Version CreatedAt@ UpdatedAt@"),
	source("saved-views", "", (*Service).SavedViews, "ID UserID UserName:username Resource Name Content.Filters:filters Content.Search:q Content.Sort:sort Content.Columns:columns SharedWith Default:is_default CreatedAt@ UpdatedAt@"),
	source("templates", "templates:read", (*Service).StaffTemplates, "ID Name Kind Policy Measures Text AuthorID AuthorName CreatedAt@ UpdatedAt@"),
	source("waves", "waves:read", (*Service).StaffWaves, "ID Kind Items Accounts Messages TakenDown OpenCases FirstSeen@ LastSeen@ Sample.Kind Sample.ID Text BatchID"),
	source("replicas", "replicas:read", func(s *Service, ctx context.Context, _ Staff, q ListQuery) (List[Replica], error) {
		return s.Replicas(ctx, q)
	},
		"ID Address Program StartedAt@ SeenAt@ RulesetVersion RulesetWanted RulesetLag:ruleset_lag_ms RulesetState RulesetError PolicyVersion PolicyState"),
	listOfOne("batch_id", "batches/items", "actions:read", func(s *Service, ctx context.Context, _ Staff, id int64, q ListQuery) (List[BatchItemView], error) {
		return s.StaffBatchItems(ctx, id, q)
	},
		"ID Subject.Kind Subject.ID CaseID Result Code Message"),
	listOfOne("wave_id", "waves/items", "waves:read", (*Service).StaffWaveItems, "ID Subject.Kind Subject.ID OwnerID OwnerName Text Causes Public Gone CaseID CreatedAt@"),
	listOfOne("case_id", "cases/timeline", "cases:read", (*Service).timelineLines, "At@ Kind ID UserID UserName Name Text"),
	listOfOne("policy_id", "policies/versions", "policies:read", func(s *Service, ctx context.Context, _ Staff, id int64, q ListQuery) (List[PolicyText], error) {
		return s.PolicyTexts(ctx, id, q)
	},
		"ID Code Version Category Title Text Points StrikeDays Measure MeasureDays AuthorID AuthorName CreatedAt@"),
	listOfOne("user_id", "users/notices", "users:read", func(s *Service, ctx context.Context, _ Staff, id int64, q ListQuery) (List[StaffNotice], error) {
		return s.StaffNotices(ctx, id, q)
	},
		"ID Kind Subject.Kind Subject.ID ActionID Text State SendAt@ SentAt@ ReadAt@"),
}

// listOfOne makes a list exportable that is of one thing, whose id a filter gives.
func listOfOne[V any](param, name, may string, read func(*Service, context.Context, Staff, int64, ListQuery) (List[V], error), columns string) exportSource {
	src := source(name, may, func(s *Service, ctx context.Context, st Staff, q ListQuery) (List[V], error) {
		i := slices.IndexFunc(q.Filters, func(f ListFilter) bool { return f.Param == param })
		if i < 0 || len(q.Filters[i].Values) != 1 {
			return List[V]{}, errs.Invalid(param, errs.T("say the id of one: a filter %s", "请用筛选条件 %s 给出一个编号").F(param))
		}
		id, err := strconv.ParseInt(q.Filters[i].Values[0], 10, 64)
		if err != nil || id <= 0 {
			return List[V]{}, errs.Invalid(param, errs.T("%s must be an id", "%s 须为编号").F(param))
		}
		q.Filters = slices.Delete(slices.Clone(q.Filters), i, i+1)
		return read(s, ctx, st, id, q)
	}, columns)
	src.needs = param
	return src
}

// timelineLine is an entry of a case's timeline as a row.
type timelineLine struct {
	At       int64
	Kind     string // report, action or note
	ID       int64  // of the report, the action or the note
	UserID   int64  // who reported, did or wrote it; zero: the program
	UserName string
	Name     string // of the reason or the measure
	Text     string
}

// timelineLines is what happened in a case, as rows.
func (s *Service) timelineLines(ctx context.Context, st Staff, id int64, q ListQuery) (List[timelineLine], error) {
	list, err := s.StaffTimeline(ctx, st, id, q)
	return mapList(list, err, func(rows []StaffTimelineEntry) ([]timelineLine, error) {
		out := make([]timelineLine, len(rows))
		for i, e := range rows {
			switch {
			case e.Report != nil:
				out[i] = timelineLine{e.At, "report", e.Report.ID, e.Report.ReporterID, e.Report.ReporterName, e.Report.Reason, e.Report.Text}
			case e.Action != nil:
				out[i] = timelineLine{e.At, "action", e.Action.ID, e.Action.ActorID, e.Action.ActorName, e.Action.Measure, e.Action.Note}
			case e.Note != nil:
				out[i] = timelineLine{e.At, "note", e.Note.ID, e.Note.AuthorID, e.Note.AuthorName, "", e.Note.Text}
			}
		}
		return out, nil
	})
}

// source makes a list exportable. It panics on a column that its view has not.
func source[V any](name, may string, read func(*Service, context.Context, Staff, ListQuery) (List[V], error), columns string) exportSource {
	src := exportSource{name: name, may: may}
	for _, text := range strings.Fields(columns) {
		src.columns = append(src.columns, columnOf(reflect.TypeFor[V](), text))
	}
	src.read = func(ctx context.Context, s *Service, st Staff, q ListQuery) (exportPage, error) {
		list, err := read(s, ctx, st, q)
		page := exportPage{next: list.Next, top: list.top, rows: make([]reflect.Value, len(list.Rows))}
		for i := range list.Rows {
			page.rows[i] = reflect.ValueOf(&list.Rows[i]).Elem()
		}
		return page, err
	}
	return src
}

func columnOf(view reflect.Type, text string) exportColumn {
	var c exportColumn
	text, c.isDay = strings.CutSuffix(text, "@")
	text, name, named := strings.Cut(text, ":")
	for part := range strings.SplitSeq(text, ".") {
		f, ok := view.FieldByName(part)
		if !ok {
			panic("biz: " + view.String() + " has no field " + part)
		}
		c.path, view = append(c.path, f.Index), f.Type
	}
	if c.name = name; !named {
		c.name = strings.ReplaceAll(snake(text), "._", "_")
	}
	return c
}

// snake is a field's name as the admin API writes it.
func snake(name string) string {
	var b strings.Builder
	rs := []rune(name)
	for i, r := range rs {
		if unicode.IsUpper(r) && i > 0 && (!unicode.IsUpper(rs[i-1]) || i+1 < len(rs) && unicode.IsLower(rs[i+1])) {
			b.WriteByte('_')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// cell is a column of a row as text.
func (c *exportColumn) cell(row reflect.Value, language string) string {
	for _, index := range c.path {
		row = row.FieldByIndex(index)
	}
	switch v := row.Interface().(type) {
	case int64:
		if c.isDay {
			if v == 0 {
				return ""
			}
			return time.UnixMilli(v).UTC().Format("2006-01-02T15:04:05.000Z")
		}
		return strconv.FormatInt(v, 10)
	case string:
		return safeCell(v)
	case bool:
		return strconv.FormatBool(v)
	case errs.Text:
		return safeCell(v.In(language))
	case []string:
		return safeCell(strings.Join(v, " "))
	case []QueueMember:
		return safeCell(joined(v, func(m QueueMember) string { return m.Name }))
	case []TemplateMeasure:
		return safeCell(joined(v, TemplateMeasure.String))
	case []ListFilter:
		return safeCell(joined(v, func(f ListFilter) string { return f.Param + "=" + strings.Join(f.Values, ",") }))
	case json.RawMessage:
		return safeCell(string(v))
	default: // numbers and names of the program's own
		return safeCell(fmt.Sprint(v))
	}
}

// joined is a list in one cell.
func joined[T any](list []T, text func(T) string) string {
	out := make([]string, len(list))
	for i, v := range list {
		out[i] = text(v)
	}
	return strings.Join(out, " ")
}

// String is the measure with its days: mute:7.
func (m TemplateMeasure) String() string {
	if m.Days == 0 {
		return m.Kind
	}
	return fmt.Sprint(m.Kind, ":", m.Days)
}

// safeCell keeps a spreadsheet from taking a text for a formula: one that begins
// like a formula, after whatever is not seen, begins with an apostrophe. The wide
// forms count, because spreadsheets of East Asia read them so.
func safeCell(text string) string {
	for _, r := range text {
		switch {
		case strings.ContainsRune("=+-@\t\r\n＝＋－＠﹢﹣﹦﹫", r):
			return "'" + text
		case unicode.IsSpace(r), unicode.Is(unicode.Cf, r), unicode.IsControl(r):
		default:
			return text
		}
	}
	return text
}
