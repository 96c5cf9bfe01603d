package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"vireo/biz"
	"vireo/biz/errs"
	"vireo/dal/model"
)

// TestLeases: a lease lasts five minutes of the clock, and longer by heartbeats;
// what is not as its caller knows it is a conflict that says how it is.
func TestLeases(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ctx := t.Context()
		ann, ben := a.user("ann"), a.user("ben")
		one, two := a.staff("one"), a.staff("two")
		v := ann.video("v")
		a.report(t, ben, video(v), "spam")
		c := a.next(t, one)
		conflict := func(err error, holder string) {
			t.Helper()
			wantCode(t, err, errs.Conflict)
			var e *errs.Error
			errors.As(err, &e)
			if got := e.Details["holder_name"]; holder == "" && got != nil || holder != "" && got != holder {
				t.Errorf("the holder is %v, want %q", got, holder)
			}
			if e.Details["version"] == nil || e.Details["case_id"] != strconv.FormatInt(c.ID, 10) {
				t.Errorf("details %v", e.Details)
			}
		}
		_, err := a.biz.Decide(ctx, two, ref(c), noViolation)
		conflict(err, "one")
		a.clock.add(4 * time.Minute)
		until := must[int64](t)(a.biz.Heartbeat(ctx, one, ref(c)))
		if want := a.clock.now().Add(5 * time.Minute).UnixMilli(); until != want {
			t.Errorf("until %d, want %d", until, want)
		}
		a.clock.add(4 * time.Minute)
		if n, err := a.biz.NextCase(ctx, two, false); n != nil || err != nil {
			t.Error("handed out while leased", err)
		}
		a.clock.add(time.Minute)
		_, err = a.biz.Heartbeat(ctx, one, ref(c))
		conflict(err, "") // it is over
		_, err = a.biz.Decide(ctx, one, ref(c), noViolation)
		conflict(err, "")
		d := a.next(t, two)
		_, err = a.biz.Decide(ctx, one, ref(c), noViolation)
		conflict(err, "two")
		_, err = a.biz.Decide(ctx, two, biz.CaseRef{ID: d.ID, LeaseToken: d.LeaseToken, Version: d.Version - 1}, noViolation)
		conflict(err, "two")
		_, err = a.biz.Decide(ctx, two, biz.CaseRef{ID: d.ID, LeaseToken: "x", Version: d.Version}, noViolation)
		conflict(err, "two")
		_, err = a.biz.AssignCase(ctx, one, biz.CaseRef{ID: d.ID, Version: d.Version}, one.UserID)
		conflict(err, "two")
		must[biz.Decided](t)(a.biz.Decide(ctx, two, ref(d), noViolation))
		_, err = a.biz.Decide(ctx, two, ref(d), noViolation)
		conflict(err, "two")
	})
}

