package dal_test

import (
	"context"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"vireo/dal"
	"vireo/dal/daltest"
	"vireo/dal/model"
)

// TestPlans keeps the plans of the hot reads: each page starts from the index
// that was made for it, no table is scanned, nothing is sorted by hand.
func TestPlans(t *testing.T) {
	for _, kind := range daltest.Kinds {
		t.Run(kind, func(t *testing.T) {
			cfg := daltest.Fresh(t, kind)
			db := daltest.Open(t, cfg)
			fill(t, db)
			for _, c := range []struct {
				name, index string
				read        func(db *dal.DB) error
			}{
				{"feed", "ix_videos_feed", func(db *dal.DB) error { _, err := db.FeedKeys(t.Context(), 1<<40, 30); return err }},
				{"works", "ix_videos_work", func(db *dal.DB) error { _, err := db.WorkKeys(t.Context(), 1, 2, 1<<40, 30); return err }},
				{"own works", "ix_videos_author", func(db *dal.DB) error { _, err := db.WorkKeys(t.Context(), 1, 1, 1<<40, 30); return err }},
				{"likes", "ix_likes_user", func(db *dal.DB) error { _, err := db.LikedKeys(t.Context(), 1, 2, 1<<40, 30); return err }},
				{"comments", "ix_comments_page", func(db *dal.DB) error { _, err := db.CommentPage(t.Context(), 1, 2, 1<<40, 30); return err }},
				{"following", "ix_follows_out", func(db *dal.DB) error { _, err := db.Following(t.Context(), 1, 2, 1<<40, 30); return err }},
				{"followers", "ix_follows_in", func(db *dal.DB) error { _, err := db.Followers(t.Context(), 1, 2, 1<<40, 30); return err }},
				{"friends", "ix_follows_friends", func(db *dal.DB) error { _, err := db.Friends(t.Context(), 1, 2, 1<<40, 30); return err }},
				{"blocks", "ix_blocks_list", func(db *dal.DB) error { _, err := db.BlockPage(t.Context(), 1, 1<<40, 30); return err }},
				{"block between two", "uk_blocks_pair", func(db *dal.DB) error { _, err := db.BlockBetween(t.Context(), 1, 2); return err }},
				{"a video seen by somebody", "" /* MySQL reads it as a constant */, func(db *dal.DB) error { _, err := db.VideoSeenBy(t.Context(), 1, 2); return err }},
				{"a user seen by somebody", "", func(db *dal.DB) error { _, err := db.UserSeenBy(t.Context(), 1, 2); return err }},
				{"videos seen by somebody", "uk_blocks_pair", func(db *dal.DB) error { _, err := db.VideoViews(t.Context(), []int64{1, 2, 3}, 2); return err }},
				{"comments seen by somebody", "uk_blocks_pair", func(db *dal.DB) error { _, err := db.CommentPage(t.Context(), 1, 2, 1<<40, 30); return err }},
				{"followers seen by somebody", "uk_blocks_pair", func(db *dal.DB) error { _, err := db.Followers(t.Context(), 1, 2, 1<<40, 30); return err }},
				{"erasures that wait", "ix_users_delete", func(db *dal.DB) error { _, err := db.DueErasures(t.Context(), 5, 500); return err }},
				{"exports that have ended", "ix_exports_expires", func(db *dal.DB) error { _, err := db.ExpiredExports(t.Context(), 5, 500); return err }},
				{"messages of an author", "ix_messages_from", func(db *dal.DB) error {
					return db.InTx(t.Context(), func(tx *dal.DB) error { _, _, err := tx.EraseMessagesBy(t.Context(), 1, 1<<40, 500); return err })
				}},
				{"session", "uk_sessions_token_hash", func(db *dal.DB) error { _, err := db.Session(t.Context(), []byte("x")); return ignore(err) }},
				{"chat", "uk_messages_time", func(db *dal.DB) error { _, err := db.MessagesBefore(t.Context(), 1, 2, 1<<40, 200); return err }},
				{"chat poll", "uk_messages_time", func(db *dal.DB) error {
					_, err := db.MessagesAfter(t.Context(), 1, 2, 5, false, 200)
					return err
				}},
				{"queue", "ix_cases_work", func(db *dal.DB) error {
					_, err := db.QueueCandidates(t.Context(), dal.QueueQuery{UserID: 9, Queues: []int64{1}, Now: 5, Limit: 32, After: dal.Candidate{ID: 3, Priority: 2}})
					return err
				}},
				{"a part of the cases by rank", "ix_cases_work", func(db *dal.DB) error {
					_, err := db.ListKeys(t.Context(), &dal.CaseList, dal.ListPage{
						Limit: 25, Conds: []dal.ListCond{{Field: dal.CaseList.Field("queue_id"), Op: "=", Values: []any{0}}, {Field: dal.CaseList.Field("state"), Op: "=", Values: []any{"open"}}},
						Orders: []dal.ListOrder{{Field: dal.CaseList.Field("priority")}, {Field: dal.CaseList.Field("id")}},
					})
					return err
				}},
				{"next of several", "ix_cases_work", func(db *dal.DB) error {
					_, err := db.QueueCandidates(t.Context(), dal.QueueQuery{UserID: 9, Queues: []int64{1, 2, 3}, Now: 5, Limit: 32})
					return err
				}},
				{"a sheet of comments", "ix_cases_kind", func(db *dal.DB) error {
					_, err := db.QueueCandidates(t.Context(), dal.QueueQuery{UserID: 9, Queues: []int64{1, 2, 3}, Kind: "comment", Now: 5, Limit: 32})
					return err
				}},
				{"next of what is assigned to one", "ix_cases_assignee", func(db *dal.DB) error {
					_, err := db.AssignedCandidates(t.Context(), dal.QueueQuery{UserID: 9, Now: 5, Limit: 32})
					return err
				}},
				{"leases of a moderator", "ix_cases_holder", func(db *dal.DB) error { return db.ReleaseLeases(t.Context(), 9, 5) }},
				{"appeals that a moderator holds", "ix_appeals_holder", func(db *dal.DB) error { return db.ReleaseAppealLeases(t.Context(), 9) }},
				{"what waits", "ix_cases_", func(db *dal.DB) error { _, err := db.CountQueueCases(t.Context(), []int64{1, 2}, 5); return err }},
				{"live case", "uk_cases_open", func(db *dal.DB) error { _, err := db.LiveCase(t.Context(), "video", 2); return ignore(err) }},
				{"cases, newest first", "", list(&dal.CaseList)},
				{"cases of the queue", "ix_cases_queue", sorted(&dal.CaseList, "priority", "live", true)},
				{"cases about a subject", "ix_cases_subject", list(&dal.CaseList, "subject_kind", "video", "subject_id", 3)},
				{"cases of an owner", "ix_cases_owner", list(&dal.CaseList, "owner_id", 3)},
				{"cases of an assignee", "ix_cases_assignee", list(&dal.CaseList, "assignee_id", 3)},
				{"listed reports of a case", "_reports_", list(&dal.ReportList, "case_id", 3)},
				{"listed reports of a user", "ix_reports_flood", list(&dal.ReportList, "reporter_id", 3)},
				{"listed actions of an owner", "ix_actions_owner", list(&dal.ActionList, "owner_id", 3)},
				{"listed actions of an actor", "ix_actions_actor", list(&dal.ActionList, "actor_id", 3)},
				{"restrictions of an owner", "ix_restrictions_owner", list(&dal.RestrictionList, "owner_id", 3)},
				{"batches of an actor", "ix_batches_actor", list(&dal.BatchList, "actor_id", 3)},
				{"videos of a user", "ix_videos_author", list(&dal.VideoList, "user_id", 3)},
				{"comments of a user", "ix_comments_", list(&dal.CommentList, "user_id", 3)},
				{"comments of a video", "ix_comments_", list(&dal.CommentList, "video_id", 3)},
				{"actions of a user", "ix_actions_owner", func(db *dal.DB) error { _, err := db.ActionsOfOwner(t.Context(), 1, 1<<40, 30); return err }},
				{"actions of a case", "ix_actions_case", func(db *dal.DB) error { _, err := db.ActionsOfCase(t.Context(), 1, 30); return err }},
				{"actions of a batch", "ix_actions_batch", func(db *dal.DB) error { _, err := db.ActionsOfBatch(t.Context(), 1, "video", 1); return err }},
				{"restrictions in force", "ix_restrictions_subject", func(db *dal.DB) error { _, err := db.InForce(t.Context(), "user", 1, 5); return err }},
				{"ended restrictions", "ix_restrictions_due", func(db *dal.DB) error { _, err := db.Ended(t.Context(), 5, 200); return err }},
				{"due notices", "ix_notices_due", func(db *dal.DB) error { _, err := db.DueNotices(t.Context(), 5, 100); return err }},
				{"notices", "ix_notices_user", func(db *dal.DB) error { _, err := db.Notices(t.Context(), 1, 1<<40, 100); return err }},
				{"unread notices", "ix_notices_user", func(db *dal.DB) error { _, err := db.UnreadNotices(t.Context(), 1); return err }},
				{"reports of a user", "ix_reports_flood", func(db *dal.DB) error { _, err := db.ReportsSince(t.Context(), 1, 5); return err }},
				{"reports of a case", "_reports_", func(db *dal.DB) error { _, err := db.ReportsOf(t.Context(), 1, 100); return err }},
				{"reports counted", "ix_reports_flood", func(db *dal.DB) error { _, err := db.ReportCounts(t.Context(), []int64{1, 2}); return err }},
				{"reports of a case, by stretches", "_reports_", func(db *dal.DB) error { _, err := db.ReportsAfter(t.Context(), 1, 5, 100); return err }},
				{"decision of a case", "ix_actions_case", func(db *dal.DB) error { _, _, err := db.DecisionOfCase(t.Context(), 1); return err }},
				{"actions of a decision", "ix_actions_decision", func(db *dal.DB) error { _, err := db.ActionsOfDecision(t.Context(), 1); return err }},
				{"policy used", "ix_actions_policy", func(db *dal.DB) error { _, err := db.PolicyUsed(t.Context(), "1"); return err }},
				{"points", "ix_strikes_user", func(db *dal.DB) error { _, _, err := db.Points(t.Context(), 1, 5); return err }},
				{"lasting holds, due", "ix_actions_time", func(db *dal.DB) error {
					_, err := db.LastingHolds(t.Context(), dal.ActionKey{At: 5, ID: 5}, 100, 50)
					return err
				}},
				{"statement of an action", "uk_statements_action", func(db *dal.DB) error { _, err := db.LockStatementOf(t.Context(), 1); return ignore(err) }},
				{"statements of actions", "uk_statements_action", func(db *dal.DB) error { _, err := db.StatementsOf(t.Context(), []int64{1, 2}); return err }},
				{"holds of a case", "ix_statements_case", func(db *dal.DB) error { _, err := db.HoldStatements(t.Context(), 1); return err }},
				{"appeals of a user", "ix_appeals_user", func(db *dal.DB) error { _, err := db.AppealsOf(t.Context(), 1, 1<<40, 30); return err }},
				{"open appeals by age", "ix_appeals_age", func(db *dal.DB) error {
					_, err := db.OpenAppealsBy(t.Context(), "created_at", []int64{5, 9})
					return err
				}},
				{"open appeals by deadline", "ix_appeals_state", func(db *dal.DB) error { _, err := db.OpenAppealsBy(t.Context(), "due_at", []int64{5, 9}); return err }},
				{"the first open appeal", "" /* MySQL reads the ends of indexes */, func(db *dal.DB) error { _, _, err := db.FirstOpenAppeal(t.Context()); return err }},
				{"notes of a case", "ix_notes_subject", func(db *dal.DB) error { _, err := db.NotesOf(t.Context(), "case", 1, 100); return err }},
				{"due jobs", "ix_jobs_due", func(db *dal.DB) error { _, err := db.DueJobs(t.Context(), []string{"a"}, 0, 1, 16); return err }},
				{"old jobs", "ix_jobs_history", func(db *dal.DB) error {
					_, err := db.DeleteOldJobs(t.Context(), 1, []string{"user.erase"}, 500)
					return err
				}},
				{"audit of an actor", "ix_audit_log_actor", list(&dal.AuditList, "actor_id", 3)},
				{"audit of an object", "ix_audit_log_object", list(&dal.AuditList, "object_kind", "o", "object_id", 3)},
				{"audit of a case", "ix_audit_log_case", list(&dal.AuditList, "case_id", 3)},
				{"audit of an action", "ix_audit_log_action", list(&dal.AuditList, "action", "rare")},
				{"texts about a user", "ix_audit_texts_object", func(db *dal.DB) error { _, err := db.EraseAuditTexts(t.Context(), 3, 1); return err }},
				{"waves that are due", "ix_prints_wave", sorted(&dal.WaveList, "last_seen", "decided", false)}, // due: it must not be sorted by hand
				{"items of a wave that are due", "ix_print_items_time", sorted(&dal.WaveItemList, "created_at", "print_id", 3)},
				{"fingerprints of a subject", "uk_print_items_subject", func(db *dal.DB) error { _, err := db.PrintsOf(t.Context(), "video", 3); return err }},
				{"a fingerprint's owner", "ix_print_items_owner", func(db *dal.DB) error { _, err := db.PrintHasOwner(t.Context(), 3, 2, 5); return err }},
				{"a fingerprint's day", "ix_print_items_time", func(db *dal.DB) error { _, err := db.PrintItemsSince(t.Context(), 3, 5, 9); return err }},
				{"files that are taken down", "uk_prints_hash", func(db *dal.DB) error { _, err := db.FilesTakenDown(t.Context(), "1", "2"); return err }},
				{"videos without frames", "", func(db *dal.DB) error { _, err := db.NextFrameless(t.Context(), 3, 90, 10); return err }},
				{"near frames", "", func(db *dal.DB) error { _, err := db.FramesIn(t.Context(), []int64{1, 2}, 10); return err }},
				{"subjects of a wave", "ix_print_items_time", func(db *dal.DB) error {
					_, err := db.WaveSubjects(t.Context(), 3, 5, []string{"video"}, true, 9)
					return err
				}},
				{"old hits", "ix_word_hits_time", func(db *dal.DB) error { _, err := db.DeleteWordHits(t.Context(), 1, 500); return err }},
			} {
				var sql string
				watched := cfg
				watched.Observe = func(_ context.Context, s string) { sql = s }
				if err := c.read(daltest.Open(t, watched)); err != nil {
					t.Fatalf("%s: %v", c.name, err)
				}
				plan := explain(t, db, kind, sql)
				if !strings.Contains(plan, c.index) {
					t.Errorf("%s does not start from %s:\n%s\n%s", c.name, c.index, sql, plan)
				}
				if (strings.Contains(c.name, "queue") || strings.Contains(c.name, "due")) && regexp.MustCompile("TEMP B-TREE FOR ORDER|filesort").MatchString(plan) {
					t.Errorf("%s is sorted by hand:\n%s", c.name, plan)
				}
				if bad := regexp.MustCompile(`SCAN (prints|print_items|frame_slots|i|videos|likes|comments|follows|messages|users|sessions|actions|restrictions|notices|reports|blocks|exports|strikes|statements|appeals|notes|b|v|c|m|u|a|s)\b|\|(prints|print_items|frame_slots|i|videos|likes|comments|follows|messages|sessions|actions|restrictions|notices|reports|blocks|exports|strikes|statements|appeals|notes|b|v|c|m|u|a|s)\|(ALL|index)\|`).FindString(plan); bad != "" {
					t.Errorf("%s: %s in\n%s", c.name, bad, plan)
				}
			}
		})
	}
}