// TestQueue: skipped, snoozed, assigned and escalated cases are handed out to
// whom and when they should be; nobody decides about themselves.
func TestQueue(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ctx := t.Context()
		ann, ben := a.user("ann"), a.user("ben")
		one, two := a.staff("one"), a.staff("two")
		annToo := a.makeStaff(ann.id)
		v := ann.video("v")
		a.report(t, ben, video(v), "spam")
		none := func(m biz.Actor, escalated bool) {
			t.Helper()
			if c, err := a.biz.NextCase(ctx, m, escalated); c != nil || err != nil {
				t.Fatalf("%+v %v", c, err)
			}
		}
		none(annToo, false)
		c := a.next(t, one)
		_, err := a.biz.ClaimCase(ctx, annToo, c.ID, 0)
		wantCode(t, err, errs.Conflict)
		must[biz.Case](t)(a.biz.SkipCase(ctx, one, ref(c), "I know them"))
		w := ann.video("w")
		a.report(t, ben, video(w), "other") // less urgent, and yet it comes first to who has skipped the other
		if c := a.next(t, one); c.Subject != video(w) {
			t.Errorf("%+v", c.Subject)
		} else {
			must[biz.Decided](t)(a.biz.Decide(ctx, one, ref(c), noViolation))
		}
		again := a.next(t, one) // nothing else is left
		if again.ID != c.ID {
			t.Errorf("case %d", again.ID)
		}
		must[biz.Case](t)(a.biz.SkipCase(ctx, one, ref(again), "I do know them"))
		_, err = a.biz.ClaimCase(ctx, annToo, c.ID, 0)
		wantCode(t, err, errs.Forbidden)
		c = a.next(t, two)
		c = must[biz.Case](t)(a.biz.SnoozeCase(ctx, two, ref(c), a.clock.now().Add(time.Hour).UnixMilli(), ""))
		none(two, false)
		a.clock.add(time.Hour)
		c = a.next(t, two)
		c = must[biz.Case](t)(a.biz.EscalateCase(ctx, two, ref(c), biz.Escalation{Note: "what is this?"}))
		none(two, false)
		e, err := a.biz.NextCase(ctx, two, true)
		if err != nil || e == nil || e.State != model.CaseEscalated {
			t.Fatal(e, err)
		}
		c = must[biz.Case](t)(a.biz.EscalateCase(ctx, two, ref(*e), biz.Escalation{Back: true}))
		c = must[biz.Case](t)(a.biz.AssignCase(ctx, two, ref(c), one.UserID))
		none(two, false)
		c = must[biz.Case](t)(a.biz.ClaimCase(ctx, one, c.ID, c.Version))
		c = must[biz.Case](t)(a.biz.ReleaseCase(ctx, one, ref(c)))
		c = must[biz.Case](t)(a.biz.AssignCase(ctx, two, ref(c), 0))
		must[biz.Case](t)(a.biz.ClaimCase(ctx, two, c.ID, c.Version))
		steps := must[[]biz.TimelineEntry](t)(a.biz.CaseTimeline(ctx, c.ID))
		var names []string
		for _, s := range steps {
			if s.Action != nil {
				names = append(names, s.Action.Measure)
			}
		}
		if want := []string{"skip", "skip", "snooze", "escalate", "deescalate", "assign", "assign"}; !slices.Equal(names, want) || steps[0].Report == nil {
			t.Errorf("%v", names)
		}

		// The most urgent first: minors before spam, many reports before one.
		x, y, z := ann.video("x"), ann.video("y"), ann.video("z")
		a.report(t, ben, video(x), "spam")
		for _, u := range a.users(20) {
			a.report(t, u, video(y), "spam")
		}
		a.report(t, ben, video(z), "minors")
		three := a.staff("three")
		for _, want := range []int64{z, y, x} {
			if c := a.next(t, three); c.Subject.ID != want {
				t.Errorf("video %d, want %d", c.Subject.ID, want)
			}
		}
	})
}

// TestReportsRaceDecisions: a report that comes while its case is decided opens
// the next one: none is lost, none joins what is resolved.
func TestReportsRaceDecisions(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ctx := context.Background()
		ann := a.user("ann")
		reporters := a.users(16)
		mods := []biz.Actor{a.staff("m1"), a.staff("m2")}
		v := ann.video("v")
		var made atomic.Int64
		together(len(reporters)+len(mods), func(i int) {
			if i < len(reporters) {
				for range 5 {
					if err := a.biz.Report(ctx, biz.Viewer{UserID: reporters[i].id}, biz.Report{Subject: video(v), Reason: "spam"}); err != nil {
						t.Error(err)
					}
					made.Add(1)
				}
				return
			}
			for made.Load() < int64(5*len(reporters)) {
				c, err := a.biz.NextCase(ctx, mods[i-len(reporters)], false)
				if err != nil {
					t.Error(err)
					return
				}
				if c == nil {
					continue
				}
				if _, err := a.biz.Decide(ctx, mods[i-len(reporters)], ref(*c), noViolation); err != nil {
					t.Error(err)
				}
			}
		})
		if n := a.count(t, "SELECT COUNT(*) FROM cases WHERE live = TRUE"); n > 1 {
			t.Errorf("%d live cases of one subject", n)
		}
		for what, q := range map[string]string{
			"cases whose count is not their reports": "SELECT COUNT(*) FROM cases c WHERE c.reports <> (SELECT COUNT(*) FROM reports r WHERE r.case_id = c.id)",
			"reports after their case was resolved":  "SELECT COUNT(*) FROM reports r JOIN cases c ON c.id = r.case_id WHERE c.resolved_at <> 0 AND r.created_at > c.resolved_at",
			"cases without a report":                 "SELECT COUNT(*) FROM cases WHERE reports = 0",
		} {
			if n := a.count(t, q); n != 0 {
				t.Errorf("%d %s", n, what)
			}
		}
	})
}

// TestUndoTwice: many undo at once, one does.
func TestUndoTwice(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ctx := context.Background()
		ann, mod := a.user("ann"), a.staff("mod")
		v := ann.video("v")
		d := must[biz.Decided](t)(a.biz.Act(ctx, mod, video(v), actioned("takedown")))
		var done atomic.Int64
		together(12, func(int) {
			_, err := a.biz.UndoAction(ctx, mod, d.ActionIDs[0], biz.Undo{})
			if err == nil {
				done.Add(1)
			} else if errs.CodeOf(err) != errs.Conflict {
				t.Error(err)
			}
		})
		if done.Load() != 1 {
			t.Errorf("undone %d times", done.Load())
		}
		a.noDrift(t)
	})
}

// TestBatches: one decision for many, with a result for each, small at once and
// large by a job; undone in one step, once.
func TestBatches(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ctx := t.Context()
		ann, mod, other := a.user("ann"), a.staff("mod"), a.staff("other")
		v := ann.video("v")
		ids := a.fillComments(t, v, ann.id, 120)
		a.report(t, a.user("ben"), comment(ids[3]), "spam")
		held := a.next(t, other) // somebody else has it
		for _, n := range []int{10, 120} {
			subjects := []biz.Subject{comment(ids[0]), comment(999_999), video(v)}[:2]
			for _, id := range ids[:n] {
				subjects = append(subjects, comment(id))
			}
			b := must[biz.BatchView](t)(a.biz.RunBatch(ctx, mod, subjects, actioned("takedown")))
			a.idle(t)
			b = must[biz.BatchView](t)(a.biz.Batch(ctx, b.ID))
			if b.State != model.BatchDone || b.Total != int64(n+1) || b.Done != int64(n-1) || b.Failed != 2 {
				t.Errorf("%+v", b)
			}
			failed := must[biz.List[biz.BatchItemView]](t)(a.biz.ListBatchItems(ctx, query(map[string][]string{
				"batch_id": {fmt.Sprint(b.ID)}, "result": {"failed"},
			}, "id")))
			if len(failed.Rows) != 2 || failed.Rows[0].Code != "not_found" || failed.Rows[1].Code != "conflict" || failed.Rows[1].Subject != comment(ids[3]) {
				t.Errorf("%+v", failed.Rows)
			}
			if got := a.count(t, "SELECT COUNT(*) FROM comments WHERE public = FALSE"); got != int64(n-1) {
				t.Errorf("%d comments are hidden", got)
			}
			var undone atomic.Int64
			together(6, func(int) {
				if _, err := a.biz.UndoBatch(context.Background(), mod, b.ID, ""); err == nil {
					undone.Add(1)
				} else if errs.CodeOf(err) != errs.Conflict {
					t.Error(err)
				}
			})
			a.idle(t)
			if undone.Load() != 1 {
				t.Errorf("undone %d times", undone.Load())
			}
			if got := a.count(t, "SELECT COUNT(*) FROM comments WHERE public = FALSE"); got != 0 {
				t.Errorf("%d comments are hidden after the undo", got)
			}
			a.noDrift(t)
		}
		must[biz.Decided](t)(a.biz.Decide(ctx, other, ref(held), noViolation))
	})
}