// list reads the first page of a list, newest first, by fields and their values.
func list(spec *dal.ListSpec, pairs ...any) func(db *dal.DB) error {
	return sorted(spec, "", pairs...)
}

// sorted reads the first page of a list in the order of a field.
func sorted(spec *dal.ListSpec, by string, pairs ...any) func(db *dal.DB) error {
	p := dal.ListPage{Limit: 25}
	for i := 0; i < len(pairs); i += 2 {
		p.Conds = append(p.Conds, dal.ListCond{Field: spec.Field(pairs[i].(string)), Op: "=", Values: []any{pairs[i+1]}})
	}
	if by != "" {
		p.Orders = []dal.ListOrder{{Field: spec.Field(by)}}
	}
	p.Orders = append(p.Orders, dal.ListOrder{Field: spec.Field("id"), Desc: by == ""})
	return func(db *dal.DB) error { _, err := db.ListKeys(context.Background(), spec, p); return err }
}

// fillAudit makes rows of the audit log and jobs, most of which have ended.
func fillAudit(t *testing.T, db *dal.DB) {
	t.Helper()
	g := db.Gorm()
	var jobs []model.Job
	var texts []model.AuditText
	var log []model.AuditLog
	for i := range int64(2_000) {
		jobs = append(jobs, model.Job{Kind: "a", Live: i%100 == 0, Status: "s", FinishedAt: 1_000 + i})
		texts = append(texts, model.AuditText{ObjectKind: "o", ObjectID: i, OwnerID: i % 7, Salt: []byte{}})
		log = append(log, model.AuditLog{Seq: i + 1, MAC: []byte{}, AuditEvent: model.AuditEvent{
			ActorID: i % 50, ObjectKind: "o", ObjectID: i % 400, CaseID: i % 300, Action: "common", IPDigest: []byte{}, TextDigest: []byte{},
		}})
	}
	for _, err := range []error{g.CreateInBatches(jobs, 500).Error, g.CreateInBatches(texts, 500).Error, g.CreateInBatches(log, 500).Error} {
		if err != nil {
			t.Fatal(err)
		}
	}
}