// TestReports: who may report what.
func TestReports(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ann, ben, carl := a.user("ann"), a.user("ben"), a.user("carl")
		v := ann.video("v")
		said := ben.comment(v, "said").ok().num("comment.id")
		for i := range 25 {
			from, to := ann, ben
			if i%2 == 1 {
				from, to = ben, ann
			}
			from.send(to.id, fmt.Sprint("m", i)).ok()
		}
		chat := ben.get("/douyin/message/chat/", p{"to_user_id": ann.id}).ok()
		msg := chat.nums("message_list", "id")[12] // by Ann
		say := func(c *client, kind string, id int64) *answer {
			return c.post("/douyin/report/action/", p{"subject_kind": kind, "subject_id": id, "reason": "spam"})
		}
		for _, c := range []struct {
			name string
			who  *client
			kind string
			id   int64
			code int64
		}{
			{"a video", ben, "video", v, 0}, {"again", ben, "video", v, 0}, {"a guest", a.guest(), "video", v, signIn}, {"one's own video", ann, "video", v, invalid},
			{"a comment", ann, "comment", said, 0}, {"one's own comment", ben, "comment", said, invalid},
			{"a user", ben, "user", ann.id, 0}, {"oneself", ben, "user", ben.id, invalid}, {"nobody", ben, "user", 9999, missing},
			{"a message", ben, "message", msg, 0}, {"one's own message", ann, "message", msg, invalid}, {"others' message", carl, "message", msg, missing},
		} {
			if r := say(c.who, c.kind, c.id); r.num("status_code") != c.code {
				t.Errorf("%s: %s", c.name, r.body)
			}
		}
		if n := a.count(t, "SELECT COUNT(*) FROM cases"); n != 4 {
			t.Errorf("%d cases", n)
		}
		cases := must[biz.List[biz.Case]](t)(a.biz.ListCases(t.Context(), query(map[string][]string{"subject_kind": {"message"}}, "")))
		if n := len(cases.Rows[0].Snapshot.Messages); n != 0 {
			t.Errorf("a list shows %d private messages", n)
		}
		staff := a.staff("mod")
		kept := must[[]biz.SnapshotMessage](t)(a.biz.CaseMessages(t.Context(), staff, cases.Rows[0].ID))
		if len(kept) != 21 || kept[10].ID != msg {
			t.Errorf("%d messages in the snapshot", len(kept))
		}
		if c := must[biz.Case](t)(a.biz.ClaimCase(t.Context(), staff, cases.Rows[0].ID, 0)); len(c.Snapshot.Messages) != 21 {
			t.Errorf("its holder sees %d messages", len(c.Snapshot.Messages))
		}
		eventually(t, "the audit log", func() bool { return a.count(t, "SELECT COUNT(*) FROM audit_log WHERE action = 'messages.read'") == 1 })
		a.setVideo(t, v, model.CauseTakenDown)
		say(carl, "video", v).refused(missing)
		say(carl, "comment", said).refused(missing)
		a.setVideo(t, v, 0)
		a.setComment(t, said, model.CauseOnHold)
		say(carl, "comment", said).refused(missing)
		ids := a.fillComments(t, v, ann.id, 60)
		for i, id := range ids[:50] {
			if r := say(carl, "comment", id); r.num("status_code") != 0 {
				t.Fatalf("report %d: %s", i, r.body)
			}
		}
		say(carl, "comment", ids[55]).refused(quota)
		if n := a.count(t, fmt.Sprintf("SELECT COUNT(*) FROM cases WHERE subject_kind = 'comment' AND subject_id = %d", ids[55])); n != 0 {
			t.Error("a refused report left a case")
		}
		a.clock.add(25 * time.Hour)
		say(carl, "comment", ids[55]).ok()
	})
}

// TestModerationLists: pages, cursors, filters and orders agree with the rows.
func TestModerationLists(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ctx := t.Context()
		ann, ben := a.user("ann"), a.user("ben")
		v := ann.video("v")
		ids := a.fillComments(t, v, ann.id, 30)
		for i, id := range ids {
			a.report(t, ben, comment(id), []string{"spam", "fraud", "minors"}[i%3])
			a.clock.add(time.Minute)
		}
		read := func(r biz.ListQuery) (got []int64) {
			t.Helper()
			for {
				out := must[biz.List[biz.Case]](t)(a.biz.ListCases(ctx, r))
				if out.Total != 30 || !out.Exact {
					t.Fatalf("total %d", out.Total)
				}
				for _, c := range out.Rows {
					got = append(got, c.ID)
				}
				if r.Cursor = out.Next; r.Cursor == "" {
					return got
				}
			}
		}
		for _, sort := range []string{"", "priority", "-priority", "severity,-created_at", "-reports,id", "-severity,priority,-id"} {
			all := read(biz.ListQuery{Sort: splitSort(sort), PerPage: 200})
			if got := read(biz.ListQuery{Sort: splitSort(sort), PerPage: 7}); !slices.Equal(got, all) {
				t.Errorf("%q by cursor: %v, whole %v", sort, got, all)
			}
			var paged []int64
			for page := int64(1); page <= 5; page++ {
				out := must[biz.List[biz.Case]](t)(a.biz.ListCases(ctx, biz.ListQuery{Sort: splitSort(sort), PerPage: 7, Page: page}))
				for _, c := range out.Rows {
					paged = append(paged, c.ID)
				}
			}
			if !slices.Equal(paged, all) {
				t.Errorf("%q by page: %v, whole %v", sort, paged, all)
			}
		}
		for _, c := range []struct {
			filters map[string][]string
			q       string
			want    int64
		}{
			{map[string][]string{"state": {"open", "escalated"}}, "", 30}, {map[string][]string{"state": {"resolved"}}, "", 0},
			{map[string][]string{"reason": {"fraud"}}, "", 10}, {map[string][]string{"severity_gte": {"3"}}, "", 20},
			{map[string][]string{"severity_gte": {"2"}, "severity_lte": {"3"}}, "", 10}, {map[string][]string{"live": {"true"}}, "", 30},
			{nil, fmt.Sprint(ids[4]), 1}, {nil, "nobody", 0},
		} {
			out := must[biz.List[biz.Case]](t)(a.biz.ListCases(ctx, biz.ListQuery{Filters: query(c.filters, "").Filters, Search: c.q}))
			if c.q != "" && c.want == 1 && len(out.Rows) > 0 {
				continue // an id may also be that of a case
			}
			if out.Total != c.want {
				t.Errorf("%v %q: %d, want %d", c.filters, c.q, out.Total, c.want)
			}
		}
		for _, bad := range []struct {
			q    biz.ListQuery
			code errs.Code
		}{
			{query(map[string][]string{"planet": {"x"}}, ""), errs.BadRequest}, {query(map[string][]string{"severity": {"x"}}, ""), errs.InvalidArgument},
			{query(map[string][]string{"state_gte": {"open"}}, ""), errs.BadRequest}, {query(map[string][]string{"state": {}}, ""), errs.InvalidArgument},
			{query(map[string][]string{"live": {"maybe"}}, ""), errs.InvalidArgument}, {query(nil, "snapshot"), errs.BadRequest}, {query(nil, "id,"), errs.BadRequest},
			{query(map[string][]string{"state": {"closed"}}, ""), errs.InvalidArgument},
			{biz.ListQuery{PerPage: 201}, errs.InvalidArgument}, {biz.ListQuery{PerPage: -1}, errs.InvalidArgument}, {biz.ListQuery{Page: -1}, errs.InvalidArgument},
			{biz.ListQuery{Page: 100_000}, errs.InvalidArgument}, {biz.ListQuery{Cursor: "x"}, errs.InvalidArgument}, {biz.ListQuery{Cursor: "WzFd", Sort: []string{"priority"}}, errs.InvalidArgument},
		} {
			_, err := a.biz.ListCases(ctx, bad.q)
			wantCode(t, err, bad.code)
		}
		videos := must[biz.List[biz.VideoItem]](t)(a.biz.ListVideos(ctx, biz.ListQuery{Search: "AN", Sort: []string{"-created_at"}}))
		if len(videos.Rows) != 1 || videos.Rows[0].AuthorName != "ann" || head(t, a.base+videos.Rows[0].Play).StatusCode != 200 {
			t.Errorf("%+v", videos)
		}
		users := must[biz.List[biz.UserItem]](t)(a.biz.ListUsers(ctx, query(map[string][]string{"hidden": {"false"}}, "")))
		comments := must[biz.List[biz.CommentItem]](t)(a.biz.ListComments(ctx, query(map[string][]string{"on_hold": {"false"}, "public": {"true"}}, "")))
		reports := must[biz.List[biz.ReportView]](t)(a.biz.ListReports(ctx, query(map[string][]string{"reporter_id": {fmt.Sprint(ben.id)}}, "")))
		if users.Total != 2 || comments.Total != 30 || reports.Total != 30 {
			t.Error(users.Total, comments.Total, reports.Total)
		}
		must[biz.List[biz.RestrictionView]](t)(a.biz.ListRestrictions(ctx, query(map[string][]string{"in_force": {"true"}}, "")))
		must[biz.List[biz.BatchView]](t)(a.biz.ListBatches(ctx, query(nil, "-created_at")))
	})
}