func ignore(err error) error {
	if err == dal.ErrNotFound {
		return nil
	}
	return err
}

// explain is the plan of a statement as lines of text; its marks are filled with ones.
func explain(t *testing.T, db *dal.DB, kind, sql string) string {
	t.Helper()
	prefix := "EXPLAIN QUERY PLAN "
	if kind == "mysql" {
		prefix = "EXPLAIN "
	}
	rows, err := db.Gorm().Raw(prefix + strings.ReplaceAll(sql, "?", "1")).Rows()
	if err != nil {
		t.Fatal(err, sql)
	}
	defer rows.Close()
	cols, _ := rows.Columns()
	var b strings.Builder
	for rows.Next() {
		values := make([]any, len(cols))
		for i := range values {
			values[i] = new([]byte)
		}
		if err := rows.Scan(values...); err != nil {
			t.Fatal(err)
		}
		for _, v := range values {
			fmt.Fprintf(&b, "%s|", *v.(*[]byte))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// fill makes enough rows for a planner to prefer indexes, in a lopsided way: few
// authors with many rows each tempt it to start elsewhere.
func fill(t *testing.T, db *dal.DB) {
	t.Helper()
	ctx := t.Context()
	err := db.InTx(ctx, func(tx *dal.DB) error {
		for i := range int64(30) {
			u := &model.User{Name: fmt.Sprint("u", i), NameKey: fmt.Sprint("u", i)}
			if err := tx.CreateUser(ctx, u); err != nil {
				return err
			}
		}
		for i := range int64(100) {
			hash := fmt.Sprint("session", i)
			if i == 0 {
				hash = "x"
			}
			if err := tx.CreateSession(ctx, &model.Session{TokenHash: []byte(hash), UserID: 1 + i%30}); err != nil {
				return err
			}
		}
		for i := range int64(600) {
			at := i + 1
			if err := tx.CreateVideo(ctx, &model.Video{UserID: 1 + i%3, Title: "t", PublishedAt: &at}); err != nil {
				return err
			}
			if _, err := tx.AddLike(ctx, 1+i%5, 1+i, i); err != nil {
				return err
			}
			if err := tx.CreateComment(ctx, &model.Comment{VideoID: 1 + i%4, UserID: 1 + i%7, Text: "c"}); err != nil {
				return err
			}
			if i < 400 {
				if _, err := tx.AddFollowEdge(ctx, 1+i%20, 1+i/20, i); err != nil {
					return err
				}
			}
			if err := fillModeration(ctx, tx, i); err != nil {
				return err
			}
			if err := tx.AddMessage(ctx, &model.Message{FromUserID: 1, ToUserID: 2 + i%3, Text: "m"}, i); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	fillAudit(t, db)
	fillPersons(t, db)
	if db.Dialect() == "mysql" {
		db.Gorm().Exec("ANALYZE TABLE blocks, exports, users, videos, likes, comments, follows, messages, conversations, cases, reports, actions, restrictions, notices, strikes, statements, appeals, notes, policies, templates, jobs, audit_log, audit_texts, prints, print_items, frame_slots")
	} else {
		db.Gorm().Exec("ANALYZE")
	}
}

// fillPersons makes blocks and exports, and lets few accounts leave.
func fillPersons(t *testing.T, db *dal.DB) {
	t.Helper()
	g := db.Gorm()
	var users []model.User
	var blocks []model.Block
	var exports []model.Export
	for i := range int64(1_000) {
		u := model.User{Name: "p", NameKey: fmt.Sprint("person", i)}
		if i%100 == 0 {
			u.DeleteAt = i
		}
		users = append(users, u)
		blocks = append(blocks, model.Block{UserID: 1 + i%25, BlockedID: 100 + i})
		exports = append(exports, model.Export{UserID: i + 1, State: model.ExportExpired, ExpiresAt: i})
	}
	for _, err := range []error{g.CreateInBatches(users, 500).Error, g.CreateInBatches(blocks, 500).Error, g.CreateInBatches(exports, 500).Error} {
		if err != nil {
			t.Fatal(err)
		}
	}
}

// fillPrints makes a fingerprint, an item and a video's frames.
func fillPrints(ctx context.Context, tx *dal.DB, i int64) error {
	p, _, err := tx.LockPrint(ctx, &model.Print{Kind: model.PrintFile, Hash: fmt.Sprint(i), Wave: i%20 == 0, LastAt: i})
	if err != nil {
		return err
	}
	if _, err := tx.AddPrintItem(ctx, &model.PrintItem{PrintID: 1 + p.ID%40, SubjectKind: "video", SubjectID: i + 1, OwnerID: i % 7, CreatedAt: i}); err != nil {
		return err
	}
	return tx.SetFrames(ctx, model.VideoFrames{VideoID: i + 1, Hashes: "1"}, []model.FrameSlot{{Slot: i, VideoID: i + 1}, {Slot: i + 7, VideoID: i + 1, Frame: 1}})
}

// fillModeration makes one row of each table of moderation.
func fillModeration(ctx context.Context, tx *dal.DB, i int64) error {
	c, _, err := tx.OpenCase(ctx, &model.CaseRow{SubjectKind: "video", SubjectID: 1 + i, OwnerID: 1 + i%7, Priority: i % 50})
	if err != nil {
		return err
	}
	if i%3 == 0 {
		c.OpenKey, c.Live, c.State = nil, false, model.CaseResolved
		if err := tx.SaveCase(ctx, c); err != nil {
			return err
		}
	}
	if _, err := tx.AddReport(ctx, &model.Report{CaseID: 1 + i%40, ReporterID: 1 + i%30, SubjectKind: "video", SubjectID: i, CreatedAt: i}); err != nil {
		return err
	}
	if err := fillPrints(ctx, tx, i); err != nil {
		return err
	}
	a := &model.Action{Measure: "warn", SubjectKind: "video", SubjectID: i, OwnerID: 1 + i%7, AboutKind: "video", AboutID: i, CaseID: 1 + i%40, BatchID: i % 5, CreatedAt: i, DecisionID: i / 3, Policy: fmt.Sprint(i % 20)}
	if err := tx.AddAction(ctx, a); err != nil {
		return err
	}
	if err := fillAppeals(ctx, tx, i, a.ID); err != nil {
		return err
	}
	err = tx.AddRestriction(ctx, &model.Restriction{Measure: "mute", SubjectKind: "user", SubjectID: 1 + i%30, OwnerID: 1 + i%30, ActionID: a.ID, EndsAt: i, LiftedAt: i % 2})
	if err != nil {
		return err
	}
	state := model.NoticeSent
	if i%10 == 0 {
		state = model.NoticeWaiting
	}
	return tx.AddNotice(ctx, &model.Notice{UserID: 1 + i%30, Kind: "warn", Once: fmt.Sprint(i), State: state, SendAt: i, ActionID: a.ID})
}

// fillAppeals makes one row of each table of what goes with decisions.
func fillAppeals(ctx context.Context, tx *dal.DB, i, action int64) error {
	if err := tx.AddStrike(ctx, &model.Strike{UserID: 1 + i%30, ActionID: action, Points: 1, ExpiresAt: i, CreatedAt: i}); err != nil {
		return err
	}
	st := &model.Statement{ActionID: action, UserID: 1 + i%30, SubjectKind: "video", SubjectID: i, CaseID: 1 + i%40, Kind: "decision", Measures: "[]", Facts: "{}", CreatedAt: i}
	if _, err := tx.AddStatement(ctx, st); err != nil {
		return err
	}
	if _, err := tx.AddAppeal(ctx, &model.Appeal{ActionID: action, StatementID: 1 + i, UserID: 1 + i%30, ActorID: 2, Text: "x", DueAt: i, CreatedAt: i}); err != nil {
		return err
	}
	if i%5 != 0 {
		if _, err := tx.SettleAppeal(ctx, action, i); err != nil {
			return err
		}
	}
	return tx.AddNote(ctx, &model.Note{SubjectKind: "case", SubjectID: 1 + i%40, AuthorID: 1, Text: "x", CreatedAt: i})
}