// TestLeasesEndWithTheRight: who may not decide a case any more, because their role was
// edited or taken away, holds it no more within two seconds, and nothing is assigned to
// who decides no cases. Others keep what they hold.
func TestLeasesEndWithTheRight(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		root.stepUp()
		role := root.post("/roles", p{"name": "trainee", "rank": 10, "inherits": "moderator", "allow": []string{"cases:escalated"}}).http200().str("id")
		cat, mod := root.staff("cat", "trainee"), root.staff("mod", "moderator")
		ann, ben := a.user("ann"), a.user("ben")
		var ids []string
		for i := range 4 {
			v := ann.video("v")
			ben.reports("video", v, "spam")
			ids = append(ids, root.get("/cases", p{"subject_kind": "video", "subject_id": v}).http200().str("data.0.id"))
			if i == 3 {
				break
			}
			who := []*staffClient{cat, cat, mod}[i]
			who.post("/cases/"+ids[i]+"/claim", p{}).http200()
		}
		a.exec(t, "UPDATE cases SET state = 'escalated' WHERE id = "+ids[0])
		a.exec(t, fmt.Sprint("UPDATE cases SET assignee_id = ", cat.id, " WHERE id = ", ids[3]))
		holders := func(what string, want ...int64) {
			t.Helper()
			began := time.Now()
			eventually(t, what, func() bool {
				for i, id := range want {
					if a.count(t, "SELECT CASE WHEN "+text(i)+" = 3 THEN assignee_id ELSE lease_holder END FROM cases WHERE id = "+ids[i]) != id {
						return false
					}
				}
				return true
			})
			if took := time.Since(began); took > reloadTime && !raceDetector {
				t.Errorf("%s: it took %v", what, took)
			}
		}
		holders("before", cat.id, cat.id, mod.id, cat.id)
		root.patch("/roles/"+role, p{"title": "On trial"}).http200()
		holders("an edit that takes nothing", cat.id, cat.id, mod.id, cat.id)
		root.patch("/roles/"+role, p{"allow": []string{}}).http200()
		holders("escalated cases", 0, cat.id, mod.id, cat.id)
		root.patch("/roles/"+role, p{"deny": []string{"cases:work"}}).http200()
		holders("all cases", 0, 0, mod.id, 0)
		root.patch("/staff/"+text(mod.id), p{"role": "user"}).http200()
		holders("nobody of the staff", 0, 0, 0, 0)
		a.rolled(t)
		r := root.get("/audit-log", p{"action": "case.release", "sort": "id"}).http200().expect("total", 2)
		if !strings.Contains(r.str("data.0.data"), `"reason":"role"`) || r.str("data.0.case_id") != ids[0] || r.str("data.1.case_id") != ids[1] {
			t.Errorf("the log says %s", r.body)
		}
	})
}
